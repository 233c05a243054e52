/** Problems and failures as lines for a person: what, where, what to do. In: problems of any room. Out: lines of stderr. */
import type { LedgerProblem, Place, Problem, ReadingProblem } from '../document';
import { cliWordingOf, said, wordingOf } from '../wording';
import type { CliWording, Language } from '../wording';
import { codeOf } from './desk';
import type { Desk } from './desk';

/** A command that cannot go on; `code` is the exit code (1 bad input, 2 bad usage). */
export interface Stop {
  readonly code: 1 | 2;
  readonly message: string | null;
}

export type Outcome = Stop | null;
export const DONE: Outcome = null;

export function stopped(message: string): Stop {
  return { code: 1, message };
}

/** Says every problem; true when one of them is an error. */
export function sayProblems(
  desk: Desk,
  language: Language,
  problems: readonly Problem<ReadingProblem | LedgerProblem>[],
): boolean {
  const words = cliWordingOf(language);
  const texts: Readonly<Record<string, string>> = { ...wordingOf(language).reading, ...wordingOf(language).ledger };
  for (const { code, severity, place, values } of problems) {
    const text = said(texts[code] ?? code, values);
    const where = placeOf(place);
    desk.err(`${severity === 'error' ? words.error : words.warning}${where === '' ? '' : `${where} `}${text}`);
  }
  return problems.some(({ severity }) => severity === 'error');
}

function placeOf(place: Place): string {
  switch (place.in) {
    case 'file':
    case 'document':
      return place.file;
    case 'cell':
      return `${place.sheet}!${place.address}`;
    case 'sheet':
      return place.sheet;
    case 'option':
      return place.option;
    case 'workbook':
      return '';
  }
}

/** Why a file could not be read or written, in words. Errors that are no file's are our own and go on. */
export function fileFault(error: unknown, path: string, words: CliWording, writing = false): string {
  const code = codeOf(error);
  if (code === null) throw error;
  if (code === 'ENOENT' && !writing) return words.notFound(path);
  if (code === 'EISDIR') return words.isFolder(path);
  if (code === 'EACCES' || code === 'EPERM') return words.noPermission(path);
  if (code === 'EEXIST') return words.bookExists(path);
  return writing ? words.cannotWrite(path, code) : words.cannotRead(path, code);
}
