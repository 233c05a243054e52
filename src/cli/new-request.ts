/** What a new ledger is made from, as a book of its own or beside one that stands. An as-of date that nobody gave is said. */
import type { LedgerRequest } from '../sheet';
import { DEFAULT_SETTINGS } from '../status';
import { cliWordingOf } from '../wording';
import type { Options } from './arguments';
import type { Desk } from './desk';
import type { ReadPlan } from './import';
import { endOfLastMonth, serialNow } from './moment';

export function requestOf(desk: Desk, options: Options, plan: ReadPlan): LedgerRequest {
  const words = cliWordingOf(options.language);
  const { year, indicators, progress, typed } = plan;
  const asOf = options.asOf ?? endOfLastMonth(desk.now());
  if (options.asOf === null) desk.err(words.warning + words.asOfChosen(asOf));
  return {
    plan: { year, indicators },
    progress,
    typed,
    settings: { ...DEFAULT_SETTINGS, asOf, planYear: year },
    language: options.language,
    updated: serialNow(desk.now()),
  };
}
