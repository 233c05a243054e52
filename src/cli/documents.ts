/** Files named on the command line → documents. What is wrong with one is said on stderr; null: it could not be read. */
import { basename } from 'node:path';
import type { Document } from '../document';
import { readFile } from '../reading/node';
import { cliWordingOf } from '../wording';
import type { Language } from '../wording';
import type { Desk } from './desk';
import { fileFault, sayProblems } from './speaking';

export async function documentAt(desk: Desk, path: string, language: Language): Promise<Document | null> {
  const bytes = await bytesAt(desk, path, language);
  if (bytes === null) return null;
  const { value, problems } = await readFile(basename(path), bytes);
  sayProblems(desk, language, problems);
  return value;
}

export async function bytesAt(desk: Desk, path: string, language: Language): Promise<Uint8Array | null> {
  try {
    return await desk.read(path);
  } catch (error) {
    const words = cliWordingOf(language);
    desk.err(words.error + fileFault(error, path, words));
    return null;
  }
}
