// What a page loads to read one document: the engine and the pack of its language, minified and zipped, without a build.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minifySync, transformSync } from '@swc/core';

const root = join(__dirname, '../../../src/extract');

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}

function minified(path: string): string {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  return minifySync(code, { module: true, mangle: { toplevel: true }, compress: true }).code;
}

/** Kilobytes of the files whose path within the folder passes. */
function zipped(passes: (path: string) => boolean): number {
  const files = filesIn(root).filter((path) => passes(path.slice(root.length + 1)));
  return gzipSync(files.map(minified).join(''), { level: 9 }).length / 1000;
}

/** Taking somebody's own sheet on loads its part with that page; all languages at once are for programs. */
const elsewhere = /^(?:adopt[/]|all[.]|languages[.])/;
const isOf =
  (language: string) =>
  (path: string): boolean =>
    !elsewhere.test(path) && (!/^(?:zh|en)[/]/.test(path) || path.startsWith(`${language}/`));

// The aim is 60 kB; these stand a little above what there is, so that no careless word list slips in.
test.each([
  ['zh', 84],
  ['en', 77],
])('the extractor with its %s pack stays under %d kB', (language, most) => {
  const size = zipped(isOf(language));
  expect(size).toBeGreaterThan(20);
  expect(size).toBeLessThan(most);
});
