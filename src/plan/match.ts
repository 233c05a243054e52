/**
 * Figures of a summary to the rows of a ledger. In: rows and figures in the sheet's own storage, and the date they are told for.
 * Out: at most one figure a row and one row a figure, each with its score and reasons; what found no row is named.
 * Never a guess between two: a close rival is said, so that a person decides.
 */
import { codedFigures } from './coded-figures';
import { fitting } from './fit';
import type { IsoDate, Target } from './indicator';

export interface RowToMatch {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly area: string;
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  /** What is promised: a result is near it more often than far away. */
  readonly target?: Target;
}

/** An actual as a document tells it, stored as the sheet stores it (% divided by 100, amounts in `unit`). */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly area: string;
  readonly value: number;
  /** Last day of the period it covers; null: the document does not tell. */
  readonly until: IsoDate | null;
  /** Of the row, as its table says it. */
  readonly code?: string;
  /** The day is that of its own row in the table. */
  readonly dated?: boolean;
  /** The day its table says, where that is no day: nothing can be made of it. */
  readonly unreadDay?: string;
  /** Told as about so much. */
  readonly about?: boolean;
}

export type MatchReason =
  | 'same-code'
  | 'other-name'
  | 'about'
  | 'abbreviation'
  | 'same-name'
  | 'like-name'
  | 'same-unit'
  | 'other-scale'
  | 'other-unit'
  | 'same-area'
  | 'in-period'
  | 'period-unknown';

export interface Match {
  readonly code: string;
  readonly figure: string;
  /** In the row's unit. */
  readonly value: number;
  readonly until: IsoDate | null;
  /** 0…1; 0.85 and more may be taken together. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** A row or figure that fits nearly as well. */
  readonly rival: string | null;
}

export interface Matched {
  readonly matches: readonly Match[];
  /** Ids of figures without a row. */
  readonly unmatched: readonly string[];
  /** What their tables say of them that cannot be: none of these is matched. */
  readonly faults: readonly FigureFault[];
}

/**
 * unknown-code: the table has codes of the ledger, this one is none; unit: other than the row's, and no scale between; later: its
 * day is after the as-of date; earlier: before its row starts; older: its row has a later one; day: no day at all.
 */
export interface FigureFault {
  readonly figure: string;
  readonly why: 'unknown-code' | 'unit' | 'later' | 'earlier' | 'older' | 'day';
  /** The row of its code; null: there is none. */
  readonly code: string | null;
}

/** Until when a figure counts: one of a year that still runs on that day is told for the day, its end is not known yet: null. */
export function runningUntil({ until, dated }: Figure, when: string | null, day: IsoDate): IsoDate | null {
  const runs = until !== null && until > day && when?.length === 4 && when === day.slice(0, 4);
  return runs && dated !== true ? null : until;
}

/** May be taken with all others like it: alike enough, and nothing else fits nearly as well. */
export const isSure = ({ score, rival }: Match): boolean => score >= 0.85 && rival === null;

/** Alike enough to be taken with all others where a person says so without naming it. */
export const isLikely = ({ score, rival }: Match): boolean => score >= 0.6 && rival === null;

const close = 0.06;

/** Rows that a figure could belong to, the likeliest first, also those that another figure took; for a person to choose. */
export function rowsFor(figure: Figure, rows: readonly RowToMatch[], asOf: IsoDate, most = 4): readonly Match[] {
  const fit = fitting(rows, [figure], asOf);
  return rows
    .flatMap((row) => fit(row, figure, { name: 0.25, score: 0.3 }) ?? [])
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/**
 * By the codes their tables say first, then best pairs first; each row and each figure once. Quadratic in the worst case: rows ×
 * figures, a few hundred each.
 */
export function matchFigures(rows: readonly RowToMatch[], figures: readonly Figure[], asOf: IsoDate): Matched {
  const coded = codedFigures(rows, figures, asOf);
  const free = rows.filter(({ code }) => !coded.matches.some((match) => match.code === code));
  const named = matchNames(free, coded.rest, asOf);
  const about = new Set(figures.flatMap(({ id, about: is }) => (is === true ? [id] : [])));
  return {
    matches: [...coded.matches, ...named].map((match) => (about.has(match.figure) ? unsure(match, 'about') : match)),
    unmatched: coded.rest.flatMap(({ id }) => (named.some(({ figure }) => figure === id) ? [] : [id])),
    faults: coded.faults,
  };
}

/** Alike enough to be offered, not to be taken. */
const unsure = (match: Match, reason: MatchReason): Match => ({
  ...match,
  score: Math.min(match.score, 0.8),
  reasons: [...match.reasons, reason],
});

function matchNames(rows: readonly RowToMatch[], figures: readonly Figure[], asOf: IsoDate): readonly Match[] {
  const fit = fitting(rows, figures, asOf);
  const all = figures.flatMap((figure) => rows.flatMap((row) => fit(row, figure) ?? []));
  all.sort((a, b) => b.score - a.score);
  const codes = new Set<string>();
  const told = new Set<string>();
  const matches: Match[] = [];
  for (const one of all) {
    if (codes.has(one.code) || told.has(one.figure)) continue;
    codes.add(one.code);
    told.add(one.figure);
    const rival = all.find(
      (other) =>
        other !== one &&
        (other.figure === one.figure) !== (other.code === one.code) &&
        one.score - other.score < close &&
        !isSettled(other, one),
    );
    matches.push({
      ...one,
      rival: rival === undefined ? null : rival.figure === one.figure ? rival.code : rival.figure,
    });
  }
  return matches;
}

/** A rival that the very same name beats is none. */
const isSettled = (other: Match, one: Match): boolean =>
  one.reasons.includes('same-name') && !other.reasons.includes('same-name');
