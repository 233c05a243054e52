// A table's cells beside the promise go along: a ledger sent over, and other people's tables, into a new ledger and into one that stands.
import { readFileSync } from 'node:fs';
import { readLedger, readWorkbook } from '../../../src/xlsx';
import { folder } from './folder';
import type { Folder } from './folder';

let desk: Folder;
beforeEach(() => {
  desk = folder();
});
afterEach(() => desk.remove());

const HEADS =
  '序号,板块,指标名称,单位,基期值,目标值,完成值,完成时限,责任单位,指标编码,类型,方向,口径,目标上限,起始日期,数据日期,权重,责任人,配合单位,分管领导,进展说明,滞后原因,整改措施,整改时限,销号状态,佐证,自报完成率,人工研判,对标值,力度';
const FIELD =
  '1,校园建设,新建风雨操场,座,4,12,5,2025-11-30,后勤中心,2025-K07-003,数值,越高越好,累计,,2025-02-01,2025-06-30,3,赵工,基建办,王副校长,五座已封顶,雨季,加班,2025-09-30,未销号,照片12张,40%,基本正常,15,确保';
const POWER =
  '2,校园建设,生均用电,千瓦时,310,280,296,2025-12-31,节能办,2025-K07-004,控制,越低越好,时点,,2025-01-01,2025-06-30,1.5,,,,,空调老旧,,,,,,,,';
const SIGNED =
  '3,队伍,师德承诺书签订率,%,90%,100%,97%,2025-12-31,人事处,2025-K08-003,比率,越高越好,时点,,2025-01-01,2025-05-31,,,,,,,,,,,,,,力争';

const table = (...rows: readonly string[]): string => `${[HEADS, ...rows].join('\n')}\n`;

function rows(name: string) {
  const { value: book } = readWorkbook(readFileSync(desk.path(name)), name);
  const ledger = book === null ? null : readLedger(book).value;
  return (ledger?.rows ?? []).map(({ indicator, progress, typed }) => ({
    ...indicator,
    ...progress,
    ...Object.fromEntries(Object.entries(typed).filter(([key]) => !(key in progress))),
  }));
}

const field = {
  code: '2025-K07-003',
  area: '校园建设',
  name: '新建风雨操场',
  unit: '座',
  baseline: 4,
  target: { kind: 'number', value: 12 },
  actual: 5,
  due: '2025-11-30',
  owner: '后勤中心',
  kind: 'count',
  direction: 'up',
  basis: 'cumulative',
  modality: 'ensure',
  start: '2025-02-01',
  dataDate: '2025-06-30',
  weight: 3,
  person: '赵工',
  support: '基建办',
  leader: '王副校长',
  note: '五座已封顶',
  cause: '雨季',
  measure: '加班',
  measureDue: 45_930,
  closure: '未销号',
  evidence: '照片12张',
  selfReported: 0.4,
  judgement: '基本正常',
  benchmark: 15,
};
const power = { code: '2025-K07-004', actual: 296, weight: 1.5, cause: '空调老旧', direction: 'down', kind: 'limit' };

test('a ledger sent over becomes a ledger with all that people had typed', async () => {
  desk.write('sent.csv', table(FIELD, POWER, SIGNED));
  const { code } = await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025');
  expect(code).toBe(0);
  expect(rows('book.xlsx')).toMatchObject([
    field,
    power,
    { code: '2025-K08-003', actual: 0.97, dataDate: '2025-05-31', modality: 'strive', unit: '%' },
  ]);
});

test('merged into one that stands, its new rows keep all, and what stands keeps what people typed', async () => {
  desk.write('sent.csv', table(POWER, SIGNED));
  await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025');
  desk.write('sent.csv', table(FIELD, POWER.replace(',296,', ',281,'), SIGNED.replace(',100%,', ',99%,')));
  const { code, out, err } = await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025');
  expect(code).toBe(0);
  expect(rows('book.xlsx')).toMatchObject([
    power,
    { code: '2025-K08-003', target: { value: 0.99 }, actual: 0.97 },
    field,
  ]);
  expect(out).toContain('相同 1 项，改 1 项，新增 1 项');
  // The figure that differs is said, with the way to take it.
  expect(err).toContain('完成值 1 格');
  expect(err).toContain('update --from');
});

