/**
 * How a value must be handed to Excel so that it lands as it is. Excel reads what is written to `values` as if
 * a person typed it: `=…` becomes a formula, `3-4` a date, `007` seven. Texts of documents may be any of these.
 * In a text column (`@`) everything stays text, but for a leading apostrophe, which Excel eats.
 */
import { isoOf, serialOf } from '../../status';
import type { Held, HeldDate } from '../ledger';

/** Days between the two date systems of Excel. */
export const SHIFT_1904 = 1462;

/**
 * Text that typing leaves alone in a cell of any format: no sign in front and either no digit at all, or a Chinese
 * character that no date, time or amount is written with.
 */
const SIGNED = /^[=+\-@'#＝＋－＠＇＃\s]/u;
const DIGIT = /[\d０-９]/u;
const SPEAKING = /(?![年月日时時分秒上下午点元零〇一二三四五六七八九十百千万亿])\p{Script=Han}/u;
const WORDS = /^(true|false)$/i;

function isPlain(text: string): boolean {
  return !SIGNED.test(text) && !WORDS.test(text) && (!DIGIT.test(text) || SPEAKING.test(text));
}

export function landed(value: Held, format: string): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  if (value.startsWith("'")) return `'${value}`;
  if (format === '@' || isPlain(value)) return value;
  return `'${value}`;
}

/** True for a number format that shows a date. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd]/i.test(bare) || /^m{1,5}$/i.test(bare);
}

/** What a cell holds, from Excel's `values`: blank is null. */
export function heldOf(value: unknown): Held {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}

/** A date cell's ISO date or its text; numbers that are no day of our calendar stay as they are shown. */
export function heldDateOf(held: Held, date1904: boolean): HeldDate {
  if (typeof held !== 'number') return held === null ? null : String(held);
  return dateOf(held, date1904) ?? String(held);
}

export function dateOf(held: Held, date1904: boolean): string | null {
  return typeof held === 'number' && held > 0 && held < 2_958_466
    ? isoOf(Math.floor(held) + (date1904 ? SHIFT_1904 : 0))
    : null;
}

/** Serial day in the workbook's own date system; null for what is no date. */
export function dayOf(iso: string, date1904: boolean): number | null {
  const serial = serialOf(iso);
  return serial === null ? null : serial - (date1904 ? SHIFT_1904 : 0);
}

/** Serial day and time of `yyyy-mm-ddThh:mm`. */
export function momentOf(at: string, date1904: boolean): number | null {
  const day = dayOf(at.slice(0, 10), date1904);
  const time = /T(\d{2}):(\d{2})/.exec(at);
  return day === null ? null : day + (Number(time?.[1] ?? 0) * 60 + Number(time?.[2] ?? 0)) / 1440;
}
