/**
 * A new version against the ledger, as a person looks at it: same, changed field by field, new, left out, and what was said of
 * each. In: the review, the standing ledger. Out: a Diff, and of it the revisions and new rows that are written.
 */
import { absent, merge, revised, targetWords, withdrawn } from '../../plan';
import type { FieldChange, GroundedChange, Indicator, Revision } from '../../plan';
import type { StandingLedger } from '../../sheet';
import type { Draft, Fate, Key, Settling } from './draft';
import type { Item, Review } from './items';
import { renamedIn } from './renamed';
import type { RenamedPair, SaidOfPair } from './renamed';
import { rowsByItem } from './rows';

export interface DiffChange extends FieldChange {
  /** Keep what stands. */
  readonly keep: boolean;
}

export interface ChangedRow {
  readonly item: Item;
  readonly standing: Indicator;
  readonly fresh: Indicator;
  readonly changes: readonly DiffChange[];
  readonly grounds: string;
  /** A person said that it is this row, named otherwise. */
  readonly renamed: boolean;
}

export interface GoneRow {
  readonly standing: Indicator;
  readonly fate: Fate;
}

export interface Diff {
  /** Perhaps one indicator named otherwise: a person is asked, and neither half is written before. */
  readonly renamed: readonly RenamedPair[];
  readonly refused: readonly SaidOfPair[];
  readonly changed: readonly ChangedRow[];
  readonly added: readonly { readonly item: Item; readonly fresh: Indicator }[];
  readonly gone: readonly GoneRow[];
  readonly same: readonly Indicator[];
  /** In the version, not decided in the review: neither written nor missed. */
  readonly open: readonly Indicator[];
  /** Grounds for all, and whether each row has its own. */
  readonly grounds: string;
  readonly each: boolean;
}

interface Settled {
  readonly keeps: ReadonlyMap<string, boolean>;
  readonly grounds: ReadonlyMap<string | null, string>;
  readonly fates: ReadonlyMap<string, Fate>;
  readonly each: boolean;
}

export function settlings({ acts }: Pick<Draft, 'acts'>): readonly Settling[] {
  return acts.flatMap((act) => (act.act === 'settle' ? [act.settling] : []));
}

function settledIn(draft: Draft): Settled {
  const keeps = new Map<string, boolean>();
  const grounds = new Map<string | null, string>();
  const fates = new Map<string, Fate>();
  let each = false;
  for (const one of settlings(draft)) {
    if (one.what === 'keep') keeps.set(`${one.code} ${one.field}`, one.keep);
    if (one.what === 'grounds') grounds.set(one.code, one.text);
    if (one.what === 'fate') for (const code of one.codes) fates.set(code, one.fate);
    if (one.what === 'each') each = one.each;
  }
  return { keeps, grounds, fates, each };
}

/** What the version leaves open (待补, no date) takes nothing away from what stands. */
const isLess = ({ before, after }: FieldChange): boolean =>
  before !== null && before !== 'missing' && (after === null || after === 'missing');

/** `defaultGrounds`: the document's name as grounds. */
export function diffOf(review: Review, draft: Draft, standing: StandingLedger, defaultGrounds: string): Diff {
  const settled = settledIn(draft);
  const grounds = settled.grounds.get(null) ?? defaultGrounds;
  const made = rowsByItem(review, new Set(standing.plan.indicators.map(({ code }) => code)));
  const items = new Map(made.map(({ item, indicator }) => [indicator, item]));
  const byCode = new Map(standing.plan.indicators.map((row) => [row.code, row]));
  const found = merge({
    standing: standing.plan.indicators,
    fresh: made.map(({ indicator }) => indicator),
    sameDocument: true,
  });
  const renamed = renamedIn({
    merge: found,
    standing: standing.plan.indicators,
    items,
    settlings: settlings(draft),
  });
  const said = { settled, grounds, isRenamed: (code: string) => renamed.one.has(code) };
  const rows = renamed.rows.map((row): DiffRow => {
    if (row.is === 'gone') {
      const left = byCode.get(row.code);
      return left === undefined ? {} : { gone: { standing: left, fate: settled.fates.get(row.code) ?? 'note' } };
    }
    const item = items.get(row.fresh);
    if (row.is === 'same') return { same: row.fresh };
    // What is mentioned in passing asks for nothing, what was written before is in the ledger.
    if (item?.decision !== 'accepted')
      return item?.decision === 'open' && item.statement.core ? { open: row.fresh } : {};
    if (row.is === 'new') return { added: { item, fresh: row.fresh } };
    const before = byCode.get(row.code);
    return before === undefined
      ? {}
      : { changed: changedRow({ item, standing: before, fresh: row.fresh }, row.changes, said) };
  });
  return {
    renamed: renamed.undecided,
    refused: renamed.refused,
    changed: rows.flatMap(({ changed }) => changed ?? []),
    added: rows.flatMap(({ added }) => added ?? []),
    gone: rows.flatMap(({ gone }) => gone ?? []),
    same: rows.flatMap(({ same }) => same ?? []),
    open: rows.flatMap(({ open }) => open ?? []),
    grounds,
    each: settled.each,
  };
}

