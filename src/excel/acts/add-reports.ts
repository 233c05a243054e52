/**
 * 汇总 and 滞后清单 for a ledger that was made without them: both sheets and the names they read the ledger by, or nothing.
 * They hold formulas alone, so that undoing takes the sheets out again. Three rounds up to 4 MB: the state, the ledger,
 * the sheets.
 */
import { READ, besideLayout, reportedRow, roomFor } from '../../sheet';
import type { ReadKey, ReportRequest, Reports, StandingLedger } from '../../sheet';
import { standing as standingOf } from '../../status';
import { wordingOf } from '../../wording';
import { problemOf } from '../wire/failure';
import { freeTitles } from '../lay/free-titles';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import type { LedgerProblem, Outcome, Written } from '../ledger';
import { bookNames, ledgerOf, sheetPlace } from '../stand/ledger-place';
import type { LedgerPlace } from '../stand/ledger-place';
import { sheetTrace } from './new-ledger';
import { perform } from '../perform/perform';
import { standingIn } from './read-standing';
import { sheetSteps } from '../lay/sheet-plan';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import type { Trace } from '../journal/trace';
import type { Workbook } from '../wire/workbook';

const KEYS = ['summary', 'lagging'] as const;

/** `lay`: both sheets from what is known of the ledger. */
export function addReports(
  workbook: Workbook,
  lay: (request: ReportRequest) => Reports,
  options: When,
): Promise<Outcome<Written>> {
  return guarded(workbook, { sheets: [] }, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const hindrance = hindranceOf(state, place);
    if (hindrance !== null) return { value: null, problems: [hindrance] };
    const standing = (await standingIn(workbook, state, place)).value;
    if (standing === null) return { value: null, problems: [problemOf('no-ledger')] };
    const reports = besideReports(state, lay(requestOf(state, place, standing)));
    const rows = standing.rows.length;
    const operation = newOperation(state.register, 'add-reports', options.at, { rows });
    const sheets = reports.sheets.map(({ key, title }) => ({ key, title }));
    const written: Written = { operation, sheets, rows };
    const plan = planOf(state, reports);
    return perform(workbook, state, { operation, ...plan, ask: () => () => written });
  });
}

/** Beside the first ledger they carry the names that they read it by, as the ledger's sheet has them. */
function besideReports(state: State, { sheets, names }: Reports): Reports {
  const own = new Set(names.map(({ name }) => name));
  const more = bookNames(state).flatMap(({ name, refersTo }) => (own.has(name) ? [] : [{ name, refersTo }]));
  return state.year === null ? { sheets, names } : besideLayout({ sheets, names: [...names, ...more] }, state.year);
}

/** They stand already, a name they need is somebody's, or a column they read is lost. */
function hindranceOf(state: State, { columns }: LedgerPlace): LedgerProblem | null {
  const stands = KEYS.flatMap((key) => sheetPlace(state, key) ?? [])[0];
  if (stands !== undefined) return problemOf('reports-exist', { title: stands.sheet.title });
  const lost = READ.find((key) => !columns.has(key));
  if (lost !== undefined) return problemOf('column-missing', { column: lost });
  return null;
}

function requestOf(state: State, place: LedgerPlace, standing: StandingLedger): ReportRequest {
  const { language, settings, palette } = standing;
  const words = wordingOf(language);
  const rows = standing.rows.map(({ indicator, facts, typed, progress }) => {
    const all = { ...typed, actual: progress.actual, weight: progress.weight };
    return reportedRow({ indicator, standing: standingOf(facts, settings), typed: all, words });
  });
  const { year } = state;
  const wantedOf = (key: (typeof KEYS)[number]): string =>
    year === null ? words.sheet.titles[key] : words.sheet.besideTitle(words.sheet.titles[key], year);
  const wanted = KEYS.map(wantedOf);
  const free = freeTitles(
    wanted,
    state.sheets.map(({ title }) => title),
  );
  const titleOf = (key: (typeof KEYS)[number]): string => free.get(wantedOf(key)) ?? wantedOf(key);
  return {
    rows,
    ledger: {
      title: place.sheet.title,
      row: place.area.row,
      rows: place.area.rows,
      column: (key: ReadKey) => place.columns.get(key) ?? 0,
    },
    titles: { summary: titleOf('summary'), lagging: titleOf('lagging') },
    asOf: settings.asOf,
    language,
    words,
    palette,
    room: roomFor(rows, rows.filter(({ standing: one }) => one.lagging).length),
  };
}

function planOf(state: State, { sheets, names }: Reports): { readonly trace: Trace; readonly steps: readonly Step[] } {
  const titleOf = (key: string): string => sheets.find((sheet) => sheet.key === key)?.title ?? '';
  // Names of sheets that were deleted by hand may be left behind: they are ours to set anew.
  const left = new Set(state.names.filter(({ sheet }) => sheet === null).map(({ name }) => name.toLowerCase()));
  const nameSteps = names.map(({ sheet, ...name }): Step => {
    if (sheet !== undefined) return { do: 'add-name', ...name, sheet: titleOf(sheet) };
    return left.has(name.name.toLowerCase())
      ? { do: 'set-name', name: name.name, refersTo: name.refersTo }
      : { do: 'add-name', ...name };
  });
  return {
    trace: {
      of: 'sheets',
      before: state.sheets.map(({ id }) => id),
      sheets: sheets.map((sheet) => sheetTrace(sheet, state.date1904)),
      names: names
        .filter(({ sheet, name }) => sheet === undefined && !left.has(name.toLowerCase()))
        .map(({ name }) => name),
      active: state.activeSheet,
    },
    steps: [
      { do: 'suspend' },
      ...sheets.map(({ title }): Step => ({ do: 'add-sheet', title })),
      ...nameSteps,
      ...sheets.flatMap((sheet) => sheetSteps(sheet, state.date1904)),
      { do: 'activate', sheet: titleOf('summary') },
      ...(state.manual ? [{ do: 'calculate' } satisfies Step] : []),
    ],
  };
}
