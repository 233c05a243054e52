// xl/worksheets/sheetN.xml: rows and cells, then what lies on them, in the order the format demands.
import { absoluteAddress, areaAddress, columnLetters } from '../../book/address';
import { LAST_COLUMN } from '../../book/area';
import { isError, type Cell, type Value } from '../../book/cell';
import { PLAIN_LINE, rowLine, styleAt, type Line, type Sheet } from '../../book/sheet';
import { PLAIN } from '../../book/style';
import { charactersOf, PERMISSIONS, VISIBILITIES } from '../terms';
import { MAIN, PROLOG, RELATIONS, escapeText, tag, textTag } from '../xml';
import { filterXml, rulesXml, validationsXml } from './laid-parts';
import { pageXml } from './page-part';
import type { StyleTable } from './styles-part';

export interface SheetContext {
  readonly styles: StyleTable;
  readonly text: (text: string) => number;
  readonly isActive: boolean;
  /** Relations of this sheet: type and target → id. */
  readonly relate: (type: string, target: string, external?: boolean) => string;
  readonly tables: readonly string[];
  readonly drawing: string | null;
  readonly legacyDrawing: string | null;
}

function valueXml(
  value: Value,
  formula: string | null,
  context: SheetContext,
): { readonly type: string | null; readonly xml: string } {
  if (value === null) return { type: null, xml: '' };
  if (isError(value)) return { type: 'e', xml: tag('v', {}, value.error) };
  if (typeof value === 'boolean') return { type: 'b', xml: tag('v', {}, value ? '1' : '0') };
  if (typeof value === 'number') return { type: null, xml: tag('v', {}, String(value)) };
  return formula === null
    ? { type: 's', xml: tag('v', {}, String(context.text(value))) }
    : { type: 'str', xml: textTag('v', value) };
}

