/** Who answers for what an English sentence says: `Lead: Director of Housing`, `Responsible officer: …`. Out: the words, or null. */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';

export function owner(f: Frame): Span | null {
  for (const token of f.tokens) {
    if (token.kind !== 'cue' || token.tag !== 'owner') continue;
    const said = /^\s?:?\s?([^,.;:()]{3,60})/.exec(f.view.slice(token.end, Math.min(f.end, token.end + 64)));
    if (!said?.[1]) continue;
    const start = token.end + said[0].length - said[1].length;
    return { start, end: start + said[1].trimEnd().length };
  }
  return null;
}
