/**
 * References inside formulas, rewritten for where a formula really lands: another sheet title after a clash
 * (`'台账'!` → `'台账(2)'!`), other rows, columns that people inserted. Texts in quotes are left alone.
 * Cell references are those of A1 style, en-US; names and functions are never touched.
 */
import { columnOf, letterOf } from '../sheet';
import type { Area } from '../sheet';

export interface Move {
  /** Wanted title → the title it got. */
  readonly titles: ReadonlyMap<string, string>;
  /** Added to relative rows of references without a sheet. */
  readonly rows: number;
  /** 0-based column of the layout → column in the sheet; applies to references without a sheet. */
  readonly column: (column: number) => number;
}

const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

export function movedFormula(formula: string, move: Move): string {
  let foreign = -1;
  return formula.replace(PIECE, (piece: string, ...rest: unknown[]) => {
    const at = rest.find((part) => typeof part === 'number') as number;
    if (piece.startsWith('"')) return piece;
    if (piece.endsWith('!')) {
      const landed = movedSheet(piece, move.titles);
      foreign = at + piece.length;
      return landed;
    }
    // `sheet!A1:B2`: both corners belong to the sheet before them.
    if (at === foreign || (foreign >= 0 && formula[at - 1] === ':' && at - foreign < 14 && onlyRef(formula, foreign, at))) return piece;
    const [columnAnchor, letters, rowAnchor, digits] = rest as [string, string, string, string];
    const row = rowAnchor === '$' ? Number(digits) : Number(digits) + move.rows;
    return `${columnAnchor}${letterOf(move.column(columnOf(letters)))}${rowAnchor}${String(row)}`;
  });
}

function onlyRef(formula: string, from: number, to: number): boolean {
  return /^\$?[A-Z]{1,3}\$?\d{1,7}:$/.test(formula.slice(from, to));
}

function movedSheet(piece: string, titles: ReadonlyMap<string, string>): string {
  const bare = piece.slice(0, -1);
  const title = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  const landed = titles.get(title);
  return landed === undefined || landed === title ? piece : `'${landed.replaceAll("'", "''")}'!`;
}

export interface Place extends Area {
  readonly title: string;
}

const AREA = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** The one area a name refers to; null where it refers to a constant, to several areas or to nothing any more (#REF!). */
export function areaOf(refersTo: string): Place | null {
  const found = AREA.exec(refersTo);
  if (found === null) return null;
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
