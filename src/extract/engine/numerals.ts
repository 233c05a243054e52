/**
 * Numbers with their scale and unit at a place of the view: Arabic digits (thousands, decimals, spaces before
 * the unit) by the engine, word numerals and units by the pack, ranges of both. Out: a NumberToken or null.
 */
import type { Span } from '../../document';
import type { LanguagePack, NumeralReading, PrefixReading, UnitReading } from '../pack';
import type { NumberToken } from './tokens';
import { isDigit, skipSpaces } from './view';

interface Numeral {
  readonly end: number;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly inside: NumberToken['inside'];
  readonly change: NumberToken['change'];
  readonly form: 'digits' | 'words';
  readonly article: boolean;
}

const comma = 44;
const dot = 46;
const space = 32;

const isAt = (view: string, at: number, end: number): boolean => at < end && isDigit(view.charCodeAt(at));

/** A comma and three digits, no more: one group of thousands. */
function isGroup(view: string, at: number, end: number): boolean {
  if (at >= end || view.charCodeAt(at) !== comma || isAt(view, at + 4, end)) return false;
  return isAt(view, at + 1, end) && isAt(view, at + 2, end) && isAt(view, at + 3, end);
}

/** Indian groups: of rupees, or one digit and a counted noun: else 25,30,120 is a list. */
const indian = /(?:(?<=(?:₹|rs\.?|inr) ?)\d\d?|\d(?=[\d,]+ (?!and |of )))(?:,\d\d)+,\d{3}(?!\d)/y;

function groupsEnd(view: string, at: number, end: number, spaced: boolean): number {
  let i = plainDigits(view, at, end);
  if (spaced && view.charCodeAt(i + 3) === comma && standsAt(indian, view, at)) return indian.lastIndex;
  while (isGroup(view, i, end)) i += 4;
  return i;
}

/** A point; where words are spaced also the comma of `82,9%` before one or two digits of a share: in 99，98% it parts two. */
function isPoint(view: string, at: number, end: number, spaced: boolean): boolean {
  if (at >= end || !spaced || view.charCodeAt(at) !== comma) return at < end && view.charCodeAt(at) === dot;
  const stop = plainDigits(view, at + 1, end);
  return stop - at < 4 && /^ ?(?:%|per ?cent)/.test(view.slice(stop, stop + 9));
}

function plainDigits(view: string, at: number, end: number): number {
  let i = at;
  while (isAt(view, i, end)) i++;
  return i;
}

/** Digits with thousands groups and decimals: the offset after them. `1,234.5`; a space ends it, unless the pack reads groups parted by one. */
function digitsEnd({ afterLabel, spacedDigits, spaced }: LanguagePack, view: string, at: number, end: number): number {
  let i = plainDigits(view, at, end);
  // What stood behind the digits is where the pattern ended.
  if (i - at <= 3 && view.charCodeAt(i) === space && standsAt(spacedDigits, view, at)) i = spacedDigits?.lastIndex ?? i;
  else if (i - at <= 3) i = groupsEnd(view, at, end, spaced);
  const hasDecimals = isPoint(view, i, end, spaced) && isAt(view, i + 1, end);
  return hasDecimals && !standsAt(afterLabel, view, i) ? plainDigits(view, i + 1, end) : i;
}

function standsAt(pattern: RegExp | undefined, view: string, at: number): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = at;
  return pattern.test(view);
}

/** The number that digits say; short plain ones without making a string of them. */
function valueOf(view: string, at: number, stop: number): number {
  let value = 0;
  for (let i = at; i < stop; i++) {
    const code = view.charCodeAt(i);
    if (!isDigit(code) || stop - at > 15)
      return Number(
        view
          .slice(at, stop)
          .replace(/,(?=\d\d?$)/, '.')
          .replace(/[, ]/g, ''),
      );
    value = value * 10 + code - 48;
  }
  return value;
}

function arabic(pack: LanguagePack, view: string, at: number, end: number): Numeral {
  const stop = digitsEnd(pack, view, at, end);
  const value = valueOf(view, at, stop);
  return {
    end: stop,
    value: Number.isFinite(value) ? value : null,
    high: null,
    unit: null,
    inside: null,
    change: null,
    form: 'digits',
    article: false,
  };
}

function numeralAt(pack: LanguagePack, view: string, at: number, end: number): Numeral | null {
  const isDigits = isAt(view, at, end);
  const part = isDigits && view.charAt(at + 1) === '/' ? (pack.part?.(view, at) ?? null) : null;
  if (isDigits && part === null) return arabic(pack, view, at, end);
  const read = part ?? pack.numeral(view, at, end);
  return read === null ? null : numeralOf(read, isDigits ? 'digits' : 'words');
}

const numeralOf = (read: NumeralReading, form: Numeral['form']): Numeral => ({
  end: read.end,
  value: read.value,
  high: read.high ?? null,
  unit: read.unit ?? null,
  inside: read.inside ?? null,
  change: read.change ?? null,
  form,
  article: read.article ?? false,
});

/** 4.3 × 10000 must be 43000, not 43000.00000000001; whole numbers come out right by themselves. */
const rounded = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));

const scaled = (value: number | null, reading: UnitReading | null): number | null => {
  if (value === null || reading === null) return value;
  if (reading.plus !== undefined) return rounded(value + reading.plus);
  return reading.scale ? rounded(value * reading.scale.factor) : value;
};

