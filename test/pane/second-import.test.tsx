/** @jest-environment ./test/pane/page-environment.mjs */
import { readFileSync } from 'node:fs';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { readStanding } from '../../src/excel';
import type { StandingLedger } from '../../src/sheet';
import { excelService } from '../../src/taskpane/services/excel-service';
import type { ExcelService } from '../../src/taskpane/services/services';
import { stand } from '../unit/excel/stand';
import { acceptAll, give, press, writeLedger } from './hands';
import { at, rendered } from './rendered';
import type { Rendered } from './rendered';

// Whole documents are read and whole ledgers written: on a busy machine each takes a while.
configure({ asyncUtilTimeout: 20_000 });

const plan = readFileSync('assets/samples/zh-plan.txt', 'utf8');
const summary = readFileSync('assets/samples/zh-summary.txt', 'utf8');

async function sit(excel: Partial<ExcelService> = {}, on = stand({ engine: 'quick' })): Promise<Rendered> {
  return rendered({ page: 'plan', on, excel });
}

const choose = (here: Rendered, name: string, text: string): Promise<void> => give(here, new File([text], name));

async function imported(here: Rendered, text: string, name = '青禾县教育局2025年工作计划.txt'): Promise<void> {
  await choose(here, name, text);
  await press(here, '就是这一年');
  await writeLedger(here);
  await press(here, '再导入一份');
}

async function standingOf(here: Rendered): Promise<StandingLedger> {
  const { value } = await readStanding(here.workbook);
  if (value === null) throw new Error('no ledger');
  return value;
}

const rowNamed = (ledger: StandingLedger, name: string) => {
  const found = ledger.rows.find(({ indicator }) => indicator.name.includes(name));
  if (found === undefined) throw new Error(`no row ${name}`);
  return found;
};

const short = [
  '青禾县2025年工作计划',
  '一、学前教育',
  '新建公办幼儿园6所，新增公办学位1620个。普惠性幼儿园覆盖率达到92%。',
  '二、教师队伍',
  '招聘教师240名。建设名师工作室8个。',
  '',
].join('\n');

const second = short
  .replace('1620个', '1700个')
  .replace('达到92%', '达到93.5%')
  .replace('建设名师工作室8个。', '培训校医60名。');

test('version two: the diff shows both sentences, one change is kept, one row is withdrawn, undo brings all back', async () => {
  const here = await sit();
  await imported(here, short, '青禾县2025年工作计划.txt');
  const before = await standingOf(here);
  await choose(here, '青禾县2025年工作计划（二稿）.txt', second);
  await press(here, '就是这一年');
  expect(await screen.findByText(/5 条里有 4 条与台账同名/)).toBeTruthy();
  expect((screen.getByRole('radio', { name: '原来那份的新版' }) as HTMLInputElement).checked).toBe(true);
  await press(here, '继续');
  await screen.findByRole('button', { name: '整节填责任单位和时限' });
  await acceptAll(here);
  await press(here, /^与台账比对/);
  expect(await screen.findByText('改 2 项 · 新增 1 项 · 新版没有 1 项 · 相同 2 项')).toBeTruthy();
  const changed = screen.getByRole('list', { name: '有改动' });
  const [places, share] = within(changed).getAllByRole('listitem') as [HTMLElement, HTMLElement];
  expect(places.textContent).toContain('1,620 个');
  expect(places.textContent).toContain('1,700 个');
  expect(within(places).getByLabelText('台账里的原文').textContent).toContain('1620个');
  expect(within(places).getByLabelText('新版的原文').textContent).toContain('1700个');
  await here.user.click(within(share).getByRole('checkbox', { name: /目标值按新版改$/ }));
  expect(within(share).getByText('保留原值')).toBeTruthy();
  await here.user.selectOptions(screen.getByRole('combobox', { name: /名师工作室.* 怎么办$/ }), '撤下目标，不再考核');
  const grounds = screen.getByRole('textbox', { name: /^各处改动的依据/ });
  await here.user.clear(grounds);
  await here.user.tab();
  expect(screen.getByRole('alert').textContent).toContain('还没有写依据');
  await here.user.type(grounds, '县教发〔2025〕12号');
  await here.user.tab();
  await press(here, '写入：改 2 处，新增 1 项');
  expect(await screen.findByRole('heading', { name: '已按新版改 2 处，新增 1 项。' })).toBeTruthy();
  const after = await standingOf(here);
  expect(rowNamed(after, '公办学位').indicator.target).toEqual({ kind: 'number', value: 1700 });
  expect(rowNamed(after, '覆盖率').indicator.target).toEqual({ kind: 'number', value: 0.92 });
  expect(rowNamed(after, '名师工作室').indicator.target).toEqual({ kind: 'none' });
  expect(rowNamed(after, '校医').indicator.target).toEqual({ kind: 'number', value: 60 });
  expect(after.rows.slice(0, 5).map(({ indicator: { code } }) => code)).toEqual(
    before.rows.map(({ indicator: { code } }) => code),
  );
  const log = here.host.workbook.book.sheets.find(({ name }) => name === '变更记录');
  const told = JSON.stringify(
    [...(log?.cells.values() ?? [])].flatMap((row) => [...row.values()].map(({ value }) => value)),
  );
  expect(told).toContain('县教发〔2025〕12号');
  await press(here, '撤销');
  await screen.findByText(/^已撤销/);
  expect((await standingOf(here)).plan).toEqual(before.plan);
}, 120_000);

