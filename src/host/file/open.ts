import type { Book } from '../book/book';
export const openBook = (_book: Book, _bytes: Uint8Array): Promise<string | null> =>
  Promise.reject(new Error('Opening is not written yet.'));
