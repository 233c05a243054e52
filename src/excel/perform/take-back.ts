/**
 * Taking back: for undo, for a failure, for what was cut off. It goes by what stands in the workbook now, so it can be
 * begun again at any point: what is back already is passed over. What a person edited since is left and listed.
 */
import { isTooLong } from '../stand/answer-room';
import type { Desk } from '../wire/desk';
import { adoptedPlaces } from '../stand/adopted-place';
import { askTakeOut } from './take-out';
import { deskOf } from '../wire/desk';
import {
  before,
  closed,
  newOperation,
  opening,
  registerStep,
  shutOf,
  shutting,
  undoing,
  without,
} from '../journal/journal';
import type { Entry, Register, Shut } from '../journal/journal';
import { askKept, sweepSteps } from '../journal/kept';
import type { LocalTime, Operation } from '../ledger';
import { ledgerPlace } from '../stand/ledger-place';
import { logged, toldSteps } from './log';
import type { Logged } from './log';
import { askLines, tablesGone } from './log-lines';
import type { FoundLines } from './log-lines';
import { nothing, send } from '../wire/send';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { askCells } from './take-back-cells';
import type { Undoing } from './take-back-cells';
import { askGrowth } from './take-back-growth';
import { askRulesAgain, namesAgain, viewAgain } from './take-back-marks';
import { askRows } from './take-back-rows';
import { askSheets } from './take-back-sheets';
import { NOTHING, both } from './take-back-plan';
import type { TakeBack } from './take-back-plan';
import { wordingOf } from '../../wording';
import { briefOf } from '../journal/trace';
import type { Brief, SheetsTrace, Trace } from '../journal/trace';
import { traceIn } from '../journal/trace-text';
import { languageOf } from '../stand/words';
import type { Workbook } from '../wire/workbook';

export interface Wanted {
  readonly entry: Entry;
  /** It was never whole, so nobody can have built on it: all of it goes. */
  readonly whole: boolean;
  /** Put back behind the rest, place by place. */
  readonly also?: readonly Step[];
  /** When it is undone; the log says so. What is taken back whole never was. */
  readonly at?: LocalTime;
  /** How many times the usual a row holds. */
  readonly wide?: number;
}

/** Two rounds: what stands, then the steps. Throws what Excel answers; the entry then stays unfinished. */
export async function takeBack(workbook: Workbook, state: State, wanted: Wanted): Promise<TakeBack> {
  const { plan, lines } = await planned(workbook, state, wanted);
  const { id } = wanted.entry.operation;
  if (plan.refused === true) return plan;
  const { undo, log } = saying(state, wanted, plan, lines);
  const standing = undo === null ? state.register : { ...state.register, last: Number.parseInt(undo.id, 10) };
  const after = registerAfter(standing, wanted);
  const wasClosed = wanted.entry.state === 'closed';
  const { shut, toOpen, toShut } = shutFor(state, wanted, plan.steps.length > 0);
  const steps: readonly Step[] = [
    ...(wasClosed && undo !== null
      ? registerStep(undoing(state.register, id, { shut, undo, made: log.made }), true)
      : []),
    ...opening(toOpen),
    ...plan.steps,
    ...(wanted.also ?? []),
    ...lines.steps,
    ...log.steps,
    ...(undo === null ? [] : toldSteps(state, undo, plan.changes ?? [])),
    ...shutting(toShut),
    ...registerStep(after, true),
    ...sweepSteps(state.kept, after, state.draft),
  ];
  await send(workbook, steps, nothing);
  return plan;
}

function registerAfter(register: Register, { entry, whole }: Wanted): Register {
  const { id } = entry.operation;
  if (isAgain(entry, whole)) return closed(register, id);
  return entry.operation.kind === 'new-ledger' ? before(register, id) : without(register, id);
}

/** Not taken back but done to its end. */
export function isAgain({ trace }: Entry, whole: boolean): boolean {
  return whole && (trace.of === 'rules' || trace.of === 'view');
}

interface Doors {
  readonly shut: readonly Shut[];
  readonly toOpen: readonly Shut[];
  readonly toShut: readonly Shut[];
}

function shutFor(state: State, { entry, whole }: Wanted, hasSteps: boolean): Doors {
  // What is closed was shut again long ago: for an undo only what is opened now counts. Else it left its own.
  const shut = entry.state === 'closed' && !whole ? shutOf(state.opening) : (entry.shut ?? []);
  const standing = shut.filter(({ sheet }) => state.sheets.some(({ id: one }) => one === sheet));
  const isShut = ({ sheet }: Shut): boolean => state.sheets.some((one) => one.id === sheet && one.protected);
  // With nothing to put back, what is shut stays shut.
  return {
    shut,
    toOpen: hasSteps ? standing.filter(isShut) : [],
    toShut: hasSteps ? standing : standing.filter((one) => !isShut(one)),
  };
}