/** Functions newer than the format carry a prefix in files. */
const filed = (formula: string): string =>
  formula
    .slice(1)
    .replace(
      /\b(AGGREGATE|STDEV\.S|STDEV\.P|RANK\.EQ|CONCAT|IFS|SWITCH|TEXTJOIN|MAXIFS|MINIFS|XLOOKUP|XMATCH|LET|FILTER|UNIQUE|SORT|ISFORMULA|DAYS|ISOWEEKNUM|XOR|NUMBERVALUE|UNICHAR|UNICODE|IFNA)(?=\()/g,
      '_xlfn.$1',
    );

function cellXml(sheet: Sheet, at: readonly [number, number], cell: Cell, context: SheetContext): string {
  const [row, column] = at;
  const style = context.styles.look(styleAt(sheet, row, column), cell.quoted);
  const { type, xml } = valueXml(cell.value, cell.formula, context);
  const formula = cell.formula === null ? '' : tag('f', {}, escapeText(filed(cell.formula)));
  return tag('c', { r: `${columnLetters(column)}${row + 1}`, s: style || null, t: type }, formula + xml);
}

function rowXml(sheet: Sheet, row: number, context: SheetContext): string {
  const line = rowLine(sheet, row);
  const cells = [...(sheet.cells.get(row) ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => cellXml(sheet, [row, column], cell, context));
  const attributes = {
    r: row + 1,
    s: line.style ? context.styles.look(line.style, false) : null,
    customFormat: line.style !== null,
    ht: line.size,
    customHeight: line.size !== null,
    hidden: line.hidden || line.filtered,
    outlineLevel: line.level || null,
  };
  return tag('row', attributes, cells.join(''));
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** null: columns nobody has touched, which show the sheet's own style. */
  readonly line: Line | null;
}

function columnXml(sheet: Sheet, { from, to, line }: Span, context: SheetContext): string {
  const { size, hidden, level, style: own } = line ?? PLAIN_LINE;
  const style = own ?? (sheet.style === PLAIN ? null : sheet.style);
  return tag('col', {
    min: from + 1,
    max: to + 1,
    width: charactersOf(size ?? sheet.columnWidth),
    customWidth: size !== null,
    style: style ? context.styles.look(style, false) || null : null,
    hidden,
    outlineLevel: level || null,
  });
}

function columnsXml(sheet: Sheet, context: SheetContext): string {
  const spans: Span[] = [];
  let next = 0;
  const fillTo = (end: number): void => {
    if (sheet.style !== PLAIN && end >= next) spans.push({ from: next, to: end, line: null });
  };
  for (const [n, line] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    fillTo(n - 1);
    spans.push({ from: n, to: n, line });
    next = n + 1;
  }
  fillTo(LAST_COLUMN);
  return spans.length === 0 ? '' : tag('cols', {}, spans.map((span) => columnXml(sheet, span, context)).join(''));
}

const paneOf = ({ rows, columns }: { readonly rows: number; readonly columns: number }): string =>
  rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';

function viewXml(sheet: Sheet, context: SheetContext): string {
  const { freeze } = sheet;
  const active = areaAddress({ ...sheet.selection, bottom: sheet.selection.top, right: sheet.selection.left });
  const frozen = freeze
    ? tag('pane', {
        xSplit: freeze.columns || null,
        ySplit: freeze.rows || null,
        topLeftCell: `${columnLetters(freeze.columns)}${freeze.rows + 1}`,
        activePane: paneOf(freeze),
        state: 'frozen',
      })
    : '';
  const selection = tag('selection', {
    pane: freeze && paneOf(freeze),
    activeCell: active,
    sqref: areaAddress(sheet.selection),
  });
  const attributes = {
    showGridLines: sheet.gridlines ? null : '0',
    showRowColHeaders: sheet.headings ? null : '0',
    tabSelected: context.isActive,
    workbookViewId: 0,
  };
  return tag('sheetViews', {}, tag('sheetView', attributes, frozen + selection));
}

function protectionXml(sheet: Sheet): string {
  if (!sheet.protection) return '';
  const { options, password } = sheet.protection;
  const locked = Object.entries(PERMISSIONS).map(([option, name]) => {
    const objects = name === 'objects' || name === 'scenarios';
    const allowed = options[option] === true;
    return [name, objects ? (allowed ? null : '1') : allowed ? '0' : null] as const;
  });
  return tag('sheetProtection', {
    password: password?.slice('hash:'.length) ?? null,
    sheet: '1',
    ...Object.fromEntries(locked),
  });
}

function linksXml(sheet: Sheet, context: SheetContext): string {
  const links = sheet.links.map((link) =>
    tag('hyperlink', {
      ref: areaAddress(link.area),
      'r:id': link.address ? context.relate('hyperlink', link.address, true) : null,
      location: link.documentReference || null,
      tooltip: link.screenTip || null,
      display: link.textToDisplay || null,
    }),
  );
  return links.length === 0 ? '' : tag('hyperlinks', {}, links.join(''));
}

function headXml(sheet: Sheet): string {
  const color = sheet.tabColor ? tag('tabColor', { rgb: `FF${sheet.tabColor.slice(1)}` }) : '';
  return tag(
    'sheetPr',
    {},
    color + (sheet.page.zoom.scale === undefined ? tag('pageSetUpPr', { fitToPage: true }) : ''),
  );
}

const levels = (lines: ReadonlyMap<number, Line>): number | null =>
  Math.max(0, ...[...lines.values()].map((line) => line.level)) || null;
const formatXml = (sheet: Sheet): string =>
  tag('sheetFormatPr', {
    defaultColWidth: charactersOf(sheet.columnWidth),
    defaultRowHeight: sheet.rowHeight,
    customHeight: true,
    outlineLevelRow: levels(sheet.rows),
    outlineLevelCol: levels(sheet.columns),
  });

/** A counted list of elements, or nothing. */
const counted = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : tag(name, { count: items.length }, items.join(''));
const linked = (name: string, id: string | null): string => (id === null ? '' : tag(name, { 'r:id': id }));

export function sheetXml(sheet: Sheet, context: SheetContext): string {
  const rows = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys()])].sort((a, b) => a - b);
  const merges = sheet.merges.map((area) => tag('mergeCell', { ref: areaAddress(area) }));
  const parts = [
    headXml(sheet),
    viewXml(sheet, context),
    formatXml(sheet),
    columnsXml(sheet, context),
    `<sheetData>${rows.map((row) => rowXml(sheet, row, context)).join('')}</sheetData>`,
    protectionXml(sheet),
    filterXml(sheet),
    counted('mergeCells', merges),
    rulesXml(sheet, context.styles),
    validationsXml(sheet),
    linksXml(sheet, context),
    pageXml(sheet),
    linked('drawing', context.drawing),
    linked('legacyDrawing', context.legacyDrawing),
    counted(
      'tableParts',
      context.tables.map((id) => tag('tablePart', { 'r:id': id })),
    ),
  ];
  return PROLOG + tag('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONS }, parts.join(''));
}

/** Names Excel keeps for a sheet's print set-up and filter. */
export function builtInNames(sheet: Sheet, prefix: string): readonly (readonly [string, string])[] {
  const { areas, titleRows, titleColumns } = sheet.page;
  const at = (area: Parameters<typeof absoluteAddress>[0]): string => `${prefix}!${absoluteAddress(area)}`;
  const titles = [titleColumns, titleRows].flatMap((area) => (area ? [at(area)] : []));
  return [
    ...(areas.length > 0 ? [['_xlnm.Print_Area', areas.map(at).join(',')] as const] : []),
    ...(titles.length > 0 ? [['_xlnm.Print_Titles', titles.join(',')] as const] : []),
    ...(sheet.filter ? [['_xlnm._FilterDatabase', at(sheet.filter.area)] as const] : []),
  ];
}
export const stateOf = (sheet: Sheet): string | null =>
  sheet.visibility === 'Visible' ? null : (VISIBILITIES[sheet.visibility] ?? null);
