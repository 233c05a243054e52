/**
 * The review as it stands: every statement with what the person made of it, by replaying the acts over what the
 * extractor said. An act on a record that is no longer found does nothing.
 */
import type { Span } from '../../document';
import type { Field, Statement } from '../../plan';
import { yearOf, keyOf } from './draft';
import type { CorrectedField, Correction, Draft, Key, ReviewAct, ReviewDocument } from './draft';
import { adopted } from './adopted';
import { articleKey, chosenOf } from './plans';

/** written: it is in the ledger already and asks for nothing more. */
export type Decision = 'open' | 'accepted' | 'rejected' | 'written';

/** Where an item is shown. doubtful and look are gone through one by one; sure is one tick. */
export type Group = 'doubtful' | 'look' | 'sure' | 'milestones' | 'actuals' | 'aside';

export interface Item {
  readonly key: Key;
  readonly document: number;
  /** With the corrections in it. */
  readonly statement: Statement;
  readonly original: Statement;
  readonly decision: Decision;
  readonly corrected: ReadonlySet<CorrectedField>;
  readonly basis: Correction['basis'];
  readonly group: Group;
}

export interface Review {
  readonly documents: readonly ReviewDocument[];
  readonly items: readonly Item[];
  readonly byKey: ReadonlyMap<Key, Item>;
  readonly year: number | null;
}

export const personRule = 'person';

/** A kind in doubt may hide a target among the achievements, so such records are looked at one by one. */
function groupOf(statement: Statement): Group {
  const unsureKind = statement.doubts.some(({ code }) => code === 'kind-unsure');
  if (statement.kind.value === 'actual') return unsureKind && statement.core ? 'doubtful' : 'actuals';
  if (!statement.core) return 'aside';
  if (statement.nature !== 'number') return 'milestones';
  return statement.band;
}

function itemOf(document: number, statement: Statement): Item {
  const group = groupOf(statement);
  return {
    key: keyOf(document, statement.id),
    document,
    statement,
    original: statement,
    decision: 'open',
    corrected: new Set(),
    basis: undefined,
    group,
  };
}

const said = <T>(value: T): Field<T> => ({ value, how: 'said', rule: personRule });

/** The statement with a person's word in place of the extractor's. */
export function correctedStatement(statement: Statement, change: Correction): Statement {
  const next = {
    ...statement,
    ...(change.name === undefined ? {} : { name: said(change.name), nameSpans: [] as readonly Span[] }),
    ...(change.kind === undefined ? {} : { kind: said(change.kind) }),
    ...(change.value === undefined
      ? {}
      : { value: said(change.value), missing: change.value === null && statement.nature === 'number' }),
    ...(change.high === undefined ? {} : { high: said(change.high) }),
    ...(change.unit === undefined ? {} : { unit: said(change.unit) }),
    ...(change.scale === undefined ? {} : { scale: null }),
    ...(change.op === undefined ? {} : { op: said(change.op) }),
    ...(change.when === undefined ? {} : { when: said(change.when) }),
    ...(change.owner === undefined ? {} : { owner: said(change.owner) }),
  };
  return next;
}

function correctedItem(item: Item, change: Correction, accept: boolean): Item {
  const statement = correctedStatement(item.statement, change);
  // A record that was turned from achieved to target (or back) is counted where it now belongs; all else stays in its place.
  const group =
    change.kind !== undefined && change.kind !== item.statement.kind.value ? turnedGroup(item, statement) : item.group;
  return {
    ...item,
    statement,
    group,
    decision: accept ? 'accepted' : item.decision,
    corrected: new Set([...item.corrected, ...(Object.keys(change) as CorrectedField[])]),
    basis: change.basis === undefined ? item.basis : change.basis,
  };
}

function turnedGroup(item: Item, statement: Statement): Group {
  if (statement.kind.value === 'actual') return 'actuals';
  return item.group === 'actuals' ? (statement.nature === 'number' ? statement.band : 'milestones') : item.group;
}

type Items = Map<Key, Item>;

function decide(items: Items, keys: readonly Key[], decision: Decision): void {
  for (const key of keys) {
    const item = items.get(key);
    if (item !== undefined) items.set(key, { ...item, decision });
  }
}

function change(items: Items, key: Key, correction: Correction, accept: boolean): void {
  const item = items.get(key);
  if (item !== undefined) items.set(key, correctedItem(item, correction, accept));
}

function adopt(items: Items, documents: readonly ReviewDocument[], act: ReviewAct & { readonly act: 'adopt' }): void {
  const source = documents[act.document];
  if (source === undefined) return;
  const statement = adopted(source, act.number, act.name);
  const item = itemOf(act.document, statement);
  items.set(item.key, { ...item, group: 'look', decision: 'accepted' });
}

function replay(items: Items, documents: readonly ReviewDocument[], act: ReviewAct): void {
  switch (act.act) {
    case 'accept':
      return decide(items, act.keys, 'accepted');
    case 'reject':
      return decide(items, act.keys, 'rejected');
    case 'reopen':
      return decide(items, act.keys, 'open');
    case 'written':
      return decide(items, act.keys, 'written');
    case 'correct':
      return act.changed.forEach(({ key, change: correction, accept }) => change(items, key, correction, accept));
    case 'adopt':
      return adopt(items, documents, act);
    case 'year':
    case 'plans':
    case 'relation':
    case 'settle':
      return;
  }
}

export function reviewOf(draft: Draft): Review {
  const byKey: Items = new Map();
  const chosen = chosenOf(draft);
  draft.documents.forEach(({ extraction }, document) => {
    for (const statement of extraction.statements) {
      if (chosen !== null && !chosen.has(articleKey(document, statement.article))) continue;
      const item = itemOf(document, statement);
      byKey.set(item.key, item);
    }
  });
  for (const act of draft.acts) replay(byKey, draft.documents, act);
  return { documents: draft.documents, items: [...byKey.values()], byKey, year: yearOf(draft) };
}
