// Workbooks that people have lived in go through refresh, a second import and an update: no cell of a person's changes, no
// other part of the package changes by a byte, and other programs open what comes out.
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../../src/xlsx';
import { converted, libreOffice, withReferee } from '../../../referee/libreoffice';
import { python } from '../../../referee/openpyxl';
import { folder } from '../../cli/folder';
import type { Folder } from '../../cli/folder';
import { SECOND, SUMMARY, baseBook } from './base';
import { canDriveOffice, livedIn } from './made';
import { SCENARIOS } from './scenarios';
import { seenByOpenpyxl } from './seen-by-openpyxl';
import { changedBeyond, changedParts } from './untouched';

let books: ReadonlyMap<string, Uint8Array>;
let desk: Folder;
beforeAll(async () => {
  books = livedIn(await baseBook(), SCENARIOS);
}, 180_000);
beforeEach(() => {
  desk = folder();
  desk.write('second.txt', SECOND);
  desk.write('summary.txt', SUMMARY);
});
afterEach(() => desk.remove());

const NONE = { codes: [], columns: [], rows: 0 };
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(desk.path(name)));
const asked = SCENARIOS.filter(({ by }) => by !== 'office' || canDriveOffice());

test('there are at least sixty', () => {
  expect(SCENARIOS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
});

withReferee('LibreOffice with Python', canDriveOffice(), () => {
  test('LibreOffice made its own', () => {
    for (const { name } of SCENARIOS.filter(({ by }) => by === 'office')) expect(books.has(name)).toBe(true);
  });
});

describe.each(asked.map(({ name, by }) => [name, by]))('%s (%s)', (name) => {
  test('refresh, second import and update leave what is people’s', async () => {
    const given = books.get(name) ?? new Uint8Array();
    desk.write('book.xlsx', given);
    const refreshed = await desk.call('refresh', '@book.xlsx', '--as-of', '2025-06-30');
    expect(refreshed).toMatchObject({ code: 0 });
    const first = bytesOf('book.xlsx');
    expect(changedBeyond(given, first, NONE)).toEqual([]);
    expect(changedParts(given, first)).toEqual([]);

    const imported = await desk.call('import', '@second.txt', '--into', '@book.xlsx', '--year', '2025');
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.out).toContain('新建教师周转房');
    const second = bytesOf('book.xlsx');
    const revised = [...imported.out.matchAll(/^(?:改|新版本没有)\t(\S+)\t/gm)].map((found) => found[1] ?? '');
    const fresh = [...imported.out.matchAll(/^新增\t/gm)].length;
    const columns = ['target', 'document', 'sentence'] as const;
    expect(changedBeyond(first, second, { codes: revised, columns, rows: fresh })).toEqual([]);
    expect(changedParts(first, second)).toEqual([]);

    const updated = await desk.call('update', '@book.xlsx', '--from', '@summary.txt', '--as-of', '2025-06-30');
    expect(updated).toMatchObject({ code: 0 });
    expect(updated.out).toMatch(/^写入\t/m);
    const third = bytesOf('book.xlsx');
    const taken = [...updated.out.matchAll(/^写入\t(\S+)\t/gm)].map((found) => found[1] ?? '');
    expect(changedBeyond(second, third, { codes: taken, columns: ['actual', 'dataDate'], rows: 0 })).toEqual([]);
    expect(changedParts(second, third)).toEqual([]);
    done.set(name, third);
  });
});

withReferee('openpyxl', python() !== null, () => {
  test('openpyxl opens what comes out without a new warning and finds people’s cells and looks as they were', () => {
    const pairs = [...done].map(([name, after]) => ({ name, before: books.get(name) ?? new Uint8Array(), after }));
    expect(pairs.length).toBe(asked.length);
    expect(seenByOpenpyxl(pairs)).toEqual([]);
  }, 120_000);
});

withReferee('LibreOffice', libreOffice() !== null, () => {
  test.each(['sorted by name', 'a note two rows below'])(
    'LibreOffice calculates the results that the file holds: %s',
    (name) => {
      const bytes = done.get(name) ?? new Uint8Array();
      const [held, calculated] = [resultsIn(bytes), resultsIn(converted(bytes, 'xlsx'))];
      expect(held.size).toBeGreaterThan(150);
      expect(calculated).toEqual(held);
    },
    120_000,
  );
});

const done = new Map<string, Uint8Array>();

/** Results of all formulas; figures to nine digits, blank and empty text alike. */
function resultsIn(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const sheets = readWorkbook(bytes).value?.sheets ?? [];
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells
          .filter(({ formula }) => formula !== null)
          .map(({ column, value }) => [
            `${name}!${row}:${column}`,
            typeof value === 'number' ? Number(value.toPrecision(9)) : value === '' ? null : value,
          ]),
      ),
    ),
  );
}
