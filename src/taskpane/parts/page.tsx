// In: a heading, a body and, where there is one, the page's main act. Out: the body scrolls, the act stays in reach.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '16px',
    '@media (max-width: 299px)': { padding: '12px' },
  },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  footer: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 299px)': { padding: '10px 12px' },
  },
});

export interface PageProps {
  readonly heading: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly className?: string;
  /** The heading is for screen readers only where the page says the same with a picture. */
  readonly quietHeading?: boolean;
}

const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

export function Page({ heading, note, children, footer, className, quietHeading }: PageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div className={mergeClasses(styles.body, className)}>
        <h2 className={styles.heading} style={quietHeading === true ? hidden : undefined}>
          {heading}
        </h2>
        {note}
        {children}
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
