/**
 * A second import: plan documents into a ledger that stands. Rows are same, changed, new or gone; people's columns, codes and
 * corrections survive, changed promises keep the old value in the change log with the document as grounds.
 */
import { changeLines, freeCode } from '../sheet';
import type { ChangedField } from '../sheet';
import { absent, documentOf, merge, replacedDocuments, revised } from '../plan';
import type { FieldChange, Indicator, MergeRow, Renaming, Revision } from '../plan';
import { NO_PROGRESS } from '../status';
import { cliWordingOf, wordingOf } from '../wording';
import { NO_CHANGE, plannedChange } from '../xlsx';
import type { LedgerChange, LedgerFile } from '../xlsx';
import { promiseOf } from './amounts';
import type { Options } from './arguments';
import { ledgerAt, saveLedger } from './book';
import type { Desk } from './desk';
import type { ReadPlan } from './import';
import { momentOf, operationAt, serialNow } from './moment';
import { settleRenamed } from './renamed';
import { newBeside } from './new-beside';
import type { Outcome } from './speaking';
import { sayUntaken } from './untaken';
import type { Again } from './untaken';

interface Finding {
  readonly same: number;
  readonly revisions: readonly Revision[];
  /** Rows whose document says the same as before: what differs was corrected by a person and stays. */
  readonly corrected: readonly Corrected[];
  readonly fresh: readonly Fresh[];
  readonly gone: readonly Indicator[];
  /** Perhaps named otherwise: left as they stand until somebody says so. */
  readonly undecided: readonly Renaming[];
  /** Earlier documents of which these are a new version. */
  readonly replaced: readonly string[];
  /** Rows that stand and were found again. */
  readonly again: readonly Again[];
}

/** A new row, and as it was read: under the code it had there. */
interface Fresh {
  readonly indicator: Indicator;
  readonly read: Indicator;
}

interface Corrected {
  readonly row: Indicator;
  readonly fresh: Indicator;
  readonly changes: readonly FieldChange[];
}

export async function mergeInto(desk: Desk, into: string, options: Options, plan: ReadPlan): Promise<Outcome> {
  const words = cliWordingOf(options.language);
  const file = await ledgerAt(desk, into, options.language, plan.year);
  if (file === null) return { code: 1, message: null };
  const standing = file.ledger.plan.year;
  if (standing !== 0 && standing !== plan.year) return newBeside(desk, into, options, { file, plan });
  const found = findingOf(file, plan, options);
  const settings = { ...file.ledger.settings, asOf: options.asOf ?? file.ledger.settings.asOf };
  const now = desk.now();
  const changed = found.revisions.length + found.fresh.length;
  const operation = {
    id: operationAt(now),
    kind: 'merge-indicators' as const,
    at: momentOf(now),
    values: { rows: found.fresh.length, cells: found.revisions.reduce((sum, { changes }) => sum + changes.length, 0) },
  };
  const lines = changed === 0 ? [] : changeLines(operation, fieldsOf(found, plan));
  const planned = plannedChange(file, {
    ...NO_CHANGE,
    settings,
    updated: serialNow(now),
    revisions: [...found.revisions, ...found.gone.map((row) => absent(row, plan.documents.join(' ')))],
    fresh: newRows(found, plan),
    track: { checkIns: [], changes: lines },
  });
  print(desk, options, found);
  for (const { indicator, read } of found.fresh)
    if (plan.coded.has(read) && indicator.code !== read.code)
      desk.err(words.warning + words.recoded(read.name, read.code, indicator.code));
  sayUntaken(desk, options.language, found.again, plan);
  return saveLedger(desk, { path: into, options }, file, planned);
}

function findingOf({ rows }: LedgerFile, plan: ReadPlan, { renamed }: Options): Finding {
  const standing = rows.map(({ indicator }) => indicator);
  const byCode = new Map(standing.map((row) => [row.code, row]));
  const byRow = new Map(rows.map((row) => [row.indicator.code, row]));
  const found = merge({ standing, fresh: plan.indicators, sameDocument: true });
  const replaced = replacedDocuments({ standing, merge: found, names: plan.documents });
  const isReplaced = (row: Indicator): boolean => replaced.has(documentOf(row));
  const { rows: merged, undecided } = settleRenamed({
    standing,
    merge: found,
    answer: renamed,
    coded: plan.coded,
    mayBeGone: isReplaced,
  });
  const revisions: Revision[] = [];
  const corrected: Corrected[] = [];
  for (const row of merged) {
    const before = row.is === 'changed' ? byCode.get(row.code) : undefined;
    if (row.is !== 'changed' || before === undefined) continue;
    const isRenamed = row.changes.some(({ field }) => field === 'name');
    if (!isRenamed && saysTheSame(before, row.fresh))
      corrected.push({ row: before, fresh: row.fresh, changes: row.changes });
    else {
      const grounds = row.fresh.source?.document ?? plan.documents.join(' ');
      const revision = revised(
        before,
        row.fresh,
        row.changes.map((change) => ({ ...change, grounds })),
      );
      if (revision !== null) revisions.push(revision);
    }
  }
  return {
    same: merged.filter(({ is }) => is === 'same').length,
    revisions,
    corrected,
    fresh: freshOf(merged, [...byCode.keys()]),
    gone: merged.flatMap((row) => {
      const before = row.is === 'gone' ? byCode.get(row.code) : undefined;
      return before !== undefined && isReplaced(before) ? [before] : [];
    }),
    undecided,
    replaced: [...replaced],
    again: merged.flatMap((row) => {
      const stands = row.is === 'same' || row.is === 'changed' ? byRow.get(row.code) : undefined;
      return stands === undefined || row.is === 'gone' ? [] : [{ row: stands, fresh: row.fresh }];
    }),
  };
}

