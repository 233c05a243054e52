// Figures of a summary find their rows by name, unit and period; what is close is said, what does not fit is named.
import { matchFigures } from '../../../src/plan';
import type { Figure, RowToMatch } from '../../../src/plan';

const row = (code: string, name: string, unit: string, more: Partial<RowToMatch> = {}): RowToMatch => ({
  code,
  name,
  unit,
  area: '',
  start: '2025-01-01',
  due: '2025-12-31',
  ...more,
});
const figure = (id: string, name: string, unit: string, value: number, more: Partial<Figure> = {}): Figure => ({
  id,
  name,
  unit,
  area: '',
  value,
  until: '2025-06-30',
  ...more,
});
const asOf = '2025-06-30';

const told = (rows: readonly RowToMatch[], figures: readonly Figure[]): unknown => {
  const { matches, unmatched } = matchFigures(rows, figures, asOf);
  return { matches: matches.map(({ code, figure: id, value, rival }) => [code, id, value, rival]), unmatched };
};

test('the same name and unit', () => {
  expect(told([row('a', '新建公厕', '座'), row('b', '新建书屋', '座')], [figure('1', '新建书屋', '座', 4)])).toEqual({
    matches: [['b', '1', 4, null]],
    unmatched: [],
  });
});

test('the very same name is called so', () => {
  const { matches } = matchFigures([row('a', '新建公厕', '座')], [figure('1', '新建公厕', '座', 4)], asOf);
  expect(matches[0]?.reasons).toEqual(['same-name', 'same-unit', 'in-period']);
});

test('a longer name holds the shorter; money comes in the row’s scale', () => {
  expect(told([row('a', '道路维修投入', '万元')], [figure('1', '全市道路维修投入', '元', 3_500_000)])).toEqual({
    matches: [['a', '1', 350, null]],
    unmatched: [],
  });
});

test('other units, later periods and earlier years find nothing', () => {
  const rows = [row('a', '垃圾分类达标率', '%')];
  const figures = [
    figure('1', '垃圾分类达标率', '座', 4),
    figure('2', '垃圾分类达标率', '%', 0.7, { until: '2025-12-31' }),
    figure('3', '垃圾分类达标率', '%', 0.6, { until: '2024-12-31' }),
  ];
  expect(told(rows, figures)).toEqual({ matches: [], unmatched: ['1', '2', '3'] });
});

test('two that fit nearly alike are both said', () => {
  const { matches } = matchFigures(
    [row('a', '东区公园绿化', '亩'), row('b', '西区公园绿化', '亩')],
    [figure('1', '公园绿化', '亩', 9)],
    asOf,
  );
  expect(matches).toHaveLength(1);
  expect(matches[0]?.rival).not.toBeNull();
});

test('each row takes one figure, the likelier', () => {
  expect(
    told(
      [row('a', '培训家政人员', '人次')],
      [figure('1', '培训人员', '人次', 10), figure('2', '培训家政人员', '人次', 20)],
    ),
  ).toEqual({ matches: [['a', '2', 20, null]], unmatched: ['1'] });
});
