// One of several that may be chosen, as a key that stays down. The chosen one shows by border, weight and ground, not by a shade of grey alone.
import { ToggleButton, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const ground = {
  color: tokens.colorBrandForeground2,
  backgroundColor: tokens.colorBrandBackground2,
  ...shorthands.borderColor(tokens.colorBrandStroke1),
};

const useStyles = makeStyles({
  key: {
    minWidth: 0,
    paddingLeft: '8px',
    paddingRight: '8px',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
  },
  narrow: { paddingLeft: '4px', paddingRight: '4px' },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    ...ground,
    // Under the pointer it stays what it is.
    ':hover': ground,
  },
});

interface ChoiceProps {
  readonly chosen: boolean;
  readonly disabled?: boolean;
  /** Where several stand in a fixed grid. */
  readonly narrow?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

export function Choice({ chosen, disabled = false, narrow = false, onChoose, children }: ChoiceProps) {
  const styles = useStyles();
  return (
    <ToggleButton
      size="small"
      className={mergeClasses(styles.key, narrow && styles.narrow, chosen && !disabled && styles.chosen)}
      checked={chosen}
      disabled={disabled}
      onClick={onChoose}
    >
      {children}
    </ToggleButton>
  );
}
