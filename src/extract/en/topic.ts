/**
 * What a number without its own subject speaks of (`…, reaching 52%`; `(2023: 48%)`; `one in four of them`): the name before it in
 * the sentence, the clause before, the sentence before, the heading. In: frame and token index. Out: spans, or none.
 */
import type { Span } from '../../document';
import type { Frame } from '../engine/tokens';
import { itemAt, segmentStart } from './clause';
import { markAt } from './items';
import type { Item } from './items';
import { phrase, subjectPhrase, word } from './phrase';
import { isRole } from './role';
import { groupsBetween, sentenceOf } from './sentence';
import type { Sentence, VerbGroup } from './sentence';
import { isSpeaker } from './speaker';

const pronoun = /^(?:of )?(?:them|these|those|whom|which|it|they|this|that|the total|the rest|this total|the same)\b ?/;

/** Null where the span is no pronoun; else what follows the pronoun (`them for care leavers`), or undefined for nothing. */
export function isPronoun(f: Frame, span: Span | undefined): Span | undefined | null {
  if (span === undefined) return null;
  const found = pronoun.exec(f.view.slice(span.start, span.end));
  if (!found) return null;
  const start = span.start + found[0].length;
  return start < span.end ? { start, end: span.end } : undefined;
}

const isCount = (f: Frame, i: number): boolean => {
  const token = f.tokens[i];
  return token?.kind === 'number' && token.unitClass === 'count';
};

/** `trained 8,450 teachers in 18 provinces, of whom …`: the provinces are where, not whom. */
const isPlace = (f: Frame, i: number): boolean =>
  isCount(f, i) &&
  /\b(?:in|across|at|through|throughout|from|over|within)(?: (?:more than|over|about|some|all|the|our))? $/.test(
    f.view.slice(Math.max(f.start, (f.tokens[i]?.start ?? 0) - 24), f.tokens[i]?.start ?? 0),
  );

/** `cut spend to £2m and reduce vacancies (now 9%) to 7%`: in the bracket it is of the object before, not of the earlier figure's. */
function isAtOther(f: Frame, at: number): boolean {
  const { s, k } = itemAt(f, at);
  let open = k - 1;
  while (open > k - 4 && s.items[open]?.kind === 'word') open--;
  if (markAt(s.items, open) !== 'open') return false;
  let from = open - 1;
  while (from > open - 8 && s.items[from]?.kind === 'word') from--;
  const verb = groupsBetween(s, from + 1, open).pop();
  return verb !== undefined && /^(?:base|inf)$/.test(verb.tense) && verb.last < open - 1;
}

function lastNamed(f: Frame, at: number, of: ReadonlyMap<number, readonly Span[]>): readonly Span[] | null {
  let fallback: readonly Span[] | null = null;
  if (isAtOther(f, at)) return null;
  for (let i = at - 1, n = 0; i >= 0 && n < 60; i--, n++) {
    const spans = of.get(i);
    if (spans && spans.length > 0 && (f.depth[i] ?? 0) <= (f.depth[at] ?? 0)) {
      if (!isPlace(f, i)) return spans;
      fallback ??= spans;
    }
  }
  return fallback;
}

const lastOf = (of: ReadonlyMap<number, readonly Span[]> | undefined): readonly Span[] =>
  [...(of?.values() ?? [])].pop() ?? [];

/** The thing last spoken of, without what was said of it. */
export function headBefore(f: Frame, at: number): readonly Span[] {
  const own = lastNamed(f, at, f.topics);
  if (own) return own;
  const clause = clausesBefore(f, at);
  if (clause.length > 0) return clause;
  return lastOf(f.before?.topics);
}

/** Words that open what is said in passing: `the backlog, which is our main worry, fell by 9%`; `despite the storm, …`. */
const beside =
  /^(?:which|who|whose|where|whom|despite|following|because|due|thanks|given|however|(?!nearly|roughly|virtually|approx|early)[a-z]{4,}ly)$/;

/** The words of the segments before the number's own, up to two back, or those before its bracket. */
function clausesBefore(f: Frame, at: number): readonly Span[] {
  const { s, k } = itemAt(f, at);
  const own = segmentStart(f, s, k);
  let { from } = own;
  if (own.edge === 'colon') {
    const label = labelBefore(f, s, from - 1);
    if (label.length > 0) return label;
  }
  for (let n = 0; n < 3 && from > 1; n++) {
    const to = from - 1;
    const before = segmentStart(f, s, to);
    const spans = beside.test(word(s, before.from)) ? [] : subjectIn(f, s, before.from, to);
    if (spans.length > 0 && !isSpeaker(f, spans)) return spans;
    from = before.from;
  }
  return [];
}

