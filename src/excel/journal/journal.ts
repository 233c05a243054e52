/**
 * The journal: what was done to the workbook by us, so that it can be undone, and what was begun and not ended.
 * A small register (one setting of the workbook) lists the last operations; long traces are kept apart (`kept.ts`).
 * In one request the register is written open first and closed last: Excel works in order and does not roll back,
 * so whatever a cut-off request leaves behind is marked open.
 */
import type { LedgerView } from '../../sheet';
import type { LocalTime, Operation, OperationKind } from '../ledger';
import type { Step } from '../wire/step';
import type { Brief, Trace } from './trace';

export const REGISTER_KEY = 'YS_Journal';
/** Years of the ledgers beside the first, as JSON: what was cut off before their sheets said their year is found by it. */
export const LEDGERS_KEY = 'YS_Ledgers';

/** Each ledger has a journal of its own. */
export function registerKey(year: number | null): string {
  return year === null ? REGISTER_KEY : `${REGISTER_KEY}_${String(year)}`;
}

/** Operations that can be undone. */
const DEPTH = 20;

export interface Entry {
  readonly operation: Operation;
  /** open: begun; closed: done; undoing: being taken back. */
  readonly state: 'open' | 'closed' | 'undoing';
  /** A long one is kept apart, under the operation's id. */
  readonly trace: Trace | Brief;
  /** Sheets of the log that came with it. */
  readonly made?: Made;
  /** With `undoing`: the undo itself, as the log will say it. */
  readonly undo?: Operation;
  /** Sheets opened for it, to be protected again whatever becomes of it. */
  readonly shut?: readonly Shut[];
}

/** Sheets of ours that were not there before, by their titles. */
export interface Made {
  /** Ids of the sheets that stood. */
  readonly before: readonly string[];
  readonly titles: readonly string[];
}

