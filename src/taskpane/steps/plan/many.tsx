// In: records that need no going through. Out: a compact list; opening one shows its card in place.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { count } from '../../parts/figure';
import { Checkmark16Regular, ChevronDown16Regular, ChevronRight16Regular, Dismiss16Regular } from '../../parts/icons';
import { useWords } from '../../parts/pane-context';
import type { Key } from '../../review/draft';
import type { Item } from '../../review/items';
import { shownValue } from '../../review/shown';
import { Card } from './card';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    width: '100%',
    padding: '7px 4px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { flexShrink: 0, marginTop: '1px', width: '16px', height: '16px' },
  accepted: { color: tokens.colorStatusSuccessForeground1 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  figures: {
    flexShrink: 0,
    maxWidth: '45%',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  when: { display: 'block', color: tokens.colorNeutralForeground3 },
  open: { padding: '2px 0 8px' },
  more: { width: '100%' },
});

const step = 40;

function Row({ item, open, onToggle }: { readonly item: Item; readonly open: boolean; readonly onToggle: () => void }) {
  const styles = useStyles();
  const { review: words } = useWords();
  const { statement, decision } = item;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  const Mark = decision === 'accepted' ? Checkmark16Regular : decision === 'rejected' ? Dismiss16Regular : null;
  return (
    <button type="button" className={styles.row} aria-expanded={open} onClick={onToggle}>
      <Chevron className={styles.icon} aria-hidden="true" />
      <span className={styles.name}>
        {statement.name.value}
        {decision === 'open' ? null : <span hidden> {words.decided[decision]}</span>}
      </span>
      <span className={styles.figures}>
        {statement.nature === 'number' ? (shownValue(statement) ?? words.missing) : words.natures[statement.nature]}
        {statement.when.value !== null && <span className={styles.when}>{statement.when.value}</span>}
      </span>
      {Mark === null ? (
        <span className={styles.icon} />
      ) : (
        <Mark
          className={mergeClasses(styles.icon, decision === 'accepted' && styles.accepted)}
          aria-label={words.decided[decision]}
        />
      )}
    </button>
  );
}

export function Many({ items, label }: { readonly items: readonly Item[]; readonly label: string }) {
  const styles = useStyles();
  const words = useWords();
  const [opened, setOpened] = useState<Key | null>(null);
  const [most, setMost] = useState(step);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, most).map((item) => (
          <li key={item.key}>
            <Row
              item={item}
              open={opened === item.key}
              onToggle={() => setOpened(opened === item.key ? null : item.key)}
            />
            {opened === item.key && (
              <div className={styles.open}>
                <Card item={item} focused />
              </div>
            )}
          </li>
        ))}
      </ul>
      {items.length > most && (
        <Button size="small" className={styles.more} onClick={() => setMost(most + step)}>
          {words.update.more(count(Math.min(step, items.length - most)))}
        </Button>
      )}
    </>
  );
}
