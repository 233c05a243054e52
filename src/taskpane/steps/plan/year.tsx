// "Which year is this plan for?", asked once, with the guess and the words that led to it.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../../document';
import { dropDraft } from '../../deeds/keep-draft';
import { count } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { ProblemList } from '../../parts/problem-list';
import type { Review } from '../../review/items';

const useStyles = makeStyles({
  document: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  question: {
    margin: '20px 0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: '0 0 16px', color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  input: { width: '120px' },
  acts: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  problems: { marginTop: '16px' },
});

/** The guess of the first document that has one, and why. */
function useGuess(review: Review): { readonly year: number | null; readonly reason: string } {
  const { review: words } = useWords();
  const found = review.documents.find(({ extraction }) => extraction.year.value !== null);
  if (found === undefined) return { year: null, reason: words.year.noGuess };
  const { value, from, how } = found.extraction.year;
  const quoted = from === undefined ? '' : found.document.text.slice(from.start, from.end).trim();
  const reason = quoted === '' ? words.year.inferred : words.year[how === 'said' ? 'said' : 'inherited'](quoted);
  return { year: value, reason: words.year.guess(String(value), reason) };
}

const plausible = /^(?:19|20|21)\d{2}$/;

export function Year({ review, problems }: { readonly review: Review; readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { dispatch, run, today } = usePane();
  const words = useWords();
  const guess = useGuess(review);
  const [typed, setTyped] = useState(String(guess.year ?? today.slice(0, 4)));
  const [asked, setAsked] = useState(false);
  const valid = plausible.test(typed.trim());
  const names = review.documents.map(({ document }) => words.review.document(document.name)).join(words.listJoin);
  return (
    <Page heading={words.review.heading}>
      <div className={styles.document}>
        {names} · {words.review.year.found(count(review.items.length))}
      </div>
      <h3 className={styles.question}>{words.review.year.question}</h3>
      <p className={styles.note}>{words.review.year.why}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (valid) dispatch({ do: 'review', act: { act: 'year', year: Number(typed) } });
        }}
      >
        <Field
          label={words.review.year.label}
          hint={guess.reason}
          {...(asked && !valid
            ? { validationState: 'error' as const, validationMessage: words.review.year.invalid }
            : {})}
        >
          <Input
            autoFocus
            className={styles.input}
            inputMode="numeric"
            value={typed}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
        <div className={styles.acts}>
          <Button appearance="primary" type="submit">
            {words.review.year.confirm}
          </Button>
          <Button onClick={() => run(dropDraft)}>{words.back}</Button>
        </div>
      </form>
      {problems.length > 0 && (
        <div className={styles.problems}>
          <ProblemList problems={problems} />
        </div>
      )}
    </Page>
  );
}
