// In: a record and what stands around it in its list. Out: the record with its acts; the whole of it takes the focus,
// and the keys of the review work on it.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { count } from '../../parts/figure';
import { Checkmark20Regular, Dismiss20Regular, Edit20Regular } from '../../parts/icons';
import { useWords } from '../../parts/pane-context';
import type { Item } from '../../review/items';
import { likeDoubts, likeRejections } from '../../review/like';
import { Correct } from './correct';
import { keyAct } from './keyboard';
import type { KeyAct } from './keyboard';
import { Record } from './record';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  card: {
    // Clear of the head that stays in place.
    scrollMarginTop: '170px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '12px' },
  act: { minWidth: 0, paddingLeft: '8px', paddingRight: '8px', flexGrow: 1 },
  alike: { width: '100%', marginTop: '6px' },
  follow: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  why: { marginTop: '4px', paddingLeft: 0, paddingRight: 0, minWidth: 0 },
});

export interface CardProps {
  readonly item: Item;
  /** Said before the record's name by a screen reader: "2 of 5". */
  readonly place?: string;
  readonly onMove?: (step: 1 | -1) => void;
  /** Takes the focus when it appears or when the record under it changes. */
  readonly focused?: boolean;
  /** Opens with the correction. */
  readonly correcting?: boolean;
}

function Acts({ item, onCorrect }: { readonly item: Item; readonly onCorrect: () => void }) {
  const styles = useStyles();
  const { accept, reject, reopen } = useReviewing();
  const { review: words } = useWords();
  if (item.decision !== 'open') {
    return (
      <div className={styles.acts}>
        <Button size="small" className={styles.act} onClick={() => reopen([item])}>
          {words.restore}
        </Button>
        <Button size="small" className={styles.act} icon={<Edit20Regular />} onClick={onCorrect}>
          {words.correct}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.acts}>
      <Button
        size="small"
        className={styles.act}
        appearance="primary"
        icon={<Checkmark20Regular />}
        onClick={() => accept(item)}
      >
        {words.accept}
      </Button>
      <Button size="small" className={styles.act} icon={<Edit20Regular />} onClick={onCorrect}>
        {words.correct}
      </Button>
      <Button size="small" className={styles.act} icon={<Dismiss20Regular />} onClick={() => reject(item)}>
        {words.reject}
      </Button>
    </div>
  );
}

export function Card({ item, place, onMove, focused, correcting: first = false }: CardProps) {
  const styles = useStyles();
  const reviewing = useReviewing();
  const { review: words } = useWords();
  const [correcting, setCorrecting] = useState(first);
  const [why, setWhy] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const isOpen = item.decision === 'open';
  const alike = isOpen ? likeDoubts(reviewing.review, item) : [];
  const follow = isOpen ? likeRejections(reviewing.review, item).length : 0;
  useEffect(() => {
    setCorrecting(first);
    if (focused === true && !first) card.current?.focus();
  }, [item.key, focused, first]);
  const acceptAlike = (): void =>
    reviewing.act(
      { act: 'accept', keys: [item, ...alike].map(({ key }) => key) },
      words.acceptedAll(count(alike.length + 1)),
    );
  const doing: Readonly<globalThis.Record<KeyAct, () => void>> = {
    next: () => onMove?.(1),
    previous: () => onMove?.(-1),
    accept: () => reviewing.accept(item),
    correct: () => setCorrecting(true),
    reject: () => reviewing.reject(item),
    alike: () => alike.length > 0 && acceptAlike(),
    'take-back': reviewing.takeBack,
    why: () => setWhy(!why),
    keys: reviewing.showKeys,
    numbers: reviewing.showNumbers,
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const act = correcting ? null : keyAct(event);
    if (act === null) return;
    event.preventDefault();
    doing[act]();
  };
  const done = (): void => {
    setCorrecting(false);
    card.current?.focus();
  };
  return (
    <div
      ref={card}
      role="group"
      tabIndex={0}
      className={styles.card}
      aria-label={place === undefined ? item.statement.name.value : `${place} ${item.statement.name.value}`}
      onKeyDown={onKeyDown}
    >
      <Record item={item} review={reviewing.review} why={why} />
      {correcting ? (
        <Correct item={item} onDone={done} />
      ) : (
        <>
          <Button
            size="small"
            appearance="transparent"
            className={styles.why}
            aria-expanded={why}
            onClick={() => setWhy(!why)}
          >
            {words.why}
          </Button>
          <Acts item={item} onCorrect={() => setCorrecting(true)} />
          {follow > 0 && <p className={styles.follow}>{words.rejectAlike(count(follow))}</p>}
          {alike.length > 0 && (
            <Button size="small" className={styles.alike} onClick={acceptAlike}>
              {words.acceptAlike(count(alike.length + 1))}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
