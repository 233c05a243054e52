// The rows of status.md as the product sees them: an indicator, its progress, and what the table expects.
// A quoted cell is text in the sheet; `Indicator` has no place for text in a date or a baseline, so the
// sheet's own cells are given beside it for the engines (`cells`).
import type { Basis, Direction, Indicator, Kind, Progress, Target } from '../../src/plan';
import type { Settings } from '../../src/status';
import { wordingOf } from '../../src/wording';
import { tableOf } from './table';
import type { TableRow } from './table';

export interface StatusCase {
  readonly row: string;
  readonly indicator: Indicator;
  readonly progress: Progress;
  /** Text that the case wants in cells which an indicator cannot hold. */
  readonly texts: Readonly<Partial<Record<'baseline' | 'target' | 'upper' | 'start' | 'due' | 'actual', string>>>;
  readonly expected: {
    readonly completion: number | null;
    readonly elapsed: number | null;
    /** undefined: the table does not ask. */
    readonly expected: number | null | undefined;
    readonly status: string;
  };
}

export const SETTINGS: Settings = {
  asOf: '2024-06-30',
  green: 1,
  amber: 0.9,
  minShare: 0.1,
  cap: 1.2,
  planYear: 2024,
};
const MONTHLY = [0.02, 0.05, 0.1, 0.18, 0.28, 0.4, 0.5, 0.58, 0.7, 0.82, 0.92, 1];
const words = wordingOf('zh').status;

function keyOf<Key extends string>(table: Readonly<Record<Key, string>>, word: string): Key {
  const found = (Object.keys(table) as Key[]).find((key) => table[key] === word);
  if (found === undefined) throw new Error(`${word} is no word of ours`);
  return found;
}

const isText = (cell: string): boolean => cell.startsWith('"');
const textIn = (cell: string): string => cell.slice(1, -1);
const numberIn = (cell: string): number | null => (cell === '' || isText(cell) ? null : Number(cell));
const dateIn = (cell: string): string | null => (cell === '' || isText(cell) ? null : cell);

function targetIn(cell: string): Target {
  if (cell === '') return { kind: 'none' };
  if (!isText(cell)) return { kind: 'number', value: Number(cell) };
  return textIn(cell) === words.status['to-fill'] ? { kind: 'missing' } : { kind: 'text', text: textIn(cell) };
}

/** Row e6 is blank from end to end; as an indicator it is a count without a target. */
function indicatorOf(row: TableRow): Indicator {
  const cell = (title: string): string => row[title] ?? '';
  const kind: Kind = cell('类型') === '' ? 'count' : keyOf(words.kind, cell('类型'));
  const direction: Direction = cell('方向') === '' ? 'up' : keyOf(words.direction, cell('方向'));
  const basis: Basis = cell('口径') === '' ? 'cumulative' : keyOf(words.basis, cell('口径'));
  return {
    code: `2024-X-${cell('row')}`,
    area: '',
    name: `行 ${cell('row')}`,
    unit: cell('单位'),
    format: cell('单位') === '%' ? '0.0%' : '#,##0.##',
    baseline: numberIn(cell('基期')),
    target: targetIn(cell('目标')),
    upper: numberIn(cell('上限')),
    kind,
    direction,
    basis,
    start: dateIn(cell('起始')),
    due: dateIn(cell('时限')),
    owner: '',
    modality: null,
    how: {},
    source: null,
    doubts: [],
    monthly: cell('row').startsWith('p') ? MONTHLY : null,
    stages: [],
  };
}

function textsOf(row: TableRow): StatusCase['texts'] {
  const columns = {
    baseline: '基期',
    upper: '上限',
    start: '起始',
    due: '时限',
    actual: '完成值',
    target: '目标',
  } as const;
  const held = Object.entries(columns).filter(([, title]) => isText(row[title] ?? ''));
  return Object.fromEntries(held.map(([key, title]) => [key, textIn(row[title] ?? '')]));
}

function caseOf(row: TableRow): StatusCase {
  const actual = row['完成值'] ?? '';
  const value = row['row'] === 'b8' ? 0.1 + 0.2 : numberIn(actual);
  const expected = row['→ 应达'] ?? '';
  return {
    row: row['row'] ?? '',
    indicator: indicatorOf(row),
    progress: { actual: isText(actual) ? textIn(actual) : value, dataDate: null, weight: null },
    texts: textsOf(row),
    expected: {
      completion: numberIn(row['→ 完成率'] ?? ''),
      elapsed: numberIn(row['→ 时间进度'] ?? ''),
      expected: expected === '–' ? undefined : numberIn(expected),
      status: row['→ 状态'] ?? '',
    },
  };
}

export const STATUS_CASES: readonly StatusCase[] = tableOf('status.md').map(caseOf);