export interface Shut {
  /** Id. */
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

export function opening(shut: readonly Shut[]): readonly Step[] {
  return shut.map(({ sheet }): Step => ({ do: 'unprotect', sheet }));
}

export function shutting(shut: readonly Shut[]): readonly Step[] {
  return shut.map(({ sheet, options }): Step => ({ do: 'protect', sheet, options }));
}

interface Protected {
  readonly id: string;
  readonly protection: Excel.WorksheetProtectionOptions;
}

export function shutOf(sheets: readonly Protected[]): readonly Shut[] {
  return sheets.map(({ id, protection }) => ({ sheet: id, options: protection }));
}

export interface Register {
  readonly form: 1;
  /** Year of the ledger beside the first that it is of; absent: the first. */
  readonly ledger?: number;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** What the last refresh saw; kept under `key`. */
  readonly snapshot: {
    readonly key: string;
    readonly at: LocalTime;
    /** As it travels; absent in older ones. */
    readonly bytes?: number;
  } | null;
  /** Number of the last operation that ended: the log's ids are given once. */
  readonly last?: number;
  /** Chosen last; absent: none was. */
  readonly view?: LedgerView;
}

export const EMPTY: Register = { form: 1, entries: [], snapshot: null };

/** A register we cannot read is as good as none: it is replaced, never guessed at. */
export function registerOf(text: unknown, year: number | null = null): Register {
  const found = readRegister(text);
  return year === null ? found : { ...found, ledger: year };
}

function readRegister(text: unknown): Register {
  if (typeof text !== 'string') return EMPTY;
  try {
    const found = JSON.parse(text) as Register;
    return found.form === 1 && Array.isArray(found.entries) ? found : EMPTY;
  } catch (error) {
    if (error instanceof SyntaxError) return EMPTY;
    throw error;
  }
}

export function newOperation(
  register: Register,
  kind: OperationKind,
  at: LocalTime,
  values: Operation['values'],
): Operation {
  const used = [...register.entries.map(({ operation }) => operation.id), register.snapshot?.key ?? ''];
  const next = Math.max(register.last ?? 0, ...used.map((id) => Number.parseInt(id, 10) || 0)) + 1;
  const of = register.ledger === undefined ? '' : keptMark(register.ledger);
  return { id: `${String(next)}-${at.replace(/\D/g, '')}${of}`, kind, at, values };
}

/** In the keys of what a ledger beside the first keeps, so that no ledger sweeps what is another's. */
export function keptMark(year: number): string {
  return `.y${String(year)}`;
}

export function opened(register: Register, entry: Entry): Register {
  return { ...register, entries: [...register.entries, { ...entry, state: 'open' as const }] };
}

/**
 * Only now do the oldest entries fall out: until then the operation may still be taken back. What cannot be undone
 * takes nobody's place.
 */
export function closed(register: Register, id: string): Register {
  const done = withState(register, id, 'closed');
  const kept = done.entries.filter((entry) => isUndoable(entry) || entry.operation.id === id);
  const trace = done.entries.find((entry) => entry.operation.id === id)?.trace;
  const view = trace?.of === 'view' ? { view: trace.view } : {};
  return { ...done, ...view, entries: kept.slice(-DEPTH), last: Number.parseInt(id, 10) || 0 };
}

/**
 * A refresh only stamps times and keeps a record, a repaired highlight only lost duplicates, another view is one click
 * away: there is nothing in them that a person would want back.
 */
export function isUndoable({ operation: { kind } }: Entry): boolean {
  return kind !== 'refresh' && kind !== 'repair-highlight' && kind !== 'set-view';
}

export function withState(register: Register, id: string, state: Entry['state']): Register {
  return {
    ...register,
    entries: register.entries.map((entry) => (entry.operation.id === id ? { ...entry, state } : entry)),
  };
}

/** A snapshot goes with the operation that took it. */
export function without(register: Register, id: string): Register {
  const entries = register.entries.filter((entry) => entry.operation.id !== id);
  const snapshot = register.snapshot?.key === snapshotKey(id) ? null : register.snapshot;
  return { ...register, entries, snapshot };
}

export interface Undoing {
  readonly shut: readonly Shut[];
  readonly undo: Operation;
  readonly made: Made | null;
}

export function undoing(register: Register, id: string, { shut, undo, made }: Undoing): Register {
  const begun = withState(register, id, 'undoing');
  const more = { undo, ...(shut.length > 0 ? { shut } : {}), ...(made === null ? {} : { made }) };
  return {
    ...begun,
    entries: begun.entries.map((entry) => (entry.operation.id === id ? { ...begunAnew(entry), ...more } : entry)),
  };
}

/** What came with the operation itself stays: the log is not undone. */
function begunAnew({ made: _, ...entry }: Entry): Entry {
  return entry;
}

/** With a ledger goes what was done to it since, and what was seen of it. */
export function before({ view: _, ...register }: Register, id: string): Register {
  const at = register.entries.findIndex((entry) => entry.operation.id === id);
  return { ...register, entries: register.entries.slice(0, at), snapshot: null };
}

export function snapshotKey(id: string): string {
  return `${id}-seen`;
}

export function unfinishedIn(register: Register): Entry | null {
  return register.entries.find((entry) => entry.state !== 'closed') ?? null;
}

interface Known {
  readonly year: number | null;
  readonly known: readonly number[];
}

/** Before anything of a ledger beside the first is written, the workbook knows its year. */
export function ledgersStep({ year, known }: Known): readonly Step[] {
  if (year === null || known.includes(year)) return [];
  return [{ do: 'set', key: LEDGERS_KEY, value: JSON.stringify([...known, year]) }];
}

/** The step that writes the register; an empty one leaves no setting behind. `stands`: it is there now. */
export function registerStep(register: Register, stands: boolean): readonly Step[] {
  const empty = register.entries.length === 0 && register.snapshot === null && register.view === undefined;
  if (empty && !stands) return [];
  const key = registerKey(register.ledger ?? null);
  return [{ do: 'set', key, value: empty ? null : JSON.stringify(register) }];
}
