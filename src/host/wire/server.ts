// Serves requests, one after the other: counts them, plays faults, refuses what is too large, dispatches the rest.
import { serviceByName } from '../objects/internal-service';
import { Range } from '../objects/range';
import { Workbook } from '../objects/workbook';
import { crash, dispatch, type Desk } from './dispatch';
import { HostError } from './errors';
import { bytesOf, countDown, countUp, type Meter } from './meter';
import { letGo, type Session } from './session';
import type { FaultPlay } from './faults';
import type { Outbox } from './outbox';
import type { Query } from './protocol';

/** The request was done or not; the client cannot know. */
export class ConnectionLost extends Error {}

export interface Server {
  readonly processQuery: (body: string) => Promise<string>;
}
export interface Serving {
  readonly session: Session;
  readonly meter: Meter;
  readonly play: FaultPlay;
  readonly outbox: Outbox;
  /** Called with each class and member used; throws when the declared requirement set has it not. */
  readonly ask: Desk['ask'];
  /** Tells whose turn it is, for the events. */
  readonly turn: { client: boolean };
}

const EDITING =
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';
const tooLarge = (what: 'Request' | 'Response'): HostError =>
  new HostError(`${what}PayloadSizeLimitExceeded`, `The ${what.toLowerCase()} payload size has exceeded the limit.`);

function failure(error: HostError): string {
  const { code, message, location, status } = error;
  const told = { Code: code, Message: message, Location: location ?? '', ActionIndex: 0, HttpStatusCode: status };
  return JSON.stringify({ Results: [], TraceIds: [], Error: told });
}

function refuse(error: unknown): string {
  if (error instanceof ConnectionLost) throw error;
  return failure(error instanceof HostError ? error : crash(error));
}

function deskOf({ session, play, ask }: Serving): Desk {
  return {
    root: () => new Workbook(session),
    service: (name) => serviceByName(session, name),
    byReference: (id) => {
      const held = session.kept.get(id);
      if (!held) throw new HostError('InvalidReference', `The reference ${id} is not known (any more).`);
      return new Range(session, held);
    },
    before: () => {
      if (session.book.state === 'editing') throw new HostError('InvalidOperationInCellEditMode', EDITING);
      play.action();
    },
    ask,
    settle: () => (session.calculationSuspended ? Promise.resolve() : session.settler.settle()),
  };
}

async function answer(serving: Serving, query: Query): Promise<string> {
  const { session, turn } = serving;
  turn.client = true;
  try {
    const result = await dispatch(query, deskOf(serving));
    await session.settler.settle();
    return JSON.stringify(result);
  } finally {
    letGo(session);
    turn.client = false;
  }
}

async function serve(serving: Serving, body: string): Promise<string> {
  const { meter, play } = serving;
  const size = bytesOf(body);
  const query = JSON.parse(body) as Query;
  countUp(meter, query, size);
  const { latency, largest } = play.faults;
  if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  if (size > largest) throw tooLarge('Request');
  const { lost } = play.request();
  const text = await answer(serving, query);
  if (lost) throw new ConnectionLost('The answer was lost.');
  if (bytesOf(text) > largest) throw tooLarge('Response');
  countDown(meter, bytesOf(text));
  return text;
}

export const newServer = (serving: Serving): Server => ({
  processQuery: (body) => {
    const done = serving.outbox.enqueue(() => serve(serving, body).catch(refuse));
    serving.outbox.flush();
    return done;
  },
});
