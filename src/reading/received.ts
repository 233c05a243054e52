/**
 * A received file on its way to a reader, and what a reader is.
 * A new reader is one file that exports a Reader and one line in `readers.ts`.
 */
import type { Document, Format, Problem, ReadingProblem, Result } from '../document';
import { problemOf } from '../xlsx';
import type { Fault } from '../xlsx';

export interface ReadingOptions {
  /** Encoding the person chose for a text file (a TextDecoder label such as `gb18030`); else it is found out. */
  readonly encoding?: string;
  /** Name of the one sheet to read of a workbook; else all sheets that can be seen. */
  readonly sheet?: string;
  /** For encrypted PDF files. */
  readonly password?: string;
}

export interface Received {
  /** Base name of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ReadingOptions;
}

/** The document, or null when an error stands among the problems. */
export type Reading = Result<Document | null, ReadingProblem>;

export interface Reader {
  readonly format: Format;
  /** Without dot, lower case; the first is the one shown to people. */
  readonly extensions: readonly string[];
  read(file: Received): Promise<Reading>;
}

/** A reading that failed with one fault. */
export function unread(file: Received, found: Fault): Reading {
  return { value: null, problems: [problemOf(file.name, found)] };
}

export function warning(file: Received, found: Fault): Problem<ReadingProblem> {
  return problemOf(file.name, found, 'warning');
}

export function notice(file: Received, found: Fault): Problem<ReadingProblem> {
  return problemOf(file.name, found, 'info');
}
