// The plan is in the ledger: how many rows, and where to go from here.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { goToLedger } from '../../deeds/go-to';
import { count } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import type { PlanState } from '../../state/state';
import { AsOf } from '../home/as-of';

const useStyles = makeStyles({
  note: { margin: '4px 0 16px', color: tokens.colorNeutralForeground2 },
  asOf: {
    margin: '0 0 16px',
    padding: '12px 14px 8px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  ask: { margin: '0 0 8px' },
  acts: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

export function Done({ rows, what, others }: Omit<Extract<PlanState, { readonly step: 'written' }>, 'step'>) {
  const styles = useStyles();
  const { state, dispatch, run } = usePane();
  const { review, home, merge } = useWords();
  const lacksDate = state.ledger !== null && state.ledger.asOf === null;
  const heading =
    what === 'rows'
      ? review.written(count(rows))
      : what === 'version'
        ? merge.diff.done(count(others), count(rows))
        : merge.told.done(count(others));
  return (
    <Page heading={heading}>
      <p className={styles.note}>{review.writtenNext}</p>
      {lacksDate && (
        <section className={styles.asOf} aria-label={home.asOf}>
          <p className={styles.ask}>{home.nextAsOf}</p>
          <AsOf date={null} />
        </section>
      )}
      <div className={styles.acts}>
        <Button appearance="primary" onClick={() => dispatch({ do: 'turn-to', page: 'update' })}>
          {review.toUpdate}
        </Button>
        <Button onClick={() => run(goToLedger)}>{review.toLedger}</Button>
        <Button onClick={() => dispatch({ do: 'choose' })}>{review.another}</Button>
      </div>
    </Page>
  );
}
