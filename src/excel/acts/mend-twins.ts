/** Copies of our sheets become ordinary sheets: they lose the names that made them look like ours, and nothing else. */
import { problemOf } from '../wire/failure';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import type { Operation, Outcome } from '../ledger';
import { ledgerOf } from '../stand/ledger-place';
import { perform } from '../perform/perform';
import type { Step } from '../wire/step';
import type { OfNames } from '../perform/take-back-marks';
import { twinsIn } from '../stand/twin-check';
import type { Workbook } from '../wire/workbook';

export function mendTwins(workbook: Workbook, options: When): Promise<Outcome<Operation>> {
  return guarded(workbook, { sheets: [], unprotect: options.unprotect }, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const copies = [...new Set(twinsIn(state).map(({ copy }) => copy.id))];
    if (copies.length === 0) return { value: null, problems: [problemOf('nothing-to-repair')] };
    const names: OfNames['names'] = state.names.flatMap(({ name, refersTo, sheet }) =>
      sheet !== null && copies.includes(sheet) && name.startsWith('YS_')
        ? [{ name, refersTo, sheet, hidden: HIDDEN.test(name) }]
        : [],
    );
    const operation = newOperation(state.register, 'mend-twins', options.at, { sheets: copies.length });
    return perform(workbook, state, {
      operation,
      trace: { of: 'names', names },
      steps: names.map(({ name, sheet }): Step => ({ do: 'delete-name', name, sheet })),
      ask: () => () => operation,
    });
  });
}

/** Names we keep out of sight. */
const HIDDEN = /^YS_(Col|Src|Chk|Chg)_/;
