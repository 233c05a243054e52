/** The review in the order a person goes through it: what is in doubt first, then a glance, then the one tick. */
import type { Changed, Draft, Key } from './draft';
import type { Group, Item, Review } from './items';

export interface GroupOf {
  readonly group: Group;
  readonly items: readonly Item[];
  readonly open: number;
}

export const groupOrder: readonly Group[] = ['doubtful', 'look', 'sure', 'milestones', 'actuals', 'aside'];

/** Groups that ask for a decision; achievements and things mentioned in passing are only offered. */
const asking: ReadonlySet<Group> = new Set(['doubtful', 'look', 'sure', 'milestones']);

export function groupsOf(review: Review): readonly GroupOf[] {
  return groupOrder.map((group) => {
    const items = review.items.filter(
      (item) => item.group === group && item.decision !== 'rejected' && item.decision !== 'written',
    );
    return { group, items, open: items.filter(({ decision }) => decision === 'open').length };
  });
}

export function dismissedOf(review: Review): readonly Item[] {
  return review.items.filter(({ decision }) => decision === 'rejected');
}

export interface Tally {
  readonly decided: number;
  readonly asked: number;
  readonly accepted: number;
  readonly open: number;
}

export function tallyOf(review: Review): Tally {
  const asked = review.items.filter(({ group, decision }) => asking.has(group) && decision !== 'written');
  const decided = asked.filter(({ decision }) => decision !== 'open').length;
  return { decided, asked: asked.length, accepted: acceptedOf(review).length, open: asked.length - decided };
}

/** What becomes rows: accepted targets, whatever group they stand in. */
export function acceptedOf(review: Review): readonly Item[] {
  return review.items.filter(({ decision, statement }) => decision === 'accepted' && statement.kind.value === 'target');
}

/** Achievements that were not thrown out: they give targets of the same name their baseline. */
export function actualsOf(review: Review): readonly Item[] {
  return review.items.filter(({ decision, statement }) => decision !== 'rejected' && statement.kind.value === 'actual');
}

/** The next open record after `key` in the same list, wrapping around; null when none is left. */
export function nextOpen(items: readonly Item[], key: Key | null): Key | null {
  const at = items.findIndex((item) => item.key === key);
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return order.find(({ decision, key: other }) => decision === 'open' && other !== key)?.key ?? null;
}

export interface Section {
  readonly document: number;
  readonly area: string;
  readonly items: readonly Item[];
}

/** Areas (headings) in the order of the text, each with its records that are not thrown out. */
export function sectionsOf(review: Review): readonly Section[] {
  const sections = new Map<string, { document: number; area: string; items: Item[] }>();
  for (const item of review.items) {
    if (item.decision === 'rejected' || item.decision === 'written' || item.statement.kind.value !== 'target') continue;
    const area = item.statement.area.value ?? '';
    const key = `${item.document}:${area}`;
    const section = sections.get(key) ?? { document: item.document, area, items: [] };
    section.items.push(item);
    sections.set(key, section);
  }
  return [...sections.values()];
}

export interface Filling {
  readonly owner?: string;
  readonly when?: string;
  /** Also what the text states. */
  readonly overwrite: boolean;
}

/** What filling changes, record by record: only fields the text does not state, unless told to overwrite. */
export function fillings(items: readonly Item[], filling: Filling): readonly Changed[] {
  const open = (item: Item, field: 'owner' | 'when'): boolean => {
    const { value, how } = item.statement[field];
    return filling.overwrite || (!item.corrected.has(field) && (value === null || how !== 'said'));
  };
  return items.flatMap((item) => {
    const change = {
      ...(filling.owner !== undefined && open(item, 'owner') ? { owner: filling.owner } : {}),
      ...(filling.when !== undefined && open(item, 'when') ? { when: filling.when } : {}),
    };
    return Object.keys(change).length === 0 ? [] : [{ key: item.key, change, accept: false }];
  });
}

/** How many acts the review took so far: what a person clicked, not what followed from it. */
export function actCount(draft: Draft): number {
  return draft.acts.length;
}
