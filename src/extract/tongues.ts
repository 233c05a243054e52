/**
 * How each language is told, without its pack: so small that a page has it before it knows which pack to load. In the order
 * of languages.ts; one line each.
 */
import { recognise as english } from './en/recognise';
import type { LanguagePack } from './pack';
import { recognise as chinese } from './zh/recognise';

export type Tongue = Pick<LanguagePack, 'id' | 'recognise'>;

export const tongues: readonly Tongue[] = [
  { id: 'zh', recognise: chinese },
  { id: 'en', recognise: english },
];
