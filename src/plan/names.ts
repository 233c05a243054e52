/**
 * Names as keys: two spellings of one indicator come out alike. In: a name as written. Out: its normal form,
 * for matching only, never for showing.
 */

/** Beyond ASCII and Han there may be something for NFKC to do. */
const special = /[^\x20-\x7e\u4e00-\u9fff]/;

/** NFKC, lower case, without spaces, quotes, brackets and the particles 的 了. */
export function normalName(name: string): string {
  return (special.test(name) ? name.normalize('NFKC') : name)
    .toLowerCase()
    .replace(/[\s,。、;:“”"'‘’「」『』()《》·_\-—的了]/g, '');
}

/** Share 0…1 of the pairs of neighbouring characters that two names have in common. */
export function nameLikeness(a: string, b: string): number {
  const [x, y] = [pairsOf(normalName(a)), pairsOf(normalName(b))];
  let both = 0;
  for (const [pair, count] of x.counts) both += Math.min(count, y.counts.get(pair) ?? 0);
  return x.total + y.total === 0 ? 0 : (2 * both) / (x.total + y.total);
}

function pairsOf(name: string): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  const total = Math.max(1, name.length - 1);
  for (let i = 0; i < total; i++) counts.set(name.slice(i, i + 2), (counts.get(name.slice(i, i + 2)) ?? 0) + 1);
  return { counts, total };
}
