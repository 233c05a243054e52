/** Units that go together: by a scale word (万元, 元), or as counters of like things (名, 人; 场, 次). In: two units. Out: the factor between them, or null. */
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

export interface UnitFit {
  readonly factor: number;
  /** counter: the same things counted otherwise, as like as not. */
  readonly how: 'same' | 'scale' | 'counter';
}

/** 人 and 名 count the same; 个 and 所, 场 and 次, 人次 and 人 often do. */
const persons = new Set(['人', '名', '位', '人员']);
const counters: readonly ReadonlySet<string>[] = [
  new Set([...persons, '人次']),
  new Set('个 所 家 处 座 项 间 台 套 件 条 门 支 张 块'.split(' ')),
  new Set('次 场 期 场次 批次 轮 批'.split(' ')),
];
const lastWord = /^[A-Za-z][A-Za-z' -]*?([A-Za-z]+?)s?$/;

/** The same thing counted in English: apprentices, new apprentices. */
function isSameThing(a: string, b: string): boolean {
  const [, x] = lastWord.exec(a) ?? [];
  const [, y] = lastWord.exec(b) ?? [];
  return x !== undefined && x === y && a.length > 3;
}

/** null: the units do not go together. */
export function unitsFit(from: string, to: string): UnitFit | null {
  const factor = factorBetween(from, to);
  if (factor !== null) return { factor, how: from === to ? 'same' : 'scale' };
  const [a, b] = [plainUnit(from), plainUnit(to)];
  const scale = a.factor / b.factor;
  if (persons.has(a.unit) && persons.has(b.unit)) return { factor: scale, how: scale === 1 ? 'same' : 'scale' };
  const alike = counters.some((set) => set.has(a.unit) && set.has(b.unit)) || isSameThing(a.unit, b.unit);
  return alike ? { factor: scale, how: 'counter' } : null;
}
