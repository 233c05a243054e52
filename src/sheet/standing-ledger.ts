/**
 * A standing ledger read back: rows by their codes, columns and settings by their names, never by position; people may
 * have sorted rows, inserted columns and renamed sheets. In: the view of a workbook. Out: plan, progress, settings.
 */
import type { LedgerProblem, Problem, Result } from '../document';
import type { Indicator, IsoDate, Plan, Progress } from '../plan';
import { DEFAULT_SETTINGS, NAMES, isoOf } from '../status';
import type { Row, Settings } from '../status';
import { wordingOf } from '../wording';
import type { Language, Wording } from '../wording';
import { sheetNamed, spotOf, valueAt } from './book-view';
import type { BookView, Spot } from './book-view';
import { COLUMNS } from './columns';
import type { ColumnKey } from './columns';
import type { CellValue } from './layout';
import type { Typed } from './ledger-row';
import { BOOK_NAMES, FORMAT_VERSION, SHEET_NAMES, columnName, headerName } from './names';
import type { Palette } from './palette';
import type { HeaderField } from './request';
import { recordsIn } from './standing-records';
import { rowsIn } from './standing-rows';

/** One row of a standing ledger. */
export interface StandingRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly indicator: Indicator;
  readonly progress: Progress;
  /** What people typed in the other columns; dates as serials. */
  readonly typed: Typed;
  /** The same as the formulas see it: words that are none of ours are null. */
  readonly facts: Row;
}

export interface StandingLedger {
  /** Title of the ledger's sheet as it is now. */
  readonly title: string;
  readonly language: Language;
  readonly palette: Palette;
  readonly settings: Settings;
  readonly plan: Plan;
  /** In the order of the sheet. */
  readonly rows: readonly StandingRow[];
  readonly header: Readonly<Partial<Record<HeaderField, CellValue>>>;
}

export type Found = Problem<LedgerProblem>;

export function standingLedger(book: BookView): Result<StandingLedger | null, LedgerProblem> {
  const title = sheetNamed(book, SHEET_NAMES.ledger ?? '');
  const data = title === null ? null : spotOf(book, SHEET_NAMES.ledger ?? '', title);
  if (title === null || data === null) return { value: null, problems: [problem('ledger-none', {})] };
  const version = numberNamed(book, BOOK_NAMES.format) ?? FORMAT_VERSION;
  if (version > FORMAT_VERSION) {
    return { value: null, problems: [problem('ledger-newer', { version, known: FORMAT_VERSION })] };
  }
  const problems: Found[] = [];
  const language = languageIn(book, problems);
  const words = wordingOf(language);
  const settings = settingsIn(book, words, problems);
  const columns = columnsIn(book, title, words, problems);
  const records = recordsIn(book);
  const rows = rowsIn({ title, data, columns, words, records }, problems);
  return {
    value: {
      title,
      language,
      palette: paletteIn(book, words),
      settings,
      plan: { year: settings.planYear ?? 0, indicators: rows.map(({ indicator }) => indicator) },
      rows,
      header: headerIn(book, title),
    },
    problems,
  };
}

function problem(code: LedgerProblem, values: Found['values']): Found {
  const severity = code === 'ledger-none' || code === 'ledger-newer' ? 'error' : 'warning';
  return { code, severity, place: { in: 'workbook' }, values };
}

function valueNamed(book: BookView, name: string): CellValue {
  const spot = spotOf(book, name, null);
  return spot === null ? null : valueAt(spot);
}

function numberNamed(book: BookView, name: string): number | null {
  const value = valueNamed(book, name);
  return typeof value === 'number' ? value : null;
}

function languageIn(book: BookView, problems: Found[]): Language {
  const found = valueNamed(book, BOOK_NAMES.language);
  if (found === 'zh' || found === 'en') return found;
  problems.push(problem('ledger-language', { found: String(found ?? '') }));
  return 'zh';
}

function paletteIn(book: BookView, words: Wording): Palette {
  const found = valueNamed(book, BOOK_NAMES.palette);
  return found === words.sheet.settings.palettes['colour-blind'] ? 'colour-blind' : 'standard';
}

function settingsIn(book: BookView, words: Wording, problems: Found[]): Settings {
  const { labels } = words.sheet.settings;
  const number = (key: 'green' | 'amber' | 'minShare' | 'cap'): number => {
    const found = numberNamed(book, NAMES[key]);
    if (found === null) problems.push(problem('setting-lost', { setting: labels[key] }));
    return found ?? DEFAULT_SETTINGS[key];
  };
  const asOf = numberNamed(book, NAMES.asOf);
  const asOfDate: IsoDate | null = asOf === null ? null : isoOf(asOf);
  if (asOfDate === null) problems.push(problem('setting-lost', { setting: labels.asOf }));
  return {
    asOf: asOfDate,
    green: number('green'),
    amber: number('amber'),
    minShare: number('minShare'),
    cap: number('cap'),
    planYear: numberNamed(book, NAMES.planYear),
  };
}

/** Where each column stands now. */
function columnsIn(book: BookView, title: string, words: Wording, problems: Found[]): ReadonlyMap<ColumnKey, Spot> {
  const columns = new Map<ColumnKey, Spot>();
  for (const { key, content } of COLUMNS) {
    const spot = spotOf(book, columnName(key), title);
    if (spot !== null) columns.set(key, spot);
    else if (content.by !== 'formula') problems.push(problem('column-lost', { column: words.columns.titles[key] }));
  }
  return columns;
}

const HEADER: readonly HeaderField[] = [
  'title',
  'unit',
  'reporter',
  'reviewer',
  'head',
  'phone',
  'filledOn',
  'deadline',
  'version',
  'secrecy',
];

function headerIn(book: BookView, title: string): StandingLedger['header'] {
  const fields = HEADER.flatMap((field) => {
    const spot = spotOf(book, headerName(field), title);
    const value = spot === null ? null : valueAt(spot);
    return value === null || value === '' ? [] : [[field, value] as const];
  });
  return Object.fromEntries(fields);
}
