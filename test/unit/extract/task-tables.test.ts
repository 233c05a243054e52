// Tables of tasks hold sentences: their cells are read like paragraphs, with the row's deadline and owner.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';
import type { Extraction } from '../../../src/plan';
import { readFile } from '../../../src/reading/node';

const told = ({ statements }: Extraction): readonly string[] =>
  statements.map(
    ({ name, value, kind, when, owner }) =>
      `${name.value} ${value.value ?? '-'} ${kind.value} ${when.value ?? '-'} ${owner.value ?? '-'}`,
  );

const read = (...lines: readonly string[]): Extraction => extract(documentOfText('tasks.txt', lines.join('\n'), 'txt'));

test('a table of tasks in text', () => {
  const found = read(
    '2026年港口重点任务分解表',
    '序号\t重点任务\t具体举措\t责任科室\t完成时限',
    '1\t扩大泊位供给\t新建泊位12个，新增堆场面积8600平方米；岸电使用率提高到58%\t规划科\t12月底',
    '2\t加强船员培训\t培训船员不少于3000人次，招聘引航员26名\t人事科\t11月底',
    '3\t码头安全\t覆盖率达到100%\t安全科\t6月底',
  );
  expect(told(found)).toEqual([
    '新建泊位 12 target 2026-12 规划科',
    '新增堆场面积 8600 target 2026-12 规划科',
    '岸电使用率 58 target 2026-12 规划科',
    '培训船员 3000 target 2026-11 人事科',
    '招聘引航员 26 target 2026-11 人事科',
    '码头安全覆盖率 100 target 2026-06 安全科',
  ]);
  // Numbers of lines and tasks are accounted for, and are no indicators.
  expect(found.rejections.map(({ rule }) => rule)).toEqual(['table-other', 'table-other', 'table-other']);
});

test('cells of several paragraphs, and one task over two rows', async () => {
  const page = `<h1>2026年港口重点任务分解表</h1><table>
    <tr><th>重点任务</th><th>主要措施</th><th>牵头部门</th><th>完成时限</th></tr>
    <tr><td rowspan="2">扩大泊位供给</td><td><p>1.新建泊位12个；</p><p>2.岸电使用率提高到58%。</p></td><td>规划科</td><td>12月底</td></tr>
    <tr><td>完成3座码头改造，投入资金420万元</td><td>财务科</td><td>8月底</td></tr></table>`;
  const { value } = await readFile('tasks.html', new TextEncoder().encode(page));
  expect(value).not.toBeNull();
  if (value === null) return;
  expect(told(extract(value))).toEqual([
    '新建泊位 12 target 2026-12 规划科',
    '岸电使用率 58 target 2026-12 规划科',
    '完成码头改造 3 target 2026-08 财务科',
    '投入资金 4200000 target 2026-08 财务科',
  ]);
});

test('a cell over two rows is read once', async () => {
  const page = `<h1>2026年港口重点任务分解表</h1><table>
    <tr><th>重点任务</th><th>主要措施</th><th>牵头部门</th></tr>
    <tr><td rowspan="2">新建泊位12个</td><td>招聘引航员26名</td><td>人事科</td></tr>
    <tr><td>改造码头3座</td><td>工程科</td></tr></table>`;
  const { value } = await readFile('tasks.html', new TextEncoder().encode(page));
  expect(value).not.toBeNull();
  if (value === null) return;
  const found = extract(value);
  expect(found.statements.map(({ name, value: amount }) => `${name.value} ${amount.value ?? '-'}`)).toEqual([
    '新建泊位 12',
    '招聘引航员 26',
    '改造码头 3',
  ]);
  expect(found.rejections).toEqual([]);
});

test('a table of tasks in English', () => {
  const found = read(
    'Harbour Council delivery plan 2026/27',
    'Priority | Key actions | Lead officer | By when',
    'Safer quays | Install 40 new lamps and repair 12 slipways | Head of Works | September 2026',
    'Warmer homes | Insulate 350 council homes; reduce complaints about damp by 15% | Head of Housing | March 2027',
  );
  expect(told(found)).toEqual([
    'Install new lamps 40 target 2026-09 Head of Works',
    'repair slipways 12 target 2026-09 Head of Works',
    'Insulate council homes 350 target 2027-03 Head of Housing',
    'complaints about damp 15 target 2027-03 Head of Housing',
  ]);
});

