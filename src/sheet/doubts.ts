/** The cell 存疑: reasons to look at a row, and the fields that were inferred rather than read. Text only. */
import type { Indicator } from '../plan';
import type { CellValue } from './layout';
import type { LedgerRow } from './ledger-row';

export function doubtsIn(indicator: Indicator, { words }: LedgerRow): CellValue {
  const { titles } = words.columns;
  const inferred = (['name', 'unit', 'start', 'due', 'kind', 'direction', 'basis', 'owner'] as const).filter(
    (field) => indicator.how[field] === 'inferred',
  );
  const notes = [
    ...indicator.doubts.map((doubt) => words.sheet.doubt(doubt.code)),
    ...inferred.map((field) => words.sheet.inferred(titles[field])),
  ];
  return notes.length === 0 ? null : notes.join(words.sheet.doubtJoin);
}
