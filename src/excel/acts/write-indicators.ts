/**
 * Reviewed indicators as rows of a standing ledger. In: a layout of these indicators alone, under the titles our sheets
 * have now. Out: what was written. Rows that stand are not touched; everything that reaches over them reaches further.
 */
import { positionOf, titlesBeside, yearMark } from '../../sheet';
import type { Layout, SheetKey, SheetLayout } from '../../sheet';
import { deskOf } from '../wire/desk';
import { rowsByCode } from '../stand/columns';
import { problemOf } from '../wire/failure';
import { askUnchanged } from '../grow/growth-check';
import { askList, ourRules } from '../grow/growth-read';
import type { FoundRules } from '../grow/growth-read';
import {
  MARK,
  backLinkSteps,
  growthOf,
  highlightsOver,
  rulesAnew,
  insertionIn,
  roomSteps,
  rowSteps,
} from '../grow/growth-plan';
import type { Growth, ListFacts } from '../grow/growth-plan';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import type { LedgerProblem, Outcome, Written } from '../ledger';
import { bookNames, ledgerOf, ledgerPlace, settingName, sheetPlace } from '../stand/ledger-place';
import { ledgerPrint, linesIn, printsByCode } from '../perform/list-lines';
import { LISTS, listPlace } from '../stand/list-place';
import type { ListKey } from '../stand/list-place';
import { freeTitles } from '../lay/free-titles';
import { sheetTrace } from './new-ledger';
import type { Titles } from './new-ledger';
import { perform } from '../perform/perform';
import { areaOf } from '../lay/reference';
import { nothing } from '../wire/send';
import type { Ask } from '../wire/send';
import { sheetSteps } from '../lay/sheet-plan';
import { lacksOf } from '../wire/lacks';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import type { Trace } from '../journal/trace';
import { languageOf } from '../stand/words';
import type { Workbook } from '../wire/workbook';

/** `layoutOf`: the layout of the new indicators with these titles for our sheets. */
export function writeIndicators(
  workbook: Workbook,
  layoutOf: (titles: Titles) => Layout,
  options: When,
): Promise<Outcome<Written>> {
  return guarded(workbook, { sheets: LISTS, unprotect: options.unprotect }, async (state) => {
    const stands = ledgerOf(state);
    if ('severity' in stands) return { value: null, problems: [stands] };
    const layout = layoutOf(titlesOf(state, layoutOf(wantedTitles(state))));
    const read = await readLists(workbook, state, layout, nothing);
    const wrong = refusal(layout, read.facts);
    if (wrong !== null) return { value: null, problems: [wrong] };
    const plan = planGrowth(state, layout, read);
    const operation = newOperation(state.register, 'write-indicators', options.at, { rows: plan.rows });
    const sheets = layout.sheets
      .filter(({ key }) => LISTS.some((list) => list === key))
      .map(({ key, title }) => ({ key, title }));
    const written: Written = { operation, sheets, rows: plan.rows };
    return perform(workbook, state, {
      operation,
      trace: plan.trace,
      steps: plan.steps,
      ask: () => () => written,
      check: (desk) => askUnchanged(desk, read.facts, plan.steps),
    });
  });
}

/** Of sheets that are to come to this ledger. */
export function wantedTitles({ year, said }: Pick<State, 'year' | 'said'>): Titles {
  return year === null ? {} : titlesBeside(languageOf(said.language), year);
}

/** Our sheets by the titles they have now; free ones for those that are to come. */
export function titlesOf(state: State, wanted: Layout): Titles {
  const free = freeTitles(
    wanted.sheets.map(({ title }) => title),
    state.sheets.map(({ title }) => title),
  );
  return Object.fromEntries(
    wanted.sheets.map(({ key, title }) => [key, sheetPlace(state, key)?.sheet.title ?? free.get(title) ?? title]),
  );
}

export interface ReadLists {
  readonly facts: readonly ListFacts[];
  /** Our rules on the ledger. */
  readonly rules: FoundRules;
}

/** `more` is asked in the first of its rounds. */
export function readLists<T>(
  workbook: Workbook,
  state: State,
  layout: Layout,
  more: Ask<T>,
): Promise<ReadLists & { readonly more: T }> {
  return workbook.run(async (context) => {
    const desk = deskOf(context, lacksOf(workbook));
    const other = more(desk);
    const places = LISTS.flatMap((key) => listPlace(state, layout, key) ?? []);
    const asked = places.map((place) => askList(desk, place));
    const rules = await ourRules(desk, ledgerPlace(state)?.sheet.id ?? '');
    return { facts: asked.map((ask) => ask()), rules, more: other() };
  });
}

/** Why these indicators cannot come to the ledger; null: they can. */
export function refusal(layout: Layout, facts: readonly ListFacts[]): LedgerProblem | null {
  const codes = linesIn(layout, 'ledger', false).map(({ code }) => code);
  if (codes.length === 0) return problemOf('nothing-to-add');
  const standing = rowsByCode(facts.find(({ place }) => place.key === 'ledger')?.codes ?? []);
  const twice = codes.find((code, index) => standing.has(code) || codes.indexOf(code) !== index);
  return twice === undefined
    ? null
    : problemOf('code-twice', { code: twice, count: (standing.get(twice)?.length ?? 0) + 1 });
}

