// The host: one workbook, one client, and everything a test or the workbench may do to them. Browser-safe.
import { newBook, sheetById, tell, type Book, type News } from './book/book';
import { dumpBook, type Dump } from './book/dump';
import { laidLooks, type Laid } from './book/laid';
import { rowLine } from './book/sheet';
import { shownAt, type Shown } from './book/shown';
import type { RowIsHidden } from './calc/port';
import { newSettler, type EngineMaker, type Settler } from './calc/settle';
import { readXlsx, writeXlsx } from './file/xlsx';
import { newUser, type User } from './user';
import { invalid } from './wire/errors';
import { newFaultPlay, type Faults } from './wire/faults';
import { newMeter, type Meter } from './wire/meter';
import { newOutbox, type Outbox } from './wire/outbox';
import { newServer } from './wire/server';
import { newSession, type Session } from './wire/session';
import { strictness, type ApiSets } from './wire/sets';
import type { EventEntry } from './wire/events';

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
  /**
   * What calculates, loaded when a formula first needs it: Univer, or for thousands of short lives the host's own small
   * engine, which the tests hold against Univer. Default 'univer'.
   */
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

function engineMaker(book: Book, engine: HostOptions['engine']): EngineMaker {
  if (typeof engine === 'function') return engine;
  const isHidden: RowIsHidden = (sheetId, row, how) => {
    const sheet = sheetById(book, sheetId);
    const line = sheet && rowLine(sheet, row);
    return line !== undefined && (line.filtered || (how === 'hidden' && line.hidden));
  };
  if (engine === 'quick') return async () => (await import('./calc/quick/engine')).quickEngine(isHidden);
  return async () => (await import('./calc/univer')).univerEngine(isHidden);
}

interface Parts {
  readonly book: Book;
  readonly settler: Settler;
  readonly session: Session;
  readonly outbox: Outbox;
}

function inspection({ book, settler, outbox }: Parts): Inspection {
  return {
    book,
    dump: () => outbox.enqueue(async () => (await settler.settle(), dumpBook(book))),
    laid: (sheetId) =>
      outbox.enqueue(async () => {
        const sheet = sheetById(book, sheetId);
        return sheet ? laidLooks(sheet, settler.ask) : new Map();
      }),
    shown: (sheet, address) => outbox.enqueue(() => shownAt(book, sheet, address, settler.ask)),
  };
}

async function openFile({ book, settler, session }: Parts, bytes: Uint8Array, fileName?: string): Promise<void> {
  const problem = await readXlsx(book, bytes);
  if (problem) throw invalid(problem);
  if (fileName !== undefined) book.fileName = fileName;
  session.kept.clear();
  tell(book, { kind: 'sheets' });
  await settler.settle();
}

export function createHost(options: HostOptions = {}): Host {
  const book = newBook(options);
  const registrations: Session['registrations'] = new Map();
  const settler = newSettler(book, engineMaker(book, options.engine));
  const session = newSession(book, settler, registrations);
  const turn = { client: false };
  const outbox = newOutbox(book, registrations, () => turn.client);
  const parts: Parts = { book, settler, session, outbox };
  const meter = newMeter();
  const play = newFaultPlay();
  const server = newServer({ session, meter, play, outbox, turn, ask: strictness(options.strict) });
  return {
    processQuery: server.processQuery,
    workbook: inspection(parts),
    user: newUser(book, settler, outbox.enqueue),
    edit: (work) => outbox.enqueue(async () => (work(book), settler.settle())),
    faults: play.faults,
    meter,
    events: { listen: outbox.listen, drained: () => outbox.enqueue(() => undefined) },
    onNews: (listener) => {
      book.listeners.add(listener);
      return () => book.listeners.delete(listener);
    },
    save: () => outbox.enqueue(async () => (await settler.settle(), writeXlsx(book))),
    open: (bytes, fileName) => outbox.enqueue(() => openFile(parts, bytes, fileName)),
    dispose: () => settler.dispose(),
  };
}
