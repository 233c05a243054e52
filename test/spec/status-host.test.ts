// status.md against the host's engines: the native formulas of the ledger made of its rows.
import { DATA_ROW, positionOf } from '../../src/sheet';
import type { ColumnKey } from '../../src/sheet';
import { standingOf } from '../../src/status';
import { wordingOf } from '../../src/wording';
import { ENGINES, calculated } from '../referee/host-engine';
import type { Calculated } from '../referee/host-engine';
import { statusLayout } from './status-layout';
import { SETTINGS, STATUS_CASES } from './status-rows';

const { status: words } = wordingOf('zh').status;
const KEYS = [
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

describe.each(['univer', 'quick'] as const)('status.md: %s on the native formulas', (engine) => {
  let at: Calculated;
  beforeAll(async () => {
    at = await calculated(statusLayout(), ENGINES[engine]);
  });

  function shown(index: number, key: ColumnKey): unknown {
    const value = at('ledger', DATA_ROW + index, positionOf(key));
    return value === '' || value === null ? null : sixDigits(value);
  }

  test.each(STATUS_CASES.map((each, index) => [each.row, index, each] as const))('%s', (_, index, each) => {
    const standing = standingOf(each.indicator, each.progress, SETTINGS);
    expect(shown(index, 'status')).toBe(each.expected.status);
    expect(Object.fromEntries(KEYS.map((key) => [key, shown(index, key)]))).toEqual({
      completion: sixDigits(standing.completion),
      elapsed: sixDigits(standing.elapsed),
      expected: sixDigits(standing.expected),
      gap: standing.gap,
      status: words[standing.status],
      mark: standing.glyph,
      forecast: sixDigits(standing.forecast),
      needed: sixDigits(standing.needed),
      class: standing.class,
      severity: standing.severity,
    });
  });
});

function sixDigits(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
