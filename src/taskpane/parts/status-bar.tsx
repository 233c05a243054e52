// In: how many rows stand in each status. Out: one thin bar by class, and beneath it each status in words with its
// count. The bar is only a picture; what it shows stands in the list.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusClass, StatusCode } from '../../status';
import { entryOf } from '../../status';
import { CLASS_ORDER, coloursOf } from '../look/palette';
import { count } from './figure';
import { usePane, useWords } from './pane-context';
import { StatusChip } from './status-chip';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '2px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  segment: { minWidth: '4px', '@media (forced-colors: active)': { borderRight: '1px solid CanvasText' } },
  list: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '10px 0 0', padding: 0, listStyle: 'none' },
  item: { display: 'flex' },
});

export interface StatusCount {
  readonly status: StatusCode;
  readonly count: number;
}

function byClass(counts: readonly StatusCount[]): ReadonlyMap<StatusClass, number> {
  const sums = new Map<StatusClass, number>();
  for (const each of counts) {
    const of = entryOf(each.status).class;
    sums.set(of, (sums.get(of) ?? 0) + each.count);
  }
  return sums;
}

export function StatusBar({ counts }: { readonly counts: readonly StatusCount[] }) {
  const styles = useStyles();
  const { state, mode } = usePane();
  const words = useWords();
  const colours = coloursOf(state.preferences.palette, mode);
  const sums = byClass(counts);
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {CLASS_ORDER.map((each) => {
          const sum = sums.get(each) ?? 0;
          return sum === 0 ? null : (
            <div
              key={each}
              className={styles.segment}
              style={{ flexGrow: sum, backgroundColor: colours[each].solid }}
            />
          );
        })}
      </div>
      <ul className={styles.list} aria-label={words.home.statusBar}>
        {counts.map((each) => (
          <li key={each.status} className={styles.item}>
            <StatusChip status={each.status} class={entryOf(each.status).class} count={count(each.count)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
