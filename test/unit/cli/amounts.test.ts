// Amounts as people read them: a share is stored as its hundredth part and said as it was written.
import { folder } from './folder';
import type { Folder } from './folder';

const PLAN =
  '某县教育局2024年工作总结和2025年工作计划\n2024年，全县多媒体教室配备率为91.5%。2025年计划新增公办幼儿园学位2400个，普惠性幼儿园覆盖率达到92%，多媒体教室配备率达到98%。\n';

let desk: Folder;
beforeEach(async () => {
  desk = folder();
  desk.write('plan.txt', PLAN);
});
afterEach(() => desk.remove());

const imported = (name: string): ReturnType<Folder['call']> =>
  desk.call('import', name, '--into', '@ledger.xlsx', '--year', '2025', '--as-of', '2025-06-30');

test('a baseline, a refresh, an update and a second version say shares in per cent', async () => {
  expect((await imported('@plan.txt')).err).toContain('上年完成 91.5% 作为基期值');

  desk.write(
    'summary.txt',
    '某县教育局2025年上半年工作总结\n截至目前，普惠性幼儿园覆盖率达到89.5%，大班额占比为2.9%。\n',
  );
  const updated = await desk.call('update', '@ledger.xlsx', '--from', '@summary.txt', '--as-of', '2025-06-30');
  expect(updated.out).toContain('无 → 89.5 % (2025-06-30)');
  expect(updated.out).toMatch(/没有对上\t大班额占比\t2\.9 %/);

  const { out } = await desk.call('refresh', '@ledger.xlsx');
  expect(out).toContain('89.5/92 %');
  expect(out).toContain('–/2400 个');

  desk.write('second.txt', PLAN.replace('92%', '95%').replace('2400', '2600'));
  const merged = await imported('@second.txt');
  expect(merged.out).toContain('目标值 92% → 95%');
  expect(merged.out).toContain('目标值 2400 → 2600');
});

test('a promise that is a word is said in the ledger’s words', async () => {
  await imported('@plan.txt');
  desk.write('second.txt', PLAN.replace('达到92%', '控制在92%以内'));
  expect((await imported('@second.txt')).out).toContain('类型 比率 → 控制');
});
