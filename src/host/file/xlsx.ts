// Workbook ⇄ .xlsx, loaded when first asked for.
import type { Book } from '../book/book';

export const writeXlsx = async (book: Book): Promise<Uint8Array> => (await import('./save')).saveBook(book);
/** Answers why the file was not opened; the book is then as before. */
export const readXlsx = async (book: Book, bytes: Uint8Array): Promise<string | null> =>
  (await import('./open')).openBook(book, bytes);
