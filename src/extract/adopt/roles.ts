/**
 * Which column is meant where several have one role (目标 by year and by half, 完成 by month), by the year asked for, by
 * what the heads say and by what stands in the columns. In: heads and samples. Out: a column for each role, and questions.
 */
import type { SheetQuestion, SheetRole } from '../../plan';
import { namedYear, partOf } from '../engine/period';
import type { SheetWords } from '../table-words';
import type { Head } from './words';

/** What stands in a column below the header. */
export interface Sample {
  readonly filled: number;
  /** Cells that hold a number, or words that are mostly one. */
  readonly figures: number;
  /** Cells of more than a dozen characters without being a figure. */
  readonly sentences: number;
  readonly distinct: number;
  readonly rows: number;
}

export interface Columns {
  readonly heads: readonly Head[];
  readonly samples: readonly Sample[];
  readonly year: number;
  readonly words: SheetWords;
}

export interface Chosen {
  readonly roles: Partial<Record<SheetRole, number>>;
  readonly questions: SheetQuestion[];
}

const plain = [
  'unit',
  'upper',
  'start',
  'due',
  'dataDate',
  'owner',
  'weight',
  'completion',
  'expected',
  'gap',
] as const;
const single = [...plain, 'status', 'mark'] as const;

type Scored = readonly [column: number, score: number];

const yearIn = ({ time }: Head): number | null => (time === null ? null : namedYear(time));
const partIn = ({ time }: Head): string => (time === null ? '' : partOf(time));

function isSentences({ filled, sentences }: Sample): boolean {
  return filled > 0 && sentences / filled > 0.5;
}

function targetScore(head: Head, sample: Sample, { year, words }: Columns): number {
  const own = yearIn(head);
  let score = own === null ? 0 : own === year ? 4 : own < year ? -6 : -2;
  if (partIn(head) !== '') score -= 3;
  if (words.whole.test(head.words)) score += 1;
  if (isSentences(sample)) score -= 2;
  return score + (sample.rows === 0 ? 0 : sample.filled / sample.rows);
}

/** Later in the year is more: of 3月末, 6月末 the second; H1 is June, Q3 September. */
function reach(head: Head): number {
  const part = partIn(head);
  const number = Number(/\d+/.exec(part)?.[0] ?? 0);
  return part.startsWith('H') ? number * 6 : part.startsWith('Q') ? number * 3 : number;
}

function actualScore(head: Head, sample: Sample, { year, words }: Columns): number {
  const own = yearIn(head);
  let score = own === null || own === year ? 0 : -8;
  if (words.cumulative.test(head.words)) score += 3;
  if (isSentences(sample)) score -= 5;
  score += reach(head) / 12;
  // Months already filled say more than those to come.
  return score + (sample.filled > 0 ? 1.5 : 0) + (sample.rows === 0 ? 0 : sample.figures / sample.rows);
}

function nameScore(head: Head, sample: Sample, { words }: Columns): number {
  if (sample.rows === 0) return 0;
  const distinct = sample.filled === 0 ? 0 : sample.distinct / sample.filled;
  return distinct * 2 + (sample.filled / sample.rows) * 2 + (words.indicator.test(head.words) ? 0.6 : 0);
}

type Score = (head: Head, sample: Sample, columns: Columns) => number;

function ranked(columns: Columns, candidates: readonly number[], score: Score): Scored[] {
  const blank: Head = { words: '', role: null, time: null };
  const none: Sample = { filled: 0, figures: 0, sentences: 0, distinct: 0, rows: 0 };
  return candidates
    .map((c): Scored => [c, score(columns.heads[c] ?? blank, columns.samples[c] ?? none, columns)])
    .sort((a, b) => b[1] - a[1]);
}

const columnsOf = ({ heads }: Columns, role: Head['role']): number[] =>
  heads.flatMap((head, c) => (head.role === role ? [c] : []));

/** Years without a word: earlier ones are where one stood, the plan's own is where one goes. */
function yearsAlone(columns: Columns): { readonly before: number[]; readonly own: number[] } {
  const before: number[] = [];
  const own: number[] = [];
  columns.heads.forEach((head, c) => {
    const year = head.role === null ? yearIn(head) : null;
    if (year !== null) (year < columns.year ? before : year === columns.year ? own : []).push(c);
  });
  return { before, own };
}

function pick(chosen: Chosen, role: SheetRole, list: readonly Scored[], margin: number): void {
  const [first, second] = list;
  if (first === undefined || first[1] <= -4) {
    chosen.questions.push({ role, why: 'none', candidates: list.map(([column]) => column) });
    return;
  }
  chosen.roles[role] = first[0];
  if (second !== undefined && second[1] > -4 && first[1] - second[1] < margin)
    chosen.questions.push({
      role,
      why: 'several',
      candidates: list.filter(([, score]) => first[1] - score < margin).map(([column]) => column),
    });
}

/** 目标任务 may head the duties or their figures: what stands below tells. */
const isFigures = ({ samples }: Columns, c: number): boolean => {
  const sample = samples[c];
  return sample !== undefined && sample.filled > 0 && sample.figures / sample.filled > 0.6;
};

function chooseName(columns: Columns, chosen: Chosen): void {
  const words = columnsOf(columns, 'name').filter((c) => !isFigures(columns, c));
  const named = ranked(columns, words, nameScore);
  const areas = columnsOf(columns, 'area');
  const best = named[0]?.[0] ?? areas.at(-1);
  if (best === undefined) {
    chosen.questions.push({ role: 'name', why: 'none', candidates: [] });
    return;
  }
  chosen.roles.name = best;
  const area = areas.find((c) => c !== best) ?? named.map(([c]) => c).sort((a, b) => a - b)[0];
  if (area !== undefined && area < best) chosen.roles.area = area;
}

function chooseBaseline(columns: Columns, chosen: Chosen, years: readonly number[]): void {
  const last = (c: number): number => yearIn(columns.heads[c] ?? { words: '', role: null, time: null }) ?? 0;
  const past = columnsOf(columns, 'actual').filter((c) => last(c) > 0 && last(c) < columns.year);
  const own = columnsOf(columns, 'baseline');
  const latest = [...past, ...years].sort((a, b) => last(b) - last(a))[0];
  const found = own[0] ?? latest;
  if (found !== undefined) chosen.roles.baseline = found;
}

/** A column for each role. Only what everything hangs on is asked: the name, the target, the actual. */
export function rolesOf(columns: Columns): Chosen {
  const chosen: Chosen = { roles: {}, questions: [] };
  const years = yearsAlone(columns);
  for (const role of single) {
    const [first] = columnsOf(columns, role);
    if (first !== undefined) chosen.roles[role] = first;
  }
  chooseName(columns, chosen);
  const own = columnsOf(columns, 'target');
  const targets = own.length > 0 ? own : columnsOf(columns, 'name').filter((c) => isFigures(columns, c));
  pick(chosen, 'target', ranked(columns, targets.length > 0 ? targets : years.own, targetScore), 0.75);
  const taken = chosen.roles.target;
  const actuals = columnsOf(columns, 'actual');
  const free = actuals.length > 0 ? actuals : years.own.filter((c) => c !== taken);
  pick(chosen, 'actual', ranked(columns, free, actualScore), 0.3);
  chooseBaseline(columns, chosen, years.before);
  return chosen;
}
