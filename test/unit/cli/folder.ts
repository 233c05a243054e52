// A desk over a folder of its own: real files, caught streams, a fixed day.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDesk } from '../../../src/cli/desk';
import { run } from '../../../src/cli/run';

export interface Called {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

export interface Folder {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  /** Arguments that name a file of the folder are given as `@name`. */
  readonly call: (...args: readonly string[]) => Promise<Called>;
  readonly remove: () => void;
}

export function folder(): Folder {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-cli-'));
  const path = (name: string): string => join(root, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    call: async (...args) => {
      const [out, err]: [string[], string[]] = [[], []];
      const desk = {
        ...nodeDesk(),
        out: (text: string) => void out.push(text),
        err: (line: string) => void err.push(line),
        now: () => new Date(2025, 6, 15, 9, 30),
      };
      const code = await run(
        args.map((arg) => (arg.startsWith('@') ? path(arg.slice(1)) : arg)),
        desk,
      );
      return { code, out: out.join(''), err: err.join('\n') };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
