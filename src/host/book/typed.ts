// What Excel makes of typed text in a cell formatted General: numbers, percentages, currency, fractions, dates,
// times, booleans, errors. Out: the value and the number format typing would have brought with it (null: none).
// The order of a date is year-month-day or month-day, as in a Chinese or American Excel; the year of '3-4' is given.
import { errorOf, type Value } from './cell';

export interface Typed {
  readonly value: Value;
  readonly format: string | null;
}
export interface TypingHabits {
  /** The year a date without one falls in. */
  readonly year: number;
  readonly date1904: boolean;
  readonly chinese: boolean;
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
export const SHIFT_1904 = 1462;

/** Serial of a civil date; null if there is no such day in Excel's calendar. */
export function dateSerial(year: number, month: number, day: number, date1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  let serial = Math.round((time - EPOCH_1900) / DAY);
  // Excel counts a 29 February 1900 that never was: days before 1 March 1900 are one less.
  if (serial < 61) serial -= 1;
  if (date1904) serial -= SHIFT_1904;
  return serial < 0 || year > 9999 ? null : serial;
}

type Parts = readonly (string | undefined)[];
const digits = (m: Parts, at: number): number => Number(m[at]);

function fullYear(m: Parts, at: number): number {
  const year = digits(m, at);
  return (m[at]?.length ?? 0) > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (m: Parts, at: number): number => MONTHS.indexOf((m[at] ?? '').slice(0, 3).toLowerCase()) + 1;

interface DateReading {
  readonly pattern: RegExp;
  /** Year, month, day of what matched. */
  readonly read: (m: Parts, year: number) => readonly [number, number, number];
  readonly format: string;
  readonly chinese?: boolean;
}
const CHINESE_DAY = 'm"月"d"日"';
const FULL_CHINESE = 'yyyy"年"m"月"d"日"';

const DATES: readonly DateReading[] = [
  // 2024-03-05, 24/3/5
  {
    pattern: /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/,
    read: (m) => [fullYear(m, 1), digits(m, 3), digits(m, 4)],
    format: 'yyyy/m/d',
  },
  // 3/5/2024
  {
    pattern: /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/,
    read: (m) => [digits(m, 4), digits(m, 1), digits(m, 3)],
    format: 'yyyy/m/d',
  },
  // 3-4, 1/2
  { pattern: /^(\d{1,2})[-/](\d{1,2})$/, read: (m, year) => [year, digits(m, 1), digits(m, 2)], format: CHINESE_DAY },
  // 2024/3
  { pattern: /^(\d{4})[-/](\d{1,2})$/, read: (m) => [digits(m, 1), digits(m, 2), 1], format: 'mmm-yy' },
  // 3/2024
  { pattern: /^(\d{1,2})[-/](\d{4})$/, read: (m) => [digits(m, 2), digits(m, 1), 1], format: 'mmm-yy' },
  // 5-Mar
  { pattern: /^(\d{1,2})[- ]([a-z]{3,9})$/i, read: (m, year) => [year, monthOf(m, 2), digits(m, 1)], format: 'd-mmm' },
  // 5-Mar-24
  {
    pattern: /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4}|\d{2})$/i,
    read: (m) => [fullYear(m, 3), monthOf(m, 2), digits(m, 1)],
    format: 'd-mmm-yy',
  },
  // Mar-24
  { pattern: /^([a-z]{3,9})[- ](\d{4}|\d{2})$/i, read: (m) => [fullYear(m, 2), monthOf(m, 1), 1], format: 'mmm-yy' },
  {
    pattern: /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})日$/,
    read: (m) => [fullYear(m, 1), digits(m, 2), digits(m, 3)],
    format: FULL_CHINESE,
    chinese: true,
  },
  {
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    read: (m, year) => [year, digits(m, 1), digits(m, 2)],
    format: CHINESE_DAY,
    chinese: true,
  },
  {
    pattern: /^(\d{4}|\d{2})年(\d{1,2})月$/,
    read: (m) => [fullYear(m, 1), digits(m, 2), 1],
    format: 'yyyy"年"m"月"',
    chinese: true,
  },
];

function readDate(text: string, habits: TypingHabits): Typed | null {
  for (const { pattern, read, format, chinese } of DATES) {
    const match = pattern.exec(text);
    if (!match || (chinese && !habits.chinese)) continue;
    const [year, month, day] = read(match, habits.year);
    const value = dateSerial(year, month, day, habits.date1904);
    if (value !== null) return { value, format: format === CHINESE_DAY && !habits.chinese ? 'd-mmm' : format };
  }
  return null;
}

