/** How something is taken back: the steps, and what is left because a person has changed it since. */
import type { LedgerProblem } from './ledger';
import type { Step } from './step';

export interface TakeBack {
  readonly steps: readonly Step[];
  readonly restored: number;
  readonly problems: readonly LedgerProblem[];
  /** Nothing could be taken back: the operation stays in the journal. */
  readonly refused?: true;
}

export const NOTHING: TakeBack = { steps: [], restored: 0, problems: [] };
