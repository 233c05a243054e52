/**
 * Dates as sheets count them. In: ISO dates. Out: serial days (1 = 1900-01-01 in the sheet's own count) and months with
 * their fraction. No clock: the as-of date is always handed in.
 */
import type { IsoDate } from '../plan';

export interface DayOfYear {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Null where the text is no date of the calendar (`2024-02-30`). */
export function dayOf(date: IsoDate | null): DayOfYear | null {
  const match = date === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1901 || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return { year, month, day };
}

/** Days in a month; `month` is 1…12. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The sheet's serial number of a date, null where it is none. */
export function serialOf(date: IsoDate | null): number | null {
  const day = dayOf(date);
  return day === null ? null : Date.UTC(day.year, day.month - 1, day.day) / DAY_MS + SERIAL_OF_1970;
}

/** The ISO date of a serial number; a time of day is dropped. Null outside 1901…9999. */
export function isoOf(serial: number): IsoDate | null {
  if (!(serial >= 367 && serial < 2_958_466)) return null;
  return new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY_MS).toISOString().slice(0, 10);
}

/** Months up to and including a day, in the order of additions the native formula uses. */
export function monthsThrough(day: DayOfYear): number {
  return day.year * 12 + day.month + day.day / lastDayOf(day.year, day.month);
}

/** `months` less the months that lie before a day. */
export function monthsSince(months: number, start: DayOfYear): number {
  return months - start.year * 12 - start.month - (start.day - 1) / lastDayOf(start.year, start.month);
}
