/** Checks of a ledger's frame: codes, columns, merges, weights, what is hidden, links to other workbooks. */
import { COLUMNS, addressOf } from '../../sheet';
import type { ColumnKey } from '../../sheet';
import { wordingOf } from '../../wording';
import { spotNamed } from '../../xlsx';
import type { LedgerFile } from '../../xlsx';
import { columnName } from '../../sheet';
import { found } from './finding';
import type { Check, Finding } from './finding';

const codes: Check = (file) => {
  const seen = new Map<string, number>();
  return file.rows.flatMap(({ row, indicator: { code, name } }) => {
    const at = { row, key: 'code' } as const;
    if (code === '') return [found(file, { code: 'C08', says: 'C08' }, at, { name })];
    const first = seen.get(code);
    seen.set(code, first ?? row);
    return first === undefined ? [] : [found(file, { code: 'C13', says: 'C13' }, at, { code, first: first + 1 })];
  });
};

const columns: Check = (file) => {
  const { titles } = wordingOf(file.ledger.language).columns;
  return COLUMNS.flatMap(({ key }): Finding[] => {
    const head = spotNamed(file.workbook, columnName(key), file.ledger.title);
    if (head === null) return [found(file, { code: 'C10', says: 'C10' }, null, { column: titles[key] })];
    const title = file.cell(head.range.top, key)?.value ?? '';
    if (title === titles[key]) return [];
    const values = { column: titles[key], found: String(title) };
    return [found(file, { code: 'C10', says: 'C10-renamed' }, { row: head.range.top, key }, values)];
  });
};

/** Columns of people's own between ours, and merged cells over the rows. */
const inserted: Check = ({ ledger, columns: standing, sheet, first, last }) => {
  const own = new Set(standing.values());
  const [left, right] = [Math.min(...own), Math.max(...own)];
  const strange = Array.from({ length: right - left + 1 }, (_, at) => left + at).filter((column) => !own.has(column));
  const merged = sheet.merges.filter(({ top, bottom }) => bottom >= first - 1 && top <= last);
  const at = (row: number, column: number): Pick<Finding, 'sheet' | 'address' | 'values'> => ({
    sheet: ledger.title,
    address: addressOf(row, column),
    values: {},
  });
  return [
    ...strange.map((column) => ({ code: 'C11', says: 'C11', ...at(first - 1, column) }) as const),
    ...merged.map(({ top, left: from }) => ({ code: 'C11', says: 'C11-merged', ...at(top, from) }) as const),
  ];
};

const weights: Check = (file) => {
  const given = file.rows.flatMap(({ facts }) => facts.weight ?? []);
  const sum = Math.round(given.reduce((total, weight) => total + weight, 0) * 100) / 100;
  return given.length === 0 || sum === 100 ? [] : [found(file, { code: 'C12', says: 'C12' }, null, { sum })];
};

/** Rows that a filter hides are not hidden by hand, nor are folded columns. */
const hidden: Check = (file) => {
  const { sheet, rows, columns: standing } = file;
  const byHand = new Set(sheet.rows.filter((row) => row.hidden).map(({ row }) => row));
  const { filter } = sheet;
  const lines = rows
    .filter(({ row }) => byHand.has(row) && !(filter !== null && row > filter.top && row <= filter.bottom))
    .map(({ row, indicator }) =>
      found(file, { code: 'C14', says: 'C14' }, { row, key: 'name' }, { row: row + 1, name: indicator.name }),
    );
  const folded = sheet.hiddenColumns.filter(({ grouped }) => !grouped);
  const keys = [...standing].filter(([, column]) => folded.some(({ from, to }) => column >= from && column <= to));
  const { titles } = wordingOf(file.ledger.language).columns;
  return [...lines, ...keys.map(([key]) => hiddenColumn(file, key, titles[key]))];
};

function hiddenColumn(file: LedgerFile, key: ColumnKey, column: string): Finding {
  return found(file, { code: 'C14', says: 'C14-column' }, { row: file.first - 1, key }, { column });
}

const links: Check = (file) => {
  const count = file.workbook.externalLinks;
  return count === 0 ? [] : [found(file, { code: 'C15', says: 'C15' }, null, { count })];
};

export const STRUCTURE: readonly Check[] = [codes, columns, inserted, weights, hidden, links];
