/**
 * A chart as a drawing over the grid: bars or columns, stacked or side by side, with title, labels and legend.
 * In: a chart of the book and the size it has. Out: an SVG element; of other kinds the frame and the title alone.
 */
import { cellAt, seriesIn, shownText, type Area, type Book, type Chart, type Series, type Sheet } from '../../host';

const svg = 'http://www.w3.org/2000/svg';
/** Excel's own colours, for a series of which none was said. */
const colours = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const edge = { top: 34, right: 14, bottom: 30, gap: 6 } as const;
const letter = 12;

type Shape = 'svg' | 'rect' | 'text' | 'g';

function shape(
  name: Shape,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

const text = (words: string, x: number, y: number, more: Readonly<Record<string, string | number>> = {}): SVGElement =>
  shape('text', { x, y, 'font-size': letter, fill: '#404040', ...more }, words);

interface Part {
  readonly name: string;
  readonly fill: string;
  readonly line: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
  /** Number format of its labels, null for none. */
  readonly shown: string | null;
}

function cellsOf<T>(sheet: Sheet, area: Area | null, read: (value: unknown) => T): T[] {
  const found: T[] = [];
  if (area === null) return found;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) found.push(read(cellAt(sheet, row, column).value));
  return found;
}

const wordsIn = (sheet: Sheet, area: Area | null): string[] =>
  cellsOf(sheet, area, (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''));

function partOf(sheet: Sheet, { name, labels, values, said }: Series, n: number): Part {
  const fill = said?.fill ?? colours[n % colours.length] ?? '#4472C4';
  return {
    name: said?.name ?? wordsIn(sheet, name).join(' '),
    fill,
    line: said?.line ?? '#404040',
    labels: wordsIn(sheet, labels),
    values: cellsOf(sheet, values, (value) => (typeof value === 'number' ? value : 0)),
    shown: said?.shown ?? null,
  };
}

interface Plot {
  readonly parts: readonly Part[];
  readonly lying: boolean;
  readonly stacked: boolean;
  /** Left end and length of the bars' way, and the place of all of them across it. */
  readonly along: { readonly start: number; readonly size: number };
  readonly across: { readonly start: number; readonly size: number };
  readonly most: number;
  /** The first line stands where the axis begins, or at its other end. */
  readonly turned: boolean;
  readonly locale: Book['locale'];
}

interface Bar {
  readonly part: Part;
  readonly value: number;
  /** Where it begins along its way, in the chart's own numbers; its side and its thickness across, in pixels. */
  readonly from: number;
  readonly side: number;
  readonly thick: number;
}

function drawn(plot: Plot, { part, value, from, side, thick }: Bar): SVGElement[] {
  const { lying, along, most } = plot;
  if (value <= 0) return [];
  const [start, length] = [(from / most) * along.size, (value / most) * along.size];
  const box = lying
    ? { x: along.start + start, y: side, width: length, height: thick }
    : { x: side, y: along.start + along.size - start - length, width: thick, height: length };
  const words = part.shown === null ? '' : shownText(value, part.shown, { locale: plot.locale, date1904: false });
  const fits = box.width > words.length * 7 && box.height > letter;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 };
  return [
    shape('rect', { ...box, fill: part.fill, stroke: part.line, 'stroke-width': 0.6 }),
    ...(fits ? [text(words, middle.x, middle.y, { 'text-anchor': 'middle', 'font-size': 11 })] : []),
  ];
}

const linesOf = ({ parts }: Plot): number => Math.max(0, ...parts.map(({ values }) => values.length));
const laneOf = (plot: Plot, at: number): number => (plot.lying !== plot.turned ? linesOf(plot) - 1 - at : at);

/** What of a lane its bars fill, and what is left free before them. */
const filled = { share: 0.68, before: 0.16 } as const;

