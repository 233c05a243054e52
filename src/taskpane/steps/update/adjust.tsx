// In: a row of the ledger. Out: a button, and behind it its target and due date to be changed, with the grounds for it.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { LedgerRow } from '../../../excel';
import type { Adjustment } from '../../../plan';
import { adjustPromise } from '../../deeds/adjust-promise';
import { usePane, useWords } from '../../parts/pane-context';
import { Opens } from './opens';
import { Reading } from './reading';
import { typedFigure, typedText } from './typed';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    marginTop: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Stages and degrees have no figure of their own to change. */
const hasTarget = ({ kind }: LedgerRow): boolean => kind !== 'milestone' && kind !== 'quality';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function Adjust({ row }: { readonly row: LedgerRow }) {
  const { adjust: words } = useWords().update;
  return <Opens label={words.open} name={words.openFor(row.name)} form={(done) => <Form row={row} onDone={done} />} />;
}

function useAdjusting(row: LedgerRow) {
  const standing = typeof row.target === 'number' ? typedText(row.target, row) : '';
  const [target, setTarget] = useState(standing);
  const [due, setDue] = useState(row.due ?? '');
  const [grounds, setGrounds] = useState('');
  const figure = typedFigure(target, row);
  const moved = target.trim() !== standing;
  const asks = moved && (figure.kind === 'proposals' || figure.kind === 'text');
  const adjustment: Adjustment = {
    grounds: grounds.trim(),
    ...(moved && figure.kind === 'number' ? { target: figure.value } : {}),
    ...(DAY.test(due) && due !== row.due ? { due } : {}),
  };
  const differs = adjustment.target !== undefined || adjustment.due !== undefined;
  const ready = differs && !asks && adjustment.grounds !== '';
  return { target, setTarget, due, setDue, grounds, setGrounds, figure, asks, adjustment, ready };
}

function Form({ row, onDone }: { readonly row: LedgerRow; readonly onDone: () => void }) {
  const styles = useStyles();
  const { run } = usePane();
  const { adjust: words } = useWords().update;
  const below = useId();
  const adjusting = useAdjusting(row);
  return (
    <form
      className={styles.form}
      aria-label={words.openFor(row.name)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!adjusting.ready) return;
        run(adjustPromise(row.code, adjusting.adjustment));
        onDone();
      }}
    >
      {hasTarget(row) && (
        <Field label={words.target} size="small">
          <Input
            autoFocus
            inputMode="decimal"
            autoComplete="off"
            aria-describedby={adjusting.asks ? below : undefined}
            value={adjusting.target}
            onChange={(_event, { value }) => adjusting.setTarget(value)}
          />
        </Field>
      )}
      {adjusting.asks && (
        <Reading
          id={below}
          row={row}
          asOf={null}
          text={adjusting.target}
          figure={adjusting.figure}
          changed
          onTake={(value) => adjusting.setTarget(typedText(value, row))}
        />
      )}
      <Field label={words.due} size="small">
        <Input type="date" value={adjusting.due} onChange={(_event, { value }) => adjusting.setDue(value)} />
      </Field>
      <Field label={words.grounds} hint={words.groundsHint} size="small" required>
        <Input value={adjusting.grounds} onChange={(_event, { value }) => adjusting.setGrounds(value)} />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" size="small" appearance="primary" disabled={!adjusting.ready}>
          {words.write}
        </Button>
        <Button size="small" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
