/**
 * Another year's ledger beside the one that stands. Its sheets say their year in a name of their own, and carry as names of
 * the sheet what the first ledger has as names of the workbook: a sheet's own name goes before the workbook's, so every
 * formula reads as in the first ledger, and none of the first one's cells or names is touched. 说明 and 字典 serve both.
 */
import { wordingOf } from '../wording';
import type { Language } from '../wording';
import type { Layout, Name, SheetKey, SheetLayout } from './layout';
import { SHEET_NAMES, YEAR_NAME } from './names';

/** A name as it stands; `sheet`: title or id of the sheet it belongs to, null for the workbook. */
export interface ScopedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet: string | null;
}

/** Sheets that one workbook has once, however many ledgers. */
export const SHARED: readonly SheetKey[] = ['guide', 'lists'];

/** Year of each sheet that belongs to a ledger beside the first. */
export function yearsOfSheets(names: readonly ScopedName[]): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap(({ name, refersTo, sheet }) => {
      const year = sheet !== null && isNamed(name, YEAR_NAME) ? /^=?(\d{4})$/.exec(refersTo.trim())?.[1] : undefined;
      return year === undefined || sheet === null ? [] : [[sheet, Number(year)] as const];
    }),
  );
}

/** Years of the ledgers that stand beside the first, oldest first. */
export function yearsBeside(names: readonly ScopedName[]): readonly number[] {
  const years = yearsOfSheets(names);
  const standing = names.flatMap(({ name, sheet }) =>
    isNamed(name, SHEET_NAMES.ledger ?? '') ? (years.get(sheet ?? '') ?? []) : [],
  );
  return [...new Set(standing)].sort((one, other) => one - other);
}

/** The names that one ledger knows; `year`: null for the first. Those of the workbook that its own sheets cover are none. */
export function namesSeen<N extends ScopedName>(names: readonly N[], year: number | null): readonly N[] {
  const years = yearsOfSheets(names);
  if (years.size === 0 && year === null) return names;
  const own = names.filter(({ sheet }) => sheet === null || !years.has(sheet) || years.get(sheet) === year);
  if (year === null) return own;
  const covered = new Set(
    own.flatMap(({ name, sheet }) => (sheet !== null && years.has(sheet) ? [name.toLowerCase()] : [])),
  );
  const marks = new Set(Object.values(SHEET_NAMES).map((name) => name.toLowerCase()));
  // Sheets without a year are the first ledger's, but for the shared ones; people's own sheets carry none of these marks.
  const first = new Set(
    own.flatMap(({ name, sheet }) =>
      sheet !== null && !years.has(sheet) && marks.has(name.toLowerCase()) && !isShared(name) ? [sheet] : [],
    ),
  );
  return own.filter(({ name, sheet }) => (sheet === null ? !covered.has(name.toLowerCase()) : !first.has(sheet)));
}

/** Names that stand for the workbook's in a ledger beside: those of its ledger sheet. */
export function bookNamesSeen<N extends ScopedName>(seen: readonly N[], year: number | null): readonly N[] {
  const plain = seen.filter(({ sheet }) => sheet === null);
  if (year === null) return plain;
  const years = yearsOfSheets(seen);
  const ledger = seen.find(
    ({ name, sheet }) => isNamed(name, SHEET_NAMES.ledger ?? '') && years.get(sheet ?? '') === year,
  );
  return [...seen.filter(({ sheet }) => sheet !== null && sheet === ledger?.sheet), ...plain];
}

/** `台账 2027`. */
export function titlesBeside(language: Language, year: number): Readonly<Partial<Record<SheetKey, string>>> {
  const { titles, besideTitle } = wordingOf(language).sheet;
  return Object.fromEntries(
    Object.entries(titles)
      .filter(([key]) => !SHARED.some((shared) => shared === key))
      .map(([key, title]) => [key, besideTitle(title, year)]),
  );
}

/** Sheets of a layout as they are in a ledger beside; `year`: null leaves them as they are. */
export function besideLayout<L extends Pick<Layout, 'sheets' | 'names'>>(layout: L, year: number | null): L {
  if (year === null) return layout;
  const sheets = layout.sheets.filter(({ key }) => !SHARED.includes(key));
  const kept = new Set<SheetKey>(sheets.map(({ key }) => key));
  const sharedTitles = layout.sheets.filter(({ key }) => !kept.has(key)).map(({ title }) => title);
  const names = layout.names.flatMap((name): readonly Name[] => {
    if (name.sheet !== undefined) return kept.has(name.sheet) ? [name] : [];
    if (sharedTitles.some((title) => refersInto(name, title))) return [];
    return sheets.filter((sheet) => reads(sheet, name.name)).map(({ key }) => ({ ...name, sheet: key, hidden: true }));
  });
  const marks = sheets.map(({ key }): Name => ({ ...yearMark(year), sheet: key }));
  return {
    ...layout,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      ...(sheet.tables === undefined
        ? {}
        : { tables: sheet.tables.map((table) => ({ ...table, name: tableBeside(table.name, year) })) }),
    })),
    names: [...names, ...marks],
  };
}

export function yearMark(year: number): Name {
  return { name: YEAR_NAME, refersTo: `=${String(year)}`, hidden: true };
}

/** Tables are known by names of the workbook: each ledger has its own. */
export function tableBeside(name: string, year: number | null): string {
  return year === null ? name : `${name}_${String(year)}`;
}

function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}

function isShared(name: string): boolean {
  return SHARED.some((key) => isNamed(name, SHEET_NAMES[key] ?? ''));
}

function refersInto({ refersTo }: Name, title: string): boolean {
  return refersTo.startsWith(`='${title.replaceAll("'", "''")}'!`) || refersTo.startsWith(`=${title}!`);
}

/** The ledger's sheet holds them all: by it they are found. Others only what their formulas say. */
function reads({ key, fills, highlights, validations }: SheetLayout, name: string): boolean {
  if (key === 'ledger') return true;
  const said = JSON.stringify([fills.map(({ formula }) => formula), highlights, validations]);
  return new RegExp(`\\b${name}\\b`).test(said);
}
