/**
 * Which language a document speaks, from samples at its start, middle and end. Cheap: a few thousand
 * characters, whatever the length.
 */

const size = 1500;

interface Recognising {
  readonly recognise: (sample: string) => number;
}

function sampleOf(text: string): string {
  if (text.length <= size) return text;
  const middle = Math.max(0, Math.floor(text.length / 2) - size / 2);
  return text.slice(0, size) + text.slice(middle, middle + size) + text.slice(text.length - size);
}

/** The one of the packs whose language the text speaks; the first where none is recognised. */
export function languageOf<Pack extends Recognising>(text: string, packs: readonly Pack[]): Pack | null {
  const sample = sampleOf(text);
  let best: Pack | null = packs[0] ?? null;
  let share = 0;
  for (const pack of packs) {
    const own = pack.recognise(sample);
    if (own > share) [best, share] = [pack, own];
  }
  return best;
}
