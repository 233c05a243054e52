/**
 * A paragraph sentence by sentence: what is missing from each, its numbers read, the time and the topic it leaves for the
 * next. In: frames in order. Out: statements and rejections put behind those read so far.
 */
import { carriedFrom } from './carried';
import type { Context } from './context';
import { isNext, latestYear, outlasts } from './decide';
import type { Lexer } from './lex';
import { isPart, namedYear } from './period';
import { readFrame, withMissing } from './statements';
import type { FrameReading } from './statements';
import type { Frame, NumberToken, TimeToken, Token } from './tokens';

/** A sentence that lacks more figures than these is no sentence: none of them is read. */
const mostMissing = 24;
const none: readonly NumberToken[] = [];

export interface Scenery {
  readonly lexer: Lexer;
  readonly context: Context;
  readonly article: number;
  readonly damage: number;
  /** The last sentence of the lead-in this line goes on from. */
  readonly lead: Frame | null;
  /** The time that the line before leaves, where this one goes on its sentence. */
  readonly going: TimeToken | null;
}

/** Reads the sentences of one paragraph, which are to be shown to it in order; each tells the time it leaves. */
export function paragraphReader(scenery: Scenery, into: FrameReading): (plain: Frame | null) => TimeToken | null {
  const { lexer, article, damage } = scenery;
  let carried: TimeToken | null = scenery.going;
  let isPassing = false;
  let before: Frame | null = scenery.lead;
  let context: Context | null = null;
  let ofAll: TimeToken | null | undefined;
  const settle = (f: Frame): void => {
    if ((isPassing || isHalfSpan(carried) || isSince(carried)) && lexer.pack.isNow?.(f) === true) carried = null;
  };
  return (plain) => {
    if (plain === null) {
      context ??= scenery.context;
      before = null;
      return carried;
    }
    context ??= paragraphContext(plain, scenery.context);
    const f = withMissing(plain, missingIn(plain, lexer, damage));
    // One sentence back is all a topic may reach: no chain of frames is kept alive.
    f.before = before;
    settle(f);
    if (isLabelled(f, lexer.pack.itemLabel ?? circled)) carried = ofAll = ofAll === undefined ? carried : ofAll;
    readFrame(f, { lexer, context, carried, article }, into);
    f.before = null;
    if (!tellsOwner(f)) before = f;
    if (!f.tokens.some((token) => token.kind === 'time')) return carried;
    const next = (lexer.pack.carries ?? carriedFrom)(f, carried);
    if (next !== carried) isPassing = isPast(f, next, carried);
    carried = next;
    return carried;
  };
}

/** 新建泵站4座。责任单位：水务局。目前…: who answers for it stands between a task and how far it is. */
const tellsOwner = ({ tokens, numbers }: Frame): boolean => {
  const [first] = tokens;
  return numbers.length === 0 && first?.kind === 'cue' && first.tag === 'owner';
};

/** ①…。②2031年…。③…: the time of one is not the next one's; what stands before the first is all of theirs. */
const isLabelled = ({ view, start }: Frame, label: RegExp): boolean => {
  const lead = Math.max(0, start - 5);
  const found = label.exec(view.slice(lead, start + 5));
  // The line's own label stands before its first sentence.
  return found !== null && Math.abs(lead + found.index + found[0].length - start) <= found[0].length;
};
const circled = / ?[①-⑳⑴-⒇] ?/;

/** 上半年，…。现有…: how things stand is not of the half. */
const isHalfSpan = (carried: TimeToken | null): boolean =>
  carried !== null && carried.time.relation === 'in' && isPart(carried.time);

/** 2021年以来，…。目前，…: what has gone on since then is no period of how things stand. */
const isSince = (carried: TimeToken | null): boolean =>
  carried !== null && carried.time.from !== null && carried.time.to === null;

/** 1994年…。2009年…。: a history, or a year in passing: how things stand now is of neither. */
const isPast = (f: Frame, next: TimeToken | null, before: TimeToken | null): boolean =>
  next?.time.relation === 'in' && (before !== null || next.start - f.start > 8);

function missingIn(f: Frame, lexer: Lexer, damage: number): readonly NumberToken[] {
  let all: readonly NumberToken[] = none;
  const asked = askedOf(f, lexer.missing);
  for (let k = 0; k < lexer.pack.missing.length; k++) {
    const rule = lexer.pack.missing[k];
    if (rule === undefined || (asked & (1 << k)) === 0) continue;
    const found = rule.find(f, damage);
    if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
    if (all.length > mostMissing) return none;
  }
  return all;
}

/** The rules whose signs stand in a sentence, a bit for each. */
function askedOf({ view, start, end }: Frame, bits: Uint32Array): number {
  let asked = 0;
  for (let i = start; i < end; i++) asked |= bits[view.charCodeAt(i)] ?? 0;
  return asked;
}

/** 2031年我局的主要任务是：…。…: what a target word and a colon lead in is plan to the paragraph's end. */
function leadingTask({ tokens }: Frame): Token | null {
  for (const [i, token] of tokens.slice(0, 16).entries()) {
    if (token.kind === 'number' || (token.kind === 'mark' && token.mark !== 'open' && token.mark !== 'quote'))
      return null;
    const next = tokens[i + 1];
    const leads = next?.kind === 'mark' && next.mark === 'colon' && next.start === token.end;
    if (token.kind === 'cue' && token.tag === 'target' && leads) return token;
  }
  return null;
}

/** 计划招聘80名，已招聘62名。…: a task and how far it is, in a report, plans nothing of what follows. */
const isReachedIn = ({ tokens }: Frame, from: number): boolean =>
  tokens.slice(from).some((token) => token.kind === 'cue' && (token.tag === 'done' || token.tag === 'finished'));

/** A paragraph that opens with 明年, 下一步 or a year ahead is plan, whatever stands above it. */
function paragraphContext(first: Frame, context: Context): Context {
  const lead = leadingTask(first);
  if (lead !== null)
    return { ...context, mode: 'plan', modeRule: 'kind-paragraph', modeFrom: { start: lead.start, end: lead.end } };
  for (const [i, token] of first.tokens.slice(0, 4).entries()) {
    if (token.start - first.start > 6) break;
    if ((first.depth[i] ?? 0) > 0) continue;
    const ahead =
      token.kind === 'time'
        ? token.time.weak === undefined && isAhead(token, context)
        : token.kind === 'cue' && token.tag === 'target' && !(context.mode === 'summary' && isReachedIn(first, i));
    if (ahead)
      return { ...context, mode: 'plan', modeRule: 'kind-paragraph', modeFrom: { start: token.start, end: token.end } };
  }
  return context;
}

function isAhead(token: TimeToken, context: Context): boolean {
  const year = token.time.from === null && token.time.relation !== 'compare' ? namedYear(token.time) : null;
  if (token.time.relation !== 'compare' && outlasts(token, context)) return true;
  return isNext(token) || (year !== null && context.year !== null && year > latestYear(context));
}
