/**
 * The figures of a table's row by column: one number a cell with what stands around it; and targets the row leaves open: a cell that
 * says so (`TBC`, `[X]%`), or an empty one beside a figure, where the pack takes it for an open figure. In: a row with its
 * header. Out: figures, those left open without digits.
 */
import type { Document, Span } from '../../document';
import type { Comparator } from '../../plan';
import { tokensOf } from '../engine/lex';
import { numberAt } from '../engine/numerals';
import type { CueTag, NumberToken, Token } from '../engine/tokens';
import type { GridRow } from './grid';
import { isGrowth } from './growth';
import type { Header } from './header';
import type { TableScene } from './rows';

export interface Figure {
  readonly token: NumberToken;
  readonly op: Comparator;
}

const signs: readonly (readonly [RegExp, Comparator])[] = [
  [/[≥≧⩾>＞]/, '>='],
  [/[≤≦⩽<＜]/, '<='],
  [/^[~≈]/, '~'],
  [/\+$/, '>='],
];

const told: Partial<Record<CueTag, Comparator>> = {
  ge: '>=',
  le: '<=',
  geAfter: '>=',
  leAfter: '<=',
  about: '~',
  aboutAfter: '~',
};

/** What a cell says of its figure, by sign or by the language's words; `rest` is what is left of the cell without the figure. */
function opIn(rest: string, tokens: readonly Token[]): Comparator {
  const sign = signs.find(([one]) => one.test(rest))?.[1];
  if (sign !== undefined) return sign;
  for (const token of tokens) {
    const op = token.kind === 'cue' ? told[token.tag] : undefined;
    if (op !== undefined) return op;
  }
  return '=';
}

/** A short cell that says nothing but a sign: ≥, 大于等于. */
export function signIn({ lexer, view }: TableScene, { start, end }: Span): Comparator {
  return end - start > 6 ? '=' : opIn(view.slice(start, end), tokensOf(lexer, view, start, end));
}

/** The figure in the column of upper bounds (目标上限). */
export function upperOf(scene: TableScene, row: GridRow, { columns }: Header): Figure | null {
  const at = columns.findIndex(({ role }) => role === 'upper');
  const cell = at < 0 ? null : (row.cells[at] ?? null);
  return cell === null ? null : figureIn(scene, cell);
}

/** Before what a bracket at its end adds: 180（其中农村60）. */
function plainPart({ view }: TableScene, cell: Span): Span {
  const words = view.slice(cell.start, cell.end);
  const open = /[)）]$/.test(words) ? words.search(/[(（]/) : -1;
  return /\d/.test(words.slice(0, Math.max(0, open))) ? { start: cell.start, end: cell.start + open } : cell;
}

/** 覆盖率达到100%: a share that the cell itself names, in words that are no cue. */
function isNamed(
  { view, lexer }: TableScene,
  cell: Span,
  { start, unit }: NumberToken,
  tokens: readonly Token[],
): boolean {
  if (unit !== '%') return false;
  const before = tokens.filter((token) => token.end <= start);
  let at = cell.start;
  let own = '';
  for (const token of before) {
    own += view.slice(at, token.start);
    at = token.end;
  }
  return lexer.pack.share?.test(own + view.slice(at, start)) === true;
}

/** +5.2% is no more than it says, 50+ is. */
const behindPlus = (view: string, { start }: Span): number => start + (view.charAt(start) === '+' ? 1 : 0);

