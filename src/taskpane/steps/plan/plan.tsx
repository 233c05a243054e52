// Import: choose → what strange tables hold → which year → review → written. Which of them is shown follows from the state alone.
import { Suspense, lazy, useMemo } from 'react';
import { asksWhichPlan } from '../../review/plans';
import { WhichPlan } from '../merge/which';
import { useMeeting } from '../merge/meeting';
import { usePane } from '../../parts/pane-context';
import { askedTables } from '../../review/asked-tables';
import { yearOf } from '../../review/draft';
import { reviewOf } from '../../review/items';
import type { PlanState } from '../../state/state';
import { Choose } from './choose';
import { Done } from './done';
import { Year } from './year';

const Columns = lazy(() => import('./columns').then(({ Columns: step }) => ({ default: step })));
const ReviewStep = lazy(() => import('./review').then(({ ReviewStep: step }) => ({ default: step })));

function Reviewing({ plan }: { readonly plan: Extract<PlanState, { readonly step: 'review' }> }) {
  const { draft } = plan;
  const review = useMemo(() => reviewOf(draft), [draft]);
  const meeting = useMeeting(plan, review);
  if (asksWhichPlan(draft)) return <WhichPlan draft={draft} />;
  if (yearOf(draft) === null) return <Year review={review} problems={plan.problems} />;
  if (meeting !== null) return <Suspense fallback={null}>{meeting}</Suspense>;
  return (
    <Suspense fallback={null}>
      <ReviewStep review={review} draft={draft} kept={plan.kept} problems={plan.problems} />
    </Suspense>
  );
}

/** Before anything is reviewed it is clear what the tables hold. */
function Asking({ plan }: { readonly plan: Extract<PlanState, { readonly step: 'review' }> }) {
  const asked = useMemo(() => askedTables(plan.draft), [plan.draft]);
  if (asked.length === 0) return <Reviewing plan={plan} />;
  return (
    <Suspense fallback={null}>
      <Columns tables={asked} />
    </Suspense>
  );
}

export function Plan() {
  const { plan } = usePane().state;
  if (plan.step === 'choose') return <Choose problems={plan.problems} pasting={plan.pasting} />;
  if (plan.step === 'written') return <Done {...plan} />;
  return <Asking plan={plan} />;
}
