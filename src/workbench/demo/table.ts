/** The ledger as lines for a terminal: Han characters take two cells. */
import type { Held, LedgerRow } from '../../excel';

export interface TableWords {
  readonly headers: readonly string[];
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);

function cut(text: string, width: number): string {
  let kept = '';
  for (const char of text) {
    if (widthOf(kept + char) > width - 1) return `${kept}…`;
    kept += char;
  }
  return kept;
}

const pad = (text: string, width: number, right = false): string => {
  const fitted = widthOf(text) > width ? cut(text, width) : text;
  const space = ' '.repeat(Math.max(0, width - widthOf(fitted)));
  return right ? space + fitted : fitted + space;
};

const percent = (ratio: number | null): string => (ratio === null ? '' : `${(100 * ratio).toFixed(1)}%`);
const amount = (held: Held, unit: string): string =>
  typeof held === 'number' ? (unit === '%' ? percent(held) : String(Number(held.toPrecision(10)))) : String(held ?? '');
const widths = [34, 8, 11, 11, 8, 8, 7, 14];

export function tableOf(rows: readonly LedgerRow[], { headers }: TableWords): readonly string[] {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => pad(cell, widths[i] ?? 10, i >= 2 && i <= 6)).join(' ');
  const body = rows.map((row) =>
    line([
      row.name,
      row.unit,
      amount(row.target, row.unit),
      amount(row.actual, row.unit),
      percent(row.completion),
      percent(row.expected),
      row.gap === null ? '' : row.gap.toFixed(1),
      row.statusWord,
    ]),
  );
  return [line(headers), '-'.repeat(widths.reduce((a, b) => a + b + 1, -1)), ...body];
}
