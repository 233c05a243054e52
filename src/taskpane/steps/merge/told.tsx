// The results a report tells, against the ledger: matched ones under one tick, doubtful ones to choose, figures that stand
// otherwise with both shown, and those without a row. Targets of its second half are reviewed afterwards.
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { fillIn, moveAsOf, skipResults } from '../../deeds/fill-in';
import type { Results } from '../../deeds/fill-in';
import { dropDraft } from '../../deeds/keep-draft';
import { Disclosure } from '../../parts/disclosure';
import { count, held } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { Unread } from '../../parts/unread';
import type { Draft, Settling } from '../../review/draft';
import { tallyOf } from '../../review/groups';
import type { Review } from '../../review/items';
import { shownValue } from '../../review/shown';
import { toldOf } from '../../review/told';
import type { Told } from '../../review/told';
import { resultsOf } from '../../review/told-results';
import { unreadOf } from '../../review/unread';
import type { CellFormula, Ledger } from '../../../excel';
import type { StandingLedger } from '../../../sheet';
import { Lines } from './lines';
import { useLook } from './look';
import { ConflictCard, DoubtfulCard } from './told-cards';

const useStyles = makeStyles({
  tick: { flexShrink: 0, '& label': { whiteSpace: 'nowrap', paddingInlineEnd: 0 } },
  lineTick: { marginLeft: '-8px', '& label': { minWidth: 0, overflowWrap: 'anywhere' } },
});

export interface ToldStepProps {
  readonly review: Review;
  readonly draft: Draft;
  readonly standing: StandingLedger;
}

type Section = 'sure' | 'doubtful' | 'conflicts' | 'unmatched' | 'same' | 'later';
const order: readonly Section[] = ['doubtful', 'conflicts', 'sure', 'unmatched', 'same', 'later'];

interface BodyProps {
  readonly review: Review;
  readonly told: Told;
  readonly settle: (settling: Settling) => void;
}

function AsOfCard({ told, asOf }: { readonly told: Told; readonly asOf: string | null }) {
  const look = useLook();
  const { run, state } = usePane();
  const { told: words } = useWords().merge;
  const { until, later } = told;
  if (until === null || (asOf !== null && until <= asOf)) return null;
  return (
    <div className={look.quiet}>
      <h3 className={look.name}>{words.asOfTitle(until)}</h3>
      <p className={look.note}>{asOf === null ? words.asOfMissing : words.asOfLater(asOf, count(later.length))}</p>
      <Button disabled={state.busy !== null} onClick={() => run(moveAsOf(until))}>
        {words.asOfSet(until)}
      </Button>
    </div>
  );
}

function SureTick({ told, settle }: Omit<BodyProps, 'review'>) {
  const styles = useStyles();
  const { told: words } = useWords().merge;
  const own = told.sure.filter(({ match }) => match !== null);
  const taken = told.sure.filter((one) => one.taken).length;
  const checked = taken === told.sure.length ? true : taken === 0 ? false : 'mixed';
  return (
    <Checkbox
      className={styles.tick}
      checked={checked}
      label={words.tickAll(count(taken))}
      onChange={(_event, { checked: on }) =>
        settle({ what: 'pair', figures: own.map(({ key }) => key), to: on === true ? 'found' : null })
      }
    />
  );
}

/** The likeliest row for each figure that has one and is not decided: one act instead of one a card, each still shown and changed there. */
function TakeLikely({ told, settle }: Omit<BodyProps, 'review'>) {
  const look = useLook();
  const { told: words } = useWords().merge;
  const open = told.doubtful.filter(({ likely, to }) => likely !== null && to === undefined);
  if (open.length < 2) return null;
  return (
    <div className={look.quiet}>
      <p className={look.note}>{words.likelyNote}</p>
      <Button
        onClick={() => {
          for (const { key, likely } of open)
            if (likely !== null) settle({ what: 'pair', figures: [key], to: { code: likely } });
        }}
      >
        {words.takeLikely(count(open.length))}
      </Button>
    </div>
  );
}

function SureLines({ told, settle }: Omit<BodyProps, 'review'>) {
  const look = useLook();
  const styles = useStyles();
  const { told: words } = useWords().merge;
  return (
    <>
      <p className={look.note}>{words.sureNote}</p>
      <Lines
        label={words.sure}
        lines={told.sure.map((one) => ({
          key: one.key,
          name: (
            <Checkbox
              className={styles.lineTick}
              checked={one.taken}
              label={one.row.indicator.name}
              onChange={(_event, { checked }) =>
                settle({ what: 'pair', figures: [one.key], to: checked === true ? 'found' : null })
              }
            />
          ),
          figure: held(one.value, one.row.indicator),
          note: one.date,
        }))}
      />
    </>
  );
}

