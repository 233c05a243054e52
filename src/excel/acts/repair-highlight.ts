/** The five rules of colour, set anew over all rows in place of those that pasting multiplied. People's own rules stay. */
import { BOOK_NAMES } from '../../sheet';
import { bareLedger } from '../stand/bare-ledger';
import { deskOf } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { ourRules } from '../grow/growth-read';
import type { FoundRule, FoundRules } from '../grow/growth-read';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import type { Held, Operation, Outcome } from '../ledger';
import { ledgerOf } from '../stand/ledger-place';
import type { LedgerPlace } from '../stand/ledger-place';
import { askNamed } from '../stand/named';
import { perform } from '../perform/perform';
import type { State } from '../stand/state';
import { ruleSteps } from '../perform/take-back-marks';
import type { Workbook } from '../wire/workbook';
import { languageOf } from '../stand/words';

/** Cut off, it is done to its end: there is nothing in the duplicates that a person would want back. */
export function repairHighlight(workbook: Workbook, options: When): Promise<Outcome<Operation>> {
  return guarded(workbook, { sheets: ['ledger'], unprotect: options.unprotect }, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const { found, palette } = await read(workbook, state, place);
    const { highlights } = bareLedger(languageOf(state.said.language), palette);
    const { ours } = found;
    const right = ours.length === highlights.length && ours.every(({ area, whole }) => whole && covers(place, area));
    if (right) return { value: null, problems: [problemOf('nothing-to-repair')] };
    const rules = Math.max(0, ours.length - highlights.length);
    const operation = newOperation(state.register, 'repair-highlight', options.at, { rules });
    return perform(workbook, state, {
      operation,
      trace: { of: 'rules', highlights },
      steps: ruleSteps(state, found, highlights),
      ask: () => () => operation,
    });
  });
}

function covers({ area }: LedgerPlace, one: FoundRule['area']): boolean {
  return one !== null && one.row === area.row && one.rows === area.rows;
}

function read(
  workbook: Workbook,
  state: State,
  place: LedgerPlace,
): Promise<{ readonly found: FoundRules; readonly palette: Held }> {
  return workbook.run(async (context) => {
    const desk = deskOf(context, state.lacks);
    const palette = askNamed(desk, state, BOOK_NAMES.palette);
    const found = await ourRules(desk, place.sheet.id);
    // Without rules there was one round only, and it is over.
    return { found, palette: palette() };
  });
}