function bars(plot: Plot): SVGElement[] {
  const size = plot.across.size / Math.max(1, linesOf(plot));
  const thick = (size * filled.share) / (plot.stacked ? 1 : plot.parts.length);
  return Array.from({ length: linesOf(plot) }, (_, at) => {
    const lane = plot.across.start + laneOf(plot, at) * size + size * filled.before;
    let from = 0;
    const own = plot.parts.flatMap((part, n) => {
      const value = part.values[at] ?? 0;
      const one = drawn(plot, { part, value, from, side: plot.stacked ? lane : lane + n * thick, thick });
      if (plot.stacked) from += value;
      return one;
    });
    return [...own, label(plot, at, size)];
  }).flat();
}

function label(plot: Plot, at: number, size: number): SVGElement {
  const words = plot.parts[0]?.labels[at] ?? '';
  const middle = plot.across.start + (laneOf(plot, at) + 0.5) * size;
  return plot.lying
    ? text(words, plot.along.start - edge.gap, middle + 4, { 'text-anchor': 'end' })
    : text(words, middle, plot.along.start + plot.along.size + 14, { 'text-anchor': 'middle' });
}

function legend(parts: readonly Part[], width: number, height: number): SVGElement {
  const sizes = parts.map(({ name }) => 24 + name.length * (/[^ -~]/.test(name) ? letter : 7));
  let x = Math.max(4, (width - sizes.reduce((sum, size) => sum + size, 0)) / 2);
  const shapes: SVGElement[] = [];
  parts.forEach(({ name, fill, line }, n) => {
    shapes.push(shape('rect', { x, y: height - 18, width: 10, height: 10, fill, stroke: line, 'stroke-width': 0.6 }));
    shapes.push(text(name, x + 14, height - 9));
    x += sizes[n] ?? 0;
  });
  return shape('g', {}, ...shapes);
}

function plotOf(chart: Chart, parts: readonly Part[], book: Book): Plot {
  const lying = chart.type.startsWith('Bar');
  const stacked = chart.type.includes('Stacked');
  const lines = Math.max(0, ...parts.map(({ values }) => values.length));
  const sums = Array.from({ length: lines }, (_, at) =>
    stacked
      ? parts.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
      : Math.max(...parts.map((p) => p.values[at] ?? 0)),
  );
  const longest = Math.max(0, ...(parts[0]?.labels ?? []).map((words) => words.length));
  const left = lying ? Math.min(chart.width / 3, longest * letter + 2 * edge.gap) : edge.right;
  const [x, y] = [left, edge.top];
  const [width, height] = [chart.width - left - edge.right, chart.height - edge.top - edge.bottom - (lying ? 0 : 16)];
  return {
    ...{ parts, lying, stacked, most: Math.max(1, ...sums), locale: book.locale },
    along: lying ? { start: x, size: width } : { start: y, size: height },
    across: lying ? { start: y, size: height } : { start: x, size: width },
    turned: chart.format.get('ChartAxis.category.reversePlotOrder') === true,
  };
}

/** As large in pixels as the chart is in points. */
export function chartPicture(book: Book, sheet: Sheet, chart: Chart): SVGElement {
  const measured = { ...chart, width: (chart.width * 96) / 72, height: (chart.height * 96) / 72 };
  const { width, height } = measured;
  const shapes: SVGElement[] = [
    shape('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: '#FFFFFF', stroke: '#D0D0D0' }),
  ];
  if (chart.titleVisible && chart.title !== '')
    shapes.push(text(chart.title, width / 2, 22, { 'text-anchor': 'middle', 'font-size': 15, 'font-weight': 600 }));
  // What it shows may stand on another sheet.
  const source = book.sheets.find(({ id }) => id === chart.source?.sheetId) ?? sheet;
  const parts = seriesIn(source, chart).map((series, n) => partOf(source, series, n));
  if (/^(?:Bar|Column)/.test(chart.type) && parts.length > 0) shapes.push(...bars(plotOf(measured, parts, book)));
  if (chart.format.get('ChartLegend.visible') !== false) shapes.push(legend(parts, width, height));
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': chart.title || chart.name },
    ...shapes,
  );
}
