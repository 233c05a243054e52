/**
 * Which file answers which address. `/` is the pane exactly as a deployer serves it (for real Excel by manifest.xml);
 * `/try/` is the same pane with office.js from this computer, for the workbench; nothing outside these folders is read.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly location?: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Where Microsoft serves office.js, as the production pages name it. */
const officeFromMicrosoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const officeFromHere = '/office/office.js';

/** Address prefix → folder below the checkout; the first that fits. */
export const mounts: readonly (readonly [string, string])[] = [
  ['/workbench/', 'dist/workbench'],
  ['/office/', 'node_modules/@microsoft/office-js/dist'],
  ['/try/', 'dist/pane'],
  ['/', 'dist/pane'],
];

/** Have the pages been built that the mounts point at? */
export const isBuilt = (root: string): boolean =>
  existsSync(join(root, 'dist/workbench/index.html')) && existsSync(join(root, 'dist/pane/taskpane.html'));

/** What to answer to an address's path (without query); `root` is the checkout. */
export function fileAnswer(root: string, path: string): Answer {
  if (path === '/' || path === '/workbench')
    return { status: 302, type: 'text/plain', body: '', location: '/workbench/' };
  const mount = mounts.find(([prefix]) => path.startsWith(prefix));
  const file = mount ? fileIn(join(root, mount[1]), path.slice(mount[0].length) || 'index.html') : null;
  if (!mount || !file) return { status: 404, type: types['.txt'] ?? '', body: `Not here: ${path}\n` };
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (mount[0] !== '/try/' || extname(file) !== '.html') return { status: 200, type, body: readFileSync(file) };
  return { status: 200, type, body: readFileSync(file, 'utf8').replaceAll(officeFromMicrosoft, officeFromHere) };
}

function fileIn(folder: string, relative: string): string | null {
  const file = normalize(join(folder, decoded(relative)));
  const inside = file.startsWith(folder + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** An address that is no valid escape sequence names no file. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
