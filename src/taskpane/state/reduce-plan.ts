/** Choosing, reviewing, written: the way of a plan into the ledger. */
import { withAct, withoutLastAct } from '../review/draft';
import type { Act } from './acts';
import { choosing } from './state';
import type { PaneState, PlanState } from './state';

type Reviewed = Extract<PlanState, { readonly step: 'review' }>;

/** Acts within a review; each changes the draft, which then waits to be kept. */
function reviewed(plan: Reviewed, act: Act): Reviewed {
  switch (act.do) {
    case 'review':
      return { ...plan, draft: withAct(plan.draft, act.act), kept: 'keeping' };
    case 'take-back':
      return { ...plan, draft: withoutLastAct(plan.draft), kept: 'keeping' };
    case 'standing':
      return { ...plan, standing: act.standing };
    case 'compare':
      return { ...plan, comparing: act.comparing };
    case 'kept':
      return { ...plan, kept: act.kept };
    default:
      return plan;
  }
}

function next(plan: PlanState, act: Act): PlanState {
  switch (act.do) {
    case 'choose':
      return { ...choosing, problems: act.problems ?? [] };
    case 'pasting':
      return plan.step === 'choose' ? { ...plan, pasting: act.pasting } : plan;
    case 'found':
      return {
        step: 'review',
        draft: act.draft,
        problems: act.problems,
        kept: 'keeping',
        standing: null,
        comparing: false,
      };
    case 'written':
      return { step: 'written', what: act.what ?? 'rows', rows: act.rows, others: act.others ?? 0 };
    default:
      return plan.step === 'review' ? reviewed(plan, act) : plan;
  }
}

export function reducePlan(state: PaneState, act: Act): PaneState {
  const plan = next(state.plan, act);
  return plan === state.plan ? state : { ...state, plan };
}
