/**
 * The loop every operation goes through: journal opened, steps, journal closed, in as few requests as fit. Whatever
 * fails, the workbook says what became of it: closed is done (the answer was lost), open is taken back, neither is
 * nothing done.
 */
import { keptBytes } from '../stand/answer-room';
import { failureOf, problemOf } from '../wire/failure';
import { closed, ledgersStep, opened, opening, registerStep, shutOf, shutting, snapshotKey } from '../journal/journal';
import type { Entry } from '../journal/journal';
import { keepSteps, sweepSteps } from '../journal/kept';
import { logged, toldSteps } from './log';
import type { ChangedField, CheckIn } from '../../sheet';
import type { LedgerProblem, Operation, Outcome } from '../ledger';
import { nothing, send, sendRound } from '../wire/send';
import type { Ask } from '../wire/send';
import { readState } from '../stand/state';
import { lacksOf, learnLack } from '../wire/lacks';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { isAgain, takeBack } from './take-back';
import { briefOf } from '../journal/trace';
import type { Trace } from '../journal/trace';
import { traceText } from '../journal/trace-text';
import type { Workbook } from '../wire/workbook';

export interface Job<T> {
  readonly operation: Operation;
  readonly trace: Trace;
  readonly steps: readonly Step[];
  /** What the register's snapshot becomes; absent: as it was. */
  readonly snapshot?: string;
  /** Promises and actuals it changes: a line each in 变更记录, behind the operation's own. */
  readonly changes?: readonly ChangedField[];
  /** Lines for 填报. */
  readonly checkIns?: readonly CheckIn[];
  readonly ask: Ask<T>;
  /**
   * Asked again in the writing round, before the steps: has somebody else changed what the plan stands on? null: no.
   * Else what puts back, place by place, whatever the steps fell upon; none: the trace says enough.
   */
  readonly check?: Ask<readonly Step[] | null>;
}

/** Traces up to this many characters stand in the register itself. */
const SHORT = 6000;

export async function perform<T>(workbook: Workbook, state: State, job: Job<T>): Promise<Outcome<T>> {
  try {
    const done = await sendRound(workbook, {
      steps: stepsOf(state, job),
      before: job.check ?? nothing,
      after: job.ask,
    });
    return done.before === null
      ? { value: done.after, problems: [] }
      : await giveWay(workbook, state, job, done.before);
  } catch (error) {
    const settled = await settle(workbook, state, job, failureOf(error));
    const again = settled.value === null && learnLack(workbook, error);
    return again ? perform(workbook, { ...state, lacks: lacksOf(workbook) }, job) : settled;
  }
}

/** Somebody else was faster: what they did stays, what we did goes. */
async function giveWay<T>(
  workbook: Workbook,
  { year }: State,
  job: Job<T>,
  also: readonly Step[],
): Promise<Outcome<T>> {
  const state = await readState(workbook, year);
  const entry = state.register.entries.find(({ operation }) => operation.id === job.operation.id);
  if (entry !== undefined) await takeBack(workbook, state, { entry, whole: true, also });
  return { value: null, problems: [problemOf('changed-meanwhile')] };
}

function stepsOf<T>(state: State, job: Job<T>): readonly Step[] {
  const { operation } = job;
  const short = isShort(job.trace);
  const shut = shutOf(state.opening);
  const changes = job.changes ?? [];
  const log = logged(state, { operation, changes, checkIns: job.checkIns ?? [] });
  const entry: Entry = {
    operation,
    state: 'open',
    trace: short ? job.trace : briefOf(job.trace),
    ...(log.made === null ? {} : { made: log.made }),
    ...(shut.length > 0 ? { shut } : {}),
  };
  const open = opened(state.register, entry);
  const done = closed(open, operation.id);
  const { snapshot } = job;
  const key = snapshotKey(operation.id);
  const after =
    snapshot === undefined ? done : { ...done, snapshot: { key, at: operation.at, bytes: keptBytes(snapshot) } };
  return [
    ...ledgersStep(state),
    ...registerStep(open, true),
    ...(short ? [] : keepSteps(state.lacks, operation.id, traceText(job.trace))),
    ...(snapshot === undefined ? [] : keepSteps(state.lacks, key, snapshot)),
    // What a snapshot sees, it knows.
    ...(snapshot === undefined ? toldSteps(state, operation, changes) : []),
    ...opening(shut),
    ...job.steps,
    ...log.steps,
    ...shutting(shut),
    ...registerStep(after, true),
    ...sweepSteps(state.kept, after, state.draft),
  ];
}

/** What is asked of made sheets stands in the trace itself: it must be at hand before the first question. */
function isShort(trace: Trace): boolean {
  return trace.of === 'sheets' || JSON.stringify(trace).length <= SHORT;
}

async function settle<T>(
  workbook: Workbook,
  { year }: State,
  job: Job<T>,
  failure: LedgerProblem,
): Promise<Outcome<T>> {
  try {
    const state = await readState(workbook, year);
    const entry = state.register.entries.find(({ operation }) => operation.id === job.operation.id);
    if (entry?.state === 'closed') return { value: await send(workbook, [], job.ask), problems: [] };
    if (entry !== undefined) await takeBack(workbook, state, { entry, whole: true });
    if (entry !== undefined && isAgain(entry, true)) return { value: await send(workbook, [], job.ask), problems: [] };
    return { value: null, problems: [failure] };
  } catch (error) {
    const second = failureOf(error);
    return {
      value: null,
      problems: [problemOf('not-taken-back', { code: second.code, member: '', words: '', ...second.values })],
    };
  }
}
