/** What files tell as done. In: the files that an update names. Out: figures with the words they were read from, and cells of words where a figure should stand. */
import { wordsOf } from '../document';
import type { Document, Span } from '../document';
import { extract, figuresOf } from '../extract';
import type { Found } from '../extract';
import { runningUntil } from '../plan';
import type { Figure, IsoDate, UnreadCell } from '../plan';
import type { Options } from './arguments';
import type { Desk } from './desk';
import { documentAt } from './documents';

/** A figure with the file and the words it was read from. */
export interface Read {
  readonly figure: Figure;
  readonly file: string;
  readonly quote: string;
}

/** A cell of a table that holds words where a figure should stand. */
export interface Unread {
  readonly file: string;
  readonly name: string;
  readonly code: string | null;
  readonly text: string;
}

export interface ToldIn {
  readonly read: readonly Read[];
  readonly unread: readonly Unread[];
}

/** Cells of that column that hold words. */
export function unreadIn({ document, extraction }: Found, column: UnreadCell['role']): readonly Unread[] {
  return (extraction.unread ?? []).flatMap(({ role, span, name, code }) =>
    role === column
      ? [{ file: document.name, name: wordsAt(document, name), code, text: wordsAt(document, span) }]
      : [],
  );
}

const wordsAt = (document: Document, span: Span): string => wordsOf(document, span).trim();

/** null: a file could not be read, and it was said. */
export async function toldIn(desk: Desk, { from, language }: Options, asOf: IsoDate): Promise<ToldIn | null> {
  const told: ToldIn[] = [];
  for (const [at, path] of from.entries()) {
    const document = await documentAt(desk, path, language);
    if (document === null) return null;
    told.push(toldBy(document, at, asOf));
  }
  return { read: told.flatMap(({ read }) => read), unread: told.flatMap(({ unread }) => unread) };
}

function toldBy(document: Document, at: number, asOf: IsoDate): ToldIn {
  // A report of last year read in February says its own year; only one that says none is of the as-of date's.
  const own = extract(document);
  const year = own.year.value ?? Number(asOf.slice(0, 4));
  const extraction = own.year.value === null ? extract(document, { year }) : own;
  const read = figuresOf({ document, extraction }, year).map(({ figure, statement }): Read => {
    const until = runningUntil(figure, statement.when.value, asOf);
    return {
      figure: { ...figure, id: `${at}:${figure.id}`, until },
      file: document.name,
      quote: wordsAt(document, statement.quote),
    };
  });
  return { read, unread: unreadIn({ document, extraction }, 'actual') };
}
