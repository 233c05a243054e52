// The review's own tools, under its progress: one step back, a whole section, the keys, starting over (asked first).
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  ArrowUndo20Regular,
  Dismiss20Regular,
  Keyboard20Regular,
  People20Regular,
  Search20Regular,
} from '../../parts/icons';
import { useWords } from '../../parts/pane-context';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  tools: { display: 'flex', alignItems: 'center', gap: '2px', margin: '6px -6px -4px' },
  wide: {
    flexGrow: 1,
    justifyContent: 'flex-start',
    minWidth: 0,
    paddingLeft: '6px',
    paddingRight: '6px',
    fontWeight: tokens.fontWeightRegular,
  },
  ask: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
});

export interface ToolsProps {
  readonly canTakeBack: boolean;
  readonly panel: 'section' | 'keys' | null;
  readonly onPanel: (panel: 'section' | 'keys' | 'numbers' | null) => void;
  readonly onStartOver: () => void;
}

export function Tools({ canTakeBack, panel, onPanel, onStartOver }: ToolsProps) {
  const styles = useStyles();
  const { takeBack } = useReviewing();
  const { review: words, numbers } = useWords();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <div className={styles.ask} role="alertdialog" aria-label={words.startOverSure}>
        <span>{words.startOverSure}</span>
        <Button size="small" onClick={onStartOver}>
          {words.startOver}
        </Button>
        <Button size="small" appearance="primary" autoFocus onClick={() => setAsking(false)}>
          {words.keep}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.wide}
        icon={<People20Regular />}
        aria-expanded={panel === 'section'}
        onClick={() => onPanel(panel === 'section' ? null : 'section')}
      >
        {words.section}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<Search20Regular />}
        aria-label={numbers.open}
        title={numbers.open}
        onClick={() => onPanel('numbers')}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        disabled={!canTakeBack}
        aria-label={words.undoAct}
        title={words.undoAct}
        onClick={takeBack}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<Keyboard20Regular />}
        aria-expanded={panel === 'keys'}
        aria-label={words.keysTitle}
        title={words.keysTitle}
        onClick={() => onPanel(panel === 'keys' ? null : 'keys')}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={words.startOver}
        title={words.startOver}
        onClick={() => setAsking(true)}
      />
    </div>
  );
}
