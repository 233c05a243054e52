/** Cells and blocks by a name of the workbook: settings, the monthly plan. Blank where the name is gone. */
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { heldOf } from '../wire/landing';
import type { Held } from '../ledger';
import { namedPlace } from './ledger-place';
import type { State } from './state';

/** One cell by its name; null where the name is gone. */
export function askNamed(desk: Desk, state: State, name: string): () => Held {
  const place = namedPlace(state, name);
  if (place === null) return () => null;
  const range = rangeOf(desk, place.sheet.id, { ...place.area, rows: 1, columns: 1 });
  range.load('values');
  return () => heldOf(range.values[0]?.[0]);
}

export function askBlock(desk: Desk, state: State, name: string): () => readonly (readonly Held[])[] {
  const place = namedPlace(state, name);
  if (place === null) return () => [];
  const range = rangeOf(desk, place.sheet.id, place.area);
  range.load('values');
  return () => range.values.map((row) => row.map(heldOf));
}
