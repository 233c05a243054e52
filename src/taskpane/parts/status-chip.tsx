// In: a row's status (code and class) and its word. Out: glyph and word on the class's colour; the colour is never alone.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusClass, StatusCode } from '../../status';
import { entryOf } from '../../status';
import { coloursOf } from '../look/palette';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    height: '20px',
    padding: '0 7px',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  count: { marginInlineStart: '2px', fontVariantNumeric: 'tabular-nums' },
  glyph: { fontFamily: "'Segoe UI Symbol', 'Noto Sans Symbols 2', sans-serif", fontSize: '11px', lineHeight: 1 },
});

export function StatusChip(props: {
  readonly status: StatusCode | null;
  readonly class: StatusClass;
  readonly word?: string;
  readonly count?: string;
}) {
  const styles = useStyles();
  const { state, mode, wording } = usePane();
  const colours = coloursOf(state.preferences.palette, mode)[props.class];
  const word = props.status === null ? (props.word ?? '') : wording.status.status[props.status];
  return (
    <span className={styles.chip} style={{ backgroundColor: colours.fill, color: colours.text }}>
      {props.status !== null && (
        <span className={styles.glyph} aria-hidden="true">
          {entryOf(props.status).glyph}
        </span>
      )}
      {word}
      {props.count !== undefined && <span className={styles.count}>{props.count}</span>}
    </span>
  );
}
