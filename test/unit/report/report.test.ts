// Counts carry their coverage; what lags is sorted by severity, then by gap, then as the ledger has it.
import { reportOf } from '../../../src/report';
import type { ReportRow } from '../../../src/report';
import { standingOf } from '../../../src/status';
import { SETTINGS, samplePlan } from '../../golden/sample';

const { plan, progress } = samplePlan('zh');
const blank = { actual: null, dataDate: null, weight: null };
const rows: readonly ReportRow[] = plan.indicators.map((indicator) => {
  const done = progress.get(indicator.code) ?? blank;
  return { indicator, progress: done, standing: standingOf(indicator, done, SETTINGS) };
});
const report = reportOf(rows);

test('coverage is n of N: text is no report, zero is one', () => {
  expect(report.coverage).toEqual({ reported: 15, total: 20 });
});

test('classes and statuses add up to all rows', () => {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  expect(sum(Object.values(report.byClass))).toBe(20);
  expect(sum(report.byStatus.map(({ count }) => count))).toBe(20);
  expect(report.byClass.lag).toBe(6);
});

test('lagging: worst first, then the widest gap, those without a gap behind', () => {
  expect(report.lagging.map(({ indicator, standing }) => [indicator.code, standing.severity, standing.gap])).toEqual([
    ['2025-A-016', 8, -20],
    ['2025-A-015', 5, 41.7],
    ['2025-A-013', 4, -26.7],
    ['2025-A-003', 4, -25],
    ['2025-A-002', 4, -12.5],
    ['2025-A-008', 4, null],
  ]);
});

test('by area, in the order of the ledger, each with its own coverage', () => {
  expect(
    report.areas.map(({ area, coverage, byClass }) => [area, coverage.reported, coverage.total, byClass.lag]),
  ).toEqual([
    ['扩优提质', 4, 4, 2],
    ['队伍建设', 3, 3, 0],
    ['经费保障', 2, 3, 1],
    ['校园安全', 1, 2, 0],
    ['重点项目', 3, 4, 3],
    ['毕业升学', 2, 4, 0],
  ]);
});

test('no rows: zeros, nothing lags', () => {
  expect(reportOf([])).toMatchObject({ coverage: { reported: 0, total: 0 }, lagging: [], areas: [], byStatus: [] });
});
