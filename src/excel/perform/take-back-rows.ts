/**
 * Rows that an operation added, deleted again wherever they stand now, with their lines in the other lists. Rows a person
 * touched stay and are listed. Lines of the other lists go first and the ledger's last, so that a cut-off undo finds by
 * the ledger's codes what is left to do.
 */
import type { Area } from '../../sheet';
import { answerRoom } from '../stand/answer-room';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { askColumns, rowsByCode } from '../stand/columns';
import type { Reading } from '../stand/columns';
import { problemOf } from '../wire/failure';
import { heldOf } from '../wire/landing';
import type { Held, LedgerProblem } from '../ledger';
import { bookNames, ledgerPlace, settingName, sheetPlace } from '../stand/ledger-place';
import type { LedgerPlace } from '../stand/ledger-place';
import { COMPARED, ledgerPrint, linesOf, printsByCode } from './list-lines';
import { CODES, HEADS } from '../stand/list-place';
import type { ListKey } from '../stand/list-place';
import { areaOf } from '../lay/reference';
import { stretchesOf } from '../stand/rows';
import { runsOf } from '../wire/runs';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import { askCells } from './take-back-cells';
import type { Undoing } from './take-back-cells';
import { NOTHING, both } from './take-back-plan';
import type { TakeBack } from './take-back-plan';
import { askSheets } from './take-back-sheets';
import type { Brief, RowTrace, Trace } from '../journal/trace';

export type OfRows = Extract<Trace, { readonly of: 'rows' }>;

/** A list other than the ledger, as read. */
interface OtherList {
  readonly key: ListKey;
  readonly sheet: string;
  readonly first: number;
  readonly grid: readonly (readonly Held[])[];
}

/** A request each 4 MB of a long ledger; waits by itself for all but the last. */
export async function askRows(
  desk: Desk,
  state: State,
  brief: Brief,
  undoing: Undoing,
): Promise<(trace: OfRows) => TakeBack> {
  const place = ledgerPlace(state);
  if (place === null) return () => NOTHING;
  const reading = await askStretches(desk, state, place, undoing.wide ?? WITH_TEXTS);
  const others = (['sources', 'milestones', 'monthly'] as const).flatMap((key) => askList(desk, state, key) ?? []);
  const made =
    brief.made === null ? null : await askSheets(desk, state, brief.made, { whole: false, wide: undoing.wide });
  const cells = askCells(desk, state, brief, undoing);
  return (trace) => {
    const standing = { state, place, read: reading(), others: others.map((ask) => ask()) };
    // Cells first: where they stand was read before any row goes.
    return both(cells(trace.cells ?? []), planRows(standing, trace, made?.() ?? NOTHING));
  };
}

/** Sentences, doubts and notes beside the usual. */
const WITH_TEXTS = 1.4;

async function askStretches(desk: Desk, state: State, place: LedgerPlace, wide: number): Promise<() => Reading> {
  const { each } = answerRoom(state.register, place.area.rows, wide);
  const stretches = stretchesOf(place.area.rows, { first: each, each });
  const asked: (() => Reading)[] = [];
  for (const [n, stretch] of stretches.entries()) {
    asked.push(askColumns(desk, place, COMPARED, stretch));
    if (n < stretches.length - 1) await desk.context.sync();
  }
  return () => {
    const readings = asked.map((ask) => ask());
    const whole = new Map(COMPARED.map((key) => [key, readings.flatMap((read) => read(key))]));
    return (key) => whole.get(key) ?? [];
  };
}

/** Of 原文, which people do not edit, its codes are enough. */
function askList(desk: Desk, state: State, key: ListKey): (() => OtherList) | null {
  const place = sheetPlace(state, key);
  if (place === null) return null;
  const area: Area = { ...place.area, row: place.area.row + HEADS[key], rows: place.area.rows - HEADS[key] };
  const left = key === 'sources' ? CODES[key] : 0;
  const columns = key === 'sources' ? 1 : area.columns;
  const range = rangeOf(desk, place.sheet.id, { ...area, column: area.column + left, columns });
  range.load('values');
  const before = new Array<Held>(left).fill(null);
  return () => ({
    key,
    sheet: place.sheet.id,
    first: area.row,
    grid: range.values.map((row) => [...before, ...row.map(heldOf)]),
  });
}

