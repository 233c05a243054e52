/**
 * The words around an English number that say what is measured: the subject or object before it, the complement behind
 * it, the verb that makes things. In: frame and token index. Out: spans of the text without determiners, modals and times.
 */
import type { Span } from '../../document';
import { clauseAt, reach } from '../engine/frame';
import type { Frame } from '../engine/tokens';
import { trimmed } from '../engine/view';

/** Words that tell nothing of the quantity at the left end of a phrase. */
const opening = /^(?:and|or|but|while|whilst|where|when|as|so|that|which|who|then|also|with|by|in|at|on|for|of|to|from|the|a|an|our|their|its|this|these|those|we|they|it|i|you|he|she|there|is|are|was|were|be|been|being|has|have|had|will|shall|would|should|must|can|could|may|aim|aims|plan|plans|planned|expect|expects|expected|intend|intends|target|targets|want|wants|seek|commit|committed|continue|continued|further|additional|overall|also|currently|now|year-on-year|including|such|ensure|ensuring|see|saw|seen|bring|bringing|keep|keeping|hold|holding|achieve|achieving|achieved|reach|reaching|deliver|delivering|make|made|get|increase|increasing|increased|raise|raising|raised|reduce|reducing|reduced|cut|cutting|lower|lowering|lowered|improve|improving|improved|maintain|maintaining|maintained|grow|growing|grew|expand|expanding|push|drive|lift|limit|restore|halve|double|move|take|set|meet|met|exceed|both|all|each|every|some|about|around|least|more|than|no|not|only|just|up|down|out|over|under|council|authority|trust|board|department|service|district|university|company|force|group)\s+/;
/** Verbs, comparators and prepositions at the right end, before the number. */
const closing = /\s+(?:to|at|by|of|from|in|for|with|on|as|than|and|or|is|are|was|were|be|been|being|has|have|had|will|shall|would|should|must|a|an|the|its|their|our|level|levels|above|below|over|under|within|between|around|about|approximately|nearly|almost|some|roughly|circa|least|most|minimum|maximum|more|less|fewer|no|not|up|down|just|only|total|totals|totalled|totalling|reach|reached|reaches|reaching|achieve|achieved|achieving|achieves|rise|rose|risen|rising|rises|fall|fell|fallen|falling|falls|increase|increased|increases|increasing|decrease|decreased|decreasing|grow|grew|grown|growing|drop|dropped|decline|declined|reduce|reduced|reducing|cut|improve|improved|improving|remain|remained|remains|stay|stayed|stand|stood|stands|standing|maintain|maintained|hold|held|keep|kept|raise|raised|climb|climbed|average|averaged|averaging|exceed|exceeded|exceeding|meet|met|hit|number|numbered|amount|amounted|set|aim|target|targeted|expected|projected|forecast|estimated|planned|due|compared|against|also|currently|now|further|another|then|again|respectively|additional|same|saw|see|recorded|reported|represent|represented|represents|worth|cost|costs|costing|move|moved|move|came|come|comes|went|go|got|down|score|scored)$/;
const verbs = 'recruit|recruited|recruiting|train|trained|training|build|built|building|open|opened|opening|plant|planted|planting|install|installed|installing|deliver|delivered|delivering|complete|completed|completing|create|created|creating|provide|provided|providing|support|supported|supporting|invest|invested|investing|spend|spent|save|saved|saving|generate|generated|hire|hired|appoint|appointed|launch|launched|publish|published|host|hosted|hold|held|replace|replaced|replacing|repair|repaired|upgrade|upgraded|resurface|resurfaced|enrol|enrolled|visit|visited|inspect|inspected|engage|engaged|reach|help|helped|house|housed|rehouse|rehoused|refurbish|refurbished|issue|issued|award|awarded|raise|raised|fund|funded|allocate|allocated|serve|served|vaccinate|vaccinated|screen|screened|treat|treated|handle|handled|resolve|resolved|process|processed|convert|converted|connect|connected|place|placed|secure|secured|restore|restored|donate|donated|distribute|distributed|collect|collected|remove|removed|retrofit|retrofitted|establish|established|conduct|conducted|carry out|carried out|undertake|undertook|supply|supplied|receive|received|welcome|welcomed|register|registered|graduate|graduated|acquire|acquired|purchase|purchased|buy|bought|sell|sold|ship|shipped|produce|produced|lay|laid|clear|cleared|close|closed|achieve|achieved|answer|answered|attend|attended|reduce|reduced|cut|lose|lost|offer|offered|review|reviewed|certify|certified|sign|signed|admit|admitted|add|added|employ|employed|arrest|arrested|recover|recovered|seize|seized|investigate|investigated|inform|run|ran|make|made|pay|paid|earn|earned|extend|extended|test|tested|audit|audited|assess|assessed';
const verbBefore = new RegExp(`(?:^|[^a-z])(${verbs})(?: (?:a further|another|an additional|an extra|over|more than|at least|up to|around|about|some|nearly|almost|a total of|a minimum of|no fewer than|no more than|approximately|an estimated|the|just over|just under|out|in|to|by|from))* $`);
const longestSubject = 16;

