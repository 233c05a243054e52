/**
 * Columns that say how fast a row's measure grows (年均增速〔累计〕), and rows that are growth themselves. In: a statement as
 * its cell says it. Out: the same as growth: its name, change, unit and the years between the table's first and last.
 */
import type { Field, Statement } from '../../plan';
import { namedYear } from '../engine/period';
import type { NumberToken } from '../engine/tokens';
import type { Column, Header } from './header';
import type { TableScene } from './rows';

const said = <T>(value: T, rule: string): Field<T> => ({ value, how: 'said', rule });

/** The column's head says growth over the plan's years. */
export function isGrowth({ lexer, view }: TableScene, { role, words }: Column): boolean {
  if (words === null || role === 'target' || role === 'actual' || role === 'baseline') return false;
  return (lexer.pack.growth?.(view.slice(words.start, words.end), '') ?? null) !== null;
}

/** From the year behind the table's first to its last; null where it has fewer than two. */
function spanOf({ columns }: Header): string | null {
  const years = columns.flatMap(({ time }) => (time === null ? [] : [namedYear(time) ?? []].flat()));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length >= 2 && first < last ? `${first + 1}/${last}` : null;
}

/** Under 同比 a figure that is no share tells a difference, or nothing that is sure. */
export function isShare({ lexer, view }: TableScene, { words }: Column, { unit }: NumberToken): boolean {
  const head = words === null ? '' : view.slice(words.start, words.end);
  if (lexer.pack.growth?.(head, '')?.isYearly !== true) return true;
  return unit === '%' || (unit === null && head.includes('%'));
}

/** Growth over the year before is that of the column on its left: of a plan's target it is one, of a year's figure that year's. */
function levelBeside({ columns }: Header, column: Column): Column | undefined {
  return columns
    .slice(0, columns.indexOf(column))
    .filter(({ role }) => role === 'target' || role === 'actual' || role === 'baseline')
    .pop();
}

/** Whether a growth column tells of what is planned, and of which years. */
function isOf(header: Header, column: Column, isYearly: boolean): { isTarget: boolean; when: string | null } {
  if (!isYearly) return { isTarget: true, when: spanOf(header) };
  const level = levelBeside(header, column);
  const year = level?.time == null ? null : namedYear(level.time);
  return { isTarget: level?.role === 'target', when: year === null ? null : String(year) };
}

/** A figure of a growth column, as the cell says it (no 万元 of the row's measure); the sum of years in 〔〕 beside a target only says it again. */
export function asGrowth(
  scene: TableScene,
  { header, column }: { readonly header: Header; readonly column: Column },
  statement: Statement,
  cell: { readonly value: number | null; readonly high: number | null; readonly beside: boolean },
): Statement {
  const { lexer, view } = scene;
  const head = column.words;
  const told = head ? lexer.pack.growth?.(view.slice(head.start, head.end), statement.name.value) : null;
  if (!told) return statement;
  const { isTarget, when } = isOf(header, column, told.isYearly === true);
  const before = view.charAt(statement.number.start - 1);
  const isSum = /[〔[]/.test(before);
  const value = /[-−]/.test(before) && cell.value !== null ? -cell.value : cell.value;
  return {
    ...statement,
    kind: isTarget ? said('target', 'kind-column') : statement.kind,
    core: !(isSum && cell.beside),
    value: { ...statement.value, value },
    high: { ...statement.high, value: cell.high },
    name: { ...statement.name, value: told.name },
    unit: said<string | null>('%', 'unit-column'),
    scale: null,
    change: said<Statement['change']['value']>(told.change, 'change-name'),
    when: when === null ? statement.when : said<string | null>(when, 'when-column'),
  };
}

/** A row named 地区生产总值增长 in per cent is growth in every column. */
export function changeOfRow({ lexer }: TableScene, name: string, unit: string | null): Statement['change'] {
  const change = unit === '%' ? (lexer.pack.growth?.(null, name)?.change ?? null) : null;
  return change === null
    ? { value: null, how: 'inferred', rule: 'change-none' }
    : { value: change, how: 'said', rule: 'change-name' };
}