/** The figure of a cell: one number with what stands around it; a cell of words holds none. */
function figureIn(scene: TableScene, whole: Span): Figure | null {
  const cell = plainPart(scene, whole);
  // #DIV/0!, #N/A: what Excel says of a formula that fails is no zero.
  if (/^#[a-z]/i.test(scene.view.slice(cell.start, cell.end))) return null;
  const tokens = tokensOf(scene.lexer, scene.view, cell.start, cell.end);
  const numbers = tokens.filter((token): token is NumberToken => token.kind === 'number');
  // Four digits alone are read as a year by the lexer; in a cell of values they are a figure. 2025年12月底前 is none.
  const isDate = numbers.length === 0 && tokens.some((token) => token.kind === 'time' && token.end - token.start > 4);
  const first = isDate
    ? undefined
    : (numbers[0] ?? numberAt(scene.lexer.pack, scene.view, cell.start, { end: cell.end, ranges: true }));
  if (!first || numbers.length > 1 || cell.end - cell.start > 24) return null;
  const from = behindPlus(scene.view, cell);
  const rest = `${scene.view.slice(from, first.start)}${scene.view.slice(first.end, cell.end)}`;
  if (/[a-z一-鿿]{6,}/.test(rest) || isNamed(scene, cell, first, tokens)) return null;
  if (first.high !== null) return { token: first, op: 'range' };
  const own = tokens.filter(({ start }) => start >= from);
  return { token: asStored(scene, whole, first), op: first.inside ?? opIn(rest, own) };
}

/** A workbook's cell may show 7 for 6.5: what it holds counts, where it is what it shows but for the rounding. */
function asStored({ document }: TableScene, { start }: Span, token: NumberToken): NumberToken {
  const held = storedIn(document).get(start);
  if (held === undefined || token.value === null) return token;
  const value = token.unit === '%' ? Number((held * 100).toPrecision(15)) : held;
  const shown = document.text.slice(token.digits.start, token.digits.end);
  const half = 0.5 / 10 ** (/\.(\d+)/.exec(shown)?.[1]?.length ?? 0);
  return Math.abs(value - token.value) <= half ? { ...token, value } : token;
}

const stored = new WeakMap<Document, ReadonlyMap<number, number>>();

/** Numbers that cells hold, by where the cells begin. */
function storedIn(document: Document): ReadonlyMap<number, number> {
  const known = stored.get(document);
  if (known !== undefined) return known;
  const cells = document.blocks.flatMap((block) => (block.kind === 'row' ? block.cells : []));
  const numbers = new Map(cells.flatMap(({ span, number }) => (number === undefined ? [] : [[span.start, number]])));
  stored.set(document, numbers);
  return numbers;
}

/** The figures of a row by column; the cell at `named` holds the row's name. */
export function figuresOf(scene: TableScene, row: GridRow, header: Header, named: number): (Figure | null)[] {
  const told = header.columns.map((column, c) => {
    const cell = row.cells[c] ?? null;
    const isValue = column.role === 'target' || column.role === 'actual' || column.role === 'baseline';
    const isFigure = isValue || isGrowth(scene, column);
    return isFigure && cell !== null && cell.start !== named ? figureIn(scene, cell) : null;
  });
  const isTold = told.some((figure) => figure !== null);
  return told.map((figure, c) => {
    if (figure !== null || header.columns[c]?.role !== 'target') return figure;
    return openIn(scene, row.cells[c] ?? null) ?? (isTold ? emptyAt(scene, row, c) : null);
  });
}

/** A cell that says its figure is to come. */
function openIn({ view, lexer }: TableScene, cell: Span | null): Figure | null {
  const token = cell === null || cell.start === cell.end ? null : (lexer.pack.open?.(view, cell) ?? null);
  if (cell === null || token === null) return null;
  const before = tokensOf(lexer, view, cell.start, token.start);
  return { token, op: opIn(view.slice(cell.start, token.start), before) };
}

/** An empty cell; in plain text it has no place of its own and stands behind the last cell before it. */
function emptyAt({ lexer, view }: TableScene, row: GridRow, c: number): Figure | null {
  const own = row.cells[c] ?? null;
  const before = row.cells
    .slice(0, c)
    .filter((cell) => cell !== null)
    .pop();
  const at = own === null ? before?.end : own.start === own.end ? own.start : undefined;
  const token = at === undefined ? null : (lexer.pack.open?.(view, { start: at, end: at }) ?? null);
  return token === null ? null : { token, op: '=' };
}
