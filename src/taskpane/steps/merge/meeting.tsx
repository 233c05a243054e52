// An import meets a ledger that stands: what is asked or shown before (or after) the review. null: nothing, go on reviewing.
import { Spinner } from '@fluentui/react-components';
import { lazy, useEffect } from 'react';
import type { ReactNode } from 'react';
import { readStanding } from '../../deeds/compare';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { yearOf } from '../../review/draft';
import type { Review } from '../../review/items';
import { asksWhichPlan } from '../../review/plans';
import { relationOf, tellsResults } from '../../review/relation';
import type { PlanState } from '../../state/state';

const AskRelation = lazy(() => import('./relation').then(({ AskRelation: step }) => ({ default: step })));
const ToldStep = lazy(() => import('./told').then(({ ToldStep: step }) => ({ default: step })));
const DiffStep = lazy(() => import('./diff').then(({ DiffStep: step }) => ({ default: step })));

function Waiting() {
  const { merge } = useWords();
  return (
    <Page heading={merge.told.loading} quietHeading>
      <Spinner label={merge.told.loading} />
    </Page>
  );
}

export function useMeeting(plan: Extract<PlanState, { readonly step: 'review' }>, review: Review): ReactNode | null {
  const { state, run } = usePane();
  const { draft, standing, comparing } = plan;
  const asked = yearOf(draft) !== null && !asksWhichPlan(draft);
  const meets = asked && state.look?.ledger != null && (comparing || relationOf(draft) === null);
  const wants = meets && standing === null;
  useEffect(() => {
    if (wants) run(readStanding);
  }, [wants, run]);
  if (!meets) return null;
  if (standing === null) return <Waiting />;
  if (comparing) return <DiffStep review={review} draft={draft} standing={standing} />;
  return tellsResults(draft) ? (
    <ToldStep review={review} draft={draft} standing={standing} />
  ) : (
    <AskRelation draft={draft} standing={standing} />
  );
}
