/** English as a page loads it: the pack, and apart from it what few documents need. */
import type { Parts } from '../pack';
import { en } from './pack';

export const parts: Parts = {
  pack: en,
  tables: async () => (await import('./tables')).tables,
};
