/** What the workbook is to us, in one round. */
import { SHEET_NAMES } from '../../sheet';
import type { SheetKey } from '../../sheet';
import { isUndoable, unfinishedIn } from '../journal/journal';
import { dateOf } from '../wire/landing';
import type { Look, Outcome } from '../ledger';
import { ledgerPlace, sheetPlace } from '../stand/ledger-place';
import { reading } from '../perform/guard';
import type { State } from '../stand/state';
import { countOf } from '../journal/trace';
import type { Workbook } from '../wire/workbook';
import { languageOf } from '../stand/words';

export function look(workbook: Workbook): Promise<Outcome<Look>> {
  return reading(workbook, (state) =>
    Promise.resolve({
      value: {
        ledger: ledgerIn(state),
        readOnly: state.readOnly,
        manual: state.manual,
        protected: protectedIn(state),
        unfinished: unfinishedIn(state.register)?.operation ?? null,
        undoable: undoableIn(state),
        hasDraft: state.draft !== null,
      },
      problems: [],
    }),
  );
}

function ledgerIn(state: State): Look['ledger'] {
  const place = ledgerPlace(state);
  if (place === null) return null;
  const { asOf, language, form } = state.said;
  return {
    title: place.sheet.title,
    language: languageOf(language),
    asOf: dateOf(asOf, state.date1904),
    rows: place.area.rows,
    reports: (['summary', 'lagging'] as const).some((key) => sheetPlace(state, key) !== null),
    version: String(form ?? ''),
    view: state.register.view ?? 'leader',
  };
}

/** Newest first. */
export function undoableIn(state: State): Look['undoable'] {
  const done = state.register.entries.filter((entry) => entry.state === 'closed' && isUndoable(entry));
  return done.map(({ operation, trace }) => ({ ...operation, cells: countOf(trace) })).reverse();
}

function protectedIn(state: State): readonly string[] {
  const places = (Object.keys(SHEET_NAMES) as SheetKey[]).map((key) => sheetPlace(state, key));
  return places.flatMap((place) => (place?.sheet.protected === true ? [place.sheet.title] : []));
}
