/** One call of `yardstick`: arguments in, exit code out. 0 done, 1 bad input, 2 bad usage; why is on stderr. */
import { cliWordingOf } from '../wording';
import { parseArguments } from './arguments';
import type { Command } from './arguments';
import { checkCommand } from './check';
import type { Desk } from './desk';
import { extractCommand } from './extract';
import { importCommand } from './import';
import { refreshCommand } from './refresh';
import type { Outcome } from './speaking';
import { textCommand } from './text';
import { updateCommand } from './update';

const VERBS: Readonly<Record<string, (command: Command, desk: Desk) => Promise<Outcome>>> = {
  text: textCommand,
  extract: extractCommand,
  import: importCommand,
  refresh: refreshCommand,
  update: updateCommand,
  check: checkCommand,
};

export async function run(args: readonly string[], desk: Desk): Promise<0 | 1 | 2> {
  const parsed = parseArguments(args);
  if (!parsed.ok) {
    const words = cliWordingOf(parsed.language);
    if (parsed.message !== null) desk.err(words.error + parsed.message);
    desk.err(words.usage);
    return 2;
  }
  const { command } = parsed;
  const outcome = await (VERBS[command.verb] ?? missingVerb)(command, desk);
  if (outcome === null) return 0;
  if (outcome.message !== null) desk.err(cliWordingOf(command.options.language).error + outcome.message);
  return outcome.code;
}

function missingVerb({ verb }: Command): never {
  throw new Error(`${verb} has options but no command`);
}
