// A formula that a person put where a constant of ours would come: nothing is written, and the cell is named.
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addressOf, readWorkbook, spotNamed } from '../../../src/xlsx';
import { folder } from './folder';
import type { Folder } from './folder';

const PLAN = '某县教育局2025年工作计划\n一、扩优提质\n2025年，新增公办幼儿园学位2400个。\n';

let desk: Folder;
beforeEach(async () => {
  desk = folder();
  desk.write('plan.txt', PLAN);
  await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx', '--as-of', '2025-06-30');
});
afterEach(() => desk.remove());

const bytes = (): Uint8Array => new Uint8Array(readFileSync(desk.path('ledger.xlsx')));

/** The cell of the as-of date becomes a formula with the same result. */
function withFormula(): string {
  const { value } = readWorkbook(bytes());
  const spot = value === null ? null : spotNamed(value, 'YS_AsOf', null);
  if (value === null || spot === null) throw new Error('there is no as-of date');
  const address = addressOf(spot.range.top, spot.range.left);
  const part = `xl/worksheets/sheet${value.sheets.indexOf(spot.sheet) + 1}.xml`;
  const parts = unzipSync(bytes());
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(new RegExp(`(<c r="${address}"[^>]*>)<v>`), '$1<f>DATE(2025,6,30)</f><v>');
  expect(after).not.toBe(before);
  desk.write('ledger.xlsx', zipSync({ ...parts, [part]: strToU8(after) }));
  return address;
}

test.each([['refresh'], ['import', '@plan.txt']])('%s stops before it writes', async (verb, ...given) => {
  const address = withFormula();
  const before = bytes();
  const book = verb === 'refresh' ? ['@ledger.xlsx'] : [...given, '--into', '@ledger.xlsx'];
  const { code, err } = await desk.call(verb, ...book, '--as-of', '2025-07-31');
  expect(bytes()).toEqual(before);
  expect([code, err]).toEqual([1, expect.stringContaining(`的 ${address} 里是人写的公式`)]);
});
