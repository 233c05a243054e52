// In: a title, a count, what is inside. Out: a heading with a button that opens and closes it; closed content is not
// in the page at all, so long lists cost nothing until they are asked for.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { ChevronDown16Regular, ChevronRight16Regular } from './icons';

const useStyles = makeStyles({
  root: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    flexGrow: 1,
    minWidth: 0,
    minHeight: '40px',
    padding: '4px 0',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  chevron: { flexShrink: 0 },
  count: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  body: { padding: '0 0 12px' },
});

export interface DisclosureProps {
  readonly title: string;
  readonly count?: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Beside the title, such as the tick for all. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Disclosure({ title, count, open, onToggle, aside, children, className }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section className={mergeClasses(styles.root, className)}>
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onToggle(!open)}
        >
          <Chevron className={styles.chevron} aria-hidden="true" />
          <span className={styles.title}>{title}</span>
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </button>
        {aside}
      </h3>
      {open && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
