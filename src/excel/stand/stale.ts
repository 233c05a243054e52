/**
 * Rows whose computed cells say otherwise than our own arithmetic: a formula edited or emptied, a calculation that did
 * not happen. Reported, never mended here.
 */
import { DEFAULT_SETTINGS, NAMES, standing } from '../../status';
import type { Row, Settings, Standing } from '../../status';
import type { ColumnKey } from '../../sheet';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { dateOf } from '../wire/landing';
import type { Held, LedgerProblem, LedgerRow } from '../ledger';
import type { LedgerPlace } from './ledger-place';
import { askBlock, askNamed } from './named';
import { cellOf } from './row-check';
import { numberOf } from './rows';
import type { PlacedRow, Rows } from './rows';
import type { State } from './state';
import { wordsOf } from './words';

export interface Arithmetic {
  readonly settings: Settings;
  /** Cumulative shares by code, from the monthly plan. */
  readonly monthly: ReadonlyMap<string, readonly number[]>;
}

export function askArithmetic(desk: Desk, state: State): () => Arithmetic {
  const ask = (name: string): (() => Held) => askNamed(desk, state, name);
  const cells = {
    asOf: ask(NAMES.asOf),
    green: ask(NAMES.green),
    amber: ask(NAMES.amber),
    minShare: ask(NAMES.minShare),
    cap: ask(NAMES.cap),
    year: ask(NAMES.planYear),
  };
  const codes = askBlock(desk, state, NAMES.planCode);
  const grid = askBlock(desk, state, NAMES.planGrid);
  return () => ({
    settings: {
      asOf: dateOf(cells.asOf(), state.date1904),
      green: numberOf(cells.green()) ?? DEFAULT_SETTINGS.green,
      amber: numberOf(cells.amber()) ?? DEFAULT_SETTINGS.amber,
      minShare: numberOf(cells.minShare()) ?? DEFAULT_SETTINGS.minShare,
      cap: numberOf(cells.cap()) ?? DEFAULT_SETTINGS.cap,
      planYear: numberOf(cells.year()),
    },
    monthly: monthlyOf(codes(), grid()),
  });
}

/** The first row of a code counts, as MATCH has it. */
function monthlyOf(
  codes: readonly (readonly Held[])[],
  grid: readonly (readonly Held[])[],
): ReadonlyMap<string, readonly number[]> {
  const monthly = new Map<string, readonly number[]>();
  codes.forEach(([code], row) => {
    if (typeof code === 'string' && !monthly.has(code))
      monthly.set(
        code,
        (grid[row] ?? []).map((share) => numberOf(share) ?? 0),
      );
  });
  return monthly;
}

export function staleRows(
  place: LedgerPlace,
  { ledger, rows }: Rows,
  { settings, monthly }: Arithmetic,
): readonly LedgerProblem[] {
  const { missing } = wordsOf(ledger.language);
  return rows.flatMap((placed) => {
    // A line a person put in between computes nothing.
    if (placed.row.code === '') return [];
    const computed = standing({ ...arithmeticRow(placed, monthly), target: targetOf(placed.row, missing) }, settings);
    const wrong = firstWrong(placed.row, computed);
    if (wrong === null) return [];
    const { column, shown, right } = wrong;
    const values = { code: placed.row.code, column, shown: String(shown ?? ''), computed: String(right ?? '') };
    return [problemOf('value-stale', values, cellOf(place, placed.at, column))];
  });
}

function arithmeticRow({ row, dated }: PlacedRow, monthly: Arithmetic['monthly']): Omit<Row, 'target'> {
  return {
    kind: row.kind,
    direction: row.direction,
    basis: row.basis,
    baseline: numberOf(row.baseline),
    upper: numberOf(row.upper),
    start: dated.start ? row.start : null,
    due: dated.due ? row.due : null,
    actual: numberOf(row.actual),
    weight: numberOf(row.weight),
    monthly: monthly.get(row.code) ?? null,
  };
}

function targetOf({ target }: LedgerRow, missing: string): Row['target'] {
  if (typeof target === 'number') return { kind: 'number', value: target };
  if (target === null) return { kind: 'none' };
  return target === missing ? { kind: 'missing' } : { kind: 'text', text: String(target) };
}

interface Wrong {
  readonly column: ColumnKey;
  readonly shown: Held;
  readonly right: Held;
}

/** Ratios agree to four digits, points to one: what the sheet itself compares by. */
function firstWrong(row: LedgerRow, right: Standing): Wrong | null {
  if (row.status !== right.status) return { column: 'status', shown: row.statusWord, right: right.status };
  const pairs: readonly (readonly [ColumnKey, number | null, number | null, number])[] = [
    ['completion', row.completion, right.completion, 1e-4],
    ['expected', row.expected, right.expected, 1e-4],
    ['gap', row.gap, right.gap, 0.11],
  ];
  const found = pairs.find(
    ([, shown, computed, within]) =>
      (shown === null) !== (computed === null) || Math.abs((shown ?? 0) - (computed ?? 0)) > within,
  );
  return found === undefined ? null : { column: found[0], shown: found[1], right: found[2] };
}