test('what was left open in the review of a version is still there after only notes were written', async () => {
  const here = await sit();
  await imported(here, short, '青禾县2025年工作计划.txt');
  const version = short.replace('建设名师工作室8个。', '').replace('达到92%', '达到%');
  await choose(here, '青禾县2025年工作计划（二稿）.txt', version);
  await press(here, '就是这一年');
  await press(here, '继续');
  await screen.findByText('已定 3 / 4');
  await press(here, /^与台账比对/);
  await press(here, '先写已接受的');
  await press(here, '写入：注明 1 项');
  expect(await screen.findByText('已定 3 / 4')).toBeTruthy();
  // It is kept a moment after the screen has said so.
  await waitFor(async () => {
    expect((await here.services.excel.loadDraft()).value).not.toBeNull();
  });
  expect(rowNamed(await standingOf(here), '名师工作室').indicator.doubts.map(({ code }) => code)).toContain(
    'not-in-version',
  );
}, 120_000);

test('an indicator named otherwise: asked with its reasons, one act makes it one row with its code and actual, undo brings it back', async () => {
  const here = await sit();
  await imported(here, short, '青禾县2025年工作计划.txt');
  await here.services.excel.setAsOf('2025-06-30');
  const { code } = rowNamed(await standingOf(here), '公办幼儿园').indicator;
  await here.services.excel.typeActual({ code, value: 2, date: '2025-06-30' });
  const before = await standingOf(here);
  await here.reload();
  const version = short.replace('新建公办幼儿园6所', '新改扩建公办幼儿园7所');
  await choose(here, '青禾县2025年工作计划（二稿）.txt', version);
  await press(here, '就是这一年');
  await press(here, '继续');
  await screen.findByRole('button', { name: '整节填责任单位和时限' });
  await acceptAll(here);
  await press(here, /^与台账比对/);
  const offered = within(await screen.findByRole('list', { name: '疑似改名' }));
  expect(offered.getByText(/名称相近.*板块相同.*单位相同.*目标值相近/)).toBeTruthy();
  expect(screen.getByText('还有 1 对疑似改名没有定，这次不写。')).toBeTruthy();
  expect(screen.getByText('改 0 项 · 新增 0 项 · 新版没有 0 项 · 相同 4 项')).toBeTruthy();
  // Said to be two, then asked again.
  await press(here, /不是同一项$/);
  expect(await screen.findByText('改 0 项 · 新增 1 项 · 新版没有 1 项 · 相同 4 项')).toBeTruthy();
  await press(here, '重新定 1 对说过不是同一项的');
  await press(here, /是同一项，改了名$/);
  expect(await screen.findByText('改 1 项 · 新增 0 项 · 新版没有 0 项 · 相同 4 项')).toBeTruthy();
  await press(here, '写入：改 2 处，新增 0 项');
  await screen.findByRole('heading', { name: '已按新版改 2 处，新增 0 项。' });
  const after = await standingOf(here);
  expect(after.rows).toHaveLength(5);
  expect(rowNamed(after, '新改扩建').indicator).toMatchObject({ code, target: { kind: 'number', value: 7 } });
  expect(rowNamed(after, '新改扩建').progress).toMatchObject({ actual: 2, dataDate: '2025-06-30' });
  const sheet = (title: string) =>
    [...(here.host.workbook.book.sheets.find(({ name }) => name === title)?.cells.values() ?? [])].map((row) =>
      [...row.values()].map(({ value }) => value),
    );
  expect(sheet('变更记录').find((cells) => cells.includes('指标名称') && cells.includes(code))).toEqual(
    expect.arrayContaining(['新建公办幼儿园', '新改扩建公办幼儿园', '《青禾县2025年工作计划（二稿）.txt》']),
  );
  expect(sheet('原文').find((cells) => cells.includes(code))).toContain('新改扩建公办幼儿园');
  await press(here, '撤销');
  await screen.findByText(/^已撤销/);
  expect((await standingOf(here)).plan).toEqual(before.plan);
}, 120_000);

