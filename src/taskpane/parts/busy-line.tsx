// In: what is under way. Out: nothing for the first second, then a spinner, after two seconds a bar with the count
// and Cancel (where it can be cancelled). People are told by screen reader too, once.
import { Button, ProgressBar, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Busy } from '../state/state';
import { count } from './figure';
import { usePane, useWords } from './pane-context';

export type Waiting = 'none' | 'spinner' | 'bar';

/** What a person sees after so many milliseconds of waiting. */
export function waitingAfter(milliseconds: number): Waiting {
  if (milliseconds < 1000) return 'none';
  return milliseconds < 2000 ? 'spinner' : 'bar';
}

function useWaiting(busy: Busy | null): Waiting {
  const [waiting, setWaiting] = useState<Waiting>('none');
  const busyWith = busy?.with ?? null;
  useEffect(() => {
    setWaiting('none');
    if (busyWith === null) return undefined;
    const timers = [1000, 2000].map((after) => window.setTimeout(() => setWaiting(waitingAfter(after)), after));
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, [busyWith]);
  return busyWith === null ? 'none' : waiting;
}

const useStyles = makeStyles({
  line: {
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px' },
  text: { flexGrow: 1, fontSize: tokens.fontSizeBase200 },
  bar: { marginTop: '6px' },
});

function Waited({ busy, waiting }: { readonly busy: Busy; readonly waiting: 'spinner' | 'bar' }) {
  const styles = useStyles();
  const { cancel } = usePane();
  const words = useWords();
  const bar = waiting === 'bar';
  const { done, total } = busy;
  const counted = done !== null && total !== null ? { value: done, max: Math.max(total, 1) } : null;
  const progress = bar && counted !== null ? ` ${words.busy.progress(count(counted.value), count(counted.max))}` : '';
  return (
    <div className={styles.line}>
      <div className={styles.row}>
        {!bar && <Spinner size="extra-tiny" aria-hidden="true" />}
        <span className={styles.text}>{words.busy[busy.with] + progress}</span>
        {bar && busy.cancellable && (
          <Button size="small" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      {bar && <ProgressBar className={styles.bar} aria-label={words.busy[busy.with]} {...counted} />}
    </div>
  );
}

export function BusyLine() {
  const { busy } = usePane().state;
  const waiting = useWaiting(busy);
  return <div role="status">{busy !== null && waiting !== 'none' && <Waited busy={busy} waiting={waiting} />}</div>;
}
