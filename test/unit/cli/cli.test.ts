// The command line's contract: what goes to which stream, exit codes, and nothing half done.
import { existsSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerLayout } from '../../../src/sheet';
import { readLedger, readWorkbook, writeWorkbook } from '../../../src/xlsx';
import { SETTINGS, samplePlan } from '../../golden/sample';
import { folder } from './folder';
import type { Folder } from './folder';

const PLAN =
  '某县教育局2025年工作计划\n一、扩优提质\n2025年，新增公办幼儿园学位2400个，普惠性幼儿园覆盖率达到92%。\n二、队伍建设\n年内招聘教师60名。\n';

let desk: Folder;
beforeEach(() => {
  desk = folder();
});
afterEach(() => desk.remove());

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('text', () => {
  test('prints a text file as it is, without its byte order mark', async () => {
    desk.write('plan.txt', `\ufeff${PLAN}`);
    expect(await desk.call('text', '@plan.txt')).toEqual({ code: 0, out: PLAN, err: '' });
  });

  test('a file in GB18030 is read all the same', async () => {
    desk.write('old.txt', new Uint8Array([0xd1, 0xa7, 0xd0, 0xa3, 0x33, 0xcb, 0xf9, 0x0a]));
    expect((await desk.call('text', '@old.txt')).out).toBe('学校3所\n');
  });
});

describe('extract', () => {
  test('--json: the guide’s fields, offsets into the file’s own text', async () => {
    desk.write('plan.txt', `\ufeff${PLAN}`);
    const { code, out, err } = await desk.call('extract', '@plan.txt', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const records = lines(out);
    expect(records.length).toBeGreaterThanOrEqual(2);
    for (const record of records) {
      const { at, number, quote } = record as { at: number; number: string; quote: string };
      expect(PLAN.slice(at, at + number.length)).toBe(number);
      expect(PLAN).toContain(quote);
      expect(Object.keys(record)).toEqual([
        'doc',
        'at',
        'number',
        'quote',
        'kind',
        'core',
        'name',
        'op',
        'value',
        'high',
        'unit',
        'per',
        'when',
        'change',
        'missing',
        'confidence',
        'reasons',
      ]);
    }
    expect(records[0]).toMatchObject({
      doc: 'plan.txt',
      number: '2400个',
      kind: 'target',
      value: 2400,
      when: '2025',
      missing: false,
    });
  });

  test('without --json a readable line each', async () => {
    desk.write('plan.txt', PLAN);
    const { out } = await desk.call('extract', '@plan.txt');
    expect(out).toMatch(/^plan\.txt:\d+\t目标\t.*2400 个\t2025\t\d+%\n/);
  });

  test('a broken file does not stop the others, and the exit code says so', async () => {
    desk.write('plan.txt', PLAN);
    desk.write('broken.docx', 'PK\u0003\u0004 no zip');
    const { code, out, err } = await desk.call('extract', '@broken.docx', '@plan.txt', '--json');
    expect(code).toBe(1);
    expect(err).toContain('broken.docx');
    expect(lines(out).every(({ doc }) => doc === 'plan.txt')).toBe(true);
  });
});

describe('import', () => {
  test('makes a ledger; year and as-of are said on stderr when they were not given', async () => {
    desk.write('plan.txt', PLAN);
    const { code, out, err } = await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('2025');
    expect(err).toContain('2025-06-30');
    const workbook = readWorkbook(new Uint8Array(readFileSync(desk.path('ledger.xlsx')))).value;
    const ledger = workbook === null ? null : readLedger(workbook).value;
    expect(ledger?.settings).toMatchObject({ asOf: '2025-06-30', planYear: 2025 });
    expect(ledger?.plan.indicators.map(({ target }) => target)).toContainEqual({ kind: 'number', value: 2400 });
  });

  test('a given year and date, English', async () => {
    desk.write('plan.txt', 'We will recruit 320 apprentices and plant 9,000 trees.\n');
    const args = ['import', '@plan.txt', '--into=', '--year', '2026', '--as-of=2026-03-31', '--language', 'en'];
    args[2] = `--into=${desk.path('ledger.xlsx')}`;
    const { code, err } = await desk.call(...args);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('2 indicators') as string });
    const shown = await desk.call('refresh', '@ledger.xlsx', '--json');
    expect(lines(shown.out).map(({ status }) => status)).toEqual(['Not reported', 'Not reported']);
  });

  test('a standing file that is no ledger is left as it is', async () => {
    desk.write('plan.txt', PLAN);
    desk.write('ledger.xlsx', 'mine');
    const { code, err } = await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx');
    expect(code).toBe(1);
    expect(err).toContain('ledger.xlsx');
    expect(readFileSync(desk.path('ledger.xlsx'), 'utf8')).toBe('mine');
  });

  test('nothing found, no year, no folder: said, and no file is left', async () => {
    desk.write('letter.txt', '各位老师，新年好。\n');
    desk.write('plan.txt', '新增公办幼儿园学位2400个。\n');
    desk.write('year.txt', PLAN);
    expect(await desk.call('import', '@letter.txt', '--into', '@a.xlsx', '--year', '2025')).toMatchObject({ code: 1 });
    expect((await desk.call('import', '@plan.txt', '--into', '@a.xlsx')).err).toContain('--year');
    expect((await desk.call('import', '@year.txt', '--into', '@none/a.xlsx')).code).toBe(1);
    expect(existsSync(desk.path('a.xlsx'))).toBe(false);
  });

  test('--actuals lists what was done, with a blank target', async () => {
    desk.write('summary.txt', '某县教育局2024年工作总结\n2024年，共新建公办幼儿园4所，培训教师800人次。\n');
    const { code } = await desk.call(
      'import',
      '@summary.txt',
      '--into',
      '@a.xlsx',
      '--actuals',
      '--as-of',
      '2024-12-31',
    );
    expect(code).toBe(0);
    const rows = lines((await desk.call('refresh', '@a.xlsx', '--json')).out);
    expect(rows.map(({ target, actual, status }) => [target, actual, status])).toEqual([
      [null, 4, '未设目标'],
      [null, 800, '未设目标'],
    ]);
  });
});