/** How the log tells an undo: begun once, it is told in the same words however often it is taken up again. */
function saying(
  state: State,
  { entry, whole, at }: Wanted,
  plan: TakeBack,
  lines: FoundLines,
): { readonly undo: Operation | null; readonly log: Logged } {
  const { operation } = entry;
  const words = wordingOf(languageOf(state.said.language)).track;
  const told = { id: operation.id, what: words.kinds[operation.kind], restored: plan.restored };
  const begun = at === undefined ? null : newOperation(state.register, 'undo', at, told);
  const undo = whole ? null : (entry.undo ?? begun);
  if (isAgain(entry, whole)) return { undo, log: logged(lines.state, { operation, changes: [], checkIns: [] }) };
  if (undo === null) return { undo, log: { steps: [], made: null } };
  // The log is the ledger's: it goes with it.
  if (operation.kind === 'new-ledger') return { undo, log: { steps: tablesGone(lines.state), made: null } };
  return { undo, log: logged(lines.state, { operation: undo, changes: plan.changes ?? [], checkIns: [] }) };
}

interface Planned {
  readonly plan: TakeBack;
  readonly lines: FoundLines;
}

/** Asked again in ever shorter answers, while Excel finds one too long: only then is it known how long the texts are. */
const WIDER = 3;
const WIDEST = 81;

async function planned(workbook: Workbook, state: State, wanted: Wanted): Promise<Planned> {
  const { wide = 1 } = wanted;
  try {
    return await workbook.run((context) => planTakeBack(deskOf(context, state.lacks), state, wanted));
  } catch (error) {
    if (!isTooLong(error) || wide >= WIDEST) throw error;
    return planned(workbook, state, { ...wanted, wide: wide * WIDER });
  }
}

async function planTakeBack(desk: Desk, state: State, wanted: Wanted): Promise<Planned> {
  const { operation, trace } = wanted.entry;
  const kept = trace.of === 'apart' ? askKept(desk, state.kept, operation.id) : null;
  const lines = askLines(desk, state, wanted);
  const plan = await askFor(desk, state, wanted);
  await desk.context.sync();
  const text = kept?.() ?? null;
  const read = kept === null ? trace : text === null ? null : traceIn(text);
  // A trace that never arrived stands before every step of its operation: nothing was done.
  const none = read === null || read.of === 'apart';
  return { plan: none ? NOTHING : plan(read), lines: lines() };
}

type Plan = (trace: Trace) => TakeBack;

/** Asks for all that a trace of this kind is compared with, before the trace itself is read. */
async function askFor(desk: Desk, state: State, { entry, whole, also = [], wide }: Wanted): Promise<Plan> {
  if (entry.trace.of === 'sheets') {
    return askSheets(desk, state, entry.trace, { whole, wide });
  }
  if (entry.trace.of === 'rules') {
    const rules = await askRulesAgain(desk, state);
    return (trace) => (trace.of === 'rules' ? rules(trace) : NOTHING);
  }
  if (entry.trace.of === 'view') return (trace) => (trace.of === 'view' ? viewAgain(state, trace) : NOTHING);
  if (adoptedBy(entry) !== null) return askAdopted(desk, state, entry, whole);
  const brief: Brief = entry.trace.of === 'apart' ? entry.trace : briefOf(entry.trace);
  if (brief.trace === 'rows') {
    const rows = whole
      ? await askGrowth(desk, state, brief, also)
      : await askRows(desk, state, brief, { ...undoingOf(entry), ...(wide === undefined ? {} : { wide }) });
    return (trace) => (trace.of === 'rows' ? rows(trace) : NOTHING);
  }
  const cells = askCells(desk, state, brief, undoingOf(entry));
  return (trace) => {
    if (trace.of === 'names') return namesAgain(state, trace);
    return trace.of === 'cells' ? cells(trace.cells) : NOTHING;
  };
}

function adoptedBy({ trace }: Entry): { readonly sheet: string; readonly made: SheetsTrace | null } | null {
  if (trace.of === 'adopted') return trace;
  return trace.of === 'apart' && trace.trace === 'adopted' ? { sheet: trace.sheet ?? '', made: trace.made } : null;
}

/** Our columns, and the sheets that came with them unless something else leans on them now. */
async function askAdopted(desk: Desk, state: State, entry: Entry, whole: boolean): Promise<Plan> {
  const { sheet, made } = adoptedBy(entry) ?? { sheet: '', made: null };
  const out = askTakeOut(desk, state, sheet);
  const leaned =
    state.known.length > 0 ||
    (!whole && (ledgerPlace(state) !== null || adoptedPlaces(state).some((one) => one.sheet.id !== sheet)));
  const sheets = made === null || leaned ? null : await askSheets(desk, state, made, { whole: true });
  return (trace) => {
    const columns = out(trace.of === 'adopted' ? trace : null);
    return sheets === null ? columns : both(columns, sheets());
  };
}

function undoingOf({ state, operation }: Entry): Undoing {
  return { again: state === 'undoing', id: operation.id };
}
