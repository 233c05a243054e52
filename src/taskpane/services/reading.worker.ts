/** The reading worker: asked once, answers progress and then what it read. Cancelling is ending it. */
import { findHere, readHere } from './find';
import type { Answer, Ask } from './reading-messages';
import type { Watching } from './services';

const say = (answer: Answer): void => self.postMessage(answer);

const watching: Watching = {
  signal: new AbortController().signal,
  progress: (done, total) => say({ answer: 'progress', done, total }),
};

async function answer(ask: Ask): Promise<void> {
  if (ask.ask === 'read') say({ answer: 'read', reads: (await readHere(ask.given, watching, ask.columns)) ?? [] });
  else say({ answer: 'found', extractions: (await findHere(ask.documents, watching, ask.columns)) ?? [] });
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answer(data).catch((reason: unknown) => say({ answer: 'broken', words: String(reason) }));
});
