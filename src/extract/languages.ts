/** The languages the extractor reads, with all that is known of them; the first is taken where none is recognised. */
import { en } from './en/pack';
import { tables as english } from './en/tables';
import type { WholePack } from './pack';
import { fold } from './zh/fold';
import { graded } from './zh/graded';
import { stripped } from './zh/missing/measure';
import { zh } from './zh/pack';
import { unglued } from './zh/unglued';
import { tables as chinese } from './zh/tables';

export const languages: readonly WholePack[] = [
  { ...zh, ...chinese, graded, fold, parted: unglued, missing: [...zh.missing, ...stripped] },
  { ...en, ...english },
];
