/** Chinese as a page loads it: the pack, and apart from it what few documents need. */
import type { Parts } from '../pack';
import { zh } from './pack';

export const parts: Parts = {
  pack: zh,
  tables: async () => (await import('./tables')).tables,
  graded: async () => (await import('./graded')).graded,
  parted: async () => (await import('./unglued')).unglued,
  fold: async () => (await import('./fold')).fold,
  stripped: async () => (await import('./missing/measure')).stripped,
};
