/** A day as people write it in a cell of a table. In: the cell's words. Out: an ISO date; null where it is none, or no day there is. */
import type { IsoDate } from './indicator';

const full = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const digits = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const month = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*月?(?:底|末|份)?$/;

const two = (number: number): string => String(number).padStart(2, '0');

/** 2026-03-01, 2026/3/1, 2026年3月1日, 20260301; of a month alone its first or last day. */
export function dayIn(text: string, of: 'first' | 'last'): IsoDate | null {
  const words = text.normalize('NFKC').trim();
  const found = full.exec(words) ?? digits.exec(words) ?? month.exec(words);
  if (found === null) return null;
  const [year, monthOf] = [Number(found[1]), Number(found[2])];
  if (monthOf < 1 || monthOf > 12) return null;
  const last = new Date(Date.UTC(year, monthOf, 0)).getUTCDate();
  const date = found[3] === undefined ? (of === 'first' ? 1 : last) : Number(found[3]);
  return date >= 1 && date <= last ? `${year}-${two(monthOf)}-${two(date)}` : null;
}
