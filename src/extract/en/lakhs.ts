/**
 * Numbers told in crores, lakhs and thousands one behind the other, as India writes them: `2 crore 6 lakh 31`. In: the lower-case
 * view behind the first digits. Out: where the number ends, and what is to be added to those digits.
 */
import type { UnitReading } from '../pack';

const lakhs: Readonly<Record<string, number>> = { crore: 1e7, lakh: 1e5, thousand: 1e3, hundred: 100 };
const furtherPart = /^ (\d{1,3}) (lakh|thousand|hundred)s?(?![a-z])/;

interface Parts {
  readonly here: number;
  readonly total: number;
  readonly factor: number;
}

/** Further parts in falling order: `15 lakh`, `84 thousand`. */
function partsFrom(view: string, from: Parts, end: number): Parts {
  let parts = from;
  for (let n = 0; n < 3; n++) {
    const { here, total, factor } = parts;
    const part = furtherPart.exec(view.slice(here, Math.min(end, here + 16)));
    const next = lakhs[part?.[2] ?? ''] ?? factor;
    if (part === null || next >= factor) break;
    parts = { here: here + part[0].length, total: total + Number(part[1]) * next, factor: next };
  }
  return parts;
}

/** What is left over, or the crores that all is counted in. */
function endOfParts(view: string, { here, total, factor }: Parts, isLakh: boolean): Parts {
  const rest = view.slice(here, here + 8);
  const ones = /^ (?!(?:19|20)\d\d)(\d{1,5})(?= [a-z])/.exec(rest);
  if (ones?.[1] && Number(ones[1]) < factor)
    return { here: here + ones[0].length, total: total + Number(ones[1]), factor: 1 };
  const whole = isLakh ? /^ crores?(?![a-z])/.exec(rest) : null;
  return whole === null ? { here, total, factor } : { here: here + whole[0].length, total: total * 1e7, factor };
}

/** `2 crore 6 lakh 31 women`, `Rs 1 lakh 84 thousand crores`: the value is brought to the whole by what is added. */
export function inLakhs(view: string, at: number, end: number): UnitReading | null {
  const first = /^(crore|lakh)s?(?![a-z])/.exec(view.slice(at, Math.min(end, at + 8)));
  const lead = first === null ? null : /(\d{1,3}(?:,\d\d\d)?) ?$/.exec(view.slice(Math.max(0, at - 9), at));
  const factor = lakhs[first?.[1] ?? ''];
  if (!lead?.[1] || first === null || factor === undefined) return null;
  const value = Number(lead[1].replace(',', ''));
  const head = { here: at + first[0].length, total: value * factor, factor };
  const isLakh = first[1] === 'lakh';
  const more = partsFrom(view, head, end);
  const whole = endOfParts(view, more, isLakh && more.here > head.here);
  return whole.here === head.here
    ? null
    : { end: whole.here, unit: null, unitClass: 'none', plus: whole.total - value };
}
