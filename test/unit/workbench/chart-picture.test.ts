/** @jest-environment ./test/pane/page-environment.mjs */
// A chart as the workbench draws it: a bar for each value in its colour, the lines in the order the axis says.
import { addSheet, createHost, enter, type Chart, type Host, type Sheet } from '../../../src/host';
import { chartPicture } from '../../../src/workbench/grid/chart-picture';

const table = [
  ['', '滞后', '正常'],
  ['学前教育', '1', '3'],
  ['职业教育', '0', '2'],
] as const;

let host: Host;
let sheet: Sheet;

beforeAll(async () => {
  host = createHost({ locale: 'zh-CN' });
  const { book } = host.workbook;
  const first = book.sheets[0];
  if (first === undefined) throw new Error('a workbook has a sheet');
  sheet = first;
  await host.edit(() => {
    table.forEach((line, row) => line.forEach((words, column) => enter(book, sheet, [row, column], words)));
  });
});
afterAll(() => host.dispose());

const chartOf = (part: Partial<Chart>): Chart => ({
  ...{ id: 'c', name: '图表 1', type: 'BarStacked', title: '状态', titleVisible: true },
  source: { sheetId: sheet.id, area: { top: 0, left: 0, bottom: 2, right: 2 } },
  ...{ seriesBy: 'Columns', left: 0, top: 0, width: 300, height: 150, format: new Map() },
  ...part,
});

interface Bar {
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bars of a drawing: what is filled and has a line of its own, but the frame and the legend's marks. */
function barsOf(picture: SVGElement): Bar[] {
  const number = (shape: Element, name: string): number => Number(shape.getAttribute(name));
  return [...picture.querySelectorAll('svg > rect[stroke-width]')].map((shape) => ({
    fill: shape.getAttribute('fill') ?? '',
    ...{ x: number(shape, 'x'), y: number(shape, 'y') },
    ...{ width: number(shape, 'width'), height: number(shape, 'height') },
  }));
}

const draw = (part: Partial<Chart> = {}): SVGElement => chartPicture(host.workbook.book, sheet, chartOf(part));

test('stacked bars lie end to end, as long as their values; nothing is drawn for none', () => {
  const bars = barsOf(draw({ format: new Map([['ChartSeries.0.format.fill.color', '#FFC7CE']]) }));
  expect(bars).toHaveLength(3);
  const late = bars.find(({ fill }) => fill === '#FFC7CE');
  const fine = bars.find(({ x }) => late !== undefined && Math.abs(x - late.x - late.width) < 0.01);
  expect(fine?.width).toBeCloseTo(3 * (late?.width ?? 0), 5);
  expect(fine?.y).toBe(late?.y);
});

test('columns stand side by side on one ground, and as high as their values', () => {
  const bars = barsOf(draw({ type: 'ColumnClustered' }));
  expect(bars).toHaveLength(3);
  const ground = bars.map(({ y, height }) => Math.round(y + height));
  expect(new Set(ground).size).toBe(1);
  const [low, high] = [...bars].sort((a, b) => a.height - b.height).filter((_, n) => n !== 1);
  expect(high?.height).toBeCloseTo(3 * (low?.height ?? 0), 5);
  expect(new Set(bars.map(({ x }) => Math.round(x))).size).toBe(3);
});

test('what it shows may stand on another sheet', async () => {
  await host.edit(() => addSheet(host.workbook.book, 'Summary'));
  const other = host.workbook.book.sheets.find(({ id }) => id !== sheet.id);
  if (other === undefined) throw new Error('a second sheet was added');
  expect(barsOf(chartPicture(host.workbook.book, other, chartOf({})))).toHaveLength(3);
});

test('the first line is on top only where the axis is turned', () => {
  const topOf = (picture: SVGElement): string => {
    const labels = [...picture.querySelectorAll('svg > text[text-anchor="end"]')];
    labels.sort((a, b) => Number(a.getAttribute('y')) - Number(b.getAttribute('y')));
    return labels[0]?.textContent ?? '';
  };
  expect(topOf(draw())).toBe('职业教育');
  expect(topOf(draw({ format: new Map([['ChartAxis.category.reversePlotOrder', true]]) }))).toBe('学前教育');
});

test('words of the sheet are words: a chart without a source, or of another kind, still has its title', () => {
  const title = '<img src=x onerror=alert(1)>';
  const bare = draw({ source: null, title });
  expect(bare.querySelector('img')).toBeNull();
  expect(bare.textContent).toContain(title);
  expect(barsOf(bare)).toEqual([]);
  expect(barsOf(draw({ type: 'Line' }))).toEqual([]);
  expect(draw({ type: 'Line' }).getAttribute('aria-label')).toBe('状态');
});
