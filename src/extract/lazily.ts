/**
 * Extraction that loads what the document needs and no more: the pack of its language; what reads tables, traditional characters
 * and stripped figures only where it has any. In: a document. Out: the same as `extract` answers.
 */
import type { Document } from '../document';
import type { Extraction } from '../plan';
import { languageOf } from './engine/detect';
import { withMissing } from './engine/lex';
import { extractionOf, nothingIn, readingOf } from './extract';
import type { ExtractOptions, Reading } from './extract';
import type { LanguagePack, TableWords } from './pack';
import type { TablesRead } from './tables/tables';
import { holdsTables } from './tables/wanted';
import { tongues } from './tongues';

interface Parts {
  readonly pack: () => Promise<LanguagePack>;
  readonly tables: () => Promise<TableWords>;
  /** What the pack says of itself it may want. */
  readonly fold?: () => Promise<NonNullable<LanguagePack['fold']>>;
  readonly stripped?: () => Promise<LanguagePack['missing']>;
}

const parts: Readonly<Record<string, Parts>> = {
  zh: {
    pack: async () => (await import('./zh/pack')).zh,
    tables: async () => (await import('./zh/tables')).tables,
    fold: async () => (await import('./zh/fold')).fold,
    stripped: async () => (await import('./zh/missing/measure')).stripped,
  },
  en: {
    pack: async () => (await import('./en/pack')).en,
    tables: async () => (await import('./en/tables')).tables,
  },
};

async function packFor(text: string, { pack, fold }: Parts): Promise<LanguagePack> {
  const own = await pack();
  return fold !== undefined && own.folds?.(text) === true ? { ...own, fold: await fold() } : own;
}

/** With the rules for texts that lost most of their figures, where one of its articles has. */
async function withStripped(reading: Reading, { stripped }: Parts): Promise<Reading> {
  const { lexer, articles } = reading;
  const much = lexer.pack.muchDamage ?? Infinity;
  if (stripped === undefined || articles.every(({ damage }) => damage < much)) return reading;
  return { ...reading, lexer: withMissing(lexer, [...lexer.pack.missing, ...(await stripped())]) };
}

const noTables: TablesRead = { statements: [], rejections: [], lines: new Set(), unsure: [], unread: [], prose: [] };

async function tablesIn(reading: Reading, { tables }: Parts, { columns }: ExtractOptions): Promise<TablesRead> {
  if (!holdsTables(reading)) return noTables;
  const [{ readTables }, words] = await Promise.all([import('./tables/tables'), tables()]);
  return readTables({ ...reading, words, mappings: columns ?? [] });
}

export async function extractLazily(document: Document, options: ExtractOptions = {}): Promise<Extraction> {
  const told = tongues.find(({ id }) => id === options.language) ?? languageOf(document.text, tongues);
  const own = told === null ? undefined : parts[told.id];
  if (own === undefined) return nothingIn(document);
  const reading = readingOf(document, await packFor(document.text, own), options.year);
  return extractionOf(await withStripped(reading, own), await tablesIn(reading, own, options));
}
