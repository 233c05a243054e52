/** What the words of each language say of a row, one line each; those of the first where the language is not known. */
import { rows as english } from '../en/rows';
import { rows as chinese } from '../zh/rows';
import type { RowWords } from './words';

const tongues: Readonly<Record<string, RowWords>> = { zh: chinese, en: english };

export const rowWordsOf = (language: string): RowWords => tongues[language] ?? chinese;
