/**
 * What must hold before an operation begins: calls on one workbook one after another, the workbook writable, nothing
 * unfinished, the sheets to be written not protected.
 */
import type { SheetKey } from '../../sheet';
import { failureOf, problemOf } from '../wire/failure';
import { unfinishedIn } from '../journal/journal';
import type { LedgerProblem, LocalTime, Outcome } from '../ledger';
import { sheetPlace } from '../stand/ledger-place';
import { readState } from '../stand/state';
import type { SheetState, State } from '../stand/state';
import type { LedgerYear } from '../stand/which-ledger';
import { tableSheet } from '../stand/table-place';
import type { Workbook } from '../wire/workbook';

export interface Wants {
  /** Sheets that will be written: ours by key, or told from what stands. */
  readonly sheets: readonly SheetKey[] | ((state: State) => readonly SheetState[]);
  /** Protected ones are opened for this operation and protected again: somebody said so. */
  readonly unprotect?: boolean | undefined;
  /** Not worth a line in 变更记录. */
  readonly unlogged?: true;
  /** Of this ledger, whether or not it stands; null: the first. Else of the one that is meant. */
  readonly ledger?: LedgerYear | undefined;
}

/** What every operation is told: when it is, and whether it may open protected sheets for once. */
export interface When {
  readonly at: LocalTime;
  readonly unprotect?: boolean;
}

const QUEUES = new WeakMap<Workbook, Promise<unknown>>();

/** Runs `act` when everything asked of this workbook before has ended. */
export function inTurn<T>(workbook: Workbook, act: () => Promise<T>): Promise<T> {
  const before = QUEUES.get(workbook) ?? Promise.resolve();
  const mine = before.then(act, act);
  QUEUES.set(workbook, mine);
  return mine;
}

/** What Excel throws becomes a Problem here, and only here. */
export async function settled<T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await act();
  } catch (error) {
    return { value: null, problems: [failureOf(error)] };
  }
}

/** For calls that only read, or see for themselves. */
export function reading<T>(
  workbook: Workbook,
  act: (state: State) => Promise<Outcome<T>>,
  ledger?: LedgerYear,
): Promise<Outcome<T>> {
  return inTurn(workbook, () => settled(async () => act(await readState(workbook, ledger))));
}

export function guarded<T>(
  workbook: Workbook,
  wants: Wants,
  act: (state: State) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const checked = async (state: State): Promise<Outcome<T>> => {
    const shut = shutIn(state, wants);
    const hindrance = hindranceIn(state, wants.unprotect === true ? [] : shut);
    if (hindrance !== null) return { value: null, problems: [hindrance] };
    const done = await act({ ...state, opening: shut });
    const stale = state.manual && done.value !== null ? [problemOf('manual-calculation')] : [];
    return { value: done.value, problems: [...done.problems, ...stale] };
  };
  return reading(workbook, checked, wants.ledger);
}

/** Protected sheets among those that will be written; the log is written by nearly all. */
function shutIn(state: State, { sheets, unlogged }: Wants): readonly SheetState[] {
  const written = typeof sheets === 'function' ? sheets(state) : sheets.map((key) => sheetPlace(state, key)?.sheet);
  const wanted = unlogged === true ? written : [...written, tableSheet(state, 'changes')];
  return [...new Set(wanted)].flatMap((sheet) => (sheet?.protected === true ? [sheet] : []));
}

function hindranceIn(state: State, shut: readonly SheetState[]): LedgerProblem | null {
  if (state.readOnly) return problemOf('read-only');
  const unfinished = unfinishedIn(state.register);
  if (unfinished !== null) {
    const { kind, at } = unfinished.operation;
    return problemOf('unfinished-first', { kind, at });
  }
  return shut.length === 0
    ? null
    : problemOf('sheet-protected', { sheets: shut.map(({ title }) => title), count: shut.length });
}
