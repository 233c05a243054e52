/**
 * What every operation must know before it plans, in one round: sheets, names, the journal's register, what is kept,
 * how Excel calculates, whether anything is protected.
 */
import { BOOK_NAMES } from '../../sheet';
import { NAMES } from '../../status';
import { asked, deskOf } from '../wire/desk';
import type { Desk, Lacks } from '../wire/desk';
import { REGISTER_KEY, registerOf } from '../journal/journal';
import type { Register } from '../journal/journal';
import { heldOf } from '../wire/landing';
import type { Held } from '../ledger';
import { keptInParts, keptInSettings } from '../journal/kept';
import type { KeptParts } from '../journal/kept';
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

export async function readState(workbook: Workbook): Promise<State> {
  try {
    return await workbook.run((context) => ask(workbook, deskOf(context, lacksOf(workbook))));
  } catch (error) {
    if (!learnLack(workbook, error)) throw error;
    return workbook.run((context) => ask(workbook, deskOf(context, lacksOf(workbook))));
  }
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
  const draft = asked(settings.getItemOrNullObject(DRAFT_KEY), 'value');
  const active = asked(worksheets.getActiveWorksheet(), 'id');
  const kept = askKeptParts(desk);
  const said = askSaid(desk);
  const tables = askTables(desk);
  await desk.context.sync();
  return {
    register: registerOf(register.isNullObject ? null : register.value),
    draft: draft.isNullObject ? null : String(draft.value),
    kept: kept(),
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      title: sheet.name,
      protected: sheet.protection.protected,
      protection: sheet.protection.options,
    })),
    names: [
      ...names.items.map((item) => ({ name: item.name, refersTo: String(item.formula), sheet: null })),
      ...worksheets.items.flatMap((sheet) =>
        sheet.names.items.map((item) => ({ name: item.name, refersTo: String(item.formula), sheet: sheet.id })),
      ),
    ],
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

function askSaid({ context }: Desk): () => Said {
  const cell = (name: string): (() => Held) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    const range = asked(item.getRangeOrNullObject().untrack(), 'values');
    return () => (range.isNullObject ? null : heldOf(range.values[0]?.[0]));
  };
  const [asOf, language, form] = [cell(NAMES.asOf), cell(BOOK_NAMES.language), cell(BOOK_NAMES.format)];
  return () => ({ asOf: asOf(), language: language(), form: form() });
}
