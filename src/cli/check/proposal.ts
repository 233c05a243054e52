/**
 * What a text in a number's cell may mean: `2000万` is 2000 (万) or 20000000, `约30` is 30, `１２` is 12. Offered, never
 * taken. Nothing: the text tells no number.
 */
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 亿: 1e8 };

export function proposed(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  const found = /(-?\d+(?:\.\d+)?)(百万|千|万|亿)?(%)?/.exec(plain);
  if (found === null) return [];
  const [, digits = '', scale, percent] = found;
  const value = Number(digits);
  if (percent !== undefined) return [`${digits}%`];
  const factor = scale === undefined ? undefined : SCALES[scale];
  return factor === undefined ? [String(value)] : [`${value} (${scale ?? ''})`, String(value * factor)];
}