/** A number token. Written out once: all of them keep one hidden shape, which the rules' speed rests on. */
export function numberToken(n: Omit<NumberToken, 'kind'>): NumberToken {
  return {
    kind: 'number',
    start: n.start,
    end: n.end,
    digits: n.digits,
    value: n.value,
    high: n.high,
    unit: n.unit,
    unitClass: n.unitClass,
    scale: n.scale,
    inside: n.inside,
    change: n.change,
    per: n.per,
    form: n.form,
    article: n.article,
    missing: n.missing,
    rule: n.rule,
  };
}

/** A number without digits, at a place: what is told of it beside its unit, over what is known of no number. */
export const digitless = ({ start, end }: Span, about: Partial<NumberToken> & Pick<NumberToken, 'rule'>): NumberToken =>
  numberToken({
    start,
    end,
    digits: { start, end: start },
    value: null,
    high: null,
    unit: null,
    unitClass: 'none',
    scale: null,
    inside: null,
    change: null,
    per: null,
    form: 'digits',
    article: false,
    missing: true,
    ...about,
  });

/** Unit and scale after a numeral, over a few spaces at most. */
function unitAfter(pack: LanguagePack, view: string, numeral: Numeral, end: number): UnitReading | null {
  if (numeral.unit !== null)
    return { end: numeral.end, unit: numeral.unit, unitClass: numeral.unit === '%' ? 'share' : 'count' };
  const near = Math.min(skipSpaces(view, numeral.end, end), numeral.end + 2);
  return pack.unit(view, near, end);
}

interface Second {
  readonly numeral: Numeral;
  readonly unit: UnitReading | null;
  /** Its own currency stands before it, as before the first. */
  readonly signed: boolean;
}

const signAt = (pack: LanguagePack, view: string, at: number, from: number): PrefixReading | null =>
  at === from ? null : (pack.prefix?.(view, at, from) ?? null);

/** `between £190 and £230`, `£3m–£4m`: behind the sign of the upper end, where the lower one bears the same; else where it stood. */
function behindSign(pack: LanguagePack, view: string, ends: { at: number; start: number; mark: string }): number {
  const { at, start, mark } = ends;
  let digits = start;
  while (digits < start + 5 && !isDigit(view.charCodeAt(digits))) digits++;
  const own = signAt(pack, view, digits, start);
  const isBoth = own?.start === start && own.unit !== undefined && !/^ [^a-z]/.test(mark);
  return isBoth && signAt(pack, view, at, Math.max(0, at - 8))?.unit === own.unit ? digits : start;
}

/** The upper end of a range that goes on behind the first number, or null. */
function secondOf(
  pack: LanguagePack,
  view: string,
  { at, after }: { at: number; after: number },
  end: number,
): Second | null {
  const mark = pack.rangeMark(view, after, end);
  if (mark < 0) return null;
  const start = skipSpaces(view, mark, end);
  const from = isDigit(view.charCodeAt(start))
    ? start
    : behindSign(pack, view, { at, start, mark: view.slice(after, mark) });
  const numeral = numeralAt(pack, view, from, end);
  if (numeral === null) return null;
  return { numeral, unit: unitAfter(pack, view, numeral, end), signed: from > start };
}

/**
 * The number at `at`, or null. `ranges` false where a word for "from" stands before it.
 * A range needs one unit on both ends, or a unit on the second only.
 */
export function numberAt(
  pack: LanguagePack,
  view: string,
  at: number,
  room: { end: number; ranges: boolean },
): NumberToken | null {
  const first = numeralAt(pack, view, at, room.end);
  if (first === null) return null;
  const unit = unitAfter(pack, view, first, room.end);
  const second = room.ranges ? secondOf(pack, view, { at, after: unit?.end ?? first.end }, room.end) : null;
  if (second !== null && joins(unit, second.unit) && (second.numeral.value ?? 0) !== 0)
    return rangeToken(at, first, { unit, second });
  return token(at, first, unit);
}

const joins = (a: UnitReading | null, b: UnitReading | null): boolean =>
  b === null ? a === null : a === null || a.unit === null || a.unit === b.unit;

/** Where no unit follows: the numeral stands for itself. */
const bare = (numeral: Numeral): UnitReading => ({ end: numeral.end, unit: null, unitClass: 'none' });

function token(at: number, numeral: Numeral, reading: UnitReading | null): NumberToken {
  const unit = reading ?? bare(numeral);
  return numberToken({
    start: at,
    end: unit.end,
    digits: { start: at, end: numeral.end },
    value: scaled(numeral.value, unit),
    high: scaled(numeral.high, unit),
    unit: unit.unit,
    unitClass: unit.unitClass,
    scale: unit.scale ?? null,
    inside: unit.inside ?? numeral.inside,
    change: numeral.change,
    per: unit.per ?? null,
    form: numeral.form,
    article: numeral.article,
    missing: false,
    rule: 'number',
  });
}

function rangeToken(at: number, first: Numeral, parts: { unit: UnitReading | null; second: Second }): NumberToken {
  const { unit, second } = parts;
  const last = token(at, second.numeral, second.unit);
  // `£500 to £2m`: the lower end is no 500 million.
  const isWhole = second.signed && (first.value ?? 0) > (second.numeral.value ?? 0);
  const low = unit?.scale ? scaled(first.value, unit) : isWhole ? first.value : scaled(first.value, second.unit);
  return numberToken({
    ...last,
    start: at,
    digits: { start: at, end: second.numeral.end },
    value: low,
    high: last.value,
    form: first.form,
    article: false,
    rule: 'range',
    end: Math.max(last.end, second.numeral.end),
  });
}
