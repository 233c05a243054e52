/** The languages the extractor reads, one line each; the first is taken where none is recognised. */
import type { LanguagePack } from './pack';
import { en } from './en/pack';
import { zh } from './zh/pack';

export const languages: readonly LanguagePack[] = [zh, en];
