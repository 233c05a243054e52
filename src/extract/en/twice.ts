/**
 * A number said twice: `seven (7) boreholes`, `4 (four) huts`. In: the lower-case view behind the first saying. Out: where the
 * bracket that says it again ends, or -1.
 */
import { numeral } from './numerals';

/** Words a cardinal may have. */
const most = 6;

export function saidAgain(view: string, at: number, end: number): number {
  const found = /^ ?\((?:(\d[\d,]{0,9})|([a-z][a-z -]{2,48}))\)/.exec(view.slice(at, Math.min(end, at + 54)));
  if (found === null) return -1;
  const close = at + found[0].length;
  const till = view.charAt(at - 1) === ' ' ? at - 1 : at;
  if (found[1] !== undefined) return spelt(view, till) === Number(found[1].replaceAll(',', '')) ? close : -1;
  const digits = /(?:^|[^\d.,])(\d[\d,]{0,9})$/.exec(view.slice(Math.max(0, till - 12), till))?.[1];
  const words = found[2] ?? '';
  const read = digits === undefined ? null : numeral(words, 0, words.length);
  return read !== null && read.end === words.length && read.value === Number(digits?.replaceAll(',', '')) ? close : -1;
}

/** The number that the words directly before spell. */
function spelt(view: string, at: number): number | null {
  let start = at;
  let value: number | null = null;
  for (let n = 0; n < most; n++) {
    const word = /(?:^|[ -])([a-z]{3,9})$/.exec(view.slice(Math.max(0, start - 10), start))?.[1];
    if (word === undefined) break;
    const from = start - word.length;
    const read = numeral(view, from, at);
    if (read !== null && read.end === at && read.unit === undefined) value = read.value;
    start = from - 1;
  }
  return value;
}
