/** What the workbook is to us, in one round. */
import { SHEET_NAMES, yearsBeside, yearsOfSheets } from '../../sheet';
import type { SheetKey } from '../../sheet';
import { isUndoable, unfinishedIn } from '../journal/journal';
import { dateOf } from '../wire/landing';
import type { Look, Outcome, StandingYear } from '../ledger';
import { problemOf } from '../wire/failure';
import { nothing, send } from '../wire/send';
import { inFront, tellLedger } from '../stand/which-ledger';
import { ledgerPlace, sheetPlace } from '../stand/ledger-place';
import { reading } from '../perform/guard';
import { readState } from '../stand/state';
import type { State } from '../stand/state';
import { countOf } from '../journal/trace';
import type { Workbook } from '../wire/workbook';
import { languageOf } from '../stand/words';

/** `follow`: the ledger whose sheet is in front is meant from now on, if one is. */
export function look(workbook: Workbook, follow = false): Promise<Outcome<Look>> {
  return reading(workbook, async (found) => {
    const front = follow ? inFront(found) : undefined;
    const state = front === undefined || front === found.year ? found : await readState(workbook, front);
    // What the pane is shown is what its operations are about, whatever sheet a person turns to meanwhile.
    tellLedger(workbook, state.known.length === 0 ? undefined : state.year);
    return {
      value: {
        ledger: ledgerIn(state),
        ledgers: ledgersIn(state),
        readOnly: state.readOnly,
        manual: state.manual,
        protected: protectedIn(state),
        unfinished: unfinishedIn(state.register)?.operation ?? null,
        undoable: undoableIn(state),
        hasDraft: state.draft !== null,
      },
      problems: [],
    };
  });
}

/** The first one first, the others by year. */
export function ledgersIn({ all, sheets, firstYear }: State): readonly StandingYear[] {
  const years = yearsOfSheets(all);
  const marked = all.flatMap(({ name, sheet }) => (name === SHEET_NAMES.ledger && sheet !== null ? [sheet] : []));
  return [null, ...yearsBeside(all)].flatMap((year): StandingYear[] => {
    const own = sheets.find(({ id }) => marked.includes(id) && (years.get(id) ?? null) === year);
    const said = typeof firstYear === 'number' ? firstYear : null;
    return own === undefined ? [] : [{ title: own.title, beside: year, planYear: year ?? said }];
  });
}

/** From now on the pane is about this one; its sheet is shown. */
export function chooseLedger(workbook: Workbook, beside: number | null): Promise<Outcome<true>> {
  tellLedger(workbook, beside);
  return reading(workbook, async (state) => {
    const place = ledgerPlace(state);
    if (place === null) return { value: null, problems: [problemOf('no-ledger')] };
    await send(workbook, [{ do: 'activate', sheet: place.sheet.id }], nothing);
    return { value: true, problems: [] };
  });
}

function ledgerIn(state: State): Look['ledger'] {
  const place = ledgerPlace(state);
  if (place === null) return null;
  const { asOf, language, form } = state.said;
  return {
    title: place.sheet.title,
    beside: state.year,
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
