// The text itself, with every number in it to be asked: what became of it, why it is no indicator, and "it is one". One
// number is in the order of Tab, the arrow keys go from number to number.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { count } from '../../parts/figure';
import { ChevronLeft20Regular, ChevronRight20Regular, Dismiss20Regular } from '../../parts/icons';
import { Page } from '../../parts/page';
import { useWords } from '../../parts/pane-context';
import type { Review } from '../../review/items';
import { textParts } from '../../review/numerals';
import type { Fate, Numeral, Paragraph } from '../../review/numerals';
import { NumberAccount } from './number-account';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { margin: '2px 0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    margin: '0 0 10px',
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  paragraph: { margin: '0 0 8px', lineHeight: '24px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  heading: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  number: {
    // 24 px high, so that a finger meets it.
    display: 'inline',
    minHeight: '24px',
    padding: '2px 3px',
    border: 'none',
    borderRadius: '3px',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  record: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  dismissed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  time: {
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '3px',
  },
  left: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralForeground3,
    textUnderlineOffset: '3px',
  },
  asked: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  back: { flexShrink: 0, minWidth: 0, whiteSpace: 'nowrap' },
  parts: { display: 'flex', alignItems: 'center', gap: '4px', justifyContent: 'space-between' },
});

const fates: readonly Fate[] = ['record', 'dismissed', 'time', 'left'];

interface Asking {
  readonly asked: string | null;
  /** The number that Tab comes to. */
  readonly reached: string | null;
  readonly onAsk: (numeral: Numeral) => void;
}

function Number({ numeral, asking }: { readonly numeral: Numeral; readonly asking: Asking }) {
  const styles = useStyles();
  const { numbers: words, review } = useWords();
  const shown = numeral.words === '' ? review.missing : numeral.words;
  const isAsked = asking.asked === numeral.key;
  return (
    <button
      type="button"
      className={mergeClasses(styles.number, styles[numeral.fate], isAsked && styles.asked)}
      data-number={numeral.key}
      tabIndex={asking.reached === numeral.key ? 0 : -1}
      aria-expanded={isAsked}
      aria-label={words.label(shown, words.legend[numeral.fate])}
      onClick={() => asking.onAsk(numeral)}
    >
      {shown}
    </button>
  );
}

function Text({ paragraph, asking }: { readonly paragraph: Paragraph; readonly asking: Asking }) {
  const styles = useStyles();
  const { kind, pieces } = paragraph;
  const strong = kind === 'title' || kind === 'heading';
  return (
    <p className={mergeClasses(styles.paragraph, strong && styles.heading, kind === 'furniture' && styles.quiet)}>
      {pieces.map((piece, at) =>
        typeof piece === 'string' ? <span key={at}>{piece}</span> : <Number key={at} numeral={piece} asking={asking} />,
      )}
    </p>
  );
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** From one number to the next with the arrow keys; inside what is open they belong to it. */
function onArrows(event: KeyboardEvent<HTMLDivElement>, reach: (key: string) => void): void {
  const step = steps[event.key];
  const here = event.target instanceof HTMLElement ? event.target : null;
  if (step === undefined || here?.dataset['number'] === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-number]')];
  const next = all[all.indexOf(here) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  reach(next.dataset['number'] ?? '');
}

function Legend() {
  const styles = useStyles();
  const { numbers: words } = useWords();
  return (
    <ul className={styles.legend}>
      {fates.map((fate) => (
        <li key={fate}>
          <span className={mergeClasses(styles.number, styles[fate])}>{words.legend[fate]}</span>
        </li>
      ))}
    </ul>
  );
}

function useAsking(paragraphs: readonly Paragraph[]): {
  readonly asking: Asking;
  readonly reach: (key: string | null) => void;
  readonly close: () => void;
  readonly body: React.RefObject<HTMLDivElement | null>;
} {
  const [asked, setAsked] = useState<string | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const first = paragraphs.flatMap(({ pieces }) => pieces).find((piece): piece is Numeral => typeof piece !== 'string');
  const onAsk = ({ key }: Numeral): void => {
    setAsked(asked === key ? null : key);
    setReached(key);
  };
  const close = (): void => {
    body.current?.querySelector<HTMLElement>(`[data-number="${asked ?? ''}"]`)?.focus();
    setAsked(null);
  };
  const reach = (key: string | null): void => {
    setReached(key);
    if (key === null) setAsked(null);
  };
  return { asking: { asked, reached: reached ?? first?.key ?? null, onAsk }, reach, close, body };
}

interface PartsProps {
  readonly at: number;
  readonly all: number;
  readonly onTurn: (at: number) => void;
}

function Footer({ said, ...parts }: PartsProps & { readonly said: string | null }) {
  const styles = useStyles();
  const { takeBack } = useReviewing();
  const { review: words } = useWords();
  return (
    <>
      {said !== null && (
        <div className={styles.parts}>
          <span role="status">{said}</span>
          {said !== words.undone && (
            <Button size="small" appearance="transparent" className={styles.back} onClick={takeBack}>
              {words.undoAct}
            </Button>
          )}
        </div>
      )}
      {parts.all > 1 && <Parts {...parts} />}
    </>
  );
}

function Parts({ at, all, onTurn }: PartsProps) {
  const styles = useStyles();
  const { numbers: words } = useWords();
  return (
    <div className={styles.parts}>
      <Button
        size="small"
        icon={<ChevronLeft20Regular />}
        aria-label={words.earlier}
        disabled={at === 0}
        onClick={() => onTurn(at - 1)}
      />
      <span>{words.part(count(at + 1), count(all))}</span>
      <Button
        size="small"
        icon={<ChevronRight20Regular />}
        aria-label={words.later}
        disabled={at + 1 === all}
        onClick={() => onTurn(at + 1)}
      />
    </div>
  );
}

export interface TextNumbersProps {
  readonly review: Review;
  /** What the last act did; it can be taken back. */
  readonly said: string | null;
  readonly onClose: () => void;
}

export function TextNumbers({ review, said, onClose }: TextNumbersProps) {
  const styles = useStyles();
  const { numbers: words, review: reviewWords } = useWords();
  const parts = useMemo(() => textParts(review), [review]);
  const [at, setAt] = useState(0);
  const part = parts[at];
  const { asking, reach, close, body } = useAsking(part?.paragraphs ?? []);
  const turn = (to: number): void => {
    setAt(to);
    reach(null);
  };
  const askedIn = ({ pieces }: Paragraph): Numeral | undefined =>
    pieces.find((piece): piece is Numeral => typeof piece !== 'string' && piece.key === asking.asked);
  return (
    <Page
      heading={words.heading}
      quietHeading
      {...(parts.length > 1 || said !== null
        ? { footer: <Footer said={said} at={at} all={parts.length} onTurn={turn} /> }
        : {})}
    >
      <div className={styles.head}>
        <span className={styles.name}>{part === undefined ? words.heading : reviewWords.document(part.name)}</span>
        <Button
          size="small"
          appearance="subtle"
          autoFocus
          icon={<Dismiss20Regular />}
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        />
      </div>
      <p className={styles.note}>{asking.reached === null ? words.none : words.note}</p>
      <Legend />
      <div ref={body} onKeyDown={(event) => onArrows(event, reach)}>
        {part?.paragraphs.map((paragraph) => {
          const asked = askedIn(paragraph);
          return (
            <div key={paragraph.start}>
              <Text paragraph={paragraph} asking={asking} />
              {asked !== undefined && <NumberAccount key={asked.key} numeral={asked} onClose={close} />}
            </div>
          );
        })}
      </div>
    </Page>
  );
}
