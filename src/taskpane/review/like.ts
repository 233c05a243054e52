/**
 * Which other records of the import are like the one a person just corrected, and what the correction means for them.
 * Alike is what the same words or the same rule decided in the same place; in another document of the same import, what
 * has the same name or stands under a heading of the same words. A change of one record's own figure never spreads.
 * Records the person set right before are left as they are.
 */
import { normalName } from '../../plan';
import type { Field, Statement } from '../../plan';
import type { Changed, CorrectedField, Correction } from './draft';
import type { Item, Review } from './items';

interface Site {
  readonly statement: Statement;
  readonly document: number;
  /** The heading it stands under. */
  readonly under: number | null;
  /** The heading's words without its numbering; blank where there is none. */
  readonly heading: string;
}

const numbering = /^[\s\d.．、()（）一二三四五六七八九十]+/;

function siteOf(review: Review, item: Item): Site {
  const source = review.documents[item.document];
  const outline = source?.extraction.outline ?? [];
  const under = outline[item.original.block]?.under ?? null;
  const span = under === null ? undefined : outline[under]?.span;
  const heading = span === undefined ? '' : (source?.document.text.slice(span.start, span.end) ?? '');
  return {
    statement: item.original,
    document: item.document,
    under,
    heading: heading.replace(numbering, '').trim(),
  };
}

function sameWords(a: Field<unknown>, b: Field<unknown>): boolean {
  return a.from !== undefined && b.from !== undefined && a.from.start === b.from.start && a.from.end === b.from.end;
}

const sharedWords = (a: Site, b: Site, field: (statement: Statement) => Field<unknown>): boolean =>
  a.document === b.document && sameWords(field(a.statement), field(b.statement));

/** Offices fill in one form: the same thing under the same name in each of their files. */
const sameName = (a: Site, b: Site): boolean =>
  normalName(a.statement.name.value) === normalName(b.statement.name.value) &&
  a.statement.unit.value === b.statement.unit.value;

/** Rules that look at the whole article: what they decided wrongly they decided wrongly throughout. */
const articleWide = /^(?:kind-(?:mode|default)|when-(?:article|title))/;

/** Decided by the very same words, or by the same rule under the same heading (or in its article), to the same value. */
function decidedAlike(a: Site, b: Site, field: (statement: Statement) => Field<unknown>): boolean {
  const [one, other] = [field(a.statement), field(b.statement)];
  if (one.value !== other.value) return false;
  if (a.document !== b.document)
    return one.rule === other.rule && (sameName(a, b) || (a.heading !== '' && a.heading === b.heading));
  const near = articleWide.test(one.rule) ? a.statement.article === b.statement.article : a.under === b.under;
  return sharedWords(a, b, field) || (one.rule === other.rule && near);
}

function sameSentence(a: Site, b: Site): boolean {
  return a.document === b.document && a.statement.sentence.start === b.statement.sentence.start;
}

type Alike = (a: Site, b: Site) => boolean;

const alikeBy: Readonly<Partial<Record<CorrectedField, Alike>>> = {
  kind: (a, b) => decidedAlike(a, b, (statement) => statement.kind),
  // A wrong unit comes of a wrong reading of the same word.
  unit: (a, b) =>
    a.statement.unit.value === b.statement.unit.value &&
    a.statement.unit.rule === b.statement.unit.rule &&
    nameTail(a) === nameTail(b),
  // Its own words are its own time; words that speak for several (到2027年，…；a column's head) speak for all of them.
  when: (a, b) =>
    (a.statement.when.how !== 'said' || sharedWords(a, b, (statement) => statement.when)) &&
    decidedAlike(a, b, (statement) => statement.when),
  owner: (a, b) => decidedAlike(a, b, (statement) => statement.owner),
  op: (a, b) => sameSentence(a, b) && a.statement.op.value === b.statement.op.value,
  basis: (a, b) => a.statement.unit.value === b.statement.unit.value && nameTail(a) === nameTail(b),
};

/** The last two characters of a name: its head noun in Chinese (…覆盖率, …学校); the last word in English. */
function nameTail({ statement }: Site): string {
  const name = statement.name.value.trim();
  return /[a-z]$/i.test(name) ? (name.split(/\s+/).at(-1)?.toLowerCase() ?? '') : name.slice(-2);
}

export interface NameChange {
  readonly cutHead: string;
  readonly cutTail: string;
  readonly addHead: string;
  readonly addTail: string;
}

