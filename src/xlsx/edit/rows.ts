/**
 * The cells of a worksheet part, spliced: rows and cells that are not named stay these very characters. In: the part's
 * XML, what is to stand where (0-based), and by how much the rows below a place move down. Out: the XML.
 */
import { addressOf, columnOf } from '../read/addresses';
import { markup } from '../write/text';
import { cellMarkup, holdsResult, standingCell, withResult } from './cell-markup';
import type { CellEdit, StandingCell } from './cell-markup';
import { attribute, elementEnd, findTag, nextTag, prefixOf, unmarked, withAttribute } from './tags';
import type { Tag } from './tags';

export interface RowEdit {
  readonly cells: ReadonlyMap<number, CellEdit>;
  /** A new row: it looks like this one, in every column. */
  readonly like?: number;
  /** In points. */
  readonly height?: number;
}

export interface RowsEdit {
  readonly rows: ReadonlyMap<number, RowEdit>;
  /** Rows behind `after` go down by so many. */
  readonly shift: { readonly after: number; readonly by: number } | null;
  /** A formula of this sheet as it reads when rows have moved or the list has grown. */
  readonly formula: ((text: string, row: number) => string) | null;
  /** The style that is another one with this number format. */
  readonly restyle: (style: number, format: string) => number;
}

interface Walk {
  readonly xml: string;
  readonly prefix: string;
  readonly edit: RowsEdit;
  readonly out: string[];
  /** Rows still to come, in order. */
  readonly open: number[];
  /** Looks of the rows that new ones take after: the row's tag, and style by column. */
  readonly looks: Map<number, Look>;
  readonly wanted: ReadonlySet<number>;
}

interface Look {
  readonly tag: string;
  readonly styles: ReadonlyMap<number, string>;
}

export function splicedRows(xml: string, edit: RowsEdit): string {
  const data = findTag(xml, 'sheetData');
  if (data === null) throw new Error('a worksheet without cells in a part that was read before');
  const wanted = [...edit.rows.values()].flatMap(({ like }) => (like === undefined ? [] : [like]));
  const walk: Walk = {
    xml,
    prefix: prefixOf(xml),
    edit,
    out: [],
    open: [...edit.rows.keys()].sort((a, b) => a - b),
    looks: new Map(),
    wanted: new Set(wanted),
  };
  const end = data.kind === 'empty' ? data.end : walkRows(walk, data.end);
  madeBefore(walk, Number.POSITIVE_INFINITY);
  const cells = walk.out.join('');
  const open = xml.slice(data.start, data.end).replace(/\s*\/>$/, '>');
  const closing = data.kind === 'empty' ? `</${walk.prefix}sheetData>` : '';
  return `${xml.slice(0, data.start)}${open}${cells}${closing}${xml.slice(end)}`;
}

/** Answers where the tag that closes the cells begins. */
function walkRows(walk: Walk, from: number): number {
  const { xml, edit, open } = walk;
  let at = from;
  let row = -1;
  for (let tag = nextTag(xml, at); tag !== null && tag.kind !== 'close'; tag = nextTag(xml, at)) {
    const opening = xml.slice(tag.start, tag.end);
    row = Number(attribute(opening, 'r') ?? row + 2) - 1;
    const lands = landingOf(row, edit);
    walk.out.push(xml.slice(at, tag.start));
    madeBefore(walk, lands);
    const asked = open[0] === lands ? edit.rows.get(open.shift() ?? -1) : undefined;
    const spliced = rowSpliced(walk, { tag, opening, row, lands }, asked);
    walk.out.push(spliced.xml);
    at = spliced.end;
  }
  const close = nextTag(xml, at)?.start ?? at;
  walk.out.push(xml.slice(at, close));
  return close;
}

function landingOf(row: number, { shift }: RowsEdit): number {
  return shift !== null && row > shift.after ? row + shift.by : row;
}

interface RowPlace {
  readonly tag: Tag;
  readonly opening: string;
  readonly row: number;
  readonly lands: number;
}

function rowSpliced(walk: Walk, place: RowPlace, asked: RowEdit | undefined): { xml: string; end: number } {
  const { xml, edit, wanted, looks } = walk;
  const { tag, row, lands, opening } = place;
  if (asked === undefined && row === lands && edit.formula === null && !wanted.has(row)) {
    const end = elementEnd(xml, tag);
    return { xml: xml.slice(tag.start, end), end };
  }
  const look = asked?.like === undefined ? undefined : looks.get(asked.like);
  const open = new Map(asked?.cells);
  const spliced = cellsSpliced(walk, place, { open, look });
  if (wanted.has(row)) looks.set(row, { tag: opening, styles: spliced.styles });
  return { xml: rowMarkup(walk, { opening, lands, look, open, cells: spliced.cells, asked }), end: spliced.end };
}

interface Cells {
  readonly cells: { column: number; xml: string }[];
  /** As they stood, by column. */
  readonly styles: ReadonlyMap<number, string>;
  readonly end: number;
}

interface Wanted {
  /** What is found is taken out of it. */
  readonly open: Map<number, CellEdit>;
  readonly look: Look | undefined;
}