interface DiffRow {
  readonly changed?: ChangedRow;
  readonly added?: Diff['added'][number];
  readonly gone?: GoneRow;
  readonly same?: Indicator;
  readonly open?: Indicator;
}

interface Said {
  readonly settled: Settled;
  readonly grounds: string;
  readonly isRenamed: (code: string) => boolean;
}

function changedRow(
  row: Pick<ChangedRow, 'item' | 'standing' | 'fresh'>,
  changes: readonly FieldChange[],
  { settled, grounds, isRenamed }: Said,
): ChangedRow {
  const { code } = row.standing;
  return {
    ...row,
    changes: changes.map((change) => ({
      ...change,
      keep: settled.keeps.get(`${code} ${change.field}`) ?? isLess(change),
    })),
    grounds: settled.each ? (settled.grounds.get(code) ?? grounds) : grounds,
    renamed: isRenamed(code),
  };
}

export interface ToWrite {
  readonly revisions: readonly Revision[];
  readonly added: readonly Indicator[];
  /** Changed promises, withdrawn targets among them. */
  readonly changes: number;
  /** Rows that only get a note. */
  readonly notes: number;
  /** Changes that nobody gave grounds for. */
  readonly groundless: number;
  /** Records of the review that are done with it. */
  readonly keys: readonly Key[];
}

export interface Saying {
  readonly document: string;
  /** A target as people read it, with its unit. */
  readonly shown: (row: Indicator) => string;
}

export function toWrite(diff: Diff, { document, shown }: Saying): ToWrite {
  const changed = diff.changed.map((row) => ({
    row,
    agreed: row.changes
      .filter(({ keep }) => !keep)
      .map(({ field, before, after }): GroundedChange => ({ field, before, after, grounds: row.grounds.trim() })),
  }));
  const revisions = changed.flatMap(({ row, agreed }) => revised(row.standing, row.fresh, agreed) ?? []);
  const gone = diff.gone.flatMap((row) => goneRevision(row, diff, { document, shown }));
  const all = [...revisions, ...gone];
  const changes = all.flatMap((one) => one.changes);
  return {
    revisions: all,
    added: diff.added.map(({ fresh }) => fresh),
    changes: changes.length,
    notes: gone.filter((one) => one.changes.length === 0).length,
    groundless: changes.filter(({ grounds }) => grounds === '').length,
    keys: [...diff.changed, ...diff.added].map(({ item }) => item.key),
  };
}

function goneRevision({ standing, fate }: GoneRow, diff: Diff, { document, shown }: Saying): readonly Revision[] {
  if (fate === 'leave') return [];
  const before = targetWords(standing.target);
  if (fate === 'note' || before === null) return [absent(standing, document)];
  const said = { document, grounds: diff.grounds.trim(), was: shown(standing) };
  return [withdrawn(standing, { field: 'target', before, after: null }, said)];
}

/** Records that say what the ledger says already: they need no look. */
export function sameKeys(review: Review, standing: StandingLedger): readonly Key[] {
  const made = rowsByItem(review, new Set(standing.plan.indicators.map(({ code }) => code)));
  const items = new Map(made.map(({ item, indicator }) => [indicator, item]));
  const { rows } = merge({
    standing: standing.plan.indicators,
    fresh: made.map(({ indicator }) => indicator),
    sameDocument: true,
  });
  return rows.flatMap((row) => {
    const item = row.is === 'same' ? items.get(row.fresh) : undefined;
    return item?.decision === 'open' ? [item.key] : [];
  });
}
