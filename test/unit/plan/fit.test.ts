// What goes together under other words, in other units, as a change; and what does not, however alike it is called.
import fc from 'fast-check';
import { isLikely, isSure, matchFigures } from '../../../src/plan';
import type { Figure, Match, RowToMatch } from '../../../src/plan';

const asOf = '2025-12-31';
const row = (name: string, unit: string, more: Partial<RowToMatch> = {}): RowToMatch => ({
  code: 'a',
  name,
  unit,
  area: '',
  start: '2025-01-01',
  due: '2025-12-31',
  ...more,
});
const figure = (name: string, unit: string, value: number, more: Partial<Figure> = {}): Figure => ({
  id: '1',
  name,
  unit,
  area: '',
  value,
  until: '2025-12-31',
  ...more,
});
const best = (one: RowToMatch, told: Figure): Match | undefined => matchFigures([one], [told], asOf).matches[0];

test.each([
  ['公办园在园幼儿占比', '公办幼儿园在园幼儿比例', '%'],
  ['义务教育巩固率', '全县九年义务教育巩固率', '%'],
  ['高中阶段毛入学率', '高中阶段教育毛入学率', '%'],
  ['开展各级各类教师培训', '各类教师培训', '人次'],
  ['地区生产总值增幅', 'GDP同比增长', '%'],
])('%s is %s: spelt otherwise, taken', (name, told, unit) => {
  const match = best(row(name, unit), figure(told, unit, 0.6));
  expect(match === undefined ? null : isSure(match)).toBe(true);
});

test.each([
  ['公办园在园幼儿占比', '民办园在园幼儿占比', '%'],
  ['创建省级示范社区', '创建市级示范社区', '个'],
  ['一般公共预算收入', '一般公共预算支出', '万元'],
  ['改造农村供水管网', '改造城市供水管网', '公里'],
  ['primary attendance', 'secondary attendance', '%'],
])('%s is not %s: never taken', (name, told, unit) => {
  const match = best(row(name, unit), figure(told, unit, 0.6));
  expect(match !== undefined && isSure(match)).toBe(false);
});

test('a growth goes with a growth, not with the level; what fell by so much rose by less than nothing', () => {
  const growth = row('财政收入增幅', '%');
  expect(best(growth, figure('财政收入同比增长', '%', 0.06))?.value).toBe(0.06);
  expect(best(growth, figure('财政收入降幅', '%', 0.02))?.value).toBe(-0.02);
  expect(best(growth, figure('财政收入占比', '%', 0.3))).toBeUndefined();
  expect(best(row('财政收入占比', '%'), figure('财政收入增幅', '%', 0.06))).toBeUndefined();
  const fallen = best(growth, figure('财政收入降幅', '%', 0.02));
  expect(fallen !== undefined && isSure(fallen)).toBe(false);
});

test.each([
  ['财政收入年均增长', '财政收入同比增长'],
  ['固定资产投资增幅', '工业固定资产投资增幅'],
  ['一季度财政收入增幅', '二季度财政收入增幅'],
  ['全省税收收入增幅', '全市税收收入增幅'],
  ['employment rate', 'unemployment rate'],
])('%s is not %s: a part, another time or place is never taken', (name, told) => {
  const match = best(row(name, '%'), figure(told, '%', 0.05));
  expect(match !== undefined && isSure(match)).toBe(false);
});

test('persons are no attendances, and a rise no level: neither is likely', () => {
  for (const match of [
    best(row('培训护林员', '人次'), figure('培训护林员', '人', 300)),
    best(row('在园幼儿', '人'), figure('在园幼儿增长', '人', 300)),
  ])
    expect(match !== undefined && isLikely(match)).toBe(false);
});

test('what rose by so many is no level of so many', () => {
  const match = best(row('在园幼儿', '人'), figure('在园幼儿提高幅度', '人', 300));
  expect(match !== undefined && isSure(match)).toBe(false);
});

test('counted by a like word it is offered with its reason, not taken; people are people', () => {
  const match = best(row('举办健康讲座', '场'), figure('举办健康讲座', '次', 40));
  expect(match?.reasons).toContain('other-unit');
  expect(match !== undefined && isSure(match)).toBe(false);
  expect(best(row('引进医师', '名'), figure('引进医师', '人', 9))?.reasons).toContain('same-unit');
  expect(best(row('修复古树', '株'), figure('修复古树', '公里', 9))).toBeUndefined();
});

test('what few rows say tells more than what many do', () => {
  const rows = ['培训幼儿园教师', '培训中小学教师', '开展全覆盖教学视导', '招聘教师'].map((name, at) =>
    row(name, '次', { code: String(at) }),
  );
  const { matches } = matchFigures(rows, [figure('组织教学视导', '次', 2)], asOf);
  expect(matches.map(({ code }) => code)).toEqual(['2']);
});

test('between two rows of one noun the promised number decides the order', () => {
  const rows = [row('东片区学位', '个', { code: 'a' }), row('西片区学位', '个', { code: 'b' })].map((one, at) => ({
    ...one,
    target: { kind: 'number', value: [900, 2400][at] ?? 0 } as const,
  }));
  const { matches } = matchFigures(rows, [figure('新增片区学位', '个', 2400)], asOf);
  expect(matches.map(({ code }) => code)).toEqual(['b']);
});

test.each([
  ['筹集保障性租赁住房', '筹建保租房', '套'],
  ['粮食播种面积', '粮播面积', '万亩'],
])('%s may be %s: offered', (name, told, unit) => {
  const match = best(row(name, unit), figure(told, unit, 30));
  expect(match !== undefined && !isSure(match)).toBe(true);
});

const names = fc.array(
  fc.constantFrom(...'新建 改造 公办 民办 小学 初中 学位 教师 培训 省级 市级 占比 增幅 视导'.split(' ')),
  {
    minLength: 1,
    maxLength: 5,
  },
);
const rowsOf = (said: readonly (readonly string[])[]): readonly RowToMatch[] =>
  said.map((words, at) => row(words.join(''), '个', { code: `r${at}` }));

test('whatever the names: each row and each figure once, scores 0…1, and the very same name first', () => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 8 }), fc.array(names, { maxLength: 8 }), (planned, told) => {
      const rows = rowsOf(planned);
      const figures = told.map((words, at) => figure(words.join(''), '个', at, { id: `f${at}` }));
      const { matches, unmatched } = matchFigures(rows, figures, asOf);
      expect(new Set(matches.map(({ code }) => code)).size).toBe(matches.length);
      expect([...matches.map((match) => match.figure), ...unmatched].sort()).toEqual(
        figures.map(({ id }) => id).sort(),
      );
      for (const { score } of matches) expect(score > 0 && score <= 1).toBe(true);
      for (const one of figures.filter(({ name }) => rows.some((other) => other.name === name))) {
        const match = matches.find((found) => found.figure === one.id);
        const taken = matches.filter(({ code }) =>
          rows.some((other) => other.code === code && other.name === one.name),
        );
        expect(match !== undefined || taken.length > 0).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
