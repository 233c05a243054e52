/**
 * Revisions as cells to write, with their traces and what 变更记录 says of them. In: revisions, what stands. Out: a plan, or
 * the problem that stops it: a promise that somebody changed since it was compared is never written over. Pure.
 */
import type { Revisable, Revision } from '../../plan';
import { toolCells } from '../../sheet';
import type { ChangedField, ColumnKey, LineSource, LineValue, SourceKey, ToolCells } from '../../sheet';
import { wordingOf } from '../../wording';
import type { Language } from '../../wording';
import { problemOf } from '../wire/failure';
import { sameHeld } from '../journal/fingerprint';
import { SHIFT_1904, dateOf, landed } from '../wire/landing';
import type { Held, LedgerProblem } from '../ledger';
import { FIELDS, ORIGIN } from './revision-read';
import type { Standing, StandingCell } from './revision-read';
import type { Step } from '../wire/step';
import { sameWritten } from '../journal/trace';
import type { CellPlace, CellTrace, Written } from '../journal/trace';

export interface CellChange {
  readonly trace: CellTrace;
  readonly at: StandingCell;
}

export interface RevisionPlan {
  readonly cells: readonly CellChange[];
  readonly changes: readonly ChangedField[];
  readonly problems: readonly LedgerProblem[];
}

export interface RevisionsIn {
  readonly revisions: readonly Revision[];
  readonly language: Language;
  readonly date1904: boolean;
  readonly source: LineSource;
}

export function planRevisions(input: RevisionsIn, standing: Standing): RevisionPlan {
  const plans = input.revisions.map((revision) => planRevision(input, standing, revision));
  return {
    cells: plans.flatMap(({ cells }) => cells),
    changes: plans.flatMap(({ changes }) => changes),
    problems: plans.flatMap(({ problems }) => problems),
  };
}

interface Both {
  readonly before: ToolCells;
  readonly after: ToolCells;
}

const DATES: readonly Revisable[] = ['due'];
const isDate = (key: ColumnKey): boolean => DATES.some((one) => one === key);
const AMOUNTS: readonly ColumnKey[] = ['target', 'upper', 'baseline'];

function planRevision(input: RevisionsIn, standing: Standing, revision: Revision): RevisionPlan {
  const { code, changes } = revision;
  const count = standing.count(code);
  const none = { cells: [], changes: [] };
  if (count !== 1)
    return {
      ...none,
      problems: [count === 0 ? problemOf('code-missing', { code }) : problemOf('code-twice', { code, count })],
    };
  const both: Both = {
    before: toolCells(revision.before, input.language),
    after: toolCells(revision.after, input.language),
  };
  const promised = changes.map(({ field }) => promisedCell(input, standing, revision, { field, both }));
  const problems = promised.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0) return { ...none, problems };
  return {
    cells: [
      ...promised.flatMap((one) => ('cell' in one ? one.cell : [])),
      ...ORIGIN.flatMap((key) => originCell(input, standing, revision, { key, both })),
      ...fieldsOf(changes).flatMap((field): readonly CellChange[] => {
        const value = both.after.source.get(field) ?? null;
        return both.after.source.size === 0 ? [] : changed(standing, { source: code, field }, { value });
      }),
    ],
    changes: changes.map(({ field, grounds }) => ({
      code,
      name: revision.before.name,
      field,
      before: lineValue(field, both.before),
      after: lineValue(field, both.after),
      format: revision.after.format,
      grounds: grounds === '' ? null : grounds,
      source: input.source,
    })),
    problems: [],
  };
}

/** The line of 原文 has the name as well; it is left as it stands unless the row is named otherwise. */
function fieldsOf(changes: Revision['changes']): readonly SourceKey[] {
  return changes.some(({ field }) => field === 'name') ? [...FIELDS, 'name'] : FIELDS;
}

/** As 变更记录 has it: dates in ISO. Layouts are in the 1900 system. */
function lineValue(field: Revisable, { ledger }: ToolCells): LineValue {
  const value = ledger.get(field) ?? null;
  return isDate(field) ? (dateOf(value, false) ?? value) : value;
}

function heldValue(key: ColumnKey, { ledger }: ToolCells, date1904: boolean): Held {
  const value = ledger.get(key) ?? null;
  return isDate(key) && typeof value === 'number' && date1904 ? value - SHIFT_1904 : value;
}

type Planned = { readonly cell: readonly CellChange[] } | { readonly problem: LedgerProblem };

/** A cell that holds what the ledger promises: it must still hold what was compared. */
function promisedCell(
  { date1904 }: RevisionsIn,
  standing: Standing,
  { code, after }: Revision,
  { field, both }: { readonly field: Revisable; readonly both: Both },
): Planned {
  const place: CellPlace = { code, column: field };
  const at = standing.cell(place);
  if (at === null) return { problem: problemOf('column-missing', { column: field }) };
  const was = heldValue(field, both.before, date1904);
  if ('formula' in at.now || !sameHeld(at.now.value, was)) {
    const now = 'formula' in at.now ? at.now.formula : String(at.now.value ?? '');
    return { problem: problemOf('promise-changed', { code, column: field, now }) };
  }
  const value = heldValue(field, both.after, date1904);
  const reformat = AMOUNTS.includes(field) && at.format !== after.format;
  return {
    cell: changed(standing, place, { value }).map((one) =>
      reformat ? { ...one, trace: { ...one.trace, format: { before: at.format, after: after.format } } } : one,
    ),
  };
}

/** Document and sentence follow the revision; in 存疑 a person's own words stay and the note comes behind them. */
function originCell(
  { language }: RevisionsIn,
  standing: Standing,
  { code, after }: Revision,
  { key, both }: { readonly key: ColumnKey; readonly both: Both },
): readonly CellChange[] {
  const place: CellPlace = { code, column: key };
  const at = standing.cell(place);
  const value = both.after.ledger.get(key) ?? null;
  if (at === null) return [];
  const own = key === 'doubts' && !sameWritten(at.now, { value: both.before.ledger.get(key) ?? null });
  if (!own) return changed(standing, place, { value });
  const noted = after.doubts.some((doubt) => doubt.code === 'not-in-version' || doubt.code === 'withdrawn');
  if (!noted || 'formula' in at.now) return [];
  const words = [at.now.value, value].filter((one) => one !== null && one !== '').map(String);
  return changed(standing, place, { value: words.join(wordingOf(language).sheet.doubtJoin) });
}

function changed(standing: Standing, place: CellPlace, after: Written): readonly CellChange[] {
  const at = standing.cell(place);
  return at === null || sameWritten(at.now, after) ? [] : [{ at, trace: { place, before: at.now, after } }];
}

export function cellSteps({ at, trace }: CellChange): readonly Step[] {
  const { sheet, row, column } = at;
  const area = { row, column, rows: 1, columns: 1 };
  const format = trace.format?.after;
  const value = 'value' in trace.after ? trace.after.value : null;
  return [
    ...(format === undefined ? [] : [{ do: 'number-format', sheet, area, format: [[format]] } satisfies Step]),
    { do: 'values', sheet, area, values: [[landed(value, at.format) ?? '']] },
  ];
}
