/**
 * Which ledger is meant, where a workbook holds several: the one told, else the one whose sheet is in front, else the newest.
 * Told is by a person in the pane, or by the import that makes or grows one; it holds until another is told or it is gone.
 */
import { SHEET_NAMES, yearsBeside, yearsOfSheets } from '../../sheet';
import type { Workbook } from '../wire/workbook';
import type { NameState } from './state';

/** Year of a ledger beside the first; null: the first. */
export type LedgerYear = number | null;

const TOLD = new WeakMap<Workbook, LedgerYear>();

export function toldLedger(workbook: Workbook): LedgerYear | undefined {
  return TOLD.get(workbook);
}

/** `undefined`: nobody says any more. */
export function tellLedger(workbook: Workbook, year: LedgerYear | undefined): void {
  if (year === undefined) TOLD.delete(workbook);
  else TOLD.set(workbook, year);
}

/** The first ledger of the workbook stands. */
export function firstStands(names: readonly NameState[]): boolean {
  const years = yearsOfSheets(names);
  return names.some(({ name, sheet }) => name === SHEET_NAMES.ledger && sheet !== null && !years.has(sheet));
}

export function standsBeside(names: readonly NameState[], year: LedgerYear): boolean {
  return year === null ? firstStands(names) : yearsBeside(names).includes(year);
}

interface Seen {
  readonly all: readonly NameState[];
  /** Id. */
  readonly activeSheet: string;
  /** What 设置 of the first ledger says its year is. */
  readonly firstYear: unknown;
}

/** Nobody told. Sheets without a year of the ledger are the first one's, if they are ours at all. */
export function likeliest({ all, activeSheet, firstYear }: Seen): LedgerYear {
  const newest = yearsBeside(all).at(-1);
  if (newest === undefined) return null;
  const front = inFront({ all, activeSheet });
  if (front !== undefined) return front;
  return firstStands(all) && typeof firstYear === 'number' && firstYear > newest ? null : newest;
}

/** The ledger that the sheet in front belongs to; undefined: a sheet of people's, or one that serves all ledgers. */
export function inFront({ all, activeSheet }: Pick<Seen, 'all' | 'activeSheet'>): LedgerYear | undefined {
  const active = yearsOfSheets(all).get(activeSheet);
  if (active !== undefined) return yearsBeside(all).includes(active) ? active : undefined;
  return firstStands(all) && all.some(({ name, sheet }) => sheet === activeSheet && FIRST.has(name)) ? null : undefined;
}

/** Marks of sheets that each ledger has for itself. */
const FIRST = new Set(
  Object.entries(SHEET_NAMES).flatMap(([key, name]) => (key === 'guide' || key === 'lists' ? [] : [name])),
);
