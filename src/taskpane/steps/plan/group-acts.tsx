// What can be done to a whole group of records at once: one tick accepts them; one press makes results targets.
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { count } from '../../parts/figure';
import { useWords } from '../../parts/pane-context';
import type { GroupOf } from '../../review/groups';
import type { Group, Item } from '../../review/items';
import { useReviewing } from './reviewing';

const useStyles = makeStyles({
  tick: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    '& label': { fontSize: tokens.fontSizeBase200, lineHeight: '16px', paddingInlineEnd: 0, whiteSpace: 'nowrap' },
  },
});

export const tickId = (group: Group): string => `tick-${group}`;

/** One tick for all of a group; taking it away opens them again. */
export function Tick({ group }: { readonly group: GroupOf }) {
  const styles = useStyles();
  const { act, reopen } = useReviewing();
  const { review: words } = useWords();
  const accepted = group.items.filter(({ decision }) => decision === 'accepted');
  const all = group.open === 0;
  const mixed = !all && accepted.length > 0;
  const onChange = (): void => {
    if (all) return reopen(accepted);
    const keys = group.items.filter(({ decision }) => decision === 'open').map(({ key }) => key);
    return act({ act: 'accept', keys }, words.acceptedAll(count(keys.length)));
  };
  return (
    <Checkbox
      id={tickId(group.group)}
      className={styles.tick}
      checked={all ? true : mixed ? 'mixed' : false}
      label={words.acceptEach}
      aria-label={words.acceptAll(count(group.items.length))}
      onChange={onChange}
    />
  );
}

/** A document whose results are really targets (or a plan taken for a report) is set right at once. */
export function AllTargets({ items }: { readonly items: readonly Item[] }) {
  const { act } = useReviewing();
  const { review: words } = useWords();
  const changed = items.map(({ key }) => ({ key, change: { kind: 'target' as const }, accept: false }));
  return (
    <Button size="small" onClick={() => act({ act: 'correct', changed }, words.allTargetsDone(count(items.length)))}>
      {words.allTargets}
    </Button>
  );
}
