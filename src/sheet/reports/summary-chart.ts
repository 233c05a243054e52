/** The chart of 汇总: a bar an area, its parts the classes of status in the palette's colours, the rest last. */
import type { ChartLayout } from '../layout';
import { cellArea } from '../place';
import type { ReportRequest } from './request';
import { AT, CLASSES, LAST_ON_PAGE } from './summary-columns';
import { classTint } from './class-tint';
import type { Places } from './summary-places';

export const SUMMARY_CHART = 'YS_SummaryChart';

export function summaryChart({ words, palette }: ReportRequest, { areas, chart, head }: Places): ChartLayout {
  const bars = { row: areas.first, column: AT.name, rows: areas.lines + 1, columns: 1 };
  return {
    name: SUMMARY_CHART,
    title: words.reportSheets.summary.chart,
    place: { row: chart.row, column: 0, rows: chart.rows, columns: LAST_ON_PAGE + 1 },
    categories: bars,
    series: CLASSES.map((key, index) => ({
      title: words.status.classes[key],
      head: cellArea(head, AT.classes + index),
      values: { ...bars, column: AT.classes + index },
      ...classTint(palette, key),
    })),
  };
}
