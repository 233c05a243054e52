/** Where a pattern holds in a stretch of text. In: a pattern with the flag `g`, and the words. Out: its matches in order. */
const none: readonly RegExpExecArray[] = [];

/** All places of a global pattern that matches no empty stretch; the pattern is not copied for each sentence, as `matchAll` does. */
export function all(pattern: RegExp, words: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let hit = pattern.exec(words);
  if (hit === null) return none;
  const found: RegExpExecArray[] = [];
  for (; hit !== null; hit = pattern.exec(words)) found.push(hit);
  return found;
}