function readTime(text: string): Typed | null {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d)(\.\d+)?)?(?:\s*([ap])m?)?$/i.exec(text);
  if (!match) return null;
  const [, h, m, s, fraction, half] = match;
  const hours = half ? (Number(h) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(h);
  if (half && Number(h) > 12) return null;
  const value = hours / 24 + Number(m) / 1440 + (Number(s ?? 0) + Number(fraction ?? 0)) / 86_400;
  return { value, format: (s === undefined ? 'h:mm' : 'h:mm:ss') + (half ? ' AM/PM' : '') };
}

function readMoment(text: string, habits: TypingHabits): Typed | null {
  const cut = text.indexOf(' ');
  const date = readDate(text, habits) ?? (cut > 0 ? readDate(text.slice(0, cut), habits) : null);
  if (!date) return readTime(text);
  if (readDate(text, habits)) return date;
  const time = readTime(text.slice(cut + 1).trim());
  return time && { value: (date.value as number) + (time.value as number), format: 'yyyy/m/d h:mm' };
}

const AMOUNT =
  /^(?<sign>[-+])?\s*(?<currency>[¥￥$€£])?\s*(?<second>[-+])?\s*(?<digits>(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?<exponent>e[-+]?\d+)?\s*(?<percent>%)?$/i;
type Amount = Readonly<Partial<Record<'sign' | 'currency' | 'second' | 'digits' | 'exponent' | 'percent', string>>>;

/** Excel keeps fifteen digits; the rest of a longer number become zeros. */
function fifteenDigits(text: string): number {
  const whole = text.replace(/\..*$/, '').replace(/^0+/, '');
  if (whole.length <= 15) return Number(text);
  return Number(whole.slice(0, 15) + '0'.repeat(whole.length - 15));
}

function amountFormat({ currency, digits: written = '', exponent, percent }: Amount): string | null {
  const decimals = /\.\d/.test(written) ? '.00' : '';
  if (percent) return `0${decimals}%`;
  if (currency) return `${currency === '￥' ? '¥' : currency}#,##0${decimals}`;
  if (exponent) return '0.00E+00';
  return written.includes(',') ? `#,##0${decimals}` : null;
}

function amountSize({ digits: written = '', exponent, percent }: Amount): number {
  const size = fifteenDigits(written.replaceAll(',', '')) * (exponent ? Number(`1${exponent}`) : 1);
  // Through the decimal text, so that 12.3% is 0.123 and not 0.12300000000000001.
  return percent ? Number(`${size}e-2`) || size / 100 : size;
}

function readAmount(text: string): Typed | null {
  const inParens = /^\((.*)\)$/.exec(text);
  const amount: Amount | undefined = AMOUNT.exec(inParens?.[1] ?? text)?.groups;
  if (!amount) return null;
  const signs = [inParens ? '-' : '', amount.sign, amount.second].filter(Boolean);
  const size = amountSize(amount);
  if (signs.length > 1 || !Number.isFinite(size)) return null;
  return { value: signs[0] === '-' ? -size : size, format: amountFormat(amount) };
}

function readFraction(text: string): Typed | null {
  const [, sign, whole, above, below = ''] = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  if (Number(below) === 0) return null;
  const size = Number(whole) + Number(above) / Number(below);
  return { value: sign ? -size : size, format: below.length > 1 ? '# ??/??' : '# ?/?' };
}

const FULL_WIDTH = /^[０-９．，％／－＋：]+$/;
const narrow = (text: string): string =>
  FULL_WIDTH.test(text) ? [...text].map((c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).join('') : text;

/** Text typed into a cell, neither a formula nor apostrophed. Text that is nothing else stays text, untrimmed. */
export function readTyped(text: string, habits: TypingHabits): Typed {
  const bare = narrow(text.trim());
  if (bare === '') return { value: text === '' ? null : text, format: null };
  if (/^(true|false)$/i.test(bare)) return { value: bare.toLowerCase() === 'true', format: null };
  const error = errorOf(bare);
  if (error) return { value: error, format: null };
  if (!/\d/.test(bare)) return { value: text, format: null };
  return readAmount(bare) ?? readFraction(bare) ?? readMoment(bare, habits) ?? { value: text, format: null };
}

/** Does typing this begin a formula? '=…', and '+' or '-' before anything that is not a number. */
export function typedFormula(text: string, habits: TypingHabits): string | null {
  if (text.length < 2) return null;
  if (text.startsWith('=')) return text;
  if (!/^[+-]/.test(text)) return null;
  return typeof readTyped(text, habits).value === 'string' ? `=${text}` : null;
}