interface GrowthPlan {
  readonly steps: readonly Step[];
  readonly trace: Trace;
  readonly rows: number;
}

/** Pure: what will be written, from what was read. */
export function planGrowth(state: State, layout: Layout, { facts, rules }: ReadLists): GrowthPlan {
  const down = new Map(facts.map((one) => [one.place.sheet.title, insertionIn(one) - one.place.from.row]));
  const growths = facts.flatMap(
    (one) => growthOf(one, layout, linesIn(layout, one.place.key, false).length, down) ?? [],
  );
  const of = (key: ListKey): Growth | null => growths.find(({ facts: { place } }) => place.key === key) ?? null;
  const ledger = of('ledger');
  if (ledger === null) throw new Error('a ledger was found and is gone');
  const made = layout.sheets.filter(
    ({ key }) => LISTS.some((list) => list === key) && !facts.some(({ place }) => place.key === key),
  );
  const names = namesOf(state, layout, made);
  const trace = traceOf(state, layout, { made, ledger, repointed: names.repointed, added: names.added });
  return {
    rows: ledger.rows,
    trace,
    steps: [
      { do: 'suspend' },
      ...growths.flatMap(roomSteps),
      ...made.map(({ title }): Step => ({ do: 'add-sheet', title })),
      ...names.steps,
      ...made.flatMap((sheet) => sheetSteps(sheet, state.date1904)),
      ...growths.flatMap((growth) => rowSteps(growth, state)),
      ...backLinkSteps(of('sources'), ledger),
      ...ruleSteps(layout, ledger, rules),
      ...growths.map(({ facts: { place } }): Step => ({ do: 'delete-name', name: MARK, sheet: place.sheet.id })),
      ...(state.manual ? [{ do: 'calculate' } satisfies Step] : []),
    ],
  };
}

/** Five rules over all rows take the place of those over the old ones; so rows that come again and again add none. */
function ruleSteps(layout: Layout, { facts, rows }: Growth, rules: FoundRules): readonly Step[] {
  const { sheet, area, column } = facts.place;
  const laid = layout.sheets.find(({ key }) => key === 'ledger')?.highlights ?? [];
  const over = highlightsOver(laid, { ...area, rows: area.rows + rows }, column);
  return rulesAnew(sheet.id, rules, over);
}

interface NameChanges {
  readonly steps: readonly Step[];
  readonly repointed: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  readonly added: readonly string[];
}

/** Names of sheets that come now. Some stood elsewhere as long as there was no such sheet. */
function namesOf(state: State, layout: Layout, made: readonly SheetLayout[]): NameChanges {
  const titles = new Map<string, SheetKey>(made.map(({ title, key }) => [title, key]));
  const coming = layout.names.filter(({ refersTo }) => titles.has(areaOf(refersTo)?.title ?? ''));
  const standing = new Map(bookNames(state).map(({ name, refersTo }) => [name, refersTo]));
  const repointed = coming.flatMap(({ name, refersTo, sheet }) => {
    const before = sheet === undefined ? standing.get(name) : undefined;
    return before === undefined ? [] : [{ name, before, after: refersTo }];
  });
  const added = coming.filter(({ name, sheet }) => sheet !== undefined || !standing.has(name));
  const titleOf = (key: SheetKey): string => made.find((sheet) => sheet.key === key)?.title ?? '';
  return {
    repointed,
    added: added.filter(({ sheet }) => sheet === undefined).map(({ name }) => name),
    steps: [
      ...added.map(
        ({ sheet, ...name }): Step => ({
          do: 'add-name',
          ...name,
          ...(sheet === undefined ? {} : { sheet: titleOf(sheet) }),
        }),
      ),
      ...(state.year === null
        ? []
        : made.map(({ title }): Step => ({ do: 'add-name', ...yearMark(state.year ?? 0), sheet: title }))),
      ...repointed.flatMap(({ name, after }) => settingName(state, name, after)),
    ],
  };
}

interface Traced {
  readonly made: readonly SheetLayout[];
  readonly ledger: Growth;
  readonly repointed: NameChanges['repointed'];
  readonly added: readonly string[];
}

function traceOf(state: State, layout: Layout, { made, ledger, repointed, added }: Traced): Trace {
  const prints = new Map(LISTS.map((key) => [key, printsByCode(linesIn(layout, key, state.date1904))]));
  return {
    of: 'rows',
    stood: ledger.facts.place.area.rows,
    rows: linesIn(layout, 'ledger', state.date1904).map(({ code, cells }) => ({
      code,
      print: ledgerPrint((key) => cells[positionOf(key)] ?? null),
      lists: { monthly: prints.get('monthly')?.get(code) ?? '', milestones: prints.get('milestones')?.get(code) ?? '' },
    })),
    made: {
      before: state.sheets.map(({ id }) => id),
      sheets: made.map((sheet) => sheetTrace(sheet, state.date1904)),
      names: added,
      active: state.activeSheet,
    },
    names: repointed.map(({ name, before }) => ({ name, before })),
    highlights: layout.sheets.find(({ key }) => key === 'ledger')?.highlights ?? [],
    filter: ledger.facts.filter,
  };
}
