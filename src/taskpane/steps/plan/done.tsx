// The plan is in the ledger: how many rows, and where to go from here.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { goToLedger } from '../../deeds/go-to';
import { count } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
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

export function Done({ rows }: { readonly rows: number }) {
  const styles = useStyles();
  const { state, dispatch, run } = usePane();
  const { review, home } = useWords();
  const lacksDate = state.ledger !== null && state.ledger.asOf === null;
  return (
    <Page heading={review.written(count(rows))}>
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
