/**
 * Extraction that loads what the document needs and no more: the pack of its language; what reads tables, traditional characters
 * and stripped figures only where it has any. In: a document. Out: the same as `extract` answers.
 */
import { joined } from '../document';
import type { Document } from '../document';
import type { Extraction } from '../plan';
import { languageOf } from './engine/detect';
import { withMissing } from './engine/lex';
import { holdsBrokenLines } from './engine/broken-line';
import { holdsLongLine } from './engine/long-line';
import { extractionOf, inPlace, nothingIn, readingOf } from './extract';
import type { ExtractOptions, Reading } from './extract';
import type { LanguagePack, Parts } from './pack';
import type { TablesRead, TablesRequest } from './tables/tables';
import { holdsTables } from './tables/wanted';
import { tongues } from './tongues';

const languages: Readonly<Record<string, () => Promise<Parts>>> = {
  zh: async () => (await import('./zh/parts')).parts,
  en: async () => (await import('./en/parts')).parts,
};

/** Of a language by its id; undefined where it is none of ours. */
export const partsOf = async (language = ''): Promise<Parts | undefined> => languages[language]?.();

/** What is built from a pack is built once: each with its other characters is kept. */
const folded = new WeakMap<LanguagePack, LanguagePack>();

async function packFor(text: string, { pack, fold }: Parts): Promise<LanguagePack> {
  if (fold === undefined || pack.folds?.(text) !== true) return pack;
  const known = folded.get(pack) ?? { ...pack, fold: await fold() };
  folded.set(pack, known);
  return known;
}

/** With the rules for texts that lost most of their figures, where one of its articles has. */
async function withStripped(reading: Reading, { stripped }: Parts): Promise<Reading> {
  const { lexer, articles } = reading;
  const much = lexer.pack.muchDamage ?? Infinity;
  if (stripped === undefined || articles.every(({ damage }) => damage < much)) return reading;
  return { ...reading, lexer: withMissing(lexer, [...lexer.pack.missing, ...(await stripped())]) };
}

const noTables: TablesRead = { statements: [], rejections: [], lines: new Set(), unsure: [], unread: [], prose: [] };

/** What reads tables of graded measures, where the text has words that stand in each of them. */
async function gradedFor({ view, lexer }: Reading, { graded }: Parts): Promise<TablesRequest['graded']> {
  if (graded === undefined || lexer.pack.grades?.test(view) !== true) return undefined;
  const [{ readGraded }, words] = await Promise.all([import('./tables/graded'), graded()]);
  return { read: readGraded, words };
}

/** With its tables, where it may have any. */
async function readOn(reading: Reading, parts: Parts, { columns = [] }: ExtractOptions): Promise<Extraction> {
  const graded = await gradedFor(reading, parts);
  if (graded === undefined && !holdsTables(reading)) return extractionOf(reading, noTables);
  const [{ readTables }, { readCell }, words] = await Promise.all([
    import('./tables/tables'),
    import('./cells'),
    parts.tables(),
  ]);
  return extractionOf(reading, readTables({ ...reading, words, graded, mappings: columns }), readCell);
}

export async function extractLazily(document: Document, options: ExtractOptions = {}): Promise<Extraction> {
  const whole = joined(document);
  if (whole !== null) return inPlace(await extractLazily(whole.document, options), whole);
  const told = tongues.find(({ id }) => id === options.language) ?? languageOf(document.text, tongues);
  const own = await partsOf(told?.id);
  if (own === undefined) return nothingIn(document);
  const parted =
    own.parted !== undefined && (holdsLongLine(document) || holdsBrokenLines(document))
      ? (await own.parted())(document)
      : document;
  const reading = readingOf(parted, await packFor(document.text, own), options.year);
  return readOn(await withStripped(reading, own), own, options);
}
