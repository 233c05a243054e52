/** The pure parts of the room: references, styles, formats, requests, journal, snapshot, failures. */
import fc from 'fast-check';
import { pieces, unwrapped, wrapped } from '../../../src/excel/journal/envelope';
import { failureOf } from '../../../src/excel/wire/failure';
import { constantsPrint, sameHeld } from '../../../src/excel/journal/fingerprint';
import { freeTitles } from '../../../src/excel/lay/free-titles';
import { formatSteps } from '../../../src/excel/lay/formats';
import {
  EMPTY,
  closed,
  newOperation,
  opened,
  registerOf,
  unfinishedIn,
  without,
} from '../../../src/excel/journal/journal';
import { movedRows } from '../../../src/excel/lay/moved-rows';

import { areaOf, grownFormula, movedFormula } from '../../../src/excel/lay/reference';
import { bytesOf, requestsOf, sizeOf } from '../../../src/excel/wire/step';
import type { Step } from '../../../src/excel/wire/step';
import { changesSince, snapshotOfLayout } from '../../../src/excel/stand/snapshot';
import { lacksOf, learnLack } from '../../../src/excel/wire/lacks';
import { styleSteps } from '../../../src/excel/lay/style-plan';
import { validationSteps } from '../../../src/excel/lay/validation-plan';
import type { Styled, Validated } from '../../../src/sheet';
import { AT, indicators, layoutOf } from './stand';

describe('references', () => {
  const down = { rows: 3, column: (column: number): number => (column >= 2 ? column + 1 : column) };
  test.each([
    ['=IF($F7="F7",$G7/$AR7,"")', '=IF($G10="F7",$H10/$AS10,"")'],
    ["=MATCH($A7,'台账'!$O$7:$O$306,0)", "=MATCH($A10,'台账'!$O$7:$O$306,0)"],
    ['=SUM(B$7:B7)+YS_AsOf+LOG10(A7)', '=SUM(B$7:B10)+YS_AsOf+LOG10(A10)'],
    ['=台账!C7+C7', '=台账!C7+D10'],
    ["='it''s A1'!B2&B2", "='it''s A1'!B2&B5"],
  ])('%s', (formula, moved) => {
    expect(movedFormula(formula, down)).toBe(moved);
  });

  test.each([
    ['=COUNTIF($O$7:$O$9,"?*")&"$O$7:$O$9"', '=COUNTIF($O$7:$O$12,"?*")&"$O$7:$O$9"'],
    ['=SUM($O$7:$O$8)', '=SUM($O$7:$O$8)'],
    ['=SUM(其他!$O$7:$O$9)', '=SUM(其他!$O$7:$O$9)'],
  ])('ranges over a whole list grow with it: %s', (formula, grown) => {
    expect(grownFormula(formula, { first: 6, last: 8, end: 11 })).toBe(grown);
  });

  test('names are read as areas, or as nothing', () => {
    expect(areaOf("='我的''台账'!$B$2:$D$5")).toEqual({ title: "我的'台账", row: 1, column: 1, rows: 4, columns: 3 });
    expect(areaOf('=台账!$A$1')).toEqual({ title: '台账', row: 0, column: 0, rows: 1, columns: 1 });
    expect([areaOf('=#REF!$A$1:$B$2'), areaOf('=5'), areaOf('=台账!$A$1,台账!$B$2')]).toEqual([null, null, null]);
  });
});