/** The label before the colon that a number stands behind. */
export function labelOf(f: Frame, at: number): readonly Span[] {
  const { s, k } = itemAt(f, at);
  const { from, edge } = segmentStart(f, s, k);
  return edge === 'colon' ? labelBefore(f, s, from - 1) : [];
}

const isFigure = (f: Frame, item: Item | undefined): boolean => item?.kind === 'number' && !f.refused.has(item.token);

/** `Grade 6: 46%, Grade 7: 41%`: a label of its own behind another figure. */
function nextLabel(f: Frame, at: number): readonly Span[] {
  const { s, k } = itemAt(f, at);
  const { from, edge } = segmentStart(f, s, k);
  if (edge !== 'colon' || from !== k) return [];
  let i = from - 2;
  while (i > from - 8 && markAt(s.items, i) === null && !isFigure(f, s.items[i])) i--;
  return markAt(s.items, i) === 'comma' && isFigure(f, s.items[i - 1]) ? phrase(f, s, i + 1, from - 1) : [];
}

/** The words before a colon, whole where they are few: `Listens to your views and acts on them: 59.8%`. */
function labelBefore(f: Frame, s: Sentence, colon: number): readonly Span[] {
  let from = colon;
  while (
    from > 0 &&
    colon - from < 16 &&
    (s.items[from - 1]?.kind === 'word' ||
      s.items[from - 1]?.mark === 'comma' ||
      f.refused.has(s.items[from - 1]?.token ?? -1))
  )
    from--;
  return colon - from < 16 && names(f, s, from, colon) ? phrase(f, s, from, behindTrend(f, s, from, colon)) : [];
}

/** Neither a question nor a word for what part the figure plays. */
const names = (f: Frame, s: Sentence, from: number, colon: number): boolean =>
  !asks(s, from) && !isRole(between(f, s, from, colon));

const between = (f: Frame, s: Sentence, from: number, to: number): string =>
  f.view.slice(s.items[from]?.start ?? f.start, s.items[to]?.start ?? f.start);

/** `Theft is at its lowest for a decade: 1,905`, `Absence has fallen: 6%`: the words before what became of it. */
function behindTrend(f: Frame, s: Sentence, from: number, to: number): number {
  const verb = groupsBetween(s, from, to)[0];
  const end = verb === undefined ? undefined : s.items[verb.first];
  if (verb === undefined || end === undefined || verb.first === from) return to;
  return trend.test(f.view.slice(end.start, s.items[to]?.start ?? end.end)) ? verb.first : to;
}
const trend =
  /^(?:is|are|was|were|remains?|remained|stays?) (?:(?:now|still|again|also) )?(?:(?:at|the|among) (?:(?:its|their|an?|the) )?(?:lowest|highest|best|worst|record|all-time)\b|up\b|down\b|(?:(?:too|very|still) )?(?:high|low)$|on track$|(?:improving|rising|falling|growing)\b)|^(?:(?:has|have) (?:(?:also|again|further) )?)?(?:risen|rose|fallen|fell|improved|grown|grew|increased|decreased|declined|dropped)(?: [a-z]+ly| further| again)?$/;

/** `Why this matters:`, `What we will do:` ask and name nothing; `How many crews row:` does. */
const asks = (s: Sentence, from: number): boolean =>
  /^(?:what|why|how|where|who)$/.test(word(s, from)) && !/^(?:many|much|often|long|fast)$/.test(word(s, from + 1));

/** The subject of a segment where it has a verb, else all its words. */
function subjectIn(f: Frame, s: Sentence, from: number, to: number): Span[] {
  const verb = groupsBetween(s, from, to).find((group) => !/^(?:who|which|that)$/.test(word(s, group.first - 1)));
  const mark = markAt(s.items, to);
  if (mark === 'colon' && asks(s, from)) return [];
  if (verb === undefined) return phrase(f, s, from, to);
  const subject = subjectPhrase(f, s, from, verb.first);
  const object = phrase(f, s, verb.last + 1, to);
  // `we reached a better rate (93%)`
  const isDone =
    object.length > 0 && (mark === 'open' ? isSpeaker(f, subject) : verb.tense === 'base' && verb.first === from);
  const rise = riseIn(f, s, from, to);
  if (rise.length > 0) return rise;
  if (mark === 'colon' || mark === 'open') return isDone ? object : phrase(f, s, from, to);
  return whose(f, verb, subject, object);
}