describe('refresh', () => {
  async function ledger(): Promise<void> {
    const { plan, progress } = samplePlan('zh');
    desk.write(
      'ledger.xlsx',
      await writeWorkbook(ledgerLayout({ plan, progress, settings: SETTINGS, language: 'zh' })),
    );
  }

  test('--json: one line a row, ratios as numbers, the gap in points, the sheet’s own word', async () => {
    await ledger();
    const { code, out, err } = await desk.call('refresh', '@ledger.xlsx', '--json');
    expect(code).toBe(0);
    expect(err).toContain('约30');
    const rows = lines(out);
    expect(rows).toHaveLength(20);
    expect(rows[0]).toEqual({
      row: 7,
      code: '2025-A-001',
      name: '新增公办幼儿园学位',
      target: 2400,
      actual: 1350,
      completion: 0.5625,
      elapsed: 0.5,
      expected: 0.5,
      gap: 6.3,
      status: '正常',
    });
    expect(rows[9]).toMatchObject({ target: '待补', actual: null, completion: null, gap: null, status: '待补' });
    expect(rows[11]).toMatchObject({ actual: '约30', completion: null, status: '未报' });
  });

  test('--as-of looks from another day; --out leaves the original as it is', async () => {
    await ledger();
    const before = readFileSync(desk.path('ledger.xlsx'));
    const args = ['refresh', '@ledger.xlsx', '--json', '--as-of', '2026-01-31', '--out', '@new.xlsx'];
    const rows = lines((await desk.call(...args)).out);
    expect(rows[1]).toMatchObject({ elapsed: 1, status: '逾期' });
    expect(readFileSync(desk.path('ledger.xlsx')).equals(before)).toBe(true);
    const made = readWorkbook(new Uint8Array(readFileSync(desk.path('new.xlsx')))).value;
    expect(made === null ? null : readLedger(made).value?.settings.asOf).toBe('2026-01-31');
  });

  test('writes check-ins once, says what changed, and writes nothing the second time', async () => {
    await ledger();
    const first = await desk.call('refresh', '@ledger.xlsx', '--as-of', '2026-01-31');
    expect(first.err).toContain('→ 逾期');
    const after = readFileSync(desk.path('ledger.xlsx'));
    const book = readWorkbook(new Uint8Array(after)).value;
    const titles = book?.sheets.map(({ name }) => name) ?? [];
    expect(titles).toEqual(expect.arrayContaining(['填报', '变更记录']));
    const checkIns = book?.sheets.find(({ name }) => name === '填报')?.rows.filter(({ row }) => row > 3) ?? [];
    expect(checkIns).toHaveLength(16);
    const second = await desk.call('refresh', '@ledger.xlsx');
    expect(second.err).toContain('没有要改的');
    expect(readFileSync(desk.path('ledger.xlsx')).equals(after)).toBe(true);
  });

  test('a file that somebody has open is not written over', async () => {
    await ledger();
    desk.write('~$ledger.xlsx', 'somebody');
    const before = readFileSync(desk.path('ledger.xlsx'));
    expect(await desk.call('refresh', '@ledger.xlsx', '--as-of', '2026-01-31')).toMatchObject({ code: 1 });
    expect(readFileSync(desk.path('ledger.xlsx')).equals(before)).toBe(true);
  });

  test('without --json: a line a row and the count with its coverage', async () => {
    await ledger();
    const { out } = await desk.call('refresh', '@ledger.xlsx', '--language', 'en');
    expect(out).toContain('● 正常\t新增公办幼儿园学位\t1350/2400 个\t56.3% (50.0%)\t2025-A-001');
    expect(out).toContain('20 indicators, 15 reported; lagging 6, to watch 2.');
  });

  test('a workbook without a ledger, and a file that is none', async () => {
    desk.write('text.xlsx', 'no workbook');
    const { code, out, err } = await desk.call('refresh', '@text.xlsx');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('这里要的是.xlsx文件，而这是.txt文件');
    expect((await desk.call('refresh', '@gone.xlsx')).err).toContain('找不到');
  });
});

