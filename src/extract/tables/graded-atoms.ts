/**
 * What a line of a flattened table of measures is made of, whatever parts it (bars, tabs, blanks, line breaks, or nothing): levels,
 * figures with their signs, signs alone, words. In: a cell of a line. Out: its atoms in order, each with its place in the text.
 */
import type { Span } from '../../document';
import { tokensOf } from '../engine/lex';
import type { NumberToken } from '../engine/tokens';
import { trimmed } from '../engine/view';
import type { GradedWords } from '../table-words';
import type { TableLexer } from './header';

export interface Atom extends Span {
  readonly kind: 'level' | 'figure' | 'sign' | 'text' | 'end';
  /** A figure with a sign or a unit of its own: points have neither. */
  readonly marked: boolean;
  /** Where its digits begin and end. */
  readonly digits: Span;
  /** Its cell holds other words before it. */
  readonly mixed: Span | null;
}

export interface Scan {
  readonly view: string;
  readonly lexer: TableLexer;
  readonly words: GradedWords;
}

/** Letters of a cell that may hold several: its table lost all its gaps. */
const long = 24;
const longestTail = 2;

export function at(pattern: RegExp, view: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(view) === null ? -1 : pattern.lastIndex;
}

const atom = (kind: Atom['kind'], { start, end }: Span): Atom => ({
  kind,
  start,
  end,
  marked: false,
  digits: { start, end },
  mixed: null,
});

/** Where the sign right before a figure begins. */
function signed({ view, words }: Scan, from: number, start: number): number {
  const before = view.slice(Math.max(from, start - 8), start).trimEnd();
  const sign = words.sign.exec(before)?.[0] ?? '';
  return sign === '' ? start : Math.max(from, start - 8) + before.length - sign.length;
}

const bare = /^\d[\d,]*(?:\.\d+)? ?%?$/;

function figureOf(scan: Scan, cell: Span, from: number, token: Span & { digits: Span; unit: string | null }): Atom {
  const start = signed(scan, from, token.start);
  const end = Math.max(token.end, Math.min(cell.end, at(scan.words.tail, scan.view, token.end)));
  const marked = start < token.start || token.unit !== null || end > token.end;
  const before = trimmed(scan.view, cell.start, start);
  return { kind: 'figure', start, end, marked, digits: token.digits, mixed: before.end > before.start ? cell : null };
}

/** A cell that is nothing but a figure; four digits alone are no year here. */
function plain(scan: Scan, cell: Span): Atom | null {
  const words = scan.view.slice(cell.start, cell.end);
  const sign = /^\D*/.exec(words)?.[0] ?? '';
  const digits = words.slice(sign.length);
  if (!bare.test(digits) || (sign !== '' && scan.words.sign.exec(sign.trim())?.index !== 0)) return null;
  const start = cell.start + sign.length;
  const unit = digits.endsWith('%') ? '%' : null;
  return figureOf(scan, cell, cell.start, { start, end: cell.end, digits: { start, end: cell.end }, unit });
}

const isDigits = (token: { kind: string }): token is NumberToken =>
  token.kind === 'number' && (token as NumberToken).form === 'digits' && !(token as NumberToken).missing;

