/**
 * Chinese times: 2025年, 2024年上半年, 6月底前, 5—6月, 二〇二五年, 十四五, 2023—2024学年, 今年, 年内, 截至目前,
 * 到2026年, 2022年至2025年, 2022年9月至今, 20xx年. Out: the reading with its relation; the words around it that
 * make it a time (到, 底前, 期间) belong to it.
 */
import type { Moment, TimeReading, YearWord } from '../engine/tokens';
import { longest, trieOf } from '../engine/trie';
import { isDigit } from '../engine/view';
import type { TimeMatch } from '../pack';

const han = '〇零一二三四五六七八九';
const plain = (char: string): string =>
  char === '〇' ? '0' : han.includes(char) ? String(Math.max(0, han.indexOf(char) - 1)) : char;

export const timeStarts = '〇零一二三四五六七八九第上下前全今本去明来当到至截年同十“"‘xX×_';

interface Found<T> {
  readonly value: T;
  readonly end: number;
}

const yearMarks = ['年度', '学年度', '学年', '财年', '年'];

/** 2025年 二〇二五年 20xx年 20_年 xx年 2025 (before a range mark or month); null where none. */
function year(view: string, at: number, end: number): Found<{ word: YearWord; school: boolean; bare: boolean }> | null {
  let digits = '';
  let i = at;
  let masked = false;
  for (; i < end && i - at < 4; i++) {
    const char = view.charAt(i);
    if (isDigit(char.charCodeAt(0)) || han.includes(char)) digits += plain(char);
    else if ('xX×_＿*'.includes(char)) masked = true;
    else break;
  }
  if (masked) return maskedYear(view, at, i);
  if (isDigit(view.charCodeAt(i)) && i - at === 4) return null;
  if (
    digits.length === 2 &&
    view.charAt(i) === '年' &&
    Number(digits) >= 10 &&
    Number(digits) < 40 &&
    /[''’‘]/.test(view.charAt(at - 1))
  ) {
    return { value: { word: { kind: 'year', year: 2000 + Number(digits) }, school: false, bare: false }, end: i + 1 };
  }
  if (digits.length !== 4 || !/^(19|20)\d\d$/.test(digits)) return null;
  const gap = view.charAt(i) === ' ' ? 1 : 0;
  const mark = yearMarks.find((one) => view.startsWith(one, i + gap));
  const word: YearWord = { kind: 'year', year: Number(digits) };
  if (mark === undefined) return { value: { word, school: false, bare: true }, end: i };
  return { value: { word, school: mark.startsWith('学') || mark === '财年', bare: false }, end: i + gap + mark.length };
}

function maskedYear(
  view: string,
  at: number,
  i: number,
): Found<{ word: YearWord; school: boolean; bare: boolean }> | null {
  let end = i;
  while ('xX×_＿*'.includes(view.charAt(end)) && view.charAt(end) !== '' && end - at < 8) end++;
  const mark = yearMarks.find((one) => view.startsWith(one, end));
  const digitsFirst = isDigit(view.charCodeAt(at));
  // "20xx" without 年 is still a year; a lone "xx" is a place or a person.
  if (mark === undefined && !(digitsFirst && end - at >= 3)) return null;
  return {
    value: { word: { kind: 'masked' }, school: false, bare: mark === undefined },
    end: end + (mark?.length ?? 0),
  };
}

const halves: readonly (readonly [string, string])[] = [
  ['上半年', 'H1'],
  ['下半年', 'H2'],
  ['前三季度', 'Q3'],
  ['前三个季度', 'Q3'],
  ['前两季度', 'Q2'],
  ['第一季度', 'Q1'],
  ['第二季度', 'Q2'],
  ['第三季度', 'Q3'],
  ['第四季度', 'Q4'],
  ['一季度', 'Q1'],
  ['二季度', 'Q2'],
  ['三季度', 'Q3'],
  ['四季度', 'Q4'],
  ['1季度', 'Q1'],
  ['2季度', 'Q2'],
  ['3季度', 'Q3'],
  ['4季度', 'Q4'],
  ['第1季度', 'Q1'],
  ['第2季度', 'Q2'],
  ['第3季度', 'Q3'],
  ['第4季度', 'Q4'],
  ['全年', ''],
  ['年底', ''],
  ['年末', ''],
  ['底', ''],
  ['末', ''],
  ['年终', ''],
  ['春季学期', ''],
  ['秋季学期', ''],
  ['暑期', ''],
];

