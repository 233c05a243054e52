// One queue for answers and events: they leave in the order in which they happened. An event whose handler was taken
// off while it waited does not leave at all.
import { entriesOf, isRegistered, type EventEntry, type Registrations } from './events';
import type { Book } from '../book/book';

type Listener = (entries: readonly EventEntry[]) => void;

export interface Outbox {
  /** Does the work when all before it is through; its failure is its own. */
  readonly enqueue: <T>(work: () => Promise<T> | T) => Promise<T>;
  /** Sends the events that wait, after what is queued now. */
  readonly flush: () => void;
  readonly listen: (listener: Listener) => () => void;
}

/** `isClient`: does the client's own request cause what happens now? */
export function newOutbox(book: Book, registrations: Registrations, isClient: () => boolean): Outbox {
  const listeners = new Set<Listener>();
  let queue: Promise<unknown> = Promise.resolve();
  let waiting: EventEntry[] = [];

  const enqueue = <T>(work: () => Promise<T> | T): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const deliver = (): void => {
    const leaving = waiting.filter((entry) => isRegistered(registrations, entry));
    waiting = [];
    if (leaving.length > 0) for (const listener of listeners) listener(leaving);
  };
  const flush = (): void => void enqueue(deliver);

  book.listeners.add((news) => {
    const made = entriesOf(news, book, isClient() ? 'ThisLocalAddin' : 'Unknown');
    waiting.push(...made.filter((entry) => isRegistered(registrations, entry)));
    if (!isClient()) flush();
  });
  return {
    enqueue,
    flush,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
