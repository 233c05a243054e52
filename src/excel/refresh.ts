/**
 * Refresh: recalculated where Excel does not do it by itself, read, compared with the last time and with our own
 * arithmetic. Writes the time stamp of rows whose figures changed and what it saw, nothing where nothing changed; no
 * cell of a person's. Three rounds up to 4 MB. A protected or read-only ledger is read all the same.
 */
import type { Desk } from './desk';
import { askColumns } from './columns';
import { problemOf } from './failure';
import { askReplaced } from './formula-check';
import { reading } from './guard';
import type { When } from './guard';
import { newOperation, unfinishedIn } from './journal';
import { askKept } from './kept';
import type { Held, LedgerProblem, LedgerRow, LocalTime, Outcome, Refreshed } from './ledger';
import { ledgerOf } from './ledger-place';
import type { LedgerPlace } from './ledger-place';
import { perform } from './perform';
import type { Job } from './perform';
import { checkedRows } from './row-check';
import { readRows } from './rows';
import type { Place, Rows } from './rows';
import { changesSince, parsedSnapshot, snapshotOf } from './snapshot';
import { askArithmetic, staleRows } from './stale';
import type { Arithmetic } from './stale';
import { stampsOf } from './stamps';
import type { State } from './state';
import type { Workbook } from './workbook';

interface More {
  readonly seen: string | null;
  readonly updated: readonly Held[];
  readonly replaced: readonly LedgerProblem[];
  readonly arithmetic: Arithmetic;
}

export function refresh(workbook: Workbook, options: When): Promise<Outcome<Refreshed>> {
  return reading(workbook, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const unfinished = unfinishedIn(state.register)?.operation;
    if (unfinished !== undefined)
      return { value: null, problems: [problemOf('unfinished-first', { kind: unfinished.kind, at: unfinished.at })] };
    const where = { workbook, state, place };
    const read = await readRows(where, (desk) => askMore(desk, state, place));
    const found = refreshed(state, read);
    const problems = [
      ...checkedRows(place, read.rows),
      ...read.more.replaced,
      ...staleRows(place, read, read.more.arithmetic),
    ];
    const written = await write(where, found, jobOf(where, options.at, read, found));
    return { value: written.value, problems: [...written.problems, ...problems] };
  });
}

function refreshed({ register }: State, read: Rows & { readonly more: More }): Refreshed {
  const rows = read.rows.map(({ row }) => row);
  const before = parsedSnapshot(read.more.seen);
  return {
    ledger: { ...read.ledger, rows },
    lagging: laggingOf(rows),
    changes: before === null ? [] : changesSince(before, rows),
    since: before === null ? null : (register.snapshot?.at ?? null),
  };
}

/** By severity, then by gap. */
export function laggingOf(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows
    .filter(({ lagging }) => lagging)
    .sort((one, other) => other.severity - one.severity || (one.gap ?? 0) - (other.gap ?? 0));
}

function jobOf(
  { state, place }: Place,
  at: LocalTime,
  read: Rows & { readonly more: More },
  found: Refreshed,
): Job<Refreshed> {
  const stamps = stampsOf({ place, at, date1904: state.date1904 }, read.rows, read.more.updated, found.changes);
  return {
    operation: newOperation(state.register, 'refresh', at, { changes: found.changes.length }),
    trace: { of: 'cells', cells: stamps.cells },
    steps: stamps.steps,
    snapshot: JSON.stringify(snapshotOf(found.ledger.rows)),
    ask: () => () => found,
  };
}

function write(
  { workbook, state }: Place,
  found: Refreshed,
  job: Job<Refreshed>,
): Promise<Outcome<Refreshed>> | Outcome<Refreshed> {
  const nothingNew = found.since !== null && found.changes.length === 0;
  return nothingNew || state.readOnly ? { value: found, problems: [] } : perform(workbook, state, job);
}

function askMore(desk: Desk, state: State, place: LedgerPlace): () => More {
  const seen =
    state.register.snapshot === null ? (): null => null : askKept(desk, state.kept, state.register.snapshot.key);
  const updated = askColumns(desk, place, ['updated']);
  const replaced = askReplaced(desk, place);
  const arithmetic = askArithmetic(desk, state);
  return () => ({ seen: seen(), updated: updated()('updated'), replaced: replaced(), arithmetic: arithmetic() });
}
