// The series of a chart: by its source, columns or rows, and by what was said of each by hand.
import { areaColumns, areaRows, type Area } from './area';
import { cellAt, type Chart, type Sheet } from './sheet';

export interface Series {
  readonly name: Area | null;
  readonly labels: Area | null;
  readonly values: Area;
  /** What was said of it by hand. */
  readonly said?: Said;
}
export interface Said {
  readonly name: string | null;
  readonly fill: string | null;
  readonly line: string | null;
  /** Number format of its labels. */
  readonly shown: string | null;
}

/** What the client said of a series stands over what its source gives. */
function told(chart: Chart, series: Series, n: number): Series {
  const kept = (name: string): unknown => chart.format.get(`ChartSeries.${n}.${name}`);
  const word = (name: string): string | null => {
    const value = kept(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const area = (name: string): Area | null => (kept(name) as { readonly area: Area } | undefined)?.area ?? null;
  const said = {
    name: word('name'),
    fill: word('format.fill.color'),
    line: word('format.line.color'),
    shown: kept('hasDataLabels') === true ? (word('labels.numberFormat') ?? 'General') : null,
  };
  return { name: series.name, labels: area('labels') ?? series.labels, values: area('values') ?? series.values, said };
}

const isText = (sheet: Sheet, row: number, column: number): boolean =>
  typeof cellAt(sheet, row, column).value === 'string';

/** Columns are series unless the source is wider than long; a first column and row of text are labels and names. */
function seriesOf(sheet: Sheet, area: Area, seriesBy: string): readonly Series[] {
  const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && areaRows(area) >= areaColumns(area));
  const labels = byColumns ? isText(sheet, area.bottom, area.left) : isText(sheet, area.top, area.right);
  const names = byColumns ? isText(sheet, area.top, area.right) : isText(sheet, area.bottom, area.left);
  const body: Area = {
    ...area,
    top: area.top + ((byColumns ? names : labels) ? 1 : 0),
    left: area.left + ((byColumns ? labels : names) ? 1 : 0),
  };
  const count = byColumns ? areaColumns(body) : areaRows(body);
  return Array.from({ length: Math.max(0, count) }, (_, n): Series => {
    const values = byColumns
      ? { ...body, left: body.left + n, right: body.left + n }
      : { ...body, top: body.top + n, bottom: body.top + n };
    const name = byColumns
      ? { ...values, top: area.top, bottom: area.top }
      : { ...values, left: area.left, right: area.left };
    const label = byColumns
      ? { ...body, left: area.left, right: area.left }
      : { ...body, top: area.top, bottom: area.top };
    return { values, name: names ? name : null, labels: labels ? label : null };
  });
}

/** Series of a chart in order; none where its source is gone. */
export function seriesIn(sheet: Sheet, chart: Chart): readonly Series[] {
  if (chart.source === null) return [];
  return seriesOf(sheet, chart.source.area, chart.seriesBy).map((series, n) => told(chart, series, n));
}
