/** Stored results of the header block's three formulas: as-of, period, summary. They are known by what they say, wherever they stand. */
import type { CellValue } from '../../sheet';
import { NAMES, serialOf } from '../../status';
import type { Settings } from '../../status';
import { wordingOf } from '../../wording';
import type { Wording } from '../../wording';
import type { Draft } from './draft';
import type { LedgerFile } from './ledger-file';
import { plainFormula } from './results';

/** What the summary counts of a row. */
export interface Counted {
  readonly code: string;
  readonly actual: number | null;
  readonly class: string;
}

export function headerResults(file: LedgerFile, draft: Draft, rows: readonly Counted[], { asOf }: Settings): void {
  const words = wordingOf(file.ledger.language);
  const shift = file.workbook.date1904 ? 1462 : 0;
  const serial = serialOf(asOf);
  const results: readonly (readonly [string, CellValue])[] = [
    [`IF(ISNUMBER(${NAMES.asOf}),${NAMES.asOf},`, serial === null ? '' : serial - shift],
    [`IF(ISNUMBER(${NAMES.asOf}),YEAR(${NAMES.asOf})&`, periodOf(words, asOf)],
    [`"${words.sheet.header.summary.total}"&COUNTA(`, summaryOf(words, rows)],
  ];
  for (const { row, cells } of file.sheet.rows) {
    if (row >= file.first) break;
    for (const { column, formula, value } of cells) {
      const plain = formula === null ? '' : plainFormula(formula);
      const found = results.find(([begins]) => plain.startsWith(plainFormula(begins)));
      if (found !== undefined && found[1] !== value) draft.set(file.sheet.name, row, column, { result: found[1] });
    }
  }
}

function periodOf({ sheet }: Wording, asOf: string | null): string {
  const { year, month } = sheet.header;
  return asOf === null ? '' : asOf.slice(0, 4) + year + asOf.slice(5, 7) + month;
}

function summaryOf({ sheet }: Wording, rows: readonly Counted[]): string {
  const { total, reported, lagging, watch, end } = sheet.header.summary;
  const coded = rows.filter(({ code }) => code !== '').length;
  const told = rows.filter(({ actual }) => actual !== null).length;
  const inClass = (key: string): number => rows.filter((row) => row.class === key).length;
  return [total, coded, reported, told, lagging, inClass('lag'), watch, inClass('watch'), end].join('');
}
