/**
 * The ledgers of one workbook. In: the workbook as read. Out: which stand, and the workbook as one of them sees it: its names
 * alone, those of its ledger sheet in place of the workbook's.
 */
import { SHEET_NAMES, bookNamesSeen, namesSeen, yearsBeside, yearsOfSheets } from '../sheet';
import { NAMES } from '../status';
import { cellAt, spotNamed } from './edit/spots';
import type { DefinedName, Workbook } from './read/workbook-types';

export interface FileLedger {
  /** Its year, where it stands beside the first; null: the first. */
  readonly beside: number | null;
  /** null: 设置 of the first ledger says none. */
  readonly planYear: number | null;
  /** Of its sheet. */
  readonly title: string;
}

/** The first one first, the others by year. */
export function ledgersIn(workbook: Workbook): readonly FileLedger[] {
  const names = workbook.names.map(scoped);
  const years = yearsOfSheets(names);
  const marked = names.flatMap(({ name, sheet }) => (name === SHEET_NAMES.ledger && sheet !== null ? [sheet] : []));
  const spot = spotNamed(bookSeen(workbook, null), NAMES.planYear, null);
  const said = spot === null ? null : (cellAt(spot.sheet, spot.range.top, spot.range.left)?.value ?? null);
  return [null, ...yearsBeside(names)].flatMap((beside): FileLedger[] => {
    const title = marked.find((sheet) => (years.get(sheet) ?? null) === beside);
    const planYear = beside ?? (typeof said === 'number' ? said : null);
    return title === undefined ? [] : [{ beside, planYear, title }];
  });
}

/** Titles of the sheets that belong to ledgers beside the first, and their years. */
export function sheetYears({ names }: Workbook): ReadonlyMap<string, number> {
  return yearsOfSheets(names.map(scoped));
}

/** Where nobody says which: of the latest year. */
export function newestOf(ledgers: readonly FileLedger[]): FileLedger | undefined {
  return [...ledgers].sort((one, other) => (other.planYear ?? 0) - (one.planYear ?? 0))[0];
}

export function bookSeen(workbook: Workbook, beside: number | null): Workbook {
  const names = workbook.names.map(scoped);
  const seen = namesSeen(names, beside);
  if (beside === null)
    return seen.length === names.length ? workbook : { ...workbook, names: seen.map(({ own }) => own) };
  const inBook = bookNamesSeen(seen, beside).map(({ own: { sheet: _, ...name } }) => name);
  return { ...workbook, names: [...inBook, ...seen.flatMap(({ own, sheet }) => (sheet === null ? [] : [own]))] };
}

const scoped = (own: DefinedName) => ({ name: own.name, refersTo: own.refersTo, sheet: own.sheet ?? null, own });
