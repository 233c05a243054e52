// In: what a refresh found changed. Out: what began to lag, fell overdue, came back or falls due soon, in one line each.
import { makeStyles, tokens } from '@fluentui/react-components';
import { Dated } from '../../parts/dated';
import { count } from '../../parts/figure';
import { usePane } from '../../parts/pane-context';
import type { Since } from '../../state/state';

const useStyles = makeStyles({
  box: {
    margin: '8px 0 12px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  title: { color: tokens.colorNeutralForeground3 },
});

/** Names in a line; the list itself is on the page Lagging. */
const SHOWN = 6;

export function ChangedSince({ since }: { readonly since: Since }) {
  const styles = useStyles();
  const { state, wording } = usePane();
  const words = wording.pane;
  const more = wording.track.pane;
  const named = new Map(state.ledger?.rows.map(({ code, name }) => [code, name]));
  const names = (codes: readonly string[]): string =>
    codes
      .slice(0, SHOWN)
      .map((code) => named.get(code) ?? code)
      .join(words.listJoin) + (codes.length > SHOWN ? '…' : '');
  const { lagging, recovered, overdue, due } = since.news;
  const nothing = lagging.length + recovered.length + overdue.length + due.length === 0;
  const title = words.lagging.changedTitle(since.since === null ? null : since.since.replace('T', ' '));
  return (
    <section className={styles.box} aria-label={title}>
      <div className={styles.title}>
        <Dated text={title} />
      </div>
      {lagging.length > 0 && <div>{words.lagging.newly(count(lagging.length), names(lagging))}</div>}
      {overdue.length > 0 && <div>{more.overdue(count(overdue.length), names(overdue))}</div>}
      {recovered.length > 0 && <div>{words.lagging.recovered(count(recovered.length), names(recovered))}</div>}
      {due.length > 0 && <div>{more.due(count(due.length), names(due))}</div>}
      {nothing && <div>{words.lagging.unchanged}</div>}
    </section>
  );
}
