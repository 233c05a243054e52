// Lagging: the rows that lag, worst first, each with its reason in words; pressing one goes to its cell.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Ledger, LedgerRow } from '../../../excel';
import type { StatusCode } from '../../../status';
import { entryOf } from '../../../status';
import { refresh } from '../../deeds/refresh';
import { Choice } from '../../parts/choice';
import { count } from '../../parts/figure';
import { ArrowSync20Regular } from '../../parts/icons';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { reportedCount } from '../home/holding';
import { ChangedSince } from './changed';
import { LaggingRow } from './lagging-row';
import { bySeverity } from './reason';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '8px' },
  sum: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 12px' },
  list: { margin: 0, padding: 0, listStyle: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  empty: { color: tokens.colorNeutralForeground2 },
});

function statusesOf(rows: readonly LedgerRow[]): readonly { readonly status: StatusCode; readonly count: number }[] {
  const counts = new Map<StatusCode, number>();
  for (const { status } of rows) if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, sum]) => ({ status, count: sum }));
}

function Filters(props: {
  readonly rows: readonly LedgerRow[];
  readonly only: StatusCode | null;
  readonly onOnly: (only: StatusCode | null) => void;
}) {
  const styles = useStyles();
  const { wording } = usePane();
  const words = useWords();
  const statuses = statusesOf(props.rows);
  if (statuses.length < 2) return null;
  return (
    <div className={styles.filters} role="group" aria-label={words.update.filter}>
      <Choice chosen={props.only === null} onChoose={() => props.onOnly(null)}>
        {words.lagging.all} {count(props.rows.length)}
      </Choice>
      {statuses.map(({ status, count: sum }) => (
        <Choice
          key={status}
          chosen={props.only === status}
          onChoose={() => props.onOnly(props.only === status ? null : status)}
        >
          {entryOf(status).glyph} {wording.status.status[status]} {count(sum)}
        </Choice>
      ))}
    </div>
  );
}

/** What is not reported is never said to be on pace. */
function nothingLags(ledger: Ledger, { lagging, sentenceGap }: ReturnType<typeof useWords>): string {
  const reported = reportedCount(ledger);
  const open = ledger.rows.length - reported;
  const said = reported === 0 ? [] : [lagging.empty, lagging.emptyBody(count(reported))];
  return [...said, ...(open === 0 ? [] : [lagging.unreported(count(open))])].join(sentenceGap);
}

export function Lagging() {
  const styles = useStyles();
  const { state, run } = usePane();
  const words = useWords();
  const [only, setOnly] = useState<StatusCode | null>(null);
  const { ledger } = state;
  if (ledger === null)
    return (
      <Page heading={words.lagging.heading}>
        <p className={styles.empty}>{words.lagging.noLedger}</p>
      </Page>
    );
  const rows = bySeverity(ledger.rows);
  const shown = only === null ? rows : rows.filter(({ status }) => status === only);
  const newly = new Set(state.since?.changes.filter(({ turn }) => turn === 'lagging').map(({ code }) => code));
  return (
    <Page heading={words.lagging.heading}>
      <div className={styles.head}>
        <span className={styles.sum}>
          {words.lagging.count(count(rows.length))} ·{' '}
          {ledger.asOf === null ? words.home.asOfMissing : `${words.home.asOf} ${ledger.asOf}`}
        </span>
        <Button size="small" icon={<ArrowSync20Regular />} disabled={state.busy !== null} onClick={() => run(refresh)}>
          {words.home.refresh}
        </Button>
      </div>
      {state.since !== null && <ChangedSince since={state.since} />}
      {ledger.asOf === null && <p className={styles.empty}>{words.lagging.noAsOf}</p>}
      {ledger.asOf !== null && rows.length === 0 && <p className={styles.empty}>{nothingLags(ledger, words)}</p>}
      <Filters rows={rows} only={only} onOnly={setOnly} />
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={words.lagging.heading}>
          {shown.map((row) => (
            <LaggingRow key={row.code} row={row} asOf={ledger.asOf} isNew={newly.has(row.code)} />
          ))}
        </ul>
      )}
    </Page>
  );
}
