/** What the workbook holds, as last read, and the actuals on their way into it. */
import type { Act } from './acts';
import type { PaneState } from './state';

/** What was typed and what changed is said of the ledger that was meant before. */
function isOther(before: PaneState['look'], after: PaneState['look']): boolean {
  return before?.ledger != null && after?.ledger != null && before.ledger.beside !== after.ledger.beside;
}

export function reduceWorkbook(state: PaneState, act: Act): PaneState {
  switch (act.do) {
    case 'looked':
      return {
        ...state,
        ...(isOther(state.look, act.look) ? { since: null, typed: {} } : {}),
        look: act.look,
        ledger: act.look.ledger === null ? null : state.ledger,
      };
    case 'ledger':
      return { ...state, ledger: act.ledger };
    case 'changed-since':
      return { ...state, since: act.since };
    case 'row':
      return state.ledger === null
        ? state
        : {
            ...state,
            ledger: {
              ...state.ledger,
              rows: state.ledger.rows.map((row) => (row.code === act.row.code ? act.row : row)),
            },
          };
    case 'typed':
      return { ...state, typed: { ...state.typed, [act.code]: act.typed } };
    case 'data-date':
      return { ...state, dataDate: act.date };
    default:
      return state;
  }
}
