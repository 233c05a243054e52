/**
 * A verb that several counted things share: `opened 3 kiosks, 2 slips and 1 yard`. In: frame and token index. Out: the verb's span and
 * whether the deed is done, so that it stands before or behind what is counted.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import { itemAt } from './clause';
import type { VerbGroup } from './sentence';

export const isDone = ({ tense, passive }: VerbGroup): boolean => tense === 'past' || passive;

export interface Shared {
  readonly span: Span;
  readonly done: boolean;
}

export const joinVerb = ({ span, done }: Shared, noun: readonly Span[]): Span[] =>
  done ? [...noun, span] : [span, ...noun];

/** `opened 3 kiosks, 2 slips and 1 yard`: the verb of the counted thing directly before. */
export function sharedVerb(f: Frame, at: number): Shared | null {
  const { s, k } = itemAt(f, at);
  for (let i = k - 1; i > k - 10 && i >= 0; i--) {
    const item = s.items[i];
    if (item === undefined || s.groupTo.has(i) || (item.kind === 'mark' && item.mark !== 'comma')) return null;
    if (item.kind !== 'number' || f.refused.has(item.token)) continue;
    const span = f.prefixes.get(item.token)?.[0];
    const group = s.groups.find(({ main }) => s.items[main]?.start === span?.start);
    return span === undefined || group === undefined ? null : { span, done: isDone(group) };
  }
  return null;
}
