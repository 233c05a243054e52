/** The accepted records as the plan that is written into the ledger. */
import type { Plan } from '../../plan';
import type { Item, Review } from './items';

export function planOf(review: Review, _accepted: readonly Item[]): Plan {
  return { year: review.year ?? 0, indicators: [] };
}
