/**
 * Which language a document speaks, from samples at its start, middle and end. Cheap: a few thousand
 * characters, whatever the length.
 */
import type { LanguagePack } from '../pack';

const size = 1500;

export function languageOf(text: string, packs: readonly LanguagePack[]): LanguagePack | null {
  const middle = Math.max(0, Math.floor(text.length / 2) - size / 2);
  const sample = text.slice(0, size) + text.slice(middle, middle + size) + text.slice(Math.max(0, text.length - size));
  let best: LanguagePack | null = packs[0] ?? null;
  let share = 0;
  for (const pack of packs) {
    const own = pack.recognise(sample);
    if (own > share) [best, share] = [pack, own];
  }
  return best;
}
