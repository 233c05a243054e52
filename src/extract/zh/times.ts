/**
 * Chinese times: 2025年, 2024年上半年, 6月底前, 5—6月, 十四五, 2023—2024学年, 今年, 年内, 截至目前, 到2026年,
 * 2031年至2033年, 2031年5月至今, 20xx年. Out: the reading with its relation; the words around it that make it a
 * time (到, 底前, 期间) belong to it.
 */
import type { Frame, Moment, TimeReading } from '../engine/tokens';
import { longest, trieOf } from '../engine/trie';
import { isDigit } from '../engine/view';
import type { TimeMatch } from '../pack';
import { halfAt, month } from './months';
import { attributive, basisEnd, isCompared, isRestored, prefixTrie, tailAt } from './tails';
import type { Tail } from './tails';
import { inYear, single, yearBased } from './year-times';
import type { Base } from './year-times';

export const timeStarts = '〇零一二三四五六七八九第上下半前全今本去明来当到至截年同十近过两“"‘xX×_*';

/** Words of a year by its distance from the document's; null: of whatever year is spoken of. */
const relatives: readonly (readonly [string, number | null])[] = [
  ['今年以来', 0],
  ['今年', 0],
  ['本年度', 0],
  ['本年', 0],
  ['年内', null],
  ['全年', null],
  ['当年', 0],
  ['本学年', 0],
  ['去年同期', -1],
  ['去年', -1],
  ['上年度', -1],
  ['上年同期', -1],
  ['上年', -1],
  ['上学年', -1],
  ['下学年', 1],
  ['下学期', 1],
  ['上一年度', -1],
  ['上一年', -1],
  ['前年', -2],
  ['明年', 1],
  ['来年', 1],
  ['下一年度', 1],
  ['下年度', 1],
  ['同期', -1],
  ['年初', null],
  ['年底', null],
  ['年末', null],
  ['年度', null],
];

const relativeTrie = trieOf(relatives);

const plans: readonly (readonly [string, number])[] = [
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
  ['十二五', 2011],
  ['第十四个五年', 2021],
  ['第十五个五年', 2026],
];

const terms = /学年度?[^，,。；;\n]{0,4}第[一二12]学期/g;
const lastTerm = (words: string): string | undefined => words.match(terms)?.pop();

/** 下学期 at a line's head is of the next school year in the paper of a second term: the term named before, else the file's. */
function isNextYear(view: string, at: number): boolean {
  if (!/(?:^|\n)[^\n]{0,8}$/.test(view.slice(Math.max(0, at - 9), at))) return false;
  const term = lastTerm(view.slice(Math.max(0, at - 1500), at)) ?? lastTerm(view.slice(0, 200));
  return term !== undefined && /[二2]学期$/.test(term);
}

/** 年初预算数 is a noun. */
const isNoTime = (view: string, at: number, said: string): boolean =>
  said === '下学期'
    ? !isNextYear(view, at)
    : said === '年初' && !/^(?:的?\d|[，,])/.test(view.slice(at + said.length, at + said.length + 2));

function relative(view: string, at: number, end: number): Base | null {
  if (view.charAt(at) === '年' && isDigit(view.charCodeAt(at - 1))) return null;
  const word = longest(relativeTrie, view, at, end);
  if (word === null) return null;
  const said = view.slice(at, word.end);
  if ((said === '年度' || said === '同期') && view.charAt(at - 1) !== '' && !/[,，。；;较比]/.test(view.charAt(at - 1)))
    return null;
  if (isNoTime(view, at, said)) return null;
  const base = inYear(view, word.value === null ? null : { kind: 'relative', shift: word.value }, word.end, end);
  return base;
}

const spans =
  /(?:(?:近|过去的?)([两三四五六七八九十]|[2-9]|10)个?年(?:以?来|间)?|(?<![十百\d第])([两三四五六七八九十]|[2-9]|10)年(?:以来|来))/y;

/** 近三年, 五年来: the years up to this one. */
function lastYears(view: string, at: number): Base | null {
  spans.lastIndex = at;
  const found = spans.exec(view);
  const count = found?.[1] ?? found?.[2];
  if (found === null || count === undefined) return null;
  const years = Number(count) || '两三四五六七八九十'.indexOf(count) + 2;
  const moment = (shift: number): Moment => ({ year: { kind: 'relative', shift }, part: '' });
  return { ...single(moment(0), at + found[0].length), from: moment(1 - years) };
}

const isLastYears = ({ from }: Base): boolean => from?.year?.kind === 'relative' && from.year.shift < 0;

const quotes = '“"‘';

/** Where 末, 期末, 期间, 时期 behind a five-year plan end. */
function planTail(view: string, at: number): number {
  if (/[末底]/.test(view.charAt(at))) return at + 1;
  return ['期末', '期间', '时期'].some((words) => view.startsWith(words, at)) ? at + 2 : at;
}

