/** What the workbook is to us, in one round (two where there is a ledger: its as-of date stands in a cell). */
import { BOOK_NAMES, SHEET_NAMES } from '../sheet';
import type { SheetKey } from '../sheet';
import { NAMES } from '../status';
import { rangeOf } from './desk';
import type { Desk } from './desk';
import { unfinishedIn } from './journal';
import { dateOf, heldOf } from './landing';
import type { Look, Outcome } from './ledger';
import { ledgerPlace, sheetPlace } from './ledger-place';
import type { LedgerPlace } from './ledger-place';
import { reading } from './guard';
import { askNamed } from './named';
import { send } from './send';
import type { State } from './state';
import type { Workbook } from './workbook';
import { languageOf } from './words';

export function look(workbook: Workbook): Promise<Outcome<Look>> {
  return reading(workbook, async (state) => {
    const place = ledgerPlace(state);
    const ledger = place === null ? null : await send(workbook, [], (desk) => askLedger(desk, state, place));
    const unfinished = unfinishedIn(state.register);
    return {
      value: {
        ledger,
        readOnly: state.readOnly,
        manual: state.manual,
        protected: protectedIn(state),
        unfinished: unfinished?.operation ?? null,
        undoable: undoableIn(state),
        hasDraft: state.draft !== null,
      },
      problems: [],
    };
  });
}

/** Newest first. A refresh only stamps times: there is nothing in it a person would want back. */
export function undoableIn(state: State): Look['undoable'] {
  const done = state.register.entries.filter((entry) => entry.state === 'closed' && entry.operation.kind !== 'refresh');
  return done.map(({ operation }) => operation).reverse();
}

function protectedIn(state: State): readonly string[] {
  const places = (Object.keys(SHEET_NAMES) as SheetKey[]).map((key) => sheetPlace(state, key));
  return places.flatMap((place) => (place?.sheet.protected === true ? [place.sheet.title] : []));
}

function askLedger(desk: Desk, state: State, place: LedgerPlace): () => NonNullable<Look['ledger']> {
  const asOf = askNamed(desk, state, NAMES.asOf);
  const language = askNamed(desk, state, BOOK_NAMES.language);
  const form = askNamed(desk, state, BOOK_NAMES.format);
  const codes = place.columns.get('code');
  const range =
    codes === undefined ? null : rangeOf(desk, place.sheet.id, { ...place.area, column: codes, columns: 1 });
  range?.load('values');
  return () => ({
    title: place.sheet.title,
    language: languageOf(language()),
    asOf: dateOf(asOf(), state.date1904),
    rows: range === null ? place.area.rows : range.values.filter(([code]) => heldOf(code) !== null).length,
    version: String(form() ?? ''),
  });
}
