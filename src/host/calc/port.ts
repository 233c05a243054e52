// The fence between the workbook and whatever calculates it. An engine holds a copy of contents and answers with
// the values of formulas; how it does so, and on which library, is its own affair.
import type { Value } from '../book/cell';

export interface EngineCell {
  readonly row: number;
  readonly column: number;
  /** Constant, or the last known result of the formula. */
  readonly value: Value;
  readonly formula: string | null;
}
export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: Iterable<EngineCell>;
}
export interface EngineName {
  readonly name: string;
  readonly scope: string | null;
  readonly formula: string;
}
export interface EngineBook {
  readonly sheets: readonly EngineSheet[];
  readonly names: readonly EngineName[];
}
export interface EngineResult {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}
/** A formula asked as if it stood in a cell, without standing there. */
export interface EngineQuestion {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface Engine {
  /** Takes the whole book, forgetting what was there. */
  load(book: EngineBook): void;
  /** Replaces single cells; a cell with neither value nor formula is emptied. */
  write(sheetId: string, cells: Iterable<EngineCell>): void;
  /** Calculates what depends on cells written since the last time, or everything; answers changed and new results. */
  calculate(everything: boolean): Promise<readonly EngineResult[]>;
  ask(questions: readonly EngineQuestion[]): Promise<readonly Value[]>;
  dispose(): void;
}

/** Rows that SUBTOTAL passes over: filtered out, or hidden in whatever way. */
export type RowIsHidden = (sheetId: string, row: number, how: 'filtered' | 'hidden') => boolean;
