/** Pages, preferences, what is under way and what came of it. */
import type { Act } from './acts';
import type { PaneState } from './state';

export function reduceShell(state: PaneState, act: Act): PaneState {
  switch (act.do) {
    case 'turn-to':
      // Good news has been seen; problems stay until they are put away.
      return { ...state, page: act.page, notice: state.notice?.problems.length === 0 ? null : state.notice };
    case 'prefer':
      return { ...state, preferences: { ...state.preferences, ...act.preferences } };
    case 'begin':
      return { ...state, busy: act.busy };
    case 'progress':
      return state.busy === null ? state : { ...state, busy: { ...state.busy, done: act.done, total: act.total } };
    case 'end':
      return { ...state, busy: null };
    case 'notice':
      return { ...state, notice: act.notice };
    default:
      return state;
  }
}
