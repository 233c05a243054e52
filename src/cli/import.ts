/**
 * `yardstick import FILE… --into BOOK.xlsx [--year Y] [--as-of D] [--actuals]`: plan documents into a ledger. A book that
 * is not there is made; one that stands is merged into (`merge-into.ts`).
 */
import type { Document } from '../document';
import { ledgerLayout } from '../sheet';
import { cliWordingOf } from '../wording';
import type { CliWording } from '../wording';
import { writeWorkbook } from '../xlsx';
import { promiseOf } from './amounts';
import type { Command } from './arguments';
import type { Desk } from './desk';
import { documentAt } from './documents';
import { mergeInto } from './merge-into';
import { requestOf } from './new-request';
import { sayPapers } from './papers';
import { rowsOf } from './rows';
import type { PlanRows } from './rows';
import { DONE, fileFault, stopped } from './speaking';
import type { Outcome } from './speaking';
import { sayUnread } from './unwritten';

/** A plan as read, its year known. */
export type ReadPlan = PlanRows & { readonly year: number; readonly documents: readonly string[] };

export async function importCommand(command: Command, desk: Desk): Promise<Outcome> {
  const words = cliWordingOf(command.options.language);
  const into = command.options.into ?? '';
  const stands = await standsAt(desk, into, words);
  if (typeof stands === 'string') return stopped(stands);
  const plan = await planOf(command, desk);
  if ('code' in plan) return plan;
  return stands ? mergeInto(desk, into, command.options, plan) : newBook(desk, into, command.options, plan);
}

async function planOf({ files, options }: Command, desk: Desk): Promise<ReadPlan | NonNullable<Outcome>> {
  const words = cliWordingOf(options.language);
  const documents: Document[] = [];
  for (const path of files) {
    const document = await documentAt(desk, path, options.language);
    if (document === null) return { code: 1, message: null };
    documents.push(document);
  }
  const { year, ...rows } = rowsOf(documents, options);
  const wrong = sayPapers(desk, options, rows.papers);
  if (wrong !== null) return stopped(wrong);
  sayUnread(desk, options.language, { of: 'target', unread: rows.unread });
  if (rows.isEmpty) return { code: 1, message: words.nothingFound };
  if (year === null) return { code: 1, message: words.yearUnknown };
  if (rows.indicators.length === 0) return { code: 1, message: words.nothingFound };
  if (options.year === null) desk.err(words.warning + words.yearGuessed(year));
  for (const { name, value, unit, sure } of rows.baselines) {
    const amount = promiseOf('baseline', value, { unit, language: options.language });
    desk.err(words.warning + (sure ? words.baselineTaken(name, amount) : words.baselineOffered(name, amount)));
  }
  for (const { name, said, code } of rows.recoded) desk.err(words.warning + words.recoded(name, said, code));
  return { ...rows, year, documents: documents.map(({ name }) => name) };
}

async function newBook(desk: Desk, into: string, options: Command['options'], plan: ReadPlan): Promise<Outcome> {
  const words = cliWordingOf(options.language);
  const { indicators } = plan;
  const request = requestOf(desk, options, plan);
  const to = options.out ?? into;
  const bytes = await writeWorkbook(ledgerLayout(request), { at: desk.now() });
  try {
    await desk.writeNew(to, bytes);
  } catch (error) {
    return stopped(fileFault(error, to, words, true));
  }
  const doubtful = indicators.filter(({ doubts }) => doubts.length > 0).length;
  desk.err(words.written(to, indicators.length, doubtful));
  return DONE;
}

async function standsAt(desk: Desk, path: string, words: CliWording): Promise<boolean | string> {
  try {
    return await desk.exists(path);
  } catch (error) {
    return fileFault(error, path, words);
  }
}
