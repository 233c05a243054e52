/**
 * `yardstick update BOOK.xlsx --from FILE… [--as-of D] [--out NEW.xlsx]`: actuals of a summary or a table into the ledger.
 * Sure matches are written with their data date; doubtful ones and figures without a row are printed for a person.
 */
import { changeLines } from '../sheet';
import type { ChangedField, CheckIn, StandingRow } from '../sheet';
import { isLikely, isSure, matchFigures } from '../plan';
import type { IsoDate, Match } from '../plan';
import { cliWordingOf } from '../wording';
import type { CliWording } from '../wording';
import { NO_CHANGE, plannedChange } from '../xlsx';
import type { LedgerFile, NewActual } from '../xlsx';
import { figureOf } from './amounts';
import type { Command } from './arguments';
import { ledgerOf, saveLedger } from './book';
import type { Desk } from './desk';
import { linkOf, sayLinked } from './linked';
import { endOfLastMonth, momentOf, operationAt, serialNow } from './moment';
import type { Outcome } from './speaking';
import { toldIn } from './told';
import type { Read } from './told';
import { sayFaults, sayUnread } from './unwritten';
import type { Unwritten } from './unwritten';

interface Taken {
  readonly row: StandingRow;
  readonly read: Read;
  readonly match: Match;
  readonly dataDate: IsoDate;
}

export async function updateCommand({ files, options }: Command, desk: Desk): Promise<Outcome> {
  const path = files[0] ?? '';
  const words = cliWordingOf(options.language);
  const file = await ledgerOf(desk, path, options);
  if (file === null) return { code: 1, message: null };
  const asOf = options.asOf ?? endOfLastMonth(desk.now());
  if (options.asOf === null) desk.err(words.warning + words.asOfTaken(asOf));
  const told = await toldIn(desk, options, asOf);
  if (told === null) return { code: 1, message: null };
  const { read, unread } = told;
  sayUnread(desk, options.language, { of: 'actual', unread });
  if (read.length === 0) return { code: 1, message: words.update.none };
  const found = taking(matched(file, read, asOf), options.take);
  const { sure, doubtful, unmatched, faults } = settled(file, found);
  const standing = sure.map((taken) => ({ taken, is: judged(file, taken) }));
  const written = standing.filter(({ is }) => is === 'write').map(({ taken }) => taken);
  for (const { taken, is } of standing) desk.out(lineOf(words, { is, taken, read }));
  sayLinked(desk, options.language, file);
  for (const taken of doubtful) desk.out(lineOf(words, { is: 'doubtful', taken, read }));
  for (const { figure, quote } of unmatched)
    desk.out(
      `${words.update.unmatched}\t${figure.name}\t${figureOf(figure.value, figure.unit)} ${figure.unit}\t${quote}\n`,
    );
  if (doubtful.length > 0) desk.err(words.warning + words.update.takeDoubtful(doubtful.map(({ match }) => match.code)));
  for (const code of notOffered(options.take, [...sure, ...doubtful]))
    desk.err(words.warning + words.update.nothingToTake(code));
  sayFaults(desk, options.language, { faults, asOf });
  const wrong = faults.length + unread.length;
  const counts = [written.length, standing.length - written.length, doubtful.length, unmatched.length, wrong];
  desk.out(`${words.update.counts(counts)}\n`);
  const planned = plannedChange(file, changeOf(file, written, { asOf, now: desk.now() }));
  return saveLedger(desk, { path, options }, file, planned);
}

interface Matched {
  readonly sure: readonly Taken[];
  readonly doubtful: readonly Taken[];
  readonly unmatched: readonly Read[];
  readonly faults: readonly Unwritten[];
}

function matched({ rows }: LedgerFile, read: readonly Read[], asOf: IsoDate): Matched {
  const coded = rows.filter(({ indicator }) => indicator.code !== '');
  const { matches, unmatched, faults } = matchFigures(
    coded.map(({ indicator }) => indicator),
    read.map(({ figure }) => figure),
    asOf,
  );
  const taken = matches.flatMap((match): Taken[] => {
    const row = coded.find(({ indicator }) => indicator.code === match.code);
    const found = read.find(({ figure }) => figure.id === match.figure);
    return row === undefined || found === undefined ? [] : [{ row, read: found, match, dataDate: match.until ?? asOf }];
  });
  return {
    sure: taken.filter(({ match }) => isSure(match)),
    doubtful: taken.filter(({ match }) => !isSure(match)),
    unmatched: read.filter(({ figure }) => unmatched.includes(figure.id)),
    faults: faults.flatMap((fault) => {
      const one = read.find(({ figure }) => figure.id === fault.figure);
      const row = coded.find(({ indicator }) => indicator.code === fault.code)?.indicator ?? null;
      return one === undefined ? [] : [{ why: fault.why, read: one, row }];
    }),
  };
}

