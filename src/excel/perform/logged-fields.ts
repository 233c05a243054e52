/** Which columns of the ledger are worth a line each in 变更记录: what the plan promises, its name, and the actual. */
import { COLUMNS } from '../../sheet';
import type { ColumnKey } from '../../sheet';

const LOGGED: ReadonlySet<ColumnKey> = new Set([
  'target',
  'upper',
  'baseline',
  'due',
  'unit',
  'direction',
  'kind',
  'basis',
  'name',
  'actual',
]);
const DATED: ReadonlySet<ColumnKey> = new Set(COLUMNS.filter(({ shape }) => shape === 'date').map(({ key }) => key));

export function isLogged(column: ColumnKey): boolean {
  return LOGGED.has(column);
}

export function isDated(column: ColumnKey): boolean {
  return DATED.has(column);
}