const halfTrie = trieOf(halves);
const bareHalfTrie = trieOf(halves.filter(([, part]) => part !== ''));

const two = (n: number): string => String(n).padStart(2, '0');

/** 6月 十二月 1-6月 10月30日; `part` of the last month, `first` of a range. */
function month(view: string, at: number, end: number): Found<{ first: string | null; part: string }> | null {
  const one = monthNumber(view, at, end);
  if (one === null) return null;
  let i = one.end;
  if ('-—–~至到－'.includes(view.charAt(i)) && i < end) {
    const next = monthNumber(view, i + (view.charAt(i + 1) === '—' ? 2 : 1), end);
    if (next !== null && view.charAt(next.end) === '月')
      return { value: { first: two(one.value), part: two(next.value) }, end: monthTail(view, next.end + 1, end) };
  }
  if (view.charAt(i) !== '月') return null;
  if ('份底末上中下初旬'.includes(view.charAt(i + 1)) || true) i = monthTail(view, i + 1, end);
  const through = rangeEnd(view, i, end);
  if (through !== null) return { value: { first: two(one.value), part: through.value }, end: through.end };
  return { value: { first: null, part: two(one.value) }, end: i };
}

/** …月至9月 behind a month with its own 月. */
function rangeEnd(view: string, at: number, end: number): Found<string> | null {
  if (!'-—–~至到－'.includes(view.charAt(at)) || at >= end) return null;
  const next = monthNumber(view, at + (view.charAt(at + 1) === '—' ? 2 : 1), end);
  if (next === null || view.charAt(next.end) !== '月') return null;
  return { value: two(next.value), end: monthTail(view, next.end + 1, end) };
}

