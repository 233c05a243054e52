/**
 * Serves the built workbench and pane for the tests, as `npm start` does, on any free port.
 * Asks for a build that is there: `npm test` makes one first.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Served {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const root = join(__dirname, '../../..');

export function serve(): Promise<Served> {
  const program = join(root, 'dist/serve/serve.cjs');
  if (!existsSync(program)) throw new Error('Nothing is built to serve. Run: npm run build');
  const child = spawn(process.execPath, [program, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer): void => {
      said += part.toString();
      const address = /https:\/\/localhost:\d+\/workbench\//.exec(said)?.[0];
      if (address) resolve({ address, stop: () => stopped(child) });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(`The server stopped: ${said}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', () => resolve());
    child.kill();
  });
}
