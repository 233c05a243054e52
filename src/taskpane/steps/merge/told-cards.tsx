// Figures of a report that a person decides: which row a doubtful one goes to, and which figure counts where two differ.
import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { Match } from '../../../plan';
import type { StandingRow } from '../../../sheet';
import { Marked } from '../../parts/marked';
import { held, percent } from '../../parts/figure';
import { usePane, useWords } from '../../parts/pane-context';
import type { Settling } from '../../review/draft';
import type { Review } from '../../review/items';
import { sentencePieces } from '../../review/sentence';
import { shownValue } from '../../review/shown';
import type { Doubtful, ToldFigure, ToldRow } from '../../review/told';
import { useLook } from './look';
import { shownTarget } from './shown-field';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '10px' },
  figure: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  sentence: { margin: '6px 0 4px' },
  option: { overflowWrap: 'anywhere' },
  radio: { marginLeft: '-8px', '& label': { minWidth: 0 } },
});

interface CardProps<One extends ToldFigure> {
  readonly one: One;
  readonly review: Review;
  readonly settle: (settling: Settling) => void;
}

/** The figure with its period and its sentence. */
function Head({ one, review }: Omit<CardProps<ToldFigure>, 'settle'>) {
  const styles = useStyles();
  const look = useLook();
  const words = useWords();
  const { statement, document } = one.item;
  const text = review.documents[document]?.document.text ?? '';
  return (
    <>
      <div className={styles.head}>
        <h4 className={look.name}>{statement.name.value}</h4>
        <span className={styles.figure}>{shownValue(statement)}</span>
      </div>
      <div className={look.small}>
        {one.figure.until === null
          ? words.merge.told.reasons['period-unknown']
          : words.merge.told.until(one.figure.until)}
      </div>
      <div className={styles.sentence}>
        <Marked pieces={sentencePieces(text, statement)} label={words.review.sentence} />
      </div>
    </>
  );
}

function Option({ match, row }: { readonly match: Match; readonly row: StandingRow }) {
  const styles = useStyles();
  const look = useLook();
  const { wording } = usePane();
  const { listJoin, merge } = useWords();
  const { told } = merge;
  const { indicator } = row;
  const reasons = match.reasons.map((reason) => told.reasons[reason]).join(listJoin);
  return (
    <span className={styles.option}>
      {indicator.name}
      <span className={look.small} style={{ display: 'block' }}>
        {told.target(shownTarget(wording, indicator))} · {told.score(percent(match.score))} · {reasons}
      </span>
    </span>
  );
}

/** No code is written so. */
const none = ' none';

export function DoubtfulCard({ one, review, settle }: CardProps<Doubtful>) {
  const look = useLook();
  const styles = useStyles();
  const { told } = useWords().merge;
  const { to, options, item } = one;
  const value = to === null ? none : typeof to === 'object' ? to.code : '';
  return (
    <li className={look.card}>
      <Head one={one} review={review} />
      <RadioGroup
        aria-label={told.chooseFor(item.statement.name.value)}
        value={value}
        onChange={(_event, { value: chosen }) =>
          settle({ what: 'pair', figures: [one.key], to: chosen === none ? null : { code: chosen } })
        }
      >
        {options.map(({ match, row }) => (
          <Radio
            key={match.code}
            className={styles.radio}
            value={match.code}
            label={<Option match={match} row={row} />}
          />
        ))}
        <Radio className={styles.radio} value={none} label={told.none} />
      </RadioGroup>
    </li>
  );
}

export function ConflictCard({ one, review, settle }: CardProps<ToldRow>) {
  const look = useLook();
  const styles = useStyles();
  const { told } = useWords().merge;
  const { wording } = usePane();
  const { indicator, progress } = one.row;
  const standing = held(progress.actual, indicator);
  const { formula } = one;
  const mine =
    formula === undefined
      ? told.mine(standing, progress.dataDate ?? '')
      : wording.links.mine(standing === '' ? wording.pane.blank : standing, formula.cell ?? formula.text);
  return (
    <li className={look.card}>
      <h4 className={look.name}>{indicator.name}</h4>
      <Head one={one} review={review} />
      <RadioGroup
        aria-label={told.overFor(indicator.name)}
        value={one.taken ? 'theirs' : 'mine'}
        onChange={(_event, { value }) => settle({ what: 'over', code: indicator.code, over: value === 'theirs' })}
      >
        <Radio className={styles.radio} value="mine" label={mine} />
        <Radio className={styles.radio} value="theirs" label={told.theirs(held(one.value, indicator), one.date)} />
      </RadioGroup>
    </li>
  );
}
