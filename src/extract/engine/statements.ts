/**
 * One frame to statements and rejections: reject, name, then decide op, change, when, kind for each reading.
 * In: a frame with its context. Out: drafts that the refiners merge and doubt.
 */
import type { Span } from '../../document';
import type { Comparator, Field, Hint, Rejection, Statement, StatementKind } from '../../plan';
import type { LanguagePack, NameReading } from '../pack';
import { changeOf, comparatorOf, kindOf } from './decide';
import { clauseAt, frameOf, paired } from './frame';
import { nestingOf, partnersOf } from './nesting';
import type { Lexer } from './lex';
import { digitless } from './numerals';
import type { Frame, NumberToken, TimeToken } from './tokens';
import { trimmed } from './view';
import { timeFor, whenOf } from './when';
import type { Surroundings } from './when';

export interface FrameReading {
  readonly statements: Statement[];
  readonly rejections: Rejection[];
}

export interface Scene extends Surroundings {
  readonly lexer: Lexer;
  readonly article: number;
}

/** Puts numbers without digits among the tokens, in order; those inside other tokens are left out. */
export function withMissing(f: Frame, found: readonly NumberToken[]): Frame {
  if (found.length === 0) return f;
  const tokens = [...f.tokens];
  for (const slot of inOrder(found)) {
    let i = tokens.findIndex((token) => token.start >= slot.start);
    if (i < 0) i = tokens.length;
    // A mark at an empty figure's place stays; those inside a placeholder (`[X]`) go with it.
    const swallowed = tokens
      .slice(i, i + 6)
      .filter((token) => token.start >= slot.start && token.end <= slot.end && slot.start < slot.end).length;
    tokens.splice(i, swallowed, slot);
  }
  // The brackets are the same, their indexes are not.
  const { partner, depth, around } = nestingOf(partnersOf(tokens));
  const matched = tokens.map((token, i) => (token.kind === 'mark' ? paired(token, partner[i] ?? -1) : token));
  return frameOf(f, f, { tokens: matched, depth, around });
}

/** By place, none inside another. */
function inOrder(found: readonly NumberToken[]): NumberToken[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((slot, i) =>
    sorted.slice(Math.max(0, i - 3), i).every((one) => one.end <= slot.start && one.start !== slot.start),
  );
}

/** All numbers of a frame, each put behind the statements (one or several) or behind the rejections. */
export function readFrame(f: Frame, scene: Scene, into: FrameReading): void {
  const { statements, rejections } = into;
  const first = statements.length;
  refuse(f, scene.lexer.pack.rejections);
  for (const at of f.numbers) {
    const token = f.tokens[at];
    if (token?.kind !== 'number') continue;
    const refused = f.refused.get(at);
    const named = refused === undefined ? nameOf(f, at, token, scene) : null;
    if (named !== null && named.readings.length > 0) {
      const where = { f, at, slot: token, scene };
      named.readings.forEach((reading, k) => statements.push(statementOf(where, reading, named.rule, k)));
    } else if (!token.missing)
      rejections.push({ span: { start: token.start, end: token.end }, rule: refused ?? 'no-name', block: f.block });
  }
  if (statements.length === first) statements.push(...milestonesOf(f, scene));
}

/** More numbers than these between two stops are a table or noise, no sentence: none of them is named. */
const mostNumbers = 64;

/** Which numbers of the sentence are no indicators: known before naming. */
function refuse(f: Frame, rules: LanguagePack['rejections']): void {
  const crowded = f.numbers.length > mostNumbers;
  for (const at of f.numbers) {
    const token = f.tokens[at];
    if (token?.kind !== 'number') continue;
    const rule = crowded ? 'crowded' : rules.find((one) => one.test(token, f, at))?.id;
    if (rule !== undefined) f.refused.set(at, rule);
  }
}

