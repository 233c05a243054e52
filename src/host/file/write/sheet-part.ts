// xl/worksheets/sheetN.xml: rows and cells, then what lies on them, in the order the format demands.
import { absoluteAddress, areaAddress, columnLetters } from '../../book/address';
import { LAST_COLUMN } from '../../book/area';
import { isError, type Cell, type Value } from '../../book/cell';
import { rowLine, styleAt, type Line, type Sheet } from '../../book/sheet';
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
      /\b(CONCAT|IFS|SWITCH|TEXTJOIN|MAXIFS|MINIFS|XLOOKUP|XMATCH|LET|FILTER|UNIQUE|SORT|ISFORMULA|DAYS|ISOWEEKNUM|XOR|NUMBERVALUE|UNICHAR|UNICODE|IFNA)(?=\()/g,
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

function columnsXml(sheet: Sheet, context: SheetContext): string {
  const numbers = [...sheet.columns.keys()].sort((a, b) => a - b);
  const one = (from: number, to: number, line: Line | null): string => {
    const style = line?.style ?? (sheet.style === PLAIN ? null : sheet.style);
    return tag('col', {
      min: from + 1,
      max: to + 1,
      width: charactersOf(line?.size ?? sheet.columnWidth),
      customWidth: line !== null && line.size !== null,
      style: style ? context.styles.look(style, false) || null : null,
      hidden: line?.hidden ?? false,
      outlineLevel: line?.level || null,
    });
  };
  const list: string[] = [];
  let next = 0;
  for (const n of numbers) {
    if (sheet.style !== PLAIN && n > next) list.push(one(next, n - 1, null));
    list.push(one(n, n, sheet.columns.get(n) ?? null));
    next = n + 1;
  }
  if (sheet.style !== PLAIN && next <= LAST_COLUMN) list.push(one(next, LAST_COLUMN, null));
  return list.length === 0 ? '' : tag('cols', {}, list.join(''));
}

function viewXml(sheet: Sheet, context: SheetContext): string {
  const { freeze } = sheet;
  const active = areaAddress({ ...sheet.selection, bottom: sheet.selection.top, right: sheet.selection.left });
  const frozen = freeze
    ? tag('pane', {
        xSplit: freeze.columns || null,
        ySplit: freeze.rows || null,
        topLeftCell: `${columnLetters(freeze.columns)}${freeze.rows + 1}`,
        activePane: freeze.rows === 0 ? 'topRight' : freeze.columns === 0 ? 'bottomLeft' : 'bottomRight',
        state: 'frozen',
      })
    : '';
  const selection = tag('selection', {
    pane: freeze ? (freeze.rows === 0 ? 'topRight' : freeze.columns === 0 ? 'bottomLeft' : 'bottomRight') : null,
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

export function sheetXml(sheet: Sheet, context: SheetContext): string {
  const rows = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys()])].sort((a, b) => a - b);
  const levels = (lines: ReadonlyMap<number, Line>): number | null =>
    Math.max(0, ...[...lines.values()].map((line) => line.level)) || null;
  const { zoom } = sheet.page;
  const fit = zoom.scale === undefined;
  const head = tag(
    'sheetPr',
    {},
    (sheet.tabColor ? tag('tabColor', { rgb: `FF${sheet.tabColor.slice(1)}` }) : '') +
      (fit ? tag('pageSetUpPr', { fitToPage: true }) : ''),
  );
  const format = tag('sheetFormatPr', {
    defaultColWidth: charactersOf(sheet.columnWidth),
    defaultRowHeight: sheet.rowHeight,
    customHeight: true,
    outlineLevelRow: levels(sheet.rows),
    outlineLevelCol: levels(sheet.columns),
  });
  const merges =
    sheet.merges.length === 0
      ? ''
      : tag(
          'mergeCells',
          { count: sheet.merges.length },
          sheet.merges.map((area) => tag('mergeCell', { ref: areaAddress(area) })).join(''),
        );
  const parts = [
    head,
    viewXml(sheet, context),
    format,
    columnsXml(sheet, context),
    `<sheetData>${rows.map((row) => rowXml(sheet, row, context)).join('')}</sheetData>`,
    protectionXml(sheet),
    filterXml(sheet),
    merges,
    rulesXml(sheet, context.styles),
    validationsXml(sheet),
    linksXml(sheet, context),
    pageXml(sheet),
    context.drawing ? tag('drawing', { 'r:id': context.drawing }) : '',
    context.legacyDrawing ? tag('legacyDrawing', { 'r:id': context.legacyDrawing }) : '',
    context.tables.length === 0
      ? ''
      : tag(
          'tableParts',
          { count: context.tables.length },
          context.tables.map((id) => tag('tablePart', { 'r:id': id })).join(''),
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
