/**
 * `npm start`: serves the workbench and the pane over https on this computer only, and prints the address.
 * `--port 3000` (the port manifest.xml names; 0 takes any free one). Stops with Ctrl+C.
 */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from './certificate';
import { fileAnswer } from './files';

const wanted = (): number => {
  const at = process.argv.indexOf('--port');
  return at < 0 ? 3000 : Number(process.argv[at + 1]);
};

async function serve(root: string, port: number): Promise<void> {
  const { cert, key, trusted } = await certificate(root, new Date());
  const server = createServer({ cert, key }, (request, response) => {
    const { status, type, body, location } = fileAnswer(
      root,
      new URL(request.url ?? '/', 'https://localhost').pathname,
    );
    response.writeHead(status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      ...(location ? { Location: location } : {}),
    });
    response.end(body);
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Close the other program or run: npm start -- --port 3001`
        : error.message;
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
  });
  server.listen(port, 'localhost', () => {
    const address = `https://localhost:${(server.address() as AddressInfo).port}/workbench/`;
    process.stdout.write(`Workbench 工作台: ${address}\n`);
    if (!trusted)
      process.stdout.write(
        'The browser will warn once of a certificate made on this computer: choose Advanced, Proceed. 浏览器首次会提示证书，点“高级—继续前往”即可。\n',
      );
  });
}

void serve(process.cwd(), wanted());
