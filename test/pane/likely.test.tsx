/** @jest-environment ./test/pane/page-environment.mjs */
// Results that a report words otherwise than the plan: one act chooses the likeliest row of each, and each may be changed after.
import { configure, screen, within } from '@testing-library/react';
import { newLedger } from '../../src/excel';
import { indicator, layoutOf, stand } from '../unit/excel/stand';
import { give, press } from './hands';
import { at, rendered } from './rendered';

configure({ asyncUtilTimeout: 20_000 });

const planned = [
  ['2024-A01-001', '开展全覆盖河道巡查', '次'],
  ['2024-A01-002', '新建村级文化广场', '个'],
  ['2024-A01-003', '培训乡村护林员', '人次'],
] as const;

test('the likeliest rows are chosen by one act, one is taken back, the others are written', async () => {
  const on = stand({ engine: 'quick' });
  const indicators = planned.map(([code, name, unit]) => indicator({ code, name, unit, area: '' }));
  await newLedger(on.workbook, layoutOf({ indicators }), { at });
  const here = await rendered({ page: 'plan', on });
  await here.services.excel.setAsOf('2024-12-31');
  await here.reload();
  const text =
    '2024年工作总结\n一、完成情况\n全年组织河道巡查4次，村级文化广场新落成6个，乡村护林员参加培训310人次。\n';
  await give(here, new File([text], '总结.txt'));
  await press(here, '就是这一年');
  await press(here, '选上最像的 3 项');
  expect(screen.queryByRole('button', { name: /^选上最像的/ })).toBeNull();
  const groups = screen.getAllByRole('radiogroup');
  const chosen = groups.map((group) =>
    within(group)
      .getAllByRole('radio')
      .findIndex((radio) => (radio as HTMLInputElement).checked),
  );
  expect(chosen).toEqual([0, 0, 0]);
  const [, second] = groups;
  if (second === undefined) throw new Error('three figures are asked about');
  await here.user.click(within(second).getByRole('radio', { name: '都不是' }));
  await here.user.click(screen.getByRole('button', { name: '填入 2 项完成值' }));
  await screen.findByRole('heading', { name: '已填入 2 项完成值。' });
  const { value } = await here.services.excel.readLedger();
  expect(value?.rows.map(({ actual }) => actual)).toEqual([4, null, 310]);
}, 120_000);