function monthNumber(view: string, at: number, end: number): Found<number> | null {
  let i = at;
  if (view.charAt(i) === ' ') i++;
  const arabic = /\d{1,2}/y;
  arabic.lastIndex = i;
  const found = isDigit(view.charCodeAt(i)) ? arabic.exec(view) : null;
  if (found) {
    const value = Number(found[0]);
    const stop = i + found[0].length;
    return value >= 1 && value <= 12 && stop <= end ? { value, end: stop } : null;
  }
  const words = ['十二', '十一', '十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const values = [12, 11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const k = words.findIndex((word) => view.startsWith(word, i));
  return k < 0 ? null : { value: values[k] ?? 1, end: i + (words[k]?.length ?? 1) };
}

/** 份, 底, 上旬, 30日 behind 月. */
function monthTail(view: string, at: number, end: number): number {
  const tail =
    /份|底|末|初|上旬|中旬|下旬|\s?(?:\d{1,2}|[一二三]?十?[一二三四五六七八九]?)\s?(?:日|号)(?:[-—–至到]\s?\d{1,2}(?:日|号))?|\d{1,2}[-—]\d{1,2}日/y;
  tail.lastIndex = at;
  const found = tail.exec(view);
  return found ? Math.min(end, at + found[0].length) : at;
}

interface Base {
  readonly moment: Moment;
  readonly from: Moment | null;
  readonly end: number;
  readonly series: readonly number[] | null;
}

/** What may follow a year: half, quarter, month(s), or nothing. */
function inYear(view: string, word: YearWord, at: number, end: number): Base {
  const gap = view.charAt(at) === ' ' || view.charAt(at) === '的' ? 1 : 0;
  const half = longest(halfTrie, view, at + gap, end);
  if (half) return { moment: { year: word, part: half.value }, from: null, end: half.end, series: null };
  const found = month(view, at + gap, end);
  if (found) {
    const from = found.value.first === null ? null : { year: word, part: found.value.first };
    return { moment: { year: word, part: found.value.part }, from, end: found.end, series: null };
  }
  return { moment: { year: word, part: '' }, from: null, end: at, series: null };
}

const rangeMarks = '-—–~至到－―';

/** A year, with what follows it, and the far end of a range. */
const schoolSpan =
  /(20\d\d|二[零〇]二[零〇一二三四五六七八九])(?:\/(?:20)?|至|到|-|—)(\d\d|[二三][零〇一二三四五六七八九])(?:学年度?|年度)/y;

/** 2025/26学年, 二零二五至二六年度: the second year without its century. */
function slashYear(view: string, at: number): Base | null {
  if (view.charAt(at) !== '2' && view.charAt(at) !== '二') return null;
  schoolSpan.lastIndex = at;
  const read = schoolSpan.exec(view);
  if (read?.[1] === undefined) return null;
  const digits = (words: string): string => [...words].map(plain).join('');
  return {
    moment: { year: { kind: 'year', year: Number(digits(read[1])) }, part: `/${digits(read[2] ?? '')}` },
    from: null,
    end: at + read[0].length,
    series: null,
  };
}

function yearBased(view: string, at: number, end: number): Base | null {
  const slash = slashYear(view, at);
  if (slash !== null) return slash;
  const first = year(view, at, end);
  if (first === null) return null;
  const base = first.value.bare
    ? { moment: { year: first.value.word, part: '' }, from: null, end: first.end, series: null }
    : inYear(view, first.value.word, first.end, end);
  if (first.value.school) return schoolYear(view, first.value.word, base, first.end);
  let i = base.end;
  if (rangeMarks.includes(view.charAt(i)) && i < end) {
    i += view.charAt(i + 1) === '—' || view.charAt(i + 1) === '-' ? 2 : 1;
    const range = rangeTo(view, { at: i, end }, base, first.value.bare);
    if (range !== null) return range;
  }
  return first.value.bare ? bareYear(view, base, at) : base;
}

function schoolYear(view: string, word: YearWord, base: Base, end: number): Base {
  if (word?.kind !== 'year' || !view.slice(Math.max(0, end - 3), end).includes('学')) return base;
  return { ...base, moment: { year: word, part: `/${two((word.year + 1) % 100)}` }, end };
}

function rangeTo(view: string, room: { at: number; end: number }, base: Base, bare: boolean): Base | null {
  const { at, end } = room;
  if (view.startsWith('今', at))
    return { moment: base.moment, from: base.from ?? base.moment, end: at + 1, series: [] };
  const second = year(view, at, end);
  if (second === null || (second.value.bare && !bare)) return shortRange(view, room, base);
  const to = second.value.bare
    ? { moment: { year: second.value.word, part: '' }, from: null, end: second.end, series: null }
    : inYear(view, second.value.word, second.end, end);
  const [a, b] = [base.moment.year, second.value.word];
  if (a?.kind === 'year' && b?.kind === 'year') {
    if (b.year <= a.year && base.moment.part === '') return null;
    if (second.value.school)
      return { moment: { year: a, part: `/${two(b.year % 100)}` }, from: null, end: second.end, series: null };
    const series =
      base.moment.part === '' && b.year - a.year < 12
        ? Array.from({ length: b.year - a.year + 1 }, (_, k) => a.year + k)
        : null;
    return { moment: to.moment, from: base.from ?? base.moment, end: to.end, series };
  }
  return { moment: to.moment, from: base.moment, end: to.end, series: null };
}

/** 2022年9月至12月 is read by the month itself; 2021-25 is not a year range we trust. */
function shortRange(view: string, room: { at: number; end: number }, base: Base): Base | null {
  const found = base.moment.part === '' ? null : month(view, room.at, room.end);
  if (found === null) return null;
  return {
    moment: { year: base.moment.year, part: found.value.part },
    from: base.from ?? base.moment,
    end: found.end,
    series: null,
  };
}

/** A four-digit number without 年: a time only as 2023.6, 2023-06-30, or behind 到/至 before a comma. */
function bareYear(view: string, base: Base, at: number): Base | null {
  const date = /[.\-/](0?[1-9]|1[0-2])(?:[.\-/]\d{1,2})?(?!\d)/y;
  date.lastIndex = base.end;
  const found = date.exec(view.slice(0, base.end + 7));
  if (found?.[1] !== undefined)
    return { ...base, moment: { ...base.moment, part: two(Number(found[1])) }, end: base.end + found[0].length };
  if (base.moment.year?.kind === 'masked') return base;
  const next = view.charAt(base.end);
  return /[到至]/.test(view.charAt(at - 1)) && /[,，底末]/.test(next) ? base : null;
}

const relatives: readonly (readonly [string, number])[] = [
  ['今年以来', 0],
  ['今年', 0],
  ['本年度', 0],
  ['本年', 0],
  ['年内', 0],
  ['全年', 0],
  ['当年', 0],
  ['本学年', 0],
  ['去年同期', -1],
  ['去年', -1],
  ['上年度', -1],
  ['上年同期', -1],
  ['上年', -1],
  ['上一年度', -1],
  ['上一年', -1],
  ['前年', -2],
  ['明年', 1],
  ['来年', 1],
  ['下一年度', 1],
  ['下年度', 1],
  ['同期', -1],
  ['年底', 0],
  ['年末', 0],
  ['年度', 0],
];

const relativeTrie = trieOf(relatives);

const plans: readonly (readonly [string, number])[] = [
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
  ['十二五', 2011],
];

function relative(view: string, at: number, end: number): Base | null {
  if (view.charAt(at) === '年' && isDigit(view.charCodeAt(at - 1))) return null;
  const word = longest(relativeTrie, view, at, end);
  if (word === null) return null;
  const said = view.slice(at, word.end);
  if ((said === '年度' || said === '同期') && view.charAt(at - 1) !== '' && !/[,，。；;较比]/.test(view.charAt(at - 1)))
    return null;
  const base = inYear(view, { kind: 'relative', shift: word.value }, word.end, end);
  return base;
}

function fiveYears(view: string, at: number, end: number): Base | null {
  const start = '“"‘'.includes(view.charAt(at)) ? at + 1 : at;
  const plan = plans.find(([words]) => view.startsWith(words, start));
  if (plan === undefined || start + 3 > end) return null;
  let i = start + 3;
  if ('”"’'.includes(view.charAt(i))) i++;
  const stop = /[末底]/.test(view.charAt(i))
    ? i + 1
    : view.startsWith('期末', i) || view.startsWith('期间', i)
      ? i + 2
      : view.startsWith('时期', i)
        ? i + 2
        : i;
  const last: Moment = { year: { kind: 'year', year: plan[1] + 4 }, part: '' };
  // “十四五”规划 is a paper's name, not a time.
  if (stop === i && !/^(?:以来|中|[,，]|要|将|力争)/.test(view.slice(i, i + 2))) return null;
  if (/末/.test(view.slice(i, stop))) return { moment: last, from: null, end: stop, series: null };
  return { moment: last, from: { year: { kind: 'year', year: plan[1] }, part: '' }, end: stop, series: null };
}

/** A half, quarter or month without a year. */
function bareMonth(view: string, at: number, end: number): Base | null {
  const half = longest(bareHalfTrie, view, at, end);
  if (half) return { moment: { year: null, part: half.value }, from: null, end: half.end, series: null };
  const found = month(view, at, end);
  if (found === null) return null;
  // 3个月 never comes here (个 stands between); 一月一次 is a frequency.
  const from = found.value.first === null ? null : { year: null, part: found.value.first };
  return { moment: { year: null, part: found.value.part }, from, end: found.end, series: null };
}

/** Digits that may open a time: four of a year, or one or two before 月, 季度 or a range mark. */
function datelike(view: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && i - at < 4 && isDigit(view.charCodeAt(i))) i++;
  const count = i - at;
  const next = view.charAt(i);
  if (count === 4) return view.charAt(at) === '2' || view.charAt(at) === '1';
  if (count <= 2) return '月-—–~至到－季年xX×_＿*'.includes(next) && next !== '';
  return false;
}

