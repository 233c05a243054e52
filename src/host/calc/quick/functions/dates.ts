// Dates are serial numbers; days before March 1900 are counted as Excel counts them.
import { readTyped } from '../../../book/typed';
import { fail, isError, toNumber, toText, type Scalar } from '../value';
import { asMatrix, asScalar, onOperands, onScalars, type Entry } from './define';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
function civil(serial: number): Civil | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return null;
  // Excel has a day 0 of January 1900, and a 29th of February.
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
/** Months and days may run over; out of the calendar is #NUM. */
function serialOf(year: number, month: number, day: number): Scalar {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  const counted = serial < 61 ? serial - 1 : serial;
  return counted < 0 || counted > LAST_SERIAL ? fail('#NUM!') : counted;
}
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const dated = (name: string, read: (date: Civil, serial: number) => Scalar): Entry =>
  onScalars(name, [1], (x) => {
    const n = toNumber(x);
    if (typeof n !== 'number') return n;
    const date = civil(n);
    return date ? read(date, n) : fail('#NUM!');
  });
const timed = (name: string, read: (seconds: number) => number): Entry =>
  onScalars(name, [1], (x) => {
    const n = toNumber(x);
    if (typeof n !== 'number') return n;
    return n < 0 ? fail('#NUM!') : read(Math.round((n - Math.floor(n)) * 86_400) % 86_400);
  });
const numbered = (name: string, range: readonly [number, number?], work: (...n: number[]) => Scalar): Entry =>
  onScalars(name, range, (...args) => {
    const numbers = args.map(toNumber);
    const wrong = numbers.find((n) => typeof n !== 'number');
    return wrong === undefined ? work(...(numbers as number[])) : (wrong as Scalar);
  });

function monthsOn(serial: number, months: number, end: boolean): Scalar {
  const date = civil(serial);
  if (!date) return fail('#NUM!');
  const index = date.year * 12 + date.month - 1 + Math.trunc(months);
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = lastDay(year, month);
  return serialOf(year, month, end ? last : Math.min(date.day, last));
}

const WEEK_STARTS: Readonly<Record<number, number>> = {
  1: 0,
  2: 1,
  3: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};
function weekday(serial: number, type = 1): Scalar {
  const start = WEEK_STARTS[type];
  if (start === undefined || serial < 0) return fail('#NUM!');
  // Serial 1 is a Sunday in Excel's calendar.
  const day = (((Math.floor(serial) - 1 - start) % 7) + 7) % 7;
  return type === 3 ? day : day + 1;
}

function dateDifference(from: Civil, to: Civil, unit: string, days: number): Scalar {
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  const units: Readonly<Record<string, number>> = {
    Y: Math.floor(months / 12),
    M: months,
    D: days,
    YM: ((months % 12) + 12) % 12,
    MD:
      to.day >= from.day
        ? to.day - from.day
        : to.day + lastDay(to.month === 1 ? to.year - 1 : to.year, to.month === 1 ? 12 : to.month - 1) - from.day,
  };
  return units[unit.toUpperCase()] ?? fail('#NUM!');
}

const isWorkday = (serial: number): boolean => (weekday(serial, 2) as number) < 6;

export const DATES: readonly Entry[] = [
  numbered('DATE', [3], (y, m, d) => serialOf(Math.trunc(y) + (y < 1900 ? 1900 : 0), Math.trunc(m), Math.trunc(d))),
  numbered(
    'TIME',
    [3],
    (h, m, s) => ((((Math.trunc(h) * 3600 + Math.trunc(m) * 60 + Math.trunc(s)) / 86_400) % 1) + 1) % 1,
  ),
  dated('YEAR', (date) => date.year),
  dated('MONTH', (date) => date.month),
  dated('DAY', (date) => date.day),
  timed('HOUR', (s) => Math.floor(s / 3600)),
  timed('MINUTE', (s) => Math.floor(s / 60) % 60),
  timed('SECOND', (s) => s % 60),
  numbered('EOMONTH', [2], (serial, months) => monthsOn(serial, months, true)),
  numbered('EDATE', [2], (serial, months) => monthsOn(serial, months, false)),
  numbered('WEEKDAY', [1, 2], (serial, type) => weekday(serial, type ?? 1)),
  numbered('DAYS', [2], (end, start) => Math.trunc(end) - Math.trunc(start)),
  numbered('ISOWEEKNUM', [1], (serial) => {
    const thursday = civil(Math.floor(serial) + 4 - (weekday(serial, 2) as number));
    if (!thursday) return fail('#NUM!');
    const first = serialOf(thursday.year, 1, 1) as number;
    return Math.floor((Math.floor(serial) + 4 - (weekday(serial, 2) as number) - first) / 7) + 1;
  }),
  onScalars('DATEVALUE', [1], (text) => {
    const part = toText(text);
    if (isError(part)) return part;
    const { value, format } = readTyped(part as string, { year: 2024, date1904: false, chinese: true });
    return typeof value === 'number' && format !== null && /[ymd]/.test(format) ? Math.floor(value) : fail('#VALUE!');
  }),
  onScalars('DATEDIF', [3], (start, end, unit) => {
    const [a, b, u] = [toNumber(start), toNumber(end), toText(unit)];
    if (typeof a !== 'number' || typeof b !== 'number') return fail('#VALUE!');
    const [from, to] = [civil(a), civil(b)];
    return !from || !to || a > b || isError(u)
      ? fail('#NUM!')
      : dateDifference(from, to, u as string, Math.floor(b) - Math.floor(a));
  }),
  onOperands('NETWORKDAYS', [2, 3], ([start = null, end = null, holidays = null], scene) => {
    const [a, b] = [toNumber(asScalar(start, scene)), toNumber(asScalar(end, scene))];
    if (typeof a !== 'number' || typeof b !== 'number') return fail('#VALUE!');
    const off = new Set(asMatrix(holidays, scene).data);
    let days = 0;
    for (let day = Math.floor(Math.min(a, b)); day <= Math.max(a, b); day += 1)
      if (isWorkday(day) && !off.has(day)) days += 1;
    return a <= b ? days : -days;
  }),
];
