/**
 * Data rows of a table to statements: one for each figure in a column of targets, actuals or baselines; the baseline column is
 * also the target's baseline. In: a grid with its header. Out: statements, and rejections for every other numeral of the row.
 */
import type { Document, Span } from '../../document';
import type { Field, Hint, Rejection, Statement, UnreadCell } from '../../plan';
import type { Context } from '../engine/context';
import { tokensOf } from '../engine/lex';
import { namedYear, periodOf } from '../engine/period';
import type { ColumnRole } from '../table-words';
import { blockAt, cellsOf } from './cells';
import type { GridRow } from './grid';
import { asGrowth, changeOfRow, isGrowth, isShare } from './growth';
import type { Column, Header, TableLexer } from './header';
import { figuresOf, signIn, upperOf } from './figures';
import type { Figure } from './figures';
import { besideFigures } from './prose';
import type { ProseCell } from './prose';
import { unreadIn } from './unread';

export interface TableScene {
  readonly document: Document;
  readonly view: string;
  readonly lexer: TableLexer;
  readonly contexts: readonly Context[];
  readonly article: number;
}

export interface TableRead {
  readonly statements: Statement[];
  readonly rejections: Rejection[];
  readonly unread: UnreadCell[];
  /** Its cells that hold sentences. */
  readonly prose: ProseCell[];
}

const said = <T>(value: T, rule: string, from?: Span): Field<T> =>
  from ? { value, how: 'said', rule, from } : { value, how: 'said', rule };
const none = <T>(rule: string): Field<T | null> => ({ value: null, how: 'inferred', rule });
const words = (scene: TableScene, span: Span): string => scene.document.text.slice(span.start, span.end);
const bracketed = /[(（〔[]([^()（）〔〕[\]]{1,20})[)）〕\]]\s*$/;
const numbered = /^(?:\d{1,3}(?:\.\d{1,2})*[.、．)\s]\s*|[(（]\d{1,3}[)）]\s*|[①-⑳]\s*|[•●▪*-]\s+)/;

interface Named {
  readonly name: Span;
  readonly unit: Span | null;
}

/** A unit in brackets at the cell's end: its words, and where the name before it ends. */
function unitBehind(
  scene: TableScene,
  cell: Span,
  label: number,
): { readonly unit: Span; readonly nameEnd: number } | null {
  const bracket = bracketed.exec(scene.view.slice(cell.start, cell.end));
  const inner = bracket?.[1];
  if (!bracket || inner === undefined || bracket.index <= label || !isUnit(scene, inner)) return null;
  const start = cell.start + bracket.index + bracket[0].indexOf(inner);
  return { unit: { start, end: start + inner.length }, nameEnd: cell.start + bracket.index };
}

/** `1.地区生产总值增长（%）`: the label and the unit in brackets are no part of the name. */
export function namedBy(scene: TableScene, cell: Span): Named {
  const label = numbered.exec(scene.view.slice(cell.start, cell.end))?.[0].length ?? 0;
  const behind = unitBehind(scene, cell, label);
  return { name: { start: cell.start + label, end: behind?.nameEnd ?? cell.end }, unit: behind?.unit ?? null };
}

function isUnit({ lexer }: TableScene, text: string): boolean {
  if (/\d/.test(text)) return false;
  const reading = lexer.pack.unit(text, 0, text.length);
  return reading !== null && (reading.end === text.length || /^[/·]/.test(text.slice(reading.end)));
}

interface Measured {
  readonly unit: string | null;
  readonly scale: Statement['scale'];
}

/** Unit words as the pack reads them: 万元/人 is 元/人 by ten thousand. */
function measuredBy(scene: TableScene, span: Span | null): Measured {
  if (span === null) return { unit: null, scale: null };
  const text = scene.view.slice(span.start, span.end);
  const reading = scene.lexer.pack.unit(text, 0, text.length);
  if (reading === null) return { unit: words(scene, span), scale: null };
  return { unit: reading.unit === null ? null : reading.unit + text.slice(reading.end), scale: reading.scale ?? null };
}

interface RowParts {
  readonly named: Named;
  readonly unit: Measured;
  readonly area: Span | null;
  readonly owner: Span | null;
  readonly nature: Span | null;
  readonly due: Span | null;
  readonly row: GridRow;
}

const cellIn = (row: GridRow, header: Header, role: ColumnRole): Span | null => {
  const at = header.columns.findIndex((column) => column.role === role);
  return at < 0 ? null : (row.cells[at] ?? null);
};