/** What was taken from or put at the ends of a name; null when it was rewritten. */
export function nameChange(before: string, after: string): NameChange | null {
  const none = { cutHead: '', cutTail: '', addHead: '', addTail: '' };
  if (before === after || after === '') return null;
  if (before.endsWith(after)) return { ...none, cutHead: before.slice(0, before.length - after.length) };
  if (before.startsWith(after)) return { ...none, cutTail: before.slice(after.length) };
  if (after.endsWith(before)) return { ...none, addHead: after.slice(0, after.length - before.length) };
  if (after.startsWith(before)) return { ...none, addTail: after.slice(before.length) };
  return null;
}

/** The same name anew, or the same change at the ends of another; null where it does not fit. Additions spread within a sentence only. */
function renamed(change: NameChange | null, after: string, a: Site, b: Site): string | null {
  if (sameName(a, b)) return after;
  if (change === null) return null;
  const name = b.statement.name.value;
  if (change.cutHead !== '')
    return name.startsWith(change.cutHead) && name !== change.cutHead ? name.slice(change.cutHead.length) : null;
  if (change.cutTail !== '')
    return name.endsWith(change.cutTail) && name !== change.cutTail ? name.slice(0, -change.cutTail.length) : null;
  return sameSentence(a, b) ? change.addHead + name + change.addTail : null;
}

const spreading: readonly (keyof typeof alikeBy)[] = ['kind', 'unit', 'when', 'owner', 'op', 'basis'];

function changeFor(change: Correction, a: Site, b: Site, touched: ReadonlySet<CorrectedField>): Correction {
  const next: Record<string, unknown> = {};
  for (const field of spreading) {
    if (change[field] !== undefined && !touched.has(field) && alikeBy[field]?.(a, b) === true)
      next[field] = change[field];
  }
  if (change.name !== undefined && !touched.has('name')) {
    const name = renamed(nameChange(a.statement.name.value, change.name), change.name, a, b);
    if (name !== null) next['name'] = name;
  }
  return next;
}

/** The doubts of one are all among the doubts of the other: who settled the other has settled it. */
function settledBy(item: Item, looked: Item): boolean {
  const codes = new Set(looked.statement.doubts.map(({ code }) => code));
  return item.statement.doubts.length > 0 && item.statement.doubts.every(({ code }) => codes.has(code));
}

/** What the correction of `looked` does to the records like it; those without any change are not listed. */
export function likeCorrections(review: Review, looked: Item, change: Correction): readonly Changed[] {
  const a = siteOf(review, looked);
  const like: Changed[] = [];
  for (const item of review.items) {
    if (item.key === looked.key || item.decision === 'rejected' || item.decision === 'written') continue;
    const next = changeFor(change, a, siteOf(review, item), item.corrected);
    if (Object.keys(next).length === 0) continue;
    like.push({ key: item.key, change: next, accept: item.decision === 'open' && settledBy(item, looked) });
  }
  return like;
}

/** The same thing counted in the same unit under the same heading, which raised the same doubts. */
function sameSort(a: Site, b: Site): boolean {
  const near = a.document === b.document ? a.under === b.under : a.heading !== '' && a.heading === b.heading;
  return (
    near &&
    a.statement.unit.value === b.statement.unit.value &&
    a.statement.name.rule === b.statement.name.rule &&
    nameTail(a) === nameTail(b)
  );
}

/** Open records that are no indicators for the same reason: the same name, or the same doubts about the same sort of thing. */
export function likeRejections(review: Review, looked: Item): readonly Item[] {
  const a = siteOf(review, looked);
  const codes = doubtCodes(looked);
  return review.items.filter((item) => {
    if (item.key === looked.key || item.decision !== 'open') return false;
    const b = siteOf(review, item);
    const named = item.original.name.value === looked.original.name.value;
    return named || (codes !== '' && codes === doubtCodes(item) && (sameSentence(a, b) || sameSort(a, b)));
  });
}

/** Open records with exactly the same doubts, which one act may accept together. */
export function likeDoubts(review: Review, looked: Item): readonly Item[] {
  const codes = doubtCodes(looked);
  if (codes === '') return [];
  return review.items.filter(
    (item) =>
      item.key !== looked.key && item.decision === 'open' && item.group === looked.group && doubtCodes(item) === codes,
  );
}

function doubtCodes({ statement }: Item): string {
  return [...new Set(statement.doubts.map(({ code }) => code))].sort().join(' ');
}
