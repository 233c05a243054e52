/**
 * In: a cell's value and number format. Out: what its reader sees in the cell, near enough to be read as text:
 * dates as dates, percents as percents, decimals and thousands as formatted. Colours, fractions and conditions
 * of formats are not followed; General gives up to 15 digits, since nothing should be lost by narrow columns.
 */
import { momentOf } from './dates';
import type { Moment } from './dates';
import { formatKind } from './formats';
import type { CellValue, NumberFormat } from './workbook-types';

/** The text of a cell; empty for null. */
export function displayed(value: CellValue, format: NumberFormat, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? displayedNumber(value, format, date1904) : value.error;
}

function displayedNumber(value: number, format: NumberFormat, date1904: boolean): string {
  switch (format.kind) {
    case 'general':
    case 'text':
      return plainNumber(value);
    case 'number':
    case 'percent':
      return patterned(value, format.code);
    case 'duration':
      return duration(value);
    default: {
      const moment = momentOf(value, date1904);
      return moment === null ? plainNumber(value) : dated(moment, format.code);
    }
  }
}

/** At most 15 significant digits, as Excel keeps them. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Positive, negative and zero sections; a section of its own for negatives brings its own sign. */
function patterned(value: number, code: string): string {
  const sections = sectionsOf(code);
  const ownNegative = value < 0 && sections.length > 1;
  const section = ownNegative ? sections[1] : value === 0 && sections.length > 2 ? sections[2] : sections[0];
  const pieces = piecesOf(section ?? '');
  const pattern = pieces
    .filter((piece) => piece.kind === 'pattern')
    .map((piece) => piece.words)
    .join('');
  if (!/[0#?]/.test(pattern) || pattern.includes('/')) return pattern === '' ? literals(pieces) : plainNumber(value);
  const figure = figured(ownNegative ? -value : value, pattern);
  let done = false;
  const made = pieces.map((piece) => {
    if (piece.kind === 'literal') return piece.words;
    const first = !done && /[0#?]/.test(piece.words);
    done = done || first;
    return first ? figure : '';
  });
  return made.join('').trim();
}

function figured(value: number, pattern: string): string {
  const percent = pattern.includes('%');
  const scaled =
    (percent ? value * 100 : value) / 1000 ** (/,*$/.exec(pattern.replace(/[^0#?,]/g, ''))?.[0].length ?? 0);
  if (/e[+-]/i.test(pattern)) return scaled.toExponential(decimalsOf(pattern).most);
  const { least, most } = decimalsOf(pattern);
  let figure = roundedDecimal(scaled, most);
  for (let spare = most - least; spare > 0 && figure.endsWith('0') && figure.includes('.'); spare -= 1)
    figure = figure.slice(0, -1);
  if (figure.endsWith('.')) figure = figure.slice(0, -1);
  const zeros = (pattern.split('.')[0] ?? '').replace(/[^0]/g, '').length;
  figure = figure.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + whole.padStart(zeros, '0'));
  if (/[0#?],[0#?]/.test(pattern))
    figure = figure.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
  return percent ? `${figure}%` : figure;
}

/** Decimals that are always shown, and the most that are. */
function decimalsOf(pattern: string): { readonly least: number; readonly most: number } {
  const decimals = /\.([0#?]+)/.exec(pattern)?.[1] ?? '';
  return { least: decimals.replace(/[^0]/g, '').length, most: Math.min(decimals.length, 30) };
}

/** Half away from zero on the decimal digits, as Excel rounds: 1.005 is 1.01. */
function roundedDecimal(value: number, decimals: number): string {
  const shifted = Number(`${Math.abs(Number(value.toPrecision(15)))}e${decimals}`);
  if (!Number.isFinite(shifted) || shifted >= 1e15)
    return Math.abs(value) < 1e21 ? value.toFixed(Math.min(decimals, 20)) : plainNumber(value);
  const rounded = Number(`${Math.round(shifted)}e-${decimals}`);
  return (value < 0 && rounded !== 0 ? '-' : '') + rounded.toFixed(decimals);
}

interface Piece {
  readonly kind: 'pattern' | 'literal';
  readonly words: string;
}

function literals(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => piece.words)
    .join('')
    .trim();
}

const PIECE = /"([^"]*)"?|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([0#?.,%/]+|[eE][+-]?)|([^])/g;

/** A format section cut into number pattern and literal words; colours, conditions and spacing are dropped. */
function piecesOf(section: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [, quoted, escaped, currency, pattern, other] of section.matchAll(PIECE)) {
    const literal = quoted ?? escaped ?? currency ?? other;
    if (pattern !== undefined) pieces.push({ kind: 'pattern', words: pattern });
    else if (literal !== undefined && literal !== '@') pieces.push({ kind: 'literal', words: literal });
  }
  return pieces;
}

function sectionsOf(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"\\]|["\\])+|(?<=;)(?=;|$)/g) ?? [''];
}

function duration(value: number): string {
  const seconds = Math.round(Math.abs(value) * 86_400);
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${value < 0 ? '-' : ''}${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}${rest}`;
}

const DATE_PIECE =
  /"([^"]*)"?|\\(.)|_.|\*.|\[[^\]]*\]|(am\/pm|a\/p|上午\/下午)|(y{1,4}|e{1,4}|m{1,5}|d{1,4}|aaaa?|h{1,2}|s{1,2}(?:\.0+)?|@)|([^])/gi;

/** `m` is the minute after hours or before seconds, else the month. */
function dated(moment: Moment, code: string): string {
  const section = sectionsOf(code).find((part) => /date|time/.test(formatKind(part))) ?? code;
  const pieces = [...section.matchAll(DATE_PIECE)];
  const half = pieces.some((piece) => piece[3] !== undefined);
  const tokens = pieces.map((piece) => piece[4]?.toLowerCase());
  return pieces
    .map(([, quoted, escaped, noon, token, other], index) => {
      if (noon !== undefined) return noonOf(noon, moment.hour);
      if (token === undefined) return quoted ?? escaped ?? other ?? '';
      const low = token.toLowerCase();
      return low.startsWith('m') && low.length < 3 && isMinute(tokens, index)
        ? padded(moment.minute, low)
        : dateToken(low, moment, half);
    })
    .join('')
    .trim();
}

function noonOf(mark: string, hour: number): string {
  const [morning = '', afternoon = ''] = mark.split('/');
  return hour < 12 ? morning : afternoon;
}

function isMinute(tokens: readonly (string | undefined)[], index: number): boolean {
  const before = tokens
    .slice(0, index)
    .reverse()
    .find((token) => token !== undefined);
  const after = tokens.slice(index + 1).find((token) => token !== undefined);
  return before?.startsWith('h') === true || after?.startsWith('s') === true;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

type DatePart = (moment: Moment, token: string, half: boolean) => string;

const DATE_PARTS: Readonly<Record<string, DatePart>> = {
  y: ({ year }, token) => (token.length > 2 ? String(year) : padded(year % 100, 'yy')),
  e: ({ year }) => String(year),
  m: ({ month }, token) => (token.length > 2 ? named(MONTHS[month - 1] ?? '', token.length) : padded(month, token)),
  d: (moment, token) =>
    token.length > 2 ? named(DAYS[weekday(moment)] ?? '', token.length) : padded(moment.day, token),
  a: (moment, token) => (token.length > 3 ? '星期' : '') + '日一二三四五六'.charAt(weekday(moment)),
  h: ({ hour }, token, half) => padded(half ? ((hour + 11) % 12) + 1 : hour, token),
  s: ({ second }, token) => padded(second, token.slice(0, 2)),
};

function dateToken(token: string, moment: Moment, half: boolean): string {
  return DATE_PARTS[token.charAt(0)]?.(moment, token, half) ?? '';
}

function named(name: string, length: number): string {
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function padded(part: number, token: string): string {
  return String(part).padStart(Math.min(token.length, 2), '0');
}

function weekday({ year, month, day }: Moment): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
