/**
 * What a person typed, pasted, deleted or coloured in the grid, put into the host's book: contents go through the
 * host's reading of typed text, as in Excel, and protection, read-only books and validations refuse here as there.
 */
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import {
  around,
  cellAt,
  enter,
  oneCell,
  paint,
  shownText,
  styleAt,
  tell,
  wireValue,
  type Area,
  type Book,
  type Sheet,
  type StylePatch,
} from '../../host';

export type CellMatrix = Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>>>>;

export const placesOf = (matrix: CellMatrix): readonly (readonly [number, number])[] =>
  Object.entries(matrix).flatMap(([row, line]) =>
    Object.keys(line ?? {}).map((column) => [Number(row), Number(column)] as const),
  );

/** The words to show for the first cell that was refused; null when all were taken. */
export function takeCells(book: Book, sheet: Sheet, matrix: CellMatrix): string | null {
  const cells = Object.entries(matrix).flatMap(([row, line]) =>
    Object.entries(line ?? {}).map(([column, data]) => ({ at: [Number(row), Number(column)] as const, data })),
  );
  const contents = cells.flatMap(({ at, data }) => {
    const text = contentOf(data);
    return text === null ? [] : [{ at, text }];
  });
  const refusal = takeContents(book, sheet, contents);
  for (const { at, data } of cells) if (data?.s && typeof data.s === 'object') takeStyle(book, sheet, at, data.s);
  return refusal;
}

interface Content {
  readonly at: readonly [number, number];
  readonly text: string;
}

function takeContents(book: Book, sheet: Sheet, contents: readonly Content[]): string | null {
  let [changed, refusal]: [Area | null, string | null] = [null, null];
  const first = contents[0];
  const before = contents.length === 1 && first ? wireValue(cellAt(sheet, ...first.at).value) : undefined;
  for (const { at, text } of contents) {
    const reason =
      lockedBy(book, sheet, at) ?? enter(book, sheet, at, asPercent(text, styleAt(sheet, ...at).numberFormat));
    if (reason) refusal ??= reason;
    else changed = changed ? around(changed, oneCell(...at)) : oneCell(...at);
  }
  if (!changed) return refusal;
  const after = before !== undefined && first ? wireValue(cellAt(sheet, ...first.at).value) : undefined;
  tell(book, { kind: 'changed', sheetId: sheet.id, area: changed, change: 'RangeEdited', before, after });
  return refusal;
}

/** A bare number typed into a percent cell is a percentage. */
const asPercent = (text: string, format: string): string =>
  format.includes('%') && /^-?[\d.,]+$/.test(text.trim()) ? `${text.trim()}%` : text;

function lockedBy(book: Book, sheet: Sheet, at: readonly [number, number]): string | null {
  if (book.state === 'readOnly' || book.state === 'protectedView') return book.state;
  return sheet.protection && styleAt(sheet, ...at).locked ? sheet.name : null;
}

/** The text as typed; '' empties; null: the content is not touched. */
function contentOf(data: Nullable<ICellData>): string | null {
  if (!data) return '';
  if (data.f) return data.f;
  if (data.p) return (data.p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (!('v' in data)) return null;
  const text = data.v === null || data.v === undefined ? '' : String(data.v);
  return data.t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

const horizontal: Readonly<Partial<Record<HorizontalAlign, string>>> = {
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
};
const vertical: Readonly<Partial<Record<VerticalAlign, string>>> = {
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

type Patches = { readonly [Key in keyof IStyleData]?: (style: IStyleData) => StylePatch };

/** Only what the grid's short cuts and paste can change, by the grid's name of it. */
const patches: Patches = {
  bl: (style) => ({ bold: style.bl === 1 }),
  it: (style) => ({ italic: style.it === 1 }),
  ul: (style) => ({ underline: style.ul?.s === 1 ? 'Single' : 'None' }),
  st: (style) => ({ strikethrough: style.st?.s === 1 }),
  bg: (style) => ({ fill: style.bg?.rgb ?? '' }),
  cl: (style) => (style.cl?.rgb ? { fontColor: style.cl.rgb } : {}),
  ht: (style) => (style.ht ? { horizontal: horizontal[style.ht] ?? 'General' } : {}),
  vt: (style) => (style.vt ? { vertical: vertical[style.vt] ?? 'Center' } : {}),
  tb: (style) => ({ wrap: style.tb === WrapStrategy.WRAP }),
};

function takeStyle(book: Book, sheet: Sheet, at: readonly [number, number], style: IStyleData): void {
  const keys = Object.keys(style) as (keyof IStyleData)[];
  const patch: StylePatch = Object.assign(
    {},
    ...keys.map((key) => (style[key] === undefined ? {} : patches[key]?.(style))),
  );
  if (Object.keys(patch).length === 0 || lockedBy(book, sheet, at)) return;
  const area = oneCell(...at);
  paint(sheet, area, patch);
  tell(book, { kind: 'formatted', sheetId: sheet.id, area });
}

/** What stands in the cell's editor: the formula, or the value as it would be typed. */
export function editedText(book: Book, sheet: Sheet, at: readonly [number, number]): string {
  const cell = cellAt(sheet, ...at);
  if (cell.formula !== null) return cell.formula;
  const value = wireValue(cell.value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return cell.quoted ? `'${value}` : value;
  return editedNumber(book, value, styleAt(sheet, ...at).numberFormat);
}

const dateCode = 'yyyy-mm-dd';

/** As Excel's formula bar: dates as dates, percents with their sign, other numbers plain. */
function editedNumber(book: Book, value: number, format: string): string {
  const bare = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[ymd]/i.test(bare) && !/general/i.test(bare))
    return shownText(value, dateCode, { locale: book.locale, date1904: book.date1904 });
  if (bare.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}
