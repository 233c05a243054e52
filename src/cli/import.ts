/**
 * `yardstick import FILE… --into BOOK.xlsx [--year Y] [--as-of D] [--actuals]`: a new ledger of plan documents.
 * A standing ledger is refused: merging keeps what people typed and records each changed target, which this does not.
 */
import type { Document } from '../document';
import { ledgerLayout } from '../sheet';
import type { LedgerRequest } from '../sheet';
import { DEFAULT_SETTINGS, serialOf } from '../status';
import { cliWordingOf } from '../wording';
import type { CliWording } from '../wording';
import { writeWorkbook } from '../xlsx';
import type { Command } from './arguments';
import type { Desk } from './desk';
import { documentAt } from './documents';
import { rowsOf } from './rows';
import { DONE, fileFault, stopped } from './speaking';
import type { Outcome } from './speaking';

export async function importCommand({ files, options }: Command, desk: Desk): Promise<Outcome> {
  const words = cliWordingOf(options.language);
  const into = options.into ?? '';
  const taken = await isTaken(desk, into, words);
  if (taken !== null) return stopped(taken);
  const documents: Document[] = [];
  for (const path of files) {
    const document = await documentAt(desk, path, options.language);
    if (document === null) return { code: 1, message: null };
    documents.push(document);
  }
  const { year, indicators, progress } = rowsOf(documents, options);
  if (year === null) return stopped(words.yearUnknown);
  if (indicators.length === 0) return stopped(words.nothingFound);
  if (options.year === null) desk.err(words.warning + words.yearGuessed(year));
  const asOf = options.asOf ?? endOfLastMonth(desk.now());
  if (options.asOf === null) desk.err(words.warning + words.asOfChosen(asOf));
  const request: LedgerRequest = {
    plan: { year, indicators },
    progress,
    settings: { ...DEFAULT_SETTINGS, asOf, planYear: year },
    language: options.language,
    updated: momentOf(desk.now()),
  };
  const bytes = await writeWorkbook(ledgerLayout(request), { at: desk.now() });
  try {
    await desk.writeNew(into, bytes);
  } catch (error) {
    return stopped(fileFault(error, into, words, true));
  }
  const doubtful = indicators.filter(({ doubts }) => doubts.length > 0).length;
  desk.err(words.written(into, indicators.length, doubtful));
  return DONE;
}

async function isTaken(desk: Desk, path: string, words: CliWording): Promise<string | null> {
  try {
    return (await desk.exists(path)) ? words.bookExists(path) : null;
  } catch (error) {
    return fileFault(error, path, words);
  }
}

/** ISO date of the last day of the month before, by the local calendar. */
export function endOfLastMonth(now: Date): string {
  const last = new Date(Date.UTC(now.getFullYear(), now.getMonth(), 0));
  return last.toISOString().slice(0, 10);
}

/** Serial of the local time, to the minute. */
function momentOf(now: Date): number {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
  return (serialOf(day) ?? 0) + (now.getHours() * 60 + now.getMinutes()) / 1440;
}