const SECOND =
  '某县教育局2025年工作计划（修订）\n一、扩优提质\n2025年，新增公办幼儿园学位2600个，普惠性幼儿园覆盖率达到92%。\n二、队伍建设\n年内招聘教师60名，新建教师周转房120套。\n';
const SUMMARY =
  '某县教育局2025年上半年工作总结\n一、扩优提质\n上半年，新增公办幼儿园学位1350个，普惠性幼儿园覆盖率达到89.5%。\n二、队伍建设\n招聘教师41名。\n';

describe('a second import', () => {
  test('merges: the same, changed with the old value kept, new; a second time changes nothing', async () => {
    desk.write('plan.txt', PLAN);
    desk.write('second.txt', SECOND);
    await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx');
    const { code, out, err } = await desk.call('import', '@second.txt', '--into', '@ledger.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('目标值 2400 → 2600');
    expect(out).toContain('相同 2 项，改 1 项，新增 1 项');
    expect(err).toContain('plan.txt》的新版本');
    const rows = lines((await desk.call('refresh', '@ledger.xlsx', '--json')).out);
    expect(rows.map(({ code: each, target }) => [each, target])).toEqual([
      ['2025-A01-001', 2600],
      ['2025-A01-002', 0.92],
      ['2025-A02-001', 60],
      ['2025-A02-002', 120],
    ]);
    const before = readFileSync(desk.path('ledger.xlsx'));
    const again = await desk.call('import', '@second.txt', '--into', '@ledger.xlsx');
    expect(again.out).toContain('相同 4 项，改 0 项，新增 0 项');
    expect(readFileSync(desk.path('ledger.xlsx')).equals(before)).toBe(true);
  });

  test('another year is another ledger', async () => {
    desk.write('plan.txt', PLAN);
    await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx');
    const before = await desk.call('refresh', '@ledger.xlsx');
    const { code, err } = await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx', '--year', '2026');
    expect([code, err]).toEqual([0, expect.stringContaining('文件里另建了 2026 年度台账')]);
    const first = await desk.call('refresh', '@ledger.xlsx', '--year', '2025');
    expect(first.out).toBe(before.out);
    // Said again, it is merged into the ledger it made.
    const again = await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx', '--year', '2026');
    expect([again.code, again.err]).toEqual([0, expect.not.stringContaining('另建')]);
  });

  test('last year’s figure of the same name is the baseline, and said', async () => {
    desk.write(
      'plan.txt',
      '某县教育局2024年工作总结和2025年工作计划\n2024年，全县共招聘教师50名。2025年计划招聘教师60名。\n',
    );
    const { err } = await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx', '--year', '2025');
    expect(err).toContain('上年完成 50 作为基期值');
    const book = readWorkbook(new Uint8Array(readFileSync(desk.path('ledger.xlsx')))).value;
    const ledger = book === null ? null : readLedger(book).value;
    expect(ledger?.plan.indicators.map(({ baseline }) => baseline)).toContain(50);
  });
});

describe('update', () => {
  async function standing(): Promise<void> {
    desk.write('plan.txt', PLAN);
    desk.write('summary.txt', SUMMARY);
    await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx', '--as-of', '2025-06-30');
  }

  test('writes what is sure, with its data date, into the row it belongs to', async () => {
    await standing();
    const args = ['update', '@ledger.xlsx', '--from', '@summary.txt', '--as-of', '2025-06-30'];
    const { code, out } = await desk.call(...args);
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: '写入 3 项，未改 0 项，拿不准 0 项，没有对上 0 项。',
    });
    const rows = lines((await desk.call('refresh', '@ledger.xlsx', '--json')).out);
    expect(rows.map(({ actual }) => actual)).toEqual([1350, 0.895, 41]);
    const again = await desk.call(...args);
    expect(again.out).toContain('写入 0 项，未改 3 项');
  });

  test('a figure that a person dated later stands, and both are printed', async () => {
    await standing();
    const first = ['update', '@ledger.xlsx', '--from', '@summary.txt', '--as-of', '2025-06-30'];
    await desk.call(...first);
    desk.write(
      'early.txt',
      SUMMARY.replace('上半年工作总结', '一季度工作总结').replace('上半年，', '一季度，').replace('41名', '20名'),
    );
    const { out } = await desk.call('update', '@ledger.xlsx', '--from', '@early.txt', '--as-of', '2025-03-31');
    expect(out).toMatch(/台账的更新，没有改\t\S+\t招聘教师\t41 \(2025-06-30\) → 20 名 \(2025-03-31\)/);
    const rows = lines((await desk.call('refresh', '@ledger.xlsx', '--json')).out);
    expect(rows[2]).toMatchObject({ actual: 41 });
  });

  test('a table under the ledger’s own titles', async () => {
    await standing();
    desk.write('table.csv', '指标名称,单位,目标值,完成值\n招聘教师,名,60,45\n新增公办幼儿园学位,个,2400,1500\n');
    const { out } = await desk.call('update', '@ledger.xlsx', '--from', '@table.csv', '--as-of', '2025-07-31');
    expect(out).toContain('写入 2 项');
  });
});

