// "A new version of it, or another plan?", asked once while a ledger stands, with the guess and why. A plan of another year
// belongs in a ledger of its own, made beside this one or standing there already, and is asked so before anything else.
import { Button, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { chooseLedger } from '../../deeds/choose-ledger';
import { relate } from '../../deeds/compare';
import { dropDraft } from '../../deeds/keep-draft';
import { count } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { yearOf } from '../../review/draft';
import type { Draft } from '../../review/draft';
import { guessRelation } from '../../review/relation';
import type { Guess } from '../../review/relation';
import type { StandingLedger } from '../../../sheet';
import { useLook } from './look';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: '4px', margin: '4px 0 12px' },
  about: { margin: '-4px 0 6px 32px' },
});

function useReasons(guess: Guess): string {
  const words = useWords();
  const { reasons } = words.merge.relation;
  const name = guess.like === null ? reasons.otherName : reasons.sameName(guess.like);
  const names = guess.same === 0 ? reasons.noOverlap : reasons.overlap(count(guess.same), count(guess.total));
  return [names, name].join(words.sentenceJoin);
}

function OtherYear({
  ledger,
  plan,
  onStay,
}: {
  readonly ledger: number;
  readonly plan: number;
  readonly onStay: () => void;
}) {
  const look = useLook();
  const { run, state } = usePane();
  const stands = state.look?.ledgers.find(({ planYear }) => planYear === plan);
  const busy = state.busy !== null;
  const { relation } = useWords().merge;
  return (
    <Page
      heading={relation.heading}
      footer={
        <>
          {stands === undefined ? (
            <Button appearance="primary" disabled={busy} onClick={() => run(relate('beside'))}>
              {relation.yearBeside(String(plan))}
            </Button>
          ) : (
            <Button appearance="primary" disabled={busy} onClick={() => run(chooseLedger(stands.beside))}>
              {relation.yearTurn(stands.title)}
            </Button>
          )}
          <Button onClick={onStay}>{relation.yearStay}</Button>
          <Button onClick={() => run(dropDraft)}>{relation.yearLeave}</Button>
        </>
      }
    >
      <h3 className={look.question}>{relation.yearTitle(String(ledger), String(plan))}</h3>
      <p>{stands === undefined ? relation.yearBody : relation.yearStands(stands.title)}</p>
    </Page>
  );
}

export function AskRelation({ draft, standing }: { readonly draft: Draft; readonly standing: StandingLedger }) {
  const look = useLook();
  const styles = useStyles();
  const { run, state } = usePane();
  const words = useWords();
  const { relation } = words.merge;
  const guess = guessRelation(draft, standing);
  const reasons = useReasons(guess);
  const [is, setIs] = useState<'version' | 'another'>(guess.is);
  const [stay, setStay] = useState(false);
  const [ledger, plan] = [standing.settings.planYear, yearOf(draft)];
  if (ledger !== null && plan !== null && ledger !== plan && !stay)
    return <OtherYear ledger={ledger} plan={plan} onStay={() => setStay(true)} />;
  return (
    <Page
      heading={relation.heading}
      footer={
        <>
          <Button appearance="primary" disabled={state.busy !== null} onClick={() => run(relate(is))}>
            {relation.next}
          </Button>
          <Button onClick={() => run(dropDraft)}>{words.back}</Button>
        </>
      }
    >
      <p className={look.document}>
        {draft.documents.map(({ document }) => words.review.document(document.name)).join('')}
      </p>
      <h3 className={look.question}>{relation.question}</h3>
      <p className={look.note}>
        {relation.guess[guess.is]}
        {words.sentenceJoin}
        {reasons}
      </p>
      <RadioGroup
        className={styles.choice}
        aria-label={relation.question}
        value={is}
        onChange={(_event, { value }) => setIs(value === 'version' ? 'version' : 'another')}
      >
        <Radio value="version" label={relation.version} />
        <div className={`${look.small} ${styles.about}`}>{relation.versionNote}</div>
        <Radio value="another" label={relation.another} />
        <div className={`${look.small} ${styles.about}`}>{relation.anotherNote}</div>
      </RadioGroup>
    </Page>
  );
}