function partsOf(scene: TableScene, row: GridRow, header: Header): RowParts | null {
  // Of several (一级指标, 二级指标) the last that is filled, but none behind the figures (Measure).
  const figures = header.columns.findIndex(({ role }) => role === 'target' || role === 'actual');
  const nameAt = header.columns.reduce((found, { role }, c) => {
    const cell = row.cells[c];
    return role === 'name' && cell && cell.end > cell.start && (found < 0 || figures < 0 || c < figures) ? c : found;
  }, -1);
  const cell = row.cells[nameAt];
  if (!cell || cell.end - cell.start > 160) return null;
  const named = namedBy(scene, cell);
  if (named.name.end - named.name.start < 2) return null;
  const unit = measuredBy(scene, named.unit ?? cellIn(row, header, 'unit'));
  return {
    named,
    unit,
    row,
    area: cellIn(row, header, 'area'),
    owner: cellIn(row, header, 'owner'),
    nature: cellIn(row, header, 'nature') ?? cellIn(row, header, 'kind'),
    due: cellIn(row, header, 'due'),
  };
}

function hintsOf(scene: TableScene, nature: Span | null): Hint[] {
  if (nature === null) return [];
  const text = words(scene, nature);
  if (/约束|binding/i.test(text)) return [{ hint: 'binding' }];
  return /预期|anticipatory|expected/i.test(text) ? [{ hint: 'anticipatory' }] : [];
}

function whenOf(scene: TableScene, parts: RowParts, column: Column, context: Context): Field<string | null> {
  const due = column.role === 'target' ? dueOf(scene, parts, context.year) : null;
  if (due !== null && isWithin(due.value, column.time)) return due;
  const { whenColumn } = scene.lexer.pack;
  if (whenColumn) return whenColumn(context, column.time, column.role === 'target' ? 'target' : 'actual');
  if (column.time !== null) {
    const value = periodOf(column.time, context.year);
    return column.words ? said(value, 'when-column', column.words) : said(value, 'when-column');
  }
  return { value: context.year === null ? null : String(context.year), how: 'inherited', rule: context.yearRule };
}

function dueOf(scene: TableScene, { due }: RowParts, year: number | null): Field<string | null> | null {
  if (due === null) return null;
  const match = tokensOf(scene.lexer, scene.view, due.start, due.end).find((token) => token.kind === 'time');
  return match?.kind === 'time' ? said(periodOf(match.time, year), 'when-due-column', due) : null;
}

/** A row's own date is no date of a column of another year. */
function isWithin(due: string | null, time: Column['time']): boolean {
  const year = time === null ? null : namedYear(time);
  return time === null || (year !== null && due?.startsWith(String(year)) === true);
}

/** Last year's target beside what was reached: told in passing, nobody is to reach it. */
function isSettled({ scene, parts, column, header }: Spot): boolean {
  const year = column.time === null ? null : namedYear(column.time);
  const now = scene.contexts[parts.row.line]?.year ?? null;
  if (year === null || now === null || year >= now) return false;
  // A table of one year alone reports on its own targets.
  const ofYear = header.columns.filter(({ time }) => time !== null && namedYear(time) === year);
  const isResult = ({ role }: Column): boolean => role === 'actual' || role === 'baseline';
  return ofYear.some(isResult) && header.columns.some((other) => other.time !== null && !ofYear.includes(other));
}

interface Spot {
  readonly scene: TableScene;
  readonly header: Header;
  readonly parts: RowParts;
  readonly column: Column;
  readonly figure: Figure;
  readonly baseline: { readonly value: number | null; readonly from: Span } | null;
}

function amountsOf({ scene, parts, column, figure }: Spot): Measured & { value: number | null; high: number | null } {
  const { token } = figure;
  const own: Measured =
    token.unit !== null || token.scale !== null
      ? { unit: token.unit ?? parts.unit.unit, scale: token.scale }
      : { unit: null, scale: null };
  const outer = parts.unit.unit !== null ? parts.unit : measuredBy(scene, column.unit);
  if (own.unit !== null || own.scale !== null)
    return { ...own, unit: own.unit ?? outer.unit, value: token.value, high: token.high };
  const factor = outer.scale?.factor ?? 1;
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number((value * factor).toPrecision(15));
  return { ...outer, value: scaled(token.value), high: scaled(token.high) };
}

function fieldOf(scene: TableScene, span: Span | null, rule: string): Field<string | null> {
  return span === null || words(scene, span).trim() === ''
    ? none<string>(`${rule}-none`)
    : said(words(scene, span).trim(), `${rule}-column`, span);
}