function nameOf(
  f: Frame,
  at: number,
  slot: NumberToken,
  scene: Scene,
): { rule: string; readings: readonly NameReading[] } | null {
  for (const rule of scene.lexer.pack.names) {
    const readings = rule.read(slot, f, at);
    if (readings === null) continue;
    const first = readings[0];
    if (first) f.named.set(at, first.spans);
    if (first?.topic) f.topics.set(at, first.topic);
    if (first?.prefix) f.prefixes.set(at, first.prefix);
    return { rule: rule.id, readings };
  }
  return null;
}

interface Where {
  readonly f: Frame;
  readonly at: number;
  readonly slot: NumberToken;
  readonly scene: Scene;
}

const none = <T>(rule: string): Field<T | null> => ({ value: null, how: 'inferred', rule });

function quoteOf({ f, at, slot }: Where, reading: NameReading): Span {
  const clause = clauseAt(f, at);
  let from = Math.min(clause.start, reading.quoteFrom ?? clause.start);
  let to = Math.max(clause.end, slot.end);
  for (const { start, end } of reading.spans) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return trimmed(f.view, from, to);
}

function timeOf(where: Where, reading: NameReading): TimeToken | null {
  if (reading.time) return { kind: 'time', start: where.slot.start, end: where.slot.start, time: reading.time };
  return (where.scene.lexer.pack.timeFor ?? timeFor)(where.f, where.at);
}

/** What a reading says itself beats what stands around the number. */
const or = <T>(own: T | undefined, rule: string, found: Field<T>): Field<T> =>
  own === undefined ? found : { value: own, how: 'said', rule };

function kindFor(where: Where, reading: NameReading, time: TimeToken | null): Field<StatementKind> {
  const { f, at, slot, scene } = where;
  const { pack } = scene.lexer;
  if (reading.kind) return { value: reading.kind, how: 'said', rule: 'kind-name' };
  const own = pack.kind?.(slot, f, at, { context: scene.context, time, carried: scene.carried }) ?? null;
  if (own !== null) return { value: own.kind, how: 'said', rule: own.rule };
  return kindOf(f, at, { context: scene.context, time, describes: pack.attributive });
}

function whenFor(
  where: Where,
  reading: NameReading,
  time: TimeToken | null,
  kind: StatementKind,
): Field<string | null> {
  const { f, at, scene } = where;
  const own = scene.lexer.pack.when?.({ context: scene.context, time, carried: scene.carried }, kind, f, at);
  return own ?? whenOf(reading.time === null ? 'untold' : time, scene, kind);
}

function ownerOf({ f, scene }: Where): Field<string | null> {
  const owner = scene.lexer.pack.owner?.(f) ?? null;
  if (owner === null) return none<string>('owner-none');
  return { value: f.text.slice(owner.start, owner.end), how: 'said', rule: 'owner-said', from: owner };
}

const said = <T>(value: T, rule: string): Field<T> => ({ value, how: 'said', rule });

function statementOf(where: Where, reading: NameReading, rule: string, k: number): Statement {
  const { f, at, slot, scene } = where;
  const time = timeOf(where, reading);
  const kind = kindFor(where, reading, time);
  const op = or(reading.op, 'op-name', comparatorOf(f, at, slot));
  return {
    id: `s${slot.start}${k > 0 ? `.${k}` : ''}`,
    number: { start: slot.start, end: slot.end },
    quote: quoteOf(where, reading),
    sentence: trimmed(f.view, f.start, f.end),
    block: f.block,
    article: scene.article,
    kind,
    core: reading.passing !== true,
    name: nameField(where, reading, rule),
    nameSpans: reading.spans,
    op,
    value: { value: slot.value, how: 'said', rule: slot.rule, from: slot.digits },
    high: said(slot.high, slot.rule),
    unit: or(reading.unit, 'unit', said(asWritten(f, slot), 'unit')),
    scale: slot.scale,
    per: or(reading.per, 'per', said(slot.per, 'per')),
    when: whenFor(where, reading, time, kind.value),
    change: or(reading.change, 'change-name', changeOf(f, at, slot)),
    missing: slot.missing,
    nature: 'number',
    baseline: or<number | null>(reading.baseline, 'baseline-said', none<number>('baseline-none')),
    owner: ownerOf(where),
    area: areaOf(f),
    modality: modalityOf(f, at),
    hints: hintsOf(slot, op),
    doubts: reading.doubt === undefined ? [] : [{ code: reading.doubt }],
    confidence: 1,
    band: 'sure',
  };
}

