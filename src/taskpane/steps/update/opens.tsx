// In: what a small act on a row is called. Out: its button; pressed, the form stands in its place until it is done.
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ open: { minWidth: 0 } });

export interface OpensProps {
  readonly label: string;
  /** With the row's name, for who does not see where it stands. */
  readonly name: string;
  readonly form: (done: () => void) => ReactNode;
}

export function Opens({ label, name, form }: OpensProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (open) return form(() => setOpen(false));
  return (
    <Button className={styles.open} appearance="subtle" size="small" aria-label={name} onClick={() => setOpen(true)}>
      {label}
    </Button>
  );
}
