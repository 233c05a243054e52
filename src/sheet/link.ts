/**
 * A native link: an actual, or its data date, that takes what another sheet's cell holds. In: the cell. Out: the formula; and
 * of a formula that stands, the cell it takes. `IF(x="","",x)`, since a bare `=x` makes 0 of an empty cell and missing is
 * never zero; absolute, since sorting the ledger would move a relative reference. Pure.
 */
import { reference } from './place';

/** A cell of another sheet, 0-based. */
export interface LinkedCell {
  /** Title. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What computes a cell that people usually type. */
export interface CellFormula {
  readonly text: string;
  /** The one cell it takes, as `一季度!C3`; null: it does something else, or does not stand any more. */
  readonly cell: string | null;
  /** What it referred to was deleted. */
  readonly broken: boolean;
}

/** `hundredth`: the cell says 85 where the ledger stores 0.85. */
export function linkFormula({ sheet, row, column }: LinkedCell, hundredth = false): string {
  const cell = reference(sheet, { row, column, rows: 1, columns: 1 });
  return `=IF(${cell}="","",${cell}${hundredth ? '/100' : ''})`;
}

const CELL = String.raw`((?:'(?:[^']|'')+'|[^'!=(),"+*/<>&^]+)!\$?[A-Z]{1,3}\$?\d{1,7})`;
const LINK = new RegExp(String.raw`^=(?:${CELL}|IF\(${CELL}="","",\2(?:/100)?\))$`, 'u');

/** null: it is no formula. A bare `=一季度!C3` that a person typed is a link too. */
export function formulaOf(text: unknown, value: unknown): CellFormula | null {
  if (typeof text !== 'string' || !text.startsWith('=') || text === value) return null;
  const broken = text.includes('#REF!') || value === '#REF!';
  const found = LINK.exec(text);
  const cell = found?.[1] ?? found?.[2] ?? null;
  return { text, cell: broken || cell === null ? null : shortened(cell), broken };
}

/** `'一季度'!$C$3` as people say it. */
function shortened(cell: string): string {
  const at = cell.lastIndexOf('!');
  const title = cell.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  return `${title}!${cell.slice(at + 1).replaceAll('$', '')}`;
}

/** As a problem or the log names it: the cell, or the formula where there is no one cell. */
export function sourceOf({ cell, text }: CellFormula): string {
  return cell ?? text;
}

/** Titles of the sheets that a formula refers to. */
export function sheetsIn(formula: string): readonly string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(/(?:'((?:[^']|'')+)'|(?<![#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*))!/gu)].map(
    ([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replaceAll("''", "'")),
  );
}
