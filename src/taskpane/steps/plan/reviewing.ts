/** What the parts of the review share: the review as it stands, a way to act on it, and the last thing that was done. */
import { createContext, useContext } from 'react';
import type { Indicator } from '../../../plan';
import type { Key, ReviewAct } from '../../review/draft';
import type { Item, Review } from '../../review/items';
import type { Correction } from '../../review/draft';

export interface Reviewing {
  readonly review: Review;
  /** What each record would become in the ledger. */
  readonly rows: ReadonlyMap<Key, Indicator>;
  /** Does it, and says what followed (announced, and undoable). */
  readonly act: (act: ReviewAct, said?: string) => void;
  readonly accept: (item: Item) => void;
  readonly reject: (item: Item) => void;
  readonly reopen: (items: readonly Item[]) => void;
  readonly correct: (item: Item, change: Correction, spread: boolean) => void;
  readonly takeBack: () => void;
  readonly showKeys: () => void;
  /** The text with every number in it. */
  readonly showNumbers: () => void;
}

export const ReviewingContext = createContext<Reviewing | null>(null);

export function useReviewing(): Reviewing {
  const reviewing = useContext(ReviewingContext);
  if (reviewing === null) throw new Error('useReviewing is for components inside the review');
  return reviewing;
}
