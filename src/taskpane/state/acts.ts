/** What can happen to the pane's state, as data. */
import type { Problem } from '../../document';
import type { Ledger, LedgerRow, Look } from '../../excel';
import type { StandingLedger } from '../../sheet';
import type { Draft, ReviewAct } from '../review/draft';
import type { Preferences } from '../services/services';
import type { Busy, Notice, Page, PlanState, Since, Typed } from './state';

export type ShellAct =
  | { readonly do: 'turn-to'; readonly page: Page }
  | { readonly do: 'prefer'; readonly preferences: Partial<Preferences> }
  | { readonly do: 'begin'; readonly busy: Busy }
  | { readonly do: 'progress'; readonly done: number; readonly total: number }
  | { readonly do: 'end' }
  | { readonly do: 'notice'; readonly notice: Notice | null };

export type WorkbookAct =
  | { readonly do: 'looked'; readonly look: Look }
  | { readonly do: 'ledger'; readonly ledger: Ledger | null }
  | { readonly do: 'changed-since'; readonly since: Since }
  | { readonly do: 'row'; readonly row: LedgerRow }
  | { readonly do: 'typed'; readonly code: string; readonly typed: Typed }
  | { readonly do: 'data-date'; readonly date: string | null };

export type PlanAct =
  | { readonly do: 'choose'; readonly problems?: readonly Problem[] }
  | { readonly do: 'pasting'; readonly pasting: boolean }
  | { readonly do: 'found'; readonly draft: Draft; readonly problems: readonly Problem[] }
  | { readonly do: 'review'; readonly act: ReviewAct }
  | { readonly do: 'take-back' }
  | { readonly do: 'kept'; readonly kept: 'kept' | 'keeping' | 'failed' }
  | { readonly do: 'standing'; readonly standing: StandingLedger | null }
  | { readonly do: 'compare'; readonly comparing: boolean }
  | {
      readonly do: 'written';
      readonly rows: number;
      readonly what?: Extract<PlanState, { readonly step: 'written' }>['what'];
      readonly others?: number;
    };

export type Act = ShellAct | WorkbookAct | PlanAct;
