// One changed row: each field as it stands and as the version has it, with a tick to take it; both sentences; its grounds.
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, useWords } from '../../parts/pane-context';
import type { ChangedRow, DiffChange } from '../../review/diff';
import type { ReviewDocument, Settling } from '../../review/draft';
import { useLook } from './look';
import { Sentences } from './sentences';
import { shownField } from './shown-field';

const useStyles = makeStyles({
  field: { marginTop: '8px' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  values: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  before: {
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'line-through',
    overflowWrap: 'anywhere',
  },
  stays: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  arrow: { color: tokens.colorNeutralForeground3 },
  after: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  dropped: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  tick: { marginLeft: '-8px' },
  again: { marginTop: '8px' },
  grounds: { marginTop: '10px' },
});

export interface ChangedCardProps {
  readonly row: ChangedRow;
  readonly source: ReviewDocument | undefined;
  readonly each: boolean;
  readonly settle: (settling: Settling) => void;
}

export function ChangedCard({ row, source, each, settle }: ChangedCardProps) {
  const look = useLook();
  const styles = useStyles();
  const { diff } = useWords().merge;
  const { standing, item } = row;
  return (
    <li className={look.card}>
      <h4 className={look.name}>{standing.name}</h4>
      <div className={look.small}>{[standing.code, standing.area].filter((text) => text !== '').join(' · ')}</div>
      {row.changes.map((change) => (
        <Change key={change.field} row={row} change={change} settle={settle} />
      ))}
      <Sentences standing={standing} item={item} source={source} />
      {row.renamed && (
        <Button
          className={styles.again}
          size="small"
          onClick={() => settle({ what: 'renamed', code: standing.code, key: item.key, same: null })}
        >
          {diff.renamedAgain}
        </Button>
      )}
      {each && <OwnGrounds row={row} settle={settle} />}
    </li>
  );
}

function Change({
  row: { standing, fresh },
  change: { field, before, after, keep },
  settle,
}: Pick<ChangedCardProps, 'settle'> & { readonly row: ChangedRow; readonly change: DiffChange }) {
  const styles = useStyles();
  const { wording } = usePane();
  const { diff } = useWords().merge;
  const title = wording.columns.titles[field];
  return (
    <div className={styles.field}>
      <div className={styles.label}>{title}</div>
      <div className={styles.values}>
        <span className={mergeClasses(styles.before, keep && styles.stays)}>
          {shownField(wording, field, before, standing)}
        </span>
        <span className={styles.arrow} role="img" aria-label={diff.to}>
          →
        </span>
        <span className={mergeClasses(styles.after, keep && styles.dropped)}>
          {shownField(wording, field, after, fresh)}
        </span>
      </div>
      <Checkbox
        className={styles.tick}
        checked={!keep}
        label={keep ? diff.kept : diff.take}
        aria-label={diff.takeField(title, standing.name)}
        onChange={(_event, { checked }) => settle({ what: 'keep', code: standing.code, field, keep: checked !== true })}
      />
    </div>
  );
}

/** What is typed is said when the field is left: an act each, not one a key. */
function OwnGrounds({ row, settle }: Pick<ChangedCardProps, 'row' | 'settle'>) {
  const styles = useStyles();
  const { diff } = useWords().merge;
  const [text, setText] = useState(row.grounds);
  return (
    <Field className={styles.grounds} label={diff.grounds} size="small">
      <Input
        value={text}
        aria-label={diff.groundsFor(row.standing.name)}
        onChange={(_event, { value }) => setText(value)}
        onBlur={() => {
          if (text !== row.grounds) settle({ what: 'grounds', code: row.standing.code, text });
        }}
      />
    </Field>
  );
}
