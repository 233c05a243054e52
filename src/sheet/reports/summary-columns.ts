/**
 * The columns of 汇总 and the formula of each: for the whole ledger, for a name's line, for the rest. The page shows the
 * six classes, coverage and the two completions; folded to the right stand the twenty statuses and the sums they come
 * from, so that every figure of the page can be followed to the ledger.
 */
import { STATUSES } from '../../status';
import type { StatusClass, StatusCode } from '../../status';
import type { SummaryLine } from '../../report';
import type { CellValue } from '../layout';
import { letterOf } from '../place';
import { rowName } from './row-names';
import type { ReadKey } from './row-names';

/** From what asks for action to what is done: the order of the columns and of the bars. */
export const CLASSES: readonly StatusClass[] = ['lag', 'watch', 'void', 'none', 'ok', 'done'];

export const BY_CLASS: readonly StatusCode[] = CLASSES.flatMap((key) =>
  STATUSES.filter((status) => status.class === key)
    .sort((one, other) => other.severity - one.severity)
    .map(({ code }) => code),
);

const PAGE = ['total', 'counted', 'withData', 'coverage', 'own', 'strict'] as const;
const SUMS = ['weight', 'weightWithData', 'score', 'equal'] as const;
export type PageKey = (typeof PAGE)[number];
export type SumKey = (typeof SUMS)[number];

export const AT = {
  name: 0,
  classes: 1,
  page: 1 + CLASSES.length,
  statuses: 1 + CLASSES.length + PAGE.length,
  sums: 1 + CLASSES.length + PAGE.length + BY_CLASS.length,
  /** What a name's line looks for, and the three columns in which names are found. */
  wanted: 1 + CLASSES.length + PAGE.length + BY_CLASS.length + SUMS.length,
  places: 2 + CLASSES.length + PAGE.length + BY_CLASS.length + SUMS.length,
  areas: 3 + CLASSES.length + PAGE.length + BY_CLASS.length + SUMS.length,
  owners: 4 + CLASSES.length + PAGE.length + BY_CLASS.length + SUMS.length,
} as const;
export const LAST_ON_PAGE = AT.statuses - 1;
export const COLUMN_COUNT = AT.owners + 1;

/** A line's formulas, `row` being its number as sheets count, `head` that of the column titles. */
export interface Line {
  readonly row: number;
  readonly head: number;
  /** null: the whole ledger. */
  readonly by: 'area' | 'owner' | null;
}

export interface SummaryColumn {
  readonly key: StatusClass | StatusCode | PageKey | SumKey;
  readonly of: 'class' | 'status' | 'page' | 'sum';
  readonly column: number;
  /** Without `=`; it adds up, so that the rest is what the lines leave over. */
  readonly formula: (line: Line) => string;
  readonly adds: 'counts' | 'amounts' | null;
  readonly value: (line: SummaryLine) => CellValue;
}

const ON = ',';
const ANY_NUMBER = '">=-1E+99"';

const at = (key: PageKey | SumKey, { row }: Line): string => {
  const page = PAGE.findIndex((each) => each === key);
  const column = page >= 0 ? AT.page + page : AT.sums + SUMS.findIndex((each) => each === key);
  return `$${letterOf(column)}${row}`;
};
const statusColumn = (code: StatusCode): string => letterOf(AT.statuses + BY_CLASS.indexOf(code));

/** Conditions that every count and sum of a line shares: coded rows, of its name. */
function shared({ row, by }: Line): string {
  const named = by === null ? '' : `${rowName(by)},$${letterOf(AT.wanted)}${row},`;
  return `${named}${rowName('code')},"<>"`;
}

/** Of rows that count. */
function counting(line: Line): string {
  const waiting = statusColumn('not-started');
  return `${shared(line)},${rowName('status')},"<>"&$${waiting}$${line.head}`;
}

const sumOf = (key: ReadKey, line: Line, more = ''): string =>
  `SUMIFS(${rowName(key)},${counting(line)}${more === '' ? '' : ON + more})`;
const withCompletion = (test: string): string => `${rowName('completion')},${test}`;

const PAGE_FORMULAS: Readonly<Record<PageKey, (line: Line) => string>> = {
  total: ({ row }) => `SUM($${letterOf(AT.statuses)}${row}:$${letterOf(AT.sums - 1)}${row})`,
  counted: (line) => `${at('total', line)}-$${statusColumn('not-started')}${line.row}`,
  withData: (line) => `COUNTIFS(${counting(line)},${withCompletion(ANY_NUMBER)})`,
  coverage: (line) => `IF(${at('counted', line)}>0,${at('withData', line)}/${at('counted', line)},"")`,
  own: (line) =>
    `IF(${at('weight', line)}>0,IF(${at('weightWithData', line)}>0,${at('score', line)}/${at('weightWithData', line)},""),` +
    `IF(${at('withData', line)}>0,${at('equal', line)}/${at('withData', line)},""))`,
  strict: (line) =>
    `IF(${at('weight', line)}>0,${at('score', line)}/${at('weight', line)},` +
    `IF(${at('counted', line)}>0,${at('equal', line)}/${at('counted', line)},""))`,
};

const SUM_FORMULAS: Readonly<Record<SumKey, (line: Line) => string>> = {
  weight: (line) => `ROUND(${sumOf('weight', line)},6)`,
  weightWithData: (line) => `ROUND(${sumOf('weight', line, withCompletion(ANY_NUMBER))},6)`,
  score: (line) => `ROUND(${sumOf('score', line)},6)`,
  equal: (line) =>
    `${sumOf('completion', line, `${withCompletion('">0"')},${withCompletion('"<1"')}`)}` +
    `+COUNTIFS(${counting(line)},${withCompletion('">=1"')})`,
};

export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  ...CLASSES.map(
    (key, index): SummaryColumn => ({
      key,
      of: 'class',
      column: AT.classes + index,
      formula: ({ row }) => {
        const own = BY_CLASS.flatMap((code, place) => (classOf(code) === key ? [place] : []));
        const [first = 0, last = first] = [own[0], own.at(-1)];
        return `SUM($${letterOf(AT.statuses + first)}${row}:$${letterOf(AT.statuses + last)}${row})`;
      },
      adds: null,
      value: ({ byClass }) => byClass[key],
    }),
  ),
  ...PAGE.map(
    (key, index): SummaryColumn => ({
      key,
      of: 'page',
      column: AT.page + index,
      formula: PAGE_FORMULAS[key],
      adds: key === 'withData' ? 'counts' : null,
      value: (line) => line[key] ?? '',
    }),
  ),
  ...BY_CLASS.map(
    (code, index): SummaryColumn => ({
      key: code,
      of: 'status',
      column: AT.statuses + index,
      formula: (line) => `COUNTIFS(${shared(line)},${rowName('status')},${letterOf(AT.statuses + index)}$${line.head})`,
      adds: 'counts',
      value: ({ byStatus }) => byStatus[code],
    }),
  ),
  ...SUMS.map(
    (key, index): SummaryColumn => ({
      key,
      of: 'sum',
      column: AT.sums + index,
      formula: SUM_FORMULAS[key],
      adds: 'amounts',
      value: (line) => line[key],
    }),
  ),
];

function classOf(code: StatusCode): StatusClass | undefined {
  return STATUSES.find((status) => status.code === code)?.class;
}
