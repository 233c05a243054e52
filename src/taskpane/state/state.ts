/**
 * All the pane knows, as one value. Acts (`acts.ts`) change it in `reduce.ts`; what goes out to Excel and comes back
 * stands in `deeds/`.
 */
import type { Problem } from '../../document';
import type { Changed, Ledger, LedgerRow, Look, News, Operation } from '../../excel';
import type { StandingLedger } from '../../sheet';
import type { Draft } from '../review/draft';
import type { Preferences } from '../services/services';

export type Page = 'home' | 'plan' | 'update' | 'lagging' | 'adopt' | 'settings';

export type BusyWith =
  | 'opening'
  | 'reading'
  | 'finding'
  | 'writing'
  | 'refreshing'
  | 'undoing'
  | 'recovering'
  | 'asOf'
  | 'going';

export interface Busy {
  readonly with: BusyWith;
  /** null: nothing to count. */
  readonly done: number | null;
  readonly total: number | null;
  readonly cancellable: boolean;
}

/** What came of an operation, as data: the words are made when it is shown, in the language of that moment. */
export type Outcome =
  | { readonly said: 'written'; readonly rows: number }
  | { readonly said: 'merged'; readonly changes: number; readonly rows: number }
  | { readonly said: 'filled'; readonly actuals: number }
  | { readonly said: 'refreshed' | 'nothing' | 'failed' | 'cancelled' }
  | { readonly said: 'adopted'; readonly rows: number }
  | { readonly said: 'released' }
  | { readonly said: 'undone' | 'done'; readonly operation: Operation }
  | { readonly said: 'recovered'; readonly operation: Operation; readonly how: 'finished' | 'taken-back' }
  | { readonly said: 'asOf'; readonly date: string };

export interface Notice {
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
  /** The operation may be taken back from here. */
  readonly undoable: boolean;
}

export type PlanState =
  | { readonly step: 'choose'; readonly problems: readonly Problem[]; readonly pasting: boolean }
  | {
      readonly step: 'review';
      readonly draft: Draft;
      readonly problems: readonly Problem[];
      readonly kept: 'kept' | 'keeping' | 'failed';
      /** The ledger it is compared with; null: not read, or there is none. */
      readonly standing: StandingLedger | null;
      /** A new version is being compared rather than reviewed. */
      readonly comparing: boolean;
    }
  | {
      readonly step: 'written';
      /** What was written: new rows, changed promises, actuals. */
      readonly what: 'rows' | 'version' | 'actuals';
      readonly rows: number;
      readonly others: number;
    };

/** What became of an actual typed in the pane. */
export interface Typed {
  readonly phase: 'saving' | 'saved' | 'failed';
  readonly problems: readonly Problem[];
}

export interface Since {
  readonly changes: readonly Changed[];
  readonly news: News;
  readonly since: string | null;
}

export interface PaneState {
  readonly page: Page;
  readonly preferences: Preferences;
  /** null until the workbook was looked at. */
  readonly look: Look | null;
  /** null: no ledger, or not read yet. */
  readonly ledger: Ledger | null;
  /** Of the last refresh in this pane. */
  readonly since: Since | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly plan: PlanState;
  readonly typed: Readonly<Record<string, Typed>>;
  /** Goes with every actual typed next; null: the ledger's as-of date. */
  readonly dataDate: string | null;
}

export const choosing: Extract<PlanState, { readonly step: 'choose' }> = {
  step: 'choose',
  problems: [],
  pasting: false,
};

export function firstState(preferences: Preferences, page: Page = 'home'): PaneState {
  return {
    page,
    preferences,
    look: null,
    ledger: null,
    since: null,
    busy: null,
    notice: null,
    plan: choosing,
    typed: {},
    dataDate: null,
  };
}

export type { Changed, LedgerRow };
