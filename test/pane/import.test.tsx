/** @jest-environment ./test/pane/page-environment.mjs */
import { screen, waitFor, within } from '@testing-library/react';
import { undo } from '../../src/excel';
import { acceptAll, give, press } from './hands';
import { at, rendered } from './rendered';
import type { Rendered } from './rendered';

async function toReview(here: Rendered): Promise<void> {
  await press(here, '试试样例计划');
  await press(here, '就是这一年');
  await screen.findByRole('button', { name: '整节填责任单位和时限' });
}

async function pasted(here: Rendered, text: string): Promise<void> {
  await press(here, '粘贴文字');
  await here.user.click(screen.getByRole('textbox', { name: '计划的文字' }));
  await here.user.paste(text);
  await here.user.click(screen.getByRole('button', { name: '读这段文字' }));
  await press(here, '就是这一年');
}

test('the sample plan becomes a ledger, and undo takes it out again', async () => {
  const here = await rendered({ page: 'plan' });
  const before = await here.host.workbook.dump();
  await toReview(here);
  await acceptAll(here);
  await here.user.click(screen.getByRole('button', { name: /^新建台账/ }));
  expect(await screen.findByRole('heading', { name: /^台账已写好/ })).toBeTruthy();
  const { value: ledger } = await here.services.excel.readLedger();
  expect(ledger?.rows.length).toBeGreaterThan(30);
  expect(ledger?.rows.find(({ name }) => name.includes('公办学位'))).toMatchObject({ target: 1620, unit: '个' });
  await undo(here.workbook, { at });
  expect(await here.host.workbook.dump()).toEqual(before);
});

test('a reload in the middle of the review loses nothing', async () => {
  const here = await rendered({ page: 'plan' });
  await toReview(here);
  await here.user.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
  const progress = screen.getByText(/^已定 \d+ \/ \d+$/).textContent;
  await screen.findByText('草稿已存入工作簿');
  await here.reload();
  expect(await screen.findByText(progress ?? '')).toBeTruthy();
  expect(screen.queryByText('这份计划是哪一年的？')).toBeNull();
});

test('what a document says is shown and written as these very characters', async () => {
  const here = await rendered({ page: 'plan' });
  const hostile = '2025年工作计划\n一、建设\n力争新建<img src=x onerror=alert(1)>学校3所。\n';
  await pasted(here, hostile);
  await acceptAll(here);
  expect(document.querySelector('img')).toBeNull();
  await here.user.click(screen.getByRole('button', { name: /^新建台账/ }));
  await screen.findByRole('heading', { name: /^台账已写好/ });
  expect(document.querySelector('img')).toBeNull();
});

test('like records follow a correction, and one step back takes all of it back', async () => {
  const here = await rendered({ page: 'plan' });
  await pasted(here, '2025年工作计划\n一、建设\n计划新建小学3所，计划新建中学2所，计划新建幼儿园5所。\n');
  await press(here, /^没有疑问/);
  const list = screen.getByRole('list', { name: '没有疑问' });
  const first = within(list).getAllByRole('button')[0] as HTMLElement;
  const named = first.textContent ?? '';
  await here.user.click(first);
  await here.user.click(screen.getByRole('button', { name: '更正' }));
  const unit = screen.getByRole('textbox', { name: '责任单位' });
  await here.user.type(unit, '规划科');
  await here.user.click(screen.getByRole('button', { name: '改好了' }));
  expect(named).not.toBe('');
  expect(await screen.findByText('已更正，同类的 2 条也跟着改了。')).toBeTruthy();
  const [act] = screen.getAllByRole('button', { name: '撤回上一步' });
  await here.user.click(act as HTMLElement);
  expect(await screen.findByText('已撤回上一步。')).toBeTruthy();
});

test('the keyboard alone goes through what is in doubt', async () => {
  const here = await rendered({ page: 'plan' });
  await pasted(here, '2025年工作计划\n一、建设\n力争普惠园覆盖率达%。力争毛入学率达%。力争新建小学3所。\n');
  const open = (): number => Number(/(\d+) \//.exec(screen.getByText(/^已定 \d+ \/ \d+$/).textContent ?? '')?.[1]);
  const card = (await screen.findAllByRole('group')).find((each) => each.tabIndex === 0);
  card?.focus();
  expect(document.activeElement).toBe(card);
  await here.user.keyboard('a');
  await waitFor(() => expect(open()).toBe(1));
  await here.user.keyboard('z');
  await waitFor(() => expect(open()).toBe(0));
});

test('a number that is no indicator says why', async () => {
  const here = await rendered({ page: 'plan' });
  await toReview(here);
  await here.user.click(screen.getByRole('button', { name: /^没有列为指标的数/ }));
  await here.user.type(screen.getByRole('searchbox', { name: '找一个数' }), '中心');
  const list = screen.getByRole('list', { name: '没有列为指标的数' });
  await here.user.click(within(list).getAllByRole('button')[0] as HTMLElement);
  expect(list.textContent).toContain('引号里的名称或口号中的数字');
});

test('a file that cannot be read says what to do', async () => {
  const here = await rendered({ page: 'plan' });
  await give(here, new File([new Uint8Array()], '空.docx'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('文件是空的');
  expect(alert.textContent).toContain('空.docx');
});
