/**
 * Cue words of English plans and performance reports, by what they say; `_` is a space. `skip` holds longer words
 * that only hide a shorter cue (`over the years`). Kinds are told by verb groups (`kind.ts`); what speaks of done and planned
 * things here only weighs a text without a title.
 */
import type { CueWords } from '../pack';

/** `£4m has been allocated for lamps`: as many of a budget's sentences say it, it makes no report of one. */
const given = ['allocated', 'earmarked', 'set_aside', 'budgeted', 'appropriated', 'provided', 'proposed']
  .flatMap((word) => [`has_been_${word}`, `have_been_${word}`])
  .join(' ');

export const cues: CueWords = {
  ge: 'at_least a_minimum_of minimum_of more_than over above exceeding exceed exceeds exceeded in_excess_of greater_than upwards_of just_over no_less no_fewer not_less stay_above higher_than better_than a_minimum minimum beyond surpassing surpass surpassed passed surpasses topped topping',
  le: 'at_most no_more_than up_to below under less_than fewer_than within a_maximum_of maximum_of maximum lower_than a_ceiling_of capped_at cap_of limited_to just_under',
  about:
    'around about approximately some roughly nearly almost circa c. approx approx. close_to an_estimated estimated in_the_region_of or_so',
  geAfter: 'or_more or_above or_over or_higher or_better plus and_above and_over +',
  leAfter: 'or_less or_fewer or_below or_under or_lower and_under or_earlier',
  aboutAfter: 'or_thereabouts',
  ensure: 'ensure ensures ensuring guarantee guarantees',
  strive: 'aim aims aiming aspire aspires seek seeks ambition',
  target: 'will shall must',
  done: 'was were had has have',
  softDone: 'is are',
  from: 'from',
  owner:
    'lead: owner: responsible: accountable_officer: lead_officer: responsible_officer: lead_department: lead_director:',
  skip:
    'over_the over_a over_an over_time over_half about_the about_how under_the under_a under_our within_the within_a within_our within_their more_and_more more_or_less more_likely more_effective more_efficient less_likely rs. ksh. kshs. shs. ugx. kes. tsh. tshs. ush. ushs. ngn. ghs. usd. inr. zar. ' +
    given,
};
