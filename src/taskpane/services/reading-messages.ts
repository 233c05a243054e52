/** What the pane and its reading worker say to each other. */
import type { Document } from '../../document';
import type { Extraction } from '../../plan';
import type { Columns } from './columns-kept';
import type { Given, Read } from './services';

export type Ask =
  | { readonly ask: 'read'; readonly given: readonly Given[]; readonly columns: Columns }
  | { readonly ask: 'find'; readonly documents: readonly Document[]; readonly columns: Columns };

export type Answer =
  | { readonly answer: 'progress'; readonly done: number; readonly total: number }
  | { readonly answer: 'read'; readonly reads: readonly Read[] }
  | { readonly answer: 'found'; readonly extractions: readonly Extraction[] }
  | { readonly answer: 'broken'; readonly words: string };
