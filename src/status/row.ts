/**
 * In: an indicator of the plan and what people typed beside it. Out: the plain row that every computed column reads.
 * It is what the sheet's cells hold: text where a number or a date should be counts as absent, as ISNUMBER has it.
 */
import type { Basis, Direction, Indicator, IsoDate, Kind, Progress, Target } from '../plan';

/** One row of the ledger as the formulas see it. Words that are none of ours (a blank or odd cell) are null. */
export interface Row {
  readonly kind: Kind | null;
  readonly direction: Direction | null;
  readonly basis: Basis | null;
  readonly baseline: number | null;
  readonly target: Target;
  readonly upper: number | null;
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly actual: number | null;
  readonly weight: number | null;
  /** Cumulative shares 0…1 of the twelve months of the plan's year, for a row with a pace of its own. */
  readonly monthly: readonly number[] | null;
}

/** The named cells of the settings sheet. Shares are 0…1; `cap` is the most that over-achievement scores. */
export interface Settings {
  readonly asOf: IsoDate | null;
  readonly green: number;
  readonly amber: number;
  readonly minShare: number;
  readonly cap: number;
  /** The year the monthly plan is for. */
  readonly planYear: number | null;
}

export const DEFAULT_SETTINGS: Settings = {
  asOf: null,
  green: 1,
  amber: 0.9,
  minShare: 0.1,
  cap: 1.2,
  planYear: null,
};

export const NO_PROGRESS: Progress = { actual: null, dataDate: null, weight: null };

export function rowOf(indicator: Indicator, progress: Progress = NO_PROGRESS): Row {
  return {
    kind: indicator.kind,
    direction: indicator.direction,
    basis: indicator.basis,
    baseline: indicator.baseline,
    target: indicator.target,
    upper: indicator.upper,
    start: indicator.start,
    due: indicator.due,
    actual: typeof progress.actual === 'number' ? progress.actual : null,
    weight: progress.weight,
    monthly: indicator.code === '' ? null : indicator.monthly,
  };
}

/** The target as a number, or null: missing figures and words are never zero. */
export function targetOf(row: Row): number | null {
  return row.target.kind === 'number' ? row.target.value : null;
}

/** Milestones and qualities are typed as their own completion, 0…1. */
export function isOwnShare(row: Row): boolean {
  return row.kind === 'milestone' || row.kind === 'quality';
}
