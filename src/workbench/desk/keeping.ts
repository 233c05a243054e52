/** Saves the workbook by itself, a while after the last change, and at once when the page is left. */
import type { Host } from '../../host';
import { keepBook } from './kept';

/** Milliseconds of quiet before saving; a large workbook, slow to save, is saved less often. */
const least = 1200;
const share = 20;

export interface Keeping {
  /** Something may have changed of which there is no news: settings, custom XML. */
  readonly touch: () => void;
  /** Saves now what is not saved yet. */
  readonly now: () => Promise<void>;
  readonly stop: () => void;
}

export function keepWorkbook(host: Host): Keeping {
  let [timer, dirty, last, pause] = [0, false, Promise.resolve(), least];
  async function save(): Promise<void> {
    if (!dirty) return;
    dirty = false;
    const begun = performance.now();
    const bytes = await host.save();
    pause = Math.max(least, share * (performance.now() - begun));
    await keepBook({ name: host.workbook.book.fileName, bytes });
  }
  const now = (): Promise<void> => {
    window.clearTimeout(timer);
    timer = 0;
    last = last.then(save);
    return last;
  };
  const touch = (): void => {
    dirty = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void now(), pause);
  };
  const stopNews = host.onNews((news) => {
    if (news.kind !== 'selected') touch();
  });
  const leave = (): void => {
    if (document.visibilityState === 'hidden') void now();
  };
  document.addEventListener('visibilitychange', leave);
  return {
    touch,
    now,
    stop: () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', leave);
      stopNews();
    },
  };
}
