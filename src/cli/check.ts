/**
 * `yardstick check BOOK.xlsx [--json]`: those of the 34 checks that can be made on one file, a line a finding. Findings are
 * no failure: the exit code is 0 with them, 1 only where the file cannot be read.
 */
import { cliWordingOf, said } from '../wording';
import type { Command } from './arguments';
import { openLedger } from '../xlsx';
import type { LedgerFile } from '../xlsx';
import { ledgerOf } from './book';
import { FIGURES } from './check/figures';
import { SEVERITIES } from './check/finding';
import type { Finding } from './check/finding';
import { FORMULA_CHECKS } from './check/formulas';
import { NARRATIVES } from './check/narrative';
import { STRUCTURE } from './check/structure';
import type { Desk } from './desk';
import { sayLinked } from './linked';
import { DONE } from './speaking';
import type { Outcome } from './speaking';

const CHECKS = [...STRUCTURE, ...FORMULA_CHECKS, ...FIGURES, ...NARRATIVES];

export async function checkCommand({ files, options }: Command, desk: Desk): Promise<Outcome> {
  const ledgers = await ledgersToCheck(desk, files[0] ?? '', options);
  if (ledgers.length === 0) return { code: 1, message: null };
  const { checks } = cliWordingOf(options.language);
  const findings = ledgers.flatMap((file) =>
    CHECKS.flatMap((check) => check(file)).sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
  );
  const sentence = ({ says, values }: Finding): string => said(checks.sentences[says] ?? says, values);
  for (const finding of findings) {
    const { code, sheet, address } = finding;
    const severity = SEVERITIES[code];
    const record = { code, severity, sheet, cell: address, message: sentence(finding) };
    const where = address === '' ? sheet : `${sheet}!${address}`;
    desk.out(options.json ? `${JSON.stringify(record)}\n` : `${code}${severity}\t${where}\t${record.message}\n`);
  }
  const count = (severity: string): number => findings.filter(({ code }) => SEVERITIES[code] === severity).length;
  for (const file of ledgers) sayLinked(desk, options.language, file);
  desk.err(checks.counts(count('E'), count('W'), count('I')));
  return DONE;
}

/** All of the file, or that of the year asked for. */
async function ledgersToCheck(desk: Desk, path: string, options: Command['options']): Promise<readonly LedgerFile[]> {
  const quiet = { ...desk, err: quietUnlessError(desk, options.language) };
  const file = await ledgerOf(quiet, path, options);
  if (file === null) return [];
  const others = options.year === null ? file.ledgers.filter(({ beside }) => beside !== file.beside) : [];
  const more = others.flatMap((one) => openLedger(file.bytes, path, one).value ?? []);
  return [...more, file];
}

/** What reading notes of cells is said by the checks themselves, with what to do. */
function quietUnlessError(desk: Desk, language: Command['options']['language']): Desk['err'] {
  const { error } = cliWordingOf(language);
  return (line) => {
    if (line.startsWith(error)) desk.err(line);
  };
}
