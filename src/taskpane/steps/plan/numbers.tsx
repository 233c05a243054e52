// The numbers that are no indicators: any of them can be looked up and asked "why not?", and made an indicator after all.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { count } from '../../parts/figure';
import { Marked } from '../../parts/marked';
import { usePane, useWords } from '../../parts/pane-context';
import { sayRejection } from '../../parts/saying';
import type { Review } from '../../review/items';
import { numbersOf } from '../../review/numbers';
import type { LeftNumber } from '../../review/numbers';
import { guessedName } from '../../review/numerals';
import { piecesOf } from '../../review/sentence';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  note: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  search: { width: '100%', marginBottom: '4px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'block',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  open: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 0 10px' },
  why: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  adopt: { display: 'flex', alignItems: 'flex-end', gap: '8px' },
  field: { flexGrow: 1, minWidth: 0 },
  more: { width: '100%' },
  whole: { width: '100%', marginBottom: '8px' },
});

const step = 30;

function Asked({ number }: { readonly number: LeftNumber }) {
  const styles = useStyles();
  const { wording } = usePane();
  const { review: words } = useWords();
  const { act } = useReviewing();
  const [name, setName] = useState(() => guessedName(number.text, number.span));
  const pieces = piecesOf(number.text, number.sentence, [{ span: number.span, mark: 'number' }]);
  return (
    <div className={styles.open}>
      <Marked pieces={pieces} label={words.sentence} />
      <p className={styles.why}>{sayRejection(wording, number.rule)}</p>
      <form
        className={styles.adopt}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '')
            act({ act: 'adopt', document: number.document, number: number.span, name: name.trim() }, words.adopted);
        }}
      >
        <Field className={styles.field} size="small" label={words.fields.name}>
          <Input size="small" value={name} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Button size="small" type="submit" disabled={name.trim() === ''}>
          {words.makeIndicator}
        </Button>
      </form>
    </div>
  );
}

export function Numbers({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const {
    review: words,
    numbers: { open },
  } = useWords();
  const { showNumbers } = useReviewing();
  const numbers = useMemo(() => numbersOf(review), [review]);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const [most, setMost] = useState(step);
  const found = numbers.filter(
    ({ words: said, around }) => search.trim() === '' || said.includes(search.trim()) || around.includes(search.trim()),
  );
  return (
    <>
      <p className={styles.note}>{words.groupNotes.rejected}</p>
      <Button size="small" className={styles.whole} onClick={showNumbers}>
        {open}
      </Button>
      <Input
        className={styles.search}
        size="small"
        type="search"
        aria-label={words.searchNumbers}
        placeholder={words.searchNumbers}
        value={search}
        onChange={(_event, { value }) => setSearch(value)}
      />
      {found.length === 0 && <p className={styles.note}>{words.noNumber}</p>}
      <ul className={styles.list} aria-label={words.groups.rejected}>
        {found.slice(0, most).map((number) => (
          <li key={number.key}>
            <button
              type="button"
              className={styles.row}
              aria-expanded={opened === number.key}
              onClick={() => setOpened(opened === number.key ? null : number.key)}
            >
              <span className={styles.number}>{number.words}</span> {number.around}
            </button>
            {opened === number.key && <Asked number={number} />}
          </li>
        ))}
      </ul>
      {found.length > most && (
        <Button size="small" className={styles.more} onClick={() => setMost(most + step)}>
          {words.moreNumbers(count(Math.min(step, found.length - most)))}
        </Button>
      )}
    </>
  );
}
