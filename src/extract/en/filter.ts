/**
 * Why a number in an English text is no indicator: references, ordinals, ages that say who is counted, addresses, durations
 * as settings, articles, names with digits. Each rule has an id that the wording explains. In order; first fires.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import type { RejectRule } from '../pack';

const behind = (slot: NumberToken, f: Frame, n = 16): string => f.view.slice(slot.end, Math.min(f.end, slot.end + n));
const front = (slot: NumberToken, f: Frame, n = 24): string => f.view.slice(Math.max(f.start, slot.start - n), slot.start);

const reference = /\b(?:article|section|priority|objective|goal|chapter|annex|appendix|table|figure|fig\.?|page|p\.|pp\.|paragraph|para|clause|part|phase|stage|tier|level|grade|year|key stage|ks|band|zone|ward|unit|version|no\.?|number|item|question|theme|pillar|strand|step|category|class|group|room|route|line|terminal|platform|scope|type|area|site|schedule|regulation|rule|option|lot|module|junction|motorway|road|highway|form|sdg|iso|act|resolution|week|day|years?|grades?|years)\s?$/;
const settings = /\b(?:within|average|wait(?:ing)?(?: times?)?|time|turnaround|response|respond(?:ed)?|processing|length of stay|answered|delay|lasting|duration|hours of|minutes of|reduce|cut|reduced|lost|training|fewer|to)\b[^.;]{0,24}$/;

function isAge(slot: NumberToken, f: Frame): boolean {
  if (/\b(?:aged?|ages|over|under|age of|aged between|year|over-|under-)\s?$/.test(front(slot, f, 14)) && /\bag(?:e|ed|es)\b/.test(front(slot, f, 20))) return true;
  return /^[- ]?(?:year|month)s?[- ](?:old|olds)\b/.test(behind(slot, f)) || (slot.unitClass === 'time' && /^[- ]olds?\b|^ of age\b/.test(behind(slot, f)));
}

function isDuration(slot: NumberToken, f: Frame): boolean {
  if (slot.unitClass !== 'time') return false;
  if (/\b(?:next|past|last|over|for|every|first|coming|previous|further|another|a)\s?$/.test(front(slot, f, 10)) && !settings.test(front(slot, f, 60).replace(/\b(?:next|past|last|over|for)\s?$/, ''))) return true;
  return /year/.test(slot.unit ?? '') && !/\b(?:life expectancy|average|wait)/.test(front(slot, f, 60)) ? true : !settings.test(front(slot, f, 60)) && !/^ (?:of|per|on average)/.test(behind(slot, f));
}

function isArticle(slot: NumberToken, f: Frame): boolean {
  if (!slot.article) return false;
  return slot.unitClass !== 'share' && !/\b(?:open|build|opened|built|launch|launched|new|deliver|at least|than)\s$/.test(front(slot, f, 12));
}

export const rejections: readonly RejectRule[] = [
  { id: 'ordinal', test: (slot, f) => /^(?:st|nd|rd|th)\b/.test(behind(slot, f, 4)) },
  { id: 'reference', test: (slot, f) => slot.unitClass !== 'share' && slot.unitClass !== 'money' && slot.form === 'digits' && reference.test(front(slot, f)) },
  { id: 'name-with-digits', test: (slot, f) => slot.form === 'digits' && (/[a-z]-?$/.test(front(slot, f, 2)) || /^(?:-[a-z]|[a-z]|\/7)/.test(behind(slot, f, 2))) && slot.unit === null && slot.scale === null },
  { id: 'age', test: isAge },
  { id: 'duration', test: isDuration },
  { id: 'clock', test: (slot, f) => /^(?::\d\d|\s?(?:am|pm|a\.m|p\.m)\b)/.test(behind(slot, f, 5)) || /\d:$/.test(front(slot, f, 2)) },
  { id: 'article', test: isArticle },
  { id: 'telephone', test: (slot, f) => /^\d{5,}$/.test(f.view.slice(slot.digits.start, slot.digits.end)) && slot.unit === null && (f.view.charAt(slot.digits.start) === '0' || /\b(?:tel|telephone|phone|call|charity no|registered)\b/.test(front(slot, f, 30))) },
  { id: 'out-of', test: (slot, f) => /\b(?:out of|scale of|score out of)(?: a possible)?\s?$/.test(front(slot, f, 24)) },
  { id: 'rate-base', test: (slot, f) => /\bper\s?$/.test(front(slot, f, 6)) },
  { id: 'listing', test: (slot, f) => slot.form === 'words' && (slot.value ?? 0) <= 10 && /^ (?:main|key|strategic|priority|core|broad|themes?|pillars?|priorities|objectives|goals|aims|ways|areas|principles|values|strands|outcomes|sections|parts|reasons|questions|steps|stages|phases|elements|ambitions|missions|challenges|workstreams|options|headings)\b/.test(` ${slot.unit ?? ''}${behind(slot, f, 20)}`) },
];
