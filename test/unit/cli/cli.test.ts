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

  test('a standing file is refused and left as it is', async () => {
    desk.write('plan.txt', PLAN);
    desk.write('ledger.xlsx', 'mine');
    const { code, err } = await desk.call('import', '@plan.txt', '--into', '@ledger.xlsx');
    expect(code).toBe(1);
    expect(err).toContain('已经存在');
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

  test('--as-of looks from another day; the file is not touched', async () => {
    await ledger();
    const before = readFileSync(desk.path('ledger.xlsx'));
    const rows = lines((await desk.call('refresh', '@ledger.xlsx', '--json', '--as-of', '2026-01-31')).out);
    expect(rows[1]).toMatchObject({ elapsed: 1, status: '逾期' });
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
    expect(await desk.call('refresh', '@text.xlsx')).toMatchObject({ code: 1, out: '' });
    expect((await desk.call('refresh', '@gone.xlsx')).err).toContain('找不到');
  });
});

describe('usage', () => {
  test.each([
    [[], ''],
    [['--help'], ''],
    [['sing'], 'sing'],
    [['update', 'a.xlsx'], 'update'],
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
