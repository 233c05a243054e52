/**
 * What a native formula is built from: where a row's cells stand, the ledger's words, and the names of the settings.
 * The same builders serve our own ledger and, with other references, somebody else's sheet.
 */
import type { Basis, Direction, Kind } from '../plan';
import type { StatusCode } from './statuses';

/** A column that formulas read or write. */
export type RowCell =
  | 'code'
  | 'kind'
  | 'direction'
  | 'basis'
  | 'baseline'
  | 'target'
  | 'upper'
  | 'start'
  | 'due'
  | 'actual'
  | 'weight'
  | 'completion'
  | 'elapsed'
  | 'expected'
  | 'gap'
  | 'status'
  | 'effectiveStart'
  | 'usesBaseline'
  | 'months'
  | 'planRow'
  | 'isLimit';

/** References of one row's cells, column absolute: `$F7`. */
export type Cells = Readonly<Record<RowCell, string>>;

/** The words of the ledger's language that formulas compare or write. */
export interface FormulaWords {
  readonly kind: Readonly<Record<Kind, string>>;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly status: Readonly<Record<StatusCode, string>>;
}

/** Builds a formula in en-US with commas, starting with `=`, in functions of Excel 2016 only. */
export type Native = (cells: Cells, words: FormulaWords) => string;

/** Workbook names of the settings, the monthly plan and the table of statuses. */
export const NAMES = {
  asOf: 'YS_AsOf',
  green: 'YS_Green',
  amber: 'YS_Amber',
  minShare: 'YS_MinShare',
  cap: 'YS_Cap',
  planYear: 'YS_PlanYear',
  planCode: 'YS_PlanCode',
  planGrid: 'YS_PlanGrid',
  statusWord: 'YS_StatusWord',
  statusMark: 'YS_StatusMark',
  statusClass: 'YS_StatusClass',
  statusSeverity: 'YS_StatusSeverity',
} as const;

/** A word as a formula's text literal. */
export function text(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
