/**
 * The reading service over a worker: a fresh one for each asking, ended when it is done or cancelled. Where a worker
 * cannot be started, or dies before it answers, the same work is done in the pane.
 */
import type { Answer, Ask } from './reading-messages';
import type { ReadingService, Watching } from './services';

export type StartWorker = () => Worker;

type Told = Exclude<Answer, { readonly answer: 'progress' }>;

/** The worker's answer; null when cancelled, `broken` when there is no worker to ask. */
function askWorker(start: StartWorker, ask: Ask, { signal, progress }: Watching): Promise<Told | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = start();
    } catch (reason) {
      // No workers here (an old webview, a strict policy): the pane does the work itself.
      resolve({ answer: 'broken', words: String(reason) });
      return;
    }
    const end = (told: Told | null): void => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      resolve(told);
    };
    const stop = (): void => end(null);
    signal.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.answer === 'progress') progress(data.done, data.total);
      else end(data);
    });
    worker.addEventListener('error', ({ message }) => end({ answer: 'broken', words: message }));
    worker.postMessage(ask);
  });
}

/** The readers and the extractor, loaded into the pane only when it has to do the work itself. */
const here = () => import('./find');

/** With `start` null all work is done in the pane. */
export function readingService(start: StartWorker | null): ReadingService {
  return {
    read: async (given, watching, columns = []) => {
      const told = start === null ? undefined : await askWorker(start, { ask: 'read', given, columns }, watching);
      if (told === null) return null;
      if (told?.answer === 'read') return told.reads;
      return (await here()).readHere(given, watching, columns);
    },
    find: async (documents, watching, columns = []) => {
      const told = start === null ? undefined : await askWorker(start, { ask: 'find', documents, columns }, watching);
      if (told === null) return null;
      if (told?.answer === 'found') return told.extractions;
      return (await here()).findHere(documents, watching, columns);
    },
  };
}
