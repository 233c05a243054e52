/**
 * The view of the ledger: which of its own columns are to be seen. In: 填报, 领导, 考核 or 全部. Found by their names, so that
 * columns people inserted, deleted or moved stay as they are. Nothing but hiding and showing: rows, filter and print stay.
 * Remembered in the register. Two rounds. Cut off, it is done to its end.
 */
import { shownIn } from '../../sheet';
import type { LedgerView } from '../../sheet';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import type { Operation, Outcome } from '../ledger';
import { ledgerOf } from '../stand/ledger-place';
import { perform } from '../perform/perform';
import { viewSteps } from '../stand/view-steps';
import type { Workbook } from '../wire/workbook';

export function setView(workbook: Workbook, view: LedgerView, options: When): Promise<Outcome<Operation>> {
  const wants = { sheets: ['ledger'], unprotect: options.unprotect, unlogged: true } as const;
  return guarded(workbook, wants, (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return Promise.resolve({ value: null, problems: [place] });
    const operation = newOperation(state.register, 'set-view', options.at, { view });
    return perform(workbook, state, {
      operation,
      trace: { of: 'view', view },
      steps: viewSteps(place, shownIn(view)),
      ask: () => () => operation,
    });
  });
}
