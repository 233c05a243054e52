/**
 * Stored results of the ledger's own formulas, by our own arithmetic. In: the file, the settings, the rows as they are to
 * be. Out: results for the cells whose formula is still ours, and the cells where it is not. Those are left as they stand.
 */
import { COLUMNS } from '../../sheet';
import type { CellValue, ColumnKey } from '../../sheet';
import {
  FORMULAS,
  NAMES,
  effectiveStartSerial,
  hasOwnPace,
  isLimit,
  monthsOf,
  serialOf,
  standing,
  usesBaseline,
} from '../../status';
import type { Cells, Row, Settings, Standing } from '../../status';
import { wordingOf } from '../../wording';
import type { Language, Wording } from '../../wording';
import { lettersOf } from '../read/addresses';
import type { SheetCell, Workbook } from '../read/workbook-types';
import type { LedgerFile } from './ledger-file';
import { cellAt, spotNamed } from './spots';

export type ComputedKey = keyof typeof FORMULAS;
export const COMPUTED: readonly ComputedKey[] = COLUMNS.flatMap(({ content }) =>
  content.by === 'formula' ? [content.formula] : [],
);

/** Stands for the number of the row in a formula that is written for any of them. */
const ROW = 7_654_321;

/** The text of each computed column's formula, for any row; `undefined` where a column that it reads is lost. */
export function formulasFor(
  columns: ReadonlyMap<ColumnKey, number>,
  language: Language,
): (key: ComputedKey, row: number) => string {
  const { status } = wordingOf(language);
  const cells = Object.fromEntries(
    COLUMNS.map(({ key }) => {
      const column = columns.get(key);
      return [key, column === undefined ? '#REF!' : `$${lettersOf(column)}${ROW}`];
    }),
  ) as Cells;
  const made = new Map(COMPUTED.map((key) => [key, FORMULAS[key](cells, status).slice(1).split(String(ROW))]));
  return (key, row) => (made.get(key) ?? []).join(String(row + 1));
}

/** Spaces outside text, and what other programs write otherwise, make no difference. */
export function plainFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|\s+|_xlfn\.|_xlws\.|\b(TRUE|FALSE)\(\)/gi, (found, truth?: string) => {
    if (truth !== undefined) return truth.toUpperCase();
    return found.startsWith('"') ? found : '';
  });
}

export function isSameFormula(standing: string, ours: string): boolean {
  return standing === ours || plainFormula(standing) === plainFormula(ours);
}

/** Engines differ in the last digits they store. */
export function isNear(held: SheetCell['value'], value: CellValue): boolean {
  if (typeof held !== 'number' || typeof value !== 'number') return held === value;
  return Math.abs(held - value) <= 1e-12 * Math.max(1, Math.abs(value));
}

/** What the computed cells of a row show. */
export interface Shown {
  readonly standing: Standing;
  readonly of: (key: ComputedKey) => CellValue;
}

export interface Arithmetic {
  readonly settings: Settings;
  readonly words: Wording;
  /** 1-based rows of the monthly plan by code. */
  readonly planned: ReadonlyMap<string, number>;
}

export function arithmeticOf({ workbook, ledger }: LedgerFile, settings: Settings): Arithmetic {
  return { settings, words: wordingOf(ledger.language), planned: plannedIn(workbook) };
}

/** As MATCH finds them: the first of each. */
function plannedIn(workbook: Workbook): ReadonlyMap<string, number> {
  const spot = spotNamed(workbook, NAMES.planCode, null);
  const planned = new Map<string, number>();
  if (spot === null) return planned;
  const { sheet, range } = spot;
  for (let row = range.top; row <= range.bottom; row += 1) {
    const code = cellAt(sheet, row, range.left)?.value;
    if (typeof code === 'string' && !planned.has(code)) planned.set(code, row - range.top + 1);
  }
  return planned;
}

export function shownOf(code: string, facts: Row, { settings, words, planned }: Arithmetic): Shown {
  const stands = standing(facts, settings);
  const helpers: Readonly<Partial<Record<ComputedKey, CellValue>>> = {
    effectiveStart: effectiveStartSerial(facts),
    usesBaseline: usesBaseline(facts),
    months: monthsOf(facts),
    planRow: hasOwnPace(facts, settings) ? (planned.get(code) ?? null) : null,
    isLimit: isLimit(facts),
    status: words.status.status[stands.status],
    mark: stands.glyph,
  };
  const own: Readonly<Record<string, unknown>> = { ...stands };
  const of = (key: ComputedKey): CellValue => (key in helpers ? helpers[key] : (own[key] as CellValue)) ?? '';
  return { standing: stands, of };
}

/** The serial of an ISO date in the workbook's own count of days. */
export function serialIn({ date1904 }: Workbook, date: string | null): number | null {
  const serial = serialOf(date);
  return serial === null ? null : serial - (date1904 ? 1462 : 0);
}
