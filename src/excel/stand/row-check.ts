/** What is odd in the rows of a standing ledger and can be seen in their cells alone: codes, text where numbers belong. */
import { addressOf } from '../../sheet';
import type { ColumnKey } from '../../sheet';
import { problemOf } from '../wire/failure';
import type { CellFormula, Held, LedgerProblem } from '../ledger';
import type { LedgerPlace } from './ledger-place';
import type { PlacedRow } from './rows';

export function checkedRows(place: LedgerPlace, rows: readonly PlacedRow[]): readonly LedgerProblem[] {
  return [...codeProblems(place, rows), ...rows.flatMap((row) => textProblems(place, row))];
}

function codeProblems(place: LedgerPlace, rows: readonly PlacedRow[]): readonly LedgerProblem[] {
  const counts = new Map<string, number>();
  for (const { row } of rows) counts.set(row.code, (counts.get(row.code) ?? 0) + 1);
  return rows.flatMap(({ row, at }) => {
    const count = counts.get(row.code) ?? 0;
    if (row.code === '')
      return [problemOf('row-without-code', { row: place.area.row + at + 1 }, cellOf(place, at, 'code'))];
    return count > 1
      ? [
          {
            ...problemOf('code-twice', { code: row.code, count }, cellOf(place, at, 'code')),
            severity: 'warning' as const,
          },
        ]
      : [];
  });
}

/** The target may say 待补; other words in number cells count as blank, and that is said. */
function textProblems(place: LedgerPlace, { row, at }: PlacedRow): readonly LedgerProblem[] {
  const cells: readonly (readonly [ColumnKey, Held])[] = [
    ['actual', row.actual],
    ['baseline', row.baseline],
    ['upper', row.upper],
    ['weight', row.weight],
    ['target', row.status === 'to-fill' ? null : row.target],
  ];
  const texts = cells.flatMap(([column, held]) =>
    typeof held === 'string' && !(column === 'actual' && isLinked(row.actualFormula))
      ? [problemOf('text-in-number', { code: row.code, column, text: held }, cellOf(place, at, column))]
      : [],
  );
  return [...texts, ...linkProblems(place, { row, at })];
}

function isLinked(formula: CellFormula | null): boolean {
  return formula !== null && (formula.broken || formula.cell !== null);
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** A link that leads nowhere, or to what is no number and no date. */
function linkProblems(place: LedgerPlace, { row, at }: Pick<PlacedRow, 'row' | 'at'>): readonly LedgerProblem[] {
  const { code, name, actual, dataDate } = row;
  const cells = [
    ['actual', row.actualFormula, typeof actual === 'string' ? actual : null],
    ['dataDate', row.dataDateFormula, dataDate === null || ISO.test(dataDate) ? null : dataDate],
  ] as const;
  return cells.flatMap(([column, formula, text]): readonly LedgerProblem[] => {
    const where = cellOf(place, at, column);
    if (formula?.broken === true) return [problemOf('link-broken', { code, name, column }, where)];
    if (formula === null || formula.cell === null || text === null) return [];
    return [problemOf('link-text', { code, name, column, from: formula.cell, text }, where)];
  });
}

export function cellOf(place: LedgerPlace, at: number, key: ColumnKey): LedgerProblem['place'] {
  const column = place.columns.get(key);
  if (column === undefined) return { in: 'sheet', sheet: place.sheet.title };
  return { in: 'cell', sheet: place.sheet.title, address: addressOf(place.area.row + at, column) };
}
