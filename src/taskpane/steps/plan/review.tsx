// The review: what is in doubt one by one, what is sure under one tick, what is left aside to look up. This file holds
// the loop and the order of the groups; each part stands in a file of its own.
import { ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../document';
import { dropDraft } from '../../deeds/keep-draft';
import { Disclosure } from '../../parts/disclosure';
import { count } from '../../parts/figure';
import { Keys } from '../../parts/keys';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { ProblemList } from '../../parts/problem-list';
import { Unread } from '../../parts/unread';
import { canTakeBack } from '../../review/draft';
import type { Draft, ReviewAct } from '../../review/draft';
import { dismissedOf, groupsOf, tallyOf } from '../../review/groups';
import type { GroupOf } from '../../review/groups';
import type { Group, Item, Review } from '../../review/items';
import { likeCorrections, likeRejections } from '../../review/like';
import { previewOf } from '../../review/rows';
import { unreadOf } from '../../review/unread';
import { AllTargets, Tick, tickId } from './group-acts';
import { Many } from './many';
import { Numbers } from './numbers';
import { OneByOne } from './one-by-one';
import { ReviewingContext, useReviewing } from './reviewing';
import type { Reviewing } from './reviewing';
import { SectionForm } from './section';
import { Tools } from './review-tools';
import { TextNumbers } from './text-numbers';
import { WriteFooter } from './write-footer';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: '-16px',
    zIndex: 1,
    margin: '-16px -16px 0',
    padding: '12px 16px 10px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  sub: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    margin: '2px 0 6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  note: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  none: {
    margin: '0 0 12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  noneTitle: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  problems: { marginBottom: '12px' },
  keys: {
    scrollMarginTop: '170px',
    outlineStyle: 'none',
    margin: '12px 0',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const walked: ReadonlySet<Group> = new Set(['doubtful', 'look']);
const ticked: ReadonlySet<Group> = new Set(['look', 'sure', 'milestones']);

type Opened = Group | 'rejected' | 'dismissed';

interface Showing {
  readonly say: (said: string | null) => void;
  readonly showKeys: () => void;
  readonly showNumbers: () => void;
}

function useReviewActs(review: Review, { say, showKeys, showNumbers }: Showing): Reviewing {
  const { dispatch } = usePane();
  const { review: words } = useWords();
  const rows = useMemo(() => previewOf(review), [review]);
  return useMemo(() => {
    const act = (done: ReviewAct, said?: string): void => {
      dispatch({ do: 'review', act: done });
      say(said ?? null);
    };
    return {
      review,
      rows,
      act,
      showKeys,
      showNumbers,
      accept: (item) => act({ act: 'accept', keys: [item.key] }),
      reject: (item) => {
        const like = likeRejections(review, item);
        act(
          { act: 'reject', keys: [item, ...like].map(({ key }) => key) },
          like.length === 0 ? undefined : words.likeRejected(count(like.length)),
        );
      },
      reopen: (items) => act({ act: 'reopen', keys: items.map(({ key }) => key) }),
      correct: (item, change, spread) => {
        const like = spread ? likeCorrections(review, item, change) : [];
        act(
          { act: 'correct', changed: [{ key: item.key, change, accept: true }, ...like] },
          like.length === 0 ? undefined : words.likeChanged(count(like.length)),
        );
      },
      takeBack: () => {
        dispatch({ do: 'take-back' });
        say(words.undone);
      },
    };
  }, [review, rows, dispatch, words, say, showKeys, showNumbers]);
}

/** Opens the first group that asks for something; when it is through, the next one. */
function useOpened(groups: readonly GroupOf[]): {
  readonly opened: ReadonlySet<Opened>;
  readonly toggle: (group: Opened, open: boolean) => void;
  readonly walking: Opened | null;
} {
  const asking = groups.find(({ group, open }) => open > 0 && (walked.has(group) || ticked.has(group)))?.group ?? null;
  const [opened, setOpened] = useState<ReadonlySet<Opened>>(new Set());
  const toggle = (group: Opened, open: boolean): void =>
    setOpened((before) => new Set(open ? [...before, group] : [...before].filter((each) => each !== group)));
  const before = useRef(asking);
  useEffect(() => {
    const walk = asking !== null && walked.has(asking) ? [asking] : [];
    setOpened((open) => new Set([...[...open].filter((each) => each !== 'doubtful' && each !== 'look'), ...walk]));
    // Those gone through one by one are done: the tick of what comes next is one key away.
    const through = before.current !== null && walked.has(before.current) && asking !== null && walk.length === 0;
    before.current = asking;
    if (through) document.getElementById(tickId(asking))?.focus();
  }, [asking]);
  return { opened, toggle, walking: asking };
}

function Groups({ review, groups }: { readonly review: Review; readonly groups: readonly GroupOf[] }) {
  const styles = useStyles();
  const { review: words } = useWords();
  const { act } = useReviewing();
  const { opened, toggle, walking } = useOpened(groups);
  const notes: Readonly<Partial<Record<Group, string>>> = words.groupNotes;
  const dismissed = dismissedOf(review);
  const rejected = review.documents.reduce((sum, { extraction }) => sum + extraction.rejections.length, 0);
  const body = (group: GroupOf) =>
    walked.has(group.group) ? (
      <OneByOne items={group.items} focused={walking === group.group} />
    ) : (
      <Many items={group.items} label={words.groups[group.group]} />
    );
  return (
    <>
      <Unread
        cells={unreadOf(review)}
        onMake={({ document, place, name }) => act({ act: 'adopt', document, number: place, name }, words.unread.kept)}
      />
      {groups
        .filter(({ items }) => items.length > 0)
        .map((group) => (
          <Disclosure
            key={group.group}
            title={words.groups[group.group]}
            count={count(group.items.length)}
            open={opened.has(group.group)}
            onToggle={(open) => toggle(group.group, open)}
            aside={ticked.has(group.group) ? <Tick group={group} /> : undefined}
          >
            {notes[group.group] !== undefined && <p className={styles.note}>{notes[group.group]}</p>}
            {group.group === 'actuals' && <AllTargets items={group.items} />}
            {body(group)}
          </Disclosure>
        ))}
      {dismissed.length > 0 && (
        <Disclosure
          title={words.groups.dismissed}
          count={count(dismissed.length)}
          open={opened.has('dismissed')}
          onToggle={(open) => toggle('dismissed', open)}
        >
          <Many items={dismissed} label={words.groups.dismissed} />
        </Disclosure>
      )}
      {rejected > 0 && (
        <Disclosure
          title={words.groups.rejected}
          count={count(rejected)}
          open={opened.has('rejected')}
          onToggle={(open) => toggle('rejected', open)}
        >
          <Numbers review={review} />
        </Disclosure>
      )}
    </>
  );
}

export interface ReviewStepProps {
  readonly review: Review;
  readonly draft: Draft;
  readonly kept: 'kept' | 'keeping' | 'failed';
  readonly problems: readonly Problem[];
}

function Head({ review, kept }: Pick<ReviewStepProps, 'review' | 'kept'>) {
  const styles = useStyles();
  const { review: words } = useWords();
  const tally = tallyOf(review);
  const names = review.documents.map(({ document }) => words.document(document.name)).join(' ');
  const saved = { kept: words.saved, keeping: words.saving, failed: words.notSaved }[kept];
  return (
    <>
      <div className={styles.name} title={names}>
        {names}
      </div>
      <div className={styles.sub}>
        <span>{words.progress(count(tally.decided), count(tally.asked))}</span>
        <span>{saved}</span>
      </div>
      <ProgressBar
        value={tally.decided}
        max={Math.max(tally.asked, 1)}
        aria-label={words.progress(count(tally.decided), count(tally.asked))}
      />
    </>
  );
}

/** Opened from wherever one is in a long list, it comes into view. */
const shownTo = (section: HTMLElement | null): void => section?.focus();

export function ReviewStep({ review, draft, kept, problems }: ReviewStepProps) {
  const styles = useStyles();
  const { run } = usePane();
  const { review: words } = useWords();
  const [said, say] = useState<string | null>(null);
  const [panel, setPanel] = useState<'section' | 'keys' | 'numbers' | null>(null);
  const showing = useMemo(
    (): Showing => ({ say, showKeys: () => setPanel('keys'), showNumbers: () => setPanel('numbers') }),
    [],
  );
  const reviewing = useReviewActs(review, showing);
  const groups = useMemo(() => groupsOf(review), [review]);
  const found: readonly Item[] = review.items;
  if (panel === 'numbers') {
    return (
      <ReviewingContext value={reviewing}>
        <TextNumbers review={review} said={said} onClose={() => setPanel(null)} />
      </ReviewingContext>
    );
  }
  return (
    <ReviewingContext value={reviewing}>
      <Page heading={words.heading} quietHeading footer={<WriteFooter said={said} canTakeBack={canTakeBack(draft)} />}>
        <div className={styles.head}>
          <Head review={review} kept={kept} />
          <Tools canTakeBack={canTakeBack(draft)} panel={panel} onPanel={setPanel} onStartOver={() => run(dropDraft)} />
        </div>
        {panel === 'section' && <SectionForm onClose={() => setPanel(null)} />}
        {panel === 'keys' && (
          <section ref={shownTo} tabIndex={-1} className={styles.keys} aria-label={words.keysTitle}>
            <Keys />
          </section>
        )}
        {problems.length > 0 && (
          <div className={styles.problems}>
            <ProblemList problems={problems} />
          </div>
        )}
        {found.length === 0 && (
          <div className={styles.none}>
            <h3 className={styles.noneTitle}>{words.nothingFound}</h3>
            {words.nothingFoundBody}
          </div>
        )}
        <Groups review={review} groups={groups} />
      </Page>
    </ReviewingContext>
  );
}
