// One client's conversation with one workbook: the book, its calculation, the references the client holds.
// Host objects get at everything through it.
import type { Book } from '../book/book';
import { hold, type Held } from '../book/tracker';
import type { Area } from '../book/area';
import type { Settler } from '../calc/settle';
import type { Registrations } from './events';

export interface Session {
  readonly book: Book;
  readonly settler: Settler;
  readonly registrations: Registrations;
  /** References kept by the client, by id. */
  readonly kept: Map<string, Held>;
  /** Ranges of the request in hand; let go when it ends. */
  readonly passing: Held[];
  /** suspendApiCalculationUntilNextSync was called in the request in hand. */
  calculationSuspended: boolean;
  nextReference: number;
}

export function newSession(book: Book, settler: Settler, registrations: Registrations): Session {
  return { book, settler, registrations, kept: new Map(), passing: [], calculationSuspended: false, nextReference: 0 };
}

/** A rectangle that stays with its cells until the request ends, and longer if the client keeps it. */
export function passingHold(session: Session, sheetId: string, area: Area): Held {
  const held = hold(session.book.tracker, sheetId, area);
  session.passing.push(held);
  return held;
}

export function keep(session: Session, held: Held): string {
  for (const [id, known] of session.kept) if (known === held) return id;
  session.nextReference += 1;
  const id = `r${session.nextReference}`;
  session.kept.set(id, held);
  return id;
}

export function letGo(session: Session): void {
  const kept = new Set(session.kept.values());
  for (const held of session.passing) if (!kept.has(held)) session.book.tracker.held.delete(held);
  session.passing.length = 0;
  session.calculationSuspended = false;
}

export function forget(session: Session, id: string): void {
  const held = session.kept.get(id);
  session.kept.delete(id);
  if (held) session.book.tracker.held.delete(held);
}