function nameField({ f, scene }: Where, reading: NameReading, rule: string): Field<string> {
  const words = (): string =>
    reading.spans.map(({ start, end }) => f.text.slice(start, end)).join(scene.lexer.pack.joint);
  return { value: reading.text ?? words(), how: reading.how ?? 'said', rule };
}

const isFullWidth = (code: number): boolean => code >= 0xff01 && code <= 0xff5e;

/** A deed with a deadline, where the sentence has no number; only what is still to be done. */
function milestonesOf(f: Frame, scene: Scene): Statement[] {
  // Without a time there is no deadline.
  if (!f.tokens.some((token) => token.kind === 'time')) return [];
  const read = scene.lexer.pack.milestone?.(f) ?? null;
  if (read === null) return [];
  const at = Math.max(
    0,
    f.tokens.findIndex((token) => token.kind === 'time' && token.time.relation === 'by'),
  );
  const slot = digitless({ start: read.at, end: read.at }, { missing: false, rule: 'milestone' });
  const statement = statementOf({ f, at, slot, scene }, { spans: read.spans }, 'name-milestone', 0);
  if (statement.kind.value !== 'target') return [];
  const time = f.tokens[at];
  const when = time?.kind === 'time' ? whenFor({ f, at, slot, scene }, { spans: [] }, time, 'target') : statement.when;
  return [{ ...statement, id: `m${read.at}`, nature: read.nature, when }];
}

/** The unit in the text's own characters (個 where the view reads 个); full-width signs as their plain ones. */
function asWritten(f: Frame, slot: NumberToken): string | null {
  if (slot.unit === null) return null;
  const start = slot.end - slot.unit.length;
  if (f.text.startsWith(slot.unit, start) || !f.view.startsWith(slot.unit, start)) return slot.unit;
  return [...slot.unit]
    .map((char, k) => (isFullWidth(f.text.charCodeAt(start + k)) ? char : f.text.charAt(start + k)))
    .join('');
}

/** What the row needs beyond the guide's fields. */
function hintsOf(slot: NumberToken, op: Field<Comparator>): Hint[] {
  const hints: Hint[] = [];
  if (slot.value === 0 && slot.form === 'words' && slot.unit === null) hints.push({ hint: 'zero-tolerance' });
  if (op.value === '<=') hints.push({ hint: 'ceiling' });
  return hints;
}

function areaOf(f: Frame): Field<string | null> {
  if (f.heading === null) return none<string>('area-none');
  return {
    value: f.text.slice(f.heading.start, f.heading.end),
    how: 'inherited',
    rule: 'area-heading',
    from: f.heading,
  };
}

/** 确保, 力争, 基本: the nearest such word before the number in the sentence. */
function modalityOf(f: Frame, at: number): Statement['modality'] {
  const words = { ensure: 'ensure', strive: 'strive', basic: 'basic' } as const;
  const clause = clauseAt(f, at);
  for (let i = at - 1; i >= clause.first; i--) {
    const token = f.tokens[i];
    if (token?.kind === 'cue' && (token.tag === 'ensure' || token.tag === 'strive' || token.tag === 'basic')) {
      return { value: words[token.tag], how: 'said', rule: 'modality', from: { start: token.start, end: token.end } };
    }
  }
  return none<'ensure' | 'strive' | 'basic'>('modality-none');
}
