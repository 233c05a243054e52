// openpyxl as a referee: a strict reader of another hand. Runs a few lines of Python over a file we wrote.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A Python that has openpyxl, or null. */
export function python(): string | null {
  return PYTHONS.find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0) ?? null;
}

/** Runs `script` with the path of the file in `path`; warnings are errors; what it prints as JSON comes back. */
export function askOpenpyxl(bytes: Uint8Array, script: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-openpyxl-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const lines = [
      'import sys, json, warnings, openpyxl',
      "warnings.simplefilter('error')",
      'path = sys.argv[1]',
      script,
    ];
    const said = execFileSync(python() ?? 'python3', ['-c', lines.join('\n'), path], { encoding: 'utf8' });
    return JSON.parse(said) as unknown;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