const before = ['到', '至', '截至', '截止', '截止到', '截至到', '截止至'];
const tails: readonly (readonly [string, TimeReading['relation'] | 'since'])[] = [
  ['底之前', 'by'],
  ['底以前', 'by'],
  ['底前', 'by'],
  ['末前', 'by'],
  ['年底前', 'by'],
  ['以前', 'by'],
  ['之前', 'by'],
  ['前', 'by'],
  ['年底', 'by'],
  ['年末', 'by'],
  ['底', 'by'],
  ['末', 'by'],
  ['以来', 'since'],
  ['至今', 'since'],
  ['起', 'since'],
  ['期间', 'in'],
  ['内', 'in'],
  ['以内', 'in'],
  ['之内', 'in'],
  ['初', 'in'],
];

const prefixTrie = trieOf(before.map((word) => [word, word] as const));

function prefixAt(view: string, at: number, end: number): string {
  return longest(prefixTrie, view, at, end)?.value ?? '';
}

const yearly = '〇零一二三四五六七八九xX×_';
const monthly = '一二三四五六七八九十第上下前 ';
const relativeStarts = '今本年全当去上前明来下同';

/** By the first character, so that most places are passed at once. */
function baseAt(view: string, at: number, end: number): Base | null {
  const char = view.charAt(at);
  const digit = isDigit(view.charCodeAt(at));
  if (!digit && relativeStarts.includes(char))
    return relative(view, at, end) ?? (monthly.includes(char) ? bareMonth(view, at, end) : null);
  if (digit && !datelike(view, at, end)) return null;
  if (!digit && !yearly.includes(char) && !monthly.includes(char) && !'“"‘'.includes(char)) return null;
  return yearBased(view, at, end) ?? fiveYears(view, at, end) ?? relative(view, at, end) ?? bareMonth(view, at, end);
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
  const prefix = prefixAt(view, at, end);
  const base = baseAt(view, at + prefix.length, end);
  if (base === null) return null;
  if (prefix === '' && refused(view, at, base)) return null;
  return finish(view, at, base, { prefix, end });
}

