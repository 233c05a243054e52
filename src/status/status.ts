/**
 * Status (状态): twenty questions in order, the first that holds decides. Each question stands once in arithmetic and
 * once as a native condition, side by side; the formula is the same chain of IFs. A native condition may rely on every
 * earlier one having failed (completion is a number after `unreported`), but not on its own AND stopping early.
 */
import { dayOf, serialOf } from './calendar';
import { isLimit } from './limit';
import { NAMES, text } from './native';
import type { Cells, FormulaWords, Native } from './native';
import { amount, ratio } from './rounding';
import { isOwnShare, targetOf } from './row';
import type { Row, Settings } from './row';
import type { StatusCode } from './statuses';

/** What the questions look at: the row and what was computed of it before. */
interface Facts {
  readonly row: Row;
  readonly settings: Settings;
  readonly completion: number | null;
  readonly elapsed: number | null;
  readonly expected: number | null;
}

interface Question {
  readonly code: StatusCode;
  readonly holds: (facts: Facts) => boolean;
  readonly native: (cells: Cells, words: FormulaWords) => string;
}

/** As-of less the date: negative before it; null when one is no date. */
function daysPast(facts: Facts, date: string | null): number | null {
  const [asOf, other] = [serialOf(facts.settings.asOf), serialOf(date)];
  return asOf === null || other === null ? null : asOf - other;
}

const dueReached = (facts: Facts): boolean => (daysPast(facts, facts.row.due) ?? -1) >= 0;
const duePassed = (facts: Facts): boolean => (daysPast(facts, facts.row.due) ?? -1) > 0;
const reached = ({ completion }: Facts): boolean => completion !== null && ratio(completion) >= 1;

function countsUp(row: Row): boolean {
  return row.direction === 'up' && row.basis === 'cumulative';
}

function aboveShareOf(facts: Facts, factor: number): boolean {
  return ratio(facts.completion ?? 0) >= ratio((facts.expected ?? 0) * factor);
}

/** Final from the due date on; a count that is reached stays reached, and so do milestones and qualities. */
function isFinal(facts: Facts): boolean {
  if (dueReached(facts)) return true;
  if (isLimit(facts.row)) return false;
  return isOwnShare(facts.row) || (countsUp(facts.row) && (targetOf(facts.row) ?? 0) > 0);
}

/** A cumulative ceiling that holds so far but is used up faster than time. */
function usedTooFast(facts: Facts): boolean {
  const { row } = facts;
  const target = targetOf(row) ?? 0;
  if (!isLimit(row) || row.direction !== 'down' || row.basis !== 'cumulative' || target <= 0) return false;
  return amount(row.actual ?? 0) > amount(target * (facts.elapsed ?? 0));
}

function brokenLimit(facts: Facts): boolean {
  return isLimit(facts.row) && !reached(facts) && (!countsUp(facts.row) || dueReached(facts));
}

function overRange({ row }: Facts): boolean {
  if (row.direction !== 'range' || row.upper === null || row.actual === null) return false;
  return amount(row.actual) > amount(row.upper);
}

const needsTarget = (cells: Cells, words: FormulaWords): string =>
  `${cells.kind}<>${text(words.kind.milestone)},${cells.kind}<>${text(words.kind.quality)}`;
const done = (cells: Cells): string => `ROUND(${cells.completion},4)>=1`;
const up = (cells: Cells, words: FormulaWords): string =>
  `${cells.direction}=${text(words.direction.up)},${cells.basis}=${text(words.basis.cumulative)}`;
const share = (cells: Cells, factor: string): string =>
  `ROUND(${cells.completion},4)>=ROUND(${cells.expected}*${factor},4)`;