/** The sentence reads as it did when the row was made. */
function saysTheSame(before: Indicator, fresh: Indicator): boolean {
  const plain = (row: Indicator): string => (row.source?.quote ?? '').replace(/\s+/g, '');
  return plain(before) !== '' && plain(before) === plain(fresh);
}

/** Codes of new rows go on where the ledger's own end, and past those that the tables of this import say. */
function freshOf(merged: readonly MergeRow[], standing: readonly string[]): readonly Fresh[] {
  const stand = new Set(standing);
  const fresh = merged.flatMap((row) => (row.is === 'new' ? [row.fresh] : []));
  const taken = new Set([...standing, ...fresh.map(({ code }) => code)]);
  return fresh.map((row) => {
    const code = stand.has(row.code) ? freeCode(row.code, taken) : row.code;
    taken.add(code);
    return { indicator: { ...row, code }, read: row };
  });
}

/** What their tables tell goes along under the codes they have now. */
function newRows({ fresh }: Finding, { progress, typed }: ReadPlan): LedgerChange['fresh'] {
  return {
    indicators: fresh.map(({ indicator }) => indicator),
    progress: new Map(fresh.map(({ indicator: { code }, read }) => [code, progress.get(read.code) ?? NO_PROGRESS])),
    typed: new Map(fresh.map(({ indicator: { code }, read }) => [code, typed.get(read.code) ?? {}])),
  };
}

function fieldsOf({ revisions }: Finding, { documents }: ReadPlan): readonly ChangedField[] {
  return revisions.flatMap(({ code, before, after, changes }) =>
    changes.map((change): ChangedField => {
      const name = after.source?.document ?? documents.join(' ');
      const { field, grounds } = change;
      return {
        code,
        name: before.name,
        field,
        before: change.before,
        after: change.after,
        format: after.format,
        grounds,
        source: { by: 'document', name },
      };
    }),
  );
}

function print(desk: Desk, { language }: Options, found: Finding): void {
  const words = cliWordingOf(language);
  const { titles } = wordingOf(language).columns;
  const said = (before: Indicator, after: Indicator, changes: readonly FieldChange[]): string =>
    changes
      .map((change) => {
        const old = promiseOf(change.field, change.before, { language, unit: before.unit });
        return `${titles[change.field]} ${old} → ${promiseOf(change.field, change.after, { language, unit: after.unit })}`;
      })
      .join('；');
  for (const { code, before, after, changes } of found.revisions)
    desk.out(`${words.merge.changed}\t${code}\t${before.name}\t${said(before, after, changes)}\n`);
  for (const { row, fresh, changes } of found.corrected)
    desk.out(`${words.merge.corrected}\t${row.code}\t${row.name}\t${said(row, fresh, changes)}\n`);
  for (const {
    indicator: { code, name },
  } of found.fresh)
    desk.out(`${words.merge.fresh}\t${code}\t${name}\n`);
  for (const { code, name } of found.gone) desk.out(`${words.merge.gone}\t${code}\t${name}\n`);
  for (const { standing, fresh, reasons } of found.undecided) {
    const why = reasons.map((reason) => words.merge.reasons[reason]).join(' · ');
    desk.out(`${words.merge.undecided}\t${standing.code}\t${standing.name}\t${fresh.name}\t${why}\n`);
    desk.err(words.warning + words.merge.isRenamed(standing.code, standing.name, fresh.name));
  }
  for (const name of found.replaced) desk.err(words.warning + words.merge.replaced(name));
  const counts = [
    found.same,
    found.revisions.length,
    found.fresh.length,
    found.gone.length,
    found.corrected.length,
    found.undecided.length,
  ];
  desk.out(`${words.merge.counts(counts)}\n`);
}
