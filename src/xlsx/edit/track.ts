/**
 * Check-ins and the change log of a file: what stands in them, and lines at their ends. In: the file, new lines. Out: cells
 * of the standing sheets in the draft, or the sheet itself with its first lines.
 */
import {
  CHANGE_KEYS,
  CHECKIN_KEYS,
  SHEET_NAMES,
  changeCells,
  changeName,
  changesSheet,
  checkInCells,
  checkInName,
  checkInsSheet,
} from '../../sheet';
import type { CellValue, ChangeLine, CheckIn, Layout, LineCells } from '../../sheet';
import { isoOf } from '../../status';
import { wordingOf } from '../../wording';
import type { Sheet } from '../read/workbook-types';
import { addTo, titleIn } from './beside';
import type { Draft } from './draft';
import { growList, lastLine } from './grow-list';
import type { LedgerFile } from './ledger-file';
import { cellAt, sheetWith, spotNamed } from './spots';

/** What a check-in says. */
export interface LastCheckIn {
  readonly value: CellValue;
  /** ISO date, text as a person typed it, or null. */
  readonly dataDate: string | null;
}

interface StandingList {
  readonly sheet: Sheet;
  readonly head: number;
  readonly columns: ReadonlyMap<string, number>;
}

function standingList(
  { workbook }: LedgerFile,
  name: string,
  keys: readonly string[],
  nameOf: (key: string) => string,
): StandingList | null {
  const sheet = sheetWith(workbook, name);
  if (sheet === null) return null;
  const spots = keys.flatMap((key) => {
    const spot = spotNamed(workbook, nameOf(key), sheet.name);
    return spot === null || spot.sheet !== sheet ? [] : [[key, spot.range] as const];
  });
  const head = spots[0]?.[1].top;
  return head === undefined ? null : { sheet, head, columns: new Map(spots.map(([key, { left }]) => [key, left])) };
}

function checkInsIn(file: LedgerFile): StandingList | null {
  return standingList(file, SHEET_NAMES.checkins ?? '', CHECKIN_KEYS, (key) => checkInName(key as never));
}

/** All check-ins of each code by the time they were entered, however people sorted the lines. */
export function checkInHistory(file: LedgerFile): ReadonlyMap<string, readonly LastCheckIn[]> {
  const list = checkInsIn(file);
  const found = new Map<string, (LastCheckIn & { readonly entered: number })[]>();
  if (list === null) return found;
  const { sheet, head, columns } = list;
  const shift = file.workbook.date1904 ? 1462 : 0;
  for (const { row } of sheet.rows) {
    if (row <= head) continue;
    const at = (key: string): CellValue => {
      const value = cellAt(sheet, row, columns.get(key) ?? -1)?.value ?? null;
      return typeof value === 'object' ? null : value;
    };
    const [code, day, entered] = [at('code'), at('dataDate'), at('entered')];
    if (typeof code !== 'string') continue;
    const dataDate = typeof day === 'number' ? isoOf(day + shift) : day === null ? null : String(day);
    const one = { value: at('value'), dataDate, entered: typeof entered === 'number' ? entered : 0 };
    found.set(code, [...(found.get(code) ?? []), one]);
  }
  for (const lines of found.values()) lines.sort((one, other) => one.entered - other.entered);
  return found;
}

/** The newest of each code. */
export function lastCheckIns(file: LedgerFile): ReadonlyMap<string, LastCheckIn> {
  return new Map(
    [...checkInHistory(file)].flatMap(([code, lines]) => lines.slice(-1).map((last) => [code, last] as const)),
  );
}

export interface TrackLines {
  readonly checkIns: readonly CheckIn[];
  readonly changes: readonly ChangeLine[];
}

export function appendTrack(file: LedgerFile, draft: Draft, { checkIns, changes }: TrackLines): void {
  const { language } = file.ledger;
  const words = wordingOf(language);
  const titles = words.sheet.titles;
  if (checkIns.length > 0) {
    const lines = checkIns.map((one) => checkInCells(one, words));
    const made = (): Layout =>
      bookOf(checkInsSheet({ checkIns, words, language, title: titleIn(file, titles.checkins) }));
    append(file, draft, { list: checkInsIn(file), keys: CHECKIN_KEYS, lines, made });
  }
  if (changes.length > 0) {
    const lines = changes.map((line) => changeCells(line, words));
    const list = standingList(file, SHEET_NAMES.changes ?? '', CHANGE_KEYS, (key) => changeName(key as never));
    const made = (): Layout =>
      bookOf(changesSheet({ lines: changes, words, language, title: titleIn(file, titles.changes) }));
    append(file, draft, { list, keys: CHANGE_KEYS, lines, made });
  }
}

interface Appended {
  readonly list: StandingList | null;
  readonly keys: readonly string[];
  readonly lines: readonly LineCells[];
  readonly made: () => Layout;
}

function append(file: LedgerFile, draft: Draft, { list, keys, lines, made }: Appended): void {
  const { workbook } = file;
  if (list === null) {
    addTo(file, draft, made());
    return;
  }
  const { sheet, head, columns } = list;
  const widest = [...columns.values()];
  const last = Math.max(...widest.map((column) => lastLine(sheet, head + 1, column)));
  const shift = workbook.date1904 ? 1462 : 0;
  growList(
    draft,
    { sheet, first: head + 1, last },
    lines.map(({ values, formats }) => ({
      cells: keys.flatMap((key, at) => {
        const column = columns.get(key);
        const [value = null, format = 'General'] = [values[at], formats[at]];
        const held = typeof value === 'number' && format.startsWith('yyyy') ? value - shift : value;
        return column === undefined ? [] : [{ column, value: held, format }];
      }),
    })),
  );
}

export function bookOf({
  sheet,
  names,
}: Pick<{ sheet: Layout['sheets'][number]; names: Layout['names'] }, 'sheet' | 'names'>): Layout {
  return { sheets: [sheet], names, active: sheet.key };
}
