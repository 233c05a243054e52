// Cells where a figure should stand and words do, so that nobody takes silence for a figure that was read. In: the cells.
// Out: a list under a heading that counts them; a target can be kept as a row whose figure is to come.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnreadWords } from '../review/unread';
import { Disclosure } from './disclosure';
import { count } from './figure';
import { useWords } from './pane-context';

const useStyles = makeStyles({
  note: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '10px' },
  line: {
    paddingInlineStart: '10px',
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorder2}`,
    overflowWrap: 'anywhere',
  },
  said: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
});

export interface UnreadProps {
  readonly cells: readonly UnreadWords[];
  readonly onMake?: (cell: UnreadWords) => void;
}

export function Unread({ cells, onMake }: UnreadProps) {
  const styles = useStyles();
  const {
    review: { unread: words },
  } = useWords();
  const [open, setOpen] = useState(false);
  if (cells.length === 0) return null;
  return (
    <Disclosure title={words.title} count={count(cells.length)} open={open} onToggle={setOpen}>
      <p className={styles.note}>{words.note}</p>
      <ul className={styles.list} aria-label={words.title}>
        {cells.map((cell) => (
          <li key={cell.key} className={styles.line}>
            <p className={styles.said}>{words[cell.role](cell.name, cell.text)}</p>
            {cell.role === 'target' && onMake !== undefined && (
              <Button
                size="small"
                disabledFocusable={cell.made}
                aria-label={`${cell.made ? words.made : words.make}: ${cell.name}`}
                onClick={() => onMake(cell)}
              >
                {cell.made ? words.made : words.make}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
