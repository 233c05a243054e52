/**
 * Figures whose table says the code of their row, before any name is looked at. In: rows, figures, the as-of date. Out: matches with
 * the row of that code, what cannot be, and the figures that are left for their names. The code is the row; a name that has nothing
 * in common with the row's is a slip of a line as like as not, and is offered, not taken.
 */
import type { IsoDate } from './indicator';
import { likeness } from './likeness';
import type { Figure, FigureFault, Match, RowToMatch } from './match';
import { factorBetween } from './unit-scale';

export interface Coded {
  readonly matches: readonly Match[];
  readonly faults: readonly FigureFault[];
  readonly rest: readonly Figure[];
}

interface Placed {
  readonly figure: Figure;
  readonly match?: Match;
  readonly fault?: FigureFault;
}

/** Names less alike are another thing's. */
const alike = 0.5;

export function codedFigures(rows: readonly RowToMatch[], figures: readonly Figure[], asOf: IsoDate): Coded {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  // Codes none of which the ledger has are of another scheme: they say nothing here.
  const speaks = figures.some(({ code = '' }) => byCode.has(code));
  const placed = figures.map((figure): Placed => {
    const row = byCode.get(figure.code ?? '');
    if (row !== undefined) return place(row, figure, asOf);
    const why = speaks && (figure.code ?? '') !== '' ? 'unknown-code' : dayFault(figure, asOf);
    return why === null ? { figure } : { figure, fault: { figure: figure.id, why, code: null } };
  });
  const { taken, older } = byRow(placed.flatMap(({ match }) => match ?? []));
  return {
    matches: taken,
    faults: [...placed.flatMap(({ fault }) => fault ?? []), ...older],
    rest: placed.flatMap(({ figure, match, fault }) => (match === undefined && fault === undefined ? [figure] : [])),
  };
}

/** A day that its table gives it is no matter of matching: it is right or wrong by itself. */
function dayFault({ unreadDay, until, dated }: Figure, asOf: IsoDate): FigureFault['why'] | null {
  if (unreadDay !== undefined) return 'day';
  return dated === true && until !== null && until > asOf ? 'later' : null;
}

function place(row: RowToMatch, figure: Figure, asOf: IsoDate): Placed {
  const { id, until } = figure;
  const factor = factorBetween(figure.unit, row.unit);
  const why = factor === null ? 'unit' : (dayFault(figure, asOf) ?? periodFault(row, figure, asOf));
  if (factor === null || why !== null) return { figure, fault: { figure: id, why: why ?? 'unit', code: row.code } };
  const name = likeness(row.name, figure.name);
  const match: Match = {
    code: row.code,
    figure: id,
    value: Number((figure.value * factor).toPrecision(12)),
    until,
    score: name >= alike ? 1 : 0.8,
    reasons: [
      'same-code',
      name === 1 ? 'same-name' : name >= alike ? 'like-name' : 'other-name',
      factor === 1 ? 'same-unit' : 'other-scale',
      until === null ? 'period-unknown' : 'in-period',
    ],
    rival: null,
  };
  return { figure, match };
}

function periodFault({ start }: RowToMatch, { until }: Figure, asOf: IsoDate): FigureFault['why'] | null {
  if (until === null) return null;
  if (until > asOf) return 'later';
  return start !== null && until < start ? 'earlier' : null;
}

/** Of several figures for one row the last day's counts; two of one day are each other's rivals. */
function byRow(matches: readonly Match[]): {
  readonly taken: readonly Match[];
  readonly older: readonly FigureFault[];
} {
  const latest = new Map<string, Match>();
  const older: FigureFault[] = [];
  for (const match of matches) {
    const known = latest.get(match.code);
    if (known === undefined) latest.set(match.code, match);
    else if (day(match) === day(known))
      latest.set(match.code, { ...known, rival: known.value === match.value ? known.rival : match.figure });
    else {
      const [late, early] = day(match) > day(known) ? [match, known] : [known, match];
      latest.set(match.code, late);
      older.push({ figure: early.figure, why: 'older', code: early.code });
    }
  }
  return { taken: [...latest.values()], older };
}

const day = ({ until }: Match): string => until ?? '';
