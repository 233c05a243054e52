import type { Book } from '../book/book';
export const saveBook = (_book: Book): Promise<Uint8Array> => Promise.reject(new Error('Saving is not written yet.'));
