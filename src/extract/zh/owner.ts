/** Who answers for what a Chinese sentence says: 责任单位：…, （牵头单位：…）, 由X负责. Out: the words, or null. */
import type { Span } from '../../document';
import { cuesIn } from '../engine/frame';
import type { Frame } from '../engine/tokens';

export function owner(f: Frame): Span | null {
  if (!cuesIn(f).has('owner')) return null;
  for (const token of f.tokens) {
    if (token.kind !== 'cue' || token.tag !== 'owner') continue;
    const said = /^[:：为是]?\s?([^，,。；;）)】\]、]{2,20})/.exec(
      f.view.slice(token.end, Math.min(f.end, token.end + 24)),
    );
    if (!said?.[1]) continue;
    const start = token.end + said[0].length - said[1].length;
    return { start, end: start + said[1].length };
  }
  return null;
}
