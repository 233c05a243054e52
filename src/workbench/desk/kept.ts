/**
 * Excel on the web saves by itself; so does the workbench: the workbook as .xlsx bytes and the person's choices, in
 * this browser only. A page that is reloaded goes on where it stood.
 */
import type { Language } from '../../wording';
import type { Theme } from '../page/acts';

export interface KeptBook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const [database, store, key] = ['yardstick-workbench', 'books', 'current'];

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(database));
  });
}

async function inStore<T>(mode: IDBTransactionMode, act: (books: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = base.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error(store));
      transaction.onabort = () => reject(transaction.error ?? new Error(store));
    });
  } finally {
    base.close();
  }
}

export async function keepBook(book: KeptBook): Promise<void> {
  await inStore('readwrite', (books) => books.put(book, key));
}

export async function keptBook(): Promise<KeptBook | null> {
  return ((await inStore('readonly', (books) => books.get(key))) as KeptBook | undefined) ?? null;
}

export async function dropKeptBook(): Promise<void> {
  await inStore('readwrite', (books) => books.delete(key));
}

/** What a person chose for this page. */
export interface Choices {
  readonly language: Language;
  readonly theme: Theme;
  readonly paneWidth: number;
  readonly paneOpen: boolean;
}

const choicesKey = 'yardstick-workbench';

/** The browser's language and scheme until a person chooses. */
export function loadChoices(): Choices {
  const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const first: Choices = { language, theme, paneWidth: 320, paneOpen: true };
  const kept: unknown = JSON.parse(localStorage.getItem(choicesKey) ?? '{}');
  return typeof kept === 'object' ? { ...first, ...kept } : first;
}

export function saveChoices(choices: Choices): void {
  localStorage.setItem(choicesKey, JSON.stringify(choices));
}