test('cells under other people’s heads come along too, the actual beside its target among them', async () => {
  desk.write(
    'theirs.csv',
    '任务名称,计量单位,2024年实际,2025年目标,截至6月完成,完成时间,牵头部门,指标代码,分值,联系人,工作进展\n' +
      '新建口袋公园,个,3,8,5,2025年11月底,园林局,KY-01,5,林强,"3个完工，2个在建"\n' +
      '污水集中处理率,%,91,95,93.2,2025年底,水务局,KY-02,3,,\n',
  );
  desk.write('plan.txt', '某县2025年工作计划\n2025年，新增公共停车位2400个。\n');
  await desk.call('import', '@plan.txt', '--into', '@merged.xlsx');
  const made = [
    { code: 'KY-01', actual: 5, baseline: 3, weight: 5, person: '林强', note: '3个完工，2个在建', owner: '园林局' },
    { code: 'KY-02', actual: 0.932, baseline: 0.91, weight: 3 },
  ];
  for (const book of ['@merged.xlsx', '@fresh.xlsx']) {
    const { code, err } = await desk.call('import', '@theirs.csv', '--into', book, '--year', '2025');
    // A column of its own says what it is: nothing is asked of it.
    expect([code, err.includes('作为基期值')]).toEqual([0, false]);
  }
  expect(rows('fresh.xlsx')).toMatchObject(made);
  expect(rows('merged.xlsx')).toMatchObject([{ name: '新增公共停车位', actual: null }, ...made]);
});

test('a row whose target is still open comes as one that is to be filled, in either language', async () => {
  const open = ['待补', '待定（见通知）', 'TBC', 'XX%'].map((word, n) =>
    FIELD.replace('2025-K07-003', `2025-K07-01${String(n)}`).replace(',4,12,5,', `,4,${word},5,`),
  );
  desk.write(
    'sent.csv',
    table(FIELD, ...open, FIELD.replace('2025-K07-003', '2025-K07-020').replace(',12,', ',见附件,')),
  );
  desk.write(
    'sent-en.csv',
    'No.,Area,Indicator,Unit,Baseline,Target,Actual,Due,Owner,Code\n' +
      '1,Roads,Bridges repaired,bridges,3,To be filled,2,2025-12-31,Roads team,R-01\n' +
      '2,Roads,Bridges painted,bridges,3,TBD,,2025-12-31,Roads team,R-02\n',
  );
  const missing = { kind: 'missing' };
  const { err } = await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025');
  expect(rows('book.xlsx').map(({ code, target, actual }) => [code, target.kind, actual])).toEqual([
    ['2025-K07-003', 'number', 5],
    ...open.map((_, n) => [`2025-K07-01${String(n)}`, 'missing', 5]),
  ]);
  // What is neither a figure nor a word for one to come is said.
  expect(err).toContain('“新建风雨操场 2025-K07-020”的目标值是“见附件”');
  expect(err).toContain('5 项指标，其中 4 项有存疑');
  const english = await desk.call('import', '@sent-en.csv', '--into', '@en.xlsx', '--year', '2025', '--language', 'en');
  expect(english.err).not.toContain('not imported');
  expect(rows('en.xlsx')).toMatchObject([
    { code: 'R-01', target: missing, actual: 2 },
    { code: 'R-02', target: missing, actual: null },
  ]);
});

test('--actuals makes no second row of the actual beside a target', async () => {
  desk.write('sent.csv', table(FIELD, '2,队伍,在岗护士,人,,,41,2025-12-31,人事处,2025-K08-002,,,,,,2025-06-30'));
  await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025', '--actuals');
  expect(rows('book.xlsx')).toMatchObject([field, { code: '2025-K08-002', target: { kind: 'none' }, actual: 41 }]);
});

test('a code is the row: another name under it is asked about, and the code of another row is said', async () => {
  desk.write('sent.csv', table(FIELD, POWER));
  await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025');
  desk.write('next.csv', table(FIELD, POWER.replace('生均用电', '人均耗电量').replace('千瓦时', '度')));
  const asked = await desk.call('import', '@next.csv', '--into', '@book.xlsx', '--year', '2025');
  expect(asked.out).toContain('疑似改名\t2025-K07-004\t生均用电\t人均耗电量\t编码相同');
  expect(rows('book.xlsx').map(({ name }) => name)).toEqual(['新建风雨操场', '生均用电']);
  const two = await desk.call('import', '@next.csv', '--into', '@book.xlsx', '--year', '2025', '--renamed', 'none');
  expect(two.err).toContain('“人均耗电量”在表里的编码 2025-K07-004 已经是另一项的，这一行改编为 2025-K07-005');
  expect(rows('book.xlsx')).toMatchObject([field, power, { code: '2025-K07-005', name: '人均耗电量', actual: 296 }]);
});

