/**
 * Lines of an English document: Part/Chapter/Section numbers, `1.2`, `Priority 3:`, bullets, markdown marks, titles, page
 * furniture, and what headings say of plan or summary. In: the lower-case view.
 */
import type { Span } from '../../document';
import type { LineReading, OutlineRules } from '../pack';
import { implied } from './implied';
import { told } from './reported';
import { paperOf } from './papers';
import { opensRole } from './role';

/** Order matters: the first that matches tells the level. */
const labels: readonly (readonly [RegExp, number])[] = [
  [/^#{1,6}\s+/, 3],
  [/^(?:part|chapter)\s+(?:[ivx]{1,5}|\d{1,2}|[a-h])\b[:.\s–—-]*/, 1],
  [
    /^(?:(?:strategic|corporate|key|our|smart|annual|improvement|school|district) )?(?:section|theme|pillar|outcome|priority|goal|objective|aim|strand|domain|ambition|mission|(?:sub-?)?programme|program|component|workstream|work stream|focus area|initiative)\s+(?:[ivx]{1,5}|\d{1,2}|[a-h])\b[:.\s–—-]*/,
    2,
  ],
  [
    /^(?:(?:key |performance |outcome |output |impact )?indicators?|kpis?|pis?|measures?|metrics?|outputs?|deliverables?|actions?|activity|commitments?|promises?|pledges?|milestones?|recommendations?|targets?|outcomes?)\s+(?!(?:19|20)\d\d\b)[\da-h](?:[.\d]*\d)?[a-z]?\b[:.)\s–—-]*/,
    6,
  ],
  [/^(?:performance |key )?(?:indicator|kpi|measure|metric):\s+/, 6],
  [/^(?:appendix|annex)\s+[a-z\d]\b[:.\s–—-]*/, 1],
  [/^[ivx]{1,5}\.\s+/, 4],
  [/^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+/, 6],
  [/^\d{1,2}\.\s+/, 5],
  [/^\d{1,2}\)\s+/, 7],
  [/^\([a-z\d]{1,3}\)\s*/, 8],
  [/^[a-h][.)]\s+/, 7],
  [/^[•●▪◦■*–—·‣o-]\s+/, 9],
];
const furniture =
  /^(?:page \d{1,3}(?: of \d{1,3})?|\d{1,3}$|share this|share on|related (?:articles|links|pages|content|documents)|read more|see also|you may also like|recommended(?: reading)?|download(?: the)?(?: pdf| report| document| full)?|print this(?: page)?|contact us|cookies?|privacy|copyright|©|all rights reserved|last (?:updated|modified|reviewed)|published(?: on| by)?|posted(?: on| by)?|updated|date published|publication date|back to top|skip to|home(?: >|$)|menu|search|subscribe|sign up (?:to|for) our|follow us|table of contents|contents|tags?|author|by admin|isbn|document (?:control|reference|version)|version|next(?: page)?|previous(?: page)?|breadcrumb|you are here)\b[^.;]*$/;
/** Signs of page furniture anywhere in a short line. */
const furnitureWords =
  /^(?:related:|more on this|more from|©)|\b(?:min(?:ute)? read|all rights reserved|registered charity|registered (?:office|company)|cookies on this|cookie (?:policy|settings)|accept all|follow us|skip to content)\b|^[^.;]{1,30} > [^.;]{1,30}(?: > |$)/;
const limit = { heading: 90, furniture: 110, footer: 150, title: 140 } as const;

/** A day dates the page: `8 July 2025`, `Agreed by the board on 16 January 2025`. */
const stamp =
  /^(?:(?:agreed|approved|adopted|issued|dated|[a-z ]{0,24}meeting)\b[^\d.;]{0,60})?(?:[a-z]{3,6}day,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}),? 20\d\d$/;

function isFurniture(words: string, length: number, first: boolean): boolean {
  // A dash alone, left of a list that lost its words.
  if (/^[-–—•*_·|~=.]{1,3}$/.test(words)) return true;
  if (!first && length <= limit.furniture && stamp.test(words)) return true;
  if (length <= limit.furniture && !first && furniture.test(words) && !counts.test(words)) return true;
  return length <= limit.footer && furnitureWords.test(words);
}