describe('styles', () => {
  const styledCells = (styles: readonly Styled[]): Record<string, unknown> => {
    const cells: Record<string, Record<string, unknown>> = {};
    for (const { area, style } of styles) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          cells[`${String(row)}:${String(column)}`] = { ...cells[`${String(row)}:${String(column)}`], ...style };
        }
      }
    }
    return cells;
  };
  const area = fc.record({
    row: fc.nat(5),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  });
  const style = fc.record({ bold: fc.boolean(), fill: fc.constantFrom('#111111', '#222222') }, { requiredKeys: [] });

  test('told in rectangles, every cell ends up with the same', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ area, style }), { maxLength: 8 }), (styles) => {
        const told = styleSteps('s', styles).flatMap((step) =>
          step.do === 'style' ? [{ area: step.area, style: step.style }] : [],
        );
        const wanted = Object.fromEntries(
          Object.entries(styledCells(styles)).filter(([, one]) => Object.keys(one as object).length > 0),
        );
        expect(styledCells(told)).toEqual(wanted);
      }),
    );
  });

  test('neighbouring columns of one style are one write', () => {
    const column = (n: number): Styled => ({
      area: { row: 6, column: n, rows: 300, columns: 1 },
      style: { bold: true },
    });
    expect(styleSteps('s', [column(0), column(1), column(2)])).toEqual([
      { do: 'style', sheet: 's', area: { row: 6, column: 0, rows: 300, columns: 3 }, style: { bold: true } },
    ]);
  });

  test('formats: columns of one format are said once, mixed ones cell by cell', () => {
    const steps = formatSteps('s', {
      area: { row: 6, column: 4, rows: 2, columns: 3 },
      formats: [
        ['0', '0', '0.0%'],
        ['0', '0', '0'],
      ],
    });
    expect(steps).toEqual([
      { do: 'number-format', sheet: 's', area: { row: 6, column: 4, rows: 2, columns: 2 }, format: '0' },
      { do: 'number-format', sheet: 's', area: { row: 6, column: 6, rows: 2, columns: 1 }, format: [['0.0%'], ['0']] },
    ]);
  });

  test('validations of neighbours are joined unless they look at cells', () => {
    const one = (column: number, formula: string): Validated => ({
      area: { row: 6, column, rows: 3, columns: 1 },
      validation: { rule: 'custom', formula },
      level: 'warning',
      title: 't',
      message: 'm',
    });
    expect(validationSteps('s', [one(0, '=FALSE'), one(1, '=FALSE'), one(3, '=FALSE')])).toHaveLength(2);
    expect(validationSteps('s', [one(0, '=A7>0'), one(1, '=A7>0')])).toHaveLength(2);
  });
});

describe('requests', () => {
  const values = (rows: number, text: string): Step => ({
    do: 'values',
    sheet: 's',
    area: { row: 0, column: 0, rows, columns: 1 },
    values: Array.from({ length: rows }, () => [text]),
  });

  test('none is larger than the limit; nothing is lost, nothing changes its order', () => {
    const steps = [values(40, '汉字汉字'), values(3, 'a'), values(500, '汉'.repeat(10))];
    const requests = requestsOf(steps, 6000);
    expect(requests.length).toBeGreaterThan(2);
    for (const request of requests)
      expect(request.reduce((sum, step) => sum + sizeOf(step), 0)).toBeLessThanOrEqual(6000);
    const rows = requests.flat().flatMap((step) => (step.do === 'values' ? step.values.flat() : []));
    expect(rows).toEqual([
      ...Array<string>(40).fill('汉字汉字'),
      'a',
      'a',
      'a',
      ...Array<string>(500).fill('汉'.repeat(10)),
    ]);
  });

  test('bytes are those of UTF-8', () => {
    for (const value of ['a', 'é', '汉', '😀', { a: ['汉', 1, null] }]) {
      expect(bytesOf(value)).toBe(Buffer.byteLength(JSON.stringify(value)));
    }
  });
});

describe('kept texts', () => {
  test('come back from their envelope, also from one written anew by Excel', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unwrapped(wrapped('k', text))).toBe(text);
      }),
    );
    const xml = `<?xml version="1.0"?>\r\n${wrapped('k', '"<>&')}`
      .replaceAll('"', '&quot;')
      .replace('xmlns=&quot;urn:yardstick:kept:k&quot;', "xmlns='urn:yardstick:kept:k'");
    expect(unwrapped(xml)).toBe('"<>&');
    expect([unwrapped('<other/>'), unwrapped('<kept>{"a":1}</kept>'), unwrapped('<kept>"abc</kept>')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('pieces are whole and not too long', () => {
    const text = '汉"<\n'.repeat(300_000);
    const parts = pieces(text);
    expect(parts.join('')).toBe(text);
    expect(Math.max(...parts.map((part) => Buffer.byteLength(wrapped('key', part))))).toBeLessThan(1_000_200);
  });
});

describe('journal', () => {
  const trace = { of: 'cells', cells: [] } as const;
  test('an operation is open until it is closed, and remembered until it is undone', () => {
    const operation = newOperation(EMPTY, 'refresh', AT, {});
    const open = opened(EMPTY, { operation, state: 'open', trace });
    expect(unfinishedIn(open)?.operation).toEqual(operation);
    const done = closed(open, operation.id);
    expect(unfinishedIn(done)).toBeNull();
    expect(newOperation(done, 'refresh', AT, {}).id).not.toBe(operation.id);
    expect(without(done, operation.id)).toEqual({ ...EMPTY, last: 1 });
  });

  test('a register that cannot be read is none', () => {
    expect([registerOf('{'), registerOf(null), registerOf('{"form":9}'), registerOf('7')]).toEqual([
      EMPTY,
      EMPTY,
      EMPTY,
      EMPTY,
    ]);
  });
});

