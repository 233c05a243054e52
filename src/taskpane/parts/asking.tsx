// In: a question about what is about to be done. Out: the question with its two answers; the focus is on the careful one.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  box: {
    margin: '6px 0 2px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

export interface AskingProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Asking({ question, yes, no, onYes, onNo }: AskingProps) {
  const styles = useStyles();
  const answers = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const careful = answers.current?.lastElementChild;
    if (careful instanceof HTMLElement) careful.focus();
  }, []);
  return (
    <div className={styles.box} role="group" aria-label={question}>
      {question}
      <div ref={answers} className={styles.answers}>
        <Button size="small" appearance="primary" onClick={onYes}>
          {yes}
        </Button>
        <Button size="small" onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  );
}
