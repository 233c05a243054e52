/**
 * A new version against the ledger, as a person looks at it: same, changed field by field, new, left out, and what was said of
 * each. In: the review, the standing ledger. Out: a Diff, and of it the revisions and new rows that are written.
 */
import { absent, documentOf, merge, replacedDocuments, revised, targetWords, withdrawn } from '../../plan';
import type { FieldChange, GroundedChange, Indicator, MergeRow, Progress, Revision } from '../../plan';
import { freeCode } from '../../sheet';
import type { StandingLedger, Typed } from '../../sheet';
import { NO_PROGRESS } from '../../status';
import type { Draft, Fate, Key, Settling } from './draft';
import type { Item, Review } from './items';
import { renamedIn } from './renamed';
import type { Renamed, RenamedPair, SaidOfPair } from './renamed';
import { rowsByItem } from './rows';
import type { Carried } from './rows';

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

export interface AddedRow {
  readonly item: Item;
  readonly fresh: Indicator;
  /** What its table tells of it. */
  readonly progress: Progress;
  readonly typed: Typed;
}

export interface Diff {
  /** Perhaps one indicator named otherwise: a person is asked, and neither half is written before. */
  readonly renamed: readonly RenamedPair[];
  readonly refused: readonly SaidOfPair[];
  readonly changed: readonly ChangedRow[];
  readonly added: readonly AddedRow[];
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
  const compared = comparedWith(review, draft, standing.plan.indicators);
  const { renamed } = compared;
  const said = { settled, grounds, isRenamed: (code: string) => renamed.one.has(code) };
  const rows = renamed.rows.map((row) =>
    row.is === 'gone' ? goneRow(row.code, compared, settled) : freshRow(row, compared, said),
  );
  return {
    renamed: renamed.undecided,
    refused: renamed.refused,
    changed: rows.flatMap(({ changed }) => changed ?? []),
    added: addedRows(
      compared.made,
      rows.flatMap(({ added }) => added ?? []),
      new Set(compared.byCode.keys()),
    ),
    gone: rows.flatMap(({ gone }) => gone ?? []),
    same: rows.flatMap(({ same }) => same ?? []),
    open: rows.flatMap(({ open }) => open ?? []),
    grounds,
    each: settled.each,
  };
}

interface Compared {
  readonly made: readonly Carried[];
  readonly items: ReadonlyMap<Indicator, Item>;
  readonly byCode: ReadonlyMap<string, Indicator>;
  readonly renamed: Renamed;
  /** Of a document that this is a new version of. */
  readonly mayBeGone: (row: Indicator) => boolean;
}

function comparedWith(review: Review, draft: Draft, standing: readonly Indicator[]): Compared {
  const byCode = new Map(standing.map((row) => [row.code, row]));
  const made = rowsByItem(review, new Set(byCode.keys()));
  const items = new Map(made.map(({ item, indicator }) => [indicator, item]));
  const found = merge({ standing, fresh: made.map(({ indicator }) => indicator), sameDocument: true });
  const names = review.documents.map(({ document }) => document.name);
  const replaced = replacedDocuments({ standing, merge: found, names, sure: true });
  const mayBeGone = (row: Indicator): boolean => replaced.has(documentOf(row));
  const renamed = renamedIn({
    merge: found,
    standing,
    items,
    coded: codedIn(made),
    mayBeGone,
    settlings: settlings(draft),
  });
  return { made, items, byCode, renamed, mayBeGone };
}

function goneRow(code: string, { byCode, mayBeGone }: Compared, { fates }: Settled): DiffRow {
  const standing = byCode.get(code);
  return standing === undefined || !mayBeGone(standing) ? {} : { gone: { standing, fate: fates.get(code) ?? 'note' } };
}

function freshRow(row: Exclude<MergeRow, { readonly is: 'gone' }>, { items, byCode }: Compared, said: Said): DiffRow {
  const { fresh } = row;
  const item = items.get(fresh);
  if (row.is === 'same') return { same: fresh };
  // What is mentioned in passing asks for nothing, what was written before is in the ledger.
  if (item?.decision !== 'accepted') return item?.decision === 'open' && item.statement.core ? { open: fresh } : {};
  if (row.is === 'new') return { added: { item, fresh } };
  const standing = byCode.get(row.code);
  return standing === undefined ? {} : { changed: changedRow({ item, standing, fresh }, row.changes, said) };
}

/** Rows whose code is their table's own word. */
export const codedIn = (rows: readonly Carried[]): ReadonlySet<Indicator> =>
  new Set(rows.flatMap(({ coded, indicator }) => (coded ? [indicator] : [])));

/** With what their table tells beside the promise. A code that another row has becomes the next that is free. */
function addedRows(made: readonly Carried[], added: readonly Added[], standing: ReadonlySet<string>): AddedRow[] {
  const carried = new Map(made.map((row) => [row.indicator, row]));
  const taken = new Set([...standing, ...made.map(({ indicator }) => indicator.code)]);
  return added.map(({ item, fresh }) => {
    const { progress = NO_PROGRESS, typed = {} } = carried.get(fresh) ?? {};
    const code = standing.has(fresh.code) ? freeCode(fresh.code, taken) : fresh.code;
    taken.add(code);
    return { item, fresh: { ...fresh, code }, progress, typed };
  });
}

interface Added {
  readonly item: Item;
  readonly fresh: Indicator;
}

interface DiffRow {
  readonly changed?: ChangedRow;
  readonly added?: Added;
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
  readonly added: readonly Omit<AddedRow, 'item'>[];
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
    added: diff.added,
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
