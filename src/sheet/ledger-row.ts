/**
 * A row of the ledger with everything its cells show. In: indicator, progress, what people typed, settings.
 * Out: the values and, for the computed columns, the results that the file caches and the tests compare.
 */
import type { Indicator, Progress } from '../plan';
import {
  NO_PROGRESS,
  effectiveStartSerial,
  hasOwnPace,
  isLimit,
  monthsOf,
  rowOf,
  standing,
  usesBaseline,
} from '../status';
import { serialOf } from '../status';
import type { Row, Settings, Standing } from '../status';
import type { Wording } from '../wording';
import type { CellValue } from './layout';
import type { ColumnKey } from './columns';

/** What people typed into a row, by column; dates as serials. */
export type Typed = Readonly<Partial<Record<ColumnKey, CellValue>>>;

export interface Helpers {
  readonly effectiveStart: number | null;
  readonly usesBaseline: boolean;
  readonly months: number | null;
  /** 1-based row of the monthly plan. */
  readonly planRow: number | null;
  readonly isLimit: boolean;
}

export interface LedgerRow {
  /** 序号, from 1. */
  readonly number: number;
  /** null: a blank row to type into. */
  readonly indicator: Indicator | null;
  readonly typed: Typed;
  readonly standing: Standing;
  readonly helpers: Helpers;
  readonly words: Wording;
  /** Serial date and time of the last writing. */
  readonly updated: number | null;
}

export interface RowsInput {
  readonly indicators: readonly Indicator[];
  readonly progress: ReadonlyMap<string, Progress>;
  /** Other people's columns, by code. */
  readonly typed: ReadonlyMap<string, Typed>;
  readonly settings: Settings;
  readonly words: Wording;
  readonly updated: number | null;
  /** Codes in the order of the monthly plan. */
  readonly planned: readonly string[];
}

/** A row that nothing was typed into. */
export const BLANK: Row = {
  kind: null,
  direction: null,
  basis: null,
  baseline: null,
  target: { kind: 'none' },
  upper: null,
  start: null,
  due: null,
  actual: null,
  weight: null,
  monthly: null,
};

export function ledgerRows(input: RowsInput): readonly LedgerRow[] {
  const indicators = input.indicators.length > 0 ? input.indicators : [null];
  return indicators.map((indicator, index) => ledgerRow(input, indicator, index));
}

function ledgerRow(input: RowsInput, indicator: Indicator | null, index: number): LedgerRow {
  const { settings, words, updated } = input;
  const code = indicator?.code ?? '';
  const progress = input.progress.get(code) ?? NO_PROGRESS;
  const row = indicator === null ? BLANK : rowOf(indicator, progress);
  const typed: Typed = {
    ...input.typed.get(code),
    actual: progress.actual,
    dataDate: serialOf(progress.dataDate),
    weight: progress.weight,
  };
  const planRow = hasOwnPace(row, settings) ? input.planned.indexOf(code) + 1 : null;
  return {
    number: index + 1,
    indicator,
    typed,
    standing: standing(row, settings),
    helpers: {
      effectiveStart: effectiveStartSerial(row),
      usesBaseline: usesBaseline(row),
      months: monthsOf(row),
      planRow,
      isLimit: isLimit(row),
    },
    words,
    updated: indicator === null ? null : updated,
  };
}