test('another plan goes below; what stands is not touched', async () => {
  const here = await sit();
  await imported(here, short);
  const before = await standingOf(here);
  await choose(here, '体育工作要点.txt', '2025年体育工作计划\n一、场地\n新建球场12片。举办运动会3场。\n');
  await press(here, '就是这一年');
  await screen.findByText(/没有与台账同名的指标/);
  expect((screen.getByRole('radio', { name: '另一份计划' }) as HTMLInputElement).checked).toBe(true);
  await press(here, '继续');
  await screen.findByRole('button', { name: '整节填责任单位和时限' });
  await acceptAll(here);
  await press(here, /^写入台账/);
  await screen.findByRole('heading', { name: /^台账已写好/ });
  const after = await standingOf(here);
  expect(after.plan.indicators.slice(0, before.rows.length)).toEqual(before.plan.indicators);
  expect(rowNamed(after, '球场').indicator).toMatchObject({
    area: '场地',
    source: { document: '体育工作要点.txt' },
  });
}, 120_000);

test('a plan of another year is told so first', async () => {
  const here = await sit();
  await imported(here, short);
  await choose(here, '2026.txt', short.replaceAll('2025', '2026'));
  await press(here, '就是这一年');
  expect(await screen.findByRole('heading', { name: '台账是 2025 年度的，这份计划是 2026 年度的' })).toBeTruthy();
  expect(screen.getByText(/在这个工作簿里另建一本，原来的台账一格不动/)).toBeTruthy();
  const before = await standingOf(here);
  await press(here, '不导入了');
  await choose(here, '2026.txt', short.replaceAll('2025', '2026'));
  await press(here, '就是这一年');
  expect((await standingOf(here)).plan).toEqual(before.plan);
  await press(here, '仍写进这本台账');
  expect(await screen.findByRole('radio', { name: '另一份计划' })).toBeTruthy();
}, 120_000);

test('a report: matched results under one tick, a figure somebody typed is asked about, one undo', async () => {
  const here = await sit();
  await imported(here, plan);
  await here.services.excel.setAsOf('2025-06-30');
  const before = await standingOf(here);
  const places = rowNamed(before, '公办学位').indicator.code;
  await here.services.excel.typeActual({ code: places, value: 600, date: '2025-06-30' });
  await here.reload();
  await choose(here, '上半年总结.txt', summary);
  await press(here, '就是这一年');
  await screen.findByRole('heading', { name: '《上半年总结.txt》里的完成情况' });
  const conflict = screen.getByRole('radiogroup', { name: /公办学位.* 用哪个数$/ });
  expect(
    (within(conflict).getByRole('radio', { name: '保留台账的 600 个（2025-06-30）' }) as HTMLInputElement).checked,
  ).toBe(true);
  expect(screen.getByRole('checkbox', { name: /^填入 \d+ 项$/ })).toBeTruthy();
  const sure = Number(/填入 (\d+) 项/.exec(document.body.textContent ?? '')?.[1]);
  expect(sure).toBeGreaterThan(15);
  await here.user.click(within(conflict).getByRole('radio', { name: '改为总结的 540 个（2025-06-30）' }));
  await press(here, `填入 ${String(sure + 1)} 项完成值`);
  await screen.findByText(`已填入 ${String(sure + 1)} 项完成值。`);
  const after = await standingOf(here);
  expect(rowNamed(after, '公办学位').progress).toMatchObject({ actual: 540, dataDate: '2025-06-30' });
  expect(rowNamed(after, '公办幼儿园').progress.actual).toBe(2);
  // What the second half sets is reviewed next.
  await screen.findByRole('button', { name: '整节填责任单位和时限' });
  await press(here, '撤销');
  await screen.findByText(/^已撤销/);
  const back = await standingOf(here);
  expect(rowNamed(back, '公办学位').progress).toMatchObject({ actual: 600, dataDate: '2025-06-30' });
  expect(rowNamed(back, '公办幼儿园').progress.actual).toBeNull();
}, 120_000);