interface Standing {
  readonly state: State;
  readonly place: LedgerPlace;
  readonly read: Reading;
  readonly others: readonly OtherList[];
}

function planRows(standing: Standing, trace: OfRows, made: TakeBack): TakeBack {
  const rows = rowsByCode(standing.read('code'));
  const prints = new Map(standing.others.map(({ key, grid }) => [key, printsByCode(linesOf(grid, CODES[key]))]));
  const verdicts = trace.rows.map((row) => ({
    row,
    ...verdictOf(standing.read, row, rows.get(row.code) ?? [], prints),
  }));
  const going = new Set(verdicts.filter(({ problem }) => problem === null).map(({ row }) => row.code));
  const at = verdicts.flatMap((verdict) => (verdict.problem === null ? verdict.at : []));
  const kept = verdicts.flatMap(({ problem }) => problem ?? []);
  // Rows that stay still look up their months: the sheet stays with them.
  const sheets = kept.length > 0 ? NOTHING : made;
  // A sheet that goes as a whole is left as it is until then: a cut-off undo must still find it untouched.
  const goes = goingIn(sheets.steps);
  const others = standing.others.filter(({ sheet }) => !goes.has(sheet));
  return {
    steps: [
      ...others.flatMap((list) => deletions(list.sheet, list.first, linesWith(list, going))),
      ...deletions(standing.place.sheet.id, standing.place.area.row, at),
      ...namesBack(standing.state, trace, goes),
      ...sheets.steps,
    ],
    restored: at.length,
    problems: [...kept, ...sheets.problems],
  };
}

interface Verdict {
  /** Its row among the ledger's, if it stands. */
  readonly at: readonly number[];
  /** null: it goes. */
  readonly problem: LedgerProblem | null;
}

function verdictOf(
  read: Reading,
  row: RowTrace,
  at: readonly number[],
  prints: ReadonlyMap<ListKey, ReadonlyMap<string, string>>,
): Verdict {
  const { code } = row;
  const [first] = at;
  if (at.length > 1) return { at, problem: problemOf('code-kept', { code }) };
  const touched =
    (first !== undefined && ledgerPrint((key) => read(key)[first] ?? null) !== row.print) ||
    (['monthly', 'milestones'] as const).some((key) => {
      const print = prints.get(key)?.get(code);
      return print !== undefined && print !== row.lists[key];
    });
  return { at, problem: touched ? problemOf('row-kept', { code }) : null };
}

function linesWith({ key, grid }: OtherList, codes: ReadonlySet<string>): readonly number[] {
  return grid.flatMap((cells, row) => (codes.has(String(cells[CODES[key]] ?? '')) ? [row] : []));
}

/** From the bottom up: what is above does not move. */
export function deletions(sheet: string, first: number, rows: readonly number[]): readonly Step[] {
  return [...runsOf(rows)]
    .reverse()
    .map(([from, count]): Step => ({ do: 'delete-rows', sheet, row: first + from, rows: count }));
}

/** Names that came with the sheets that go point again where they did; a person may have pointed them elsewhere. */
export function namesBack(state: State, { names }: OfRows, going: ReadonlySet<string>): readonly Step[] {
  const titles = new Set(state.sheets.filter(({ id }) => going.has(id)).map(({ title }) => title));
  const pointing = new Map(bookNames(state).map(({ name, refersTo }) => [name, areaOf(refersTo)?.title]));
  return names
    .filter(({ name }) => titles.has(pointing.get(name) ?? ''))
    .flatMap(({ name, before }) => settingName(state, name, before));
}

/** Ids of the sheets that these steps delete. */
export function goingIn(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => (step.do === 'delete-sheet' ? [step.sheet] : [])));
}
