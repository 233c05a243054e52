/** Checks of the computed columns: formulas replaced or changed, errors, results that are old, calculation by hand. */
import { COLUMNS, addressOf } from '../../sheet';
import { wordingOf } from '../../wording';
import { NO_CHANGE, plannedChange } from '../../xlsx';
import type { LedgerFile } from '../../xlsx';
import { found } from './finding';
import type { Check, Finding } from './finding';

const SAYS = { 'formula-replaced': 'C19', 'formula-changed': 'C20' } as const;

const formulas: Check = (file) => {
  const { ledger } = file;
  const { titles } = wordingOf(ledger.language).columns;
  const { kept, draft } = plannedChange(file, { ...NO_CHANGE, settings: ledger.settings, updated: 0 });
  const broken = kept.flatMap(({ address, key, why }): Finding[] => {
    if (why === 'formula') return [];
    return [{ code: SAYS[why], says: SAYS[why], sheet: ledger.title, address, values: { column: titles[key] } }];
  });
  return [...broken, ...stale(file, draft.isEmpty())];
};

/** Nothing to write means that every stored result is what our own arithmetic gives. */
function stale(file: LedgerFile, isFresh: boolean): readonly Finding[] {
  const manual = file.workbook.calculation === 'manual';
  return [
    ...(manual ? [found(file, { code: 'C22', says: 'C22' }, null)] : []),
    ...(isFresh ? [] : [found(file, { code: 'C22', says: 'C22-stale' }, null)]),
  ];
}

const errors: Check = (file) =>
  file.rows.flatMap(({ row }) =>
    COLUMNS.flatMap(({ key }): Finding[] => {
      const value = file.cell(row, key)?.value ?? null;
      const column = file.columns.get(key);
      if (typeof value !== 'object' || value === null || column === undefined) return [];
      const address = addressOf(row, column);
      return [{ code: 'C21', says: 'C21', sheet: file.ledger.title, address, values: { error: value.error } }];
    }),
  );

export const FORMULA_CHECKS: readonly Check[] = [formulas, errors];
