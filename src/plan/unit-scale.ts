/** Units that differ by a scale word only (万元, 元). In: two units. Out: the factor between them, or null. */
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百万: 1e6 };

/** A unit's plain form and the factor its scale word stands for: 万元 → 元 × 10000. */
function plainUnit(unit: string): { readonly unit: string; readonly factor: number } {
  const found = /^(百万|万|亿|千)(?=.)/.exec(unit);
  const word = found?.[1];
  return word === undefined ? { unit, factor: 1 } : { unit: unit.slice(word.length), factor: scales[word] ?? 1 };
}

/** By what a figure's value is multiplied to stand in the row's unit; null: the units do not go together. */
export function factorBetween(from: string, to: string): number | null {
  if (from === to || from === '' || to === '') return 1;
  const [a, b] = [plainUnit(from), plainUnit(to)];
  return a.unit === b.unit ? a.factor / b.factor : null;
}
