/**
 * Scores statements against labels by the labelling guide: detection (right place and kind), each field over the
 * detected, the whole record, missing figures. Labels with core=false are neutral; `alt` is a second right word.
 */
import { readFileSync, existsSync } from 'node:fs';
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';
import type { Statement } from '../../src/plan';

export interface Label {
  readonly doc: string;
  readonly at: number;
  readonly number: string;
  readonly kind: string;
  readonly core?: boolean;
  readonly name: string;
  readonly op: string;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly per?: string | null;
  readonly when: string | null;
  readonly change: string | null;
  readonly missing?: boolean;
  readonly alt?: Readonly<Record<string, unknown>>;
}

export type Found = Label & { readonly rules?: string };

export function labelsIn(file: string): Label[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Label);
}

/** A statement in the guide's fields. Offsets of the guide count code points. */
export function foundOf(doc: string, text: string, s: Statement): Found {
  const astral = /[\ud800-\udbff][\udc00-\udfff]/.test(text);
  return {
    doc,
    at: astral ? [...text.slice(0, s.number.start)].length : s.number.start,
    number: text.slice(s.number.start, s.number.end),
    kind: s.kind.value,
    core: s.core,
    name: s.name.value,
    op: s.op.value,
    value: s.value.value,
    high: s.high.value,
    unit: s.unit.value,
    per: s.per.value,
    when: s.when.value,
    change: s.change.value,
    missing: s.missing,
    rules: [s.name.rule, s.kind.rule, s.when.rule, s.op.rule].join(' '),
  };
}

export function foundIn(doc: string, text: string): Found[] {
  return extract(documentOfText(doc, text, 'txt'))
    .statements.filter((s) => s.nature === 'number')
    .map((s) => foundOf(doc, text, s));
}

const norm = (s: string | null | undefined): string =>
  (s ?? '')
    .normalize('NFKC')
    .replace(/[\s,。、;:“”"'()()《》的了]/g, '')
    .toLowerCase();

function bigrams(s: string): Map<string, number> {
  const words = norm(s);
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 1); i++)
    counts.set(words.slice(i, i + 2), (counts.get(words.slice(i, i + 2)) ?? 0) + 1);
  return counts;
}

export function likeness(a: string, b: string): number {
  const [x, y] = [bigrams(a), bigrams(b)];
  let both = 0;
  let n = 0;
  for (const [gram, count] of x) {
    both += Math.min(count, y.get(gram) ?? 0);
    n += count;
  }
  for (const count of y.values()) n += count;
  return n === 0 ? 0 : (2 * both) / n;
}

const close = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)));

/** The month a period ends in; an open period only equals itself. */
function endOf(when: string | null): string {
  if (when === null) return 'none';
  if (when.endsWith('/')) return when;
  const school = /^(\d{4})\/(\d{2})(?:-Q(\d))?$/.exec(when);
  if (school?.[3]) return `${school[1]}/${school[2]}Q${school[3]}`;
  if (school) return `${school[1]?.slice(0, 2)}${school[2]}`;
  const last = when.split('/').at(-1) ?? '';
  if (/^\d{4}$/.test(last)) return `${last}-12`;
  const half = /^(\d{4})-H([12])$/.exec(last);
  if (half) return `${half[1]}-${half[2] === '1' ? '06' : '12'}`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(last);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return last.slice(0, 7);
}

function samePeriod(a: string | null, b: string | null): boolean {
  const [x, y] = [endOf(a), endOf(b)];
  return x === y || (x.length === 4 && y.startsWith(x)) || (y.length === 4 && x.startsWith(y));
}

export type Fields = Readonly<
  Record<'kind' | 'value' | 'unit' | 'op' | 'when' | 'change' | 'name' | 'record', boolean>
>;

