/**
 * The cells of one indicator that the tool fills, by column: what a revision of a standing row writes anew, in the live
 * workbook and in a file alike. In: an indicator, the ledger's language. Out: values as the cells hold them, dates as serials.
 */
import type { Indicator } from '../plan';
import { DEFAULT_SETTINGS } from '../status';
import { wordingOf } from '../wording';
import type { Language } from '../wording';
import { COLUMNS } from './columns';
import type { ColumnKey } from './columns';
import type { CellValue } from './layout';
import { ledgerRows } from './ledger-row';
import { sourceCells } from './sources';
import type { SourceKey } from './sources';

export interface ToolCells {
  readonly ledger: ReadonlyMap<ColumnKey, CellValue>;
  /** Of its line in 原文; empty where it has none. */
  readonly source: ReadonlyMap<SourceKey, CellValue>;
}

export function toolCells(indicator: Indicator, language: Language): ToolCells {
  const [row] = ledgerRows({
    indicators: [indicator],
    progress: new Map(),
    typed: new Map(),
    settings: DEFAULT_SETTINGS,
    words: wordingOf(language),
    updated: null,
    planned: [],
  });
  const cells = COLUMNS.flatMap(({ key, content }): [ColumnKey, CellValue][] => {
    if (content.by !== 'tool' || row === undefined) return [];
    const value = content.of(indicator, row);
    return [[key, value === '' ? null : value]];
  });
  return { ledger: new Map(cells), source: sourceCells(indicator) };
}
