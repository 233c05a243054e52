// The whole workbook as plain data, the same for the same workbook: what a test compares before and after.
// Ids, selections and the active sheet are left out: they say nothing about content.
import { absoluteAddress, areaAddress } from './address';
import { isError, type Cell, type Value } from './cell';
import { styleDifference } from './style';
import type { Area } from './area';
import type { Book, Name } from './book';
import type { Line, Sheet } from './sheet';
import type { Rule } from './rule';

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export type SheetDump = Readonly<Record<string, Plain>>;
export interface Dump {
  readonly sheets: readonly SheetDump[];
  readonly names: readonly Plain[];
  readonly tables: readonly Plain[];
  readonly xmlParts: readonly string[];
  readonly settings: Plain;
  readonly properties: Plain;
  readonly calculationMode: string;
  readonly date1904: boolean;
  readonly structureLocked: boolean;
}

const areasText = (areas: readonly Area[]): string => areas.map(areaAddress).join(',');
const plainValue = (value: Value): Plain => (isError(value) ? { error: value.error } : value);

function cellDump(cell: Cell): Plain {
  const style = cell.style === null ? {} : styleDifference(cell.style);
  const look = Object.keys(style).length === 0 ? {} : { style: style as unknown as Plain };
  const formula = cell.formula === null ? {} : { formula: cell.formula };
  return { value: plainValue(cell.value), ...formula, ...(cell.quoted ? { quoted: true } : {}), ...look };
}

const inOrder = <T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
  [...map].sort(([a], [b]) => a - b);

function cellsDump(sheet: Sheet): Plain {
  const cells: Record<string, Plain> = {};
  for (const [row, line] of inOrder(sheet.cells)) {
    for (const [column, cell] of inOrder(line)) {
      const nothing =
        cell.value === null &&
        cell.formula === null &&
        (cell.style === null || Object.keys(styleDifference(cell.style)).length === 0);
      if (!nothing) cells[areaAddress({ top: row, bottom: row, left: column, right: column })] = cellDump(cell);
    }
  }
  return cells;
}

function linesDump(lines: ReadonlyMap<number, Line>): Plain {
  const dump: Record<string, Plain> = {};
  for (const [n, { size, hidden, filtered, level, style }] of inOrder(lines)) {
    const look = style === null ? {} : styleDifference(style);
    dump[n + 1] = {
      ...(size === null ? {} : { size }),
      ...(hidden ? { hidden } : {}),
      ...(filtered ? { filtered } : {}),
      ...(level > 0 ? { level } : {}),
      ...(Object.keys(look).length > 0 ? { style: look as unknown as Plain } : {}),
    };
  }
  return dump;
}

const ruleDump = (rule: Rule): Plain => ({
  type: rule.type,
  areas: areasText(rule.areas),
  formula: rule.formula,
  ...(rule.formula2 ? { formula2: rule.formula2 } : {}),
  ...(rule.operator ? { operator: rule.operator } : {}),
  stopIfTrue: rule.stopIfTrue,
  look: Object.fromEntries(Object.entries(rule.look).filter(([, value]) => value !== '' && value !== null)) as Plain,
});

function pageDump({ page }: Sheet): Plain {
  const { areas, titleRows, titleColumns, headersFooters, zoom, ...plain } = page;
  return {
    ...(plain as unknown as Record<string, Plain>),
    zoom: { ...zoom },
    areas: areas.map(absoluteAddress),
    titleRows: titleRows && areaAddress(titleRows),
    titleColumns: titleColumns && areaAddress(titleColumns),
    headersFooters: Object.fromEntries([...headersFooters].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const nameDump = (name: Name): Plain => ({
  name: name.name,
  formula: name.formula,
  visible: name.visible,
  comment: name.comment,
});
const byName = (a: Name, b: Name): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function overlaysDump(sheet: Sheet, book: Book): Record<string, Plain> {
  return {
    merges: sheet.merges.map(areaAddress).sort(),
    freeze: sheet.freeze && { ...sheet.freeze },
    filter: sheet.filter && {
      area: areaAddress(sheet.filter.area),
      criteria: Object.fromEntries([...sheet.filter.criteria].map(([n, c]) => [String(n), c as unknown as Plain])),
    },
    rules: sheet.rules.map(ruleDump),
    validations: sheet.validations.map(({ areas, ...rest }) => ({
      areas: areasText(areas),
      ...(rest as unknown as Record<string, Plain>),
    })),
    links: sheet.links.map(({ area, ...rest }) => ({ area: areaAddress(area), ...rest })),
    comments: sheet.notes.map(({ area, content, author, resolved }) => ({
      area: areaAddress(area),
      content,
      author,
      resolved,
    })),
    charts: sheet.charts.map(({ name, type, title, source, seriesBy, left, top, width, height }) => ({
      name,
      type,
      title,
      source: source && `${book.sheets.find((s) => s.id === source.sheetId)?.name ?? '?'}!${areaAddress(source.area)}`,
      seriesBy,
      place: [left, top, width, height],
    })),
    protection: sheet.protection && { password: sheet.protection.password, options: { ...sheet.protection.options } },
  };
}

function sheetDump(book: Book, sheet: Sheet): SheetDump {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.gridlines,
    headings: sheet.headings,
    style: styleDifference(sheet.style) as unknown as Plain,
    standard: [sheet.rowHeight, sheet.columnWidth],
    cells: cellsDump(sheet),
    rows: linesDump(sheet.rows),
    columns: linesDump(sheet.columns),
    names: book.names
      .filter((name) => name.scope === sheet.id)
      .sort(byName)
      .map(nameDump),
    page: pageDump(sheet),
    ...overlaysDump(sheet, book),
  };
}

const sorted = (map: ReadonlyMap<string, unknown>): Plain =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1))) as Plain;

export function dumpBook(book: Book): Dump {
  return {
    sheets: book.sheets.map((sheet) => sheetDump(book, sheet)),
    names: book.names
      .filter((name) => name.scope === null)
      .sort(byName)
      .map(nameDump),
    tables: book.tables.map(({ id: _id, sheetId, area, columns, nextColumnId: _next, ...rest }) => ({
      sheet: book.sheets.find((sheet) => sheet.id === sheetId)?.name ?? '?',
      area: areaAddress(area),
      columns: columns.map((column) => column.name),
      ...rest,
    })),
    xmlParts: book.xmlParts.map((part) => part.xml),
    settings: sorted(book.settings),
    properties: sorted(book.properties),
    calculationMode: book.calculationMode,
    date1904: book.date1904,
    structureLocked: book.structureLocked !== null,
  };
}