export function judge(g: Label, p: Found): Fields {
  const either = <T>(key: keyof Label & string, test: (value: T) => boolean): boolean =>
    test(g[key as keyof Label] as T) || (g.alt !== undefined && key in g.alt && test(g.alt[key] as T));
  const kind = either<string>('kind', (v) => v === p.kind);
  const value =
    either<number | null>('value', (v) => close(v ?? null, p.value)) &&
    either<number | null>('high', (v) => close(v ?? null, p.high));
  const unit = either<string | null>('unit', (v) => norm(v) === norm(p.unit));
  const op = either<string>('op', (v) => (v ?? '=') === p.op);
  const when = either<string | null>('when', (v) => samePeriod(v ?? null, p.when));
  const change = either<string | null>('change', (v) => (v ?? null) === (p.change ?? null));
  const name = either<string>('name', (v) => likeness(v, p.name) >= 0.6);
  return { kind, value, unit, op, when, change, name, record: kind && value && unit && op && when && change && name };
}

export interface Score {
  labels: number;
  found: number;
  detected: number;
  record: number;
  missing: { labels: number; found: number; hit: number };
  readonly fields: Record<string, number>;
  readonly missed: Label[];
  readonly alarms: Found[];
  readonly wrong: { g: Label; p: Found; right: Fields }[];
}

const spanOf = (r: Label): [number, number] => [r.at, r.at + Math.max(1, r.number.length)];

function pairs(
  labels: readonly Label[],
  found: readonly Found[],
): { toFound: Map<number, number>; toLabel: Map<number, number> } {
  const candidates: { i: number; j: number; score: number }[] = [];
  labels.forEach((g, i) =>
    found.forEach((p, j) => {
      const [s, e] = spanOf(g);
      const [t, u] = spanOf(p);
      if (g.doc !== p.doc || Math.min(e, u) <= Math.max(s, t)) return;
      candidates.push({
        i,
        j,
        score: (g.kind === p.kind ? 2 : 0) + (close(g.value, p.value) ? 1 : 0) + likeness(g.name, p.name),
      });
    }),
  );
  candidates.sort((a, b) => b.score - a.score);
  const toFound = new Map<number, number>();
  const toLabel = new Map<number, number>();
  for (const { i, j } of candidates)
    if (!toFound.has(i) && !toLabel.has(j)) {
      toFound.set(i, j);
      toLabel.set(j, i);
    }
  return { toFound, toLabel };
}

const isCore = (g: Label): boolean => g.core !== false;

export function scoreOf(labels: readonly Label[], all: readonly Found[]): Score {
  const found = all.filter((p) => p.core !== false);
  const { toFound, toLabel } = pairs(labels, found);
  const score: Score = {
    labels: labels.filter(isCore).length,
    found: 0,
    detected: 0,
    record: 0,
    missing: { labels: labels.filter((g) => isCore(g) && g.missing === true).length, found: 0, hit: 0 },
    fields: { value: 0, unit: 0, op: 0, when: 0, change: 0, name: 0 },
    missed: [],
    alarms: [],
    wrong: [],
  };
  found.forEach((p, j) => {
    const i = toLabel.get(j);
    const g = i === undefined ? undefined : labels[i];
    if (g === undefined) {
      const [s, e] = spanOf(p);
      const neutral = labels.some(
        (one) => one.doc === p.doc && !isCore(one) && Math.min(e, spanOf(one)[1]) > Math.max(s, spanOf(one)[0]),
      );
      if (neutral) return;
      score.alarms.push(p);
    } else if (!isCore(g)) return;
    score.found++;
    if (p.missing) score.missing.found++;
    if (g) count(score, g, p);
  });
  labels.forEach((g, i) => {
    if (isCore(g) && !toFound.has(i)) score.missed.push(g);
  });
  return score;
}

function count(score: Score, g: Label, p: Found): void {
  if (p.missing && g.missing) score.missing.hit++;
  const right = judge(g, p);
  if (right.kind) {
    score.detected++;
    for (const key of Object.keys(score.fields))
      score.fields[key] = (score.fields[key] ?? 0) + (right[key as keyof Fields] ? 1 : 0);
    if (right.record) score.record++;
  }
  if (!right.record) score.wrong.push({ g, p, right });
}

export const f1 = (hit: number, labels: number, found: number): number =>
  labels + found === 0 ? 1 : (2 * hit) / (labels + found);
