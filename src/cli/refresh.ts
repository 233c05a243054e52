/**
 * `yardstick refresh BOOK.xlsx [--as-of D] [--out NEW.xlsx] [--json]`: completion and status of every row by our own
 * arithmetic, printed; stored results, as-of, check-ins and a line of the change log written, where anything is to write.
 */
import { addressOf, changeLines } from '../sheet';
import type { ChangeLine, CheckIn } from '../sheet';
import { reportOf } from '../report';
import { cliWordingOf, wordingOf } from '../wording';
import type { Wording } from '../wording';
import { NO_CHANGE, lastCheckIns, plannedChange } from '../xlsx';
import type { After, LedgerFile } from '../xlsx';
import { figureOf } from './amounts';
import type { Command } from './arguments';
import { ledgerOf, saveLedger } from './book';
import type { Desk } from './desk';
import { sayLinked, sourceIn } from './linked';
import { momentOf, operationAt, serialNow } from './moment';
import type { Outcome } from './speaking';
import { movedStatuses } from './moved';

export async function refreshCommand({ files, options }: Command, desk: Desk): Promise<Outcome> {
  const path = files[0] ?? '';
  const file = await ledgerOf(desk, path, options);
  if (file === null) return { code: 1, message: null };
  const settings = { ...file.ledger.settings, asOf: options.asOf ?? file.ledger.settings.asOf };
  const now = desk.now();
  const checkIns = checkInsOf(file, now);
  const bare = { ...NO_CHANGE, settings, updated: serialNow(now) };
  const computed = plannedChange(file, bare).after;
  const moved = movedStatuses(file, computed);
  const changes = logOf(file, { now, asOf: settings.asOf, moved: moved.length, checkIns: checkIns.length });
  const planned = plannedChange(file, { ...bare, track: { checkIns, changes } });
  print(desk, { file, options, after: planned.after });
  const words = cliWordingOf(options.language);
  sayLinked(desk, options.language, file);
  for (const { row, from, to } of moved) desk.err(words.moved(row.indicator.name, from, to));
  return saveLedger(desk, { path, options }, file, planned);
}

/** Actuals and data dates that differ from the newest check-in of their row. */
function checkInsOf(file: LedgerFile, now: Date): readonly CheckIn[] {
  const last = lastCheckIns(file);
  return file.rows.flatMap((row) => {
    const { indicator, progress } = row;
    const { code, name, unit, format } = indicator;
    const { actual: value, dataDate } = progress;
    const known = last.get(code);
    if (code === '' || value === null || (known?.value === value && known.dataDate === dataDate)) return [];
    const operation = operationAt(now);
    const entered = momentOf(now);
    return [
      { code, name, unit, format, value, dataDate, entered, source: sourceIn(file, row), operation } satisfies CheckIn,
    ];
  });
}

interface Logged {
  readonly now: Date;
  readonly asOf: string | null;
  readonly moved: number;
  readonly checkIns: number;
}

/** A refresh that found nothing new leaves no line. */
function logOf({ ledger }: LedgerFile, { now, asOf, moved, checkIns }: Logged): readonly ChangeLine[] {
  const [id, at] = [operationAt(now), momentOf(now)];
  const dated =
    asOf === null || asOf === ledger.settings.asOf
      ? []
      : changeLines({ id, kind: 'set-as-of', at, values: { date: asOf } }, []);
  if (moved + checkIns + dated.length === 0) return [];
  return [...dated, ...changeLines({ id, kind: 'refresh', at, values: { changes: moved, checkins: checkIns } }, [])];
}

interface Printed {
  readonly file: LedgerFile;
  readonly options: Command['options'];
  readonly after: readonly After[];
}

function print(desk: Desk, { file, options, after }: Printed): void {
  const sheetWords = wordingOf(file.ledger.language);
  if (options.json) {
    for (const each of after) desk.out(`${JSON.stringify(recordOf(each, sheetWords))}\n`);
    return;
  }
  const words = cliWordingOf(options.language);
  const asOf = options.asOf ?? file.ledger.settings.asOf;
  desk.out(`${file.ledger.title} · ${asOf === null ? words.noAsOf : words.asOf(asOf)}\n`);
  for (const each of after) desk.out(`${lineOf(each, sheetWords)}\n`);
  const { coverage, byClass } = reportOf(after.map(({ row, shown }) => ({ ...row, standing: shown.standing })));
  desk.out(`${words.summary(coverage.total, coverage.reported, byClass.lag, byClass.watch)}\n`);
}

function targetOf({ row }: After, words: Wording): number | string | null {
  const { target } = row.indicator;
  if (target.kind === 'number') return target.value;
  if (target.kind === 'missing') return words.status.status['to-fill'];
  return target.kind === 'text' ? target.text : null;
}

/** Ratios as numbers or null, the gap in percentage points, the status in the sheet's own word. */
function recordOf(after: After, words: Wording): Readonly<Record<string, unknown>> {
  const { row, shown } = after;
  const { standing: stands } = shown;
  return {
    row: row.row + 1,
    code: row.indicator.code,
    name: row.indicator.name,
    target: targetOf(after, words),
    actual: row.progress.actual,
    completion: stands.completion,
    elapsed: stands.elapsed,
    expected: stands.expected,
    gap: stands.gap,
    status: words.status.status[stands.status],
  };
}

function lineOf(after: After, words: Wording): string {
  const { row, shown } = after;
  const { standing: stands } = shown;
  const share = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)}%`);
  const { unit } = row.indicator;
  const actual = figureOf(row.progress.actual ?? '–', unit);
  const target = figureOf(targetOf(after, words) ?? '–', unit);
  const parts = [
    `${stands.glyph} ${words.status.status[stands.status]}`,
    row.indicator.name,
    `${actual}/${target} ${unit}`.trim(),
    `${share(stands.completion)} (${share(stands.expected)})`,
    row.indicator.code === '' ? addressOf(row.row, 0) : row.indicator.code,
  ];
  return parts.join('\t');
}
