/** How a traced cell takes what is written to it: in a text column whatever is typed stays text. */
import { COLUMNS, sourceFormat } from '../sheet';
import type { ColumnKey } from '../sheet';
import type { CellPlace } from './trace';

const TEXTS: ReadonlySet<ColumnKey> = new Set(COLUMNS.filter(({ format }) => format === '@').map(({ key }) => key));

export function formatIn(place: CellPlace): string {
  if ('source' in place) return sourceFormat(place.field);
  return 'column' in place && TEXTS.has(place.column) ? '@' : 'General';
}
