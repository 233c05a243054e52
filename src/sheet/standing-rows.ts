/**
 * The rows of a standing ledger. Text where a number or date belongs stays text: it is reported and counts as absent.
 * In: where the columns stand now. Out: an indicator, its progress and what else people typed, row by row.
 */
import type { LedgerProblem } from '../document';
import type { Indicator, IsoDate, Progress, Target } from '../plan';
import { isoOf } from '../status';
import type { Row } from '../status';
import type { Wording } from '../wording';
import type { BookCell, Spot } from './book-view';
import { COLUMNS } from './columns';
import type { ColumnKey } from './columns';
import type { CellValue } from './layout';
import { addressOf } from './place';
import type { Found, StandingRow } from './standing-ledger';
import { NO_RECORD } from './standing-records';
import type { Records } from './standing-records';

export interface RowsIn {
  readonly title: string;
  /** The data rows as the ledger's own name has them; rows that people added right below are read too. */
  readonly data: Spot;
  readonly columns: ReadonlyMap<ColumnKey, Spot>;
  readonly words: Wording;
  readonly records: Records;
}

export function rowsIn(input: RowsIn, problems: Found[]): readonly StandingRow[] {
  const rows: StandingRow[] = [];
  const seen = new Map<string, number>();
  for (let row = input.data.area.row; row < input.data.sheet.rows; row += 1) {
    const reader = readerOf(input, row, problems);
    if (isBlank(reader)) {
      if (row >= input.data.area.row + input.data.area.rows) break;
      continue;
    }
    const read = reader.read();
    askCode(reader, read.indicator, seen);
    rows.push(read);
  }
  return rows;
}

interface Reader {
  readonly row: number;
  readonly cell: (key: ColumnKey) => BookCell | null;
  readonly report: (code: LedgerProblem, key: ColumnKey, values: Found['values']) => void;
  readonly read: () => StandingRow;
}

function readerOf(input: RowsIn, row: number, problems: Found[]): Reader {
  const { title, data, columns, words } = input;
  const reader: Reader = {
    row,
    cell: (key) => {
      const spot = columns.get(key);
      return spot === undefined ? null : data.sheet.cell(row, spot.area.column);
    },
    report: (code, key, values) => {
      const column = columns.get(key)?.area.column ?? 0;
      problems.push({
        code,
        severity: 'warning',
        place: { in: 'cell', sheet: title, address: addressOf(row, column) },
        values: { column: words.columns.titles[key], ...values },
      });
    },
    read: () => rowOf(reader, input),
  };
  return reader;
}

function isBlank({ cell }: Reader): boolean {
  return (['code', 'name', 'target', 'actual'] as const).every((key) => textOf(cell(key)) === '');
}

function askCode({ row, report }: Reader, { code, name }: Indicator, seen: Map<string, number>): void {
  if (code === '') report('row-without-code', 'code', { row: row + 1, name });
  const first = seen.get(code);
  if (code !== '' && first !== undefined) report('row-code-twice', 'code', { code, first: first + 1 });
  else seen.set(code, row);
}

function rowOf(reader: Reader, { words, records }: RowsIn): StandingRow {
  const code = textOf(reader.cell('code'));
  const record = records.get(code) ?? NO_RECORD;
  const facts = factsIn(reader, words, code === '' ? null : record.monthly);
  const { weight, ...stated } = facts;
  const progress = progressIn(reader, weight);
  const indicator: Indicator = {
    ...record,
    ...stated,
    code,
    ...textsIn(reader),
    kind: facts.kind ?? 'count',
    direction: facts.direction ?? 'up',
    basis: facts.basis ?? 'cumulative',
    modality: wordIn(reader, 'modality', words.status.modality),
  };
  const actual = typeof progress.actual === 'number' ? progress.actual : null;
  return { row: reader.row, indicator, progress, typed: typedIn(reader), facts: { ...facts, actual } };
}

function factsIn(reader: Reader, words: Wording, monthly: Row['monthly']): Omit<Row, 'actual'> {
  const { kind, direction, basis } = words.status;
  return {
    kind: wordIn(reader, 'kind', kind),
    direction: wordIn(reader, 'direction', direction),
    basis: wordIn(reader, 'basis', basis),
    baseline: numberIn(reader, 'baseline'),
    target: targetIn(reader, words),
    upper: numberIn(reader, 'upper'),
    start: dateIn(reader, 'start'),
    due: dateIn(reader, 'due'),
    weight: numberIn(reader, 'weight'),
    monthly,
  };
}

function textsIn({ cell }: Reader): Pick<Indicator, 'area' | 'name' | 'unit' | 'owner' | 'format'> {
  const formats = (['target', 'forecast', 'actual', 'baseline'] as const).map((key) => cell(key)?.format);
  return {
    area: textOf(cell('area')),
    name: textOf(cell('name')),
    unit: textOf(cell('unit')),
    owner: textOf(cell('owner')),
    format: formats.find((format) => format !== undefined) ?? 'General',
  };
}

function textOf(cell: BookCell | null): string {
  return cell === null || cell.value === null ? '' : String(cell.value).trim() === '' ? '' : String(cell.value);
}

function numberIn({ cell, report }: Reader, key: ColumnKey): number | null {
  const value = cell(key)?.value ?? null;
  if (typeof value === 'number' || value === null) return value;
  if (String(value).trim() !== '') report('text-for-number', key, { text: String(value) });
  return null;
}

function dateIn({ cell, report }: Reader, key: ColumnKey): IsoDate | null {
  const value = cell(key)?.value ?? null;
  const date = typeof value === 'number' ? isoOf(value) : null;
  if (date === null && value !== null && String(value).trim() !== '')
    report('text-for-date', key, { text: String(value) });
  return date;
}

/** Words are compared as Excel compares them: without case. */
function wordIn<Key extends string>(
  { cell, report }: Reader,
  key: ColumnKey,
  words: Readonly<Record<Key, string>>,
): Key | null {
  const text = textOf(cell(key));
  if (text === '') return null;
  const found = (Object.keys(words) as Key[]).find((each) => words[each].toLowerCase() === text.toLowerCase());
  if (found === undefined) report('word-unknown', key, { text });
  return found ?? null;
}

function targetIn(reader: Reader, words: Wording): Target {
  const value = reader.cell('target')?.value ?? null;
  if (typeof value === 'number') return { kind: 'number', value };
  const text = textOf(reader.cell('target'));
  if (text === '') return { kind: 'none' };
  if (text.toLowerCase() === words.status.status['to-fill'].toLowerCase()) return { kind: 'missing' };
  reader.report('text-for-number', 'target', { text });
  return { kind: 'text', text };
}

function progressIn(reader: Reader, weight: number | null): Progress {
  const value = reader.cell('actual')?.value ?? null;
  const text = textOf(reader.cell('actual'));
  if (typeof value !== 'number' && text !== '') reader.report('text-for-number', 'actual', { text });
  const actual = typeof value === 'number' ? value : text === '' ? null : text;
  return { actual, dataDate: dateIn(reader, 'dataDate'), weight };
}

/** Other columns of people, as they are. */
function typedIn({ cell }: Reader): Readonly<Partial<Record<ColumnKey, CellValue>>> {
  const own: readonly ColumnKey[] = ['actual', 'dataDate', 'weight'];
  const held = COLUMNS.filter(({ key, content }) => content.by === 'person' && !own.includes(key)).flatMap(
    ({ key }) => {
      const value = cell(key)?.value ?? null;
      return value === null || value === '' ? [] : [[key, value] as const];
    },
  );
  return Object.fromEntries(held);
}
