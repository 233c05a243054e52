/**
 * The cell 存疑: reasons to look at a row, and the fields that were inferred rather than read. Text only. The start
 * always follows from the due date, so it is not worth a word.
 */
import type { Indicator } from '../plan';
import { said } from '../wording';
import type { CellValue } from './layout';
import type { LedgerRow } from './ledger-row';

export function doubtsIn(indicator: Indicator, { words }: LedgerRow): CellValue {
  const { titles } = words.columns;
  const inferred = (['name', 'unit', 'due', 'kind', 'direction', 'basis', 'owner'] as const).filter(
    (field) => indicator.how[field] === 'inferred',
  );
  const notes = [
    ...indicator.doubts.map(({ code, values }) => said(words.doubts[code] ?? code, values ?? {})),
    ...inferred.map((field) => words.sheet.inferred(titles[field])),
  ];
  return notes.length === 0 ? null : notes.join(words.sheet.doubtJoin);
}
