// What a page loads to read one document: the engine and the pack of its language, minified and zipped, without a build.
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
  // A bundle has no imports.
  return minifySync(code, { module: true, mangle: { toplevel: true }, compress: true }).code.replace(
    /import\{[^}]*\}from"[^"]*";/g,
    '',
  );
}

/** What reads documents, tells rows and accounts of numbers in the pane, with one language. */
const entries = (language: string): readonly string[] => [
  'lazily',
  'numbers',
  'rows/indicators',
  'rows/figures',
  `${language}/pack`,
];

function filesFor(language: string): readonly string[] {
  const known = new Set<string>();
  for (const name of entries(language)) loadedBy(join(root, `${name}.ts`), known);
  return [...known].map((path) => path.slice(root.length + 1));
}

test.each([
  ['zh', 'en'],
  ['en', 'zh'],
])('a document in %s brings nothing of %s but how its rows are told', (language, other) => {
  const foreign = filesFor(language).filter((path) => path.startsWith(`${other}/`));
  expect(foreign.sort()).toEqual([`${other}/recognise.ts`, `${other}/rows.ts`]);
});

// The aim is 60 kB; these stand a little above what there is, so that no careless word list slips in.
test.each([
  ['zh', 90],
  ['en', 82],
])('the extractor with its %s pack stays under %d kB', (language, most) => {
  const code = filesFor(language).map((path) => minified(join(root, path)));
  const size = gzipSync(code.join(''), { level: 9 }).length / 1000;
  expect(size).toBeGreaterThan(20);
  expect(size).toBeLessThan(most);
});
