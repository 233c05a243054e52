/**
 * Actuals that are links to other sheets: Excel computes them, we take the results that the file holds. In: the ledger. Out: which
 * cell an actual takes; and a note, since results are as old as the last time the file was saved in Excel.
 */
import { addressOf, formulaOf } from '../sheet';
import type { LineSource, StandingRow } from '../sheet';
import { cliWordingOf } from '../wording';
import type { Language } from '../wording';
import type { LedgerFile } from '../xlsx';
import type { Desk } from './desk';

/** The formula of a row's actual or data date: the cell it takes, or the formula itself. null: both are typed. */
export function linkOf(file: LedgerFile, { row }: StandingRow): string | null {
  for (const key of ['actual', 'dataDate'] as const) {
    const formula = file.cell(row, key)?.formula ?? null;
    const found = formula === null ? null : formulaOf(`=${formula}`, null);
    if (found !== null) return found.cell ?? found.text;
  }
  return null;
}

/** 来源 of a check-in. */
export function sourceIn(file: LedgerFile, { row }: StandingRow): LineSource {
  const formula = file.cell(row, 'actual')?.formula ?? null;
  const cell = formula === null ? null : (formulaOf(`=${formula}`, null)?.cell ?? null);
  return cell === null ? { by: 'sheet' } : { by: 'link', name: cell };
}

const SHOWN = 5;

export function sayLinked(desk: Desk, language: Language, file: LedgerFile): void {
  const column = file.columns.get('actual');
  const cells = file.rows.flatMap((row) => {
    const { by, ...source } = { name: '', ...sourceIn(file, row) };
    return by === 'link' && column !== undefined ? [`${addressOf(row.row, column)} ← ${source.name}`] : [];
  });
  if (cells.length === 0) return;
  const more = cells.length > SHOWN ? '…' : '';
  desk.err(cliWordingOf(language).linked(cells.slice(0, SHOWN).join('、') + more, cells.length));
}