const QUESTIONS: readonly Question[] = [
  {
    code: 'no-as-of',
    holds: ({ settings }) => dayOf(settings.asOf) === null,
    native: () => `NOT(ISNUMBER(${NAMES.asOf}))`,
  },
  {
    code: 'to-fill',
    holds: ({ row }) => !isOwnShare(row) && row.target.kind === 'missing',
    native: (cells, words) => `AND(${needsTarget(cells, words)},${cells.target}=${text(words.status['to-fill'])})`,
  },
  {
    code: 'no-target',
    holds: ({ row }) => !isOwnShare(row) && targetOf(row) === null,
    native: (cells, words) => `AND(${needsTarget(cells, words)},NOT(ISNUMBER(${cells.target})))`,
  },
  {
    code: 'not-started',
    holds: (facts) => (daysPast(facts, facts.row.start) ?? 0) < 0,
    native: ({ start }) => `AND(ISNUMBER(${start}),${NAMES.asOf}<${start})`,
  },
  {
    code: 'overdue-unreported',
    holds: (facts) => facts.completion === null && duePassed(facts),
    native: ({ completion, due }) => `AND(NOT(ISNUMBER(${completion})),ISNUMBER(${due}),${NAMES.asOf}>${due})`,
  },
  {
    code: 'unreported',
    holds: ({ completion }) => completion === null,
    native: ({ completion }) => `NOT(ISNUMBER(${completion}))`,
  },
  {
    code: 'limit-broken',
    holds: brokenLimit,
    native: (cells, words) =>
      `AND(${cells.isLimit},ROUND(${cells.completion},4)<1,` +
      `OR(NOT(AND(${up(cells, words)})),AND(ISNUMBER(${cells.due}),${NAMES.asOf}>=${cells.due})))`,
  },
  {
    code: 'over-range',
    holds: overRange,
    native: ({ direction, upper, actual }, words) =>
      `IF(AND(${direction}=${text(words.direction.range)},ISNUMBER(${upper})),` +
      `ROUND(${actual},6)>ROUND(${upper},6),FALSE)`,
  },
  {
    code: 'no-due',
    holds: ({ row }) => dayOf(row.due) === null,
    native: ({ due }) => `NOT(ISNUMBER(${due}))`,
  },
  {
    code: 'dates-out-of-order',
    holds: ({ elapsed }) => elapsed === null,
    native: ({ elapsed }) => `NOT(ISNUMBER(${elapsed}))`,
  },
  {
    code: 'done',
    holds: (facts) => reached(facts) && isFinal(facts),
    native: (cells, words) =>
      `AND(${done(cells)},OR(${NAMES.asOf}>=${cells.due},AND(NOT(${cells.isLimit}),` +
      `OR(${cells.kind}=${text(words.kind.milestone)},${cells.kind}=${text(words.kind.quality)},` +
      `AND(${up(cells, words)},${cells.target}>0)))))`,
  },
  {
    code: 'warning',
    holds: (facts) => reached(facts) && usedTooFast(facts),
    native: (cells, words) =>
      `IF(AND(${cells.isLimit},${done(cells)}),AND(${cells.direction}=${text(words.direction.down)},` +
      `${cells.basis}=${text(words.basis.cumulative)},${cells.target}>0,` +
      `ROUND(${cells.actual},6)>ROUND(${cells.target}*${cells.elapsed},6)),FALSE)`,
  },
  {
    code: 'holding',
    holds: (facts) => reached(facts) && isLimit(facts.row),
    native: (cells) => `AND(${done(cells)},${cells.isLimit})`,
  },
  { code: 'met', holds: reached, native: done },
  { code: 'overdue', holds: duePassed, native: ({ due }) => `${NAMES.asOf}>${due}` },
  {
    code: 'reversed',
    holds: ({ completion }) => completion !== null && ratio(completion) < 0,
    native: ({ completion }) => `ROUND(${completion},4)<0`,
  },
  {
    code: 'in-progress',
    holds: ({ elapsed, settings }) => elapsed !== null && elapsed < settings.minShare,
    native: ({ elapsed }) => `${elapsed}<${NAMES.minShare}`,
  },
  {
    code: 'on-track',
    holds: (facts) => aboveShareOf(facts, facts.settings.green),
    native: (cells) => share(cells, NAMES.green),
  },
  {
    code: 'slow',
    holds: (facts) => aboveShareOf(facts, facts.settings.amber),
    native: (cells) => share(cells, NAMES.amber),
  },
];

export function statusOf(facts: Facts): StatusCode {
  return QUESTIONS.find((question) => question.holds(facts))?.code ?? 'behind';
}

export const statusFormula: Native = (cells, words) => {
  const chain = QUESTIONS.map(
    (question) => `IF(${question.native(cells, words)},${text(words.status[question.code])},`,
  );
  return `=${chain.join('')}${text(words.status.behind)}${')'.repeat(chain.length)}`;
};
