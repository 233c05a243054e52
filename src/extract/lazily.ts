/**
 * Extraction that loads only the pack of the document's own language. In: a document. Out: the same as `extract` answers.
 */
import type { Document } from '../document';
import type { Extraction } from '../plan';
import { languageOf } from './engine/detect';
import { extractWith } from './extract';
import type { ExtractOptions } from './extract';
import type { LanguagePack } from './pack';
import { tongues } from './tongues';

const packs: Readonly<Record<string, () => Promise<LanguagePack>>> = {
  zh: async () => (await import('./zh/pack')).zh,
  en: async () => (await import('./en/pack')).en,
};

export async function extractLazily(document: Document, options: ExtractOptions = {}): Promise<Extraction> {
  const told = tongues.find(({ id }) => id === options.language) ?? languageOf(document.text, tongues);
  const load = told === null ? undefined : packs[told.id];
  return extractWith(document, options, load === undefined ? [] : [await load()]);
}
