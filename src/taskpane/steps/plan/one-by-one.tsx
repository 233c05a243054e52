// In: the records of a group that are gone through one by one. Out: one card at a time; deciding moves on to the next
// open one, and the focus stays on the card so that the keyboard never has to search for it.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { count } from '../../parts/figure';
import { ChevronLeft20Regular, ChevronRight20Regular } from '../../parts/icons';
import { useWords } from '../../parts/pane-context';
import type { Key } from '../../review/draft';
import { nextOpen } from '../../review/groups';
import type { Item } from '../../review/items';
import { Card } from './card';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '4px', marginBottom: '6px' },
  place: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  decided: { color: tokens.colorStatusSuccessForeground1 },
});

/** The record shown: stays on one until it is decided, then goes to the next open one. */
function useCursor(
  items: readonly Item[],
  first: Key | null,
): { readonly at: number; readonly move: (step: 1 | -1) => void } {
  const [key, setKey] = useState<Key | null>(first);
  const current = items.find((item) => item.key === key);
  const was = useRef<{ readonly key: Key | null; readonly open: boolean }>({ key: null, open: false });
  useEffect(() => {
    const open = current?.decision === 'open';
    const justDecided = was.current.key === key && was.current.open && !open;
    was.current = { key, open };
    if (current === undefined || justDecided) setKey(nextOpen(items, key) ?? key ?? items[0]?.key ?? null);
  }, [items, key, current]);
  const at = Math.max(
    items.findIndex((item) => item.key === key),
    0,
  );
  const move = (step: 1 | -1): void => setKey(items[(at + step + items.length) % items.length]?.key ?? null);
  return { at, move };
}

export function OneByOne({ items, focused }: { readonly items: readonly Item[]; readonly focused: boolean }) {
  const styles = useStyles();
  const { review: words } = useWords();
  const { at, move } = useCursor(items, nextOpen(items, null));
  const item = items[at];
  if (item === undefined) return null;
  const place = words.of(count(at + 1), count(items.length));
  return (
    <div>
      <div className={styles.head}>
        <span className={styles.place}>
          {place}
          {item.decision !== 'open' && <span className={styles.decided}> · {words.decided[item.decision]}</span>}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={words.previous}
          onClick={() => move(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={words.next}
          onClick={() => move(1)}
        />
      </div>
      <Card item={item} place={place} onMove={move} focused={focused} />
    </div>
  );
}
