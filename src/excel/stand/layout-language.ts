/** The language a layout's settings are in, from the cell its name refers to; null where it brings no settings. */
import { BOOK_NAMES } from '../../sheet';
import type { CellValue, Layout } from '../../sheet';
import type { Language } from '../../wording';
import { areaOf } from '../lay/reference';
import { languageOf } from './words';

export function layoutLanguage({ sheets, names }: Layout): Language | null {
  const place = areaOf(names.find(({ name }) => name === BOOK_NAMES.language)?.refersTo ?? '');
  if (place === null) return null;
  const blocks = sheets.find(({ title }) => title === place.title)?.values ?? [];
  const held = blocks
    .map(({ area, values }): CellValue => values[place.row - area.row]?.[place.column - area.column] ?? null)
    .find((value) => value !== null);
  return held === undefined ? null : languageOf(held);
}
