/**
 * Years as Chinese writes them: 2025年, 二〇二五年, 20xx年, 20_年, xx年, 2025/26学年, 二零二五至二六年度. Out: the year
 * word, whether it is a school year, and whether 年 is missing (only a range or a date makes that a time).
 */
import type { Moment, YearWord } from '../engine/tokens';
import { isDigit } from '../engine/view';

const han = '〇零一二三四五六七八九○';
const masks = 'xX×_＿*';

const plain = (char: string): string =>
  char === '〇' || char === '○' ? '0' : han.includes(char) ? String(Math.max(0, han.indexOf(char) - 1)) : char;

export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

export interface Year {
  readonly word: YearWord;
  readonly school: boolean;
  readonly bare: boolean;
}

const yearMarks = ['年度', '学年度', '学年', '财年', '年'];
/** 2024届毕业生, 2024级新生. */
const cohorts = ['届', '级'];

interface Digits {
  readonly words: string;
  readonly masked: boolean;
  readonly end: number;
}

/** Up to four characters that are digits of a year, or stand for one. */
function fourAt(view: string, at: number, end: number): Digits {
  let words = '';
  let masked = false;
  let i = at;
  for (; i < end && i - at < 4; i++) {
    const char = view.charAt(i);
    if (isDigit(char.charCodeAt(0)) || han.includes(char)) words += plain(char);
    else if (masks.includes(char)) masked = true;
    else break;
  }
  return { words, masked, end: i };
}

/** 2021度工作总结: 年 was left out; 用电2021度 and 2021度电 are counted. */
const shortMark = (view: string, at: number, end: number): string | undefined =>
  /^度(?![电假旋]|以[内上下]|左右)[一-龥]/.test(view.slice(end, end + 3)) &&
  !/[电量耗约近达为至到于过超]$/.test(view.slice(Math.max(0, at - 2), at))
    ? '度'
    : undefined;

/** A year at `at`, or null. */
export function year(view: string, at: number, end: number): Found<Year> | null {
  const digits = fourAt(view, at, end);
  if (digits.masked) return maskedYear(view, at, digits.end);
  if (digits.words.length !== 4) return null;
  if (isDigit(view.charCodeAt(digits.end)) || !/^(19|20)\d\d$/.test(digits.words)) return null;
  const gap = view.charAt(digits.end) === ' ' ? 1 : 0;
  const mark =
    [...yearMarks, ...cohorts].find((one) => view.startsWith(one, digits.end + gap)) ?? shortMark(view, at, digits.end);
  const word: YearWord = { kind: 'year', year: Number(digits.words) };
  if (mark === undefined) return { value: { word, school: false, bare: true }, end: digits.end };
  const school = mark.startsWith('学') || mark === '财年';
  return { value: { word, school, bare: false }, end: digits.end + gap + mark.length };
}

function maskedYear(view: string, at: number, from: number): Found<Year> | null {
  let end = from;
  while (masks.includes(view.charAt(end)) && view.charAt(end) !== '' && end - at < 8) end++;
  if (/^ 年/.test(view.slice(end, end + 2))) end++;
  const mark = yearMarks.find((one) => view.startsWith(one, end));
  const digitsFirst = isDigit(view.charCodeAt(at));
  // **年度目标** is Markdown.
  if (
    view.charAt(at) === '*' &&
    !/^[*]{2,4}年(?![度内末终底轻龄级初均]|[^*\n]{1,20}[*]{2})/.test(view.slice(at, at + 32))
  )
    return null;
  // "20xx" without 年 is still a year; a lone "xx" is a place or a person.
  if (mark === undefined && !(digitsFirst && end - at >= 3)) return null;
  const value: Year = { word: { kind: 'masked' }, school: false, bare: mark === undefined };
  return { value, end: end + (mark?.length ?? 0) };
}

const schoolSpan =
  /(20\d\d|二[零〇○]二[零〇○一二三四五六七八九])(?:\/(?:20)?|至|到|-|—)(\d\d|[二三][零〇○一二三四五六七八九])(?:学年度?|年度)/y;

/** 2025/26学年, 二零二五至二六年度: the second year without its century. */
export function schoolYearAt(view: string, at: number): Found<Moment> | null {
  if (view.charAt(at) !== '2' && view.charAt(at) !== '二') return null;
  schoolSpan.lastIndex = at;
  const [whole, first, second] = schoolSpan.exec(view) ?? [];
  if (whole === undefined || first === undefined || second === undefined) return null;
  const digits = (words: string): string => [...words].map(plain).join('');
  return {
    value: { year: { kind: 'year', year: Number(digits(first)) }, part: `/${digits(second)}` },
    end: at + whole.length,
  };
}
