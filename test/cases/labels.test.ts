// In: every case folder under test/cases (the text, expected.jsonl, about.md). Out: a failure naming each label that is not true
// of its text. Why: expected records are read by people; a slipped offset or a forgotten field would quietly change the score.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Label {
  readonly doc: string;
  readonly at: number;
  readonly number: string;
  readonly quote: string;
  readonly kind: string;
  readonly core: boolean;
  readonly name: string;
  readonly op: string;
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly when: string | null;
  readonly change: string | null;
  readonly missing: boolean;
}

const fields = 'at change core doc high kind missing name number op per quote unit value when';
const part = /^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2])|\/\d{2}(?:-Q[1-4])?)?$/;
const span = /^\d{4}(?:-\d{2})?\/(?:\d{4}(?:-\d{2})?)?$/;
const read = (slug: string, file: string): string => readFileSync(join(__dirname, slug, file), 'utf8');
const readLabels = (slug: string): readonly Label[] =>
  read(slug, 'expected.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Label);

// The quote may stand several times in the text; one of these places has to reach over the number's.
const holds = (text: string, quote: string, at: number): boolean => {
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
    if (from <= at && at < from + quote.length) return true;
  }
  return false;
};

const checks: Readonly<Record<string, (label: Label, text: string) => boolean>> = {
  'has all fields': (l) =>
    Object.keys(l)
      .filter((key) => key !== 'alt')
      .sort()
      .join(' ') === fields,
  'number stands at its place': (l, text) => text.slice(l.at, l.at + l.number.length) === l.number,
  'quote holds the number': (l, text) => holds(text, l.quote, l.at) && l.quote.includes(l.number),
  'names what is measured': (l) => l.name.trim() !== '' && l.name === l.name.trim(),
  'kind is known': (l) => ['target', 'actual'].includes(l.kind),
  'op is known': (l) => ['=', '>=', '<=', '~', 'range'].includes(l.op),
  'change is known': (l) => [null, 'increase', 'decrease'].includes(l.change),
  'core and missing are said': (l) => typeof l.core === 'boolean' && typeof l.missing === 'boolean',
  'value is null just where missing': (l) => (l.missing ? l.value === null : Number.isFinite(l.value)),
  'range has two ends': (l) => (l.op === 'range') === (l.high !== null) && (l.high === null || l.high > (l.value ?? 0)),
  'when is a period': (l) => l.when === null || part.test(l.when) || span.test(l.when),
  'unit and per are words or null': (l) => l.unit?.trim() !== '' && l.per?.trim() !== '',
};

const folders = readdirSync(__dirname, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test.each(folders)('labels of %s are true of the text', (slug) => {
  const labels = readLabels(slug);
  const text = read(slug, `${slug}.txt`);
  const faults = labels.flatMap((label) =>
    Object.entries(checks).flatMap(([name, holdsFor]) =>
      holdsFor(label, text) ? [] : [`${name}: ${label.at} ${label.number} ${label.name}`],
    ),
  );
  expect(faults).toEqual([]);
  expect(labels.map((label) => label.at)).toEqual(labels.map((label) => label.at).sort((a, b) => a - b));
  expect(new Set(labels.map((label) => label.doc))).toEqual(new Set([`${slug}.txt`]));
  expect(read(slug, 'about.md')).toMatch(/^domain: .+\nlanguage: (?:zh|en)\nset: (?:open|aside|fresh)\nholds: .+/);
  expect(/[\ud800-\udfff\r]/.test(text)).toBe(false);
});

test('there are cases to check', () => expect(folders.length).toBeGreaterThanOrEqual(40));
