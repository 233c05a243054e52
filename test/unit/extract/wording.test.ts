// Every rule and doubt that a document can meet has its sentence in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { documentOfText } from '../../../src/document';
import { accountsOf, extract } from '../../../src/extract';
import { doubtRules } from '../../../src/extract/refine/doubts';
import { languages } from '../../../src/extract/languages';
import * as en from '../../../src/wording/en/rules';
import * as zh from '../../../src/wording/zh/rules';

const rules = new Set(Object.keys(zh.rules));
const doubts = new Set(Object.keys(zh.doubts));
const missing = (ids: Iterable<string>, known: ReadonlySet<string>): string[] =>
  [...new Set(ids)].filter((id) => !known.has(id)).sort();

test('both languages speak of the same rules and doubts', () => {
  expect(Object.keys(en.rules)).toEqual(Object.keys(zh.rules));
  expect(Object.keys(en.doubts)).toEqual(Object.keys(zh.doubts));
});

test('every rule of every pack has its sentence', () => {
  const ids = languages.flatMap(({ rejections, names, missing: gone }) =>
    [...rejections, ...names, ...gone].map(({ id }) => id),
  );
  expect(missing(ids, rules)).toEqual([]);
});

test('every doubt of the table has its sentence', () => {
  expect(
    missing(
      doubtRules.map(({ code }) => code),
      doubts,
    ),
  ).toEqual([]);
});

test('every rule and doubt met in the cases has its sentence', () => {
  const met = { rules: new Set<string>(), doubts: new Set<string>() };
  for (const slug of readdirSync('test/cases', { withFileTypes: true })) {
    if (!slug.isDirectory()) continue;
    const text = readFileSync(`test/cases/${slug.name}/${slug.name}.txt`, 'utf8');
    const extraction = extract(documentOfText(slug.name, text, 'txt'));
    for (const { rule } of accountsOf(extraction)) met.rules.add(rule);
    for (const s of extraction.statements) {
      for (const field of [s.kind, s.name, s.op, s.value, s.unit, s.per, s.when, s.change, s.baseline, s.owner, s.area])
        met.rules.add(field.rule);
      for (const { code } of s.doubts) met.doubts.add(code);
    }
  }
  expect(missing(met.rules, rules)).toEqual([]);
  expect(missing(met.doubts, doubts)).toEqual([]);
});
