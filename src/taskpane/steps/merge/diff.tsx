// The new version against the ledger: what changed with both sentences, what is new, what it leaves out, what is the same.
// Nothing is written before the button says how much; each change can be kept as it stands.
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { writeVersion } from '../../deeds/compare';
import { Disclosure } from '../../parts/disclosure';
import { count } from '../../parts/figure';
import { Page } from '../../parts/page';
import { usePane, useWords } from '../../parts/pane-context';
import { diffOf, toWrite } from '../../review/diff';
import type { Diff, ToWrite } from '../../review/diff';
import type { Draft, Settling } from '../../review/draft';
import { tallyOf } from '../../review/groups';
import type { Review } from '../../review/items';
import type { StandingLedger } from '../../../sheet';
import { ChangedCard } from './changed-card';
import { GoneRows } from './gone-rows';
import { Lines } from './lines';
import { useLook } from './look';
import { RenamedCard } from './renamed-card';
import { shownTarget } from './shown-field';

const useStyles = makeStyles({ each: { marginLeft: '-8px' } });

export interface DiffStepProps {
  readonly review: Review;
  readonly draft: Draft;
  readonly standing: StandingLedger;
}

type Section = 'renamed' | 'changed' | 'added' | 'gone' | 'same' | 'open';

function Grounds({ diff, settle }: { readonly diff: Diff; readonly settle: (settling: Settling) => void }) {
  const look = useLook();
  const styles = useStyles();
  const { diff: words } = useWords().merge;
  const [text, setText] = useState(diff.grounds);
  return (
    <div className={look.quiet}>
      <Field label={words.groundsAll} hint={words.groundsHint}>
        <Input
          value={text}
          onChange={(_event, { value }) => setText(value)}
          onBlur={() => {
            if (text !== diff.grounds) settle({ what: 'grounds', code: null, text });
          }}
        />
      </Field>
      {diff.changed.length > 1 && (
        <Checkbox
          className={styles.each}
          label={words.groundsEach}
          checked={diff.each}
          onChange={(_event, { checked }) => settle({ what: 'each', each: checked === true })}
        />
      )}
    </div>
  );
}

interface BodyProps extends DiffStepProps {
  readonly diff: Diff;
  readonly settle: (settling: Settling) => void;
}

function useSections({ review, diff, settle }: BodyProps) {
  const look = useLook();
  const { wording } = usePane();
  const { diff: words } = useWords().merge;
  return {
    renamed: (
      <>
        <p className={look.note}>{words.renamedNote}</p>
        <ul className={look.cards} aria-label={words.renamed}>
          {diff.renamed.map((pair) => (
            <RenamedCard
              key={pair.standing.code}
              pair={pair}
              source={review.documents[pair.item.document]}
              settle={settle}
            />
          ))}
        </ul>
      </>
    ),
    changed: (
      <ul className={look.cards} aria-label={words.changed}>
        {diff.changed.map((row) => (
          <ChangedCard
            key={row.standing.code}
            row={row}
            source={review.documents[row.item.document]}
            each={diff.each}
            settle={settle}
          />
        ))}
      </ul>
    ),
    added: (
      <Lines
        label={words.added}
        lines={diff.added.map(({ item, fresh }) => ({
          key: item.key,
          name: fresh.name,
          figure: shownTarget(wording, fresh),
          ...(fresh.due === null ? {} : { note: fresh.due }),
        }))}
      />
    ),
    gone: <GoneRows rows={diff.gone} settle={settle} />,
    same: (
      <Lines
        label={words.same}
        lines={diff.same.map((row) => ({ key: row.code, name: row.name, figure: shownTarget(wording, row) }))}
      />
    ),
    open: (
      <>
        <p className={look.note}>{words.openNote}</p>
        <Lines
          label={words.open}
          lines={diff.open.map((row) => ({ key: row.code, name: row.name, figure: shownTarget(wording, row) }))}
        />
      </>
    ),
  } as const;
}