function Unmatched({ told, settle }: Omit<BodyProps, 'review'>) {
  const look = useLook();
  const styles = useStyles();
  const { told: words } = useWords().merge;
  return (
    <>
      <p className={look.note}>{words.unmatchedNote}</p>
      <Lines
        label={words.unmatched}
        lines={told.unmatched.map(({ key, item, figure, asRow }) => ({
          key,
          name: (
            <Checkbox
              className={styles.lineTick}
              checked={asRow}
              label={item.statement.name.value}
              aria-label={words.unmatchedTick(item.statement.name.value)}
              onChange={(_event, { checked }) =>
                settle({ what: 'pair', figures: [key], to: checked === true ? 'new' : null })
              }
            />
          ),
          figure: shownValue(item.statement) ?? '',
          ...(figure.until === null ? {} : { note: figure.until }),
        }))}
      />
    </>
  );
}

function useSections(props: BodyProps) {
  const look = useLook();
  const { told: words } = useWords().merge;
  const { told, review, settle } = props;
  const line = ({ key, item, figure }: Told['later'][number]) => ({
    key,
    name: item.statement.name.value,
    figure: shownValue(item.statement) ?? '',
    ...(figure.until === null ? {} : { note: figure.until }),
  });
  return {
    sure: <SureLines told={told} settle={settle} />,
    doubtful: (
      <>
        <p className={look.note}>{words.doubtfulNote}</p>
        <TakeLikely told={told} settle={settle} />
        <ul className={look.cards} aria-label={words.doubtful}>
          {told.doubtful.map((one) => (
            <DoubtfulCard key={one.key} one={one} review={review} settle={settle} />
          ))}
        </ul>
      </>
    ),
    conflicts: (
      <>
        <p className={look.note}>{words.conflictsNote}</p>
        <ul className={look.cards} aria-label={words.conflicts}>
          {told.conflicts.map((one) => (
            <ConflictCard key={one.key} one={one} review={review} settle={settle} />
          ))}
        </ul>
      </>
    ),
    unmatched: <Unmatched told={told} settle={settle} />,
    same: <Lines label={words.same} lines={told.same.map(line)} />,
    later: <Lines label={words.later} lines={told.later.map(line)} />,
  } as const;
}

function Body(props: BodyProps) {
  const { told: words } = useWords().merge;
  const { told, settle } = props;
  const sections = useSections(props);
  const [open, setOpen] = useState<ReadonlySet<Section>>(new Set(['doubtful', 'conflicts']));
  return (
    <>
      {order
        .filter((section) => told[section].length > 0)
        .map((section) => (
          <Disclosure
            key={section}
            title={words[section]}
            count={count(told[section].length)}
            open={open.has(section)}
            onToggle={(show) =>
              setOpen((before) => new Set(show ? [...before, section] : [...before].filter((one) => one !== section)))
            }
            aside={section === 'sure' ? <SureTick told={told} settle={settle} /> : undefined}
          >
            {sections[section]}
          </Disclosure>
        ))}
    </>
  );
}

function Footer({ results, targets }: { readonly results: Results; readonly targets: number }) {
  const look = useLook();
  const { run, state } = usePane();
  const { told: words } = useWords().merge;
  const [entries, rows] = [results.entries.length, results.rows.length];
  const busy = state.busy !== null;
  const label = rows > 0 ? words.writeBoth(count(entries), count(rows)) : words.write(count(entries));
  return (
    <>
      {targets > 0 && <span className={look.small}>{words.targets(count(targets))}</span>}
      <Button
        appearance="primary"
        disabled={busy || entries + rows === 0}
        onClick={() => run(fillIn(results, targets))}
      >
        {label}
      </Button>
      <Button disabled={busy} onClick={() => run(targets > 0 ? skipResults : dropDraft)}>
        {targets > 0 ? words.skip : words.skipAll}
      </Button>
    </>
  );
}

/** Actuals that a person linked or computes. */
function formulasIn(ledger: Ledger | null): ReadonlyMap<string, CellFormula> {
  const found = (ledger?.rows ?? []).flatMap(({ code, actualFormula }) =>
    actualFormula === null ? [] : [[code, actualFormula] as const],
  );
  return new Map(found);
}

export function ToldStep({ review, draft, standing }: ToldStepProps) {
  const look = useLook();
  const { state, dispatch, today } = usePane();
  const words = useWords();
  const { asOf } = standing.settings;
  const { ledger } = state;
  const told = useMemo(
    () => toldOf({ review, draft, standing, asOf: asOf ?? today, today, formulas: formulasIn(ledger) }),
    [review, draft, standing, asOf, today, ledger],
  );
  const document = review.documents.map(({ document: { name } }) => name).join(words.listJoin);
  const results = useMemo(() => resultsOf({ review, told, standing, document }), [review, told, standing, document]);
  const settle = (settling: Settling): void => dispatch({ do: 'review', act: { act: 'settle', settling } });
  const matched = told.sure.length + told.conflicts.length + told.same.length;
  return (
    <Page
      heading={words.merge.told.title(document)}
      footer={<Footer results={results} targets={tallyOf(review).open} />}
    >
      <p className={look.sums}>{words.merge.told.sums(count(matched), count(told.total))}</p>
      <AsOfCard told={told} asOf={asOf} />
      <Unread cells={unreadOf(review).filter(({ role }) => role === 'actual')} />
      <Body review={review} told={told} settle={settle} />
    </Page>
  );
}
