/**
 * An indicator is a row of the ledger in the language-free words of the core; titles and cell words
 * (累计, Cumulative …) are `wording`'s. Numbers are as stored in the sheet: % divided by 100, all else as in `unit`.
 */
import type { Source } from '../document';
import type { Doubt, How } from './statement';

export type Kind = 'count' | 'rate' | 'limit' | 'floor' | 'milestone' | 'quality' | 'frequency';
export type Direction = 'up' | 'down' | 'range' | 'reach';
export type Basis = 'cumulative' | 'point';
export type Modality = 'ensure' | 'strive' | 'basic';

/** ISO date `yyyy-mm-dd`; compared as text. */
export type IsoDate = string;

/** A target that is a number, one whose figure the document lacks (待补), none at all, or words a person typed. */
export type Target =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string };

/** A milestone's stage: its share of the whole and when it falls due. */
export interface Stage {
  readonly name: string;
  readonly due: IsoDate | null;
  readonly weight: number;
}

export interface Indicator {
  /** Carries a letter so that no sheet takes it for a number: `2024-A03-012`. */
  readonly code: string;
  readonly area: string;
  readonly name: string;
  readonly unit: string;
  /** Number format of this row's amounts, `0.0%`, `#,##0`, `0.00` … */
  readonly format: string;
  readonly baseline: number | null;
  readonly target: Target;
  readonly upper: number | null;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly basis: Basis;
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly owner: string;
  readonly modality: Modality | null;
  /** How fields were got that were not plainly said; shown as 推定 / 承接. */
  readonly how: Readonly<
    Partial<Record<'due' | 'start' | 'kind' | 'basis' | 'direction' | 'owner' | 'unit' | 'name', How>>
  >;
  readonly source: Source | null;
  readonly doubts: readonly Doubt[];
  /** Cumulative shares 0…1 for the twelve months of the plan's year, where the row has its own pace. */
  readonly monthly: readonly number[] | null;
  readonly stages: readonly Stage[];
}

/** What people and check-ins add to a row. Text stays text: it is reported, never read as zero. */
export interface Progress {
  readonly actual: number | string | null;
  readonly dataDate: IsoDate | null;
  readonly weight: number | null;
}

export interface Plan {
  readonly year: number;
  readonly indicators: readonly Indicator[];
}
