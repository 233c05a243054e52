/** @jest-environment ./test/pane/page-environment.mjs */
// Another year's plan in the pane: a ledger of its own beside the first, turned to and from.
import { configure, screen } from '@testing-library/react';
import { readLedger } from '../../src/excel';
import { stand } from '../unit/excel/stand';
import { acceptAll, give, press, writeLedger } from './hands';
import { rendered } from './rendered';
import type { Rendered } from './rendered';

// Whole ledgers are written: on a busy machine each takes a while.
configure({ asyncUtilTimeout: 20_000 });

const plan = (year: number, places: number): string =>
  [
    `青禾县${year}年工作计划`,
    '一、学前教育',
    `新建公办幼儿园6所，新增公办学位${places}个。`,
    '二、教师队伍',
    '招聘教师240名。',
    '',
  ].join('\n');

const choose = (here: Rendered, year: number, text: string): Promise<void> =>
  give(here, new File([text], `青禾县${year}年工作计划.txt`));

const ledgerOf = async (here: Rendered) => (await readLedger(here.workbook)).value;

test('a plan of another year goes to a ledger of its own, and the pane turns from one to the other', async () => {
  const here = await rendered({ page: 'plan', on: stand({ engine: 'quick' }) });
  await choose(here, 2025, plan(2025, 1620));
  await press(here, '就是这一年');
  await writeLedger(here);
  await press(here, '再导入一份');
  await choose(here, 2026, plan(2026, 1700));
  await press(here, '就是这一年');
  await screen.findByText('台账是 2025 年度的，这份计划是 2026 年度的');
  await press(here, '另建 2026 年度台账');
  await writeLedger(here);
  const second = await ledgerOf(here);
  expect(second).toMatchObject({ title: '台账 2026', planYear: 2026 });
  expect(second?.rows).toHaveLength(3);

  await here.user.click(screen.getByRole('tab', { name: '首页' }));
  await press(here, '台账');
  await screen.findByRole('heading', { name: '台账' });
  expect(await ledgerOf(here)).toMatchObject({ title: '台账', planYear: 2025 });
  await press(here, '再导入一份计划');
  await press(here, '再导入一份');
  await choose(here, 2026, plan(2026, 1800));
  await press(here, '就是这一年');
  await screen.findByText(/这个年度的台账已有：“台账 2026”/);
  await press(here, '转到“台账 2026”');
  await screen.findByText('这是原来那份计划的新版，还是另一份计划？');
  await press(here, '继续');
  await screen.findByRole('button', { name: '整节填责任单位和时限' });
  await acceptAll(here);
  await press(here, /^与台账比对/);
  await press(here, /^写入：/);
  await screen.findByRole('heading', { name: '已按新版改 1 处，新增 0 项。' });
  const merged = await ledgerOf(here);
  expect(merged).toMatchObject({ title: '台账 2026', planYear: 2026 });
  expect(merged?.rows.map(({ target }) => target)).toEqual([6, 1800, 240]);
  await here.services.excel.chooseLedger(null);
  expect((await ledgerOf(here))?.rows.map(({ target }) => target)).toEqual([6, 1620, 240]);
  here.host.dispose();
}, 300_000);
