/**
 * What a person typed as an actual. A plain figure is taken; anything that needs reading (`2000万`, `约30`, `0.85` in
 * a percent row) is proposed with what it would mean, never guessed; the rest is no number and is said to be none.
 * Values are as the sheet stores them: percents divided by 100, all else in the row's unit.
 */
import type { LedgerRow } from '../../../excel';
import { moneySign } from '../../parts/figure';

export type TypedFigure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'proposals'; readonly values: readonly number[] }
  | { readonly kind: 'text' };

type RowUnit = Pick<LedgerRow, 'unit' | 'format'>;

const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  萬: 1e4,
  億: 1e8,
  k: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const approximations = /^(?:约|近|大约|接近|about|around|nearly|over|~|≈|>|<)\s*|\s*(?:左右|余|多|以上|以内|\+)$/gi;

export function isPercent({ unit, format }: RowUnit): boolean {
  return unit === '%' || format.includes('%');
}

/** Full-width forms as their half-width twins. */
function folded(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ')
    .replace(/−/g, '-')
    .trim();
}

/** `1,480`, `1480.5`, `-3`; null for anything else. Commas must stand at thousands. */
function plain(text: string): number | null {
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^[+-]?\.\d+$/.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

function share(value: number): TypedFigure {
  // A percent row shows its sign, so 85 is 85%; but 0.85 may be either.
  if (value !== 0 && Math.abs(value) <= 1.5) return { kind: 'proposals', values: [value, value / 100] };
  return { kind: 'number', value: value / 100 };
}

const scaledFigure = /^(?<figure>[+-]?[\d,.]+)\s*(?<scale>百|千|万|亿|萬|億|k|million|m|billion|bn)\s*(?<rest>.*)$/i;

function withScale(text: string, unit: string): TypedFigure {
  const { figure: digits = '', scale = '', rest = '' } = scaledFigure.exec(text)?.groups ?? {};
  const figure = plain(digits);
  const unitFits = rest === '' || rest === unit || scale + rest === unit;
  if (figure === null || !unitFits) return { kind: 'text' };
  const scaled = figure * (scales[scale.toLowerCase()] ?? 1);
  // `2000万` in a row of 万元 is more likely 2000 万元 than twenty million of them.
  return { kind: 'proposals', values: unit.startsWith(scale) ? [figure, scaled] : [scaled, figure] };
}

function withoutUnit(text: string, unit: string): string {
  if (moneySign.test(unit) && text.startsWith(unit)) return text.slice(unit.length).trim();
  return unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
}

function inPercent(text: string, row: RowUnit): TypedFigure {
  const value = plain(text.slice(0, -1).trim());
  return value === null || !isPercent(row) ? { kind: 'text' } : { kind: 'number', value: value / 100 };
}

/** The figure in `约30`, `30余`, or null where nothing approximate is said. */
function approximate(text: string, row: RowUnit): number | null {
  const figure = text.replace(approximations, '').trim();
  const value = figure === text ? null : plain(withoutUnit(figure, row.unit));
  return value !== null && isPercent(row) ? value / 100 : value;
}

export function typedFigure(typed: string, row: RowUnit): TypedFigure {
  const text = folded(typed);
  if (text === '') return { kind: 'blank' };
  if (text.endsWith('%')) return inPercent(text, row);
  const bare = withoutUnit(text, row.unit);
  const value = plain(bare);
  if (value !== null) return isPercent(row) ? share(value) : { kind: 'number', value };
  const near = approximate(bare, row);
  return near === null
    ? withScale(moneySign.test(row.unit) ? bare : text, row.unit)
    : { kind: 'proposals', values: [near] };
}

/** What stands in the input for a value of the sheet: percents without their sign, no thousands separators. */
export function typedText(value: LedgerRow['actual'], row: RowUnit): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  return String(isPercent(row) ? Number((value * 100).toPrecision(12)) : value);
}