describe('usage', () => {
  test.each([
    [[], ''],
    [['--help'], ''],
    [['sing'], 'sing'],
    [['update', 'a.xlsx'], '--from'],
    [['update', 'a.xlsx', '--from'], '--from'],
    [['share', 'a.xlsx', '--out', 'b'], 'share'],
    [['collect', 'a.xlsx'], 'collect'],
    [['refresh', 'a.xlsx', '--out', 'b.csv'], 'b.csv'],
    [['text'], 'text'],
    [['text', 'a.txt', 'b.txt'], '一次只读一个'],
    [['extract', 'a.txt', '--fast'], '--fast'],
    [['refresh', 'a.xlsx', '--into', 'b.xlsx'], '--into'],
    [['import', 'a.txt'], '--into'],
    [['import', 'a.txt', '--into'], '--into'],
    [['import', 'a.txt', '--into', 'b.csv'], 'b.csv'],
    [['import', 'a.txt', '--into', 'b.xlsx', '--year', '25'], '25'],
    [['refresh', 'a.xlsx', '--as-of', '2025-02-30'], '2025-02-30'],
    [['text', 'a.txt', '--language', 'fr'], 'fr'],
  ])('%j is bad usage', async (args, said) => {
    const { code, out, err } = await desk.call(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('yardstick');
    expect(err).toContain(said);
  });

  test('a missing file, a folder', async () => {
    expect(await desk.call('text', '@gone.txt')).toMatchObject({ code: 1, out: '' });
    expect((await desk.call('text', '@.')).err).toContain('文件夹');
  });

  test('a file whose name begins with a dash stands behind --', async () => {
    desk.write('-plan.txt', '一\n');
    expect((await desk.call('text', '--', desk.path('-plan.txt'))).out).toBe('一\n');
    unlinkSync(join(desk.path('-plan.txt')));
  });
});
