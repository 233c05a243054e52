// What a person does in the grid without the add-in. Each act resolves when Excel has calculated and told its events.
import { cellActs, type CellActs } from './user/cells';
import { sheetActs, type SheetActs } from './user/sheets';
import type { Act } from './user/place';
import type { Book } from './book/book';
import type { Settler } from './calc/settle';

export interface User extends CellActs, SheetActs {
  /** F9. */
  readonly calculate: () => Promise<void>;
}

export function newUser(book: Book, settler: Settler, enqueue: (work: () => Promise<void>) => Promise<void>): User {
  const act: Act =
    (work) =>
    (...args) =>
      enqueue(async () => {
        await work(...args);
        await settler.settle();
      });
  return {
    ...cellActs(book, settler, act),
    ...sheetActs(book, act),
    calculate: () => enqueue(() => settler.settle('recalculate')),
  };
}