function cellsSpliced(walk: Walk, { tag, row, lands }: RowPlace, { open, look }: Wanted): Cells {
  const { xml } = walk;
  const cells: { column: number; xml: string }[] = [];
  const styles = new Map<number, string>();
  let end = tag.end;
  let column = -1;
  for (let next = tag.kind === 'open' ? nextTag(xml, end) : null; next !== null; next = nextTag(xml, end)) {
    if (next.kind === 'close') return { cells, styles, end: next.end };
    if (next.name !== 'c') {
      end = elementEnd(xml, next);
      cells.push({ column, xml: xml.slice(next.start, end) });
      continue;
    }
    const cell = standingCell(xml, next.start, next.end);
    end = next.start + cell.raw.length;
    column = columnAt(cell.tag, column);
    const style = attribute(cell.tag, 's');
    if (style !== null) styles.set(column, style);
    const placed = lands === row ? cell.tag : withAttribute(cell.tag, 'r', addressOf(lands, column));
    const looks = look?.styles.get(column);
    const standing = { ...cell, tag: looks === undefined ? placed : withAttribute(placed, 's', looks) };
    cells.push({ column, xml: cellSpliced(walk, standing, open.get(column), row) });
    open.delete(column);
  }
  return { cells, styles, end };
}

function columnAt(tag: string, before: number): number {
  const address = attribute(tag, 'r');
  return address === null ? before + 1 : columnOf(address);
}

function cellSpliced({ edit, prefix }: Walk, cell: StandingCell, change: CellEdit | undefined, row: number): string {
  const formula = formulaMoved(cell.formula, edit, row);
  if (change === undefined || (isResult(change) && holdsResult(cell, change.result))) {
    const body = cell.tag.endsWith('/>') ? '' : cell.raw.slice(cell.tagLength);
    return cell.tag + (formula === cell.formula ? body : body.replace(cell.formula, () => formula));
  }
  if (isResult(change)) return withResult({ ...cell, formula }, change.result, prefix);
  if (cell.formula !== '' && 'put' in change) throw new Error('a constant over a formula that stands');
  return cellMarkup(styled(cell.tag, change, edit), change, prefix);
}

function isResult(change: CellEdit): change is Extract<CellEdit, { result: unknown }> {
  return 'result' in change && !('formula' in change);
}

function styled(tag: string, change: CellEdit, { restyle }: RowsEdit): string {
  const format = 'format' in change ? change.format : undefined;
  if (format === undefined) return tag;
  return withAttribute(tag, 's', String(restyle(Number(attribute(tag, 's') ?? 0), format)));
}

/** A formula element with its block and its own text moved; it stays as written where nothing moves. */
function formulaMoved(element: string, { formula }: RowsEdit, row: number): string {
  if (formula === null || element === '') return element;
  const open = element.slice(0, element.indexOf('>') + 1);
  const block = attribute(open, 'ref');
  const tag = block === null ? open : withAttribute(open, 'ref', formula(block, row));
  if (open.endsWith('/>')) return tag;
  const end = element.lastIndexOf('</');
  const text = unmarked(element.slice(open.length, end));
  const moved = formula(text, row);
  return tag + (moved === text ? element.slice(open.length, end) : markup(moved)) + element.slice(end);
}

interface RowMade {
  readonly opening: string;
  readonly lands: number;
  readonly look: Look | undefined;
  readonly open: ReadonlyMap<number, CellEdit>;
  readonly cells: { column: number; xml: string }[];
  readonly asked: RowEdit | undefined;
}

/** The row with the cells it lacked, in their order. */
function rowMarkup(walk: Walk, row: RowMade): string {
  const { prefix } = walk;
  const lacking = lackingCells(walk, row);
  const cells = [...row.cells, ...lacking];
  if (lacking.length > 0) cells.sort((one, other) => one.column - other.column);
  const tag = rowTag(row, lacking.length > 0);
  if (cells.length === 0) return tag.endsWith('/>') ? tag : `${tag}</${prefix}row>`;
  const start = tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
  return `${start}${cells.map((cell) => cell.xml).join('')}</${prefix}row>`;
}

/** Those asked for, and blank ones where the row that this one takes after has looks. */
function lackingCells({ prefix, edit }: Walk, { opening, lands, look, open, cells }: RowMade): RowMade['cells'] {
  const has = new Set(cells.map(({ column }) => column));
  const columns = [...new Set([...open.keys(), ...(look?.styles.keys() ?? [])])].filter((column) => !has.has(column));
  return columns.map((column) => {
    const style = look?.styles.get(column) ?? attribute(opening, 's');
    const bare = `<${prefix}c r="${addressOf(lands, column)}"${style === null ? '' : ` s="${style}"`}/>`;
    const change = open.get(column) ?? { put: null };
    return { column, xml: cellMarkup(styled(bare, change, edit), change, prefix) };
  });
}

function rowTag({ opening, lands, asked }: RowMade, isWider: boolean): string {
  const numbered = withAttribute(opening, 'r', String(lands + 1));
  const tag = isWider ? withAttribute(numbered, 'spans', null) : numbered;
  if (asked?.height === undefined) return tag;
  return withAttribute(withAttribute(tag, 'ht', String(asked.height)), 'customHeight', '1');
}

/** Rows that the part lacks, up to this one. */
function madeBefore(walk: Walk, row: number): void {
  const { prefix, edit, open } = walk;
  while ((open[0] ?? Number.POSITIVE_INFINITY) < row) {
    const lands = open.shift() ?? 0;
    const asked = edit.rows.get(lands);
    const look = asked?.like === undefined ? undefined : walk.looks.get(asked.like);
    const opening = look === undefined ? `<${prefix}row r="${lands + 1}"/>` : newTag(look.tag);
    walk.out.push(rowMarkup(walk, { opening, lands, look, open: asked?.cells ?? new Map(), cells: [], asked }));
  }
}

/** A new row is shown, whatever hides the one it takes after. */
function newTag(tag: string): string {
  const bare = ['hidden', 'collapsed', 'spans'].reduce((made, name) => withAttribute(made, name, null), tag);
  return bare.endsWith('/>') ? bare : `${bare.slice(0, -1)}/>`;
}
