// One pair that may be a single indicator named otherwise: both names and targets, why it is thought so, both sentences, one act.
import { Button } from '@fluentui/react-components';
import { usePane, useWords } from '../../parts/pane-context';
import type { ReviewDocument, Settling } from '../../review/draft';
import type { RenamedPair } from '../../review/renamed';
import { useLook } from './look';
import { Sentences } from './sentences';
import { shownTarget } from './shown-field';

export interface RenamedCardProps {
  readonly pair: RenamedPair;
  readonly source: ReviewDocument | undefined;
  readonly settle: (settling: Settling) => void;
}

export function RenamedCard({ pair, source, settle }: RenamedCardProps) {
  const look = useLook();
  const { dispatch, wording } = usePane();
  const words = useWords();
  const { diff } = words.merge;
  const { standing, fresh, item, reasons, rival } = pair;
  const answer = (same: boolean): void => settle({ what: 'renamed', code: standing.code, key: item.key, same });
  const confirm = (): void => {
    if (item.decision === 'open') dispatch({ do: 'review', act: { act: 'accept', keys: [item.key] } });
    answer(true);
  };
  return (
    <li className={look.card}>
      <h4 className={look.name}>
        {standing.name} → {fresh.name}
      </h4>
      <div className={look.small}>{[standing.code, standing.area].filter((text) => text !== '').join(' · ')}</div>
      <div className={look.small}>
        {shownTarget(wording, standing)} → {shownTarget(wording, fresh)}
      </div>
      <div className={look.small}>{reasons.map((reason) => diff.renamedReasons[reason]).join(words.listJoin)}</div>
      {rival !== null && <div className={look.small}>{diff.renamedRival(rival)}</div>}
      <Sentences standing={standing} item={item} source={source} />
      <div className={look.answers}>
        <Button size="small" aria-label={diff.isRenamedFor(standing.name, fresh.name)} onClick={confirm}>
          {diff.isRenamed}
        </Button>
        <Button size="small" aria-label={diff.isOtherFor(standing.name, fresh.name)} onClick={() => answer(false)}>
          {diff.isOther}
        </Button>
      </div>
    </li>
  );
}
