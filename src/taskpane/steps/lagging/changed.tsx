// In: what a refresh found changed. Out: how many began to lag and how many came back, in one line each.
import { makeStyles, tokens } from '@fluentui/react-components';
import { count } from '../../parts/figure';
import { useWords } from '../../parts/pane-context';
import type { Since } from '../../state/state';

const useStyles = makeStyles({
  box: {
    margin: '0 0 12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  title: { color: tokens.colorNeutralForeground3 },
  names: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function ChangedSince({ since }: { readonly since: Since }) {
  const styles = useStyles();
  const words = useWords();
  const turned = (turn: 'lagging' | 'recovered') => since.changes.filter((change) => change.turn === turn);
  const [newly, recovered] = [turned('lagging'), turned('recovered')];
  const names = (changes: Since['changes']): string => changes.map(({ name }) => name).join(words.listJoin);
  return (
    <section className={styles.box} aria-label={words.lagging.changedTitle}>
      <div className={styles.title}>
        {words.lagging.changedTitle}
        {since.since !== null && ` (${since.since.replace('T', ' ')})`}
      </div>
      {newly.length > 0 && (
        <div>
          {words.lagging.newly(count(newly.length))}
          <span className={styles.names}>: {names(newly)}</span>
        </div>
      )}
      {recovered.length > 0 && (
        <div>
          {words.lagging.recovered(count(recovered.length))}
          <span className={styles.names}>: {names(recovered)}</span>
        </div>
      )}
      {newly.length + recovered.length === 0 && <div>{words.lagging.unchanged}</div>}
    </section>
  );
}
