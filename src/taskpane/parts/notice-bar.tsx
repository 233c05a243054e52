// In: what came of the last operation. Out: one message bar under the tabs, with what to look at and the way back.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { undo } from '../deeds/undo';
import { Dismiss16Regular } from './icons';
import { usePane, useWords } from './pane-context';
import { ProblemList } from './problem-list';
import { RepairOffers } from './repair-offers';
import { intentOf, sayOutcome } from './saying';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderRadius: 0,
    borderLeft: 'none',
    borderRight: 'none',
    borderTop: 'none',
    minHeight: '36px',
    gridTemplateColumns: 'auto 1fr',
    '& > .fui-MessageBar__icon': { alignSelf: 'start', marginTop: '12px' },
  },
  body: { paddingTop: '8px', paddingBottom: '8px', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  row: { display: 'flex', alignItems: 'center', gap: '4px' },
  text: { flexGrow: 1 },
  list: { maxHeight: '38vh', overflowY: 'auto' },
});

export function NoticeBar() {
  const styles = useStyles();
  const { state, dispatch, run, wording } = usePane();
  const words = useWords();
  const { notice } = state;
  if (notice === null) return null;
  const intent = intentOf(notice);
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={styles.bar}
      politeness={intent === 'error' ? 'assertive' : 'polite'}
    >
      <MessageBarBody className={styles.body}>
        <div className={styles.row}>
          <MessageBarTitle className={styles.text}>{sayOutcome(wording, notice.outcome)}</MessageBarTitle>
          {notice.undoable && (
            <Button size="small" appearance="transparent" disabled={state.busy !== null} onClick={() => run(undo)}>
              {words.undo}
            </Button>
          )}
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={words.close}
            onClick={() => dispatch({ do: 'notice', notice: null })}
          />
        </div>
        {notice.problems.length > 0 && (
          <div className={styles.list}>
            <ProblemList problems={notice.problems} />
            <RepairOffers problems={notice.problems} />
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
