/**
 * Chinese numerals: place value (一百五十, 三十), digit by digit (三八零零, 七三, as damaged or hurried texts have
 * them), fractions (百分之六十, 四分之三), vague ones (上万, 数十, 几百, 十几). Out: value and where it ends.
 */
import type { NumeralReading } from '../pack';

// 二○二六: a circle for 〇.
const digits = '〇零一二三四五六七八九○';
const digitValue = new Map<string, number>([...digits].map((char, i) => [char, Math.max(0, i - 1)]));
digitValue.set('两', 2);
digitValue.set('○', 0);
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

/** 五六个, 三五个: neighbours, or three and five, are a guess between two. */
const isGuess = (a: number, b: number): boolean => a > 0 && (b === a + 1 || (a === 3 && b === 5));

const run = /[〇零○一二三四五六七八九]{2,15}(?=[%万亿个名所人户件家次元场项座条亩吨套台张])/g;
/** So far around a number are others looked at. */
const around = 400;

/** Are the numbers around written digit by digit (三八零零人, 七三%)? Then 一二件 is twelve. */
function isStyled(view: string, at: number): boolean {
  const words = view.slice(Math.max(0, at - around), at + around).match(run);
  return words?.some((one) => one.length > 2 || !isGuess(valueAt(one, 0) ?? 0, valueAt(one, 1) ?? 0)) === true;
}

/** 三四百户: a guess between two hundreds; other digits before 百 are none of one number. */
function betweenTens([a = 0, b = 0, ...more]: readonly number[], factor: number, end: number): NumeralReading | null {
  if (more.length > 0 || !isGuess(a, b)) return null;
  return { end, value: a * factor, high: b * factor, inside: '~' };
}

/** Digits one after the other: 三八零零 → 3800. Needs two; 两 is no digit here. */
function digitByDigit(view: string, at: number, end: number): NumeralReading | null {
  let i = at;
  while (i < end && i - at < 15 && digits.includes(view.charAt(i))) i++;
  if (i - at < 2) return null;
  const next = view.charAt(i);
  const values = [...view.slice(at, i)].map((char) => digitValue.get(char) ?? 0);
  const factor = small.get(next);
  if (factor !== undefined) return betweenTens(values, factor, i + 1);
  const [a = 0, b = 0] = values;
  // A percent sign says that it is a figure after all.
  const isVague = values.length === 2 && next !== '%' && isGuess(a, b) && !isStyled(view, at);
  return isVague ? { end: i, value: a, high: b, inside: '~' } : { end: i, value: Number(values.join('')) };
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

/** One more character into the running value; false where the numeral ends. */
function advance(run: Running, view: string, i: number, room: { at: number; end: number }): boolean {
  const factor = large.get(view.charAt(i));
  if (factor === undefined || i === room.at || !goesOn(view, i + 1, room.end)) return add(run, view.charAt(i));
  run.total += (run.section + run.digit) * factor;
  run.section = run.digit = 0;
  run.last = factor;
  return true;
}

/** 一百五 is 150, 两千三 is 2300. */
const tailOf = (run: Running, zero: boolean): number =>
  run.digit > 0 && run.last > 10 && !zero ? run.digit * (run.last / 10) : run.digit;

/** Place value up to a trailing 万 or 亿, which is left to the unit as scale unless digits follow it. */
function placeValue(view: string, at: number, end: number): NumeralReading | null {
  const run: Running = { total: 0, section: 0, digit: 0, last: 1 };
  let i = at;
  while (i < end && i - at < 20 && advance(run, view, i, { at, end })) i++;
  if (i === at) return null;
  const value = run.total + run.section + tailOf(run, view.charAt(i - 2) === '零');
  const point = view.charAt(i) === '点' ? fraction(view, i + 1, end) : null;
  if (point !== null) return { end: point.end, value: value + point.value };
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

/** Where 分之 stands, four characters away at most; -1 where it does not. */
function partMark(view: string, at: number): number {
  for (let i = at + 1; i - at <= 4; i++) if (view.startsWith('分之', i)) return i;
  return -1;
}

/** The denominator: 百, 千, or a whole numeral. */
function wholeOf(view: string, at: number, mark: number): number {
  const words = view.slice(at, mark);
  if (words === '百') return 100;
  if (words === '千') return 1000;
  const read = placeValue(view, at, mark);
  return read?.end === mark ? (read.value ?? 0) : 0;
}

const arabic = /[\d.]+/y;

/** The numerator behind 分之, in digits or words. */
function numerator(view: string, at: number, end: number): { value: number | null; end: number } | null {
  arabic.lastIndex = at;
  const found = arabic.exec(view)?.[0];
  if (found !== undefined) return { value: Number(found), end: at + found.length };
  return digitByDigit(view, at, end) ?? placeValue(view, at, end);
}

/** 百分之六十 → 60 %, 四分之三 → 75 %; Arabic digits may stand inside (百分之60). */
function partOf(view: string, at: number, end: number): NumeralReading | null {
  const mark = partMark(view, at);
  const whole = mark < 0 ? 0 : wholeOf(view, at, mark);
  const part = whole === 0 ? null : numerator(view, mark + 2, end);
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
  return partOf(view, at, end) ?? digitByDigit(view, at, end) ?? placeValue(view, at, end);
}

const slashed = /([1-9])[/]([2-9]|10)(?!\d|[/]|[.]\d|\s*[月日号])/y;
const asksShare = /(?:[于达过占]|[达高升加展增]到|[率例重][为约])$/;

/** 占比不低于1/3, 2/3以上的教师: a share; 24/7, 1/3版 and a date are none. */
export function part(view: string, at: number): NumeralReading | null {
  slashed.lastIndex = at;
  const [words, above, below] = slashed.exec(view) ?? [];
  if (words === undefined || Number(above) >= Number(below)) return null;
  const end = at + words.length;
  const isAsked =
    asksShare.test(view.slice(Math.max(0, at - 2), at)) || /^(?:以[上下]|左右)/.test(view.slice(end, end + 2));
  return isAsked ? { end, value: Number(((Number(above) * 100) / Number(below)).toPrecision(8)), unit: '%' } : null;
}

/**
 * 企业1 122个, 总产值达 12 600万元: groups parted by blanks, behind a word that touches them or asks for a figure; not 表1 200人, 标段2 300万元, nor figures
 * side by side in a row, as 三年级45 120人 are over 四年级40 98人.
 */
export const spacedDigits =
  /(?<!\n[^\n\d]{1,12}\d{1,3} (?:\d{1,2}|\d{4,})[一-龥]{1,4}\r?\n{1,2}[^\n\d]{1,12})(?![^\n]{0,12}\r?\n{1,2}[^\n\d]{1,12}\d{1,3} (?:\d{1,2}|\d{4,})[一-龥]{1,4}(?:\r?\n|$))(?<=[一-龥](?<![第表图注例附件栏组号年月日时案段班楼包标步栋幢])|[有为达约近到过计] |[(]|\d \d{3}[-—–~])(?!0)\d{1,3}(?: \d{3}){1,3}(?!\d|[,.]\d{3}| \d)(?=(?:\.\d{1,2})? ?[一-龥%]|[-—–~]\d{1,3} \d{3}(?!\d| ))(?! ?[年月日号])/y;

/** Between two numbers: 至 到 — – - ~ ～ －; 、 only between single word digits is left to lists. */
export function rangeMark(view: string, at: number, end: number): number {
  const marks = '至到—–-~－〜─―';
  let i = at;
  while (i < end && i - at < 2 && marks.includes(view.charAt(i))) i++;
  return i > at ? i : -1;
}
