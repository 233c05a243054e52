// Somebody's own sheet: the ones taken on with what lags on them, and the way to take on another.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AdoptedSheet } from '../../../excel';
import { lookAtSheet, readTakenOn, takeOn, withRoles } from '../../deeds/adopt';
import type { Understood } from '../../deeds/adopt';
import { Page } from '../../parts/page';
import { usePane } from '../../parts/pane-context';
import { endOfLastMonth } from '../home/holding';
import { Mapping } from './mapping';
import type { Told } from './mapping';
import { Standing } from './standing';

const useStyles = makeStyles({
  intro: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  empty: { margin: '12px 0 0', color: tokens.colorNeutralForeground2 },
  asOf: { marginTop: '16px' },
});

function told(understood: Understood, answers: readonly Told[]): Understood {
  const tables = understood.tables.map((table, n) => withRoles(table, answers[n] ?? {}));
  return { ...understood, tables };
}

/** The name and the target are what everything hangs on. */
const isReady = ({ tables }: Understood): boolean =>
  tables.length > 0 && tables.every(({ roles }) => roles.name !== undefined && roles.target !== undefined);

function Footer(props: {
  readonly understood: Understood | null;
  readonly asOf: string;
  readonly onLook: () => void;
  readonly onTake: () => void;
}) {
  const { state, wording } = usePane();
  const words = wording.adopt.pane;
  const { understood, asOf, onLook, onTake } = props;
  const busy = state.busy !== null;
  if (understood === null || understood.tables.length === 0)
    return (
      <Button appearance="primary" disabled={busy} onClick={onLook}>
        {words.look}
      </Button>
    );
  return (
    <>
      <Button appearance="primary" disabled={busy || asOf === '' || !isReady(understood)} onClick={onTake}>
        {words.take}
      </Button>
      <Button disabled={busy} onClick={onLook}>
        {words.again}
      </Button>
    </>
  );
}

/** The tables as understood, each with its columns to be corrected. */
function Tables({
  understood,
  onTell,
}: {
  readonly understood: Understood;
  readonly onTell: (answers: readonly Told[]) => void;
}) {
  const styles = useStyles();
  const { wording } = usePane();
  const { tables } = understood;
  if (tables.length === 0) return <p className={styles.empty}>{wording.adopt.pane.none}</p>;
  return (
    <>
      {tables.map((table, n) => (
        <Mapping
          key={n}
          n={n + 1}
          table={table}
          onTell={(role, column) =>
            onTell(tables.map((each, i) => (i === n ? { ...each.roles, [role]: column } : each.roles)))
          }
        />
      ))}
    </>
  );
}

export function Adopt() {
  const styles = useStyles();
  const { run, state, today, wording } = usePane();
  const words = wording.adopt.pane;
  const [asOf, setAsOf] = useState(state.ledger?.asOf ?? endOfLastMonth(today));
  const [found, setFound] = useState<Understood | null>(null);
  const [answers, setAnswers] = useState<readonly Told[]>([]);
  const [sheets, setSheets] = useState<readonly AdoptedSheet[]>([]);
  const operation = state.look?.undoable[0]?.id;
  useEffect(() => run(readTakenOn(setSheets)), [run, operation]);
  const understood = found === null ? null : told(found, answers);
  const look = (): void => {
    setAnswers([]);
    run(lookAtSheet(Number(asOf.slice(0, 4)), setFound));
  };
  const take = (): void => {
    if (understood !== null) run(takeOn(understood, asOf, () => setFound(null)));
  };
  const first = state.ledger === null && sheets.length === 0;
  return (
    <Page heading={words.heading} footer={<Footer understood={understood} asOf={asOf} onLook={look} onTake={take} />}>
      <p className={styles.intro}>{words.intro}</p>
      {understood === null ? (
        <Standing sheets={sheets} onRead={() => run(readTakenOn(setSheets))} />
      ) : (
        <Tables understood={understood} onTell={setAnswers} />
      )}
      {understood !== null && understood.tables.length > 0 && first && (
        <Field className={styles.asOf} label={words.asOf} hint={words.asOfHint}>
          <Input type="date" value={asOf} onChange={(_event, { value }) => setAsOf(value)} />
        </Field>
      )}
    </Page>
  );
}
