// Home: what this workbook holds, and the next sensible act.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Ledger } from '../../../excel';
import { goToLedger } from '../../deeds/go-to';
import { refresh } from '../../deeds/refresh';
import { undo } from '../../deeds/undo';
import { Dated } from '../../parts/dated';
import { count } from '../../parts/figure';
import { ArrowSync20Regular, ArrowUndo20Regular, DocumentArrowUp20Regular, Table20Regular } from '../../parts/icons';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { sayOperation } from '../../parts/saying';
import { StatusBar } from '../../parts/status-bar';
import { ChangedSince } from '../lagging/changed';
import { AddReports } from './add-reports';
import { AsOf } from './as-of';
import { EmptyHome } from './empty';
import { History } from './history';
import { Ledgers } from './ledgers';
import { reportedCount, statusCounts } from './holding';
import { LookBack } from './look-back';
import { NextCard } from './next-card';
import { Views } from './views';

const useStyles = makeStyles({
  sub: { color: tokens.colorNeutralForeground2 },
  section: { marginTop: '16px' },
  title: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: '8px',
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  value: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  note: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  acts: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '8px',
    marginTop: '20px',
    '@media (max-width: 299px)': { gridTemplateColumns: '1fr' },
  },
  wide: { gridColumn: '1 / -1' },
  last: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginTop: '16px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  undo: { flexShrink: 0, whiteSpace: 'nowrap' },
  lastText: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

function LastOperation() {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const words = useWords();
  const last = state.look?.undoable[0];
  if (last === undefined) return null;
  return (
    <div className={styles.last}>
      <span className={styles.lastText}>
        {words.home.last}
        <br />
        <Dated text={`${sayOperation(wording, last)} · ${last.at.replace('T', ' ')}`} />
      </span>
      <Button
        size="small"
        className={styles.undo}
        icon={<ArrowUndo20Regular />}
        disabled={state.busy !== null}
        aria-label={words.home.undoLast}
        onClick={() => run(undo)}
      >
        {words.undo}
      </Button>
    </div>
  );
}

function LedgerHome({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  const { state, dispatch, run, wording } = usePane();
  const words = useWords();
  const reported = reportedCount(ledger);
  const total = ledger.rows.length;
  const busy = state.busy !== null;
  const facts = [
    ledger.planYear === null ? null : words.home.year(String(ledger.planYear)),
    words.home.rows(count(total)),
  ];
  return (
    <Page heading={ledger.title}>
      <div className={styles.sub}>{facts.filter((fact) => fact !== null).join(' · ')}</div>
      <Ledgers />
      <AsOf date={ledger.asOf} />
      <NextCard ledger={ledger} />
      {state.since !== null && <ChangedSince since={state.since} />}
      <section className={styles.section} aria-label={words.home.statusTitle}>
        <h3 className={styles.title}>
          {words.home.statusTitle}
          <span className={styles.value}>{words.home.coverageValue(count(reported), count(total))}</span>
        </h3>
        <StatusBar counts={statusCounts(ledger)} />
        {reported < total && <p className={styles.note}>{words.home.coverageNote}</p>}
      </section>
      <div className={styles.acts}>
        <Button icon={<ArrowSync20Regular />} disabled={busy} onClick={() => run(refresh)}>
          {words.home.refresh}
        </Button>
        <Button icon={<Table20Regular />} onClick={() => run(goToLedger)}>
          {words.home.goLedger}
        </Button>
        <Button
          className={styles.wide}
          icon={<DocumentArrowUp20Regular />}
          onClick={() => dispatch({ do: 'turn-to', page: 'plan' })}
        >
          {words.home.importAnother}
        </Button>
        <Button className={styles.wide} appearance="subtle" onClick={() => dispatch({ do: 'turn-to', page: 'adopt' })}>
          {wording.adopt.pane.open}
        </Button>
      </div>
      <AddReports />
      <Views />
      <LastOperation />
      <History />
      <LookBack asOf={ledger.asOf} />
    </Page>
  );
}

export function Home() {
  const { state } = usePane();
  // Until the workbook was looked at there is nothing true to say.
  if (state.look === null) return <Page heading="" quietHeading children={null} />;
  return state.ledger === null ? <EmptyHome /> : <LedgerHome ledger={state.ledger} />;
}
