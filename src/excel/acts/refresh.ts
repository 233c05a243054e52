/**
 * Refresh: recalculated where Excel does not do it by itself, read, compared with the last time and with our own
 * arithmetic. Records check-ins and what was edited without a word, stamps rows whose figures changed, keeps what it saw;
 * nothing where nothing changed, and no cell of a person's. Three rounds up to 4 MB. A protected or read-only workbook is
 * read all the same.
 */
import type { ChangedField } from '../../sheet';
import { checkInsOf, untold } from './check-in-plan';
import type { Recording } from './check-in-plan';
import type { Desk } from '../wire/desk';
import { askColumns } from '../stand/columns';
import { problemOf } from '../wire/failure';
import { askReplaced } from '../stand/formula-check';
import { reading } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation, unfinishedIn } from '../journal/journal';
import type { Held, LedgerProblem, LedgerRow, LocalTime, Outcome, Refreshed } from '../ledger';
import { askKept } from '../journal/kept';
import { ledgerOf } from '../stand/ledger-place';
import type { LedgerPlace } from '../stand/ledger-place';
import { askTold } from '../perform/log';
import type { Told } from '../perform/log';
import { newsOf } from './news';
import { perform } from '../perform/perform';
import type { Job } from '../perform/perform';
import { cellOf, checkedRows } from '../stand/row-check';
import { askRules } from '../stand/rule-check';
import { readRows } from '../stand/rows';
import type { PlacedRow, Place, Rows } from '../stand/rows';
import { changesSince, dueIn, parsedSnapshot, snapshotOf } from '../stand/snapshot';
import { askArithmetic, staleRows } from '../stand/stale';
import type { Arithmetic } from '../stand/stale';
import { stampsOf } from './stamps';
import type { State } from '../stand/state';
import { tableSheet } from '../stand/table-place';
import { twins } from '../stand/twin-check';
import type { Workbook } from '../wire/workbook';

interface More {
  readonly seen: string | null;
  readonly told: Told;
  readonly updated: readonly Held[];
  readonly replaced: readonly LedgerProblem[];
  readonly rules: readonly LedgerProblem[];
  readonly arithmetic: Arithmetic;
}

type Read = Rows & { readonly more: More };

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
    const job = jobOf(where, options.at, read, found);
    const problems = [
      ...twins(state, place),
      ...checkedRows(place, read.rows),
      ...read.more.replaced,
      ...read.more.rules,
      ...staleRows(place, read, read.more.arithmetic),
      ...unexplained(place, read.rows, job.changes ?? []),
    ];
    const written = await write(where, found, job);
    return { value: written.value, problems: [...written.problems, ...problems] };
  });
}

function refreshed({ register }: State, read: Read): Refreshed {
  const rows = read.rows.map(({ row }) => row);
  const before = parsedSnapshot(read.more.seen);
  const changes = before === null ? [] : changesSince(before, rows);
  const seen = { asOf: before?.asOf ?? null, changes, due: (code: string) => dueIn(before, code) };
  return {
    ledger: { ...read.ledger, rows },
    lagging: laggingOf(rows),
    changes,
    news: newsOf(rows, read.ledger.asOf, seen),
    since: before === null ? null : (register.snapshot?.at ?? null),
  };
}

/** By severity, then by gap. */
export function laggingOf(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return rows
    .filter(({ lagging }) => lagging)
    .sort((one, other) => other.severity - one.severity || (one.gap ?? 0) - (other.gap ?? 0));
}

/** A promise that was changed without grounds: the log has its line, which waits for them. */
function unexplained(
  place: LedgerPlace,
  rows: readonly PlacedRow[],
  changes: readonly ChangedField[],
): readonly LedgerProblem[] {
  const at = new Map(rows.map((placed) => [placed.row.code, placed.at]));
  return changes
    .filter(({ field }) => field !== 'actual')
    .map(({ code, field, before, after }) =>
      problemOf(
        'promise-unexplained',
        { code, column: field, before: String(before ?? ''), after: String(after ?? '') },
        cellOf(place, at.get(code) ?? 0, field),
      ),
    );
}

function jobOf({ state, place }: Place, at: LocalTime, read: Read, found: Refreshed): Job<Refreshed> {
  const stamps = stampsOf({ place, at, date1904: state.date1904 }, read.rows, read.more.updated, found.changes);
  const bare = newOperation(state.register, 'refresh', at, {});
  // Without a list of check-ins every actual is one: it begins with what stands.
  const changes = found.since === null || state.tables.checkins === null ? null : found.changes;
  const recording: Recording = { rows: found.ledger.rows, changes, told: read.more.told, operation: bare, at };
  const checkIns = checkInsOf(recording);
  return {
    operation: { ...bare, values: { changes: found.changes.length, checkins: checkIns.length } },
    trace: { of: 'cells', cells: stamps.cells },
    steps: stamps.steps,
    snapshot: JSON.stringify(snapshotOf(found.ledger.rows, found.ledger.asOf)),
    changes: untold({ ...recording, changes: found.changes }),
    checkIns,
    ask: () => () => found,
  };
}

async function write({ workbook, state }: Place, found: Refreshed, job: Job<Refreshed>): Promise<Outcome<Refreshed>> {
  const nothingNew = found.since !== null && found.changes.length === 0 && (job.checkIns ?? []).length === 0;
  if (nothingNew || state.readOnly) return { value: found, problems: [] };
  const shut = shutLists(state);
  // Nothing is kept either: the next refresh finds the same news.
  if (shut.length > 0) {
    const problem = problemOf('sheet-protected', { sheets: shut, count: shut.length });
    return { value: found, problems: [{ ...problem, severity: 'warning' }] };
  }
  const done = await perform(workbook, state, job);
  const locked = done.value === null && done.problems.every(({ code }) => code === 'structure-protected');
  if (!locked) return done;
  return { value: found, problems: done.problems.map((problem) => ({ ...problem, severity: 'warning' as const })) };
}

function shutLists(state: State): readonly string[] {
  return (['checkins', 'changes'] as const).flatMap((key) => {
    const sheet = tableSheet(state, key);
    return sheet?.protected === true ? [sheet.title] : [];
  });
}

function askMore(desk: Desk, state: State, place: LedgerPlace): () => More {
  const seen =
    state.register.snapshot === null ? (): null => null : askKept(desk, state.kept, state.register.snapshot.key);
  const told = askTold(desk, state);
  const updated = askColumns(desk, place, ['updated']);
  const replaced = askReplaced(desk, place);
  const rules = askRules(desk, place);
  const arithmetic = askArithmetic(desk, state);
  return () => ({
    seen: seen(),
    told: told(),
    updated: updated()('updated'),
    replaced: replaced(),
    rules: rules(),
    arithmetic: arithmetic(),
  });
}
