// Two plans in one file under plain titles: both are named on stderr with how to choose; --plan takes the one.
import { existsSync, readFileSync } from 'node:fs';
import { readLedger, readWorkbook } from '../../../src/xlsx';
import { folder } from './folder';
import type { Folder } from './folder';

const two = [
  '甲县教育局2026年工作计划',
  '一、建设',
  '新建书屋12所。培训教师30人。',
  '甲县疾控中心2026年工作要点',
  '一、免疫',
  '接种疫苗3200人次。',
  '',
].join('\n');

let desk: Folder;
beforeEach(() => {
  desk = folder();
  desk.write('two.txt', two);
});
afterEach(() => desk.remove());

function names(book = 'ledger.xlsx'): readonly string[] | undefined {
  const { value } = readWorkbook(new Uint8Array(readFileSync(desk.path(book))));
  return (value === null ? null : readLedger(value).value)?.plan.indicators.map(({ name }) => name);
}

test('unasked all are taken, and it is said which there are and how to choose', async () => {
  const { code, err } = await desk.call('import', '@two.txt', '--into', '@ledger.xlsx');
  expect(code).toBe(0);
  expect(err).toContain('1 甲县教育局2026年工作计划（2 条目标，0 条完成情况）');
  expect(err).toContain('2 甲县疾控中心2026年工作要点（1 条目标，0 条完成情况）');
  expect(err).toContain('都取了');
  expect(err).toContain('--plan 1');
  expect(names()).toHaveLength(3);
});

test('--plan takes the one and says what was left', async () => {
  const { err } = await desk.call('import', '@two.txt', '--into', '@ledger.xlsx', '--plan', '2');
  expect(err).toContain('1 甲县教育局2026年工作计划（2 条目标，0 条完成情况）：没有取');
  expect(names()).toEqual(['接种疫苗']);
});

test('the year is that of the plan that was taken', async () => {
  desk.write('years.txt', two.replace('甲县教育局2026年工作计划', '甲县教育局2025年工作计划'));
  const { err } = await desk.call('import', '@years.txt', '--into', '@ledger.xlsx', '--plan', '2');
  expect(err).toContain('计划年度按 2026');
});

test('a plan that is not there, and one plan in the file', async () => {
  const beyond = await desk.call('import', '@two.txt', '--into', '@ledger.xlsx', '--plan', '3');
  expect({ code: beyond.code, made: existsSync(desk.path('ledger.xlsx')) }).toEqual({ code: 1, made: false });
  expect(beyond.err).toContain('共 2 份');
  expect((await desk.call('import', '@two.txt', '--into', '@ledger.xlsx', '--plan', 'x')).code).toBe(2);
  desk.write('one.txt', two.split('甲县疾控中心')[0] ?? '');
  expect((await desk.call('import', '@one.txt', '--into', '@ledger.xlsx')).err).not.toContain('--plan');
});

test('what a plan reports of last year makes no rows, whichever papers are taken', async () => {
  desk.write('told.txt', two.replace('新建书屋12所。', '2025年建成书屋9所。今年新建书屋12所。'));
  await desk.call('import', '@told.txt', '--into', '@ledger.xlsx', '--plan', '1');
  expect(names()).toEqual(['新建书屋', '培训教师']);
  desk.write('one.txt', '甲县教育局2026年工作计划\n一、建设\n2025年建成书屋9所。今年新建书屋12所。\n');
  await desk.call('import', '@one.txt', '--into', '@one.xlsx');
  expect(names('one.xlsx')).toEqual(['新建书屋']);
});
