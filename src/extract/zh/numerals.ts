/**
 * Chinese numerals: place value (一百五十, 三十), digit by digit (三八零零, 七三, as damaged or hurried texts have
 * them), fractions (百分之六十, 四分之三), vague ones (上万, 数十, 几百, 十几). Out: value and where it ends.
 */
import type { NumeralReading } from '../pack';

const digits = '〇零一二三四五六七八九';
const digitValue = new Map<string, number>([...digits].map((char, i) => [char, Math.max(0, i - 1)]));
digitValue.set('两', 2);
const small = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const large = new Map<string, number>([
  ['万', 1e4],
  ['亿', 1e8],
]);

export const numeralStarts = '〇零一二两三四五六七八九十百千上数几半过';

const valueAt = (view: string, at: number): number | undefined => digitValue.get(view.charAt(at));

/** Digits one after the other: 三八零零 → 3800. Needs two; 两 is no digit here. */
function digitByDigit(view: string, at: number, end: number): NumeralReading | null {
  let i = at;
  while (i < end && i - at < 15 && digits.includes(view.charAt(i))) i++;
  const next = view.charAt(i);
  if (i - at < 2 || small.has(next)) return null;
  const value = Number([...view.slice(at, i)].map((char) => digitValue.get(char) ?? 0).join(''));
  const [a, b] = [valueAt(view, at) ?? 0, valueAt(view, at + 1) ?? 0];
  // 五六个, 三五个: a guess between two, unless a percent sign says it is a figure.
  if (i - at === 2 && a > 0 && (b === a + 1 || (a === 3 && b === 5)) && next !== '%')
    return { end: i, value: a, high: b, inside: '~' };
  return { end: i, value };
}

interface Running {
  total: number;
  section: number;
  digit: number;
  last: number;
}

/** Adds what stands at `i` to the running value; false where no numeral goes on. */
function add(run: Running, char: string): boolean {
  const digit = digitValue.get(char);
  if (digit !== undefined) {
    if (run.digit > 0) return false;
    run.digit = digit;
    return true;
  }
  const factor = small.get(char);
  if (factor !== undefined) {
    run.section += (run.digit === 0 && run.section === 0 ? 1 : run.digit) * factor;
    run.digit = 0;
    run.last = factor;
    return true;
  }
  return false;
}

/** Place value up to a trailing 万 or 亿, which is left to the unit as scale unless digits follow it. */
function placeValue(view: string, at: number, end: number): NumeralReading | null {
  const run: Running = { total: 0, section: 0, digit: 0, last: 1 };
  let i = at;
  for (; i < end && i - at < 20; i++) {
    const char = view.charAt(i);
    const factor = large.get(char);
    if (factor !== undefined && i > at && goesOn(view, i + 1, end)) {
      run.total += (run.section + run.digit) * factor;
      run.section = run.digit = 0;
      run.last = factor;
    } else if (!add(run, char)) break;
  }
  if (i === at) return null;
  // 一百五 is 150, 两千三 is 2300.
  const tail = run.digit > 0 && run.last > 10 && view.charAt(i - 2) !== '零' ? run.digit * (run.last / 10) : run.digit;
  let value = run.total + run.section + tail;
  const point = view.charAt(i) === '点' ? fraction(view, i + 1, end) : null;
  if (point !== null) [value, i] = [value + point.value, point.end];
  return { end: i, value, article: i - at === 1 && '一百千'.includes(view.charAt(at)) };
}

const goesOn = (view: string, at: number, end: number): boolean =>
  at < end && ((digitValue.has(view.charAt(at)) && view.charAt(at) !== '两') || view.charAt(at) === '十');

function fraction(view: string, at: number, end: number): { value: number; end: number } | null {
  let i = at;
  let words = '0.';
  while (i < end && i - at < 8 && digitValue.has(view.charAt(i))) words += String(valueAt(view, i++));
  return i === at ? null : { value: Number(words), end: i };
}

/** 百分之六十 → 60 %, 四分之三 → 75 %; Arabic digits may stand inside (百分之60). */
function partOf(view: string, at: number, end: number): NumeralReading | null {
  let mark = at + 1;
  while (mark - at <= 4 && !(view.charCodeAt(mark) === 0x5206 && view.charCodeAt(mark + 1) === 0x4e4b)) mark++;
  if (mark - at > 4) return null;
  const whole =
    view.slice(at, mark) === '百'
      ? 100
      : view.slice(at, mark) === '千'
        ? 1000
        : (placeValue(view, at, mark)?.value ?? 0);
  if (whole === 0 || (mark - at > 1 && placeValue(view, at, mark)?.end !== mark)) return null;
  const arabic = /[\d.]+/y;
  arabic.lastIndex = mark + 2;
  const found = arabic.exec(view);
  const part = found
    ? { value: Number(found[0]), end: mark + 2 + found[0].length }
    : (digitByDigit(view, mark + 2, end) ?? placeValue(view, mark + 2, end));
  if (part === null || part.value === null) return null;
  return { end: part.end, value: Number(((part.value * 100) / whole).toPrecision(8)), unit: '%' };
}

/** 上万, 数十, 几百, 过半: the sign is part of the number. */
function vague(view: string, at: number, end: number): NumeralReading | null {
  const first = view.charAt(at);
  const second = view.charAt(at + 1);
  if (at + 1 >= end) return null;
  const factor = small.get(second) ?? large.get(second);
  if (first === '上' && factor !== undefined && second !== '十') return { end: at + 2, value: factor, inside: '>=' };
  if ((first === '数' || first === '几') && factor !== undefined) {
    const more = large.get(view.charAt(at + 2));
    return { end: at + (more ? 3 : 2), value: factor * (more ?? 1), inside: '>=' };
  }
  return null;
}

export function numeral(view: string, at: number, end: number): NumeralReading | null {
  const first = view.charAt(at);
  if ('上数几'.includes(first)) return vague(view, at, end);
  if (first === '半' || first === '过') return null;
  return partOf(view, at, end) ?? digitByDigit(view, at, end) ?? teens(view, at, end) ?? placeValue(view, at, end);
}

/** 十几 → 10 and more. */
function teens(view: string, at: number, end: number): NumeralReading | null {
  const read = placeValue(view, at, end);
  if (read === null || view.charAt(read.end) !== '几' || !small.has(view.charAt(read.end - 1))) return null;
  return { end: read.end + 1, value: read.value, inside: '>=' };
}

/** Between two numbers: 至 到 — – - ~ ～ －; 、 only between single word digits is left to lists. */
export function rangeMark(view: string, at: number, end: number): number {
  const marks = '至到—–-~－〜─―';
  let i = at;
  while (i < end && i - at < 2 && marks.includes(view.charAt(i))) i++;
  return i > at ? i : -1;
}
