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
import { guessRelation, relationOf, tellsResults } from '../../review/relation';
import { tellsOfLedger, toldOf } from '../../review/told';
import type { PlanState } from '../../state/state';
import type { StandingLedger } from '../../../sheet';

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

type Reviewing = Extract<PlanState, { readonly step: 'review' }>;

/** What is asked or shown; null: the review goes on. */
function stepOf(
  { draft, comparing }: Reviewing,
  review: Review,
  standing: StandingLedger,
  today: string,
): ReactNode | null {
  if (comparing) return <DiffStep review={review} draft={draft} standing={standing} />;
  if (relationOf(draft) === 'results') {
    // A text of both may also be a new version of the plan, or next year's.
    const { planYear } = standing.settings;
    if (planYear !== null && planYear !== yearOf(draft)) return <AskRelation draft={draft} standing={standing} />;
    const { like, coded, same } = guessRelation(draft, standing);
    return (like !== null || coded) && same > 0 ? <AskRelation draft={draft} standing={standing} /> : null;
  }
  const asOf = standing.settings.asOf ?? today;
  return tellsResults(draft) && tellsOfLedger(toldOf({ review, draft, standing, asOf, today })) ? (
    <ToldStep review={review} draft={draft} standing={standing} />
  ) : (
    <AskRelation draft={draft} standing={standing} />
  );
}

function isAnswered({ draft, comparing }: Reviewing): boolean {
  const relation = relationOf(draft);
  return !comparing && relation !== null && relation !== 'results';
}

export function useMeeting(plan: Reviewing, review: Review): ReactNode | null {
  const { state, run, today } = usePane();
  const { draft, standing } = plan;
  const asked = yearOf(draft) !== null && !asksWhichPlan(draft);
  const meets = asked && state.look?.ledger != null && !isAnswered(plan);
  const wants = meets && standing === null;
  useEffect(() => {
    if (wants) run(readStanding);
  }, [wants, run]);
  if (!meets) return null;
  return standing === null ? <Waiting /> : stepOf(plan, review, standing, today);
}
