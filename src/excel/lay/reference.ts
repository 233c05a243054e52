/**
 * References inside formulas, rewritten for where a formula really lands: other rows, columns that people pushed aside,
 * longer lists. References to other sheets and texts in quotes are left alone; names and functions are never touched.
 * Cell references are those of A1 style, en-US.
 */
import { columnOf, letterOf } from '../../sheet';
import type { Area } from '../../sheet';

export interface Move {
  /** Added to relative rows. */
  readonly rows: number;
  /** 0-based column of the layout → column in the sheet. */
  readonly column: (column: number) => number;
}

/** Quoted text, a reference to another sheet with what it refers to, or a cell. */
const PIECE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)?|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

export function movedFormula(formula: string, move: Move): string {
  return formula.replace(PIECE, (piece: string, ...groups: unknown[]) => {
    const [columnAnchor, letters, rowAnchor, digits] = groups as (string | undefined)[];
    if (letters === undefined || digits === undefined) return piece;
    const row = rowAnchor === '$' ? Number(digits) : Number(digits) + move.rows;
    return `${columnAnchor ?? ''}${letterOf(move.column(columnOf(letters)))}${rowAnchor ?? ''}${String(row)}`;
  });
}

/**
 * A formula whose ranges over the whole of a list (`$O$7:$O$306`) reach to its new end. `first`, `last` and `end` are
 * 0-based rows.
 */
export function grownFormula(
  formula: string,
  list: { readonly first: number; readonly last: number; readonly end: number },
): string {
  const range = /"(?:[^"]|"")*"|(?<!!)(\$[A-Z]{1,3}\$)(\d+)(:\$[A-Z]{1,3}\$)(\d+)/g;
  return formula.replace(range, (piece: string, ...groups: unknown[]) => {
    const [from, first, to, last] = groups as (string | undefined)[];
    const whole = Number(first) === list.first + 1 && Number(last) === list.last + 1;
    return from === undefined || to === undefined || !whole
      ? piece
      : `${from}${String(first)}${to}${String(list.end + 1)}`;
  });
}

export interface Place extends Area {
  readonly title: string;
}

const AREA = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** The one area a name refers to; null where it refers to a constant, to several areas or to nothing any more (#REF!). */
export function areaOf(refersTo: string): Place | null {
  const found = AREA.exec(refersTo);
  if (found === null || found[2]?.startsWith('#') === true) return null;
  const [, quoted, bare, fromLetters = '', fromRow = '', toLetters = fromLetters, toRow = fromRow] = found;
  const column = columnOf(fromLetters);
  const row = Number(fromRow) - 1;
  return {
    title: quoted?.replaceAll("''", "'") ?? bare ?? '',
    row,
    column,
    rows: Number(toRow) - row,
    columns: columnOf(toLetters) - column + 1,
  };
}
