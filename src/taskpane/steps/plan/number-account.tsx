// In: a number of the text. Out: what became of it: its record, its time, or the rule that left it aside in plain words,
// with a way to make it an indicator after all.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { usePane, useWords } from '../../parts/pane-context';
import { sayRejection } from '../../parts/saying';
import { guessedName } from '../../review/numerals';
import type { Numeral } from '../../review/numerals';
import { Card } from './card';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  box: {
    margin: '0 0 12px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  cards: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '0 0 12px' },
  said: { margin: 0, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

export function NumberAccount({ numeral, onClose }: { readonly numeral: Numeral; readonly onClose: () => void }) {
  const styles = useStyles();
  const { wording } = usePane();
  const { review, act } = useReviewing();
  const { numbers: words, close, review: reviewWords } = useWords();
  const [adopted, setAdopted] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  const items = numeral.items.flatMap((key) => review.byKey.get(key) ?? []);
  if (items.length > 0) {
    return (
      <div className={styles.cards} role="group" aria-label={words.asked(numeral.words)} onKeyDown={onKeyDown}>
        {items.map((item, at) => (
          <Card key={item.key} item={item} focused={at === 0} correcting={adopted} />
        ))}
      </div>
    );
  }
  const text = review.documents[numeral.document]?.document.text ?? '';
  const adopt = (): void => {
    setAdopted(true);
    const guess = guessedName(text, numeral.span);
    const name = guess === '' ? numeral.words : guess;
    act({ act: 'adopt', document: numeral.document, number: numeral.span, name }, reviewWords.adopted);
  };
  const said = (): string => {
    if (numeral.fate === 'left') return words.isLeft(sayRejection(wording, numeral.rule));
    return numeral.period === null ? words.isTimePlain : words.isTime(numeral.period);
  };
  return (
    <div className={styles.box} role="group" aria-label={words.asked(numeral.words)} onKeyDown={onKeyDown}>
      <p className={styles.said} role="status">
        {said()}
      </p>
      <div className={styles.acts}>
        <Button size="small" onClick={adopt}>
          {words.adopt}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {close}
        </Button>
      </div>
    </div>
  );
}