test('results later than the as-of date wait until it is moved on', async () => {
  const here = await sit();
  await imported(here, short);
  await here.services.excel.setAsOf('2025-03-31');
  await here.reload();
  await choose(
    here,
    '上半年总结.txt',
    '2025年上半年工作总结\n一、完成情况\n上半年，新建公办幼儿园2所，新增公办学位540个。\n',
  );
  await press(here, '就是这一年');
  await screen.findByText('台账的数据截至是 2025-03-31，2 个数在那之后，先不填。');
  await press(here, '数据截至改为 2025-06-30');
  await press(here, '填入 2 项完成值');
  await screen.findByRole('heading', { name: '已填入 2 项完成值。' });
  expect(rowNamed(await standingOf(here), '公办学位').progress).toMatchObject({ actual: 540, dataDate: '2025-06-30' });
}, 120_000);

test('a report that failed after its new rows were written does not write them again', async () => {
  const on = stand({ engine: 'quick' });
  const { typeActuals } = excelService(on.workbook, () => at);
  let tries = 0;
  const failing: ExcelService['typeActuals'] = (actuals) => {
    tries += 1;
    return tries === 1 ? Promise.resolve({ value: null, problems: [] }) : typeActuals(actuals);
  };
  const here = await sit({ typeActuals: failing }, on);
  await imported(here, short);
  await here.services.excel.setAsOf('2025-06-30');
  await here.reload();
  await choose(
    here,
    '上半年总结.txt',
    '2025年上半年工作总结\n一、完成情况\n上半年，新建公办幼儿园2所，新增公办学位540个。栽种行道树30棵。\n',
  );
  await press(here, '就是这一年');
  await press(here, /^台账里没有对应的指标/);
  await here.user.click(await screen.findByRole('checkbox', { name: /行道树 列为新行$/ }));
  await press(here, '填入 2 项完成值，新增 1 行');
  await press(here, '填入 2 项完成值');
  await screen.findByRole('heading', { name: '已填入 2 项完成值。' });
  const rows = (await standingOf(here)).rows.filter(({ indicator: { name } }) => name.includes('行道树'));
  expect(rows.map(({ progress: { actual } }) => actual)).toEqual([30]);
}, 120_000);

test.each([
  ['with marks', '篇一：青禾县教育局2025年工作计划', '篇二：白石县教育局2025年工作计划'],
  ['under plain titles', '青禾县教育局2025年工作计划', '白石县少年宫活动中心2025年工作要点'],
])(
  'two plans in one file, %s: asked which is ours, and only that one is listed',
  async (_how, ours, theirs) => {
    const here = await sit();
    const two = [
      ours,
      '一、建设',
      '新建公办幼儿园6所。新增学位1620个。',
      theirs,
      '一、建设',
      '新建小学9所。培训教师300人次。',
      '',
    ].join('\n');
    await choose(here, '两县计划.txt', two);
    expect(await screen.findByText('哪些是我们的？')).toBeTruthy();
    const ticks = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(ticks.map(({ checked }) => checked)).toEqual([false, false]);
    await here.user.click(screen.getByRole('checkbox', { name: theirs }));
    await press(here, '就看这 1 份');
    await press(here, '就是这一年');
    await screen.findByRole('button', { name: '整节填责任单位和时限' });
    await acceptAll(here);
    await press(here, /^新建台账/);
    await screen.findByRole('heading', { name: /^台账已写好/ });
    const names = (await standingOf(here)).plan.indicators.map(({ name }) => name);
    expect(names.some((name) => name.includes('小学'))).toBe(true);
    expect(names.some((name) => name.includes('幼儿园'))).toBe(false);
  },
  120_000,
);
