// Names of tables: like defined names, and different from all of those.
import { nameFault } from './name';
import { sameText, type Book } from './book';
import type { Table } from './table';

/** Why the table cannot be named so; null if it can. `own` may keep its name. */
export function tableNameFault(book: Book, name: string, own: Table | null): string | null {
  const fault = nameFault(name);
  if (fault) return fault;
  const taken =
    book.tables.some((table) => table !== own && sameText(table.name, name)) ||
    book.names.some((entry) => sameText(entry.name, name));
  return taken ? `The name ${name} exists.` : null;
}

/** '表1', '表2' …, or the given name with a number behind it. */
export function freeTableName(book: Book, like = '表'): string {
  for (let n = 1; ; n += 1) if (!tableNameFault(book, `${like}${n}`, null)) return `${like}${n}`;
}
