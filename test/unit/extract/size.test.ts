// What a page loads to read one document, minified and zipped without a build: each part for itself, as it comes, none of its files twice.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minifySync, transformSync } from '@swc/core';

const root = join(__dirname, '../../../src/extract');

/** The files that one brings along, types left out; a file loaded later (`await import`) is none of them. */
function loadedBy(path: string, known: Set<string>): void {
  if (known.has(path)) return;
  known.add(path);
  const code = readFileSync(path, 'utf8');
  for (const [, from = ''] of code.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '([.][^']*)';/gm)) {
    const next = [`${from}.ts`, `${from}/index.ts`]
      .map((name) => join(dirname(path), name))
      .find((one) => existsSync(one));
    if (next?.startsWith(root) === true) loadedBy(next, known);
  }
}

function minified(path: string): string {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  // A bundle has no imports and exports.
  return minifySync(code, { module: true, mangle: { toplevel: true }, compress: { passes: 3 } })
    .code.replace(/import(?:\{[^}]*\}from)?"[^"]*";/g, '')
    .replace(/export\{[^}]*\}(?:from"[^"]*")?;?/g, '');
}

/** What a file loads when the document turns out to need it. */
const later = (name: string): readonly string[] =>
  [...readFileSync(join(root, `${name}.ts`), 'utf8').matchAll(/import\('([.][^']+)'\)/g)].map(([, path = '']) =>
    join(dirname(name), path),
  );

/** Parts in the order they come: to read prose; and with all that reads tables, odd texts, tells rows and accounts of numbers. */
type Parts = readonly (readonly string[])[];
const prose = (language: string): Parts => [['lazily'], [`${language}/parts`]];
/** Tables of graded measures stand in few documents: what reads them is weighed apart. */
const isGraded = (name: string): boolean => name.endsWith('/graded');
const whole = (language: string): Parts => [
  ...prose(language),
  later('lazily').filter((name) => !name.endsWith('/parts') && !isGraded(name)),
  ...later(`${language}/parts`)
    .filter((name) => !isGraded(name))
    .map((name) => [name]),
  ['numbers', 'rows/indicators', 'rows/figures'],
];

/** The files of each part that no part before it brings. */
function filesOf(parts: Parts): readonly (readonly string[])[] {
  const known = new Set<string>();
  return parts.map((names) => {
    const before = new Set(known);
    for (const name of names) loadedBy(join(root, `${name}.ts`), known);
    return [...known].filter((path) => !before.has(path)).map((path) => path.slice(root.length + 1));
  });
}

test.each([
  ['zh', 'en'],
  ['en', 'zh'],
])('a document in %s brings nothing of %s but how it is told, and how its rows are', (language, other) => {
  const foreign = (parts: Parts): readonly string[] =>
    filesOf(parts)
      .flat()
      .filter((path) => path.startsWith(`${other}/`))
      .sort();
  expect(foreign(prose(language))).toEqual([`${other}/recognise.ts`]);
  expect(foreign(whole(language))).toEqual([`${other}/recognise.ts`, `${other}/rows.ts`]);
});

test.each(['zh', 'en'])(
  'prose in %s is read without what reads tables, traditional characters, stripped texts',
  (language) => {
    const apart =
      /^(?:tables|adopt|rows)\/|^cells[.]|\/(?:columns|sheet|tables|graded|fold|rows)\.ts$|missing\/measure|numbers\.ts$/;
    expect(
      filesOf(prose(language))
        .flat()
        .filter((path) => apart.test(path) && path !== `${language}/numbers.ts`),
    ).toEqual(['tables/wanted.ts']);
  },
);

const zipped = (parts: Parts): number =>
  filesOf(parts)
    .map((files) => gzipSync(files.map((path) => minified(join(root, path))).join(''), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0) / 1000;

// The aim is 60 kB; these stand a little above what there is, so that no careless word list slips in.
test.each([
  ['zh', 'prose', prose, 106],
  ['zh', 'all', whole, 134],
  ['en', 'prose', prose, 102],
  ['en', 'all', whole, 124],
] as const)('what reads %s %s stays under its bound', (language, _, partsOf, most) => {
  const size = zipped(partsOf(language));
  expect(size).toBeGreaterThan(20);
  expect(size).toBeLessThan(most);
});

test('what reads tables of graded measures comes apart and stays under its bound', () => {
  const apart = (language: string): readonly string[] =>
    [...later('lazily'), ...later(`${language}/parts`)].filter(isGraded);
  expect(apart('zh')).toEqual(['tables/graded', 'zh/graded']);
  expect(
    filesOf(whole('zh'))
      .flat()
      .filter((path) => path.includes('graded')),
  ).toEqual([]);
  const size = zipped([...whole('zh'), ...apart('zh').map((name) => [name])]) - zipped(whole('zh'));
  expect(size).toBeLessThan(6.7);
});
