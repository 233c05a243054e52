// Tables whose heads we do not know are asked about; what a person said of them is found again by the heads' words.
import { documentOfText } from '../../../src/document';
import type { Document } from '../../../src/document';
import { extract } from '../../../src/extract';
import type { ColumnMapping } from '../../../src/plan';
import { readFile } from '../../../src/reading';

async function read(name: string, text: string): Promise<Document> {
  const { value, problems } = await readFile(name, new TextEncoder().encode(text));
  if (value === null) throw new Error(problems.map(({ code }) => code).join());
  return value;
}

const strange = [
  '编排,所办何事,本年应至,去岁所至,由谁办',
  '1,新建风雨操场（座）,12,4,后勤中心',
  '2,更换课桌椅（套）,3600,800,资产中心',
  '3,改造旱厕（处）,25,9,后勤中心',
].join('\n');

const told = (document: Document, columns: readonly ColumnMapping[] = []) =>
  extract(document, { columns }).statements.map(({ name, kind, value, unit, baseline, owner }) => [
    name.value,
    kind.value,
    value.value,
    unit.value,
    baseline.value,
    owner.value,
  ]);

describe('a table under heads nobody knows', () => {
  test('is asked about, with its heads, its first rows and a proposal', async () => {
    const { unsure } = extract(await read('分工.csv', strange));
    expect(unsure).toEqual([
      {
        key: '编排|所办何事|本年应至|去岁所至|由谁办',
        why: 'none',
        heads: ['编排', '所办何事', '本年应至', '去岁所至', '由谁办'],
        samples: [
          ['1', '新建风雨操场（座）', '12', '4', '后勤中心'],
          ['2', '更换课桌椅（套）', '3600', '800', '资产中心'],
          ['3', '改造旱厕（处）', '25', '9', '后勤中心'],
        ],
        rows: 3,
        roles: [null, 'name', 'target', null, null],
      },
    ]);
  });

  test('is read as a person said', async () => {
    const document = await read('分工.csv', strange);
    const key = extract(document).unsure?.[0]?.key ?? '';
    const mapping: ColumnMapping = { key, roles: [null, 'name', 'target', 'baseline', 'owner'] };
    expect(extract(document, { columns: [mapping] }).unsure).toBeUndefined();
    expect(told(document, [mapping]).filter(([, kind]) => kind === 'target')).toEqual([
      ['新建风雨操场', 'target', 12, '座', 4, '后勤中心'],
      ['更换课桌椅', 'target', 3600, '套', 800, '资产中心'],
      ['改造旱厕', 'target', 25, '处', 9, '后勤中心'],
    ]);
  });

  test('said to be no table of indicators gives none, and its numerals are accounted for', async () => {
    const document = await read('分工.csv', strange);
    const key = extract(document).unsure?.[0]?.key ?? '';
    const read_ = extract(document, { columns: [{ key, roles: [null, null, null, null, null] }] });
    expect(read_.statements).toEqual([]);
    expect(read_.rejections.every(({ rule }) => rule === 'table-other')).toBe(true);
    expect(read_.rejections.length).toBeGreaterThanOrEqual(9);
  });

  test('is known again next year and in another file', () => {
    const of = (year: number): Document =>
      documentOfText('表.txt', `事\t${year}应至\t谁\n修缮礼堂（座）\t3\t甲组\n粉刷教室（间）\t40\t乙组`, 'txt');
    const key = extract(of(2025)).unsure?.[0]?.key ?? '';
    expect(key).not.toBe('');
    expect(told(of(2026), [{ key, roles: ['name', 'target', 'owner'] }])).toEqual([
      ['修缮礼堂', 'target', 3, '座', null, '甲组'],
      ['粉刷教室', 'target', 40, '间', null, '乙组'],
    ]);
  });
});

test('cells that the ledger has columns for are kept as written; an upper bound makes a range', async () => {
  const heads =
    '指标编码,指标,单位,目标值,目标上限,权重,责任人,配合单位,分管领导,开始时间,进展说明,滞后原因,整改措施,整改时限,备注';
  const row = 'B-07,植树,棵,300,360,5,李某,林场,王某,2026年3月,栽下一半,天旱,补种,2026/9/30,见附表';
  const [statement, ...more] = extract(await read('a.csv', `${heads}\n${row}\n`)).statements;
  expect(more).toEqual([]);
  expect(statement).toMatchObject({ op: { value: 'range' }, value: { value: 300 }, high: { value: 360 } });
  expect(statement?.cells).toEqual({
    code: 'B-07',
    weight: '5',
    person: '李某',
    support: '林场',
    leader: '王某',
    start: '2026年3月',
    note: '栽下一半',
    cause: '天旱',
    measure: '补种',
    measureDue: '2026/9/30',
  });
});

test('two columns that may both be the target are asked about; targets by year are not', async () => {
  const two = await read('a.csv', '指标,单位,目标,计划\n植树,棵,300,280\n修路,公里,12,11\n');
  expect(extract(two).unsure?.map(({ why, roles }) => [why, roles])).toEqual([
    ['several', ['name', 'unit', 'target', 'target']],
  ]);
  const years = await read('b.csv', '指标,单位,2025年目标,2026年目标\n植树,棵,300,280\n修路,公里,12,11\n');
  expect(extract(years).unsure).toBeUndefined();
});

test.each([
  ['rosters', '姓名,科室,电话\n张三,甲科,13800000001\n李四,乙科,13800000002\n'],
  ['timetables', '日期,活动,地点\n3月5日,动员会,礼堂\n3月9日,培训,一楼\n'],
  ['tables we know', '指标,单位,目标\n植树,棵,300\n修路,公里,12\n'],
])('%s are not asked about', async (_, text) => {
  expect(extract(await read('a.csv', text)).unsure).toBeUndefined();
});

test('an English table under strange heads, with a title above it', async () => {
  const text =
    'What we will do,,,\nThing to do,Where we stand,Where to be,Whose job\nSolar roofs (%),12,40,Estates\nSwim lessons (%),55,80,Sport\n';
  const document = await read('a.csv', text);
  const [unsure] = extract(document, { language: 'en' }).unsure ?? [];
  expect(unsure?.heads).toEqual(['Thing to do', 'Where we stand', 'Where to be', 'Whose job']);
  const mapping: ColumnMapping = { key: unsure?.key ?? '', roles: ['name', 'baseline', 'target', 'owner'] };
  const got = extract(document, { language: 'en', columns: [mapping] }).statements.filter(
    (s) => s.kind.value === 'target',
  );
  expect(got.map(({ name, value, baseline }) => [name.value, value.value, baseline.value])).toEqual([
    ['Solar roofs', 40, 12],
    ['Swim lessons', 80, 55],
  ]);
});
