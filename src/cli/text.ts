/** `yardstick text FILE`: the document's text, to which the offsets of `extract` refer. */
import type { Command } from './arguments';
import type { Desk } from './desk';
import { documentAt } from './documents';
import { DONE } from './speaking';
import type { Outcome } from './speaking';

export async function textCommand({ files, options }: Command, desk: Desk): Promise<Outcome> {
  const document = await documentAt(desk, files[0] ?? '', options.language);
  if (document === null) return { code: 1, message: null };
  desk.out(document.text.endsWith('\n') ? document.text : `${document.text}\n`);
  return DONE;
}