function statementOf(spot: Spot): Statement {
  const { scene, parts, column, figure, baseline } = spot;
  const { token } = figure;
  const context = scene.contexts[parts.row.line];
  const amounts = amountsOf(spot);
  const bound = boundOf(spot);
  const row = blockAt(scene.document, token) ?? { start: parts.named.name.start, end: token.end };
  const kind = column.role === 'target' ? 'target' : 'actual';
  return {
    id: `s${token.start}`,
    number: { start: token.start, end: token.end },
    quote: row,
    sentence: row,
    block: parts.row.line,
    article: scene.article,
    kind: column.words ? said(kind, 'kind-column', column.words) : said(kind, 'kind-column'),
    core: kind === 'actual' || !isSettled(spot),
    name: said(words(scene, parts.named.name).trim(), 'name-column', parts.named.name),
    nameSpans: [parts.named.name],
    op: said(bound === null ? signed(spot) : 'range', 'op-cell'),
    value: said(amounts.value, token.rule, token.digits),
    high: said(bound ?? amounts.high, token.rule),
    unit: said(amounts.unit, 'unit-column'),
    scale: amounts.scale,
    per: none<string>('per'),
    when: context ? whenOf(scene, parts, column, context) : none<string>('when-unknown'),
    change: changeOfRow(scene, words(scene, parts.named.name).trim(), amounts.unit),
    missing: token.missing,
    nature: 'number',
    baseline:
      baseline === null || baseline.value === null
        ? none<number>('baseline-none')
        : said<number | null>(baseline.value, 'baseline-column', baseline.from),
    owner: fieldOf(scene, parts.owner, 'owner'),
    area: parts.area ? fieldOf(scene, parts.area, 'area') : headingArea(scene, context),
    modality: none<'ensure' | 'strive' | 'basic'>('modality-none'),
    hints: hintsOf(scene, parts.nature),
    ...cellsOf(scene.document.text, parts.row, spot.header),
    doubts: [],
    confidence: 1,
    band: 'sure',
  };
}

/** ≥ in a column of its own (指标性质) before the target. */
const signed = ({ scene, parts: { nature }, column, figure }: Spot): Figure['op'] =>
  column.role === 'target' && figure.op === '=' && nature !== null ? signIn(scene, nature) : figure.op;

/** A target with an upper bound in a column of its own is a range. */
function boundOf(spot: Spot): number | null {
  const { scene, parts, header, column, figure } = spot;
  if (column.role !== 'target' || figure.token.value === null || figure.token.high !== null) return null;
  const upper = upperOf(scene, parts.row, header);
  const high = upper === null ? null : amountsOf({ ...spot, figure: upper }).value;
  const low = amountsOf(spot).value;
  return high !== null && low !== null && high > low ? high : null;
}

function headingArea(scene: TableScene, context: Context | undefined): Field<string | null> {
  if (!context?.heading) return none<string>('area-none');
  return { value: words(scene, context.heading), how: 'inherited', rule: 'area-heading', from: context.heading };
}

/** Figures of one row by column; numerals elsewhere in the row are labels, notes or parts of names. */
export function readRow(scene: TableScene, row: GridRow, header: Header): TableRead {
  const parts = partsOf(scene, row, header);
  const statements: Statement[] = [];
  const taken: Span[] = [];
  if (parts !== null) {
    const figures = figuresOf(scene, row, header, parts.named.name.start);
    const hasTarget = header.columns.some(({ role }, c) => role === 'target' && figures[c]);
    const base = header.columns.findIndex(({ role }, c) => role === 'baseline' && figures[c]);
    header.columns.forEach((column, c) => {
      const figure = figures[c];
      if (!figure || taken.some(({ start }) => start === figure.token.start)) return;
      if (isGrowth(scene, column) && !isShare(scene, column, figure.token)) return;
      const from = figures[base];
      const spot: Spot = { scene, parts, header, column, figure, baseline: null };
      const baseline =
        column.role === 'target' && from
          ? {
              value: amountsOf({ ...spot, column: header.columns[base] ?? column, figure: from }).value,
              from: { start: from.token.start, end: from.token.end },
            }
          : null;
      const statement = statementOf({ ...spot, baseline });
      statements.push(
        isGrowth(scene, column)
          ? asGrowth(scene, { header, column }, statement, { ...figure.token, beside: hasTarget })
          : statement,
      );
      taken.push({ start: figure.token.start, end: figure.token.end });
    });
  }
  const prose = parts === null ? [] : besideFigures(scene, { row, name: parts.named.name }, header, taken);
  return {
    statements,
    rejections: leftOver(scene, row, [...taken, ...prose.map(({ span }) => span)]),
    prose,
    unread: parts === null ? [] : unreadIn(scene.document, row, header, { name: parts.named.name, taken }),
  };
}

/** Every numeral of the row that is no figure of it, so that each is accounted for. */
export function leftOver(scene: TableScene, row: GridRow, taken: readonly Span[]): Rejection[] {
  const rejections: Rejection[] = [];
  const seen = new Set<number>();
  for (const cell of row.cells) {
    if (cell === null || seen.has(cell.start)) continue;
    seen.add(cell.start);
    for (const token of tokensOf(scene.lexer, scene.view, cell.start, cell.end)) {
      if (token.kind !== 'number' || taken.some((span) => span.start < token.end && token.start < span.end)) continue;
      rejections.push({ span: { start: token.start, end: token.end }, rule: 'table-other', block: row.line });
    }
  }
  return rejections;
}
