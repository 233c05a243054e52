/**
 * `yardstick refresh BOOK.xlsx [--as-of D] [--json]`: completion and status of every row, computed here from what the
 * ledger holds. Writes nothing.
 */
import { addressOf } from '../sheet';
import type { StandingLedger, StandingRow } from '../sheet';
import { reportOf } from '../report';
import { standing } from '../status';
import type { Standing } from '../status';
import { cliWordingOf, wordingOf } from '../wording';
import type { Wording } from '../wording';
import { readLedger, readWorkbook } from '../xlsx';
import type { Command } from './arguments';
import type { Desk } from './desk';
import { bytesAt } from './documents';
import { DONE, sayProblems } from './speaking';
import type { Outcome } from './speaking';

interface Computed {
  readonly row: StandingRow;
  readonly standing: Standing;
}

export async function refreshCommand({ files, options }: Command, desk: Desk): Promise<Outcome> {
  const path = files[0] ?? '';
  const ledger = await ledgerAt(desk, path, options.language);
  if (ledger === null) return { code: 1, message: null };
  const settings = { ...ledger.settings, asOf: options.asOf ?? ledger.settings.asOf };
  const computed = ledger.rows.map((row): Computed => ({ row, standing: standing(row.facts, settings) }));
  const sheetWords = wordingOf(ledger.language);
  if (options.json) {
    for (const each of computed) desk.out(`${JSON.stringify(recordOf(each, sheetWords))}\n`);
    return DONE;
  }
  const words = cliWordingOf(options.language);
  desk.out(`${ledger.title} · ${settings.asOf === null ? words.noAsOf : words.asOf(settings.asOf)}\n`);
  for (const each of computed) desk.out(`${lineOf(each, sheetWords)}\n`);
  const report = reportOf(computed.map(({ row, standing: stands }) => ({ ...row, standing: stands })));
  const { coverage, byClass } = report;
  desk.out(`${words.summary(coverage.total, coverage.reported, byClass.lag, byClass.watch)}\n`);
  return DONE;
}

async function ledgerAt(
  desk: Desk,
  path: string,
  language: Command['options']['language'],
): Promise<StandingLedger | null> {
  const bytes = await bytesAt(desk, path, language);
  if (bytes === null) return null;
  const workbook = readWorkbook(bytes, path);
  // A formula without a stored result is no matter: everything is computed here.
  const problems = workbook.problems.filter(({ code }) => code !== 'formula-without-value');
  sayProblems(desk, language, problems);
  if (workbook.value === null) return null;
  const ledger = readLedger(workbook.value);
  sayProblems(desk, language, ledger.problems);
  return ledger.value;
}

function targetOf({ row }: Computed, words: Wording): number | string | null {
  const { target } = row.indicator;
  if (target.kind === 'number') return target.value;
  if (target.kind === 'missing') return words.status.status['to-fill'];
  return target.kind === 'text' ? target.text : null;
}

/** Ratios as numbers or null, the gap in percentage points, the status in the sheet's own word. */
function recordOf(computed: Computed, words: Wording): Readonly<Record<string, unknown>> {
  const { row, standing: stands } = computed;
  return {
    row: row.row + 1,
    code: row.indicator.code,
    name: row.indicator.name,
    target: targetOf(computed, words),
    actual: row.progress.actual,
    completion: stands.completion,
    elapsed: stands.elapsed,
    expected: stands.expected,
    gap: stands.gap,
    status: words.status.status[stands.status],
  };
}

function lineOf(computed: Computed, words: Wording): string {
  const { row, standing: stands } = computed;
  const share = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)}%`);
  const actual = row.progress.actual ?? '–';
  const target = targetOf(computed, words) ?? '–';
  const parts = [
    `${stands.glyph} ${words.status.status[stands.status]}`,
    row.indicator.name,
    `${actual}/${target} ${row.indicator.unit}`.trim(),
    `${share(stands.completion)} (${share(stands.expected)})`,
    row.indicator.code === '' ? addressOf(row.row, 0) : row.indicator.code,
  ];
  return parts.join('\t');
}
