/** Somebody's own sheets are taken on in place, computed by native formulas, and let go as if nothing had been. */
import { adopt, look, newLedger, readAdopted, readLedger, readSheet, recover, release, undo } from '../../../src/excel';
import { readingsOf, tablesOf } from '../../../src/extract';
import type { SheetGrid } from '../../../src/plan';
import { adoptBase, addedOf } from '../../../src/sheet';
import type { Adoptee } from '../../../src/sheet';
import { DEFAULT_SETTINGS, isoOf, standing } from '../../../src/status';
import type { Row } from '../../../src/status';
import { wordingOf } from '../../../src/wording';
import { drawnSheets } from '../../spec/adopt/sheet-text';
import type { DrawnSheet } from '../../spec/adopt/sheet-text';
import { draw } from './drawn';
import { AT, LATER, allOf, indicators, layoutOf, stand } from './stand';
import type { Stand } from './stand';

const YEAR = 2025;
const sheets = drawnSheets().filter(({ expectation }) => !expectation.includes('none'));

async function understood({ workbook }: Stand): Promise<{ grid: SheetGrid; adoptees: Adoptee[] }> {
  const { value: grid, problems } = await readSheet(workbook, null);
  expect(problems).toEqual([]);
  if (grid === null) throw new Error('the sheet was not read');
  const adoptees = tablesOf(grid, YEAR).map((table) => ({ table, readings: readingsOf(grid, table, YEAR) }));
  return { grid, adoptees };
}

const baseOf = (titles: Parameters<Parameters<typeof adopt>[1]['baseOf']>[0]): ReturnType<typeof adoptBase> =>
  adoptBase({
    settings: { ...DEFAULT_SETTINGS, asOf: '2025-06-30', planYear: YEAR },
    language: 'zh',
    palette: 'standard',
    titles,
  });

describe('every sheet of the spec', () => {
  it.each(sheets.map((sheet) => [sheet.name, sheet] as const))('%s', async (_, sheet) => {
    const here = stand();
    await draw(here, sheet);
    const before = await allOf(here);
    const { grid, adoptees } = await understood(here);
    const done = await adopt(here.workbook, { grid, adoptees, palette: 'standard', baseOf }, { at: AT });
    expect(done.problems).toEqual([]);
    expect(done.value?.rows).toBe(adoptees.reduce((sum, { readings }) => sum + readings.length, 0));
    const { value: after } = await readSheet(here.workbook, grid.title);
    expect(after).not.toBeNull();
    for (let r = 0; r < grid.rows; r++)
      for (let c = 0; c < grid.columns; c++) {
        const was = grid.cell(r, c);
        if (was !== null) expect(after?.cell(r, c)).toEqual(was);
      }
    const gone = await release(here.workbook, grid.title, { at: LATER });
    expect(gone.problems).toEqual([]);
    expect(await allOf(here)).toEqual(before);
    here.host.dispose();
  });
});

interface Computed {
  readonly completion: number | null;
  readonly expected: number | null;
  readonly status: string;
}

/** What our own arithmetic makes of a row, from the cells as a person reads them. */
function wanted(grid: SheetGrid, { table: { roles } }: Adoptee, reading: Adoptee['readings'][number]): Computed {
  const said = (column: number | undefined): string =>
    column === undefined ? '' : (grid.cell(reading.row, column)?.text ?? '');
  const number = (column: number | undefined): number | null => {
    const cell = column === undefined ? null : grid.cell(reading.row, column);
    if (cell?.number != null) return cell.number;
    const digits = /[\d.]+/.exec(said(column))?.[0];
    return digits === undefined ? null : Number(digits) / (said(column).includes('%') ? 100 : 1);
  };
  const due = roles.due === undefined ? null : grid.cell(reading.row, roles.due);
  const target = number(roles.target);
  const row: Row = {
    kind: reading.kind,
    direction: reading.direction,
    basis: reading.basis,
    baseline: number(roles.baseline),
    target: target === null ? { kind: 'none' } : { kind: 'number', value: target },
    upper: reading.upper,
    start: null,
    due: due?.isDate === true ? isoOf(due.number ?? 0) : reading.due,
    actual: number(roles.actual),
    weight: null,
    monthly: null,
  };
  const { completion, expected, status } = standing(row, { ...DEFAULT_SETTINGS, asOf: '2025-06-30', planYear: YEAR });
  return { completion, expected, status: wordingOf('zh').status.status[status] };
}

const near = (one: number | null): number | null => (one === null ? null : Number(one.toFixed(9)));

