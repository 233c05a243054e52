/** Extraction at once, with all languages at hand: for programs and tests. A page that loads one language uses lazily.ts. */
import type { Document } from '../document';
import type { Extraction } from '../plan';
import { extractWith } from './extract';
import type { ExtractOptions } from './extract';
import { languages } from './languages';
import type { LanguagePack } from './pack';

/** Everything a document says in numbers, with the reasons; and every numeral that is none of it, with its rule. */
export function extract(
  document: Document,
  options: ExtractOptions = {},
  packs: readonly LanguagePack[] = languages,
): Extraction {
  return extractWith(document, options, packs);
}
