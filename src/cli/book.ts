/**
 * A ledger file on the command line: opened for editing, and put back whole or not at all. What a person has open in
 * Excel, or saved while we were reading, is not written over.
 */
import { basename, dirname, join } from 'node:path';
import { notAWorkbook } from '../reading/node';
import { cliWordingOf, said, wordingOf } from '../wording';
import type { Language } from '../wording';
import { openLedger, writtenLedger } from '../xlsx';
import type { Edited, Kept, LedgerFile, Planned } from '../xlsx';
import type { Options } from './arguments';
import type { Desk } from './desk';
import { bytesAt } from './documents';
import { DONE, fileFault, sayProblems, stopped } from './speaking';
import type { Outcome } from './speaking';

/** The ledger of that year; of the newest where nobody says. One that is not there is said, with those that are. */
export async function ledgerOf(
  desk: Desk,
  path: string,
  { language, year }: Pick<Options, 'language' | 'year'>,
): Promise<LedgerFile | null> {
  const file = await ledgerAt(desk, path, language, year);
  if (file === null || year === null || file.ledgers.some(({ planYear }) => planYear === year)) return file;
  const words = cliWordingOf(language);
  const years = file.ledgers.map(({ title, planYear }) => (planYear === null ? title : `${planYear}: ${title}`));
  desk.err(words.error + words.noLedgerOf(year, years.join(words.listJoin)));
  return null;
}

/** `year`: the ledger wanted, if the file has it; else the newest. */
export async function ledgerAt(
  desk: Desk,
  path: string,
  language: Language,
  year: number | null = null,
): Promise<LedgerFile | null> {
  const bytes = await bytesAt(desk, path, language);
  if (bytes === null) return null;
  const wrong = notAWorkbook(path, bytes);
  if (wrong !== null) {
    sayProblems(desk, language, [wrong]);
    return null;
  }
  const { value, problems } = openLedger(bytes, path, year ?? undefined);
  sayProblems(desk, language, problems);
  return value;
}

interface Place {
  readonly path: string;
  readonly options: Pick<Options, 'language' | 'out'>;
}

/** Writes what was planned, if it is anything. */
export async function saveLedger(
  desk: Desk,
  { path, options }: Place,
  file: LedgerFile,
  planned: Planned,
): Promise<Outcome> {
  const words = cliWordingOf(options.language);
  sayKept(desk, options.language, file, planned.kept);
  const edited = await writtenLedger(file, planned);
  if (edited === null) {
    if (options.out === null) {
      desk.err(words.nothingToWrite(path));
      return DONE;
    }
    return save(desk, { path, options }, file.bytes, file.bytes);
  }
  return saveEdited(desk, { path, options }, file, edited);
}

export async function saveEdited(desk: Desk, place: Place, file: LedgerFile, edited: Edited): Promise<Outcome> {
  if (edited.ok) return save(desk, place, file.bytes, edited.value);
  const { language } = place.options;
  const { code, values } = edited.fault;
  const texts = { ...wordingOf(language).reading, ...cliWordingOf(language).notWritten };
  return stopped(said(texts[code], values));
}

async function save(desk: Desk, { path, options }: Place, before: Uint8Array, bytes: Uint8Array): Promise<Outcome> {
  const words = cliWordingOf(options.language);
  const to = options.out ?? path;
  try {
    if (options.out !== null) await desk.writeNew(to, bytes);
    else {
      if (await desk.exists(join(dirname(path), `~$${basename(path)}`))) return stopped(words.openElsewhere(path));
      if (!isSame(await desk.read(path), before)) return stopped(words.changedMeanwhile(path));
      await desk.replace(path, bytes);
    }
  } catch (error) {
    return stopped(fileFault(error, to, words, true));
  }
  desk.err(words.saved(to));
  return DONE;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}

/** Cells that were left as they stand: each column once, with the first cells. */
function sayKept(desk: Desk, language: Language, { ledger }: LedgerFile, kept: readonly Kept[]): void {
  const words = cliWordingOf(language);
  const { titles } = wordingOf(language).columns;
  const groups = new Map<string, Kept[]>();
  for (const each of kept) {
    const key = `${each.why}|${each.key}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const cells = group.slice(0, 5).map(({ address }) => address);
    const more = group.length > cells.length ? '…' : '';
    desk.err(
      words.warning + words.kept[first.why](ledger.title, titles[first.key], cells.join(' ') + more, group.length),
    );
  }
}
