/** The program `yardstick`. */
import { codeOf, nodeDesk } from './desk';
import { run } from './run';

// A reader that has seen enough (`… | head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: unknown) => {
  if (codeOf(error) !== 'EPIPE') throw error;
  process.exit(0);
});

void run(process.argv.slice(2), nodeDesk()).then((code) => {
  process.exitCode = code;
});
