/**
 * `yardstick update BOOK.xlsx --from FILE… [--as-of D] [--out NEW.xlsx]`: actuals of a summary or a table into the ledger.
 * Sure matches are written with their data date; doubtful ones and figures without a row are printed for a person.
 */
import { changeLines } from '../sheet';
import type { ChangedField, CheckIn, StandingRow } from '../sheet';
import { extract, figuresOf } from '../extract';
import { isSure, matchFigures } from '../plan';
import type { Figure, IsoDate, Match } from '../plan';
import { cliWordingOf } from '../wording';
import type { CliWording } from '../wording';
import { NO_CHANGE, plannedChange } from '../xlsx';
import type { LedgerFile, NewActual } from '../xlsx';
import { figureOf } from './amounts';
import type { Command } from './arguments';
import { ledgerAt, saveLedger } from './book';
import type { Desk } from './desk';
import { documentAt } from './documents';
import { linkOf, sayLinked } from './linked';
import { endOfLastMonth, momentOf, operationAt, serialNow } from './moment';
import type { Outcome } from './speaking';

/** A figure with the file and the words it was read from. */
interface Read {
  readonly figure: Figure;
  readonly file: string;
  readonly quote: string;
}

interface Taken {
  readonly row: StandingRow;
  readonly read: Read;
  readonly match: Match;
  readonly dataDate: IsoDate;
}

export async function updateCommand({ files, options }: Command, desk: Desk): Promise<Outcome> {
  const path = files[0] ?? '';
  const words = cliWordingOf(options.language);
  const file = await ledgerAt(desk, path, options.language);
  if (file === null) return { code: 1, message: null };
  const asOf = options.asOf ?? endOfLastMonth(desk.now());
  if (options.asOf === null) desk.err(words.warning + words.asOfTaken(asOf));
  const read = await figuresIn(desk, { options, asOf });
  if (read === null) return { code: 1, message: null };
  if (read.length === 0) return { code: 1, message: words.update.none };
  const { sure, doubtful, unmatched } = matched(file, read, asOf);
  const standing = sure.map((taken) => ({ taken, is: judged(file, taken) }));
  const written = standing.filter(({ is }) => is === 'write').map(({ taken }) => taken);
  for (const { taken, is } of standing) desk.out(lineOf(words, is, taken));
  sayLinked(desk, options.language, file);
  for (const taken of doubtful) desk.out(lineOf(words, 'doubtful', taken));
  for (const { figure, quote } of unmatched)
    desk.out(
      `${words.update.unmatched}\t${figure.name}\t${figureOf(figure.value, figure.unit)} ${figure.unit}\t${quote}\n`,
    );
  desk.out(
    `${words.update.counts([written.length, standing.length - written.length, doubtful.length, unmatched.length])}\n`,
  );
  const planned = plannedChange(file, changeOf(file, written, { asOf, now: desk.now() }));
  return saveLedger(desk, { path, options }, file, planned);
}

async function figuresIn(
  desk: Desk,
  { options, asOf }: { readonly options: Command['options']; readonly asOf: IsoDate },
): Promise<readonly Read[] | null> {
  const year = Number(asOf.slice(0, 4));
  const all: Read[] = [];
  for (const [at, path] of options.from.entries()) {
    const document = await documentAt(desk, path, options.language);
    if (document === null) return null;
    const extraction = extract(document, { year });
    for (const { figure, statement } of figuresOf({ document, extraction }, year)) {
      const quote = document.text.slice(statement.quote.start, statement.quote.end).trim();
      const until = untilOf(figure.until, statement.when.value, asOf);
      all.push({ figure: { ...figure, id: `${at}:${figure.id}`, until }, file: document.name, quote });
    }
  }
  return all;
}

/** A figure of a year that still runs is told for the day that the command names. */
function untilOf(until: IsoDate | null, when: string | null, asOf: IsoDate): IsoDate | null {
  const runs = until !== null && until > asOf && when?.length === 4 && when === asOf.slice(0, 4);
  return runs ? null : until;
}

interface Matched {
  readonly sure: readonly Taken[];
  readonly doubtful: readonly Taken[];
  readonly unmatched: readonly Read[];
}

function matched({ rows }: LedgerFile, read: readonly Read[], asOf: IsoDate): Matched {
  const coded = rows.filter(({ indicator }) => indicator.code !== '');
  const { matches, unmatched } = matchFigures(
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
  };
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

function lineOf(words: CliWording, is: Judged | 'doubtful', { row, read, match, dataDate }: Taken): string {
  const { code, name, unit } = row.indicator;
  const { actual, dataDate: standing } = row.progress;
  const before = actual === null ? words.none : `${figureOf(actual, unit)}${standing === null ? '' : ` (${standing})`}`;
  const parts = [
    words.update.is[is],
    code,
    name,
    `${before} → ${figureOf(match.value, unit)} ${unit} (${dataDate})`.replace('  ', ' '),
    `${Math.round(match.score * 100)}% ${match.reasons.map((reason) => words.update.reasons[reason]).join('、')}`,
    ...(match.rival === null ? [] : [words.update.rival(match.rival.replace(/^\d+:/, ''))]),
    read.quote,
  ];
  return `${parts.join('\t')}\n`;
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
