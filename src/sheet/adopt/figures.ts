/**
 * Figures that people type with words around them: `≥95%`, `120万元`, `约30所`. The cell stays as it is; a helper column
 * reads it by a native formula, so that what is typed later is read as well. In: cells. Out: texts to strip, the formula.
 */
import type { SheetCell } from '../../plan';

/** At most this many different words are stripped; a column with more is no column of figures. */
const MOST = 24;
const FIGURE = /^(?<before>[^\d+-]{0,6})(?<digits>\d[\d,，]*(?:\.\d+)?)(?<percent>\s*[%％])?(?<after>[^\d%％]{0,6})$/;

/** The words around the number of a cell of text; null for numbers, blanks, and words that hold no single figure. */
export function figureText(cell: SheetCell | null): readonly string[] | null {
  if (cell === null || cell.number !== null) return null;
  const groups = FIGURE.exec(cell.text.trim())?.groups;
  if (groups === undefined) return null;
  return [groups['before'] ?? '', groups['after'] ?? ''].map((words) => words.trim()).filter((words) => words !== '');
}

/** Different words around the figures of these cells, longest first, so that 不低于 goes before 低于. */
export function wordsAround(cells: readonly (SheetCell | null)[]): readonly string[] {
  const words = new Set(cells.flatMap((cell) => figureText(cell) ?? []));
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST);
}

const literal = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/**
 * A native formula (without `=`) that is the cell's number, or the number in its words, or "". Words like `3-5所` stay
 * unread: VALUE would take 3-5 for a date.
 */
export function numberFormula(cell: string, words: readonly string[]): string {
  const stripped = ['，', ',', '％', ...words].reduce(
    (inner, each) => `SUBSTITUTE(${inner},${literal(each)},${literal(each === '％' ? '%' : '')})`,
    `TRIM(${cell})`,
  );
  const dated = ['-', '/', ':'].map((mark) => `ISNUMBER(FIND(${literal(mark)},${cell}))`).join(',');
  return `IF(ISNUMBER(${cell}),${cell},IF(OR(${dated}),"",IFERROR(VALUE(${stripped}),"")))`;
}