/** Numbers of a bracket and those a sentence goes on behind are words. */
const isFigure = ({ view }: Scan, { start, end }: NumberToken): boolean =>
  !/[(第—-]/.test(view.charAt(start - 1)) && !/[。;,、]/.test(view.charAt(end));

/** Does a level stand behind the first figure of a cell? Then its table lost all its gaps. */
function goesOn({ view, words }: Scan, { end }: Span, first: NumberToken | undefined): boolean {
  for (let i = first?.end ?? end; i < end; i++) if (at(words.level, view, i) >= 0) return true;
  return false;
}

/** Words up to `end`, levels taken out of them wherever `anywhere`, else at their start only. */
function wordsTo(scan: Scan, { start, end }: Span, anywhere: boolean): Atom[] {
  const { view, words } = scan;
  const atoms: Atom[] = [];
  let from = start;
  const close = (to: number): void => {
    const span = trimmed(view, from, to);
    if (span.end === span.start || words.kind.test(view.slice(span.start, span.end))) return;
    const isSign = words.sign.exec(view.slice(span.start, span.end))?.index === 0;
    atoms.push(atom(isSign ? 'sign' : 'text', span));
  };
  let isStart = true;
  for (let i = start; i < end; ) {
    const level = isStart || anywhere ? at(words.level, view, i) : -1;
    if (isStart && at(words.ends, view, i) >= 0) return [...atoms, atom('end', { start: i, end: i })];
    if (level < 0 || level > end) {
      isStart &&= view.charAt(i) === ' ';
      i++;
      continue;
    }
    close(i);
    atoms.push(atom('level', { start: i, end: level }));
    from = i = level;
    isStart = true;
  }
  close(end);
  return atoms;
}

/** Where a figure ends whose unit is the first letter of what follows: 20时效指标; 10群众 right behind 1000人, whose points it is. */
function endOf({ view, words }: Scan, { start, digits, end }: NumberToken, last: Atom | undefined): number {
  if (end === digits.end || at(words.level, view, digits.end) >= 0) return digits.end;
  const isNext = last?.kind === 'figure' && last.end === start;
  return isNext && view.slice(last.digits.end, last.end) !== view.slice(digits.end, end) ? digits.end : end;
}

/** Atoms of one cell; `wide`: its line is long and without bars. */
export function atomsOf(scan: Scan, cell: Span, wide: boolean): Atom[] {
  const whole = plain(scan, cell);
  if (whole !== null) return [whole];
  const isLabel = ({ start, end }: Span): boolean =>
    scan.view.charAt(end) === ':' && scan.words.label.test(scan.view.slice(Math.max(cell.start, start - 4), start));
  const numbers = tokensOf(scan.lexer, scan.view, cell.start, cell.end)
    .filter(isDigits)
    .filter((number) => !isLabel(number));
  const isLong = (wide || cell.end - cell.start > long) && goesOn(scan, cell, numbers[0]);
  const all = numbers.filter((number) => isFigure(scan, number));
  // 得10分,每少1%扣1分: a sentence.
  const figures = isLong || all[0] === numbers[0] ? all : [];
  const first = figures[0];
  const start = first === undefined ? cell.end : signed(scan, cell.start, first.start);
  // ≥360天服务读者: words that begin with a figure.
  if (!isLong && first !== undefined && trimmed(scan.view, cell.start, start).end === cell.start) {
    const last = figures[figures.length - 1] ?? first;
    const tail = trimmed(scan.view, Math.max(last.end, at(scan.words.tail, scan.view, last.end)), cell.end);
    if (tail.end - tail.start > longestTail) return wordsTo(scan, cell, false);
  }
  return figuresAndWords(scan, cell, figures, isLong);
}

function figuresAndWords(scan: Scan, cell: Span, figures: readonly NumberToken[], isLong: boolean): Atom[] {
  const atoms: Atom[] = [];
  let from = cell.start;
  for (const figure of figures) {
    if (figure.start < from) continue;
    const end = endOf(scan, figure, atoms[atoms.length - 1]);
    const one = figureOf(scan, cell, from, { ...figure, end, unit: end < figure.end ? null : figure.unit });
    const between = trimmed(scan.view, from, one.start);
    // Behind its first figures a short cell only explains.
    if (!isLong && between.end > between.start && atoms.some(({ kind }) => kind === 'figure')) return atoms;
    const words = wordsTo(scan, between, isLong);
    atoms.push(...words);
    if (words.some(({ kind }) => kind === 'end')) return atoms;
    atoms.push(one);
    from = one.end;
  }
  const rest = trimmed(scan.view, from, cell.end);
  if (isLong || figures.length === 0) atoms.push(...wordsTo(scan, rest, isLong));
  return atoms;
}
