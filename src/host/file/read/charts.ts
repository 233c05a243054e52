// Charts of a drawing: kind, title, place, source, and what was said of their looks (`chart-looks.ts`).
import { around, type Area } from '../../book/area';
import { parseArea, splitSheet } from '../../book/address';
import { newId, sameText, type Book } from '../../book/book';
import { columnLine, rowLine, type Sheet } from '../../book/sheet';
import { childOf, numberOf, type Element } from '../xml';
import { looksOf } from './chart-looks';
import type { Package } from './parts';

const EMU = 12_700;

function* within(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}
const firstWithin = (element: Element | null | undefined, name: string): Element | undefined => {
  for (const found of element ? within(element, name) : []) return found;
  return undefined;
};

function kindOf(plot: Element | undefined): string {
  const bars = childOf(plot, 'barChart');
  const grouping = (element: Element | undefined): string => {
    const word = childOf(element, 'grouping')?.attributes['val'];
    return word === 'percentStacked' ? 'Stacked100' : word === 'stacked' ? 'Stacked' : '';
  };
  if (bars)
    return (childOf(bars, 'barDir')?.attributes['val'] === 'bar' ? 'Bar' : 'Column') + (grouping(bars) || 'Clustered');
  const line = childOf(plot, 'lineChart');
  if (line) return `Line${grouping(line)}`;
  return childOf(plot, 'pieChart') ? 'Pie' : 'ColumnClustered';
}

function sourceOf(book: Book, chart: Element): { sheetId: string; area: Area } | null {
  let source: { sheetId: string; area: Area } | null = null;
  for (const { text } of within(chart, 'f')) {
    const { sheet: name, rest } = splitSheet(text);
    const sheet = book.sheets.find((entry) => name !== null && sameText(entry.name, name));
    const area = parseArea(rest);
    if (!sheet || !area || (source && source.sheetId !== sheet.id)) continue;
    source = { sheetId: sheet.id, area: source ? around(source.area, area) : area };
  }
  return source;
}

/** Values in one column make a series of columns. */
function seriesBy(chart: Element): string {
  const values = firstWithin(firstWithin(chart, 'val'), 'f')?.text ?? '';
  const area = parseArea(splitSheet(values).rest);
  return area && area.top === area.bottom && area.left < area.right ? 'Rows' : 'Columns';
}

/** Points from the sheet's corner to a cell's corner, and on into it. */
function pointOf(sheet: Sheet, corner: Element | undefined): { readonly x: number; readonly y: number } {
  const at = (name: string): number => Number(childOf(corner, name)?.text ?? 0);
  let [x, y] = [at('colOff') / EMU, at('rowOff') / EMU];
  for (let n = 0; n < at('col'); n += 1) x += columnLine(sheet, n).size ?? sheet.columnWidth;
  for (let n = 0; n < at('row'); n += 1) y += rowLine(sheet, n).size ?? sheet.rowHeight;
  return { x, y };
}

function placeOf(sheet: Sheet, anchor: Element): { left: number; top: number; width: number; height: number } {
  const position = childOf(anchor, 'pos');
  const from = position
    ? { x: (numberOf(position, 'x') ?? 0) / EMU, y: (numberOf(position, 'y') ?? 0) / EMU }
    : pointOf(sheet, childOf(anchor, 'from'));
  const size = childOf(anchor, 'ext');
  const to = size
    ? { x: from.x + (numberOf(size, 'cx') ?? 0) / EMU, y: from.y + (numberOf(size, 'cy') ?? 0) / EMU }
    : pointOf(sheet, childOf(anchor, 'to'));
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}

export function readCharts(book: Book, sheet: Sheet, pack: Package, path: string): void {
  const relations = pack.relations(path);
  for (const anchor of pack.xml(path)?.children ?? []) {
    const link = firstWithin(firstWithin(anchor, 'graphicData'), 'chart');
    const target = relations.find((relation) => relation.id === link?.attributes['id'])?.target;
    const part = target === undefined ? null : pack.xml(target);
    const chart = firstWithin(part, 'chart');
    if (!part || !chart) continue;
    const title = childOf(chart, 'title');
    sheet.charts.push({
      id: newId(book),
      name: firstWithin(anchor, 'cNvPr')?.attributes['name'] ?? '',
      type: kindOf(childOf(chart, 'plotArea')),
      title: title ? [...within(title, 't')].map((run) => run.text).join('') : '',
      titleVisible: title !== undefined,
      source: sourceOf(book, chart),
      seriesBy: seriesBy(chart),
      ...placeOf(sheet, anchor),
      format: looksOf(chart),
    });
  }
}
