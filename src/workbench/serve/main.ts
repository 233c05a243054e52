/**
 * `npm start`: serves the workbench and the pane over https on this computer only, and prints the address.
 * `--port 3000` (the port manifest.xml names; 0 takes any free one). Stops with Ctrl+C.
 */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { workbenchWordingOf, type WorkbenchWording } from '../../wording';
import { certificate } from './certificate';
import { fileAnswer, isBuilt } from './files';

const wanted = (): number => {
  const at = process.argv.indexOf('--port');
  return at < 0 ? 3000 : Number(process.argv[at + 1]);
};

/** Both languages: a server does not know who reads its terminal. */
const say = (stream: NodeJS.WriteStream, sentence: (words: WorkbenchWording) => string): void => {
  stream.write(`${sentence(workbenchWordingOf('zh'))}\n${sentence(workbenchWordingOf('en'))}\n`);
};

async function serve(root: string, port: number): Promise<void> {
  if (!isBuilt(root)) {
    say(process.stderr, (words) => words.notBuilt);
    process.exitCode = 1;
    return;
  }
  const { cert, key, trusted } = await certificate(root, new Date());
  const server = createServer({ cert, key }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const { status, type, body, location } = fileAnswer(root, pathname);
    response.writeHead(status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      ...(location ? { Location: location } : {}),
    });
    response.end(body);
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') say(process.stderr, (words) => words.portTaken(String(port)));
    else process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  server.listen(port, 'localhost', () => {
    const { port: open } = server.address() as AddressInfo;
    say(process.stdout, (words) => words.serving(`https://localhost:${open}/workbench/`));
    if (!trusted) say(process.stdout, (words) => words.certificate);
  });
}

void serve(process.cwd(), wanted());
