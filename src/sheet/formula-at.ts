/**
 * A fill's formula as it stands in one of its cells. In: the formula of the first cell and how far down and right.
 * Out: the same with its relative references moved; text, sheet titles and names are left alone.
 */
import { columnOf, letterOf } from './place';

/** Quoted text, a quoted sheet title, an A1 reference, or any other word (a name or function), in this order. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<reference>\$?[A-Za-z]{1,3}\$?[0-9]+(?![A-Za-z0-9_.(]))|[A-Za-z_][A-Za-z0-9_.]*/g;
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]+)$/;

export function formulaAt(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula.replace(TOKEN, (token, reference: string | undefined) => {
    const parts = reference === undefined ? null : REFERENCE.exec(reference);
    if (parts === null) return token;
    const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = parts;
    const column = fixedColumn === '' ? letterOf(columnOf(letters) + right) : letters;
    const row = fixedRow === '' ? String(Number(digits) + down) : digits;
    return fixedColumn + column + fixedRow + row;
  });
}
