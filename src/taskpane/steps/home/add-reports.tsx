// A ledger made before there were 汇总 and 滞后清单 gets both with one click.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { addReports } from '../../deeds/add-reports';
import { usePane } from '../../parts/pane-context';

const useStyles = makeStyles({
  offer: { marginTop: '16px' },
  note: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function AddReports() {
  const styles = useStyles();
  const { state, run, wording } = usePane();
  const ledger = state.look?.ledger ?? null;
  if (ledger === null || ledger.reports) return null;
  const words = wording.reportSheets.pane;
  return (
    <div className={styles.offer}>
      <Button disabled={state.busy !== null} onClick={() => run(addReports)}>
        {words.add}
      </Button>
      <p className={styles.note}>{words.note}</p>
    </div>
  );
}
