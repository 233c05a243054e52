// Looking back: a past day, and a button that puts the ledger as it stood then on a sheet of its own.
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { lookBack } from '../../deeds/repair';
import { Disclosure } from '../../parts/disclosure';
import { usePane } from '../../parts/pane-context';
import { endOfLastMonth } from './holding';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
});

/** Before the as-of date, the last end of a month. */
function proposed(asOf: string | null, today: string): string {
  return endOfLastMonth(asOf ?? today);
}

export function LookBack({ asOf }: { readonly asOf: string | null }) {
  const styles = useStyles();
  const { state, run, today, wording } = usePane();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(proposed(asOf, today));
  const words = wording.track.pane.past;
  return (
    <Disclosure title={words.heading} open={open} onToggle={setOpen}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          run(lookBack(day));
        }}
      >
        <Field label={words.label} hint={words.hint}>
          <Input
            className={styles.input}
            type="date"
            value={day}
            max={today}
            onChange={(_event, { value }) => setDay(value)}
          />
        </Field>
        <Button type="submit" disabled={day === '' || day > today || state.busy !== null}>
          {words.act}
        </Button>
      </form>
    </Disclosure>
  );
}
