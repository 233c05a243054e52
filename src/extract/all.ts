/** Extraction at once, with all languages at hand: for programs and tests. A page that loads what it needs uses lazily.ts. */
import { joined } from '../document';
import type { Document } from '../document';
import type { Extraction } from '../plan';
import { readCell } from './cells';
import { languageOf } from './engine/detect';
import { extractionOf, inPlace, nothingIn, readingOf } from './extract';
import type { ExtractOptions } from './extract';
import { languages } from './languages';
import type { WholePack } from './pack';
import { readGraded } from './tables/graded';
import { readTables } from './tables/tables';

/** Everything a document says in numbers, with the reasons; and every numeral that is none of it, with its rule. */
export function extract(
  document: Document,
  options: ExtractOptions = {},
  packs: readonly WholePack[] = languages,
): Extraction {
  const whole = joined(document);
  if (whole !== null) return inPlace(extract(whole.document, options, packs), whole);
  const pack = packs.find(({ id }) => id === options.language) ?? languageOf(document.text, packs);
  if (pack === null) return nothingIn(document);
  const reading = readingOf(pack.parted?.(document) ?? document, pack, options.year);
  const words = pack.grades?.test(reading.view) === true ? pack.graded : undefined;
  const graded = words && { read: readGraded, words };
  return extractionOf(
    reading,
    readTables({ ...reading, words: pack, graded, mappings: options.columns ?? [] }),
    readCell,
  );
}
