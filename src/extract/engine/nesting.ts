/**
 * Brackets and quotes of a line: which token closes which, how deep each stands. In: tokens. Out: partners and depths by index.
 */
import type { Mark, Token } from './tokens';

const closerOf: Partial<Record<Mark, Mark>> = { open: 'close', quote: 'endQuote', title: 'endTitle' };

/** Brackets and quotes of a line's tokens, by token index. */
export interface Nesting {
  /** Index of the other bracket, or -1. */
  readonly partner: readonly number[];
  readonly depth: readonly number[];
  /** Index of the innermost mark that opens around the token, or -1. */
  readonly around: readonly number[];
}
/** Only the innermost few may be crossed: a stray closer does not search a deep stack. */
function openerFor(closers: readonly Mark[], mark: Mark): number {
  for (let k = closers.length - 1; k >= closers.length - 3 && k >= 0; k--) if (closers[k] === mark) return k;
  return -1;
}
/** Is there anything that closes? Most lines have no bracket and no quote. */
export function isNested(tokens: readonly Token[]): boolean {
  for (const token of tokens)
    if (token.kind === 'mark' && (token.mark === 'close' || token.mark === 'endQuote' || token.mark === 'endTitle'))
      return true;
  return false;
}
export const zeros: number[][] = [];
export const outside: number[][] = [];
/** One list for all sentences of so many tokens without brackets; never to be written to. */
export const evenly = (known: number[][], length: number, value: number): readonly number[] =>
  (known[length] ??= new Array<number>(length).fill(value));
/** Finds the partners of brackets and quotes; one that is never closed does not count. */
export function partnersOf(tokens: readonly Token[]): number[] {
  // As long as it will be from the start: a list that grows is copied again and again.
  const partner = new Array<number>(tokens.length).fill(-1);
  const openers: number[] = [];
  const closers: Mark[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'mark') continue;
    const closer = closerOf[token.mark];
    if (closer !== undefined) {
      openers.push(i);
      closers.push(closer);
      continue;
    }
    const k = openerFor(closers, token.mark);
    if (k < 0) continue;
    const opener = openers[k] ?? -1;
    openers.length = closers.length = k;
    partner[opener] = i;
    partner[i] = opener;
  }
  return partner;
}

/** How deep each token stands and in which bracket, from the partners. */
export function nestingOf(partner: readonly number[]): Nesting {
  const depth = new Array<number>(partner.length).fill(0);
  const around = new Array<number>(partner.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < partner.length; i++) {
    const other = partner[i] ?? -1;
    if (other >= 0 && other < i) open.pop();
    depth[i] = open.length;
    if (open.length > 0) around[i] = open[open.length - 1] ?? -1;
    if (other > i) open.push(i);
  }
  return { partner, depth, around };
}
