/**
 * Another year's plan into a book whose ledgers are of other years: a ledger of its own beside them, in the book's language. The
 * ledgers that stand are not touched.
 */
import { ledgerLayout } from '../sheet';
import { cliWordingOf } from '../wording';
import { withLedgerBeside } from '../xlsx';
import type { LedgerFile } from '../xlsx';
import type { Options } from './arguments';
import { saveEdited } from './book';
import type { Desk } from './desk';
import type { ReadPlan } from './import';
import { requestOf } from './new-request';
import { DONE, stopped } from './speaking';
import type { Outcome } from './speaking';

interface Beside {
  /** The file, as one of its ledgers sees it. */
  readonly file: LedgerFile;
  readonly plan: ReadPlan;
}

export async function newBeside(desk: Desk, path: string, options: Options, { file, plan }: Beside): Promise<Outcome> {
  const words = cliWordingOf(options.language);
  const { year, indicators } = plan;
  const left = [...file.sheetYears].filter(([, of]) => of === year).map(([title]) => title);
  if (left.length > 0) return stopped(words.yearLeft(year, left.join(words.listJoin)));
  const request = { ...requestOf(desk, options, plan), language: file.ledger.language, palette: file.ledger.palette };
  const edited = await withLedgerBeside(file, year, (titles) => ledgerLayout({ ...request, titles }));
  const outcome = await saveEdited(desk, { path, options }, file, edited);
  if (outcome !== DONE) return outcome;
  const doubtful = indicators.filter(({ doubts }) => doubts.length > 0).length;
  const standing = file.ledgers.flatMap(({ planYear }) => planYear ?? []);
  desk.err(words.besideMade(year, indicators.length, doubtful, standing.join(words.listJoin)));
  return DONE;
}
