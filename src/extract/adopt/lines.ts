/**
 * What each row of somebody's table is: an indicator, a title between them, a sum, a note under the table, nothing.
 * In: the sheet's words and the columns of name, target, actual, unit. Out: a kind a row; notes at the end are cut off.
 */
import type { SheetRole, SheetRow, SheetRowKind } from '../../plan';
import type { SheetWords } from '../table-words';
import { textAt } from './words';
import type { Sheet } from './words';

export interface Lines {
  readonly sheet: Sheet;
  readonly words: SheetWords;
  readonly roles: Readonly<Partial<Record<SheetRole, number>>>;
  readonly left: number;
  readonly right: number;
}

function cellsIn({ sheet, left, right }: Lines, row: number): string[] {
  const texts: string[] = [];
  const seen = new Set<string>();
  for (let c = left; c <= right; c++) {
    const key = sheet.origin(row, c).join();
    const text = textAt(sheet, row, c);
    if (text === '' || seen.has(key)) continue;
    seen.add(key);
    texts.push(text);
  }
  return texts;
}

/** Every cell of the row's own, not hanging down from above. */
function own({ sheet, left, right }: Lines, row: number): number {
  let count = 0;
  for (let c = left; c <= right; c++) if (sheet.grid.cell(row, c)?.text.trim()) count++;
  return count;
}

const said = (lines: Lines, row: number, role: SheetRole): string => {
  const column = lines.roles[role];
  return column === undefined ? '' : textAt(lines.sheet, row, column);
};

export function kindOf(lines: Lines, row: number): SheetRowKind {
  const texts = cellsIn(lines, row);
  const first = texts[0] ?? '';
  if (own(lines, row) === 0) return 'blank';
  if (lines.words.note.test(first)) return 'note';
  const name = said(lines, row, 'name');
  if (texts.slice(0, 3).some((text) => lines.words.sum.test(text.replace(/\s/g, '')))) return 'subtotal';
  if (name === '') return texts.length === 1 ? 'group' : 'note';
  const told = (['target', 'actual', 'unit', 'baseline', 'owner', 'due'] as const).filter((role) => {
    const text = said(lines, row, role);
    return text !== '' && text !== name;
  });
  return told.length > 0 && (texts.length > 2 || told.includes('target') || told.includes('actual'))
    ? 'indicator'
    : 'group';
}

/** Rows of a table from `from` to `to`, without the blanks and notes that close it. */
export function rowsBetween(lines: Lines, from: number, to: number): SheetRow[] {
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({
    row: from + i,
    kind: kindOf(lines, from + i),
  }));
  const last = rows.reduce((found, { kind }, i) => (kind === 'indicator' || kind === 'subtotal' ? i : found), -1);
  return rows.slice(0, last + 1);
}
