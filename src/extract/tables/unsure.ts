/**
 * Tables that a person should be asked about: figures under heads we do not know, or more than one column that may be the
 * target. In: a table as looked at and what its heads said to the reader. Out: what to show and to propose, or null.
 */
import { mappedRoles } from '../../plan';
import type { MappedRole, MappingDoubt, UnsureTable } from '../../plan';
import { rolesOf } from '../adopt/roles';
import type { Sample } from '../adopt/roles';
import { headOf, textAt } from '../adopt/words';
import type { ColumnRole } from '../table-words';
import type { Column, Header } from './header';
import { isFigures, samplesOf } from './look';
import type { Look } from './look';

const shown = { rows: 3, letters: 60 } as const;
/** Wider ones are forms and layouts. */
const widest = 30;

const mapped: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(mappedRoles);

export const asMapped = (role: ColumnRole | null): MappedRole | null =>
  mapped.has(role) ? (role as MappedRole) : null;

/** 1, 2, 3 … down the column; telephone and other long numbers; years. */
function isLabels(look: Look, column: number): boolean {
  const said = Array.from({ length: 8 }, (_, r) => textAt(look.sheet, look.to + 1 + r, column)).filter(
    (each) => each !== '',
  );
  return (
    said.every((each, at) => each === String(at + 1)) ||
    said.every((each) => /^\d{7,}$/.test(each)) ||
    said.every((each) => /^(?:19|20)\d\d\D{0,4}$/.test(each))
  );
}

const isWords = ({ filled, figures }: Sample): boolean => filled >= 2 && figures / filled < 0.3;

/** Several targets are sure where each has a year of its own. */
function severalTargets(look: Look, samples: readonly Sample[], year: number): boolean {
  const { lexer } = look.sheet;
  const words = lexer.pack.sheet;
  if (words === undefined) return false;
  const heads = look.heads.map((each) => headOf(each, lexer));
  const { questions } = rolesOf({ heads, samples, year, words });
  const asked = questions.find(({ role, why }) => role === 'target' && why === 'several');
  const times = new Set(asked?.candidates.map((c) => JSON.stringify(heads[c]?.time ?? null)));
  return asked !== undefined && times.size < asked.candidates.length;
}

function doubtOf(look: Look, header: Header | null, samples: readonly Sample[], year: number): MappingDoubt | null {
  if (severalTargets(look, samples, year)) return 'several';
  const figures = samples.flatMap((sample, c) => (isFigures(sample) && !isLabels(look, c) ? [c] : []));
  if (header === null) return figures.length > 0 && samples.some(isWords) ? 'none' : null;
  if (header.columns.some(({ role }) => role === 'target' || role === 'actual')) return null;
  return figures.some((c) => header.columns[c]?.role === null) ? 'none' : null;
}

/** What we take each column for: what its head says, else by what stands in it. */
function proposals(look: Look, columns: readonly Column[], samples: readonly Sample[]): (MappedRole | null)[] {
  const roles = columns.map(({ role }) => asMapped(role));
  const free = (test: (sample: Sample, c: number) => boolean): number[] =>
    samples.flatMap((sample, c) => (columns[c]?.role === null && test(sample, c) ? [c] : []));
  const propose = (role: MappedRole, column: number | undefined): void => {
    if (column !== undefined && roles[column] === null && !roles.includes(role)) roles[column] = role;
  };
  const { pack } = look.sheet.lexer;
  const isUnit = (c: number): boolean => {
    const said = textAt(look.sheet, look.to + 1, c);
    const reading = said === '' ? null : pack.unit(said.toLowerCase(), 0, said.length);
    // Where words are spaced any noun may be counted; a column of nouns is no column of units.
    return reading?.end === said.length && (!pack.spaced || reading.unitClass !== 'count');
  };
  propose('unit', free((sample, c) => isWords(sample) && isUnit(c))[0]);
  const named = free((sample, c) => isWords(sample) && roles[c] === null);
  const distinct = (c: number): number => (samples[c]?.distinct ?? 0) / Math.max(1, samples[c]?.rows ?? 1);
  propose('name', named.sort((a, b) => distinct(b) - distinct(a) || a - b)[0]);
  const figures = free((sample, c) => isFigures(sample) && !isLabels(look, c));
  propose('target', figures[0]);
  propose('actual', figures[1]);
  return roles;
}

export interface Seen {
  readonly look: Look;
  /** What the reader of tables made of it. */
  readonly header: Header | null;
  /** What each head says alone. */
  readonly columns: readonly Column[];
  readonly year: number;
}

export function unsureOf({ look, header, columns, year }: Seen): UnsureTable | null {
  if (look.heads.length > widest || look.heads.length < 3) return null;
  const samples = samplesOf(look);
  const why = doubtOf(look, header, samples, year);
  if (why === null) return null;
  const { sheet, to } = look;
  const rows = Math.min(shown.rows, sheet.grid.rows - 1 - to);
  return {
    key: look.key,
    why,
    heads: look.heads,
    samples: Array.from({ length: rows }, (_, r) =>
      look.heads.map((__, c) => textAt(sheet, to + 1 + r, c).slice(0, shown.letters)),
    ),
    rows: sheet.grid.rows - 1 - to,
    roles: proposals(look, columns, samples),
  };
}
