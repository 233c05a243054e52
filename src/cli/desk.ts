/** What a command works with: files, two streams, the day. In node it is the real thing; tests bring their own folder. */
import { open, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface Desk {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly exists: (path: string) => Promise<boolean>;
  /** Refuses to write over a file that appeared meanwhile. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Puts the bytes in the place of a file at once: a temporary file beside it, then renamed. On any failure the file stays. */
  readonly replace: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly now: () => Date;
}

export function nodeDesk(): Desk {
  return {
    out: (line) => void process.stdout.write(line),
    err: (line) => void process.stderr.write(`${line}\n`),
    read: (path) => readFile(path),
    exists,
    writeNew: (path, bytes) => writeFile(path, bytes, { flag: 'wx' }),
    replace,
    now: () => new Date(),
  };
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const { mode } = await stat(path);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') await unlink(beside).catch(ignoreMissing);
    throw error;
  }
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** The system's code of a failed file operation (`ENOENT`), or null for any other error. */
export function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
