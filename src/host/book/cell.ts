// A cell's content: typed values, errors apart from text that looks like one, the formula in en-US A1 text.
// Cells are never changed, only replaced, so a snapshot of a cell is the cell.
import type { Style } from './style';

export const ERROR_TEXTS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
] as const;
export type ErrorText = (typeof ERROR_TEXTS)[number];

export interface CellError {
  readonly error: ErrorText;
}
export type Value = number | string | boolean | CellError | null;

export interface Cell {
  readonly value: Value;
  /** Begins with '='; null for a constant. */
  readonly formula: string | null;
  /** Typed with a leading apostrophe: text whatever it looks like. */
  readonly quoted: boolean;
  /** null: the style of the row, the column or the sheet. */
  readonly style: Style | null;
}

export const EMPTY: Cell = { value: null, formula: null, quoted: false, style: null };

const errors = new Map<string, CellError>(ERROR_TEXTS.map((error) => [error, { error }]));

/** The error a text names, or null. */
export const errorOf = (text: string): CellError | null => errors.get(text.toUpperCase()) ?? null;

export const isError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** The value as it crosses the wire: errors are their text, emptiness is ''. */
export const wireValue = (value: Value): number | string | boolean =>
  value === null ? '' : isError(value) ? value.error : value;

export function valueType(value: Value): 'Empty' | 'Error' | 'Boolean' | 'Double' | 'String' {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}
