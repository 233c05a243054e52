/**
 * The drill behind "all or nothing": an operation is played on the same workbook again and again, with a fault at each
 * action and each request in turn (refused, or its answer lost); then the pane opens anew and recovers. The workbook must
 * be as it was before, or as it is after: nothing between.
 */
import { recover } from '../../src/excel';
import type { OperationKind, Outcome, Workbook } from '../../src/excel';
import { stand } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';
import { copyOf, putBack } from './copy';
import type { BookCopy } from './copy';
import { newJudge, written } from './judge';
import type { Judge } from './judge';

export interface Drill {
  /** What it is, as the journal says it; its newest entry is of this kind, and there is none where it ends one. */
  readonly kind: OperationKind;
  /** What stands before. */
  readonly prepare: (here: Stand) => Promise<unknown>;
  readonly act: (workbook: Workbook) => Promise<Outcome<unknown>>;
}

/** When: the operation itself comes to its senses, or the pane is gone and the next opening does. */
type Fault = {
  readonly kind: 'action' | 'request' | 'lost';
  readonly at: number;
  readonly gone: boolean;
  readonly again?: number;
};

export interface Findings {
  readonly actions: number;
  readonly requests: number;
  readonly trials: number;
  /** Faults after which the workbook was as before; as after. */
  readonly before: number;
  readonly after: number;
}

/** `every`: plays each n-th action only, for operations of thousands; requests are all played. */
export async function playAll(drill: Drill, every = 1): Promise<Findings> {
  const play = await played(drill);
  return tally(play, drill, faultsOf(play, every));
}

/** The same, and the recovery itself is cut off at each of its actions in turn, as the pane is closed again. */
export async function playTwice(drill: Drill, every: number): Promise<Findings> {
  const play = await played(drill);
  const faults = steps(play.actions, every).flatMap((at) =>
    AGAIN.map((again): Fault => ({ kind: 'action', at, gone: true, again })),
  );
  return tally(play, drill, faults);
}

const AGAIN = [1, 5, 12, 25, 40, 60, 80, 100, 130, 160];

interface Play {
  readonly here: Stand;
  readonly saved: BookCopy;
  readonly judge: Judge;
  readonly actions: number;
  readonly requests: number;
}

async function tally(play: Play, drill: Drill, faults: readonly Fault[]): Promise<Findings> {
  const { here, judge, actions, requests } = play;
  const found = { before: 0, after: 0 };
  const points = await pointsOf(play, drill, faults);
  for (const fault of faults) {
    await playOne(play, drill, { fault, point: points.get(fault.at) });
    const verdict = await judge.verdict();
    if (verdict !== 'before' && verdict !== 'after') throw new Error(`${JSON.stringify(fault)}: ${verdict}`);
    found[verdict] += 1;
  }
  here.host.dispose();
  return { actions, requests, trials: faults.length, ...found };
}

const LONG = 200;

const steps = (count: number, step: number): readonly number[] =>
  Array.from({ length: Math.ceil(count / step) }, (_, n) => n * step + 1);

function faultsOf({ actions, requests }: Play, every: number): readonly Fault[] {
  const both = (kind: Fault['kind'], at: number): readonly Fault[] => [true, false].map((gone) => ({ kind, at, gone }));
  // Of long operations each action is played once, the pane there and gone by turns.
  const turns = (at: number): readonly Fault[] => [{ kind: 'action', at, gone: at % 2 === 0 }];
  return [
    ...steps(actions, every).flatMap((at) => (actions > LONG ? turns(at) : both('action', at))),
    ...steps(requests, 1).flatMap((at) => [...both('request', at), ...both('lost', at)]),
  ];
}

