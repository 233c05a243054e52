/**
 * Names of changes that are only told: `tows showed a rise of 12%`, `posted a profit rise of 12%`. In: a slot. Out: what rose or fell.
 */
import type { Span } from '../../document';
import { has, leadOf, reading } from './slot';
import type { Reading, Slot } from './slot';
import { isPronoun, topicOf } from './topic';

export const changeOf =
  /\b(?:increase|rise|growth|reduction|decrease|fall|drop|decline|improvement|gain) of (?:[a-z]+ ){0,2}$/;

/** `tows showed a rise of 12%`, `…, indicating a fall of 4%`: the change is of what is spoken of, not of the telling. */
export function toldChange(about: Slot): Reading {
  const { f, at, left, right } = about;
  if (right.joint === 'in' || !changeOf.test(leadOf(about, 32))) return null;
  if (!told.test(leadOf(about, 60))) return null;
  const own = risenOf(about);
  if (has(own)) return reading(about, own, { topic: own });
  const isOwn = has(left.subject) && !left.spoken && isPronoun(f, left.subject[0]) === null;
  const spans = isOwn ? left.subject : topicOf(f, at, false);
  return reading(about, spans, { topic: spans, ...(isOwn ? {} : ({ how: 'inherited', doubt: 'topic' } as const)) });
}
/** `posted a profit rise of 12%`: the profit. */
function risenOf({ f, slot }: Slot): readonly Span[] {
  const from = Math.max(f.start, slot.start - 60);
  const found =
    /\ban? ((?:[a-z]+ )?[a-z]+) (?:increase|rise|growth|reduction|decrease|fall|drop|decline|improvement|gain) of (?:[a-z]+ ){0,2}[£$€]?$/.exec(
      f.view.slice(from, slot.start),
    );
  const what = found?.[1]?.replace(/^(?:further|sharp|slight|small|large|big|strong|steady|net|similar|new) /, '');
  if (!found || what === undefined || how.test(what)) return [];
  const start = from + found.index + found[0].indexOf(`${what} `, 1);
  return [{ start, end: start + what.length }];
}
/** What is said of a rise, not what rose. */
const how =
  /(?:ly|al|ant|able|ous|ful|ing|ic|ive|er|est|ed)$|\b(?:slight|sharp|small|large|huge|further|net|steady|modest|marked|big|strong|clear|great|good|high|low|record|rapid|similar|mean|year-on-year|yoy|real|recent|rare|welcome|steep|new|percent|percentage|point|first|second|third|double|level|year|month|quarter|half|week|day|record-high|total|average|median|overall)$/;
const told =
  /\b(?:show|record|indicat|represent|register|post|experienc|mark|reflect)(?:s|ed|es|e|ing)? an? (?:[a-z-]+ ){0,2}(?:increase|rise|growth|reduction|decrease|fall|drop|decline|improvement|gain) of (?:[a-z]+ ){0,2}[£$€]?$/;
