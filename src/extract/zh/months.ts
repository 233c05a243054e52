/**
 * Halves, quarters and months as Chinese writes them: 上半年, 三季度, 6月底, 5—6月, 十二月, 10月30日. Out: the part of
 * the year in the guide's form (H1, Q3, 06), and the first month of a range.
 */
import { longest, trieOf } from '../engine/trie';
import { isDigit } from '../engine/view';
import type { Found } from './years';

const halves: readonly (readonly [string, string])[] = [
  ['上半年', 'H1'],
  ['下半年', 'H2'],
  ['半年度', 'H1'],
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
  ['春学期', ''],
  ['秋学期', ''],
  ['暑期', ''],
];

const halfTrie = trieOf(halves);
const bareHalfTrie = trieOf(halves.filter(([word, part]) => part !== '' && word !== '半年度'));

/** 上半年, 一季度, 年底 behind a year; alone only what names a part of it. */
export function halfAt(view: string, at: number, end: number, alone: boolean): Found<string> | null {
  return longest(alone ? bareHalfTrie : halfTrie, view, at, end) ?? halfTold(view, at);
}

/** 水务局半年工作总结, at the end of its line or before 及下半年…: the half of a report; 近半年, 每半年, 半年一次 are lengths. */
const toldHalf =
  /(?<![近每前后上下第个两一大])半年(?:度)?(?:工作)?(?:总结|小结)(?=\s*(?:$|\n|一、|[(（]|[和及暨与]下半年))/y;
function halfTold(view: string, at: number): Found<string> | null {
  if (view.charAt(at) !== '半') return null;
  toldHalf.lastIndex = at;
  return toldHalf.test(view) ? { value: 'H1', end: at + 2 } : null;
}

export const two = (n: number): string => String(n).padStart(2, '0');

export const rangeMarks = '-—–~至到－―';

export interface Months {
  readonly first: string | null;
  readonly part: string;
}

/** 6月 十二月 1-6月 6月至9月 10月30日; `part` of the last month, `first` of a range. */
export function month(view: string, at: number, end: number): Found<Months> | null {
  const one = monthNumber(view, at, end);
  if (one === null) return null;
  const short = rangeEnd(view, one.end, end);
  if (short !== null) return { value: { first: two(one.value), part: short.value }, end: short.end };
  if (view.charAt(one.end) !== '月') return null;
  const stop = monthTail(view, one.end + 1, end);
  const through = rangeEnd(view, stop, end);
  if (through !== null) return { value: { first: two(one.value), part: through.value }, end: through.end };
  return { value: { first: null, part: two(one.value) }, end: stop };
}

/** …至9月 behind a month, with or without its own 月. */
function rangeEnd(view: string, at: number, end: number): Found<string> | null {
  if (at >= end || !rangeMarks.includes(view.charAt(at))) return null;
  const next = monthNumber(view, at + (view.charAt(at + 1) === '—' ? 2 : 1), end);
  if (next === null || view.charAt(next.end) !== '月') return null;
  return { value: two(next.value), end: monthTail(view, next.end + 1, end) };
}

const words = ['十二', '十一', '十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const values = [12, 11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const arabic = /\d{1,2}/y;

function monthInWords(view: string, i: number): Found<number> | null {
  if (i >= view.length || !'一二三四五六七八九十'.includes(view.charAt(i))) return null;
  const k = words.findIndex((word) => view.startsWith(word, i));
  return k < 0 ? null : { value: values[k] ?? 1, end: i + (words[k]?.length ?? 1) };
}

function monthNumber(view: string, at: number, end: number): Found<number> | null {
  const i = view.charAt(at) === ' ' ? at + 1 : at;
  if (!isDigit(view.charCodeAt(i))) return monthInWords(view, i);
  arabic.lastIndex = i;
  const digits = arabic.exec(view)?.[0] ?? '';
  const value = Number(digits);
  return value >= 1 && value <= 12 && i + digits.length <= end ? { value, end: i + digits.length } : null;
}

const tail =
  /份|底|末|初|上旬|中旬|下旬|\s?(?:\d{1,2}|[一二三]?十?[一二三四五六七八九]?)\s?(?:日|号)(?:[-—–至到]\s?\d{1,2}(?:日|号))?|\d{1,2}[-—]\d{1,2}日/y;

/** 份, 底, 上旬, 30日 behind 月. */
function monthTail(view: string, at: number, end: number): number {
  tail.lastIndex = at;
  const found = tail.exec(view);
  return found ? Math.min(end, at + found[0].length) : at;
}
