/**
 * Undo of the newest operation (or of one by id): cells get back what they held, sheets and rows of ours go again. What a
 * person edited since is left and listed. Three rounds: what stands, what was written, the way back.
 */
import type { SheetKey } from '../../sheet';
import { failureOf, problemOf } from '../wire/failure';
import { guarded, reading } from '../perform/guard';
import type { When } from '../perform/guard';
import { isUndoable, unfinishedIn } from '../journal/journal';
import type { Entry } from '../journal/journal';
import type { LocalTime, Outcome, Recovered, Undone } from '../ledger';
import { namedPlace, sheetPlace } from '../stand/ledger-place';
import { LISTS } from '../stand/list-place';
import { ledgersIn, undoableIn } from './look';
import { sweepSteps } from '../journal/kept';
import { nothing, send } from '../wire/send';
import { readState } from '../stand/state';
import type { SheetState, State } from '../stand/state';
import type { LedgerYear } from '../stand/which-ledger';
import { takeBack } from '../perform/take-back';
import type { TakeBack } from '../perform/take-back-plan';
import { briefOf } from '../journal/trace';
import type { Workbook } from '../wire/workbook';

export function undo(workbook: Workbook, options: When & { readonly id?: string }): Promise<Outcome<Undone>> {
  const wanted = (state: State): Entry | undefined => {
    const id = options.id ?? undoableIn(state)[0]?.id;
    return state.register.entries.find((one) => one.operation.id === id && one.state === 'closed' && isUndoable(one));
  };
  const sheets = (state: State): readonly SheetState[] => {
    const entry = wanted(state);
    return entry === undefined ? [] : writtenBy(entry, state);
  };
  return guarded(workbook, { sheets, unprotect: options.unprotect }, async (state) => {
    const entry = wanted(state);
    if (entry === undefined) return { value: null, problems: [problemOf('nothing-to-undo')] };
    const other = ledgersIn(state).find(({ beside }) => beside !== null);
    // 说明 and 字典 came with the first ledger and serve the others.
    if (entry.operation.kind === 'new-ledger' && state.year === null && other !== undefined)
      return { value: null, problems: [problemOf('ledger-leaned-on', { title: other.title })] };
    return undone(workbook, state, entry, options.at);
  });
}

/** Sheets that taking it back will write or delete: none of them may be shut. */
function writtenBy({ trace }: Entry, state: State): readonly SheetState[] {
  const brief = trace.of === 'apart' ? trace : briefOf(trace);
  const made = trace.of === 'sheets' ? trace : brief.made;
  const keys: readonly SheetKey[] = [
    ...(brief.trace === 'rows' ? LISTS : []),
    ...(brief.columns.length > 0 ? (['ledger'] as const) : []),
    ...((brief.fields ?? []).length > 0 ? (['sources'] as const) : []),
  ];
  const titles = new Set(made?.sheets.map(({ title }) => title));
  return [
    ...keys.flatMap((key) => sheetPlace(state, key)?.sheet ?? []),
    ...brief.names.flatMap((name) => namedPlace(state, name)?.sheet ?? []),
    ...state.sheets.filter(({ id, title }) => id === brief.sheet || titles.has(title)),
  ];
}

async function undone(workbook: Workbook, state: State, entry: Entry, at: LocalTime): Promise<Outcome<Undone>> {
  try {
    return outcomeOf(entry, await takeBack(workbook, state, { entry, whole: false, at }));
  } catch (error) {
    const failure = failureOf(error);
    // Begun is begun: it goes by what stands, so it can simply be done again to the end.
    const now = await readState(workbook, state.year);
    const left = now.register.entries.find(({ operation }) => operation.id === entry.operation.id);
    if (left === undefined) return { value: { operation: entry.operation, restored: 0 }, problems: [] };
    if (left.state === 'closed') return { value: null, problems: [failure] };
    return outcomeOf(entry, await takeBack(workbook, now, { entry: left, whole: false, at }));
  }
}

function outcomeOf({ operation }: Entry, { restored, problems }: TakeBack): Outcome<Undone> {
  return { value: { operation, restored }, problems };
}

/**
 * Finishes or takes back what was cut off, and sweeps what nobody refers to. null without a problem: there was nothing.
 * Another author's operation under way looks like a cut-off one, but only while it takes more than one request: up to
 * 4 MB a journal is opened and closed in one. Waiting by age was refused: two machines' clocks differ, and after a reload
 * of one's own pane the wait would be for nobody.
 */
export async function recover(workbook: Workbook): Promise<Outcome<Recovered>> {
  const first = await recoverIn(workbook, undefined);
  let { value } = first;
  const problems = [...first.problems];
  // Each ledger has a journal of its own; one that is cut off is brought to its end whichever is meant.
  for (const ledger of first.others) {
    const next = await recoverIn(workbook, ledger);
    problems.push(...next.problems);
    value ??= next.value;
  }
  return { value, problems };
}

type RecoveredIn = Outcome<Recovered> & { readonly others: readonly LedgerYear[] };

async function recoverIn(workbook: Workbook, ledger: LedgerYear | undefined): Promise<RecoveredIn> {
  let others: readonly LedgerYear[] = [];
  const done = await reading<Recovered>(
    workbook,
    async (state) => {
      others = [null, ...state.known].filter((year) => year !== state.year);
      if (state.readOnly) return { value: null, problems: [problemOf('read-only')] };
      return recovered(workbook, state);
    },
    ledger,
  );
  return { ...done, others: done.problems.length > 0 && done.value === null ? [] : others };
}

async function recovered(workbook: Workbook, state: State): Promise<Outcome<Recovered>> {
  const entry = unfinishedIn(state.register);
  if (entry === null) {
    const sweep = sweepSteps(state.kept, state.register, state.draft);
    if (sweep.length > 0) await send(workbook, sweep, nothing);
    return { value: null, problems: [] };
  }
  const undoing = entry.state === 'undoing';
  const { problems } = await takeBack(workbook, state, { entry, whole: !undoing });
  return { value: { operation: entry.operation, how: undoing ? 'finished' : 'taken-back' }, problems };
}
