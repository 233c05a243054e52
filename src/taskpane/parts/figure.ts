/**
 * Numbers as people read them, in the row's own number format and unit. Percent rows hold shares (0.465) and are
 * shown as 46.5%; a blank is never shown as zero, and text stays the text that was typed.
 */
import type { Held } from '../../excel';
import type { Language } from '../../wording';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

function decimalsOf(format: string): number {
  return /\.(?<zeros>0+)/.exec(format)?.groups?.['zeros']?.length ?? 0;
}

function grouped(value: number, least: number, most: number): string {
  return new Intl.NumberFormat(locales.en, { minimumFractionDigits: least, maximumFractionDigits: most }).format(value);
}

/** A ratio as a percentage with one digit: 0.465 → `46.5%`. */
export function percent(ratio: number): string {
  return `${grouped(ratio * 100, 1, 1)}%`;
}

/** Percentage points with a sign: `+3.5`, `−3.5`. */
export function points(value: number): string {
  const shown = grouped(Math.abs(value), 1, 1);
  return value < 0 ? `−${shown}` : `+${shown}`;
}

/** A count of things in the pane's own sentences. */
export function count(value: number): string {
  return grouped(value, 0, 0);
}

/** The number alone, in its row's format. More digits than the format has are shown: a pane may not round figures away. */
export function number(value: number, format: string): string {
  const decimals = decimalsOf(format);
  return format.includes('%')
    ? `${grouped(value * 100, 0, Math.max(decimals, 2))}%`
    : grouped(value, 0, Math.max(decimals, 4));
}

/** Signs of money stand before their figure. */
export const moneySign = /^(?:[A-Z]{0,3}[$£€¥₹₵]|R|KSh)$/;

/** With its unit: `43 所`, `46.5%`, `12 schools`, `£3,200`; Chinese units follow after a thin space. */
export function amount(value: number, row: { readonly format: string; readonly unit: string }): string {
  const figure = number(value, row.format);
  if (figure.endsWith('%') || row.unit === '' || row.unit === '%') return figure;
  if (moneySign.test(row.unit))
    return figure.startsWith('-') ? `-${row.unit}${figure.slice(1)}` : `${row.unit}${figure}`;
  return `${figure} ${row.unit}`;
}

export function held(value: Held, row: { readonly format: string; readonly unit: string }): string {
  if (value === null) return '';
  return typeof value === 'number' ? amount(value, row) : String(value);
}
