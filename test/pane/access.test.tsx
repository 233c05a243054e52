/** @jest-environment ./test/pane/page-environment.mjs */
import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import { newLedger } from '../../src/excel';
import type { Page } from '../../src/taskpane/state/state';
import { indicator, layoutOf, stand } from '../unit/excel/stand';
import { at, rendered } from './rendered';

/** What axe finds against WCAG 2.2 A and AA; colours are asked in a browser, where there are any. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await act(() =>
    axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false }, 'page-has-heading-one': { enabled: false } },
    }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const headings: Readonly<Record<Page, string>> = {
  home: '2024 年度计划指标台账',
  plan: '导入计划',
  update: '填报完成值',
  lagging: '滞后清单',
  adopt: '接入我自己的表',
  settings: '设置',
};

test.each(Object.keys(headings) as Page[])('%s has nothing axe objects to', async (page) => {
  const on = stand();
  const indicators = [
    indicator({ code: '2024-A01-001', name: '新增公办学位' }),
    indicator({ code: '2024-A01-002', due: '2024-05-31' }),
  ];
  await newLedger(on.workbook, layoutOf({ indicators }), { at });
  await rendered({ on, page });
  await screen.findByRole('heading', { name: page === 'home' ? /./ : headings[page], level: 2 });
  expect(await violations()).toEqual([]);
});

test('the first sight of an empty workbook, in English', async () => {
  await rendered({ language: 'en' });
  await screen.findByRole('button', { name: 'Import a plan' });
  expect(await violations()).toEqual([]);
  expect(document.documentElement.lang).toBe('en');
});

test('the year’s question, the review, a correction, the numbers left aside', async () => {
  const { user } = await rendered({ page: 'plan' });
  await user.click(await screen.findByRole('button', { name: '粘贴文字' }));
  await user.click(screen.getByRole('textbox', { name: '计划的文字' }));
  await user.paste('2025年工作计划\n一、抓好“两条主线”\n计划新建小学3所，覆盖率达%。6月底前完成“三场硬仗”动员。\n');
  await user.click(screen.getByRole('button', { name: '读这段文字' }));
  await screen.findByRole('button', { name: '就是这一年' });
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '就是这一年' }));
  await user.click(await screen.findByRole('button', { name: /^没有疑问/ }));
  await user.click(screen.getByRole('button', { name: /^没有列为指标的数/ }));
  await user.click(screen.getByRole('button', { name: '整节填责任单位和时限' }));
  const [first] = screen.getByRole('list', { name: '没有疑问' }).querySelectorAll('button');
  if (first === undefined) throw new Error('no record');
  await user.click(first);
  expect(await violations()).toEqual([]);
  await user.click(screen.getAllByRole('button', { name: '更正' })[0] as HTMLElement);
  expect(await violations()).toEqual([]);
});
