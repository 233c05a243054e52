/**
 * Excel's serial dates ↔ calendar days. Day 1 is 1900-01-01 and a 29 February 1900 is counted that never was;
 * with the 1904 system day 0 is 1904-01-01.
 */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST = 2_958_465;

/** The calendar moment of a serial number, to the second; null when no calendar has it. */
export function momentOf(serial: number, date1904 = false): Moment | null {
  if (!(serial >= 0) || serial > LAST + 1) return null;
  // before March 1900 the phantom leap day has not been counted yet
  const shifted = !date1904 && serial < 60 ? serial + 1 : serial;
  const seconds = Math.round(shifted * 86_400);
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** `2026-03-31` of a serial number; null when it is no date. */
export function isoDateOf(serial: number, date1904 = false): string | null {
  const moment = momentOf(serial, date1904);
  if (moment === null) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(moment.year).padStart(4, '0')}-${two(moment.month)}-${two(moment.day)}`;
}

/** The serial number (1900 system) of an ISO date with or without time; null when it is not one. */
export function serialOfIso(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/.exec(text);
  if (found === null) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0));
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  return (time - EPOCH_1900) / DAY;
}
