/** What the local server gives and what it does not: the pane as deployed, the pane with local office.js, no other file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileAnswer, isBuilt } from '../../../src/workbench/serve/files';

const page = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const root = mkdtempSync(join(tmpdir(), 'yardstick-serve-'));
const files: Readonly<Record<string, string>> = {
  'dist/pane/taskpane.html': page,
  'dist/pane/assets/support.html': 'help',
  'dist/workbench/index.html': 'bench',
  'node_modules/@microsoft/office-js/dist/office.js': 'office',
  'package.json': 'secret',
};

beforeAll(() => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const textOf = (path: string): string => String(Buffer.from(fileAnswer(root, path).body));

test('the pane at the root is the one that is deployed; under /try it loads office.js from here', () => {
  expect(isBuilt(root)).toBe(true);
  expect(textOf('/taskpane.html')).toBe(page);
  expect(textOf('/try/taskpane.html')).toBe('<script src="/office/office.js"></script>');
  expect(textOf('/office/office.js')).toBe('office');
  expect(textOf('/workbench/')).toBe('bench');
  expect(fileAnswer(root, '/')).toMatchObject({ status: 302, location: '/workbench/' });
});

test.each([
  '/../package.json',
  '/..%2f..%2fpackage.json',
  '/workbench/../../package.json',
  '/office/%2e%2e/%2e%2e/%2e%2e/package.json',
  '/%',
  '/assets',
  '/nothing.js',
])('%s is not there', (path) => {
  expect(fileAnswer(root, path).status).toBe(404);
});

test('types are those a browser needs', () => {
  expect(fileAnswer(root, '/try/taskpane.html').type).toBe('text/html; charset=utf-8');
  expect(fileAnswer(root, '/office/office.js').type).toBe('text/javascript; charset=utf-8');
});
