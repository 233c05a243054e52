// In: what stands in the input. Out: the arithmetic it leads to; or, where it needs reading, the readings to choose from.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LedgerRow } from '../../../excel';
import { amount } from '../../parts/figure';
import { useWords } from '../../parts/pane-context';
import { arithmeticOf } from './arithmetic';
import type { TypedFigure } from './typed';

const useStyles = makeStyles({
  box: {
    marginTop: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
  },
  line: { overflowWrap: 'anywhere' },
  ask: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

export interface ReadingProps {
  readonly id: string;
  readonly row: LedgerRow;
  readonly asOf: string | null;
  readonly text: string;
  readonly figure: TypedFigure;
  readonly changed: boolean;
  readonly onTake: (value: number) => void;
}

export function Reading({ id, row, asOf, text, figure, changed, onTake }: ReadingProps) {
  const styles = useStyles();
  const words = useWords();
  if (figure.kind === 'proposals') {
    return (
      <div id={id} className={styles.box} role="group" aria-label={words.update.readAs(text)}>
        <div className={styles.ask}>
          <span>{words.update.readAs(text)}</span>
          {figure.values.map((value) => (
            // The input's blur must not swallow the press.
            <Button
              key={value}
              size="small"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(value)}
            >
              {amount(value, row)}
            </Button>
          ))}
        </div>
      </div>
    );
  }
  if (figure.kind === 'text') {
    return (
      <div id={id} className={styles.box}>
        <span className={styles.wrong}>{words.update.notANumber(text)}</span>
      </div>
    );
  }
  const lines = arithmeticOf(row, figure.kind === 'number' ? figure.value : null, asOf, words.arithmetic);
  return (
    <div id={id} className={styles.box}>
      {figure.kind === 'blank' && changed && <div className={styles.line}>{words.update.willClear}</div>}
      {lines.map((line) => (
        <div key={line} className={styles.line}>
          {line}
        </div>
      ))}
    </div>
  );
}
