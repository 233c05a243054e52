/**
 * How much words speak of done and of planned things, by line and by article; years and damage of an article.
 * In: tokens. Out: sums that the modes are decided by. What a heading already says is left out.
 */
import type { Span } from '../../document';
import type { Lexer } from './lex';
import { isMasked, namedYear } from './period';
import type { TimeToken, Token } from './tokens';

/** How much a line's words speak of done and of planned things; exact figures are counted apart. */
export interface Signs {
  readonly done: number;
  readonly target: number;
  /** Figures that look counted rather than set. */
  readonly exact: number;
}

export const noSigns: Signs = { done: 0, target: 0, exact: 0 };

export interface Evidence extends Signs {
  readonly masked: number;
  readonly damage: number;
  readonly years: ReadonlyMap<number, { readonly count: number; readonly span: Span }>;
}

/** A line's tokens; `moded` where a heading already says plan or summary, so that the words need not. */
export interface EvidenceLine {
  readonly signs: Signs;
  readonly tokens: readonly Token[];
  readonly moded: boolean;
  readonly span: Span;
}

const weigh: Partial<Record<string, [number, number]>> = {
  done: [2, 0],
  passive: [2, 0],
  softDone: [1, 0],
  finished: [2, 0],
  target: [0, 2],
  modal: [0, 0.8],
  softTarget: [0, 0.15],
  strive: [0, 2],
  ensure: [0, 0.5],
  ge: [0, 0.4],
  le: [0, 0.4],
  geAfter: [0, 0.4],
  leAfter: [0, 0.4],
};

export function signsOf(tokens: readonly Token[]): Signs {
  let [done, target, exact] = [0, 0, 0];
  for (const token of tokens) {
    if (token.kind === 'number' && isExact(token.value)) exact += 0.5;
    if (token.kind !== 'cue') continue;
    const [d, t] = weigh[token.tag] ?? [0, 0];
    done += d;
    target += t;
  }
  return { done, target, exact };
}

export const addSigns = (a: Signs, b: Signs): Signs => ({
  done: a.done + b.done,
  target: a.target + b.target,
  exact: a.exact + b.exact,
});

/** Sums over an article's lines, with its years and its damage. */
export function evidenceOf(lexer: Lexer, view: string, lines: readonly EvidenceLine[]): Evidence {
  const years = new Map<number, { count: number; span: Span }>();
  let signs = noSigns;
  let [masked, damage] = [0, 0];
  for (const line of lines) {
    damage += lexer.pack.damage?.(view, line.span) ?? 0;
    if (!line.moded) signs = addSigns(signs, line.signs);
    for (const token of line.tokens) {
      if (token.kind !== 'time') continue;
      if (isMasked(token.time)) masked++;
      countYear(years, token);
    }
  }
  return { ...signs, masked, damage, years };
}

function countYear(years: Map<number, { count: number; span: Span }>, token: TimeToken): void {
  const year = namedYear(token.time);
  if (year === null || token.time.relation === 'compare') return;
  const known = years.get(year);
  if (known) known.count++;
  else years.set(year, { count: 1, span: { start: token.start, end: token.end } });
}

/** 1628 or 92.47: plans set round figures, reports count. */
function isExact(value: number | null): boolean {
  return (
    value !== null &&
    String(value)
      .replace(/[.]|0+$/g, '')
      .replace(/^0+/, '').length >= 3
  );
}
