/**
 * `npm run score -- DIR [--show]`: the score over a labelled corpus (DIR/text, DIR/labels) and over test/cases,
 * those held aside and the fresh ones apart, the fresh ones as three groups. --show prints what was missed, falsely found
 * or wrong (never for cases that are aside or fresh: they are totals only).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { f1, foundIn, labelsIn, scoreOf } from './scoring';
import type { Found, Label, Score } from './scoring';

const args = process.argv.slice(2);
const show = args.includes('--show');
const language = args.find((arg) => arg.startsWith('--language='))?.slice(11);
const only = args.find((arg) => arg.startsWith('--only='))?.slice(7);
const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);

interface Set {
  readonly labels: Label[];
  readonly found: Found[];
}

function corpus(dir: string): Set {
  const set: Set = { labels: [], found: [] };
  for (const file of readdirSync(join(dir, 'text')).sort()) {
    const labels = labelsIn(join(dir, 'labels', `${file.slice(0, 3)}.jsonl`));
    const doc = labels[0]?.doc;
    if (doc === undefined) continue;
    set.labels.push(...labels);
    set.found.push(...foundIn(doc, readFileSync(join(dir, 'text', file), 'utf8')));
  }
  return set;
}

/** The cases whose about.md says this set and whose slug fits the group. */
function cases(dir: string, kind: 'open' | 'aside' | 'fresh', group = /./): Set {
  const set: Set = { labels: [], found: [] };
  if (!existsSync(dir)) return set;
  for (const slug of readdirSync(dir).sort()) {
    if ((only !== undefined && !slug.includes(only)) || !group.test(slug)) continue;
    const about = join(dir, slug, 'about.md');
    const text = [`${slug}.txt`, `${slug}.md`].map((name) => join(dir, slug, name)).find((file) => existsSync(file));
    const labels = ['expected.jsonl', 'labels.jsonl']
      .map((name) => join(dir, slug, name))
      .find((file) => existsSync(file));
    if (!existsSync(about) || text === undefined || labels === undefined) continue;
    if (language !== undefined && !new RegExp(`^language:\\s*${language}`, 'm').test(readFileSync(about, 'utf8')))
      continue;
    if ((/^set:\s*(\w+)/m.exec(readFileSync(about, 'utf8'))?.[1] ?? 'open') !== kind) continue;
    set.labels.push(...labelsIn(labels).map((label) => ({ ...label, doc: slug })));
    set.found.push(...foundIn(slug, readFileSync(text, 'utf8')));
  }
  return set;
}

const cell = (r: Label): string =>
  `${r.doc.slice(0, 18)}@${r.at} ${r.number} [${r.kind} ${r.op} ${r.value}${r.high === null ? '' : `–${r.high}`} ${r.unit} ${r.when ?? '-'} ${r.change ?? ''}] ${r.name}`;

function details(score: Score): void {
  out(`missed (${score.missed.length})`);
  score.missed.forEach((g) => out(`  ${cell(g)}`));
  out(`false alarms (${score.alarms.length})`);
  score.alarms.forEach((p) => out(`  ${cell(p)} {${p.rules}}`));
  out(`wrong (${score.wrong.length})`);
  for (const { g, p, right } of score.wrong) {
    out(
      `  ${Object.entries(right)
        .filter(([key, ok]) => !ok && key !== 'record')
        .map(([key]) => key)
        .join(',')}`,
    );
    out(`    label ${cell(g)}${g.alt ? ` ALT ${JSON.stringify(g.alt)}` : ''}`);
    out(`    found ${cell(p)} {${p.rules}}`);
  }
}

function report(title: string, set: Set, detailed: boolean): void {
  if (set.labels.length === 0) return;
  const score = scoreOf(set.labels, set.found);
  const { labels, found, detected, record } = score;
  out(`${title}: labels ${labels}  predictions ${found}`);
  out(
    `  detection P ${percent(detected / Math.max(1, found))} R ${percent(detected / Math.max(1, labels))} F1 ${percent(f1(detected, labels, found))}   record F1 ${percent(f1(record, labels, found))}`,
  );
  const otherKind = score.wrong.filter(({ right }) => !right.kind).length;
  out(
    `  fields  kind ${percent(detected / Math.max(1, detected + otherKind))}  ${Object.entries(score.fields)
      .map(([key, n]) => `${key} ${percent(n / Math.max(1, detected))}`)
      .join(
        '  ',
      )}   missing F1 ${percent(f1(score.missing.hit, score.missing.labels, score.missing.found))} (${score.missing.labels})`,
  );
  if (detailed) details(score);
}

const dir = args.find((arg) => !arg.startsWith('--'));
const root = resolve(__dirname, '../cases');
if (dir !== undefined && existsSync(join(dir, 'labels')))
  report('labelled texts', corpus(dir), show);
else
  out(
    dir === undefined
      ? 'No corpus named: npm run score -- DIR, where DIR holds text/ and labels/.'
      : `There is no labelled corpus at ${dir} (it would hold text/ and labels/); only the cases of this repository are scored.`,
  );
report('own cases', cases(root, 'open'), show);
report('own cases held aside', cases(root, 'aside'), false);
report('fresh cases, education in Chinese', cases(root, 'fresh', /^edu-/), false);
report('fresh cases, other Chinese', cases(root, 'fresh', /^(?!edu-|en-)/), false);
report('fresh cases, English', cases(root, 'fresh', /^en-/), false);
