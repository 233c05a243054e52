/**
 * A shared formula is stated once and meant for a whole block of cells. In: the formula of its first cell.
 * Out: the formula of any other cell of the block, with relative references moved along.
 * The formula is cut up once, so a column of a thousand shared formulas costs little.
 */
import { columnOf, lastColumn, lastRow, lettersOf } from './addresses';

interface Reference {
  readonly columnFixed: boolean;
  /** −1 in a reference to whole rows. */
  readonly column: number;
  readonly rowFixed: boolean;
  /** −1 in a reference to whole columns. */
  readonly row: number;
}

export type FormulaParts = readonly (string | Reference)[];

/** Strings, quoted sheet names and [table or book] brackets first, so that nothing inside them looks like a reference. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.\\$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.\\!])|(?<![\w.\\$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(.\\!])|(?<![\w.\\$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.:])/g;

export function formulaParts(formula: string): FormulaParts {
  const parts: (string | Reference)[] = [];
  let at = 0;
  for (const found of formula.matchAll(TOKEN)) {
    const references = referencesOf(found);
    if (references.length === 0) continue;
    parts.push(formula.slice(at, found.index), ...references);
    at = found.index + found[0].length;
  }
  parts.push(formula.slice(at));
  return parts;
}

function referencesOf(found: RegExpMatchArray): readonly (string | Reference)[] {
  const [, columnMark, letters, rowMark, digits, fromMark, from, toMark, to, topMark, top, bottomMark, bottom] = found;
  if (letters !== undefined && digits !== undefined) {
    const row = Number(digits) - 1;
    const column = columnOf(letters);
    if (row < 0 || row > lastRow || column < 0) return [];
    return [{ columnFixed: columnMark === '$', column, rowFixed: rowMark === '$', row }];
  }
  if (from !== undefined && to !== undefined) return [wholeColumn(fromMark, from), ':', wholeColumn(toMark, to)];
  if (top !== undefined && bottom !== undefined) return [wholeRow(topMark, top), ':', wholeRow(bottomMark, bottom)];
  return [];
}

function wholeColumn(mark: string | undefined, letters: string): Reference {
  return { columnFixed: mark === '$', column: columnOf(letters), rowFixed: true, row: -1 };
}

function wholeRow(mark: string | undefined, digits: string): Reference {
  return { columnFixed: true, column: -1, rowFixed: mark === '$', row: Number(digits) - 1 };
}

/** The formula as it reads `down` rows and `right` columns away. */
export function movedFormula(parts: FormulaParts, down: number, right: number): string {
  let made = '';
  for (const part of parts) made += typeof part === 'string' ? part : moved(part, down, right);
  return made;
}

function moved(reference: Reference, down: number, right: number): string {
  let made = '';
  if (reference.column >= 0) {
    const column = reference.columnFixed ? reference.column : wrapped(reference.column + right, lastColumn);
    made += (reference.columnFixed ? '$' : '') + lettersOf(column);
  }
  if (reference.row >= 0) {
    const row = reference.rowFixed ? reference.row : wrapped(reference.row + down, lastRow);
    made += (reference.rowFixed ? '$' : '') + String(row + 1);
  }
  return made;
}

/** Excel counts on from the other edge. */
function wrapped(at: number, last: number): number {
  return ((at % (last + 1)) + last + 1) % (last + 1);
}
