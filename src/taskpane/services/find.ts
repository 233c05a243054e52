/**
 * Reading and finding, one given file after the other. It runs in the worker, and in the pane itself where no worker is
 * to be had; between files it lets go, so that a cancel is heard.
 */
import type { Document } from '../../document';
import { extractLazily } from '../../extract';
import type { Extraction } from '../../plan';
import { readFile, readPasted } from '../../reading';
import type { Columns } from './columns-kept';
import type { Given, Read, Watching } from './services';

async function readOne(given: Given, columns: Columns): Promise<Read> {
  if (given.kind === 'text') {
    const document = readPasted(given.name, given.text);
    return { name: given.name, document, extraction: await extractLazily(document, { columns }), problems: [] };
  }
  const { value: document, problems } = await readFile(given.name, given.bytes);
  const extraction = document === null ? null : await extractLazily(document, { columns });
  return { name: given.name, document, extraction, problems };
}

/** Lets the page draw and the cancel button be pressed. */
const letGo = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function each<In, Out>(
  given: readonly In[],
  { signal, progress }: Watching,
  one: (value: In) => Promise<Out>,
): Promise<readonly Out[] | null> {
  const done: Out[] = [];
  for (const value of given) {
    progress(done.length, given.length);
    await letGo();
    if (signal.aborted) return null;
    done.push(await one(value));
  }
  progress(done.length, given.length);
  return signal.aborted ? null : done;
}

export function readHere(
  given: readonly Given[],
  watching: Watching,
  columns: Columns = [],
): Promise<readonly Read[] | null> {
  return each(given, watching, (one) => readOne(one, columns));
}

export function findHere(
  documents: readonly Document[],
  watching: Watching,
  columns: Columns = [],
): Promise<readonly Extraction[] | null> {
  return each(documents, watching, (document) => extractLazily(document, { columns }));
}