const order: readonly Section[] = ['renamed', 'changed', 'added', 'gone', 'open', 'same'];

function Body(props: BodyProps) {
  const look = useLook();
  const { diff: words } = useWords().merge;
  const { diff, settle } = props;
  const sections = useSections(props);
  const [open, setOpen] = useState<ReadonlySet<Section>>(new Set(['renamed', 'changed', 'gone']));
  const isEmpty = diff.renamed.length + diff.changed.length + diff.added.length + diff.gone.length === 0;
  return (
    <>
      {isEmpty && <p className={look.quiet}>{words.nothing}</p>}
      {diff.changed.length > 0 && <Grounds diff={diff} settle={settle} />}
      {order
        .filter((section) => diff[section].length > 0)
        .map((section) => (
          <Disclosure
            key={section}
            title={words[section]}
            count={count(diff[section].length)}
            open={open.has(section)}
            onToggle={(show) =>
              setOpen((before) => new Set(show ? [...before, section] : [...before].filter((one) => one !== section)))
            }
          >
            {sections[section]}
          </Disclosure>
        ))}
      {diff.refused.length > 0 && (
        <Button size="small" onClick={() => diff.refused.forEach((pair) => settle({ ...pair, same: null }))}>
          {words.refusedAgain(count(diff.refused.length))}
        </Button>
      )}
    </>
  );
}

interface FooterProps {
  readonly wanted: ToWrite;
  /** Pairs that wait for a word. */
  readonly waiting: number;
  readonly onWrite: () => void;
}

function Footer({ wanted, waiting, onWrite }: FooterProps) {
  const look = useLook();
  const { state, dispatch } = usePane();
  const { diff: words } = useWords().merge;
  const nothing = wanted.revisions.length === 0 && wanted.added.length === 0;
  const label =
    wanted.changes + wanted.added.length === 0 && wanted.notes > 0
      ? words.writeNotes(count(wanted.notes))
      : words.write(count(wanted.changes), count(wanted.added.length));
  return (
    <>
      {waiting > 0 && <span className={look.small}>{words.renamedOpen(count(waiting))}</span>}
      {wanted.groundless > 0 && (
        <span className={look.small} role="alert">
          {words.groundsMissing}
        </span>
      )}
      <Button appearance="primary" disabled={nothing || wanted.groundless > 0 || state.busy !== null} onClick={onWrite}>
        {label}
      </Button>
      <Button onClick={() => dispatch({ do: 'compare', comparing: false })}>{words.back}</Button>
    </>
  );
}

export function DiffStep(props: DiffStepProps) {
  const look = useLook();
  const { dispatch, run, wording } = usePane();
  const words = useWords();
  const { review, draft, standing } = props;
  const document = review.documents.map(({ document: { name } }) => name).join(words.listJoin);
  const diff = useMemo(
    () => diffOf(review, draft, standing, words.merge.diff.groundsDefault(document)),
    [review, draft, standing, words, document],
  );
  const wanted = useMemo(
    () => toWrite(diff, { document, shown: (row) => shownTarget(wording, row) }),
    [diff, document, wording],
  );
  const settle = (settling: Settling): void => dispatch({ do: 'review', act: { act: 'settle', settling } });
  const { renamed, changed, added, gone, same } = diff;
  const waiting = renamed.filter(({ item }) => item.decision !== 'open').length;
  return (
    <Page
      heading={words.merge.diff.title(document)}
      footer={
        <Footer
          wanted={wanted}
          waiting={renamed.length}
          onWrite={() => run(writeVersion(wanted, document, tallyOf(review).open + waiting))}
        />
      }
    >
      <p className={look.sums}>
        {words.merge.diff.sums(count(changed.length), count(added.length), count(gone.length), count(same.length))}
      </p>
      <Body {...props} diff={diff} settle={settle} />
    </Page>
  );
}
