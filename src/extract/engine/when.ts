/**
 * When a statement falls due or what period it covers: the nearest time in the clause, else the sentence's
 * first, else what was said earlier in the paragraph, heading, article. Out: the period and how it was got.
 */
import type { Field } from '../../plan';
import type { Context } from './context';
import { clauseAt, reach } from './frame';
import { isMasked, periodOf, saysYear } from './period';
import type { Frame, TimeToken } from './tokens';

const governs = (token: TimeToken): boolean => token.time.relation !== 'compare';

/** Does a time in an earlier clause still speak here? One of a month or quarter only from the sentence's head. */
function reachesOn(f: Frame, i: number, token: TimeToken, crossed: { comma: boolean; semicolon: boolean }): boolean {
  if (token.time.weak) return false;
  const isHead = token.start - f.start <= 8;
  if (crossed.semicolon) return isHead || (token.time.to?.part === '' && token.time.relation === 'by');
  const part = (token.time.to ?? token.time.from)?.part ?? '';
  return !crossed.comma || isHead || part === '' || part.startsWith('/') || clauseAt(f, i).start <= f.start + 2;
}

/** The time in the slot's clause nearest to it on the left, else on the right; then in earlier clauses. */
export function timeFor(f: Frame, at: number): TimeToken | null {
  const clause = clauseAt(f, at);
  const level = f.depth[at] ?? 0;
  const crossed = { comma: false, semicolon: false };
  for (let i = at - 1, n = 0; i >= clause.first; i--, n++) {
    const token = f.tokens[i];
    if (token?.kind === 'time' && (f.depth[i] ?? 0) <= level && governs(token) && !token.time.weak) return token;
  }
  for (let i = at + 1; i <= clause.last; i++) {
    const token = f.tokens[i];
    if (token?.kind === 'time' && (f.depth[i] ?? 0) <= level && governs(token) && !token.time.weak) return token;
  }
  for (let i = clause.first - 1, n = 0; i >= 0 && n < reach.tokens; i--, n++) {
    const token = f.tokens[i];
    if (token?.kind === 'mark' && token.mark === 'comma') crossed.comma = true;
    if (token?.kind === 'mark' && token.mark === 'semicolon') crossed.semicolon = true;
    if (token?.kind === 'time' && (f.depth[i] ?? 0) <= level && governs(token) && reachesOn(f, i, token, crossed))
      return token;
  }
  return laterDeadline(f, clause.last + 1);
}

/** A deadline said behind in the same sentence (…，2025年底前完成). */
function laterDeadline(f: Frame, from: number): TimeToken | null {
  for (let i = from; i < f.tokens.length && i - from < reach.tokens; i++) {
    const token = f.tokens[i];
    if (token?.kind === 'number') return null;
    if (token?.kind === 'time' && token.time.relation === 'by') {
      const clause = clauseAt(f, i);
      // A deadline at the head of a further target speaks of that one.
      return f.tokens.slice(i, i + reach.tokens).some((one, k) => one.kind === 'number' && i + k <= clause.last + 8)
        ? null
        : token;
    }
  }
  return null;
}

/** Times that a sentence leaves for the ones after it: those that stand at a clause's start and are no attribute. */
export function carriedFrom(f: Frame): TimeToken | null {
  let carried: TimeToken | null = null;
  for (const [i, token] of f.tokens.entries()) {
    if (token.kind !== 'time' || (f.depth[i] ?? 0) > 0 || token.time.weak || !governs(token)) continue;
    // A month or quarter in passing is one deed's own time; a year or a leading deadline goes on.
    if (
      (token.time.to ?? token.time.from)?.part !== '' &&
      !(token.time.relation === 'by' && token.start - f.start <= 4)
    )
      continue;
    // The last of several years listed (2025年、2026年分别…) is no deadline for what follows.
    const before = f.tokens[i - 1];
    if (token.time.series || (before?.kind === 'mark' && before.mark === 'list' && f.tokens[i - 2]?.kind === 'time'))
      continue;
    carried = token;
  }
  return carried;
}

export interface Surroundings {
  readonly context: Context;
  /** The deadline said before in this paragraph. */
  readonly carried: TimeToken | null;
}

type When = Field<string | null>;

const at = (token: TimeToken): { start: number; end: number } => ({ start: token.start, end: token.end });

/** A bare month or half leans on the year around it. */
function resolved(token: TimeToken, around: Surroundings, how: When['how'], rule: string): When {
  const { context, carried } = around;
  const relative = (token.time.to ?? token.time.from)?.year?.kind === 'relative';
  const base =
    relative || saysYear(token.time) || carried === null || !saysYear(carried.time) || carried === token
      ? context.year
      : (yearOnly(carried) ?? context.year);
  if (isMasked(token.time)) return { value: null, how, rule: 'when-masked', from: at(token) };
  return { value: periodOf(token.time, base), how, rule, from: at(token) };
}

function yearOnly(token: TimeToken): number | null {
  const moment = token.time.to ?? token.time.from;
  return moment?.year?.kind === 'year' ? moment.year.year : null;
}

export function whenOf(own: TimeToken | null | 'untold', around: Surroundings, kind: 'target' | 'actual'): When {
  if (own === 'untold') return { value: null, how: 'inferred', rule: 'when-unknown' };
  const { context, carried } = around;
  if (own !== null) return resolved(own, around, 'said', 'when-sentence');
  if (carried !== null && kind === 'target') return resolved(carried, around, 'inherited', 'when-paragraph');
  if (context.time !== null) return resolved(context.time, { context, carried: null }, 'inherited', 'when-heading');
  const span = context.period?.time.series !== undefined;
  const whole = context.period?.time.to?.part.startsWith('/') === true || (span && kind === 'target');
  if (context.period !== null && context.yearRule !== 'when-heading' && ((kind === 'actual' && !span) || whole))
    return resolved(context.period, { context, carried: null }, 'inherited', 'when-title');
  const field: When = {
    value: context.year === null ? null : String(context.year),
    how: 'inherited',
    rule: context.year === null ? 'when-unknown' : context.yearRule,
  };
  return context.yearFrom ? { ...field, from: context.yearFrom } : field;
}
