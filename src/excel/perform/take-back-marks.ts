/**
 * Taking back what is neither cells nor rows. Our rules of colour are not taken back: set anew a second time they are
 * right, so what was cut off is done to its end; nor is a view. Names that a copied sheet brought are given back to it.
 */
import type { Desk } from '../wire/desk';
import { highlightsOver, rulesAnew } from '../grow/growth-plan';
import { ourRules } from '../grow/growth-read';
import type { FoundRules } from '../grow/growth-read';
import { columnOfKey } from '../stand/ledger-columns';
import { ledgerPlace } from '../stand/ledger-place';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { NOTHING } from './take-back-plan';
import type { TakeBack } from './take-back-plan';
import type { Trace } from '../journal/trace';
import { viewSteps } from '../stand/view-steps';
import { shownIn } from '../../sheet';
import type { Highlight } from '../../sheet';

export type OfRules = Extract<Trace, { readonly of: 'rules' }>;
export type OfView = Extract<Trace, { readonly of: 'view' }>;
export type OfNames = Extract<Trace, { readonly of: 'names' }>;

/** All of ours go, whole or not, and five come over all rows. */
export function ruleSteps(state: State, found: FoundRules, laid: readonly Highlight[]): readonly Step[] {
  const place = ledgerPlace(state);
  if (place === null) return [];
  const sheet = place.sheet.id;
  const over = highlightsOver(laid, place.area, columnOfKey(place));
  return rulesAnew(sheet, found, over);
}

export async function askRulesAgain(desk: Desk, state: State): Promise<(trace: OfRules) => TakeBack> {
  const place = ledgerPlace(state);
  if (place === null) return () => NOTHING;
  const found = await ourRules(desk, place.sheet.id);
  return ({ highlights }) => ({ ...NOTHING, steps: ruleSteps(state, found, highlights) });
}

export function viewAgain(state: State, { view }: OfView): TakeBack {
  const place = ledgerPlace(state);
  return place === null ? NOTHING : { ...NOTHING, steps: viewSteps(place, shownIn(view)) };
}

export function namesAgain(state: State, { names }: OfNames): TakeBack {
  const missing = names.filter(
    ({ name, sheet }) =>
      state.sheets.some(({ id }) => id === sheet) &&
      !state.names.some((one) => one.name === name && one.sheet === sheet),
  );
  return {
    steps: missing.map(
      ({ name, refersTo, sheet, hidden }): Step => ({
        do: 'add-name',
        name,
        refersTo,
        sheet,
        ...(hidden ? { hidden } : {}),
      }),
    ),
    restored: names.length,
    problems: [],
  };
}
