/**
 * What every operation must know before it plans, in one round: sheets, names, the journal's register, what is kept,
 * how Excel calculates, whether anything is protected.
 */
import { BOOK_NAMES, namesSeen, yearsBeside } from '../../sheet';
import { NAMES } from '../../status';
import { asked, deskOf } from '../wire/desk';
import type { Desk, Lacks } from '../wire/desk';
import { LEDGERS_KEY, REGISTER_KEY, registerKey, registerOf, unfinishedIn } from '../journal/journal';
import type { Register } from '../journal/journal';
import { heldOf } from '../wire/landing';
import { askNamed } from './named';
import type { Held } from '../ledger';
import { keptBy, keptInParts, keptInSettings } from '../journal/kept';
import type { KeptParts } from '../journal/kept';
import { likeliest, standsBeside, toldLedger } from './which-ledger';
import type { LedgerYear } from './which-ledger';
import { askTables } from './table-place';
import type { Tables } from './table-place';
import { lacksOf, learnLack } from '../wire/lacks';
import type { Workbook } from '../wire/workbook';

export interface SheetState {
  readonly id: string;
  readonly title: string;
  readonly protected: boolean;
  readonly protection: Excel.WorksheetProtectionOptions;
}

/** `sheet`: id of the sheet whose name it is; null: the workbook's. */
export interface NameState {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet: string | null;
}

export interface Said {
  readonly asOf: Held;
  readonly language: Held;
  readonly form: Held;
}

export interface State {
  /** The ledger that all of this is about; null: the first one. */
  readonly year: LedgerYear;
  /** Years of ledgers beside the first that something was ever kept of. */
  readonly known: readonly number[];
  /** Every name of the workbook; `names` are those that this ledger knows. */
  readonly all: readonly NameState[];
  /** What 设置 of the first ledger says its year is. */
  readonly firstYear: Held;
  readonly register: Register;
  /** Key under which the review's draft is kept. */
  readonly draft: string | null;
  readonly kept: KeptParts;
  readonly sheets: readonly SheetState[];
  readonly names: readonly NameState[];
  readonly tables: Tables;
  /** Id. */
  readonly activeSheet: string;
  readonly manual: boolean;
  readonly date1904: boolean;
  readonly readOnly: boolean;
  readonly lacks: Lacks;
  /** What the settings say of the ledger; null where there is none. */
  readonly said: Said;
  /** Protected sheets that the operation in hand may open and shuts again. */
  readonly opening: readonly SheetState[];
}

/** `of`: this ledger, whether or not it stands; else the one that is meant. One round, two for a ledger beside the first. */
export async function readState(workbook: Workbook, of?: LedgerYear): Promise<State> {
  const read = (): Promise<State> =>
    workbook.run(async (context) => {
      const desk = deskOf(context, lacksOf(workbook));
      return seenFrom(workbook, desk, await ask(workbook, desk), of);
    });
  try {
    return await read();
  } catch (error) {
    if (!learnLack(workbook, error)) throw error;
    return read();
  }
}

/** What was read, as the ledger that is meant sees it. */
async function seenFrom(workbook: Workbook, desk: Desk, all: State, of: LedgerYear | undefined): Promise<State> {
  if (all.known.length === 0 && typeof of !== 'number') return all;
  const told = toldLedger(workbook);
  const wanted = of !== undefined ? of : told;
  if (wanted !== undefined) {
    const seen = await beside(desk, all, wanted);
    if (of !== undefined || standsBeside(all.names, wanted) || unfinishedIn(seen.register) !== null) return seen;
  }
  return beside(desk, all, likeliest(all));
}

async function beside(desk: Desk, all: State, year: LedgerYear): Promise<State> {
  const seen = { ...all, year, kept: keptBy(all.kept, year), names: namesSeen(all.names, year) };
  if (year === null) return seen;
  const register = asked(desk.context.workbook.settings.getItemOrNullObject(registerKey(year)), 'value');
  const tables = askTables(desk, year);
  const asOf = askNamed(desk, seen, NAMES.asOf);
  await desk.context.sync();
  return {
    ...seen,
    register: registerOf(register.isNullObject ? null : register.value, year),
    tables: tables(),
    said: { ...all.said, asOf: asOf() },
  };
}

