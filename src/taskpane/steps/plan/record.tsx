// In: a record of the review. Out: what it would become (name, figure, due, owner), what is doubtful about it in plain
// words, and the sentence with the number marked.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { How } from '../../../plan';
import { Marked } from '../../parts/marked';
import { usePane, useWords } from '../../parts/pane-context';
import { sayDoubt } from '../../parts/saying';
import type { Item, Review } from '../../review/items';
import { sentencePieces } from '../../review/sentence';
import { shownValue } from '../../review/shown';
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

export function Record({ item, review, why }: { readonly item: Item; readonly review: Review; readonly why: boolean }) {
  const styles = useStyles();
  const { wording } = usePane();
  const { review: words } = useWords();
  const { statement } = item;
  const text = review.documents[item.document]?.document.text ?? '';
  const value = statement.nature === 'number' ? shownValue(statement) : words.natures[statement.nature];
  const kind = words.kinds[statement.kind.value];
  return (
    <>
      <h4 className={styles.name}>{statement.name.value}</h4>
      <div className={styles.value}>
        <span className={value === null ? `${styles.figure} ${styles.absent}` : styles.figure}>
          {value ?? words.missing}
        </span>
        {value === null && <span className={styles.how}>{words.missingNote}</span>}
      </div>
      <dl className={styles.facts}>
        <Fact label={words.fields.kind} value={kind} none="" how={howOf(item, 'kind')} />
        <Fact
          label={words.fields.when}
          value={statement.when.value}
          none={review.year === null ? words.noDue : words.dueOfYear(String(review.year))}
          how={howOf(item, 'when')}
        />
        <Fact
          label={words.fields.owner}
          value={statement.owner.value}
          none={words.noOwner}
          how={howOf(item, 'owner')}
        />
        <Fact label={words.fields.area} value={statement.area.value} none={words.noOwner} how={null} />
      </dl>
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
