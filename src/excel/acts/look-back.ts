/**
 * Looking back: the ledger as it stood on a past day, as a new sheet of values, made from 填报 and 变更记录. The ledger itself
 * is not touched. Four rounds up to 4 MB: the state, the ledger, the two lists, the new sheet.
 */
import { CHANGE_KEYS, CHECKIN_KEYS, PAST_NAME, pastLedger, reference } from '../../sheet';
import type { PastActual, PastPromise, SheetLayout, TableKey } from '../../sheet';
import { wordingOf } from '../../wording';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { freeTitles } from '../lay/free-titles';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import { dateOf, dayOf, heldOf } from '../wire/landing';
import type { Held, Outcome, Written } from '../ledger';
import { ledgerOf } from '../stand/ledger-place';
import { sheetTrace } from './new-ledger';
import { perform } from '../perform/perform';
import { standingIn } from './read-standing';
import { send } from '../wire/send';
import { sheetSteps } from '../lay/sheet-plan';
import type { State } from '../stand/state';
import { tableColumns, tableSheet } from '../stand/table-place';
import type { Workbook } from '../wire/workbook';

export function lookBack(workbook: Workbook, date: string, options: When): Promise<Outcome<Written>> {
  return guarded(workbook, { sheets: [], unprotect: options.unprotect }, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    if (dayOf(date, false) === null) return { value: null, problems: [problemOf('not-a-date', { text: date })] };
    if (state.tables.checkins === null) return { value: null, problems: [problemOf('no-check-ins')] };
    const standing = (await standingIn(workbook, state, place)).value;
    if (standing === null) return { value: null, problems: [problemOf('no-ledger')] };
    const { actuals, promises } = await send(workbook, [], (desk) => askPast(desk, state));
    const wanted = wordingOf(standing.language).track.past.title(standing.title, date).slice(0, LONGEST);
    const standingTitles = state.sheets.map(({ title }) => title);
    const title = freeTitles([wanted], standingTitles).get(wanted) ?? wanted;
    const sheet = pastLedger({ standing, actuals, promises, asOf: date, title });
    const rows = standing.rows.length;
    const operation = newOperation(state.register, 'look-back', options.at, { date, rows });
    const written: Written = { operation, sheets: [{ key: 'ledger', title }], rows };
    return perform(workbook, state, {
      operation,
      trace: {
        of: 'sheets',
        before: state.sheets.map(({ id }) => id),
        sheets: [sheetTrace(sheet, state.date1904)],
        names: [],
        active: state.activeSheet,
      },
      steps: [
        { do: 'suspend' },
        { do: 'add-sheet', title },
        { do: 'add-name', name: PAST_NAME, refersTo: `=${reference(title, CORNER)}`, sheet: title, hidden: true },
        ...sheetSteps(withoutView(sheet), state.date1904),
        { do: 'activate', sheet: title },
      ],
      ask: () => () => written,
    });
  });
}

const LONGEST = 31;

/** Where the name stands that tells the sheet from a ledger. */
const CORNER = { row: 0, column: 0, rows: 1, columns: 1 };

/** A copy is looked at and printed; it is not filtered. */
function withoutView(sheet: SheetLayout): SheetLayout {
  return { ...sheet, filter: null };
}

interface Past {
  readonly actuals: readonly PastActual[];
  readonly promises: readonly PastPromise[];
}

function askPast(desk: Desk, state: State): () => Past {
  const [checkIns, changes] = [askTable(desk, state, 'checkins'), askTable(desk, state, 'changes')];
  return () => ({
    actuals: checkIns().map((cells) => actualIn(cells, state.date1904)),
    promises: changes().flatMap((cells) => promiseIn(cells, state.date1904) ?? []),
  });
}

/** Lines of a table, their cells in our order. */
function askTable(desk: Desk, state: State, key: TableKey): () => readonly (readonly Held[])[] {
  const area = state.tables[key]?.area;
  const sheet = tableSheet(state, key);
  if (area === undefined || sheet === null) return () => [];
  const columns = tableColumns(state, key);
  const body = rangeOf(desk, sheet.id, { ...area, row: area.row + 1, rows: area.rows - 1 });
  body.load('values');
  return () => body.values.map((row) => columns.map((column) => (column === null ? null : heldOf(row[column]))));
}

/** `yyyy-mm-ddThh:mm` of a serial moment; a text stays as it is. */
function momentIn(held: Held, date1904: boolean): string {
  if (typeof held !== 'number') return String(held ?? '');
  const minutes = Math.round((held - Math.floor(held)) * 1440);
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${dateOf(held, date1904) ?? ''}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function actualIn(cells: readonly Held[], date1904: boolean): PastActual {
  const at = (key: (typeof CHECKIN_KEYS)[number]): Held => cells[CHECKIN_KEYS.indexOf(key)] ?? null;
  const value = at('value');
  return {
    code: String(at('code') ?? ''),
    dataDate: dateOf(at('dataDate'), date1904),
    entered: momentIn(at('entered'), date1904),
    value: typeof value === 'boolean' ? String(value) : value,
  };
}

const FIELDS: ReadonlyMap<string, PastPromise['field']> = new Map(
  (['zh', 'en'] as const).flatMap((language) => {
    const { titles } = wordingOf(language).columns;
    return (['target', 'due'] as const).map((field) => [titles[field], field] as const);
  }),
);

function promiseIn(cells: readonly Held[], date1904: boolean): PastPromise | null {
  const at = (key: (typeof CHANGE_KEYS)[number]): Held => cells[CHANGE_KEYS.indexOf(key)] ?? null;
  const field = FIELDS.get(String(at('field') ?? ''));
  if (field === undefined) return null;
  const held = at('before');
  const before = field === 'due' ? dateOf(held, date1904) : typeof held === 'boolean' ? String(held) : held;
  return { code: String(at('code') ?? ''), field, at: momentIn(at('at'), date1904), before };
}
