// Text: cut, joined, found, changed, formatted.
import { shownText } from '../../../book/text';
import { wildcardPattern } from '../../../book/find';
import { fail, isError, numberText, textNumber, toNumber, toText, type Scalar } from '../value';
import { eachValue, onOperands, onScalars, type Entry } from './define';
import { roundNumber } from './arithmetic';

const HABITS = { locale: 'zh-CN', date1904: false };
type Part = string | number;
/** What CLEAN takes out. */
const CONTROL = new RegExp('[\\u0000-\\u001f]', 'g');

/** Arguments by pattern: 't' text, 'n' number; lower-case letters after '|' may be missing. */
function textual(name: string, pattern: string, work: (...parts: (Part | undefined)[]) => Scalar): Entry {
  const kinds = pattern.replace('|', '');
  const least = pattern.includes('|') ? pattern.indexOf('|') : kinds.length;
  return onScalars(name, [least, kinds.length], (...args) => {
    const parts: (Part | undefined)[] = [];
    for (const [n, arg] of args.entries()) {
      const part = kinds[n] === 'n' ? toNumber(arg) : toText(arg);
      if (isError(part)) return part;
      parts.push(part as Part);
    }
    return work(...parts);
  });
}

const t = (part: Part | undefined, otherwise = ''): string => (part === undefined ? otherwise : String(part));
const n = (part: Part | undefined, otherwise = 0): number =>
  part === undefined ? otherwise : Math.trunc(Number(part));

function cut(text: string, start: number, length: number): Scalar {
  return start < 1 || length < 0 ? fail('#VALUE!') : text.slice(start - 1, start - 1 + length);
}
function find(part: string, text: string, start: number): Scalar {
  if (start < 1 || start > text.length + 1) return fail('#VALUE!');
  const at = text.indexOf(part, start - 1);
  return at < 0 ? fail('#VALUE!') : at + 1;
}
function search(part: string, text: string, start: number): Scalar {
  if (start < 1 || start > text.length + 1) return fail('#VALUE!');
  const match = wildcardPattern(part, false, false).exec(text.slice(start - 1));
  return match ? match.index + start : fail('#VALUE!');
}
function substitute(text: string, old: string, next: string, which: number | null): Scalar {
  if (old === '') return text;
  if (which === null) return text.replaceAll(old, () => next);
  if (which < 1) return fail('#VALUE!');
  let at = -1;
  for (let i = 0; i < which; i += 1) {
    at = text.indexOf(old, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + next + text.slice(at + old.length);
}
const proper = (text: string): string =>
  text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

const joined = (name: string): Entry =>
  onOperands(name, [1], (args, scene) => {
    let text = '';
    for (const [value] of eachValue(args, scene)) {
      const part = toText(value);
      if (isError(part)) return part;
      text += part as string;
    }
    return text;
  });

function fixed(value: number, places: number, plain: boolean): string {
  const rounded = roundNumber(value, places);
  const text = Math.abs(rounded).toFixed(Math.max(0, places));
  const [whole = '', decimals] = text.split('.');
  const grouped = plain ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (rounded < 0 ? '-' : '') + grouped + (decimals ? `.${decimals}` : '');
}

export const TEXTS: readonly Entry[] = [
  textual('LEFT', 't|n', (text, count) => cut(t(text), 1, n(count, 1))),
  textual('RIGHT', 't|n', (text, count) =>
    n(count, 1) < 0 ? fail('#VALUE!') : n(count, 1) === 0 ? '' : t(text).slice(-n(count, 1)),
  ),
  textual('MID', 'tnn', (text, start, count) => cut(t(text), n(start), n(count))),
  textual('LEN', 't', (text) => t(text).length),
  textual('FIND', 'tt|n', (part, text, start) => find(t(part), t(text), n(start, 1))),
  textual('SEARCH', 'tt|n', (part, text, start) => search(t(part), t(text), n(start, 1))),
  textual('SUBSTITUTE', 'ttt|n', (text, old, next, which) =>
    substitute(t(text), t(old), t(next), which === undefined ? null : n(which)),
  ),
  textual('REPLACE', 'tnnt', (text, start, count, next) =>
    n(start) < 1 || n(count) < 0
      ? fail('#VALUE!')
      : t(text).slice(0, n(start) - 1) + t(next) + t(text).slice(n(start) - 1 + n(count)),
  ),
  textual('UPPER', 't', (text) => t(text).toUpperCase()),
  textual('LOWER', 't', (text) => t(text).toLowerCase()),
  textual('PROPER', 't', (text) => proper(t(text))),
  textual('TRIM', 't', (text) => t(text).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  textual('CLEAN', 't', (text) => t(text).replace(CONTROL, '')),
  textual('REPT', 'tn', (text, count) =>
    n(count) < 0 || n(count) * t(text).length > 32_767 ? fail('#VALUE!') : t(text).repeat(n(count)),
  ),
  textual('EXACT', 'tt', (a, b) => t(a) === t(b)),
  textual('VALUE', 't', (text) => textNumber(t(text)) ?? fail('#VALUE!')),
  textual('CHAR', 'n', (code) => (n(code) >= 1 && n(code) <= 255 ? String.fromCharCode(n(code)) : fail('#VALUE!'))),
  textual('UNICHAR', 'n', (code) => (n(code) >= 1 ? String.fromCodePoint(n(code)) : fail('#VALUE!'))),
  textual('CODE', 't', (text) => (t(text) === '' ? fail('#VALUE!') : t(text).charCodeAt(0))),
  textual('UNICODE', 't', (text) => t(text).codePointAt(0) ?? fail('#VALUE!')),
  textual('FIXED', 'n|nn', (value, places, plain) => fixed(Number(value), n(places, 2), n(plain) !== 0)),
  onScalars('TEXT', [2], (value, format) => {
    const code = toText(format);
    if (isError(code)) return code;
    const number = typeof value === 'string' ? textNumber(value) : value;
    return shownText(number === null && typeof value === 'string' ? value : (number ?? 0), code as string, HABITS);
  }),
  onScalars('NUMBERVALUE', [1, 3], (text) => {
    const part = toText(text);
    return isError(part) ? part : (textNumber(part as string) ?? fail('#VALUE!'));
  }),
  joined('CONCATENATE'),
];
export { numberText };