/** Doubtful ones that the command names are taken; `all` are the likely ones without a rival: between two nobody chose. */
function taking(found: Matched, take: Command['options']['take']): Matched {
  const isTaken = ({ match }: Taken): boolean =>
    take === 'all' ? isLikely(match) : (take?.includes(match.code) ?? false);
  return {
    ...found,
    sure: [...found.sure, ...found.doubtful.filter(isTaken)],
    doubtful: found.doubtful.filter((taken) => !isTaken(taken)),
  };
}

/** What the ledger says already needs no look, however alike the names are. */
function settled(file: LedgerFile, found: Matched): Matched {
  const isSaid = (taken: Taken): boolean => judged(file, taken) === 'same';
  return {
    ...found,
    sure: [...found.sure, ...found.doubtful.filter(isSaid)],
    doubtful: found.doubtful.filter((taken) => !isSaid(taken)),
  };
}

function notOffered(take: Command['options']['take'], offered: readonly Taken[]): readonly string[] {
  const codes = new Set(offered.map(({ match }) => match.code));
  return take === null || take === 'all' ? [] : take.filter((code) => !codes.has(code));
}

type Judged = 'write' | 'same' | 'later' | 'linked';

/** A figure that a person dated as late or later stands; one that says the same is left as it is. So is a link. */
function judged(file: LedgerFile, { row, match, dataDate }: Taken): Judged {
  if (linkOf(file, row) !== null) return 'linked';
  const { actual, dataDate: standing } = row.progress;
  if (actual === null) return 'write';
  if (standing !== null && standing >= dataDate) return actual === match.value ? 'same' : 'later';
  return 'write';
}

interface Line {
  readonly is: Judged | 'doubtful';
  readonly taken: Taken;
  /** All that was read, for naming a rival. */
  readonly read: readonly Read[];
}

function lineOf(words: CliWording, { is, taken, read: all }: Line): string {
  const { row, read, match, dataDate } = taken;
  const { code, name, unit } = row.indicator;
  const { actual, dataDate: standing } = row.progress;
  const before = actual === null ? words.none : `${figureOf(actual, unit)}${standing === null ? '' : ` (${standing})`}`;
  const parts = [
    words.update.is[is],
    code,
    name,
    `${before} → ${figureOf(match.value, unit)} ${unit} (${dataDate})`.replace('  ', ' '),
    `${Math.round(match.score * 100)}% ${match.reasons.map((reason) => words.update.reasons[reason]).join(words.listJoin)}`,
    ...(match.rival === null ? [] : [words.update.rival(rivalWords(match.rival, all))]),
    read.quote,
  ];
  return `${parts.join('\t')}\n`;
}

/** Another row by its code, another figure by what it says. */
function rivalWords(rival: string, all: readonly Read[]): string {
  const figure = all.find(({ figure: { id } }) => id === rival)?.figure;
  return figure === undefined ? rival : `${figure.name} ${figureOf(figure.value, figure.unit)} ${figure.unit}`.trim();
}

function changeOf(
  { ledger }: LedgerFile,
  written: readonly Taken[],
  { asOf, now }: { readonly asOf: IsoDate; readonly now: Date },
): Parameters<typeof plannedChange>[1] {
  const id = operationAt(now);
  const at = momentOf(now);
  const later = ledger.settings.asOf === null || asOf > ledger.settings.asOf;
  const operation = { id, kind: 'type-actuals' as const, at, values: { rows: written.length } };
  return {
    ...NO_CHANGE,
    settings: { ...ledger.settings, asOf: later && written.length > 0 ? asOf : ledger.settings.asOf },
    updated: serialNow(now),
    actuals: written.map(({ row, match, dataDate }): NewActual => ({ row: row.row, value: match.value, dataDate })),
    track: {
      checkIns: written.map((taken) => checkInOf(taken, { id, at })),
      changes: written.length === 0 ? [] : changeLines(operation, written.map(fieldOf)),
    },
  };
}

function checkInOf({ row, read, match, dataDate }: Taken, { id, at }: { id: string; at: string }): CheckIn {
  const { code, name, unit, format } = row.indicator;
  const source = { by: 'document' as const, name: read.file };
  return { code, name, unit, format, value: match.value, dataDate, entered: at, source, operation: id };
}

function fieldOf({ row, read, match }: Taken): ChangedField {
  const { code, name, format } = row.indicator;
  return {
    code,
    name,
    field: 'actual',
    before: row.progress.actual,
    after: match.value,
    format,
    grounds: read.quote,
    source: { by: 'document', name: read.file },
  };
}
