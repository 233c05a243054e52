// The host: one workbook, one client, and everything a test or the workbench may do to them. Browser-safe.
import { newBook, sheetById, tell, type Book, type News } from './book/book';
import { dumpBook, type Dump } from './book/dump';
import { laidLooks, type Laid } from './book/laid';
import { shownAt, type Shown } from './book/shown';
import { quickEngine, type RowIsHidden } from './calc/quick/engine';
import { rowLine } from './book/sheet';
import { newSettler, type EngineMaker } from './calc/settle';
import { crash, dispatch, type Desk } from './wire/dispatch';
import { HostError, invalid } from './wire/errors';
import { entriesOf, isRegistered, type EventEntry } from './wire/events';
import { newFaultPlay, type Faults } from './wire/faults';
import { bytesOf, countDown, countUp, newMeter, type Meter } from './wire/meter';
import { letGo, newSession, type Session } from './wire/session';
import { strictness, type ApiSets } from './wire/sets';
import { newUser, type User } from './user';
import { readXlsx, writeXlsx } from './file/xlsx';
import { serviceByName } from './objects/internal-service';
import { Range } from './objects/range';
import { Workbook } from './objects/workbook';
import type { Query } from './wire/protocol';

export interface HostOptions {
  /** Sheets of the new workbook; default one, 'Sheet1'. */
  readonly sheetNames?: readonly string[];
  readonly fileName?: string;
  /** Language of Excel itself; default zh-CN. */
  readonly locale?: string;
  /** The year that typed dates without a year fall in; default 2024. */
  readonly year?: number;
  readonly date1904?: boolean;
  /** Refuse members above this ExcelApi version ('1.9'); needs the table of sets (node.ts reads it). */
  readonly strict?: { readonly upTo: string; readonly sets: ApiSets };
  /** What calculates: the host's own small engine, or Univer's (loaded when a formula first needs it). Default 'quick'. */
  readonly engine?: 'quick' | 'univer' | EngineMaker;
}

export interface Inspection {
  readonly dump: () => Promise<Dump>;
  /** What a person sees in one cell, conditional formats included. */
  readonly shown: (sheet: string, address: string) => Promise<Shown>;
  /** What conditional formats lay over a sheet's cells, by row and column. */
  readonly laid: (sheetId: string) => Promise<Laid>;
  readonly book: Book;
}
export interface Events {
  /** Called with entries when they leave the queue; answers how to stop. */
  readonly listen: (listener: (entries: readonly EventEntry[]) => void) => () => void;
  /** Resolves when all answers and events so far have left. */
  readonly drained: () => Promise<void>;
}
export interface Host {
  /** The text of a ProcessQuery request → the text of its answer. Rejects with ConnectionLost when the answer is lost. */
  readonly processQuery: (body: string) => Promise<string>;
  readonly workbook: Inspection;
  readonly user: User;
  /** What a person does in a grid that shows the book: in its turn between requests, then calculated. */
  readonly edit: (work: (book: Book) => void) => Promise<void>;
  readonly faults: Faults;
  readonly meter: Meter;
  readonly events: Events;
  /** News of every change, for a grid that shows the book. */
  readonly onNews: (listener: (news: News) => void) => () => void;
  readonly save: () => Promise<Uint8Array>;
  /** Replaces the workbook by that of an .xlsx file; the client's references are gone. */
  readonly open: (bytes: Uint8Array, fileName?: string) => Promise<void>;
  readonly dispose: () => void;
}

/** The request was done or not; the client cannot know. */
export class ConnectionLost extends Error {}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function engineMaker(book: Book, engine: HostOptions['engine']): EngineMaker {
  if (typeof engine === 'function') return engine;
  if (engine === 'univer') return async () => (await import('./calc/univer')).univerEngine();
  const isHidden: RowIsHidden = (sheetId, row, how) => {
    const sheet = sheetById(book, sheetId);
    const line = sheet && rowLine(sheet, row);
    return line !== undefined && (line.filtered || (how === 'hidden' && line.hidden));
  };
  return () => Promise.resolve(quickEngine(isHidden));
}

function failure(error: HostError): string {
  const body = {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? '',
      ActionIndex: 0,
      HttpStatusCode: error.status,
    },
  };
  return JSON.stringify(body);
}

