/**
 * Words beside an English number that say target or level reached, whatever the verb: `against a target of`, `(target: 8,000)`,
 * `Target (2026): 60%`, `now 83.5%`, `Baseline: 34%`. In: frame and token index. Out: yes or no.
 */
import type { Frame } from '../engine/tokens';
import { hostOf } from './series';

const bracket = '(?: \\([^)]{1,24}\\)| \\d{4}(?:[/–-]\\d\\d)?)?';
const aimed = new RegExp(
  `\\b(?:target|goal|ambition|aim|promise|plan|policy|commitment|ceiling|trajectory|pledge|milestone|limit|budget|standard|threshold|requirement|tolerance|norm)s?${bracket}(?: (?:of|is(?: that)?|this year is(?: that)?|for (?:the )?(?:(?:[a-z]+|q[1-4](?: of)?) ){0,2}(?:year|quarter|month|period|half|\\d{4}(?:[/–-]\\d{2,4})?)(?: is| was| of| will be(?: [–—-])?)?|to reach|at|was|will be|being))?:?(?: (?:at least|around|about|between|no more than|under|over|below))? ?$`,
);
const reached = new RegExp(
  `\\b(?:now|currently|today|at present|presently|current|last year|baseline(?: (?:measure|figure|level|value))?|latest|actual|achieved|result|results|progress|outturn|performance|status(?! of)|to date)${bracket}(?: (?:of|is|was|stands|at|stands at))?:?(?: (?:about|around|only|just|nearly|just over|just under|some))? ?$|\\b(?:now|currently|today|presently) (?:stands|standing|is|are|at)(?: at)? $`,
);
const after =
  /^ ?(?:now|currently|today|at present|to date|so far|last year|already|at (?:the )?(?:last|latest) count|at the (?:moment|time of writing))\b/;
/** `goals, including 35% of posts`, `the planned turnout for 2027 is 77%`. */
const set =
  /\bbenchmark(?: is| of)?:? (?:below|under|above|over|at least|at most|(?:no|not) (?:more|less) than|(?:more|less|greater) than) $|\b(?:objective|target|goal|aim|ambition) (?:was|is) to [a-z]+ (?:an? )?(?:at least )?$|\b(?:targets|goals|ambitions),? (?:including|such as|of) (?:at least )?$|\b(?:target|goal) (?:number|figure|level|rate) of (?:at least )?$|\bagainst (?:an?|the|our|its) target (?:[a-z-]+ ){1,4}of $|\b(?:targeted|planned) [a-z -]{3,40} (?:for|in) (?:fy ?)?\d{4}(?:[/–-]\d\d)? (?:is|are|was|were) $/;
/** `the time to agree a care plan was`: no plan of what is measured. */
const thing = /\b(?:an?|each|every|per) (?:[a-z]+ ){0,3}plans? (?:is|was|at|being) ?$/;
/** `The budget was £3m`: what there was to spend, not what is aimed at. */
const hadBudget =
  /(?<!\b(?:target|planned|proposed) )\bbudgets?(?: \([^)]{1,24}\)| (?:for )?\d{4}(?:[/–-]\d\d)?| for (?:the )?(?:[a-z]+ ){0,2}(?:year|quarter|month|period|half)(?: (?:of )?\d{4}(?:[/–-]\d\d)?)?)? (?:was|were)(?: (?:at least|around|about|under|over|just|only))* ?$/;
/** `Homes meeting the standard: 95%`: how many do, not how many should; `we missed the standard of 95%` says the standard. */
const attained =
  /(?:\b(?:meet(?:ing|s)?|met|achiev(?:e|ed|es|ing)|reach(?:ed|es|ing)?|attain(?:ed|ing)?|satisf(?:y|ied|ying)|exceed(?:ed|ing)?|pass(?:ed|ing)?|working|assessed|at|above)(?: (?:at|above))?(?: (?:the|a|an|all|their|our))?(?: (?!(?:the|an?|our|their|its|and|or|is|are|was|were|under|in|of|to)\b)[a-z-]+){0,4} (?:standard|requirement|norm|threshold)s?(?:[^.;\d]{0,40}?)(?: ?[:–-])? ?)$/;
const asked = /\b(?:target|goal|aim|will|must|should|shall|to (?:meet|achieve|reach|attain|pass|exceed))\b/;
/** `Today 62% of crews follow`. */
const opening =
  /^ ?(?:currently|today|at present)\b(?:,(?:(?! (?:will|to|aims?|targets?|goals?|ambitions?|objectives?|but|plans?|expects?|hopes?)\b)[^,;\d]){1,90}$|(?:(?! (?:will|to|aim|target|but|plans?|expects?|hopes?)\b)[^,;]){1,60}$)/;
/** `74% Target: 71%`: the word is the next figure's. */
const nextAfter = /^\*?[),;.|]? ?(?:target|goal)s?(?: \([^)]{1,24}\))?(?::| of | is | was | =)/;
/** `6 hubs (planned: 8)`, `(500 planned)`, `620 of the planned 800 homes`, `budgeted expenditure is £4m`. */
const plannedBefore =
  /(?:\(planned:?|\bof (?:the|our|its|their) (?:originally )?planned|\bbudgeted (?:[a-z]+ ){1,3}(?:is|are|totals?|of)) $/;
const plannedAfter = /^ ?planned\)/;
const targetAfter =
  /^[),]? ?(?:target|goal|needed|required|standard|threshold|ambition|ceiling|limit|cap|tolerance|requirement)\b/;