/** A figure alone below the label that asks for it (`Number of pupils in school`) is no page's number. */
const isAnswer = (view: string, { start }: Span, words: string): boolean =>
  /^\d{1,3}$/.test(words) &&
  /(?:^|\n)[^\S\n]*(?:(?:the )?(?:total|current|average|approximate) )?(?:(?:number|no\.|count|total|headcount) (?:of|on) (?!pages)[^\n.;]{3,90}|[^\n.;]{3,60} (?:on roll|in total|\((?:number|total)\)|:))[^\S\n]*\n\s*$/.test(
    view.slice(Math.max(0, start - 130), start),
  );

/** `Search crews reached 340 people`: furniture counts nothing. */
const counts = /\d(?:%| (?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|min)[a-z]{3})/;

/** A line that goes on below: `Subject to funding, we aim to`. */
const openEnd = /\b(?:to|that|and|or|by|the|an?|will|should|includ(?:e|ed|ing)|from)$/;
/** The head of a table is no heading of what follows it: `Area Measure Unit Target`. */
const headsTable =
  /\||^(?!.*\b(?:of|and|for|the|our|to)\b)(?=.*\b(?:measures?|indicators?|kpis?|metrics?)\b)(?=.*\b(?:target|unit|actual|baseline)\b.*\b(?:target|actual|done|result|forecast|due|baseline)\b)/;
/** `Status: Green` rates what is named above it. */
const rated =
  /^(?:(?:current|overall|rag|performance) )*(?:status|rating|rag|trend|direction of travel|polarity): ?[a-z]/;
/** Short, without a sentence's end and without a figure other than a year. */
const isHeading = (words: string, length: number, most: number = limit.heading): boolean =>
  length <= most &&
  !/[.;!:,]$|[.;] /.test(words) &&
  !rated.test(words) &&
  !openEnd.test(words) &&
  !headsTable.test(words) &&
  (!words.endsWith('?') || length <= 60) &&
  !/\d/.test(
    words.replace(
      /(?:fy ?)?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?|q[1-4]|\d{1,2} (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)|\byear \d\b|half year|\b[a-z]+-?\d{1,3}\b/g,
      '',
    ),
  );

export function line(view: string, span: Span, first: boolean): LineReading {
  const words = view.slice(span.start, Math.min(span.end, span.start + limit.footer));
  const length = span.end - span.start;
  const plain = (kind: LineReading['kind'], level: number): LineReading => ({ kind, level, labelEnd: span.start });
  if (isFurniture(words, length, first) && !isAnswer(view, span, words)) return plain('furniture', 0);
  const labelled = labelledAt(words, length, span);
  if (labelled !== null) return labelled;
  // `09 May 2024` above a page: the day it is of, not what it is called.
  if (first && length < 30 && stamp.test(words)) return plain('paragraph', 0);
  if (first && length <= limit.title && !/[.;!?:,]$|[.;] /.test(words)) return plain('title', 0);
  return isHeading(words, length) ? plain('heading', levelOf(view, words, span)) : plain('paragraph', 0);
}

/** `Targets`, `Baseline information`, with a heading right below: says of what kind the figures are under the plain ones that follow. */
const sorts =
  /^(?:(?:our|key|main|annual|performance|strategic) )?(?:targets|goals|commitments|achievements|results|baselines?(?: information| data| position)?)(?: for)?(?: (?:fy ?)?(?:19|20)\d\d(?:[/–-]\d{2,4})?)?$/;

/** `2023-26 STRATEGIC GOALS` near the head, under a site's own title: the paper's name, above its `Goal 1`; one year's are a section. */
function isPaper(words: string, { start }: Span): boolean {
  const years = /\b(?:19|20)(\d\d) ?[/–-] ?(?:20)?(\d\d)\b/.exec(words);
  return (
    start < 300 &&
    years !== null &&
    Number(years[2]) > Number(years[1]) + 1 &&
    /\b(?:goals|objectives|targets|commitments)\b/.test(words)
  );
}

function levelOf(view: string, words: string, span: Span): number {
  if (isPaper(words, span)) return 1;
  const below = sorts.test(words) ? (/^\s*\n\s*([^\n]*)/.exec(view.slice(span.end, span.end + 200))?.[1] ?? '') : '';
  return below !== '' && isHeading(below, below.length) ? 3 : 4;
}

