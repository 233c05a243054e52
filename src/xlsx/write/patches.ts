/**
 * What the library cannot say, written into its parts: column widths with collapsed groups, links within the workbook,
 * stop-if-true, names scoped to a sheet, print areas. In: the XML of a part and the layout. Out: the XML.
 */
import { addressOf, reference } from '../../sheet';
import type { Layout, Name, SheetLayout } from '../../sheet';
import { markup } from './text';

export function patchSheet(xml: string, sheet: SheetLayout): string {
  const withColumns = patchColumns(xml, sheet);
  const withStops = patchStops(withColumns, sheet);
  return insertLinks(withStops, sheet);
}

export function patchWorkbook(xml: string, layout: Layout): string {
  const names = `<definedNames>${definedNames(layout).join('')}</definedNames>`;
  const bare = xml.replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, '');
  return replaceOnce(bare, '<calcPr', `${names}<calcPr`);
}

/** Column widths are counted in digits of the first font: Arial 10 has seven pixels and is everywhere. */
export function patchDefaultFont(xml: string): string {
  return xml.replace(/<fonts([^>]*)><font>.*?<\/font>/s, (_, inner: string) => {
    return `<fonts${inner}><font><sz val="10"/><name val="Arial"/><family val="2"/></font>`;
  });
}

function replaceOnce(xml: string, found: string, by: string): string {
  const at = xml.indexOf(found);
  if (at < 0) throw new Error(`the written part has no ${found}`);
  return xml.slice(0, at) + by + xml.slice(at + found.length);
}

/** Widths, hidden columns and outline levels; the column after a collapsed group carries its button. */
function patchColumns(xml: string, { columns, groups }: SheetLayout): string {
  const widths = new Map(columns.map((each) => [each.column, each]));
  const last = Math.max(...columns.map(({ column }) => column), ...groups.map(({ to }) => to + 1));
  const levelOf = (column: number): number => groups.filter(({ from, to }) => column >= from && column <= to).length;
  const parts: string[] = [];
  for (let column = 0; column <= last; column += 1) {
    const width = widths.get(column);
    const level = levelOf(column);
    const folded = groups.some(({ from, to, collapsed }) => collapsed && column >= from && column <= to);
    const button = groups.some(({ to, collapsed }) => collapsed && column === to + 1);
    parts.push(
      `<col min="${column + 1}" max="${column + 1}" width="${width?.width ?? 9}" customWidth="1"` +
        (folded || width?.hidden === true ? ' hidden="1"' : '') +
        (level > 0 ? ` outlineLevel="${level}"` : '') +
        (button ? ' collapsed="1"' : '') +
        '/>',
    );
  }
  const bare = xml.replace(/<cols>.*?<\/cols>/s, '');
  const deepest = Math.max(0, ...columns.map(({ column }) => levelOf(column)));
  const leveled = bare.replace(/<sheetFormatPr\b([^>]*?)(\s?\/?)>/, (_, inner: string, end: string) => {
    const others = inner.replace(/ outlineLevel(Row|Col)="\d+"/g, '');
    return `<sheetFormatPr${others}${deepest > 0 ? ` outlineLevelCol="${deepest}"` : ''}${end}>`;
  });
  return replaceOnce(leveled, '<sheetData', `<cols>${parts.join('')}</cols><sheetData`);
}

function patchStops(xml: string, { highlights }: SheetLayout): string {
  let index = -1;
  return xml.replace(/<cfRule type="expression"/g, (rule) => {
    index += 1;
    return highlights[index]?.stop === true ? `${rule} stopIfTrue="1"` : rule;
  });
}

/** Links stand before the print settings in the order that readers insist on. */
function insertLinks(xml: string, { links }: SheetLayout): string {
  if (links.length === 0) return xml;
  const each = links.map(
    ({ row, column, to, tip }) =>
      `<hyperlink ref="${addressOf(row, column)}" location="${markup(to)}" tooltip="${markup(tip)}"/>`,
  );
  const at = xml.search(/<(printOptions|pageMargins|pageSetup|headerFooter|drawing|tableParts)\b/);
  const place = at < 0 ? xml.indexOf('</worksheet>') : at;
  return `${xml.slice(0, place)}<hyperlinks>${each.join('')}</hyperlinks>${xml.slice(place)}`;
}

interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet: number | null;
  readonly hidden: boolean;
}

function definedNames({ sheets, names }: Layout): string[] {
  const indexOf = (key: Name['sheet']): number | null =>
    key === undefined ? null : sheets.findIndex((sheet) => sheet.key === key);
  const own = names.map(
    ({ name, refersTo, sheet, hidden }): DefinedName => ({
      name,
      refersTo: refersTo.replace(/^=/, ''),
      sheet: indexOf(sheet),
      hidden: hidden === true,
    }),
  );
  const all = [...own, ...sheets.flatMap(printNames)];
  return all
    .sort(byName)
    .map(
      ({ name, refersTo, sheet, hidden }) =>
        `<definedName name="${markup(name)}"${sheet === null ? '' : ` localSheetId="${sheet}"`}` +
        `${hidden ? ' hidden="1"' : ''}>${markup(refersTo)}</definedName>`,
    );
}

function byName(one: DefinedName, other: DefinedName): number {
  const [a, b] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return (one.sheet ?? -1) - (other.sheet ?? -1);
}

/** The same for one sheet that comes into a book: a ledger's filter and what it prints. */
export function viewNames(sheet: SheetLayout): readonly Name[] {
  return printNames(sheet, 0).map(({ name, refersTo, hidden }) => ({ name, refersTo, hidden, sheet: sheet.key }));
}

/** The names a sheet's own filter and print set-up go by. */
function printNames({ title, filter, print }: SheetLayout, sheet: number): DefinedName[] {
  const made: DefinedName[] = [];
  if (filter !== null) {
    made.push({ name: '_xlnm._FilterDatabase', refersTo: reference(title, filter), sheet, hidden: true });
  }
  if (print === null) return made;
  if (print.area !== null)
    made.push({ name: '_xlnm.Print_Area', refersTo: reference(title, print.area), sheet, hidden: false });
  if (print.titleRows !== null) {
    const { from, to } = print.titleRows;
    const prefix = reference(title, { row: 0, column: 0, rows: 1, columns: 1 }).replace(/\$A\$1$/, '');
    made.push({ name: '_xlnm.Print_Titles', refersTo: `${prefix}$${from + 1}:$${to + 1}`, sheet, hidden: false });
  }
  return made;
}
