/**
 * Bounds in what is said of a share: `90% of trainees earned 12 or more credits`, `80% of staff attend at least 90% of the time` tell
 * who is counted. In: slot and frame. Out: yes or no.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import { groupsBetween, sentenceOf } from './sentence';

const orMore = /^ or (?:more|better|above|higher|over|greater|fewer|less|lower|below)\b|^\+/;
const least = /\b(?:at least|a minimum of|more than|fewer than|less than|no more than|up to) $/;
const ofTime = /^ of (?:the |their |all |its )?(?:time|sessions|lessons|days|classes|meetings|shifts|school)\b/;
/** `spent on at least 45 schools`: what the money went to. */
const placed = /\b(?:on|to|in|for|at|from|by|across|into) (?:at least |a minimum of |more than |fewer than |up to )?$/;
const having = /\bwith (?:at least |a minimum of |more than |fewer than |less than |up to )?$/;
/** Tokens between the share and its bound. */
const reach = 6;

export function isBound(slot: NumberToken, f: Frame, at: number): boolean {
  if (!/^(?:none|count|share|score)$/.test(slot.unitClass)) return false;
  const behind = f.view.slice(slot.digits.end, Math.min(f.end, slot.digits.end + 12));
  const isLeast = least.test(f.view.slice(Math.max(f.start, slot.start - 16), slot.start));
  const isTime = slot.unitClass === 'share' && ofTime.test(f.view.slice(slot.end, Math.min(f.end, slot.end + 24)));
  if (slot.unitClass === 'share' ? !isTime : !isLeast && !orMore.test(behind)) return false;
  const from = shareBefore(f, at);
  if (from < 0 || isTime) return from >= 0;
  const s = sentenceOf(f);
  const lead = f.view.slice(Math.max(f.start, slot.start - 40), slot.start);
  if (placed.test(lead)) return false;
  if (having.test(lead)) return true;
  const groups = groupsBetween(s, (s.itemOf.get(from) ?? 0) + 2, s.itemOf.get(at) ?? 0);
  return groups.some(({ sense }) => sense !== 'be' && sense !== 'change');
}

/** `30% of the budget funded at least 12 clubs`: what the money did. */
const goesOn =
  /^ ?of (?!.*\b(?:and|while|but)\b)(?!(?:[a-z'’-]+ ){0,3}(?:budgets?|funds?|funding|money|grants?|income|revenues?|spend(?:ing)?|expenditure|investments?|proceeds|profits?|levy|levies|allocations?|fees|takings|donations) )/s;

/** Token of the share of something that the words run on from without a comma, or -1. */
function shareBefore(f: Frame, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - reach; i--) {
    const token = f.tokens[i];
    if (token === undefined || token.kind === 'mark') return -1;
    // `of 9th grade pupils`: another figure on the way is none of a share.
    if (token.kind !== 'number' || token.unitClass === 'none' || f.refused.has(i)) continue;
    return token.unitClass === 'share' && goesOn.test(f.view.slice(token.end, f.tokens[at]?.start)) ? i : -1;
  }
  return -1;
}
