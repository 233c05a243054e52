/**
 * What a standing workbook says of its indicators outside the ledger: source and record (原文), monthly plan (月度计划),
 * stages (节点). By code. A record that somebody damaged is left out, never guessed.
 */
import type { Source } from '../document';
import type { Doubt, Indicator, Stage } from '../plan';
import { NAMES, isoOf } from '../status';
import { sheetNamed, spotOf } from './book-view';
import type { BookCell, BookView } from './book-view';
import { SHEET_NAMES } from './names';
import { sourceName } from './sources';
import type { SourceKey } from './sources';

export type CodeRecord = Pick<Indicator, 'source' | 'how' | 'doubts' | 'monthly' | 'stages'>;
export type Records = ReadonlyMap<string, CodeRecord>;

export const NO_RECORD: CodeRecord = { source: null, how: {}, doubts: [], monthly: null, stages: [] };
const MONTHS = 12;

export function recordsIn(book: BookView): Records {
  const records = new Map<string, CodeRecord>();
  const add = (code: string, part: Partial<CodeRecord>): void => {
    records.set(code, { ...NO_RECORD, ...records.get(code), ...part });
  };
  sourcesIn(book, add);
  const planned = new Set<string>();
  monthlyIn(book, (code, part) => {
    if (!planned.has(code)) add(code, part);
    planned.add(code);
  });
  for (const [code, stages] of stagesIn(book)) add(code, { stages });
  return records;
}

type Add = (code: string, part: Partial<CodeRecord>) => void;

function textOf(cell: BookCell | null): string {
  return cell === null || cell.value === null ? '' : String(cell.value);
}

function sourcesIn(book: BookView, add: Add): void {
  const title = sheetNamed(book, SHEET_NAMES.sources ?? '');
  const keys: readonly SourceKey[] = ['document', 'block', 'place', 'sentence', 'code', 'record'];
  const columns = new Map(keys.map((key) => [key, spotOf(book, sourceName(key), title)]));
  const codes = columns.get('code') ?? null;
  if (codes === null) return;
  const { sheet, area } = codes;
  for (let row = area.row + 1; row < sheet.rows; row += 1) {
    const at = (key: SourceKey): BookCell | null => {
      const spot = columns.get(key) ?? null;
      return spot === null ? null : sheet.cell(row, spot.area.column);
    };
    const code = textOf(at('code'));
    if (code !== '') add(code, { source: sourceIn(at), ...recordIn(textOf(at('record'))) });
  }
}

function sourceIn(at: (key: SourceKey) => BookCell | null): Source | null {
  const block = at('block')?.value ?? null;
  const place = /^(\d+)–(\d+)$/.exec(textOf(at('place')));
  if (typeof block !== 'number' || place === null) return null;
  return {
    document: textOf(at('document')),
    block: block - 1,
    span: { start: Number(place[1]), end: Number(place[2]) },
    quote: textOf(at('sentence')),
  };
}

const HOWS: readonly unknown[] = ['said', 'inherited', 'inferred'];

function recordIn(text: string): Pick<CodeRecord, 'how' | 'doubts'> {
  const held = parsed(text);
  const how = isRecord(held?.['how']) ? held['how'] : {};
  const doubts = Array.isArray(held?.['doubts']) ? (held['doubts'] as unknown[]) : [];
  return {
    how: Object.fromEntries(Object.entries(how).filter(([, value]) => HOWS.includes(value))) as CodeRecord['how'],
    doubts: doubts.filter((each): each is Doubt => isRecord(each) && typeof each['code'] === 'string'),
  };
}

function parsed(text: string): Record<string, unknown> | null {
  if (text === '') return null;
  try {
    const held: unknown = JSON.parse(text);
    return isRecord(held) ? held : null;
  } catch (error) {
    // A record cut short by hand is no record.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function monthlyIn(book: BookView, add: Add): void {
  const codes = spotOf(book, NAMES.planCode, null);
  const grid = spotOf(book, NAMES.planGrid, null);
  if (codes === null || grid === null || grid.area.columns !== MONTHS) return;
  for (let down = 0; down < codes.area.rows; down += 1) {
    const code = textOf(codes.sheet.cell(codes.area.row + down, codes.area.column));
    const months = Array.from({ length: MONTHS }, (_, month) => {
      const value = grid.sheet.cell(grid.area.row + down, grid.area.column + month)?.value ?? null;
      return typeof value === 'number' ? value : 0;
    });
    if (code !== '') add(code, { monthly: months });
  }
}

function stagesIn(book: BookView): ReadonlyMap<string, readonly Stage[]> {
  const stages = new Map<string, Stage[]>();
  const title = sheetNamed(book, SHEET_NAMES.milestones ?? '');
  const table = title === null ? null : spotOf(book, SHEET_NAMES.milestones ?? '', title);
  if (table === null) return stages;
  for (let row = table.area.row; row < table.sheet.rows; row += 1) {
    const at = (column: number): BookCell | null => table.sheet.cell(row, table.area.column + column);
    const code = textOf(at(0));
    if (code !== '') stages.set(code, [...(stages.get(code) ?? []), stageIn(at)]);
  }
  return stages;
}

/** Columns: code, name of the indicator, stage, due, weight. */
function stageIn(at: (column: number) => BookCell | null): Stage {
  const [due, weight] = [at(3)?.value, at(4)?.value];
  return {
    name: textOf(at(2)),
    due: typeof due === 'number' ? isoOf(due) : null,
    weight: typeof weight === 'number' ? weight : 0,
  };
}