const progress = `(?:(?:fully |already |partly |now |still |currently |not yet |not )?(?:complete|completed|in progress|under ?way|underway|ongoing|started|overdue|on track|off track|behind schedule|on hold|delayed(?: by [^.;:]{1,32})?)|will not be (?:met|achieved|completed)(?: [^.;:]{1,48})?|performance (?:is |was )?(?:not )?(?:on|at|above|below|near|within) [^.;:]{1,40})`;
const bracketed = '(?: \\(\\d[\\d.,]*%?\\))';
/** `24% (21) complete`, `20 measures (74%) – on track`: how far things are; the line says no more. */
const tasks =
  '(?:actions|measures|tasks|items|projects|milestones|commitments|recommendations|deliverables|activities|initiatives)';
const stateBehind = new RegExp(
  `^(?:${bracketed} (?:[a-z]+ ){0,2}|(?: [a-z]+){0,3}${bracketed}?(?: [–—-]|:|,| (?:is|are)) |\\) (?:[–—-] |(?:is|are) )?)${progress}(?: \\(\\d[\\d.,]*%?\\))?[.;,]? ?$`,
);
/** `14 actions overdue`, `31% of actions underway`: nobody sets that as a target; `no more than 10 actions overdue` does. */
const unmeant =
  '(?:in progress|under ?way|ongoing|not (?:yet )?started|overdue|behind schedule|on hold|delayed|off track)';
const stateAlone = new RegExp(`^(?: of (?:[a-z-]+ ){0,3}?${tasks})? ${unmeant}[.;,]? ?$`);
const bounded =
  /\b(?:no more than|not more than|at least|at most|fewer than|less than|below|under|up to|max(?:imum)?(?: of)?|min(?:imum)?(?: of)?) $/;
const hasTasks = new RegExp(`${tasks}$`);
/** `In progress: 12 (30%)`, `Completed – 21 actions`. */
const stateAhead = new RegExp(
  `^(?:[-•*–] )?${progress}(?: (?:actions|measures|tasks|items|projects))?(?::| [–—-]) ?(?:\\d[\\d.,]*%?(?: [a-z]+)? ?\\()?$`,
);
const state = (f: Frame, at: number): boolean => {
  const slot = f.tokens[at];
  if (slot === undefined) return false;
  const behind = f.view.slice(slot.end, Math.min(f.end, slot.end + 110));
  return (
    stateBehind.test(behind) ||
    (slot.kind === 'number' &&
      !bounded.test(lead(f, at)) &&
      (slot.unit === '%' || hasTasks.test(slot.unit ?? '')) &&
      stateAlone.test(behind)) ||
    stateAhead.test(f.view.slice(f.start, Math.min(slot.start, f.start + 60)))
  );
};

/** A share of actions completed, underway, overdue: a report's even under a plan's title, if no verb asks for it. */
export const isState = (f: Frame, at: number): boolean =>
  state(f, at) &&
  !/\b(?:will|to|must|shall|should|ensure|ensuring|keep|make|have|get|reach|by)\b/.test(
    f.view.slice(Math.max(f.start, (f.tokens[at]?.start ?? 0) - 80), f.tokens[at]?.start ?? 0),
  );

const lead = (f: Frame, at: number): string =>
  f.view
    .slice(Math.max(f.start, (f.tokens[at]?.start ?? 0) - 56), f.tokens[at]?.start ?? 0)
    .replace(/[£$€≥≤<>~] ?$/, '');
const tail = (f: Frame, at: number): string =>
  f.view.slice(f.tokens[at]?.end ?? 0, Math.min(f.end, (f.tokens[at]?.end ?? 0) + 24));

/** `three of five planned huts`: how many were planned. */
const isOfPlanned = ({ tokens, view }: Frame, at: number): boolean => {
  const slot = tokens[at];
  return slot?.kind === 'number' && /^planned [a-z]/.test(slot.unit ?? '') && view.endsWith(' of ', slot.start);
};

export function isAimed(f: Frame, at: number): boolean {
  const host = hostOf(f, at);
  return isAimedAt(f, at) || (host !== null && isAimedAt(f, host));
}

const isAimedAt = (f: Frame, at: number): boolean => {
  const behind = tail(f, at);
  const ahead = lead(f, at);
  return (
    (aimed.test(ahead) &&
      !thing.test(ahead) &&
      !hadBudget.test(ahead) &&
      !(attained.test(ahead) && !asked.test(ahead) && !ahead.endsWith(' of '))) ||
    set.test(ahead) ||
    plannedBefore.test(ahead) ||
    plannedAfter.test(behind) ||
    isOfPlanned(f, at) ||
    (targetAfter.test(behind) && !nextAfter.test(behind))
  );
};
export const isReached = (f: Frame, at: number): boolean => {
  const behind = tail(f, at);
  return (
    opening.test(f.view.slice(f.start, Math.min(f.start + 120, f.tokens[at]?.start ?? 0))) ||
    reached.test(lead(f, at)) ||
    after.test(behind) ||
    nextAfter.test(behind)
  );
};