/** `Aru had the highest pass rate, at 86%`: whose rate; else who or what the clause speaks of. */
function whose(f: Frame, verb: VerbGroup, subject: readonly Span[], object: readonly Span[]): Span[] {
  if (verb.sense === 'have' && subject.length === 1 && rated.test(wordsIn(f, object))) return [...subject, ...object];
  // `The plan sets out a level of investment, almost £40m, which …`: what is told, not who tells it; who opens a pool tells nothing.
  const isTold =
    subject.length === 0 || (object.length > 0 && !/^(?:be|make)$/.test(verb.sense) && isSpeaker(f, subject));
  return [...(isTold ? object : subject)];
}
const rated = /\b(?:rate|score|average|turnout|share)$/;
const wordsIn = (f: Frame, spans: readonly Span[]): string => {
  const last = spans[spans.length - 1];
  return last === undefined ? '' : f.view.slice(last.start, last.end);
};
const rising = /^(?:[a-z]+ )?(?:reduction|increase|decrease|rise|fall|drop|decline|improvement) in /;

/** `we have seen a rise in claims, from 40 to 60`: what rose, whoever saw it. */
function riseIn(f: Frame, s: Sentence, from: number, to: number): Span[] {
  const last = groupsBetween(s, from, to).pop();
  const object = last === undefined || markAt(s.items, to) !== 'comma' ? [] : phrase(f, s, last.last + 1, to);
  const [first] = object;
  return first !== undefined && rising.test(f.view.slice(first.start, first.end)) ? object : [];
}

/** A short sentence without a number names what the next one counts: `Number of centres. Baseline: 12`. */
function wordsOf(f: Frame, goesOn: boolean): readonly Span[] {
  if (f.end - f.start > 110) return [];
  const s = sentenceOf(f);
  if (goesOn) return subjectIn(f, s, 0, s.items.length - 1);
  if (f.view.charAt(f.end - 1) === ':') return leadIn(f, s);
  const spans = phrase(f, s, 0, s.items.length - 1);
  return s.groups.some((group) => !group.loose && group.tense !== 'ing') || isSpeaker(f, spans) ? [] : spans;
}

/** `Improve the pass rate by 2027 as follows:`: what it is said of; nothing where somebody is to do all that follows. */
function leadIn(f: Frame, s: Sentence): readonly Span[] {
  const end = s.items.length - 1;
  const last = word(s, end - 2) === 'as' ? end - 2 : end;
  // `The number of crews who were waiting was:`
  const verb = s.groups.find(
    (group) => !group.loose && group.tense !== 'ing' && !/^(?:who|which|that)$/.test(word(s, group.first - 1)),
  );
  if (verb === undefined) return phrase(f, s, 0, last);
  const subject = phrase(f, s, 0, verb.first);
  return isSpeaker(f, subject) ? phrase(f, s, verb.last + 1, last) : subject;
}

const holder = /^(?:the )?(?:number|per ?cent|percentage|proportion|share|rate|total|%) of (?:the |all )?/;

function headingOf(f: Frame): readonly Span[] {
  if (f.heading === null || f.heading.end - f.heading.start > 110) return [];
  const lead = holder.exec(f.view.slice(f.heading.start, f.heading.end))?.[0].length ?? 0;
  return [{ start: f.heading.start + lead, end: f.heading.end }];
}

/** `The number of berths has grown. In 2020 it stood at 40.` */
const goesOn = /\b(?:it|they|this|the(?:ir)? (?:number|figure|rate|total)) [a-z]+ (?:[a-z]+ ){0,3}$/;

/** What its own sentence speaks of. */
function namedHere(f: Frame, at: number, headOnly: boolean): readonly Span[] {
  const own = nextLabel(f, at);
  if (own.length > 0) return own;
  return lastNamed(f, at, headOnly ? f.topics : f.named) ?? clausesBefore(f, at);
}

export function topicOf(f: Frame, at: number, headOnly: boolean): readonly Span[] {
  const lead = f.tokens[at]?.start ?? f.start;
  const own = namedHere(f, at, headOnly);
  if (own.length > 0) return own;
  const before = headOnly ? lastOf(f.before?.topics) : lastOf(f.before?.named);
  if (before.length > 0) return before;
  const told =
    f.before === null ? [] : wordsOf(f.before, goesOn.test(f.view.slice(Math.max(f.start, lead - 50), lead)));
  return told.length > 0 ? told : headingOf(f);
}
