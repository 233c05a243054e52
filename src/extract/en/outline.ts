/**
 * Lines of an English document: Part/Chapter/Section numbers, `1.2`, `Priority 3:`, bullets, markdown marks, titles, page
 * furniture, and what headings say of plan or summary. In: the lower-case view.
 */
import type { Span } from '../../document';
import type { LineReading, OutlineRules } from '../pack';

/** Order matters: the first that matches tells the level. */
const labels: readonly (readonly [RegExp, number])[] = [
  [/^#{1,6}\s+/, 3],
  [/^(?:part|chapter)\s+(?:[ivx]{1,5}|\d{1,2}|[a-h])\b[:.\s–—-]*/, 1],
  [/^(?:section|theme|pillar|outcome|priority|goal|objective|aim|strand|domain|ambition|mission)\s+(?:[ivx]{1,5}|\d{1,2}|[a-h])\b[:.\s–—-]*/, 2],
  [/^(?:appendix|annex)\s+[a-z\d]\b[:.\s–—-]*/, 1],
  [/^[ivx]{1,5}\.\s+/, 4],
  [/^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+/, 6],
  [/^\d{1,2}\.\s+/, 5],
  [/^\d{1,2}\)\s+/, 7],
  [/^\([a-z\d]{1,3}\)\s*/, 8],
  [/^[a-h][.)]\s+/, 7],
  [/^[•●▪◦■*–—·‣o-]\s+/, 9],
];
const furniture = /^(?:page \d{1,3}(?: of \d{1,3})?|\d{1,3}|share this|share on|related (?:articles|links|pages|content|documents)|read more|see also|you may also like|recommended(?: reading)?|download(?: the)?(?: pdf| report| document| full)?|print this(?: page)?|contact us|cookie|cookies|privacy|copyright|©|all rights reserved|last (?:updated|modified|reviewed)|published(?: on| by)?|posted(?: on| by)?|updated|date published|publication date|back to top|skip to|home(?: >|$)|menu|search|subscribe|sign up (?:to|for) our|follow us|table of contents|contents|tags?|author|by admin|isbn|document (?:control|reference|version)|version|next(?: page)?|previous(?: page)?|breadcrumb|you are here)\b[^.;]*$/;
const limit = { heading: 90, furniture: 110 } as const;

export function line(view: string, span: Span, first: boolean): LineReading {
  const words = view.slice(span.start, Math.min(span.end, span.start + limit.furniture + 1));
  const length = span.end - span.start;
  if (length <= limit.furniture && !first && furniture.test(words)) return { kind: 'furniture', level: 0, labelEnd: span.start };
  for (const [label, level] of labels) {
    const found = label.exec(words);
    if (!found) continue;
    const body = words.slice(found[0].length);
    const heading = length <= limit.heading && level < 9 && !/[.;!?]$|[.;] /.test(body) && (level <= 3 || !/\d/.test(body.replace(/20\d\d(?:[/-]\d\d)?/g, '')));
    return { kind: heading ? 'heading' : level >= 7 ? 'item' : 'paragraph', level, labelEnd: span.start + found[0].length };
  }
  if (length <= limit.heading && !/[.;!?:,]$|[.;] /.test(words)) {
    if (first) return { kind: 'title', level: 0, labelEnd: span.start };
    if (!/\d/.test(words.replace(/(?:fy ?)?20\d\d(?:[/–-]\d\d(?:\d\d)?)?|q[1-4]|half year/g, ''))) return { kind: 'heading', level: 4, labelEnd: span.start };
  }
  return { kind: 'paragraph', level: 0, labelEnd: span.start };
}

/** `Housing: we will …`, `Priority 1: safer streets. We will …`: the words up to the colon, if short and without a number. */
export function runIn(view: string, span: Span, labelEnd: number): number {
  const found = /^[^.,;:\d]{3,48}(?:: | [–—-] )(?=.)/.exec(view.slice(labelEnd, Math.min(span.end, labelEnd + 54)));
  return found ? labelEnd + found[0].replace(/(?:: | [–—-] )$/, '').length : span.start;
}

const summary = /\b(?:annual report|report|review|performance|progress|achievements?|achieved|results?|outturn|outcomes? (?:in|for)|what we did|looking back|year in review|highlights|how we did|delivered|last year|where we are|current position|baseline|our record|to date|so far|accounts|story so far|update)\b/;
const plan = /\b(?:plan|plans|strategy|targets?|objectives?|goals?|priorities|commitments?|ambitions?|what we will|we will|looking ahead|next year|next steps|outlook|forward|roadmap|programme for|action plan|pledges|intentions|year ahead|future|kpis|measures of success|how we will)\b/;

export function mode(view: string, span: Span): 'plan' | 'summary' | 'mixed' | null {
  const words = view.slice(span.start, Math.min(span.end, span.start + 90));
  const isSummary = summary.test(words);
  const isPlan = plan.test(words);
  if (isSummary && isPlan) return /\b(?:and|&)\b/.test(words) ? 'mixed' : /\breport|review|progress|performance\b/.test(words) ? 'summary' : 'plan';
  return isSummary ? 'summary' : isPlan ? 'plan' : null;
}

export const outline: OutlineRules = { line, runIn, mode };
