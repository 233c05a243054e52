// Finds the references in an en-US A1 formula and nothing else: text in quotes, names, functions, structured and
// external references pass through untouched. All rewriting of formulas (shift, copy, rename, R1C1) builds on it.
import { LAST_COLUMN, LAST_ROW, type Area } from './area';
import { columnIndex, columnLetters, sheetPrefix } from './address';

/** One corner of a reference; row or column is null in whole-column and whole-row references. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export interface Reference {
  /** Name before the '!', unquoted; null when none is written. */
  readonly sheet: string | null;
  readonly start: Corner;
  /** null for a single cell. */
  readonly end: Corner | null;
}
export type Piece = string | Reference;

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\w.\u00aa-\uffff]+)!)?`;
const ONE = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const END = String.raw`(?![\w(.!\u00aa-\uffff])`;
const REFERENCE = new RegExp(`${SHEET}(?:(${ONE})(?::(${ONE}))?|(${COLUMN}):(${COLUMN})|(${ROW}):(${ROW}))${END}`, 'y');
// Whatever may hold something that looks like a reference and is none.
const OPAQUE = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?:'(?:[^']|'')+'!)?#[A-Z/0]+[!?]?`,
    String.raw`'[^']*\[(?:[^']|'')*'!\$?[\w$:.\u00aa-\uffff]+`,
    String.raw`\[[^\][]*\][\w.\u00aa-\uffff]*![\w$:.\u00aa-\uffff]+`,
    String.raw`[\w.\\\u00aa-\uffff]*\[(?:[^\][]|\[[^\][]*\])*\]`,
    String.raw`(?:'(?:[^']|'')+'!)?[\w.\\?\u00aa-\uffff]+!?`,
  ].join('|'),
  'y',
);

function corner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text);
  if (!match) return null;
  const [, mark1, letters, mark2, digits] = match;
  const column = letters ? columnIndex(letters) : null;
  const row = digits ? Number(digits) - 1 : null;
  if ((letters && column === null) || (row !== null && row > LAST_ROW)) return null;
  return {
    row,
    column,
    fixedColumn: !!letters && mark1 === '$',
    fixedRow: letters ? mark2 === '$' : mark1 === '$' || mark2 === '$',
  };
}

const unquoted = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet);

function referenceOf(match: RegExpExecArray): Reference | null {
  const [, sheet, ...corners] = match;
  if (sheet?.includes('[')) return null;
  const [startText = '', endText] = corners.filter((text) => text !== undefined);
  const start = corner(startText);
  const end = endText === undefined ? null : corner(endText);
  if (!start || (endText !== undefined && !end)) return null;
  return { sheet: sheet === undefined ? null : unquoted(sheet), start, end };
}

/** The reference that begins at this place, and where it ends; null if none does. */
export function referenceAt(
  formula: string,
  at: number,
): { readonly reference: Reference; readonly end: number } | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(formula);
  const reference = match ? referenceOf(match) : null;
  return reference && { reference, end: at + (match?.[0].length ?? 0) };
}

const scanned = new Map<string, readonly Piece[]>();

/** The formula cut into references and the text between them. */
export function scanFormula(formula: string): readonly Piece[] {
  const known = scanned.get(formula);
  if (known) return known;
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < formula.length) {
    const found = referenceAt(formula, at);
    if (found) {
      if (plain) pieces.push(plain);
      plain = '';
      pieces.push(found.reference);
      at = found.end;
      continue;
    }
    OPAQUE.lastIndex = at;
    const text = OPAQUE.exec(formula)?.[0] || formula.charAt(at);
    plain += text;
    at += text.length;
  }
  if (plain) pieces.push(plain);
  if (scanned.size > 20_000) scanned.clear();
  scanned.set(formula, pieces);
  return pieces;
}

export const isReference = (piece: Piece): piece is Reference => typeof piece !== 'string';

const cornerText = (c: Corner): string =>
  (c.column === null ? '' : (c.fixedColumn ? '$' : '') + columnLetters(c.column)) +
  (c.row === null ? '' : (c.fixedRow ? '$' : '') + String(c.row + 1));

export function referenceText(r: Reference): string {
  const sheet = r.sheet === null ? '' : `${sheetPrefix(r.sheet)}!`;
  return sheet + cornerText(r.start) + (r.end ? `:${cornerText(r.end)}` : '');
}

export function referenceArea(r: Reference): Area {
  const end = r.end ?? r.start;
  const rows = [r.start.row ?? 0, end.row ?? LAST_ROW] as const;
  const columns = [r.start.column ?? 0, end.column ?? LAST_COLUMN] as const;
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** The same reference over another rectangle, keeping its $ marks. */
export function referenceOver(r: Reference, area: Area): Reference {
  const put = (c: Corner, row: number, column: number): Corner => ({
    ...c,
    row: c.row === null ? null : row,
    column: c.column === null ? null : column,
  });
  const single = !r.end && area.top === area.bottom && area.left === area.right;
  return {
    sheet: r.sheet,
    start: put(r.start, area.top, area.left),
    end: single ? null : put(r.end ?? r.start, area.bottom, area.right),
  };
}

/** Joins the pieces, each reference through `change`; null from it becomes #REF!. */
export function rewriteFormula(formula: string, change: (reference: Reference) => Reference | null): string {
  let same = true;
  const text = scanFormula(formula)
    .map((piece) => {
      if (!isReference(piece)) return piece;
      const next = change(piece);
      if (next === piece) return referenceText(piece);
      same = false;
      return next ? referenceText(next) : piece.sheet === null ? '#REF!' : `${sheetPrefix(piece.sheet)}!#REF!`;
    })
    .join('');
  return same ? formula : text;
}
