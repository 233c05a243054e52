/**
 * The columns of 滞后清单 and the formula of each line's cell. A hidden column gives each row of the ledger a number that
 * grows with severity, then with how far it lies behind, then the earlier it stands; the k-th line shows the k-th largest.
 * Every part has digits of its own and all fifteen are enough, so that no two rows share a number.
 */
import { text } from '../../status';
import type { Wording } from '../../wording';
import type { CellValue } from '../layout';
import { addressOf, letterOf } from '../place';
import type { ReportedRow } from './request';
import { cellOf, rowName } from './row-names';
import type { LedgerSpot } from './row-names';
import { sheetPrefix } from '../place';

export const HEAD = 3;
export const FIRST = 4;

export const LAGGING = [
  'no',
  'name',
  'unit',
  'target',
  'actual',
  'completion',
  'expected',
  'gap',
  'status',
  'owner',
  'cause',
  'measure',
  'measureDue',
  'to',
] as const;
export type LaggingKey = (typeof LAGGING)[number];

/** Behind the page: places 1, 2, 3 …, the number of each row of the ledger, the place of the row that a line shows. */
export const AT = { places: LAGGING.length, number: LAGGING.length + 1, found: LAGGING.length + 2 } as const;
export const COLUMN_COUNT = AT.found + 1;

export const columnAt = (key: LaggingKey): number => LAGGING.indexOf(key);

/** Tenths of a point that a gap is told apart by; beyond a million points the order of the ledger decides. */
const WIDEST = 9_999_999;
const MIDDLE = 20_000_000;
const SEVERITY = 40_000_000;
/** Rows of a ledger that can be told apart. */
const ROWS = 100_000;

const helper = (column: number, row = FIRST): string => `$${letterOf(column)}${row + 1}`;

/** Blank for a row that does not lag; a row without a gap stands behind those of its severity that have one. */
export function numberFormula(): string {
  const place = helper(AT.places);
  const gap = cellOf('gap', place);
  const behind = `IF(ISNUMBER(${gap}),${MIDDLE}-MAX(-${WIDEST},MIN(${WIDEST},ROUND(${gap}*10,0))),0)`;
  const number = `(${cellOf('severity', place)}*${SEVERITY}+${behind})*${ROWS}+${ROWS}-${place}`;
  const lags = `IF(${cellOf('class', place)}="lag",${number},"")`;
  return `=IF(${place}>ROWS(${rowName('class')}),"",IFERROR(${lags},""))`;
}

export function numberOf({ standing }: ReportedRow, place: number): CellValue {
  if (standing.class !== 'lag') return '';
  const { gap, severity } = standing;
  const behind = gap === null ? 0 : MIDDLE - Math.max(-WIDEST, Math.min(WIDEST, Math.round(gap * 10)));
  return (severity * SEVERITY + behind) * ROWS + ROWS - place;
}

/** How many lag among the rows looked through. */
export function countFormula(looked: number): string {
  return `=COUNT(${helper(AT.number)}:${helper(AT.number, FIRST + looked - 1)})`;
}

export function foundFormula(looked: number): string {
  const numbers = `$${letterOf(AT.number)}$${FIRST + 1}:$${letterOf(AT.number)}$${FIRST + looked}`;
  const largest = `LARGE(${numbers},${helper(AT.places)})`;
  return `=IF(${helper(AT.places)}>${countCell()},"",${ROWS}-MOD(${largest},${ROWS}))`;
}

export function countCell(): string {
  return `$${letterOf(AT.number)}$2`;
}

/** How many lines are printed. */
export function printedCell(): string {
  return `$${letterOf(AT.places)}$2`;
}

interface LaggingCell {
  readonly formula: (words: Wording, ledger: LedgerSpot) => string;
  readonly value: (row: ReportedRow, words: Wording) => CellValue;
}

const found = helper(AT.found);
const own = (key: Parameters<typeof cellOf>[0]): string => cellOf(key, found);
const orBlank = (key: Parameters<typeof cellOf>[0], otherwise = '""'): string =>
  `IF(LEN(${own(key)})=0,${otherwise},${own(key)})`;
const asNumber = (value: number | null): CellValue => value ?? '';

/** Percentages are stored divided by 100 and must be read as such beside other units. */
const amount = (key: 'target' | 'actual'): LaggingCell => ({
  formula: () =>
    `IF(${own('unit')}="%",IF(ISNUMBER(${own(key)}),ROUND(${own(key)}*100,4)&"%",${orBlank(key)}),${orBlank(key)})`,
  value: (row) => {
    const value = row[key];
    return row.unit === '%' && typeof value === 'number' ? `${Math.round(value * 1e6) / 1e4}%` : (value ?? '');
  },
});
const words = (key: 'name' | 'unit' | 'owner'): LaggingCell => ({
  formula: () => `${own(key)}&""`,
  value: (row) => row[key],
});
const figure = (key: 'completion' | 'expected' | 'gap'): LaggingCell => ({
  formula: () => own(key),
  value: ({ standing }) => asNumber(standing[key]),
});
const toFill = (key: 'cause' | 'measure' | 'measureDue'): LaggingCell => ({
  formula: ({ reportSheets }) => orBlank(key, text(reportSheets.lagging.unfilled)),
  value: (row, { reportSheets }) => (row[key] === null || row[key] === '' ? reportSheets.lagging.unfilled : row[key]),
});

export const CELLS: Readonly<Record<Exclude<LaggingKey, 'no'>, LaggingCell>> = {
  name: words('name'),
  unit: words('unit'),
  target: amount('target'),
  actual: amount('actual'),
  completion: figure('completion'),
  expected: figure('expected'),
  gap: figure('gap'),
  status: {
    formula: () => own('status'),
    value: ({ standing }, said) => said.status.status[standing.status],
  },
  owner: words('owner'),
  cause: toFill('cause'),
  measure: toFill('measure'),
  measureDue: toFill('measureDue'),
  to: {
    formula: ({ reportSheets }, { title }) => {
      const cell = `ADDRESS(ROW(${own('cause')}),COLUMN(${own('cause')}))`;
      return `HYPERLINK(${text(`#${sheetPrefix(title)}`)}&${cell},${text(reportSheets.lagging.to)})`;
    },
    value: (_, { reportSheets }) => reportSheets.lagging.to,
  },
};

export function noFormula(): string {
  return `=IF(${helper(AT.places)}>${countCell()},"",${helper(AT.places)})`;
}

/** The number of the line: it shows something. */
export function shownCell(): string {
  return `$${addressOf(FIRST, columnAt('no'))}`;
}