/** The rest of a title of a five-year plan. */
const ofPaper =
  /^(?:[^，,。；;：:\d]{0,24}(?:规划|纲要)(?:纲要)?(?:\([^)]*\))?|[^，,。；;：:\d]{0,12}(?:回顾|成[就效]|目标|任务))$/;

/** 某县教育“十四五”规划, “十四五”教育规划; 落实“十四五”规划 is another paper's. */
function isOfPaper(view: string, { at, stop, end }: { at: number; stop: number; end: number }): boolean {
  const lead = view.slice(Math.max(0, at - 2), at);
  const isAlone =
    /^规划/.test(view.slice(stop, stop + 2)) &&
    /^(?:|.|[\s\S]*\n.?)$|落实|编制|实施|印发|启动|制定|谋划|完成|衔接/.test(lead);
  return !isAlone && ofPaper.test(view.slice(stop, Math.min(end, stop + 40)));
}

function fiveYears(view: string, at: number, end: number): Base | null {
  const start = quotes.includes(view.charAt(at)) ? at + 1 : at;
  const plan = plans.find(([words]) => view.startsWith(words, start));
  if (plan === undefined) return null;
  const after = start + plan[0].length;
  if (after > end) return null;
  const closed = '”"’'.includes(view.charAt(after)) && quotes.includes(view.charAt(start - 1)) ? after + 1 : after;
  const stop = planTail(view, closed);
  const last: Moment = { year: { kind: 'year', year: plan[1] + 4 }, part: '' };
  // “十四五”规划 is a paper's name, not a time, unless it is this paper's.
  if (
    stop === closed &&
    !isOfPaper(view, { at, stop, end }) &&
    !/^(?:以来|中|[,，]|要|将|力争|累计|新增|实现|年均)/.test(view.slice(stop, stop + 2))
  )
    return null;
  if (/末/.test(view.slice(closed, stop))) return single(last, stop);
  return { ...single(last, stop), from: { year: { kind: 'year', year: plan[1] }, part: '' } };
}

/** A half, quarter or month without a year; 三年来. */
function bareMonth(view: string, at: number, end: number): Base | null {
  const half = halfAt(view, at, end, true);
  if (half) return single({ year: null, part: half.value }, half.end);
  const found = month(view, at, end);
  if (found === null) return lastYears(view, at);
  // 3个月 never comes here (个 stands between); 一月一次 is a frequency.
  const from = found.value.first === null ? null : { year: null, part: found.value.first };
  return { ...single({ year: null, part: found.value.part }, found.end), from };
}

/** Digits that may open a time: four of a year, or one or two before 月, 季度 or a range mark. */
function datelike(view: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && i - at < 4 && isDigit(view.charCodeAt(i))) i++;
  const count = i - at;
  const next = view.charAt(i);
  if (count === 4) return view.charAt(at) === '2' || view.charAt(at) === '1';
  // 202x年, 201* 年
  if (count === 3) return /^[xX×_＿*] ?年/.test(view.slice(i, i + 3));
  if (count <= 2) return '月-—–~至到－季年xX×_＿*'.includes(next) && next !== '';
  return false;
}

const yearly = '〇零一二三四五六七八九xX×_*';
const monthly = '一二三四五六七八九十第上下半前 近过两';
const relativeStarts = '今本年全当去上前明来下同';

/** What a character may open: sums of `opens`. */
const opens = { month: 1, relative: 2, year: 4 } as const;
const openers = new Uint8Array(65536);
for (const [chars, what] of [
  [monthly, opens.month],
  [relativeStarts, opens.relative],
  [yearly + quotes, opens.year],
] as const)
  for (const char of chars) openers[char.charCodeAt(0)] = (openers[char.charCodeAt(0)] ?? 0) | what;

/** By the first character, so that most places are passed at once. */
function baseAt(view: string, at: number, end: number): Base | null {
  const code = view.charCodeAt(at);
  if (isDigit(code)) {
    if (!datelike(view, at, end)) return null;
    return yearBased(view, at, end) ?? bareMonth(view, at, end);
  }
  const may = openers[code] ?? 0;
  if (may === 0) return null;
  if ((may & opens.relative) !== 0)
    return relative(view, at, end) ?? ((may & opens.month) !== 0 ? bareMonth(view, at, end) : null);
  return yearBased(view, at, end) ?? fiveYears(view, at, end) ?? bareMonth(view, at, end);
}

const nowWords = ['截至目前', '截止目前', '到目前为止', '截至当前', '截至今日', '截至发稿', '目前为止'];

const nowTrie = trieOf(nowWords.map((word) => [word, true] as const));

export function time(view: string, at: number, end: number): TimeMatch | null {
  const now = longest(nowTrie, view, at, end);
  if (now)
    return {
      end: now.end,
      time: { from: null, to: { year: { kind: 'relative', shift: 0 }, part: '' }, relation: 'now' },
    };
  const prefix = longest(prefixTrie, view, at, end)?.value ?? '';
  const base = baseAt(view, at + prefix.length, end);
  if (base === null) return null;
  if (prefix === '' && refused(view, at, base)) return null;
  return finish(view, at, base, { prefix, end });
}

