// status.md against LibreOffice: the workbook written from the rows, its formulas recalculated there.
import { DATA_ROW, positionOf } from '../../src/sheet';
import type { ColumnKey } from '../../src/sheet';
import { standingOf } from '../../src/status';
import { wordingOf } from '../../src/wording';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import type { SheetRow } from '../../src/xlsx';
import { converted, libreOffice, withReferee } from '../referee/libreoffice';
import { statusLayout } from './status-layout';
import { SETTINGS, STATUS_CASES } from './status-rows';

const { status: words } = wordingOf('zh').status;

withReferee('LibreOffice', libreOffice() !== null, () => {
  let rows: readonly SheetRow[] = [];
  beforeAll(async () => {
    const bytes = converted(await writeWorkbook(statusLayout()), 'xlsx');
    const workbook = readWorkbook(bytes).value;
    rows = workbook?.sheets.find(({ name }) => name === '台账')?.rows ?? [];
  });

  /** Null for an empty result; numbers to six digits, which leaves no room for another rule. */
  function shown(index: number, key: ColumnKey): unknown {
    const row = rows.find((each) => each.row === DATA_ROW + index);
    const value = row?.cells.find(({ column }) => column === positionOf(key))?.value ?? null;
    return value === '' ? null : sixDigits(value);
  }

  test.each(STATUS_CASES.map((each, index) => [each.row, index, each] as const))('%s', (_, index, each) => {
    const { completion, elapsed, expected, gap, status, glyph, forecast, needed, severity } = standingOf(
      each.indicator,
      each.progress,
      SETTINGS,
    );
    expect(words[status]).toBe(each.expected.status);
    const keys = [
      'completion',
      'elapsed',
      'expected',
      'gap',
      'status',
      'mark',
      'forecast',
      'needed',
      'class',
      'severity',
    ] as const;
    expect(Object.fromEntries(keys.map((key) => [key, shown(index, key)]))).toEqual({
      completion: sixDigits(completion),
      elapsed: sixDigits(elapsed),
      expected: sixDigits(expected),
      gap,
      status: words[status],
      mark: glyph,
      forecast: sixDigits(forecast),
      needed: sixDigits(needed),
      class: standingOf(each.indicator, each.progress, SETTINGS).class,
      severity,
    });
  });
});

function sixDigits(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