it.each(sheets.map((sheet) => [sheet.name, sheet] as const))(
  'computes %s as our own arithmetic does',
  async (_, sheet) => {
    const here = stand();
    await draw(here, sheet);
    const { grid, adoptees } = await understood(here);
    await adopt(here.workbook, { grid, adoptees, palette: 'standard', baseOf }, { at: AT });
    const { value: after } = await readSheet(here.workbook, grid.title);
    const { at } = addedOf(grid, adoptees);
    const found = adoptees.flatMap(({ readings }) =>
      readings.map(({ row }): Computed => {
        const cell = (key: 'completion' | 'expected' | 'status') => after?.cell(row, at[key] ?? 0) ?? null;
        return {
          completion: near(cell('completion')?.number ?? null),
          expected: near(cell('expected')?.number ?? null),
          status: cell('status')?.text ?? '',
        };
      }),
    );
    const ours = adoptees.flatMap((adoptee) => adoptee.readings.map((reading) => wanted(grid, adoptee, reading)));
    expect(found).toEqual(
      ours.map((row) => ({ ...row, completion: near(row.completion), expected: near(row.expected) })),
    );
    here.host.dispose();
  },
);

describe('taking on and letting go', () => {
  const plain = (name: string): DrawnSheet => {
    const found = sheets.find((sheet) => sheet.name.startsWith(name));
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  const take = async (here: Stand): Promise<string> => {
    const { grid, adoptees } = await understood(here);
    const { problems } = await adopt(here.workbook, { grid, adoptees, palette: 'standard', baseOf }, { at: AT });
    expect(problems).toEqual([]);
    return grid.title;
  };

  it('costs four rounds at most, and so does letting go', async () => {
    const here = stand();
    await draw(here, plain('06'));
    const { grid, adoptees } = await understood(here);
    const start = here.host.meter.rounds;
    await adopt(here.workbook, { grid, adoptees, palette: 'standard', baseOf }, { at: AT });
    expect(here.host.meter.rounds - start).toBeLessThanOrEqual(4);
    const taken = here.host.meter.rounds;
    await release(here.workbook, grid.title, { at: LATER });
    expect(here.host.meter.rounds - taken).toBeLessThanOrEqual(4);
    here.host.dispose();
  });

  it('is undone like any operation', async () => {
    const here = stand();
    await draw(here, plain('05'));
    const before = await allOf(here);
    await take(here);
    const undone = await undo(here.workbook, { at: LATER });
    expect(undone.value?.operation.kind).toBe('adopt');
    expect(await allOf(here)).toEqual(before);
    here.host.dispose();
  });

  it('keeps what a person typed into our columns meanwhile, and says where', async () => {
    const here = stand();
    await draw(here, plain('01'));
    const title = await take(here);
    await here.host.user.type(`${title}!G20`, '记一笔');
    const gone = await release(here.workbook, title, { at: LATER });
    expect(gone.problems.map(({ code }) => code)).toEqual(['cell-kept']);
    const { value: after } = await readSheet(here.workbook, title);
    expect(after?.cell(19, 6)?.text).toBe('记一笔');
    expect(after?.cell(1, 6)).toBeNull();
    here.host.dispose();
  });

  it('keeps what stands between our rows and what was typed over our cells', async () => {
    const here = stand();
    await draw(here, plain('06'));
    const title = await take(here);
    // Above the header, in the row of a sum, over a status of ours.
    await here.host.user.type(`${title}!G5`, '小计看看');
    await here.host.user.type(`${title}!I3`, '我看正常');
    const gone = await release(here.workbook, title, { at: LATER });
    expect(gone.problems.map(({ code, values }) => [code, values['column']])).toEqual([
      ['cell-kept', 'I3'],
      ['cell-kept', 'G5'],
    ]);
    const { value: after } = await readSheet(here.workbook, title);
    expect(after?.cell(4, 6)?.text).toBe('小计看看');
    expect(after?.cell(2, 8)?.text).toBe('我看正常');
    expect(after?.cell(2, 6)).toBeNull();
    expect(after?.cell(0, 6)).toBeNull();
    here.host.dispose();
  });

  it('gives filled columns their own formats back, in two tables with columns in another order', async () => {
    const here = stand();
    const drawn = [
      ['指标', '目标值', '完成值', '完成率', '状态'],
      ['发展党员', '24', '10', '', ''],
      ['', '', '', '', ''],
      ['项目', '计划', '已完成', '完成率', '状态'],
      ['主题党日', '12', '6', '', ''],
      ['党课', '4', '2', '', ''],
    ];
    await draw(here, { ...plain('01'), drawn, grid: { ...plain('01').grid, merged: [] } });
    await here.workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      [
        ['D2', '0.000'],
        ['E2', '@'],
        ['D5', '0'],
        ['D6', '#,##0'],
        ['E5:E6', '0.00%'],
      ].forEach(([address = '', format = '']) => {
        sheet.getRange(address).numberFormat = [[format]];
      });
      await context.sync();
    });
    const before = await allOf(here);
    const title = await take(here);
    await release(here.workbook, title, { at: LATER });
    expect(await allOf(here)).toEqual(before);
    here.host.dispose();
  });

  it('is followed through a column inserted and a sheet renamed', async () => {
    const here = stand();
    await draw(here, plain('03'));
    const title = await take(here);
    await here.workbook.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(title);
      sheet.getRange('C:C').insert('Right');
      sheet.name = '改了名';
      await context.sync();
    });
    const gone = await release(here.workbook, '改了名', { at: LATER });
    expect(gone.problems).toEqual([]);
    const { value: after } = await readSheet(here.workbook, '改了名');
    expect(after?.columns).toBe(8);
    here.host.dispose();
  });

  it('is followed by a ledger on the same settings', async () => {
    const here = stand();
    await draw(here, plain('01'));
    const title = await take(here);
    const layout = layoutOf({ indicators: indicators(3), asOf: '2025-06-30' });
    const made = await newLedger(here.workbook, layout, { at: LATER });
    expect(made.problems).toEqual([]);
    expect((await look(here.workbook)).value?.ledger?.asOf).toBe('2025-06-30');
    const { value: ledger } = await readLedger(here.workbook);
    expect(ledger?.rows.map(({ status }) => status)).not.toContain(null);
    const kept = await release(here.workbook, title, { at: LATER });
    expect(kept.problems).toEqual([]);
    expect((await readLedger(here.workbook)).value?.rows).toHaveLength(3);
    here.host.dispose();
  });

  it('tells who lags, wherever the sheet is by now', async () => {
    const here = stand();
    await draw(here, plain('06'));
    const title = await take(here);
    await here.workbook.run(async (context) => {
      context.workbook.worksheets.getItem(title).getRange('1:2').insert('Down');
      context.workbook.worksheets.getItem(title).name = '民生实事';
      await context.sync();
    });
    const start = here.host.meter.rounds;
    const { value, problems } = await readAdopted(here.workbook);
    expect(here.host.meter.rounds - start).toBe(2);
    expect(problems).toEqual([]);
    expect(value?.map(({ sheet }) => sheet)).toEqual(['民生实事']);
    expect(value?.[0]?.rows.map(({ name, target, actual, statusWord }) => [name, target, actual, statusWord])).toEqual([
      ['老旧小区改造', '28', '9', '滞后'],
      ['新建口袋公园', '12', '7', '滞后'],
      ['新改建农村公路', '85', '31', '滞后'],
      ['新增公共停车位', '1500', '640', '滞后'],
    ]);
    here.host.dispose();
  });

  it.each([['blank'], ['twice'], ['changed'], ['protected']])('refuses in words: %s', async (why) => {
    const here = stand();
    if (why === 'blank') {
      expect((await readSheet(here.workbook, null)).problems.map(({ code }) => code)).toEqual(['sheet-empty']);
      return;
    }
    await draw(here, plain('01'));
    const { grid, adoptees } = await understood(here);
    const wish = { grid, adoptees, palette: 'standard', baseOf } as const;
    if (why === 'twice') await adopt(here.workbook, wish, { at: AT });
    if (why === 'changed') await here.host.user.type(`${grid.title}!D2`, '1300');
    if (why === 'protected')
      await here.workbook.run(async (context) => {
        context.workbook.worksheets.getItem(grid.title).protection.protect();
        await context.sync();
      });
    const before = await allOf(here);
    const { value, problems } = await adopt(here.workbook, wish, { at: AT });
    const codes = { twice: 'adopted-already', changed: 'changed-meanwhile', protected: 'sheet-protected' };
    expect(value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual([codes[why as keyof typeof codes]]);
    expect(await allOf(here)).toEqual(before);
    here.host.dispose();
  });

  it('leaves the workbook as it was, or done, whichever action fails', async () => {
    const here = stand();
    await draw(here, plain('13'));
    const before = await allOf(here);
    const { grid, adoptees } = await understood(here);
    for (let k = 1; k <= 400; k += 13) {
      here.host.faults.failAction(k);
      const done = await adopt(here.workbook, { grid, adoptees, palette: 'standard', baseOf }, { at: AT });
      here.host.faults.clear();
      await recover(here.workbook);
      if (done.value !== null) {
        await release(here.workbook, grid.title, { at: LATER });
        k = 400;
      }
      expect(await allOf(here)).toEqual(before);
    }
    here.host.dispose();
  });
});