/** 全校现有教职工48人；目前已完工2所 */
export const isNow = ({ words }: Frame): boolean => /(?:^|[^表实体发呈出兑])现[有共设已]|目前/.test(words);

/** Words that only look like times: 一月一次 after 每, the 10月 of a name. */
function refused(view: string, at: number, base: Base): boolean {
  const last = view.charAt(at - 1);
  if (last === '每') return true;
  if (isDigit(view.charCodeAt(at)) && (isDigit(view.charCodeAt(at - 1)) || last === '.')) {
    // 2.6月底 is 2. and 6月底, 3.2026年 is 3. and 2026年.
    const label =
      last === '.' && /^(?:\d{1,2}月|20\d\d年)/.test(view.slice(at, at + 5)) && isDigit(view.charCodeAt(at - 2));
    if (!label) return true;
  }
  return base.moment.year === null && /[十百千万]/.test(last);
}

/** Behind the tail: 到2025年时，; 在上年基础上 belongs to what is compared. */
function stopAt(view: string, { at, stop }: { at: number; stop: number }, prefix: string): number {
  if (prefix !== '' && /^时[,，]/.test(view.slice(stop, stop + 2))) return stop + 1;
  const direct = /^(?:同期)?的?(?:基础上|相比)/.exec(view.slice(stop, stop + 6))?.[0].length ?? 0;
  return direct > 0 ? stop + direct : (basisEnd(view, at, stop) ?? stop);
}

/** 创办于1958年, 2001年成立，: how old it is, not what is told. */
const isFounding = (view: string, at: number, stop: number): boolean =>
  (view.charAt(at - 1) === '于' &&
    /(?:创办|创建|成立|始建|建校|组建|设立|更名|[^改扩重]建)于$/.test(view.slice(Math.max(0, at - 3), at))) ||
  /^由[^，,。;；]{2,16}(?:创办|创建|组建|兴建|设立|建立|成立)[，,。;；]/.test(view.slice(stop, stop + 24)) ||
  /^(?:正式)?(?:成立|建校|建院|建区|挂牌|组建|设立|[撤建][县乡镇市区]?[设改建][县镇市区])[，,。;；]/.test(
    view.slice(stop, stop + 8),
  );

/** 比上年的2610元增长: the year's own figure. */
const figureBehind = (
  view: string,
  { at, stop }: { at: number; stop: number },
  relation: TimeReading['relation'],
): Pick<TimeReading, 'figure'> | null =>
  relation === 'compare' && ownFigure.test(view.slice(stop, stop + 30)) && !isRestored(view, at)
    ? { figure: true }
    : null;

/** 比上年的2610元, 较上年2610元增长9%; 较上年5家企业 may be anything. */
const ownFigure =
  /^(?:的\d|\d[\d.,]*[^\d，,。；;、的]{1,8}?(?:增[长加幅]|下降|减少|[提上]升|提高|上涨|回落|多|少)了?\d)/;

/** 2023年以来, 从9月起; not 今年以来, which is the year so far, nor 一季度以来. */
const begins = ({ moment, from }: Base): boolean =>
  moment.year?.kind === 'year' || (from === null && /^\d\d$/.test(moment.part));

function finish(view: string, at: number, base: Base, about: { prefix: string; end: number }): TimeMatch {
  const tail = tailAt(view, base.end, about.end);
  const stop = stopAt(view, { at, stop: tail.end }, about.prefix);
  const relation = relationOf(view, { at, stop }, { prefix: about.prefix, tail: tail.relation });
  const since = tail.relation === 'since' && begins(base);
  const open = since || base.series?.length === 0;
  const reading: TimeReading = open
    ? { from: base.from ?? base.moment, to: null, relation }
    : { from: base.from, to: base.moment, relation };
  const series = base.series !== null && base.series.length > 0 ? { series: base.series } : null;
  const weak = isFounding(view, at, stop) ? 'apart' : isLastYears(base) ? 'passing' : attributive(view, at, stop);
  return {
    end: stop,
    time: Object.assign(reading, series, figureBehind(view, { at, stop }, relation), weak === false ? null : { weak }),
  };
}

function relationOf(
  view: string,
  span: { at: number; stop: number },
  about: { prefix: string; tail: Tail['relation'] },
): TimeReading['relation'] {
  // 为2020年的1.8倍
  if (isCompared(view, span.at, span.stop) || /^的约?[\d.]+倍/.test(view.slice(span.stop, span.stop + 9)))
    return 'compare';
  if (/^截/.test(about.prefix)) return 'now';
  if (about.tail === 'by' || about.prefix !== '') return 'by';
  return /[年月][底末]$/.test(view.slice(span.at, span.stop)) ? 'by' : 'in';
}
