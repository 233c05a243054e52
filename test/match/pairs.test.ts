// A plan and the report of its year, written by two hands: how many results find their row, and that none is given another's.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentOfText } from '../../src/document';
import type { Document } from '../../src/document';
import { extract, figuresOf, toIndicators } from '../../src/extract';
import { isSure, matchFigures, runningUntil } from '../../src/plan';
import type { IsoDate, Match } from '../../src/plan';

const names = readdirSync(__dirname, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

const isEnglish = (name: string): boolean => name.startsWith('en-');

interface Paper {
  readonly document: Document;
  readonly text: string;
}

const paper = (name: string, file: string): Paper => {
  const text = readFileSync(join(__dirname, name, file), 'utf8');
  return { text, document: documentOfText(file, text, 'md') };
};

/** The last of those whose number stands in the words. */
function within<T>(list: readonly T[], { text }: Paper, words: string, of: (one: T) => number): T | undefined {
  const at = text.indexOf(words);
  if (at < 0 || text.includes(words, at + 1)) throw new Error(`not once: ${words}`);
  return list.filter((one) => of(one) >= at && of(one) < at + words.length).at(-1);
}

interface Tally {
  found: number;
  sure: number;
  wrong: string[];
  wrongSure: string[];
  all: number;
}

function readPair(name: string) {
  const [plan, summary] = [paper(name, 'plan.md'), paper(name, 'summary.md')];
  const planned = extract(plan.document);
  const year = planned.year.value ?? 0;
  const { rows } = toIndicators([{ document: plan.document, extraction: planned }], { year, actuals: false });
  // A financial year ends in the next one.
  const end = isEnglish(name) ? `${year + 1}-08-31` : `${year}-12-31`;
  const asOf: IsoDate = summary.text.slice(0, 300).includes('上半年') ? `${year}-06-30` : end;
  const said = extract(summary.document);
  const extraction = said.year.value === null ? extract(summary.document, { year }) : said;
  const told = figuresOf({ document: summary.document, extraction }, year).map(({ figure, statement }) => ({
    at: statement.number.start,
    figure: { ...figure, until: runningUntil(figure, statement.when.value, asOf) },
  }));
  const { matches } = matchFigures(
    rows.map(({ indicator }) => indicator),
    told.map(({ figure }) => figure),
    asOf,
  );
  return { plan, summary, rows, told, matches };
}

function tallyOf(name: string): Tally {
  const { plan, summary, rows, told, matches } = readPair(name);
  const tally: Tally = { found: 0, sure: 0, wrong: [], wrongSure: [], all: 0 };
  const lines = readFileSync(join(__dirname, name, 'pairs.txt'), 'utf8').split('\n');
  for (const line of lines.filter((one) => one.includes('||') && !one.startsWith('?'))) {
    const [planWords = '', resultWords = ''] = line.split('||').map((words) => words.trim());
    const one = within(told, summary, resultWords, ({ at }) => at);
    const match: Match | undefined = matches.find(({ figure }) => figure === one?.figure.id);
    const row =
      planWords === '-' ? undefined : within(rows, plan, planWords, ({ statement }) => statement.number.start);
    if (planWords !== '-') tally.all += 1;
    if (match === undefined) continue;
    if (match.code === row?.indicator.code) {
      tally.found += 1;
      if (isSure(match)) tally.sure += 1;
    } else (isSure(match) ? tally.wrongSure : tally.wrong).push(line);
  }
  return tally;
}

const tallies = new Map(names.map((name) => [name, tallyOf(name)]));
const total = (of: (tally: Tally) => number, which: (name: string) => boolean): number =>
  [...tallies].filter(([name]) => which(name)).reduce((sum, [, tally]) => sum + of(tally), 0);

test('eleven pairs in six fields', () => {
  expect(names.length).toBeGreaterThanOrEqual(11);
  expect(
    total(
      ({ all }) => all,
      () => true,
    ),
  ).toBeGreaterThan(190);
});

test.each(names)('%s: nothing is taken for another row', (name) => {
  expect(tallies.get(name)?.wrongSure).toEqual([]);
  expect(tallies.get(name)?.wrong.length).toBeLessThanOrEqual(3);
});

// How much of what belongs together is found stands a little above these; English reports say the same thing in other words.
test.each([
  ['Chinese', (name: string) => !isEnglish(name), 0.82],
  ['English', isEnglish, 0.3],
])('of the results of %s reports so many find their row', (_, which, least) => {
  const share = total(({ found }) => found, which) / total(({ all }) => all, which);
  expect(share).toBeGreaterThanOrEqual(least);
});