/** Words that only look like times: 一月一次 after 每, the 10月 of a name. */
function refused(view: string, at: number, base: Base): boolean {
  const last = view.charAt(at - 1);
  if (last === '每') return true;
  if (isDigit(view.charCodeAt(at)) && (isDigit(view.charCodeAt(at - 1)) || last === '.')) return true;
  return base.moment.year === null && /[十百千万]/.test(last);
}

function finish(view: string, at: number, base: Base, about: { prefix: string; end: number }): TimeMatch {
  const tail = tails.find(
    ([words]) =>
      view.startsWith(words, base.end) &&
      base.end + words.length <= about.end &&
      !(words === '前' && /[列三景期\d]/.test(view.charAt(base.end + 1))) &&
      !(words === '起' && /[草到来]/.test(view.charAt(base.end + 1))) &&
      !(words === '内' && /[部容涵]/.test(view.charAt(base.end + 1))) &&
      !(words === '初' && /[中步级]/.test(view.charAt(base.end + 1))),
  );
  let stop = base.end + (tail?.[0].length ?? 0);
  if (view.startsWith('时', stop) && about.prefix !== '' && /[,，]/.test(view.charAt(stop + 1))) stop++;
  const compared =
    /[比较]/.test(view.charAt(at - 1)) ||
    /相比|同期|基础上/.test(view.slice(stop, stop + 4)) ||
    /^(?:去年|上年)同期/.test(view.slice(at, at + 4));
  const relation = relationOf(view, { at, stop }, { prefix: about.prefix, tail: tail?.[1], compared });
  const open = (tail?.[1] === 'since' && base.moment.year?.kind === 'year') || base.series?.length === 0;
  const from = open ? (base.from ?? base.moment) : base.from;
  const weak = attributive(view, stop);
  const reading: TimeReading = {
    from,
    to: open ? null : base.moment,
    relation,
    ...(base.series !== null && base.series.length > 0 ? { series: base.series } : {}),
    ...(weak ? { weak } : {}),
  };
  return { end: stop, time: reading };
}

function relationOf(
  view: string,
  span: { at: number; stop: number },
  about: { prefix: string; tail: TimeReading['relation'] | 'since' | undefined; compared: boolean },
): TimeReading['relation'] {
  if (about.compared) return 'compare';
  if (/^截/.test(about.prefix)) return 'now';
  if (about.tail === 'by' || about.prefix !== '') return 'by';
  if (/年[底末]$/.test(view.slice(span.at, span.stop))) return 'by';
  return 'in';
}

/** A time that belongs to a noun (2023年度考核, 2022年市级评审) and speaks for no other sentence. */
function attributive(view: string, stop: number): boolean {
  const next = view.charAt(stop);
  if (
    /^(?:建成|竣工|投产|出生|参加工作|入职|毕业|批准|立项|认定|建设|修建|投用)[^，,。]{0,6}的/.test(
      view.slice(stop, stop + 12),
    )
  )
    return true;
  return next === '的' || next === '》' || next === '”' || next === ')';
}
