// Putting content into cells the way typing does: text cells keep text, an apostrophe forces it, '=' begins a
// formula, the rest is read as numbers, dates, booleans, and may bring its number format along.
import { EMPTY, type Cell, type Value } from './cell';
import { putCell, cellAt, styleAt, type Sheet } from './sheet';
import { patchStyle } from './style';
import { isReference, rewriteFormula, scanFormula } from './scan';
import { readTyped, typedFormula, type TypingHabits } from './typed';
import { sheetByName, touch, type Book } from './book';

export type Input = string | number | boolean;
/** Why content was refused; null: taken. */
export type Refusal = string | null;

export const MAX_CELL_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

export const habitsOf = (book: Book): TypingHabits => ({
  year: book.year,
  date1904: book.date1904,
  chinese: book.locale.startsWith('zh'),
});

/** Writes the content and marks it for calculation; the look stays. */
export function setContent(book: Book, sheet: Sheet, at: readonly [number, number], content: Partial<Cell>): void {
  const [row, column] = at;
  const before = cellAt(sheet, row, column);
  putCell(sheet, row, column, { ...EMPTY, style: before.style, ...content });
  touch(book, sheet.id, row, column);
}

function unbalanced(formula: string): boolean {
  let depth = 0;
  for (const match of formula.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|[()"]/g)) {
    if (match[0] === '"') return true;
    if (match[0] === '(') depth += 1;
    if (match[0] === ')') depth -= 1;
    if (depth < 0) return true;
  }
  return depth !== 0;
}

/** Why Excel would not take this text as a formula; null if it would. */
export function formulaFault(book: Book, formula: string): Refusal {
  if (formula.length > MAX_FORMULA) return `A formula has at most ${MAX_FORMULA} characters.`;
  if (unbalanced(formula)) return `The formula does not parse: ${formula}`;
  if (
    /^=\s*$|[-+*/^&=<>,(]\s*$|[*/^,]\s*[*/^)]/.test(
      formula.replaceAll(/"(?:[^"]|"")*"/g, '""').replaceAll(/,(?=\s*[,)])/g, ''),
    )
  ) {
    return `The formula does not parse: ${formula}`;
  }
  const missing = scanFormula(formula).find((p) => isReference(p) && p.sheet !== null && !sheetByName(book, p.sheet));
  return missing ? `The formula names a sheet that does not exist: ${formula}` : null;
}

/** As Excel stores it: references and function names in capitals, sheets spelled as they are. */
export function canonicalFormula(book: Book, formula: string): string {
  const named = rewriteFormula(formula, (r) => ({
    ...r,
    sheet: r.sheet === null ? null : (sheetByName(book, r.sheet)?.name ?? r.sheet),
  }));
  return named.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_.][\w.]*(?=\()/g, (word) =>
    word.startsWith('"') || word.startsWith("'") ? word : word.toUpperCase(),
  );
}

function enterFormula(book: Book, sheet: Sheet, at: readonly [number, number], text: string): Refusal {
  const fault = formulaFault(book, text);
  if (fault) return fault;
  setContent(book, sheet, at, {
    value: cellAt(sheet, ...at).formula === text ? cellAt(sheet, ...at).value : 0,
    formula: canonicalFormula(book, text),
  });
  return null;
}

function enterTyped(book: Book, sheet: Sheet, at: readonly [number, number], text: string): Refusal {
  const { value, format } = readTyped(text, habitsOf(book));
  setContent(book, sheet, at, { value });
  const style = styleAt(sheet, ...at);
  if (format !== null && style.numberFormat === 'General') {
    const cell = cellAt(sheet, ...at);
    putCell(sheet, at[0], at[1], { ...cell, style: patchStyle(style, { numberFormat: format }) });
  }
  return null;
}

/** One input into one cell; '' empties it. Answers why it was refused, and then nothing changed. */
export function enter(book: Book, sheet: Sheet, at: readonly [number, number], input: Input): Refusal {
  const textCell = styleAt(sheet, ...at).numberFormat === '@';
  if (typeof input !== 'string') {
    const value: Value = textCell ? (typeof input === 'boolean' ? String(input).toUpperCase() : String(input)) : input;
    setContent(book, sheet, at, { value });
    return null;
  }
  if (input === '') {
    setContent(book, sheet, at, { value: null });
    return null;
  }
  if (input.length > MAX_CELL_TEXT) return `A cell holds at most ${MAX_CELL_TEXT} characters.`;
  if (input.startsWith("'")) {
    setContent(book, sheet, at, { value: input.slice(1), quoted: true });
    return null;
  }
  if (textCell) {
    setContent(book, sheet, at, { value: input });
    return null;
  }
  const formula = typedFormula(input, habitsOf(book));
  return formula === null ? enterTyped(book, sheet, at, input) : enterFormula(book, sheet, at, formula);
}
