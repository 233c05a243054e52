/**
 * Figures whose name stands elsewhere than in their clause: behind them (`29 days – time taken to let`), or with the figure they are
 * held against (`against a target of 533`). In: a slot. Out: a reading; yes or no.
 */
import { isListComma } from './clause';
import { kindAt } from './items';
import { phrase } from './phrase';
import { behind, opensLine } from './references';
import { sentenceOf } from './sentence';
import { reading } from './slot';
import type { Reading, Slot } from './slot';

/** `61 vans were bought against a goal of 80`: of what came before. */
export const isHeldAgainst = ({ slot, f }: Slot): boolean =>
  f.named.size > 0 &&
  /\bat an? (?:total |combined |overall |further )?cost of (?:about |around |nearly |over |just |more than |some )*[^a-z ]{0,2}\$?$|\bcompared (?:with|to) (?:about |around |just |over |nearly )?[£$€]?$|\b(?:against|versus|compared (?:to|with)|exceeding|exceeded|meeting|missing|beating|above|below|short of|than) (?:an? |the |our |its )?(?:[a-z'/-]+ ){0,3}(?:target|plan|goal|ceiling|standard|budget|figure|median|mean|benchmark)s? (?:of |for [^,;]{0,20}|was )?$/.test(
    f.view.slice(Math.max(f.start, slot.start - 64), slot.start),
  );

/** `29 days – time taken to let a berth`: the label behind. */
export function labelled(about: Slot): Reading {
  const { f, at, slot } = about;
  // `15 new schools – at the coast`: counted before the dash.
  if (
    !opensLine(slot, f) ||
    (slot.unitClass === 'count' &&
      /^ ?(?:–|—|-|:) (?:at|in|of|for|with|from|by|to|on|including) /.test(behind(slot, f)))
  )
    return null;
  const s = sentenceOf(f);
  const from = (s.itemOf.get(at) ?? 0) + 2;
  let to = from;
  while (kindAt(s.items, to) === 'word' || isListComma(s, to)) to++;
  return reading(about, phrase(f, s, from, to));
}
