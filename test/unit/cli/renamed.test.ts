// An indicator that version two names otherwise: asked about, left alone until somebody says so, then one row with its code.
import { readFileSync } from 'node:fs';
import { readLedger, readWorkbook } from '../../../src/xlsx';
import { folder } from './folder';
import type { Folder } from './folder';

const plan =
  '某县教育局2025年工作计划\n一、扩优提质\n普惠性幼儿园覆盖率达到92%。新建幼儿园12所。招聘教师60名。\n二、保障\n建设周转房80套。\n';
const version = plan.replace('工作计划', '工作计划（二稿）').replace('新建幼儿园12所', '新改扩建幼儿园15所');

let desk: Folder;
beforeEach(async () => {
  desk = folder();
  desk.write('plan.txt', plan);
  desk.write('second.txt', version);
  await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx');
  desk.write('done.txt', '某县教育局2025年上半年工作总结\n上半年，新建幼儿园5所。\n');
  await desk.call('update', '@ledger.xlsx', '--from', '@done.txt', '--as-of', '2025-06-30');
});
afterEach(() => desk.remove());

const merged = (...more: readonly string[]) => desk.call('import', '@second.txt', '--into', '@ledger.xlsx', ...more);

function rows() {
  const { value } = readWorkbook(new Uint8Array(readFileSync(desk.path('ledger.xlsx'))));
  const ledger = value === null ? null : readLedger(value).value;
  return ledger?.rows.map(({ indicator: { code, name, target }, progress: { actual } }) => [
    code,
    name,
    target.kind === 'number' ? target.value : null,
    actual,
  ]);
}

function linesOf(title: string) {
  const { value } = readWorkbook(new Uint8Array(readFileSync(desk.path('ledger.xlsx'))));
  const sheet = value?.sheets.find(({ name }) => name === title);
  return sheet?.rows.map(({ cells }) => cells.map((cell) => cell.value)) ?? [];
}

test('unasked it is a question on stderr, and neither row is touched', async () => {
  const before = rows();
  const { code, out, err } = await merged();
  expect(code).toBe(0);
  expect(out).toMatch(/疑似改名\t2025-A01-002\t新建幼儿园\t新改扩建幼儿园\t名称相近.*单位相同/);
  expect(out).toContain('疑似改名待定 1 项');
  expect(err).toContain('--renamed 2025-A01-002');
  expect(rows()).toEqual(before);
});

test.each(['all', '2025-A01-002'])(
  '--renamed %s: one row, its code and actual kept, old name and target in the log',
  async (said) => {
    const { out } = await merged('--renamed', said);
    expect(out).toContain('指标名称 新建幼儿园 → 新改扩建幼儿园；目标值 12 → 15');
    expect(rows()).toContainEqual(['2025-A01-002', '新改扩建幼儿园', 15, 5]);
    expect(rows()).toHaveLength(4);
    expect(linesOf('原文').find((cells) => cells.includes('2025-A01-002'))).toContain('新改扩建幼儿园');
    const line = linesOf('变更记录').find((cells) => cells.includes('新改扩建幼儿园'));
    expect(line).toEqual(expect.arrayContaining(['2025-A01-002', '新建幼儿园', '新改扩建幼儿园', 'second.txt']));
    expect((await merged()).out).toContain('相同 4 项');
  },
);

test('--renamed none: one that is not in the version, and a new one', async () => {
  const { out } = await merged('--renamed', 'none');
  expect(out).toContain('新增 1 项，新版本没有的 1 项');
  expect(rows()).toHaveLength(5);
  expect(rows()).toContainEqual(['2025-A01-002', '新建幼儿园', 12, 5]);
});
