/**
 * A new version of a plan into the ledger that stands, in one operation: cells of rows that promise otherwise, where each row
 * came from, and rows that are new. In: revisions with their grounds, a layout of the new indicators alone. Out: counts. Codes,
 * people's columns and rows the version does not name stay. Four rounds at any number of rows; without new rows three. The
 * same for one row that a person promises otherwise by their own word.
 */
import type { Revision } from '../../plan';
import type { Layout, LineSource } from '../../sheet';
import type { Desk } from '../wire/desk';
import { problemOf } from '../wire/failure';
import { askLists } from '../grow/growth-check';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import type { LedgerProblem, Merged, Operation, Outcome } from '../ledger';
import { ledgerOf } from '../stand/ledger-place';
import type { LedgerPlace } from '../stand/ledger-place';
import { LISTS } from '../stand/list-place';
import { askCellsUnchanged } from './cells-check';
import type { Titles } from './new-ledger';
import { perform } from '../perform/perform';
import { cellSteps, planRevisions } from './revision-plan';
import type { RevisionPlan } from './revision-plan';
import { askStanding } from './revision-read';
import type { Standing } from './revision-read';
import { nothing, send } from '../wire/send';
import type { State } from '../stand/state';
import type { Step } from '../wire/step';
import type { Trace } from '../journal/trace';
import type { Workbook } from '../wire/workbook';
import { languageOf } from '../stand/words';
import { planGrowth, readLists, refusal, titlesOf, wantedTitles } from './write-indicators';
import type { ReadLists } from './write-indicators';

export interface Merging {
  readonly revisions: readonly Revision[];
  /** The layout of the new indicators with these titles for our sheets; null: none are new. */
  readonly layoutOf: ((titles: Titles) => Layout) | null;
  /** Name of the document that the version is. */
  readonly document: string;
}

export function mergeIndicators(workbook: Workbook, merging: Merging, options: When): Promise<Outcome<Merged>> {
  const { revisions, layoutOf, document } = merging;
  const as: Revising['as'] = {
    kind: 'merge-indicators',
    source: { by: 'document', name: document },
    values: { document },
  };
  return revise(workbook, { revisions, layoutOf, as }, options);
}

/** A target or due date that a person changes, with its grounds. */
export function adjustPromise(workbook: Workbook, revision: Revision, options: When): Promise<Outcome<Merged>> {
  const as: Revising['as'] = { kind: 'adjust-promise', source: { by: 'pane' }, values: { code: revision.code } };
  return revise(workbook, { revisions: [revision], layoutOf: null, as }, options);
}

interface Revising extends Pick<Merging, 'revisions' | 'layoutOf'> {
  /** What the log says of it. */
  readonly as: {
    readonly kind: 'merge-indicators' | 'adjust-promise';
    readonly source: LineSource;
    readonly values: Operation['values'];
  };
}

function revise(workbook: Workbook, merging: Revising, options: When): Promise<Outcome<Merged>> {
  return guarded(workbook, { sheets: LISTS, unprotect: options.unprotect }, async (state) => {
    const place = ledgerOf(state);
    if ('severity' in place) return { value: null, problems: [place] };
    const read = await readAll(workbook, state, place, merging);
    const plan = planRevisions(
      {
        revisions: merging.revisions,
        language: languageOf(state.said.language),
        date1904: state.date1904,
        source: merging.as.source,
      },
      read.standing,
    );
    const wrong = wrongIn(plan, read);
    if (wrong.length > 0) return { value: null, problems: wrong };
    return write({ workbook, state, place }, { read, plan, as: merging.as }, options);
  });
}

interface Grown extends ReadLists {
  readonly layout: Layout;
}

interface ReadAll {
  readonly standing: Standing;
  /** null: no rows come. */
  readonly lists: Grown | null;
}

async function readAll(
  workbook: Workbook,
  state: State,
  place: LedgerPlace,
  { revisions, layoutOf }: Revising,
): Promise<ReadAll> {
  const ask = (desk: Desk): (() => Standing) => askStanding(desk, state, place, revisions);
  if (layoutOf === null) return { standing: await send(workbook, [], ask), lists: null };
  const layout = layoutOf(titlesOf(state, layoutOf(wantedTitles(state))));
  const { more, ...lists } = await readLists(workbook, state, layout, ask);
  return { standing: more, lists: { ...lists, layout } };
}

function wrongIn(plan: RevisionPlan, { lists }: ReadAll): readonly LedgerProblem[] {
  if (plan.problems.length > 0) return plan.problems;
  if (lists === null) return plan.cells.length === 0 ? [problemOf('nothing-to-add')] : [];
  const wrong = refusal(lists.layout, lists.facts);
  return wrong === null ? [] : [wrong];
}

interface Where {
  readonly workbook: Workbook;
  readonly state: State;
  readonly place: LedgerPlace;
}

interface What {
  readonly read: ReadAll;
  readonly plan: RevisionPlan;
  readonly as: Revising['as'];
}

function write({ workbook, state, place }: Where, what: What, { at }: When): Promise<Outcome<Merged>> {
  const { read, plan } = what;
  const { lists, standing } = read;
  const grown = lists === null ? null : planGrowth(state, lists.layout, lists);
  const traced = plan.cells.map(({ trace }) => trace);
  const trace: Trace =
    grown === null || grown.trace.of !== 'rows' ? { of: 'cells', cells: traced } : { ...grown.trace, cells: traced };
  const counts = {
    rows: grown?.rows ?? 0,
    cells: plan.changes.length,
    revised: new Set(
      plan.cells.map(({ trace: { place: one } }) => ('source' in one ? one.source : 'code' in one ? one.code : '')),
    ).size,
  };
  const operation = newOperation(state.register, what.as.kind, at, { ...counts, ...what.as.values });
  const steps: readonly Step[] = [
    ...(grown === null ? [{ do: 'suspend' } satisfies Step] : []),
    ...plan.cells.flatMap(cellSteps),
    ...(grown?.steps ?? (state.manual ? [{ do: 'calculate' } satisfies Step] : [])),
  ];
  return perform(workbook, state, {
    operation,
    trace,
    steps,
    changes: plan.changes,
    ask: (desk) => {
      const done = nothing(desk);
      return () => {
        done();
        return { operation, ...counts };
      };
    },
    check: (desk) => {
      const cells = askCellsUnchanged(desk, place, standing.codes, plan.cells);
      const rows = askLists(desk, lists?.facts ?? [], grown?.steps ?? []);
      return () => (cells.same() && rows.same() ? null : [...rows.back(), ...cells.back()]);
    },
  });
}