async function played(drill: Drill): Promise<Play> {
  const here = stand({ engine: 'quick' });
  await drill.prepare(here);
  const saved = copyOf(here);
  const before = await written(here);
  const known = entriesOf(here);
  here.host.meter.reset();
  const done = await drill.act(here.workbook);
  const { actions, requests } = here.host.meter;
  const after = await written(here);
  if (done.value === null) throw new Error(`without a fault: ${JSON.stringify(done.problems)}`);
  if (before === after) throw new Error('the operation changes nothing');
  const made = entriesOf(here).find(({ id }) => !known.some((one) => one.id === id));
  const kinds: readonly OperationKind[] = made === undefined ? ['undo', 'release'] : [made.kind];
  if (!kinds.includes(drill.kind)) throw new Error(`${drill.kind} is in the journal as ${String(made?.kind)}`);
  return { here, saved, judge: newJudge(here, { before, after }), actions, requests };
}

/** Operations the register knows. */
function entriesOf({ host }: Stand): readonly { readonly id: string; readonly kind: OperationKind }[] {
  const text = host.workbook.book.settings.get('YS_Journal');
  if (typeof text !== 'string') return [];
  const register = JSON.parse(text) as {
    readonly entries: readonly { readonly operation: { readonly id: string; readonly kind: OperationKind } }[];
  };
  return register.entries.map(({ operation }) => operation);
}

/** The workbook as an action finds it, by the action's number, where a pane is to be gone at it. */
async function pointsOf(
  { here, saved }: Play,
  drill: Drill,
  faults: readonly Fault[],
): Promise<ReadonlyMap<number, BookCopy>> {
  const wanted = new Set(faults.filter(isGoneAtAction).map(({ at }) => at));
  const points = new Map<number, BookCopy>();
  let action = 0;
  let last: BookCopy | null = null;
  putBack(here, saved);
  here.host.faults.watch = () => {
    action += 1;
    if (!wanted.has(action)) return;
    last = copyOf(here, last);
    points.set(action, last);
  };
  await drill.act(here.workbook);
  here.host.faults.watch = null;
  return points;
}

const isGoneAtAction = ({ kind, gone }: Fault): boolean => kind === 'action' && gone;

interface Trial {
  readonly fault: Fault;
  /** The workbook as the action finds it. */
  readonly point: BookCopy | undefined;
}

/**
 * A pane that is gone at an action leaves the workbook as that action found it: nothing it would ask afterwards is sent.
 * So it stands there already, from the one time the operation went through; each n-th is played all the same, and must
 * leave just that.
 */
async function playOne({ here, saved, judge }: Play, drill: Drill, { fault, point }: Trial): Promise<void> {
  const stands = isGoneAtAction(fault) ? point : undefined;
  if (stands !== undefined) putBack(here, stands);
  const expected = stands !== undefined && fault.at % CHECKED === 1 ? await judge.state() : null;
  if (stands === undefined || expected !== null) {
    putBack(here, saved);
    await cutOff(here, drill, fault);
  }
  if (expected !== null && expected !== (await judge.state()))
    throw new Error(`${JSON.stringify(fault)}: a pane that is gone left something else`);
  if (fault.again === undefined) return;
  // The next opening: another pane, which knows nothing of the first, and is closed too.
  here.host.faults.failAction(fault.again);
  await recover(dying({ ...here.workbook }));
  here.host.faults.clear();
}

const CHECKED = 31;

async function cutOff(here: Stand, drill: Drill, { kind, at, gone }: Fault): Promise<void> {
  const { faults } = here.host;
  if (kind === 'action') faults.failAction(at);
  if (kind === 'request') faults.failRequest(at);
  if (kind === 'lost') faults.loseAnswer(at);
  const outcome = await drill.act(gone ? dying(here.workbook) : here.workbook);
  faults.clear();
  if (!gone && outcome.value === null && outcome.problems.length === 0)
    throw new Error(`${kind} ${String(at)}: nothing is said`);
}

/** A pane that is closed at the first failure: nothing it asks afterwards is ever sent. */
function dying(workbook: Workbook): Workbook {
  let dead: unknown = null;
  return {
    ...workbook,
    run: async (batch) => {
      if (dead !== null) throw dead;
      try {
        return await workbook.run(batch);
      } catch (error) {
        dead = error;
        throw error;
      }
    },
  };
}