test('words in a column of figures are read, and no longer told as unread', () => {
  const found = read(
    '2026年港口工作目标',
    '任务\t目标\t责任科室\t完成时限',
    '新建泊位\t12个\t规划科\t12月底',
    '船员培训\t全年培训不少于3000人次，考核合格率达到95%以上\t人事科\t11月底',
    '航道疏浚\t按进度推进\t工程科\t长期',
  );
  expect(told(found)).toEqual([
    '新建泊位 12 target 2026-12 规划科',
    '船员培训 3000 target 2026-11 人事科',
    '考核合格率 95 target 2026-11 人事科',
  ]);
  expect(found.unread?.map(({ span }) => span.end - span.start)).toEqual(['按进度推进'.length]);
});

test('a column of progress speaks of what was done, in its own time', () => {
  const found = read(
    '2026年港口实事进展情况',
    '项目名称 | 年度任务目标 | 责任单位 | 1-9月份完成情况 |',
    '改造码头 | 建成泊位2座，新增堆场面积540平方米。 | 工程科 | 已建成泊位1座，完成投资3200万元。 |',
  );
  expect(told(found)).toEqual([
    '建成泊位 2 target 2026 工程科',
    '新增堆场面积 540 target 2026 工程科',
    '建成泊位 1 actual 2026-01/2026-09 工程科',
    '完成投资 32000000 actual 2026-01/2026-09 工程科',
  ]);
});

test('a first row with a unit is no second head, and a date is no figure', () => {
  const found = read(
    '2025年港口专项资金绩效目标表',
    '一级指标\t二级指标\t三级指标\t绩效指标值',
    '产出指标\t数量指标\t改造泊位数量\t≥18个',
    '\t质量指标\t工程验收合格率\t100%',
    '\t时效指标\t项目完工时间\t2025年12月底前',
  );
  expect(told(found)).toEqual(['改造泊位数量 18 target 2025 -', '工程验收合格率 100 target 2025 -']);
});

test('a table of people and telephones is no table of tasks', () => {
  const found = read('2026年值班安排', '姓名\t科室\t电话', '张某\t规划科\t5551234', '李某\t人事科\t5555678');
  expect(found.statements).toEqual([]);
});

test('a row of a table that only says a title is no open target, and an empty cell names no owner', async () => {
  const page = `<h1>Harbour plan 2026</h1><table>
    <tr><th>Measure</th><th>Baseline</th><th>Target</th><th>Owner</th></tr>
    <tr><td>Quay services</td><td></td><td></td><td></td></tr>
    <tr><td>Berths let</td><td>71%</td><td>80%</td><td></td></tr></table>`;
  const { value } = await readFile('plan.html', new TextEncoder().encode(page));
  expect(value).not.toBeNull();
  if (value === null) return;
  expect(told(extract(value))).toEqual(['Berths let 71 actual - -', 'Berths let 80 target 2026 -']);
});

test('a share in words keeps the name of its row, and takes it once', () => {
  const found = read(
    '2026年港口工作目标',
    '指标\t目标\t责任科室\t完成时限',
    '堆场使用率\t原则上80%\t规划科\t12月底',
    '覆盖率\t力争覆盖率完成90%以上\t人事科\t11月底',
  );
  expect(told(found).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['堆场使用率 80', '覆盖率 90']);
});

test('of several columns of names the last that is filled names a row’s words too', () => {
  const found = read(
    '2026年港口专项资金绩效目标表',
    '一级指标\t二级指标\t三级指标\t指标值',
    '产出指标\t数量指标\t改造泊位数量\t≥18个',
    '产出指标\t质量指标\t岸电设施\t覆盖率达到100%',
  );
  expect(told(found)).toEqual(['改造泊位数量 18 target 2026 -', '岸电设施覆盖率 100 target 2026 -']);
});
