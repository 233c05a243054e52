// In: a record of the review. Out: what it would become (name, figure, due, owner), what is doubtful about it in plain
// words, and the sentence with the number marked.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { How, Indicator } from '../../../plan';
import { Marked } from '../../parts/marked';
import { usePane, useWords } from '../../parts/pane-context';
import { sayDoubt } from '../../parts/saying';
import type { Item, Review } from '../../review/items';
import { sentencePieces } from '../../review/sentence';
import { shownValue } from '../../review/shown';
import { useReviewing } from './reviewing';
import { Why } from './why';

const useStyles = makeStyles({
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', marginTop: '2px' },
  figure: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: '28px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  absent: { color: tokens.colorStatusWarningForeground3 },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '10px',
    rowGap: '2px',
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  label: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  how: { color: tokens.colorNeutralForeground3 },
  doubts: { display: 'flex', flexDirection: 'column', gap: '4px', margin: '8px 0 0', padding: 0, listStyle: 'none' },
  doubt: {
    padding: '4px 8px',
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  sentence: { marginTop: '8px' },
});

function Fact(props: {
  readonly label: string;
  readonly value: string | null;
  readonly none: string;
  readonly how: How | 'corrected' | null;
}) {
  const styles = useStyles();
  const { review } = useWords();
  return (
    <>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={styles.fact}>
        {props.value ?? <span className={styles.how}>{props.none}</span>}
        {props.value !== null && props.how !== null && props.how !== 'said' && (
          <span className={styles.how}> · {review.how[props.how]}</span>
        )}
      </dd>
    </>
  );
}

function howOf(item: Item, field: 'when' | 'owner' | 'kind'): How | 'corrected' {
  return item.corrected.has(field) ? 'corrected' : item.statement[field].how;
}

/** Kind, basis and direction of the row this becomes: `数值 · 累计 · 越高越好`. */
function useTypeOf(row: Indicator | undefined): string | null {
  const { wording } = usePane();
  if (row === undefined) return null;
  const { kind, basis, direction } = wording.status;
  return [kind[row.kind], basis[row.basis], direction[row.direction]].join(' · ');
}

function Figure({ item }: { readonly item: Item }) {
  const styles = useStyles();
  const { review: words } = useWords();
  const { statement } = item;
  const value = statement.nature === 'number' ? shownValue(statement) : words.natures[statement.nature];
  return (
    <div className={styles.value}>
      <span className={mergeClasses(styles.figure, value === null && styles.absent)}>{value ?? words.missing}</span>
      {value === null && <span className={styles.note}>{words.missingNote}</span>}
    </div>
  );
}

function Facts({ item, year }: { readonly item: Item; readonly year: number | null }) {
  const styles = useStyles();
  const { rows } = useReviewing();
  const { review: words } = useWords();
  const { statement } = item;
  const row = rows.get(item.key);
  const due = statement.when.value === null ? null : (row?.due ?? statement.when.value);
  return (
    <dl className={styles.facts}>
      <Fact label={words.fields.kind} value={words.kinds[statement.kind.value]} none="" how={howOf(item, 'kind')} />
      <Fact label={words.fields.type} value={useTypeOf(row)} none={words.dashes} how={null} />
      <Fact
        label={words.fields.when}
        value={due}
        none={year === null ? words.noDue : words.dueOfYear(String(year))}
        how={howOf(item, 'when')}
      />
      <Fact label={words.fields.owner} value={statement.owner.value} none={words.noOwner} how={howOf(item, 'owner')} />
      <Fact label={words.fields.area} value={statement.area.value} none={words.noOwner} how={null} />
    </dl>
  );
}

export interface RecordProps {
  readonly item: Item;
  readonly review: Review;
  /** Also why each field was read so. */
  readonly why: boolean;
}

export function Record({ item, review, why }: RecordProps) {
  const styles = useStyles();
  const { wording } = usePane();
  const { review: words } = useWords();
  const { statement } = item;
  const text = review.documents[item.document]?.document.text ?? '';
  return (
    <>
      <h4 className={styles.name}>{statement.name.value}</h4>
      <Figure item={item} />
      <Facts item={item} year={review.year} />
      {statement.doubts.length > 0 && (
        <ul className={styles.doubts}>
          {statement.doubts.map((doubt, at) => (
            <li key={at} className={styles.doubt}>
              {sayDoubt(wording, doubt)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.sentence}>
        <Marked pieces={sentencePieces(text, statement)} label={words.sentence} />
      </div>
      {why && <Why item={item} text={text} />}
    </>
  );
}
