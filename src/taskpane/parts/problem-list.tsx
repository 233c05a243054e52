// In: problems as data. Out: for each one what is wrong, where and what to do; a place in the sheet is one press away.
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../document';
import { goTo } from '../deeds/go-to';
import { Location16Regular } from './icons';
import { usePane, useWords } from './pane-context';
import { placeOf, sayProblem, spotOf } from './saying';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '6px 0 0', padding: 0, listStyle: 'none' },
  item: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', overflowWrap: 'anywhere' },
  place: { display: 'inline-flex', alignItems: 'center', gap: '2px', fontSize: tokens.fontSizeBase200 },
  plainPlace: { color: tokens.colorNeutralForeground3 },
});

const shownAtFirst = 3;

function ProblemItem({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { wording, run } = usePane();
  const place = placeOf(wording, problem);
  const spot = spotOf(problem);
  return (
    <li className={styles.item}>
      {sayProblem(wording, problem)}{' '}
      {spot !== null && (
        <Link as="button" inline className={styles.place} onClick={() => run(goTo(spot))}>
          <Location16Regular aria-hidden="true" />
          {place}
        </Link>
      )}
      {spot === null && place !== '' && <span className={styles.plainPlace}>{place}</span>}
    </li>
  );
}

export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, shownAtFirst);
  return (
    <div>
      <ul className={styles.list}>
        {shown.map((problem, at) => (
          <ProblemItem key={at} problem={problem} />
        ))}
      </ul>
      {problems.length > shownAtFirst && (
        <Button appearance="transparent" size="small" onClick={() => setAll(!all)}>
          {all ? words.outcome.fewerProblems : `${words.outcome.allProblems} (${problems.length})`}
        </Button>
      )}
    </div>
  );
}
