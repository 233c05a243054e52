// In: what the journal can undo. Out: the last twenty operations, what, when and how much, each with its undo, asked first.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Look } from '../../../excel';
import { undoOf } from '../../deeds/undo';
import { Asking } from '../../parts/asking';
import { Dated } from '../../parts/dated';
import { Disclosure } from '../../parts/disclosure';
import { count } from '../../parts/figure';
import { ArrowUndo20Regular } from '../../parts/icons';
import { usePane } from '../../parts/pane-context';
import { sayOperation } from '../../parts/saying';

type Done = Look['undoable'][number];

const useStyles = makeStyles({
  root: { marginTop: '8px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  text: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px', overflowWrap: 'anywhere' },
  when: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  undo: { flexShrink: 0 },
  note: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

function HistoryItem({ done }: { readonly done: Done }) {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const [asking, setAsking] = useState(false);
  const words = wording.track.pane.history;
  const what = sayOperation(wording, done);
  const when = done.at.replace('T', ' ');
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.text}>
          <Dated text={what} />
          <br />
          <span className={styles.when}>
            <Dated text={done.cells === null ? when : `${when} · ${words.cells(count(done.cells))}`} />
          </span>
        </span>
        <Button
          size="small"
          appearance="subtle"
          className={styles.undo}
          icon={<ArrowUndo20Regular />}
          aria-label={words.undo(what)}
          aria-expanded={asking}
          disabled={state.busy !== null}
          onClick={() => setAsking(!asking)}
        />
      </div>
      {asking && (
        <Asking
          question={done.kind === 'new-ledger' ? words.sureLedger : words.sure}
          yes={words.yes}
          no={words.no}
          onYes={() => {
            setAsking(false);
            run(undoOf(done.id));
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </li>
  );
}

export function History() {
  const styles = useStyles();
  const { state, wording } = usePane();
  const [open, setOpen] = useState(false);
  const undoable = state.look?.undoable ?? [];
  const words = wording.track.pane.history;
  if (undoable.length === 0) return null;
  return (
    <Disclosure
      className={styles.root}
      title={words.title}
      count={words.last(count(undoable.length))}
      open={open}
      onToggle={setOpen}
    >
      <ul className={styles.list} aria-label={words.title}>
        {undoable.map((done) => (
          <HistoryItem key={done.id} done={done} />
        ))}
      </ul>
      <p className={styles.note}>{words.note}</p>
    </Disclosure>
  );
}
