// In: the ledger's as-of date. Out: the date with a way to change it; the end of the last month is proposed, never set unasked.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { setAsOf } from '../../deeds/refresh';
import { Edit20Regular } from '../../parts/icons';
import { usePane, useWords } from '../../parts/pane-context';
import { endOfLastMonth } from './holding';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '32px', color: tokens.colorNeutralForeground2 },
  date: { fontVariantNumeric: 'tabular-nums' },
  form: { display: 'flex', alignItems: 'flex-end', gap: '8px', margin: '4px 0 8px' },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

export function AsOf({ date }: { readonly date: string | null }) {
  const styles = useStyles();
  const { run, state, today } = usePane();
  const words = useWords();
  const proposal = endOfLastMonth(today);
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState(date ?? proposal);
  const editable = !editing && date !== null;
  if (editable) {
    return (
      <div className={styles.line}>
        <span className={styles.date}>
          {words.home.asOf} {date}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Edit20Regular />}
          aria-label={words.home.asOfEdit}
          onClick={() => {
            setTyped(date);
            setEditing(true);
          }}
        />
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setEditing(false);
        run(setAsOf(typed));
      }}
    >
      <Field className={styles.field} label={words.home.asOf} hint={words.home.asOfHint(proposal)}>
        <Input className={styles.input} type="date" value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit" disabled={typed === '' || state.busy !== null}>
        {words.home.asOfSave}
      </Button>
    </form>
  );
}
