// What happens to a formula when cells move, when it is copied, when a sheet is renamed or deleted.
// Formula in, formula out; both are en-US A1 text beginning with '='.
import { LAST_COLUMN, LAST_ROW, movedBy } from './area';
import { sheetPrefix } from './address';
import { shiftArea, type Shift } from './shift';
import {
  referenceArea,
  referenceOver,
  rewriteFormula,
  scanFormula,
  isReference,
  type Corner,
  type Reference,
} from './scan';

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A formula living on `home`, after cells of `shiftedSheet` moved. */
export function shiftFormula(formula: string, home: string, shiftedSheet: string, shift: Shift): string {
  return rewriteFormula(formula, (reference) => {
    if (!sameName(reference.sheet ?? home, shiftedSheet)) return reference;
    const before = referenceArea(reference);
    const after = shiftArea(before, shift);
    return after === before ? reference : after && referenceOver(reference, after);
  });
}

const slide = (value: number | null, fixed: boolean, by: number, last: number): number | null => {
  if (value === null || fixed) return value;
  // Excel wraps a relative reference pushed over the edge of the sheet round to the other side.
  return (((value + by) % (last + 1)) + last + 1) % (last + 1);
};

const slideCorner = (c: Corner, rows: number, columns: number): Corner => ({
  ...c,
  row: slide(c.row, c.fixedRow, rows, LAST_ROW),
  column: slide(c.column, c.fixedColumn, columns, LAST_COLUMN),
});

/** A copy of the formula `rows` down and `columns` right: relative references move with it. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteFormula(formula, (reference) => ({
    ...reference,
    start: slideCorner(reference.start, rows, columns),
    end: reference.end && slideCorner(reference.end, rows, columns),
  }));
}

/** As copyFormula, but a reference that would leave the sheet becomes #REF!, as pasting does. */
export function pasteFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteFormula(formula, (reference) => {
    const fixed = (c: Corner): boolean => (c.fixedRow || c.row === null) && (c.fixedColumn || c.column === null);
    if (fixed(reference.start) && (!reference.end || fixed(reference.end))) return reference;
    const moved: Reference = {
      ...reference,
      start: offset(reference.start, rows, columns),
      end: reference.end && offset(reference.end, rows, columns),
    };
    return movedBy(referenceArea(moved), 0, 0) && moved;
  });
}

const offset = (c: Corner, rows: number, columns: number): Corner => ({
  ...c,
  row: c.row === null || c.fixedRow ? c.row : c.row + rows,
  column: c.column === null || c.fixedColumn ? c.column : c.column + columns,
});

export const renameSheetInFormula = (formula: string, from: string, to: string): string =>
  rewriteFormula(formula, (r) => (r.sheet !== null && sameName(r.sheet, from) ? { ...r, sheet: to } : r));

export function dropSheetFromFormula(formula: string, gone: string): string {
  const text = rewriteFormula(formula, (r) => (r.sheet !== null && sameName(r.sheet, gone) ? null : r));
  return text === formula ? formula : text.replaceAll(`${sheetPrefix(gone)}!#REF!`, '#REF!');
}

/** Do any references of the formula name this sheet? */
export const namesSheet = (formula: string, sheet: string): boolean =>
  scanFormula(formula).some((piece) => isReference(piece) && piece.sheet !== null && sameName(piece.sheet, sheet));

/** References of the formula with the sheet they are on. */
export const referencesOf = (formula: string): readonly Reference[] => scanFormula(formula).filter(isReference);