test('a code two rows of a table have, and one of ours that the table says of a later row', async () => {
  const first = FIELD.replace('2025-K07-003', '');
  const second = POWER.replace('2025-K07-004', '2025-A01-001');
  const third = SIGNED.replace('2025-K08-003', '2025-A01-001');
  desk.write('sent.csv', table(first, second, third));
  const { err } = await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025');
  const [a, b, c] = rows('book.xlsx');
  expect([a?.name, b?.name, c?.name, b?.code]).toEqual([
    '新建风雨操场',
    '生均用电',
    '师德承诺书签订率',
    '2025-A01-001',
  ]);
  expect(new Set([a?.code, b?.code, c?.code]).size).toBe(3);
  expect([a?.actual, b?.actual, c?.actual]).toEqual([5, 296, 0.97]);
  expect(err).toContain('“师德承诺书签订率”在表里的编码 2025-A01-001');
});

test('results listed by --actuals keep their own figures in a ledger that stands', async () => {
  desk.write('plan.txt', '某县2025年工作计划\n2025年，新增公办学位2400个，招聘教师60名。\n');
  await desk.call('import', '@plan.txt', '--into', '@book.xlsx');
  desk.write('sum.txt', '某县2025年工作总结\n全年培训骨干教师310人，建成书香校园17所，发放助学金45万元。\n');
  await desk.call('import', '@sum.txt', '--into', '@book.xlsx', '--actuals', '--year', '2025');
  expect(rows('book.xlsx').map(({ actual, unit }) => `${String(actual)}${unit}`)).toEqual([
    'null个',
    'null名',
    '310人',
    '17所',
    '45万元',
  ]);
});

test('a target that is no number is said with its row, not lost in silence; a paper without any figure says just that', async () => {
  desk.write('sent.csv', table(FIELD, POWER.replace(',280,', ',1 280,'), SIGNED.replace(',100%,', ',见附件,')));
  const { err, code } = await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025');
  expect(code).toBe(0);
  expect(err).toContain('“生均用电 2025-K07-004”的目标值是“1 280”');
  expect(err).toContain('“师德承诺书签订率 2025-K08-003”的目标值是“见附件”');
  expect(rows('book.xlsx').map(({ name }) => name)).toEqual(['新建风雨操场']);
  desk.write('notice.txt', '会议通知\n请各科室于周三下午到会议室开会。\n');
  const none = await desk.call('import', '@notice.txt', '--into', '@none.xlsx');
  expect([none.code, none.err]).toEqual([1, expect.not.stringContaining('--year')]);
  expect(none.err).toContain('没有找到');
});

test('a ledger’s own workbook sent over is its rows, once each, whatever its other sheets say of them', async () => {
  desk.write('sent.csv', table(FIELD, POWER, SIGNED));
  await desk.call('import', '@sent.csv', '--into', '@first.xlsx', '--year', '2025', '--as-of', '2025-06-30');
  await desk.call('refresh', '@first.xlsx');
  const { code, err } = await desk.call('import', '@first.xlsx', '--into', '@second.xlsx', '--as-of', '2025-06-30');
  expect([code, rows('second.xlsx')]).toMatchObject([
    0,
    rows('first.xlsx').map(({ name, code: own, target, actual }) => ({ name, code: own, target, actual })),
  ]);
  expect(rows('second.xlsx')).toHaveLength(3);
  expect(err).toContain('这是一本台账，只读了其中的台账；同样的内容不读第二遍：说明、设置、');
});

test('what Excel says of a formula that fails is no figure', async () => {
  desk.write(
    'sent.csv',
    table(FIELD, FIELD.replace('2025-K07-003', '2025-K07-020').replace(',12,5,', ',#DIV/0!,#N/A,')),
  );
  const { err } = await desk.call('import', '@sent.csv', '--into', '@book.xlsx', '--year', '2025');
  expect(rows('book.xlsx').map(({ code }) => code)).toEqual(['2025-K07-003']);
  expect(err).toContain('“新建风雨操场 2025-K07-020”的目标值是“#DIV/0!”，读不成一个数');
});
