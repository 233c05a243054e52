// What an operation may have changed in a lived-in workbook, and everything that it did change beyond that.
import { SHEET_NAMES, TABLE_NAMES } from '../../../../src/sheet';
import type { ColumnKey } from '../../../../src/sheet';
import { openArchive, openLedger, readWorkbook } from '../../../../src/xlsx';
import type { LedgerFile, Sheet, Workbook } from '../../../../src/xlsx';
import { rawEntries } from '../../../../src/xlsx/edit/package';

export interface Allowed {
  /** Columns of the ledger that may change in rows of these codes. */
  readonly codes: readonly string[];
  readonly columns: readonly ColumnKey[];
  /** New rows at the end of the ledger. */
  readonly rows: number;
}

interface Held {
  readonly value: unknown;
  readonly formula: string | null;
  readonly format: string;
}

/** Lines such as `台账!G8: 2000万 → 2000`; empty: nothing of a person's was changed. */
export function changedBeyond(before: Uint8Array, after: Uint8Array, allowed: Allowed): readonly string[] {
  const file = openLedger(before, 'before.xlsx').value;
  const then = readWorkbook(after).value;
  if (file === null || then === null) return ['it cannot be read'];
  const ours = ourTitles(file.workbook);
  return file.workbook.sheets.flatMap((sheet) => {
    const now = then.sheets.find(({ name }) => name === sheet.name);
    if (now === undefined) return [`the sheet ${sheet.name} is gone`];
    const [old, fresh] = [cellsOf(sheet), cellsOf(now)];
    const isOurs = ours.has(sheet.name);
    const moved = sheet.name === file.sheet.name ? shiftOf(file, now, allowed.rows) : 0;
    const lines: string[] = [];
    const expected = new Set<string>();
    for (const [place, held] of old) {
      const [row = 0, column = 0] = place.split(':').map(Number);
      const key = `${row + (moved > 0 && row > file.last ? moved : 0)}:${column}`;
      expected.add(key);
      const now = fresh.get(key);
      if (same(held, now) || (isOurs && mayChange(file, { sheet: sheet.name, row, column }, held, now, allowed)))
        continue;
      lines.push(`${sheet.name}!${column + 1},${row + 1}: ${JSON.stringify(held)} → ${JSON.stringify(now)}`);
    }
    for (const [place, held] of fresh) {
      if (expected.has(place) || (isOurs && mayCome(file, sheet.name, place, allowed))) continue;
      lines.push(`${sheet.name}!${place} came: ${JSON.stringify(held)}`);
    }
    return lines;
  });
}

function ourTitles(book: Workbook): ReadonlySet<string> {
  const own = new Set<string | undefined>(Object.values(SHEET_NAMES));
  return new Set(book.names.flatMap(({ name, sheet }) => (own.has(name) && sheet !== undefined ? [sheet] : [])));
}

function cellsOf(sheet: Sheet): ReadonlyMap<string, Held> {
  return new Map(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map(
        ({ column, value, formula, format }) => [`${row}:${column}`, { value, formula, format: format.code }] as const,
      ),
    ),
  );
}

const same = (a: Held, b: Held | undefined): boolean => b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** Rows below the ledger have made room. */
function shiftOf({ sheet, last }: LedgerFile, now: Sheet, by: number): number {
  const first = sheet.rows.find(({ row, cells }) => row > last && cells.length > 0);
  if (first === undefined || by === 0) return 0;
  const lands = now.rows.find(({ row }) => row === first.row + by);
  return JSON.stringify(lands?.cells) === JSON.stringify(first.cells) ? by : 0;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function mayChange(
  file: LedgerFile,
  { sheet, row, column }: Place,
  held: Held,
  now: Held | undefined,
  allowed: Allowed,
): boolean {
  // Formulas of ours get other results; those over the whole list reach over its new rows.
  if (held.formula !== null && now?.formula != null)
    return held.formula === now.formula || sheet !== file.sheet.name || row < file.first;
  if (held.formula !== null) return false;
  if (sheet !== file.sheet.name)
    return isAsOf(file, { sheet, row, column }) || isSource(file, sheet, allowed) || isPlanNote(held);
  const code = file.cell(row, 'code')?.value;
  const keys: readonly ColumnKey[] = [...allowed.columns, 'updated', 'doubts'];
  return (
    typeof code === 'string' && allowed.codes.includes(code) && keys.some((key) => file.columns.get(key) === column)
  );
}

function isAsOf({ workbook }: LedgerFile, { sheet, row, column }: Place): boolean {
  const refersTo = workbook.names.find(({ name }) => name === 'YS_AsOf')?.refersTo ?? '';
  return refersTo.replace(/[$']/g, '') === `${sheet}!${String.fromCharCode(65 + column)}${row + 1}`;
}

function isSource({ workbook }: LedgerFile, sheet: string, { codes }: Allowed): boolean {
  return codes.length > 0 && workbook.names.some((each) => each.name === SHEET_NAMES.sources && each.sheet === sheet);
}

const isPlanNote = ({ value }: Held): boolean => value === '无';

function mayCome(file: LedgerFile, sheet: string, place: string, allowed: Allowed): boolean {
  const [row = 0, column = 0] = place.split(':').map(Number);
  if (sheet !== file.sheet.name) return true;
  if (row > file.last && row <= file.last + allowed.rows) return true;
  const keys: readonly ColumnKey[] = [...allowed.columns, 'updated', 'doubts'];
  const code = file.cell(row, 'code')?.value;
  return (
    typeof code === 'string' && allowed.codes.includes(code) && keys.some((key) => file.columns.get(key) === column)
  );
}

/** Parts that differ or are gone, those of our own sheets and the book's lists of parts left out. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, fresh] = [rawEntries(before), rawEntries(after)];
  const book = readWorkbook(before).value;
  const ours = book === null ? new Set<string>() : partsOf(before, ourTitles(book));
  const lists =
    /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml)$/;
  return [...old].flatMap(([name, raw]) => {
    if (lists.test(name) || ours.has(name)) return [];
    const now = fresh.get(name);
    return now !== undefined && Buffer.compare(raw, now) === 0 ? [] : [name];
  });
}

/** Worksheet parts under these titles, and the tables of ours on them. */
function partsOf(bytes: Uint8Array, titles: ReadonlySet<string>): Set<string> {
  const text = (name: string): string => {
    const opened = openArchive(bytes);
    const pieces: string[] = [];
    const decoder = new TextDecoder();
    if (opened.ok && opened.value.has(name))
      opened.value.feed(name, (piece) => (pieces.push(decoder.decode(piece, { stream: true })), true));
    return pieces.join('');
  };
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      /\bId="([^"]*)"/.exec(tag)?.[1] ?? '',
      (/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const parts = new Set<string>();
  for (const [tag] of text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const title = (/\bname="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
    if (titles.has(title)) parts.add(targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '');
  }
  for (const name of rawEntries(bytes).keys()) {
    if (/\/tables\//.test(name) && Object.values(TABLE_NAMES).some((each) => text(name).includes(`"${each}"`)))
      parts.add(name);
  }
  return parts;
}
