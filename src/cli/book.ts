/**
 * A ledger file on the command line: opened for editing, and put back whole or not at all. What a person has open in
 * Excel, or saved while we were reading, is not written over.
 */
import { basename, dirname, join } from 'node:path';
import { notAWorkbook } from '../reading/node';
import { cliWordingOf, said, wordingOf } from '../wording';
import type { Language } from '../wording';
import { openLedger, writtenLedger } from '../xlsx';
import type { Kept, LedgerFile, Planned } from '../xlsx';
import type { Options } from './arguments';
import type { Desk } from './desk';
import { bytesAt } from './documents';
import { DONE, fileFault, sayProblems, stopped } from './speaking';
import type { Outcome } from './speaking';

export async function ledgerAt(desk: Desk, path: string, language: Language): Promise<LedgerFile | null> {
  const bytes = await bytesAt(desk, path, language);
  if (bytes === null) return null;
  const wrong = notAWorkbook(path, bytes);
  if (wrong !== null) {
    sayProblems(desk, language, [wrong]);
    return null;
  }
  const { value, problems } = openLedger(bytes, path);
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
  if (!edited.ok) {
    const { code, values } = edited.fault;
    const texts = { ...wordingOf(options.language).reading, ...words.notWritten };
    return stopped(said(texts[code], values));
  }
  return save(desk, { path, options }, file.bytes, edited.value);
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
