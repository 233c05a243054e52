/**
 * What is known of each language without its pack: how it is told, and what its words say of a row. Small, so that a page
 * has it before it knows which pack to load. In the order of languages.ts; one line each.
 */
import { recognise as english } from './en/recognise';
import { rows as englishRows } from './en/rows';
import type { LanguagePack } from './pack';
import { recognise as chinese } from './zh/recognise';
import { rows as chineseRows } from './zh/rows';

export type Tongue = Pick<LanguagePack, 'id' | 'recognise' | 'rows'>;

export const tongues: readonly Tongue[] = [
  { id: 'zh', recognise: chinese, rows: chineseRows },
  { id: 'en', recognise: english, rows: englishRows },
];

/** What the words of a language say of rows; those of the first language where it is not known. */
export const rowWordsOf = (language: string): Tongue['rows'] | null =>
  (tongues.find(({ id }) => id === language) ?? tongues[0])?.rows ?? null;
