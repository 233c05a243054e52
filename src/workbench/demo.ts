/**
 * `npm run demo`: the main job headless. The sample plan is read, its indicators written through the real office.js into the
 * embedded host, the sample's actuals typed, the ledger refreshed and printed; the workbook is left as out/demo.xlsx.
 * `-- en` does the same in English.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbookFor } from './demo/office';
import { matchActuals } from './demo/actuals';
import { tableOf } from './demo/table';
import { newLedger, refresh, setAsOf, typeActual } from '../excel';
import type { Outcome, Refreshed } from '../excel';
import { extract, toIndicators } from '../extract';
import { readFile } from '../reading';
import { ledgerLayout } from '../sheet';
import { DEFAULT_SETTINGS } from '../status';
import { demoWordingOf } from '../wording';
import { sampleActuals } from './samples';
import type { Language } from './samples';

const asOf = '2025-06-30';
const at = '2025-07-02T09:00';
const out = (line: string): void => void process.stdout.write(`${line}\n`);

/** The operation's value; a demo that fails says with which problem. */
function done<T>(step: string, outcome: Outcome<T>): T {
  if (outcome.value === null) throw new Error(`${step}: ${outcome.problems.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}

async function plan(
  language: Language,
): Promise<ReturnType<typeof toIndicators> & { readonly year: number; readonly set: number }> {
  const file = `${language}-plan.docx`;
  const { value: document } = await readFile(file, new Uint8Array(readFileSync(`assets/samples/${file}`)));
  if (document === null) throw new Error(`${file} could not be read`);
  const extraction = extract(document);
  const year = extraction.year.value ?? Number(asOf.slice(0, 4));
  return { ...toIndicators([{ document, extraction }], { year }), year, set: extraction.rejections.length };
}

async function demo(language: Language): Promise<void> {
  const words = demoWordingOf(language);
  const { rows, year, set } = await plan(language);
  const indicators = rows.map(({ indicator }) => indicator);
  out(words.read(indicators.length, set, year));
  const { host, workbook } = openWorkbookFor(language);
  const request = { plan: { year, indicators }, language, settings: { ...DEFAULT_SETTINGS, planYear: year } };
  const written = await newLedger(workbook, (titles) => ledgerLayout({ ...request, titles }), { at });
  done('newLedger', written);
  out(words.written(indicators.length, host.meter.rounds));
  done('setAsOf', await setAsOf(workbook, asOf, { at }));
  const matched = matchActuals(indicators, sampleActuals[language]);
  for (const { code, value, date } of matched.found)
    done('typeActual', await typeActual(workbook, { code, value, date }, { at }));
  out(words.typed(matched.found.length, sampleActuals[language].length));
  const before = host.meter.rounds;
  const refreshed: Refreshed = done('refresh', await refresh(workbook, { at }));
  out(words.refreshed(refreshed.lagging.length, host.meter.rounds - before));
  tableOf(refreshed.ledger.rows, words).forEach(out);
  out('');
  out(words.lagging);
  refreshed.lagging.forEach((row) =>
    out(`  ${row.statusWord}  ${row.name}  ${row.gap === null ? '' : `${row.gap > 0 ? '+' : ''}${row.gap}`}`),
  );
  mkdirSync('out', { recursive: true });
  writeFileSync('out/demo.xlsx', await host.save());
  out(words.left('out/demo.xlsx'));
  host.dispose();
}

void demo(process.argv.includes('en') ? 'en' : 'zh').catch((reason: unknown) => {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exitCode = 1;
});