export const DRAFT_KEY = 'YS_Draft';

async function ask(workbook: Workbook, desk: Desk): Promise<State> {
  const book = desk.context.workbook;
  const { application, worksheets, names, settings } = book;
  book.load('readOnly');
  // The second day of the 1904 system is 1 there and 1463 elsewhere.
  const day = book.functions.date(1904, 1, 2);
  day.load('value');
  application.load('calculationMode');
  worksheets.load(
    'items/id,items/name,items/protection/protected,items/protection/options,items/names/items/name,items/names/items/formula',
  );
  names.load('items/name,items/formula');
  const register = asked(settings.getItemOrNullObject(REGISTER_KEY), 'value');
  const others = asked(settings.getItemOrNullObject(LEDGERS_KEY), 'value');
  const draft = asked(settings.getItemOrNullObject(DRAFT_KEY), 'value');
  const active = asked(worksheets.getActiveWorksheet(), 'id');
  const kept = askKeptParts(desk);
  const said = askSaid(desk);
  const plans = askBookCell(desk, NAMES.planYear);
  const tables = askTables(desk, null);
  await desk.context.sync();
  const standing = namesIn(names, worksheets);
  return {
    year: null,
    known: knownYears(standing, others.isNullObject ? null : others.value),
    register: registerOf(register.isNullObject ? null : register.value),
    draft: draft.isNullObject ? null : String(draft.value),
    kept: kept(),
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      title: sheet.name,
      protected: sheet.protection.protected,
      protection: sheet.protection.options,
    })),
    names: standing,
    all: standing,
    firstYear: plans(),
    tables: tables(),
    activeSheet: active.id,
    manual: application.calculationMode === 'Manual',
    date1904: day.value === 1,
    readOnly: workbook.readOnly || book.readOnly,
    lacks: desk.lacks,
    said: said(),
    opening: [],
  };
}

function namesIn(names: Excel.NamedItemCollection, sheets: Excel.WorksheetCollection): readonly NameState[] {
  return [
    ...names.items.map((item) => ({ name: item.name, refersTo: String(item.formula), sheet: null })),
    ...sheets.items.flatMap((sheet) =>
      sheet.names.items.map((item) => ({ name: item.name, refersTo: String(item.formula), sheet: sheet.id })),
    ),
  ];
}

function askKeptParts(desk: Desk): () => KeptParts {
  // What is named is asked of Excel: parts only where there are any.
  const { workbook } = desk.context;
  if (desk.lacks.customXml) {
    const { settings } = workbook;
    settings.load('items/key');
    return () => keptInSettings(settings.items.map((setting) => setting.key));
  }
  const { customXmlParts } = workbook;
  customXmlParts.load('items/id,items/namespaceUri');
  return () => keptInParts(customXmlParts.items);
}

function askSaid(desk: Desk): () => Said {
  const [asOf, language, form] = [NAMES.asOf, BOOK_NAMES.language, BOOK_NAMES.format].map((name) =>
    askBookCell(desk, name),
  );
  return () => ({ asOf: asOf?.() ?? null, language: language?.() ?? null, form: form?.() ?? null });
}

function askBookCell({ context }: Desk, name: string): () => Held {
  const item = context.workbook.names.getItemOrNullObject(name);
  const range = asked(item.getRangeOrNullObject().untrack(), 'values');
  return () => (range.isNullObject ? null : heldOf(range.values[0]?.[0]));
}

/** Those that stand, and those that something was ever kept of: one that was cut off may stand in parts. */
function knownYears(names: readonly NameState[], kept: unknown): readonly number[] {
  const listed = typeof kept === 'string' ? (kept.match(/\d{4}/g) ?? []).map(Number) : [];
  return [...new Set([...yearsBeside(names), ...listed])].sort((one, other) => one - other);
}
