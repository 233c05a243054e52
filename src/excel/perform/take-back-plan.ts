/** How something is taken back: the steps, and what is left because a person has changed it since. */
import type { ChangedField } from '../../sheet';
import type { LedgerProblem } from '../ledger';
import type { Step } from '../wire/step';

export interface TakeBack {
  readonly steps: readonly Step[];
  readonly restored: number;
  readonly problems: readonly LedgerProblem[];
  /** Fields that changed by it, for the log. */
  readonly changes?: readonly ChangedField[];
  /** Nothing could be taken back: the operation stays in the journal. */
  readonly refused?: true;
}

export const NOTHING: TakeBack = { steps: [], restored: 0, problems: [] };

/** One after the other. */
export function both(first: TakeBack, second: TakeBack): TakeBack {
  return {
    ...second,
    steps: [...first.steps, ...second.steps],
    restored: first.restored + second.restored,
    problems: [...first.problems, ...second.problems],
    changes: [...(first.changes ?? []), ...(second.changes ?? [])],
  };
}