/** Start of the words that belong to this number: the clause's start, or behind the number before it and its joint. */
function leftEdge(f: Frame, at: number): number {
  const clause = clauseAt(f, at);
  let edge = clause.start;
  for (let i = at - 1; i >= clause.first; i--) {
    const token = f.tokens[i];
    if (token === undefined || f.depth[i] !== f.depth[at]) continue;
    if (token.kind === 'time') edge = Math.max(edge, token.end);
    else if (token.kind === 'number' && !f.refused.has(i)) edge = Math.max(edge, token.end);
    else continue;
    break;
  }
  return edge;
}

function strip(view: string, span: Span): Span {
  let { start, end } = trimmed(view, span.start, span.end);
  for (let n = 0; n < 12; n++) {
    const found = opening.exec(view.slice(start, Math.min(end, start + 24)));
    if (!found) break;
    start += found[0].length;
  }
  for (let n = 0; n < 10; n++) {
    const found = closing.exec(view.slice(Math.max(start - 1, end - 24, 0), end));
    if (!found || end - found[0].length <= start) break;
    end -= found[0].length;
  }
  return trimmed(view, start, end);
}

function lastWords(view: string, span: Span, most: number): Span {
  const words = view.slice(span.start, span.end).split(' ');
  if (words.length <= most) return span;
  return { start: span.end - words.slice(-most).join(' ').length, end: span.end };
}

const isWord = (view: string, span: Span): boolean => /[a-z]{3}/.test(view.slice(span.start, span.end)) && !closing.test(` ${view.slice(span.start, span.end)}`);

/** The words between the clause's start and the number, or null where they say nothing. */
export function subjectOf(f: Frame, at: number): Span | null {
  const slot = f.tokens[at];
  if (slot === undefined) return null;
  const span = strip(f.view, { start: leftEdge(f, at), end: slot.start });
  if (span.end - span.start < 3 || !isWord(f.view, span)) return null;
  return lastWords(f.view, span, longestSubject);
}

/** Strips a phrase of its clause alone: for topics. */
export function phraseOf(f: Frame, start: number, end: number): Span | null {
  const span = strip(f.view, { start: Math.max(start, end - reach.chars), end });
  return span.end - span.start >= 3 && isWord(f.view, span) ? lastWords(f.view, span, longestSubject) : null;
}

/** The verb that makes or does the counted things, directly before the number. */
export function verbOf(f: Frame, at: number): Span | null {
  const slot = f.tokens[at];
  if (slot === undefined) return null;
  const from = Math.max(f.start, slot.start - 60);
  const found = verbBefore.exec(f.view.slice(from, slot.start));
  if (!found?.[1]) return null;
  const start = from + found.index + (found[0].length - found[0].trimStart().length) + (/^[^a-z]/.test(found[0].trimStart()) ? 1 : 0);
  return { start, end: start + found[1].length };
}

const joints = /^ (?:of|for|in|with|on|who|that|to|from|across|per|into|under|living|receiving|by|at|between|aged|without|waiting|through|against|via|not|where)\b/;
const breaks = / (?:and (?:to |we |[a-z]+ed |\d|£|\$|€|at least|no more|a further|reduce|increase|raise|cut|open|build|train|recruit|improve)|while |whilst |but |which |so that |compared |against |up from |down from |from (?:\d|£|\$|a baseline)|or (?:more|above|fewer|less|below)|were |was |will |are |is |has |have |had |by (?:the end|20|march|june|july|september|december|april|year)|to (?:\d|at least|no more|around|over|£|\$)|rose |fell |increased |at a cost |each year|a year|every year|per year|this year|last year|annually|respectively|in total|or better)/;

/**
 * The complement behind the number from `start`, up to the clause's end, the next time, number or verb; at most `most` words.
 * `joined`: only where a preposition ties it to what stands before.
 */
export function complementOf(f: Frame, at: number, start: number, most: number, joined = false): Span | null {
  const clause = clauseAt(f, at);
  let end = clause.end;
  for (let i = at + 1; i <= clause.last; i++) {
    const token = f.tokens[i];
    if (token === undefined || token.start < start) continue;
    const isNumber = token.kind === 'number' && !f.refused.has(i);
    if (token.kind === 'time' || isNumber || (token.kind === 'mark' && token.partner > i)) {
      end = Math.min(end, token.start);
      break;
    }
  }
  const words = f.view.slice(start, end);
  if (joined && !joints.test(words)) return null;
  const cut = breaks.exec(joined ? words : ` ${words}`);
  const room = cut ? Math.max(0, cut.index - (joined ? 0 : 1)) : words.length;
  const kept = words.slice(0, room).trimStart().split(' ').slice(0, most).join(' ');
  const from = start + (words.length - words.trimStart().length);
  const span = tail(f.view, trimmed(f.view, from, from + kept.length));
  return span.end - span.start >= 3 && /[a-z]{3}/.test(f.view.slice(span.start, span.end)) ? span : null;
}

/** Prepositions and articles left over at the right end. */
function tail(view: string, span: Span): Span {
  let { end } = span;
  for (let n = 0; n < 4; n++) {
    const found = /\s(?:of|in|on|at|by|to|for|with|from|and|or|the|a|an|as|per|our|their|its|over|during|within|through|across|than|that|who|which|both|also)$/.exec(view.slice(span.start, end));
    if (!found) break;
    end -= found[0].length;
  }
  return { start: span.start, end };
}
