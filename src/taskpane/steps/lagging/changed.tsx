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
    overflowWrap: 'anywhere',
  },
  title: { color: tokens.colorNeutralForeground3 },
});

export function ChangedSince({ since }: { readonly since: Since }) {
  const styles = useStyles();
  const words = useWords();
  const turned = (turn: 'lagging' | 'recovered') => since.changes.filter((change) => change.turn === turn);
  const [newly, recovered] = [turned('lagging'), turned('recovered')];
  const names = (changes: Since['changes']): string => changes.map(({ name }) => name).join(words.listJoin);
  const title = words.lagging.changedTitle(since.since === null ? null : since.since.replace('T', ' '));
  return (
    <section className={styles.box} aria-label={title}>
      <div className={styles.title}>{title}</div>
      {newly.length > 0 && <div>{words.lagging.newly(count(newly.length), names(newly))}</div>}
      {recovered.length > 0 && <div>{words.lagging.recovered(count(recovered.length), names(recovered))}</div>}
      {newly.length + recovered.length === 0 && <div>{words.lagging.unchanged}</div>}
    </section>
  );
}
