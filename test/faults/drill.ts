/**
 * The drill behind "all or nothing": an operation is played on the same workbook again and again, with a fault at each
 * action and each request in turn (refused, or its answer lost); then the pane opens anew and recovers. The workbook must
 * be as it was before, or as it is after: nothing between.
 */
import { look, recover } from '../../src/excel';
import type { Outcome, Workbook } from '../../src/excel';
import { normal, stand } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';

export interface Drill {
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
  const { actions, requests } = play;
  return tally(play, drill, faultsOf(actions, requests, every));
}

/** The same, and the recovery itself is cut off at each of its actions in turn, as the pane is closed again. */
export async function playTwice(drill: Drill, every: number): Promise<Findings> {
  const play = await played(drill);
  const actions = Array.from({ length: Math.ceil(play.actions / every) }, (_, n) => n * every + 1);
  const faults = actions.flatMap((at) => AGAIN.map((again): Fault => ({ kind: 'action', at, gone: true, again })));
  return tally(play, drill, faults);
}

const AGAIN = [1, 5, 12, 25, 40, 60, 80, 100, 130, 160];

interface Play {
  readonly here: Stand;
  readonly saved: Saved;
  readonly before: Written;
  readonly after: Written;
  readonly actions: number;
  readonly requests: number;
}

async function tally(play: Play, drill: Drill, faults: readonly Fault[]): Promise<Findings> {
  const { here, saved, before, after, actions, requests } = play;
  const found = { before: 0, after: 0 };
  for (const fault of faults) {
    restore(here, saved);
    await playOne(here, drill, fault);
    const now = await written(here);
    if (await same(now, before)) found.before += 1;
    else if (await same(now, after)) found.after += 1;
    else
      throw new Error(
        `${JSON.stringify(fault)}: as before but ${await difference(now, before)}; as after but ${await difference(now, after)}`,
      );
  }
  here.host.dispose();
  return { actions, requests, trials: faults.length, ...found };
}

/** The content as the host dumps it; and written so that equal workbooks are equal, where that does not settle it. */
interface Written {
  readonly quick: string;
  readonly full: () => Promise<string>;
}

async function written(here: Stand): Promise<Written> {
  const dump = await here.host.workbook.dump();
  return { quick: JSON.stringify(dump), full: () => Promise.resolve(JSON.stringify(normal(dump))) };
}

async function same(one: Written, other: Written): Promise<boolean> {
  return one.quick === other.quick || (await one.full()) === (await other.full());
}

const LONG = 200;

function faultsOf(actions: number, requests: number, every: number): readonly Fault[] {
  const steps = (count: number, step: number): readonly number[] =>
    Array.from({ length: Math.ceil(count / step) }, (_, n) => n * step + 1);
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
  const saved = save(here);
  const before = await written(here);
  here.host.meter.reset();
  const done = await drill.act(here.workbook);
  const { actions, requests } = here.host.meter;
  const after = await written(here);
  if (done.value === null) throw new Error(`without a fault: ${JSON.stringify(done.problems)}`);
  if (await same(before, after)) throw new Error('the operation changes nothing');
  return { here, saved, before, after, actions, requests };
}

async function playOne(here: Stand, drill: Drill, fault: Fault): Promise<void> {
  const { faults } = here.host;
  if (fault.kind === 'action') faults.failAction(fault.at);
  if (fault.kind === 'request') faults.failRequest(fault.at);
  if (fault.kind === 'lost') faults.loseAnswer(fault.at);
  const outcome = await drill.act(fault.gone ? dying(here.workbook) : here.workbook);
  faults.clear();
  if (!fault.gone && outcome.value === null && outcome.problems.length === 0)
    throw new Error(`${JSON.stringify(fault)}: nothing is said`);
  // The next opening: another pane, which knows nothing of the first.
  if (fault.again !== undefined) {
    faults.failAction(fault.again);
    await recover(dying({ ...here.workbook }));
    faults.clear();
  }
  const next = { ...here.workbook };
  await recover(next);
  const seen = await look(next);
  if (seen.value?.unfinished !== null) throw new Error(`${JSON.stringify(fault)}: still unfinished`);
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

type Book = Stand['host']['workbook']['book'];
/** Without those who listen. */
type Saved = Omit<Book, 'listeners'>;

function save({ host }: Stand): Saved {
  return structuredClone({ ...host.workbook.book, listeners: new Set() });
}

/** The same workbook as it was saved; whatever calculates takes it up anew. */
function restore({ host }: Stand, saved: Saved): void {
  const { listeners } = host.workbook.book;
  Object.assign(host.workbook.book, structuredClone(saved), { listeners });
  host.workbook.book.dirty.all = true;
}

/** Where two contents first part. */
async function difference(one: Written, other: Written): Promise<string> {
  const [text, wanted] = [await one.full(), await other.full()];
  let at = 0;
  while (at < text.length && text[at] === wanted[at]) at += 1;
  return `…${text.slice(Math.max(0, at - 120), at + 120)}… instead of …${wanted.slice(at, at + 120)}…`;
}