function refuse(error: unknown): string {
  if (error instanceof ConnectionLost) throw error;
  return failure(error instanceof HostError ? error : crash(error));
}

function rootOf(session: Session): Pick<Desk, 'root' | 'byReference' | 'service'> {
  return {
    root: () => new Workbook(session),
    service: (name) => serviceByName(session, name),
    byReference: (id) => {
      const held = session.kept.get(id);
      if (!held) throw new HostError('InvalidReference', `The reference ${id} is not known (any more).`);
      return new Range(session, held);
    },
  };
}

export function createHost(options: HostOptions = {}): Host {
  const book = newBook(options);
  const registrations: Session['registrations'] = new Map();
  const settler = newSettler(book, engineMaker(book, options.engine));
  const session = newSession(book, settler, registrations);
  const meter = newMeter();
  const play = newFaultPlay();
  const ask = strictness(options.strict);
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  // One queue: requests are answered and events delivered in the order in which they happened.
  let queue: Promise<unknown> = Promise.resolve();
  let pending: EventEntry[] = [];
  let byClient = false;

  book.listeners.add((news) => {
    const made = entriesOf(news, book, 'Local', byClient ? 'ThisLocalAddin' : 'Unknown');
    pending.push(...made.filter((entry) => isRegistered(registrations, entry)));
    if (!byClient) void enqueue(() => deliver());
  });

  function enqueue<T>(work: () => Promise<T> | T): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }
  function deliver(): void {
    const leaving = pending.filter((entry) => isRegistered(registrations, entry));
    pending = [];
    if (leaving.length > 0) for (const listener of listeners) listener(leaving);
  }

  async function answer(query: Query): Promise<string> {
    byClient = true;
    try {
      const desk = {
        ...rootOf(session),
        before: () => {
          if (book.state === 'editing')
            throw new HostError(
              'InvalidOperationInCellEditMode',
              'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
            );
          play.action();
        },
        ask,
        settle: () => (session.calculationSuspended ? Promise.resolve() : settler.settle()),
      };
      const result = await dispatch(query, desk);
      await settler.settle();
      return JSON.stringify(result);
    } finally {
      letGo(session);
      byClient = false;
    }
  }

  async function serve(body: string): Promise<string> {
    const size = bytesOf(body);
    const query = JSON.parse(body) as Query;
    countUp(meter, query, size);
    if (play.faults.latency > 0) await wait(play.faults.latency);
    if (size > play.faults.largest)
      return failure(
        new HostError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'),
      );
    const { lost } = play.request();
    const text = await answer(query);
    if (lost) throw new ConnectionLost('The answer was lost.');
    if (bytesOf(text) > play.faults.largest)
      return failure(
        new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'),
      );
    countDown(meter, bytesOf(text));
    return text;
  }

  function processQuery(body: string): Promise<string> {
    const done = enqueue(() => serve(body).catch(refuse));
    void enqueue(() => deliver());
    return done;
  }

  return {
    processQuery,
    workbook: {
      book,
      dump: () => enqueue(async () => (await settler.settle(), dumpBook(book))),
      laid: (sheetId) =>
        enqueue(async () => {
          const sheet = sheetById(book, sheetId);
          return sheet ? laidLooks(sheet, settler.ask) : new Map();
        }),
      shown: (sheet, address) => enqueue(() => shownAt(book, sheet, address, settler.ask)),
    },
    user: newUser(book, settler, (work) => enqueue(work)),
    edit: (work) => enqueue(async () => (work(book), settler.settle())),
    faults: play.faults,
    meter,
    events: {
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      drained: async () => void (await enqueue(() => undefined)),
    },
    onNews: (listener) => {
      book.listeners.add(listener);
      return () => book.listeners.delete(listener);
    },
    save: () => enqueue(async () => (await settler.settle(), writeXlsx(book))),
    open: (bytes, fileName) =>
      enqueue(async () => {
        const problem = await readXlsx(book, bytes);
        if (problem) throw invalid(problem);
        if (fileName !== undefined) book.fileName = fileName;
        session.kept.clear();
        if (!sheetById(book, book.activeSheetId)) book.activeSheetId = book.sheets[0]!.id;
        tell(book, { kind: 'sheets' });
        await settler.settle();
      }),
    dispose: () => settler.dispose(),
  };
}
