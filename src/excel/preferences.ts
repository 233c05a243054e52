/**
 * The pane's own preferences (language, palette), in the browser's storage through `@microsoft/office-js-helpers`: the
 * one door to that library. Import this file lazily: the library touches the page as soon as it is loaded. Its `Storage`
 * knows nothing of Office's partitions (the key stands before the container's name), turns texts that look like dates
 * into dates (so texts are marked), and wraps a full storage in an error of its own.
 */
import { Storage } from '@microsoft/office-js-helpers';
import type { ExcelProblem, Problem } from '../document';
import { problemOf } from './wire/failure';

export interface Preferences {
  /** null: never set, or not readable. */
  get(key: string): string | null;
  /** The problem that kept it from being stored: then it holds for this page only. */
  set(key: string, value: string): Problem<ExcelProblem> | null;
  /** What kept the storage from being opened at all. */
  readonly problem: Problem<ExcelProblem> | null;
}

const CONTAINER = 'yardstick';
const MARK = '=';

/** `partition`: `Office.context.partitionKey`, where the browser divides storage by site. */
export function openPreferences(partition = ''): Preferences {
  const memory = new Map<string, string>();
  const storage = open(partition);
  if (storage === null) {
    const blocked = problemOf('storage-blocked');
    return {
      problem: blocked,
      get: (key) => memory.get(key) ?? null,
      set: (key, value) => {
        memory.set(key, value);
        return blocked;
      },
    };
  }
  return {
    problem: null,
    get: (key) => memory.get(key) ?? read(storage, key),
    set: (key, value) => {
      memory.set(key, value);
      return write(storage, key, value);
    },
  };
}

/** null where the browser lets no add-in store anything. */
function open(partition: string): Storage<unknown> | null {
  try {
    return new Storage(partition + CONTAINER);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function read(storage: Storage<unknown>, key: string): string | null {
  const found = storage.get(key);
  return typeof found === 'string' && found.startsWith(MARK) ? found.slice(MARK.length) : null;
}

function write(storage: Storage<unknown>, key: string, value: string): Problem<ExcelProblem> | null {
  try {
    storage.set(key, MARK + value);
    return null;
  } catch (error) {
    if (error instanceof Error) return problemOf('storage-full');
    throw error;
  }
}
