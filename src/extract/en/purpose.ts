/**
 * Infinitives and -ing forms that say what something is for: `a strategy with a goal to open 12 yards`, `on track to plant 900 oaks`,
 * `we commit to reducing waste`. In: a sentence and a verb group. Out: yes or no.
 */
import { word } from './phrase';
import type { Sentence, VerbGroup } from './sentence';

const aims = /^(?:track|goal|aim|target|ambition|pledge|commitment|plan)s?$/;

const named = /^(?:goal|aim|target|ambition|objective)s?$/;
const reached = /^(?:achiev|met$|missed$|hit$|exceed|reached|surpass|beat|complet|fulfil|deliver)/;

/** Before the infinitive stands what is meant, not who does it. */
export const isPurpose = (s: Sentence, { tense, sense, first }: VerbGroup): boolean =>
  tense === 'inf' && sense === 'make' && aims.test(word(s, first - 1));

/** Is the deed only meant, whatever the tense of the verb before? `met our goal to …` tells what was done. */
export function isIntent(s: Sentence, { tense, first }: VerbGroup): boolean {
  const lead = word(s, first - 2);
  // A track may be one that trains use.
  if (tense === 'inf')
    return (
      aims.test(word(s, first - 1)) &&
      (word(s, first - 1) !== 'track' || lead === 'on') &&
      !s.groups.some(
        ({ main }) =>
          (first - main < 8 &&
            /^(?:achiev|met|hit|exceed|reach|surpass|beat|deliver|complet|fulfil|honou?r|implement|carried)/.test(
              word(s, main),
            )) ||
          /^kept (?:our|its|their|the|a) (?:pledge|promise|commitment|plan|goal|target)/.test(
            `${word(s, main)} ${word(s, main + 1)} ${word(s, main + 2)}`,
          ),
      )
    );
  if (tense !== 'ing') return false;
  // `set a target of reducing spills by 5%`; `met our target of training 40`, `the goal of training 40 was met` tell what was done.
  if (word(s, first - 1) === 'of') return named.test(lead) && !s.groups.some(({ main }) => reached.test(word(s, main)));
  return word(s, first - 1) === 'to' && /^(?:commit|pledge)/.test(lead);
}
