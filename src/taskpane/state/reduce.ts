/** The loop over acts: each part of the state has its own reducer beside it, and this one only asks them in turn. */
import type { Act } from './acts';
import { reducePlan } from './reduce-plan';
import { reduceShell } from './reduce-shell';
import { reduceWorkbook } from './reduce-workbook';
import type { PaneState } from './state';

export function reduce(state: PaneState, act: Act): PaneState {
  return reducePlan(reduceWorkbook(reduceShell(state, act), act), act);
}
