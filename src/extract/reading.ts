/** What is known of a document between the stages: cut and outlined; and what its lines have said so far. */
import type { Document, Span } from '../document';
import type { Rejection, Statement } from '../plan';
import type { ArticleContext } from './engine/articles';
import type { Context } from './engine/context';
import type { Lexer } from './engine/lex';
import type { Outline } from './engine/outline';
import { periodOf } from './engine/period';
import type { Signs } from './engine/signs';
import type { Frame, TimeToken, Token } from './engine/tokens';

/** A document cut and outlined, before its numbers are read. */
export interface Reading {
  readonly document: Document;
  readonly lexer: Lexer;
  readonly view: string;
  readonly outline: Outline;
  readonly tokens: readonly (readonly Token[])[];
  readonly signs: readonly Signs[];
  readonly articles: readonly ArticleContext[];
  readonly contexts: readonly Context[];
  readonly leads: readonly (number | undefined)[];
}

/** What its lines say: numbers, times, and the numbers of titles. */
export interface Found {
  readonly statements: Statement[];
  readonly rejections: Rejection[];
  readonly times: { span: Span; value: string | null }[];
  /** The line a list goes on from, with its last sentence. */
  lead: { readonly line: number; readonly frame: Frame } | null;
  /** The last line that ends in a semicolon and the time as of which it reports. */
  going: { readonly line: number; readonly time: TimeToken } | null;
}

export function readTimes(tokens: readonly Token[], year: number | null, { times }: Found): void {
  for (const token of tokens)
    if (token.kind === 'time')
      times.push({ span: { start: token.start, end: token.end }, value: periodOf(token.time, year) });
}