function labelledAt(words: string, length: number, span: Span): LineReading | null {
  for (const [label, level] of labels) {
    const found = label.exec(words);
    if (found === null) continue;
    const kind = headsSection(words, length, { level, label: found[0] })
      ? 'heading'
      : level >= 7
        ? 'item'
        : 'paragraph';
    // `2. Refurbish 15 schools.` is one of a list, whatever numbers its heading bears.
    const isListed = kind === 'paragraph' && /^\d{1,2}\. /.test(words);
    return { kind: isListed ? 'item' : kind, level: isListed ? 7 : level, labelEnd: span.start + found[0].length };
  }
  return null;
}

/** A numbered line that is a heading: short, without a figure; `Indicator 2.1: …` may be longer. */
function headsSection(words: string, length: number, about: { level: number; label: string }): boolean {
  const body = words.slice(about.label.length);
  const most = about.level === 6 && !/^[\d.]/.test(words) ? limit.title : limit.heading;
  if (length > most || about.level >= 9 || /[.;!]$|[.;] /.test(body)) return false;
  return (
    (about.level <= 3 && !/\d ?%|[£$€]\d|\b(?:by|to|from) \d(?!\d{3}\b)/.test(body)) ||
    isHeading(body, body.length, limit.title)
  );
}

/** `Housing: we will …`, `Priority 1: safer streets. We will …`: the words up to the colon, if short and without a number. */
export function runIn(view: string, span: Span, labelEnd: number): number {
  const found = /^[^.,;:\d]{3,48}(?:: | [–—-] )(?=.)/.exec(view.slice(labelEnd, Math.min(span.end, labelEnd + 54)));
  return found ? labelEnd + found[0].replace(/(?:: | [–—-] )$/, '').length : span.start;
}