describe('prints', () => {
  test('tell a touched sheet from an untouched one', () => {
    const block = {
      row: 2,
      column: 1,
      values: [
        [1, 'a', null],
        [true, '', 0.1 + 0.2],
      ],
    };
    const print = constantsPrint([block], []);
    expect(constantsPrint([{ row: 0, column: 0, values: [[], [], [null, 1, 'a'], [null, true, null, 0.3]] }], [])).toBe(
      print,
    );
    expect(
      constantsPrint(
        [
          {
            ...block,
            values: [
              [1, 'a', null],
              [true, '', 0.31],
            ],
          },
        ],
        [],
      ),
    ).not.toBe(print);
    expect(constantsPrint([{ ...block, row: 3 }], [])).not.toBe(print);
    expect(
      constantsPrint(
        [
          {
            ...block,
            values: [
              [1, 'a', 'new'],
              [true, '', 0.3],
            ],
          },
        ],
        [[2, 3, 1, 1]],
      ),
    ).toBe(print);
    expect([sameHeld('1', 1), sameHeld(null, ''), sameHeld('a\r\nb', 'a\nb')]).toEqual([false, true, true]);
  });
});

describe('rows moved into a standing ledger', () => {
  test('follow columns that were pushed aside and leave out those that are gone', () => {
    const layout = layoutOf({ indicators: indicators(2) })({});
    const ledger = layout.sheets.find(({ key }) => key === 'ledger');
    if (ledger === undefined) throw new Error('no ledger');
    const column = (one: number): number | null => (one === 3 ? null : one > 3 ? one + 2 : one);
    const moved = movedRows(ledger, { from: { row: 6, rows: 2 }, row: 20, column });
    expect(moved.values.map(({ area }) => [area.row, area.column, area.columns]).slice(0, 2)).toEqual([
      [20, 0, 3],
      [20, 6, 4],
    ]);
    expect(moved.fills.find(({ area }) => area.column === 10)?.formula).toContain('$R21');
    expect(moved.rowHeights.map(({ row }) => row)).toEqual([20, 21]);
  });
});

describe('snapshot', () => {
  test('a layout is seen as the first refresh sees it', () => {
    const before = snapshotOfLayout(layoutOf({ indicators: indicators(5) })({}));
    expect(Object.keys(before.rows)).toHaveLength(5);
    expect(before.rows['2024-A01-001']).toEqual(['第1片普惠园覆盖率', null, null, 0.85, '2024-12-31', 'unreported']);
    expect(changesSince(before, []).map(({ what }) => what)).toEqual(['gone', 'gone', 'gone', 'gone', 'gone']);
  });
});

describe('titles', () => {
  test('are free, whatever the case, and never too long', () => {
    const long = '很'.repeat(31);
    expect([...freeTitles(['Ledger', long], ['LEDGER', 'ledger(2)', long]).values()]).toEqual([
      'Ledger(3)',
      `${'很'.repeat(28)}(2)`,
    ]);
  });
});

describe('what Excel answers', () => {
  const refusal = (code: string, errorLocation: string): Error =>
    Object.assign(new Error('words'), { code, debugInfo: { errorLocation } });
  test.each([
    ['InvalidOperationInCellEditMode', '', 'cell-being-edited'],
    ['RequestPayloadSizeLimitExceeded', '', 'too-large'],
    ['ConnectionFailure', '', 'connection-lost'],
    ['AccessDenied', 'WorksheetCollection.add', 'structure-protected'],
    ['InvalidArgument', 'WorksheetProtection.unprotect', 'sheet-password'],
    ['InvalidArgument', 'Range.values', 'excel-refused'],
  ])('%s at %s is %s', (code, member, problem) => {
    expect(failureOf(refusal(code, member)).code).toBe(problem);
  });

  test('our own mistakes are not dressed up', () => {
    expect(() => failureOf(new TypeError('x is undefined'))).toThrow('x is undefined');
  });

  test('what this Excel lacks is learned once', () => {
    const workbook = { run: () => Promise.reject(new Error('unused')), supports: () => true, readOnly: false };
    expect(learnLack(workbook, refusal('ApiNotFound', 'PageLayout.setPrintArea'))).toBe(true);
    expect(lacksOf(workbook)).toEqual({ outline: false, print: true, customXml: false });
    expect(learnLack(workbook, refusal('ApiNotFound', 'PageLayout.setPrintArea'))).toBe(false);
    expect(learnLack(workbook, refusal('ApiNotFound', 'Range.values'))).toBe(false);
    expect(learnLack(workbook, refusal('GeneralException', 'Range.group'))).toBe(false);
  });
});
