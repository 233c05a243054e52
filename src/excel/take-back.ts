/**
 * Taking back: for undo, for a failure, for what was cut off. It goes by what stands in the workbook now, so it can be
 * begun again at any point: what is back already is passed over. What a person edited since is left and listed.
 */
import type { Desk } from './desk';
import { deskOf } from './desk';
import { before, opening, registerStep, shutOf, shutting, undoing, without } from './journal';
import type { Entry, Shut } from './journal';
import { askKept, sweepSteps } from './kept';
import { nothing, send } from './send';
import type { State } from './state';
import type { Step } from './step';
import { askCells } from './take-back-cells';
import { askGrowth } from './take-back-growth';
import { askRows } from './take-back-rows';
import { askSheets } from './take-back-sheets';
import { NOTHING } from './take-back-plan';
import type { TakeBack } from './take-back-plan';
import { briefOf } from './trace';
import type { Brief, Trace } from './trace';
import type { Workbook } from './workbook';

export interface Wanted {
  readonly entry: Entry;
  /** It was never whole, so nobody can have built on it: all of it goes. */
  readonly whole: boolean;
  /** Put back behind the rest, place by place. */
  readonly also?: readonly Step[];
}

/** Two rounds: what stands, then the steps. Throws what Excel answers; the entry then stays unfinished. */
export async function takeBack(workbook: Workbook, state: State, wanted: Wanted): Promise<TakeBack> {
  const plan = await workbook.run((context) => planTakeBack(deskOf(context, state.lacks), state, wanted));
  const { id } = wanted.entry.operation;
  if (plan.refused === true) return plan;
  const after = wanted.entry.trace.of === 'sheets' ? before(state.register, id) : without(state.register, id);
  const closed = wanted.entry.state === 'closed';
  // What is closed was shut again long ago: for an undo only what is opened now counts. Else it left its own.
  const shut = closed && !wanted.whole ? shutOf(state.opening) : (wanted.entry.shut ?? []);
  const standing = shut.filter(({ sheet }) => state.sheets.some(({ id: one }) => one === sheet));
  const isShut = ({ sheet }: Shut): boolean => state.sheets.some((one) => one.id === sheet && one.protected);
  // With nothing to put back, what is shut stays shut.
  const toOpen = plan.steps.length === 0 ? [] : standing.filter(isShut);
  const toShut = plan.steps.length === 0 ? standing.filter((one) => !isShut(one)) : standing;
  const steps: readonly Step[] = [
    ...(closed ? registerStep(undoing(state.register, id, shut), true) : []),
    ...opening(toOpen),
    ...plan.steps,
    ...(wanted.also ?? []),
    ...shutting(toShut),
    ...registerStep(after, true),
    ...sweepSteps(state.kept, after, state.draft),
  ];
  await send(workbook, steps, nothing);
  return plan;
}

async function planTakeBack(desk: Desk, state: State, wanted: Wanted): Promise<TakeBack> {
  const { operation, trace } = wanted.entry;
  const kept = trace.of === 'apart' ? askKept(desk, state.kept, operation.id) : null;
  const plan = await askFor(desk, state, wanted);
  await desk.context.sync();
  const read = kept === null ? trace : traceOf(kept());
  // A trace that never arrived stands before every step of its operation: nothing was done.
  return read === null || read.of === 'apart' ? NOTHING : plan(read);
}

function traceOf(text: string | null): Trace | null {
  return text === null ? null : (JSON.parse(text) as Trace);
}

type Plan = (trace: Trace) => TakeBack;

/** Asks for all that a trace of this kind is compared with, before the trace itself is read. */
async function askFor(desk: Desk, state: State, { entry, whole, also = [] }: Wanted): Promise<Plan> {
  if (entry.trace.of === 'sheets') {
    const sheets = askSheets(desk, state, entry.trace, whole);
    return () => sheets();
  }
  const brief: Brief = entry.trace.of === 'apart' ? entry.trace : briefOf(entry.trace);
  if (brief.trace === 'rows') {
    const rows = whole ? await askGrowth(desk, state, brief, also) : askRows(desk, state, brief);
    return (trace) => (trace.of === 'rows' ? rows(trace) : NOTHING);
  }
  const cells = askCells(desk, state, brief);
  return (trace) => (trace.of === 'cells' ? cells(trace) : NOTHING);
}