const summary =
  /\b(?:reports?|review(?:ed)?|performance|progress(?! (?:checks?|measures?|milestones|points?|indicators?|monitoring))|achievements|achieved|results?|outturn|outcomes (?:in|for)|what (?:we(?: have|'ve)?|you|has|have) (?:did|done|achieved|delivered|told us|said|changed|happened)|did we|have we|looking back|in numbers|statement of (?:assurance|results)|annual statement|highlights|how (?:we|did we|are we|we are|have we) (?:did|do|done|perform)\w*|delivered|last year|where we (?:are|stand)(?! going)|current (?:position|situation)|starting point|baseline|scorecard|dashboard|monitoring|half[- ]year(?:ly)?|mid-year|six-month|half-way|our record|so far|accounts|updates?|at a glance|key (?:facts|figures)|context|background|(?:school|college|academy|trust|district|pupil|student) (?:overview|profile|characteristics|population)|where the money went|our (?:people|year|impact)|impact)\b/;
const plan =
  /\b(?:plans?|strategy|strategies|targets?|objectives?|goals?|priorit(?:y|ies)|commitments?|ambitions?|what (?:we|i|you|they|others) (?:expect|want|can expect|need|intend)|(?:what|how) (?:\w+ will|\w+'ll)|we(?: wi|')ll|looking ahead|forward|next (?:year|steps|\w+ years)|outlook|road ?map|pledges?|promises?|intentions|recommendations|proposals|what happens next|years? ahead|future|measures of success|where we are (?:going|heading)|will (?:measure|know|do)|how will we know|success criteria|(?:expected|intended|desired|anticipated) (?:outcomes?|results|impacts?)|coming year|success measures|vision|(?<=^(?:(?:key|our|annual|interim|yearly|termly|quarterly|year-by-year) )?)milestones(?= for\b| to\b|$)|by 20\d\d|schedule of|progress (?:checks|milestones))\b/;
/** What is to be spent; a carbon budget, a survey on the budget and what became of it are none. */
const budgets =
  /(?<!\b(?:participatory|personal|carbon|emissions|household|family|home|pooled|low|error)[ -])\b(?:budgets?(?! (?:consultations?|surveys?|meetings?|airlines?|hotels?|engagement|balances?|deficits?|surplus(?:es)?|monitoring|outturn|out-turn|performance|implementation|execution|variances?|position|spent|holders?|control|management|to date|underspends?|overspends?))|budget(?:ary)? allocations|key allocations|[a-z]+-wise allocations|allocations? (?:by|for|to)(?! (?:[a-z]+ )?(?:homes?|housing|lettings|properties|places|pupils|plots|beds|tenants))|(?:budget|expenditure|spending|revenue) (?:estimates|proposals?))\b(?!.*\b(?:outturn|out-turn|actuals?|spent|execution|variances?)\b)/;
/** Words that outweigh the other kind: `annual report on our plan`, `plan: year 1 review`. */
const firmSummary =
  /\b(?:report|review|updates|(?:performance|progress|monitoring|quarterly|delivery|implementation) update|(?:action|delivery|implementation|improvement|recovery) plan(?:,|:| [–—-])? (?:update|progress)(?! (?:to|of))(?! 20\d\d ?[/–-])|achievements|statement of \w+|annual statement|what we (?:did|achieved|delivered)|half-year(?:ly)?|mid-year)\b/;
const firmPlan = /\b(?:plan|strategy|what we(?: wi|')ll|looking ahead|targets?|next year)\b/;

/** `Performance against plan`, `progress on our targets`. */
const held =
  /\b(?:performance|progress|delivery|results?|achievements?|position|performing|doing) (?:against|on|towards|with|in delivering) (?:[a-z'’-]+ ){0,4}(?:plans?|targets?|strategy|priorities|objectives|goals|commitments|promises)\b/;

/** A period of some months reports, if no word plans: `April to September 2024`, `six months to June 2025`. */
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const partial = new RegExp(
  `\\b(?:half-year(?:ly)?|mid-year|interim|quarterly|monthly|(?:months|quarter|year) (?:to|ended|ending))\\b|^(?!.*\\byear \\d).*\\b${month} ?(?:to|–|-) ?(?!march)${month} 20\\d\\d`,
);

/** `Strategic priority A`: reports and plans alike are ordered by these. */
const numbered =
  /^(?:(?:strategic|corporate|key|our) )?(?:priority|goal|objective|outcome|aim|ambition|commitment|target|theme|pillar|result) (?:[\da-h](?:\.\d+)?|[ivx]{1,4}|one|two|three|four|five|six)\b/;

/** `Targets for 2030 (2019 baseline)`: what they count from reports nothing. */
const countedFrom = /\b20\d\d(?:[/–-]\d{2,4})? baseline\b|\bbaseline(?: year)?(?: (?:of|is|was|in))?:? \(?20\d\d/;

export function mode(view: string, span: Span): 'plan' | 'summary' | 'mixed' | null {
  const words = view
    .slice(span.start, Math.min(span.end, span.start + 110))
    .replace(numbered, '')
    .replace(countedFrom, '');
  const isPlan = plan.test(words) || budgets.test(words);
  if (held.test(words) || (!isPlan && partial.test(words))) return 'summary';
  const isSummary = summary.test(words);
  if (isSummary && isPlan) return weighed(words);
  return isSummary ? 'summary' : isPlan ? 'plan' : null;
}

/** A heading that plans money alone: `Our budget`. */
export function isBudget(view: string, { start, end }: Span): boolean {
  const words = view.slice(start, Math.min(end, start + 110)).replace(numbered, '');
  return budgets.test(words) && !plan.test(words);
}

/** Words of both kinds: what stands behind a colon says what the paper is, then the firmer words. */
function weighed(words: string): 'plan' | 'summary' | 'mixed' {
  // `Annual plan 2024/25: performance to September`
  const tail = /(?:[:|]| [–—-]) (?=[^:|]*$)(.*)$/.exec(words)?.[1] ?? '';
  if (summary.test(tail) && !plan.test(tail) && !budgets.test(tail)) return 'summary';
  const report = firmSummary.test(words);
  const joined = /\b(?:and|&)\b/.test(words);
  if (report !== firmPlan.test(words)) return report ? 'summary' : 'plan';
  return joined ? 'mixed' : report ? 'summary' : 'plan';
}

/** A report's own line under its programme's: `Annual Report 2024`. */
const firmReport =
  /\b(?:annual|mid-year|half-year|quarterly|progress|performance|monitoring|final|year-end)\b[^.;]{0,30}\b(?:report|review|update|statement|scorecard|accounts)\b[^.;]{0,30}(?:19|20)\d\d/;

/** The line among the first that names the document: one with a year and a word for plan or report beats one with either. */
export function title(view: string, lines: readonly { readonly kind: string; readonly span: Span }[]): Span | null {
  let best: Span | null = null;
  let most = 1;
  let bodies = 0;
  for (const { kind, span } of lines) {
    if (kind === 'furniture') continue;
    const isLong = span.end - span.start > limit.title;
    if ((kind === 'paragraph' || isLong) && bodies++ > 1) break;
    // A heading below the first paragraph is seldom the paper's.
    const score = isLong ? 0 : titleScore(view, span) + (kind === 'title' ? 1 : 0) - (bodies > 0 ? 2 : 0);
    if (score > most) [best, most] = [span, score];
  }
  return best;
}

/** `In 2019 we adopted a strategy.` names no paper. */
const sentence = /^(?:(?:in|by|since) 20\d\d|.*\b(?:we|they|he) ).*[.]$/;

/** A year, a word for plan or report, and both in one phrase. */
function titleScore(view: string, span: Span): number {
  const words = view.slice(span.start, Math.min(span.end, span.start + limit.title));
  if (sentence.test(words) || headsTable.test(words)) return 0;
  const named = mode(view, span) === null ? 0 : 2;
  return (/(?:19|20)\d\d/.test(words) ? 2 : 0) + named + (firmReport.test(words) ? 2 : 0);
}

const covering =
  /\b(?:this|the) (?:report|review|update|paper|document|statement|summary|scorecard) (?:covers|describes|sets out|summarises|summarizes|reports on|looks back (?:at|on|over)|relates to|presents|shows)\b[^.;]{0,90}|\b(?:reporting period|period covered|covering the period)\b:?[^.;]{0,60}|\b(?:figures|results|data|tables?|statistics|information|scores|headlines?|highlights) (?:[a-z]+ ){0,4}(?:for|from|cover(?:s|ing)?|relat(?:es?|ing) to) (?:the )?(?:[a-z]+ ){0,2}(?:year|quarter|period|half)s?\b[^.;]{0,40}/;

/** `our plan of action for 2024`, `the quality priorities for 2024/25 are`: near the top, a plan's own year. */
const planning =
  /(?<!\b(?:in|of|under|with|from|to|by) )\b(?:our|this) (?:[a-z]+ ){0,3}(?:plan of (?:action|work)|(?:action|work|annual|improvement|development|operational|delivery|business|strategic) plan|strategy|programme of work|plan(?= (?:covers|runs)))(?: for| covers| covering| runs from)(?: the)?(?: (?:period|years?|school year|financial year))?(?: from)? (?:fy ?)?20\d\d[^.;]{0,24}|\bthe (?:[a-z]+ ){0,3}(?:priorities|programmes|objectives|goals) for (?:the year )?(?:fy ?)?20\d\d(?:[/–-]\d\d(?:\d\d)?)?(?= (?:are|have been|will be|include)\b)/;

/** `presented the state budget for the financial year 2031-32`, `our draft 2031/32 operational plan includes`: what it is held against is none. */
const budgeting =
  /(?<!\b(?:in|of|under|with|from|to|by|than|over|above|below|against|on|versus|within|since|after|before|lost|missed) )\b(?:the|an?|its|our|this|their)(?: (?:final|draft|proposed|new))? (?:(?:[a-z]+ ){0,2}(?:budget|budget estimates)(?: with [^.;]{3,40}| presented| tabled| prepared| adopted)? for (?:the )?(?:(?:financial|fiscal) )?(?:year )?(?:fy ?)?20\d\d(?:[/–-]\d\d(?:\d\d)?)?|(?:fy ?)?20\d\d[/–-]\d\d(?:\d\d)? (?:(?:draft|proposed|final|annual|council|county|state|national) ){0,3}(?:budget|operational plan|annual plan|business plan|delivery plan|work plan|action plan)\b)(?! (?:was|were|had|failed|vote|debate|saw|fell|rose)\b)/;

export function covers(view: string, { start, end }: Span): Span | null {
  const words = view.slice(start, end);
  const first = words.indexOf('\n');
  const isReport = first > 0 && mode(view, { start, end: start + first }) === 'summary';
  const found =
    covering.exec(words) ??
    (isReport ? null : (planning.exec(words.slice(0, 600)) ?? budgeting.exec(words.slice(0, 600))));
  return found === null ? null : { start: start + found.index, end: start + found.index + found[0].length };
}

export const outline: OutlineRules = {
  line,
  runIn,
  role: opensRole,
  mode,
  title,
  covers,
  implied,
  told,
  paper: paperOf,
  lists: true,
  yearNeeds: 2,
};
