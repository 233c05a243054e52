/**
 * Which columns a table of somebody's own gains, and where: computed ones in empty columns of that name, else at the
 * right edge; behind them, hidden, what the formulas need and the sheet does not say. In: grid, tables. Out: columns.
 */
import type { SheetGrid, SheetReading, SheetRole, SheetTable } from '../../plan';
import { figureText } from './figures';

/** What is shown, in this order. */
export const SHOWN = ['completion', 'expected', 'status'] as const;
export type Shown = (typeof SHOWN)[number];

/** What formulas need. `dueSaid`, `scale` and the first three are constants, the rest is computed. */
export const HELPERS = [
  'kind',
  'direction',
  'basis',
  'upper',
  'dueSaid',
  'scale',
  'due',
  'target',
  'actual',
  'effectiveStart',
  'usesBaseline',
  'months',
  'elapsed',
  'isLimit',
  'class',
] as const;
export type Helper = (typeof HELPERS)[number];
export type AddedKey = Shown | Helper;

/** A table with how its rows are computed. */
export interface Adoptee {
  readonly table: SheetTable;
  readonly readings: readonly SheetReading[];
}

export interface Added {
  /** Column of the sheet by what stands in it. */
  readonly at: Readonly<Partial<Record<AddedKey, number>>>;
  /** Columns of the person's own that were empty and are filled. */
  readonly filled: readonly Shown[];
  /** First of the new columns, and the first hidden one; one more than the last. */
  readonly from: number;
  readonly hiddenFrom: number;
  readonly to: number;
}

/** One more than the last column in which anything stands, in the whole sheet. */
export function edgeOf(grid: SheetGrid): number {
  for (let c = grid.columns - 1; c >= 0; c--)
    for (let r = 0; r < grid.rows; r++) if (grid.cell(r, c) !== null) return c + 1;
  return 0;
}

const isEmpty = (grid: SheetGrid, { readings }: Adoptee, column: number): boolean =>
  readings.every(({ row }) => (grid.cell(row, column)?.text ?? '') === '');

/** A column may be filled only where each table has it, empty in all rows. */
function fillable(grid: SheetGrid, adoptees: readonly Adoptee[], key: Shown): number | null {
  const columns = new Set(adoptees.map(({ table }) => table.roles[key] ?? -1));
  const [column] = columns;
  if (columns.size !== 1 || column === undefined || column < 0) return null;
  return adoptees.every((one) => isEmpty(grid, one, column)) ? column : null;
}

function some(adoptees: readonly Adoptee[], holds: (adoptee: Adoptee, row: SheetReading) => boolean): boolean {
  return adoptees.some((adoptee) => adoptee.readings.some((row) => holds(adoptee, row)));
}

/** Does a cell of this role hold a figure in words (`≥95%`, `120万元`) in any row? */
function inWords(grid: SheetGrid, adoptees: readonly Adoptee[], role: SheetRole): boolean {
  return some(adoptees, ({ table }, { row }) => {
    const column = table.roles[role];
    return column !== undefined && figureText(grid.cell(row, column)) !== null;
  });
}

/** The target is held as a fraction of one and shown as per cent. */
export function isFraction(grid: SheetGrid, { roles }: SheetTable, row: number): boolean {
  const cell = roles.target === undefined ? null : grid.cell(row, roles.target);
  return cell !== null && /[%％]\s*[^\d]*$/.test(cell.text) && (cell.number === null || Math.abs(cell.number) <= 3);
}

/** Helpers that this sheet needs; the others would only repeat what stands there. */
function neededHelpers(grid: SheetGrid, adoptees: readonly Adoptee[]): Helper[] {
  const dated = !some(adoptees, ({ table }, { row }) => {
    const column = table.roles.due;
    return column === undefined || grid.cell(row, column)?.isDate !== true;
  });
  const fractions = some(adoptees, ({ table }, { row }) => isFraction(grid, table, row));
  const spared = new Set<Helper>([
    ...(some(adoptees, (_, { upper }) => upper !== null) ? [] : (['upper'] as const)),
    ...(dated ? (['dueSaid', 'due'] as const) : []),
    ...(fractions ? [] : (['scale'] as const)),
    ...(inWords(grid, adoptees, 'target') ? [] : (['target'] as const)),
    ...(fractions || inWords(grid, adoptees, 'actual') || inWords(grid, adoptees, 'target')
      ? []
      : (['actual'] as const)),
  ]);
  return HELPERS.filter((helper) => !spared.has(helper));
}

export function addedOf(grid: SheetGrid, adoptees: readonly Adoptee[]): Added {
  const at: Partial<Record<AddedKey, number>> = {};
  const filled: Shown[] = [];
  const from = edgeOf(grid);
  let next = from;
  for (const key of SHOWN) {
    const own = fillable(grid, adoptees, key);
    if (own !== null) filled.push(key);
    at[key] = own ?? next++;
  }
  const hiddenFrom = next;
  for (const helper of neededHelpers(grid, adoptees)) at[helper] = next++;
  return { at, filled, from, hiddenFrom, to: next };
}
