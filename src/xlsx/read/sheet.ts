/**
 * In: a worksheet part in pieces. Out: its rows, merges, hidden columns and filter.
 * Cells may lack addresses and stand in any order; empty formatted ones, of which a careless file has millions,
 * are passed over. This sink sees every cell of 200 workbooks, so it keeps no tree and makes no needless strings.
 */
import { columnOf, lastColumn, lastRow, rangeOf, rowOf } from './addresses';
import { serialOfIso } from './dates';
import { fault } from './fault';
import type { Fault } from './fault';
import { general } from './formats';
import type { Attributes, MarkupSink } from './markup';
import { formulaParts, movedFormula } from './shared-formulas';
import type { FormulaParts } from './shared-formulas';
import { unescaped } from './strings';
import type { CellRange, CellValue, HiddenColumns, NumberFormat, SheetCell, SheetRow } from './workbook-types';

export interface SheetContent {
  readonly rows: SheetRow[];
  readonly merges: CellRange[];
  readonly hiddenColumns: HiddenColumns[];
  filter: CellRange | null;
}

/** What all sheets of a workbook share while it is read. */
export interface SheetContext {
  readonly part: string;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly limits: SheetLimits;
  /** Counted over the whole workbook. */
  readonly counts: { cells: number; elements: number; merges: number };
}

export interface SheetLimits {
  readonly cells: number;
  readonly elements: number;
  readonly merges: number;
}

interface Shared {
  readonly parts: FormulaParts;
  readonly row: number;
  readonly column: number;
}

/** The cell being read. */
interface OpenCell {
  column: number;
  type: string;
  format: NumberFormat;
  value: string;
  inline: string;
  hasValue: boolean;
  formula: string;
  hasFormula: boolean;
  sharedIndex: string;
}

interface State {
  readonly content: SheetContent;
  readonly context: SheetContext;
  readonly shared: Map<string, Shared>;
  readonly cell: OpenCell;
  row: number;
  rowHidden: boolean;
  cells: SheetCell[];
  column: number;
  sorted: boolean;
  rowsSorted: boolean;
  take: 'value' | 'formula' | 'inline' | null;
  phonetic: boolean;
}

export function sheetSink(content: SheetContent, context: SheetContext): MarkupSink {
  const cell = {
    column: 0,
    type: '',
    format: general,
    value: '',
    inline: '',
    hasValue: false,
    formula: '',
    hasFormula: false,
    sharedIndex: '',
  };
  const state: State = {
    content,
    context,
    shared: new Map(),
    cell,
    row: -1,
    rowHidden: false,
    cells: [],
    column: -1,
    sorted: true,
    rowsSorted: true,
    take: null,
    phonetic: false,
  };
  return {
    open(name, attributes) {
      context.counts.elements += 1;
      if (name === 'c') openCell(attributes, state);
      else if (name === 'v') state.take = 'value';
      else OPENING[name]?.(attributes, state);
    },
    text(words) {
      if (state.take === 'value') cell.value += words;
      else if (state.take === 'formula') cell.formula += words;
      else if (state.take === 'inline' && !state.phonetic) cell.inline += words;
    },
    close(name) {
      if (name === 'c') closeCell(state);
      else if (name === 'v') {
        state.take = null;
        cell.hasValue = true;
      } else CLOSING[name]?.(state);
    },
    fault: () => tooMuch(context),
  };
}

function tooMuch({ part, counts, limits }: SheetContext): Fault | null {
  if (counts.cells > limits.cells) return fault('too-much', { part, count: counts.cells, limit: limits.cells });
  if (counts.merges > limits.merges) return fault('too-much', { part, count: counts.merges, limit: limits.merges });
  return counts.elements > limits.elements
    ? fault('too-much', { part, count: counts.elements, limit: limits.elements })
    : null;
}

const OPENING: Readonly<Record<string, (attributes: Attributes, state: State) => void>> = {
  row: openRow,
  f: openFormula,
  t: (_, state) => {
    state.take = 'inline';
  },
  rPh: (_, state) => {
    state.phonetic = true;
  },
  mergeCell: ({ ref }, { content, context }) => {
    const range = rangeOf(ref ?? '');
    if (range === null || (range.top === range.bottom && range.left === range.right)) return;
    context.counts.merges += 1;
    content.merges.push(range);
  },
  col: openColumn,
  autoFilter: ({ ref }, { content }) => {
    content.filter ??= rangeOf(ref ?? '');
  },
};

const CLOSING: Readonly<Record<string, (state: State) => void>> = {
  row: closeRow,
  f: (state) => {
    state.take = null;
  },
  t: (state) => {
    state.take = null;
  },
  rPh: (state) => {
    state.phonetic = false;
  },
  is: ({ cell }) => {
    cell.hasValue = true;
  },
  sheetData: ({ content, rowsSorted }) => {
    if (!rowsSorted) content.rows.sort((one, other) => one.row - other.row);
  },
};

function openRow({ r, hidden, ht }: Attributes, state: State): void {
  const stated = r === undefined ? state.row + 1 : Number(r) - 1;
  if (stated <= state.row) state.rowsSorted = false;
  state.row = stated;
  state.rowHidden = hidden === '1' || hidden === 'true' || ht === '0';
  state.column = -1;
  state.cells = [];
  state.sorted = true;
}

function closeRow({ content, row, rowHidden, cells, sorted }: State): void {
  if (!(row >= 0 && row <= lastRow) || (cells.length === 0 && !rowHidden)) return;
  if (!sorted) cells.sort((one, other) => one.column - other.column);
  content.rows.push({ row, hidden: rowHidden, cells });
}

function openColumn({ min, max, hidden, width, outlineLevel }: Attributes, { content }: State): void {
  if (hidden !== '1' && hidden !== 'true' && width !== '0') return;
  const from = Math.max(0, Number(min) - 1);
  const to = Math.min(lastColumn, Number(max) - 1);
  if (to >= from) content.hiddenColumns.push({ from, to, grouped: Number(outlineLevel ?? 0) > 0 });
}

function openCell(attributes: Attributes, state: State): void {
  const { cell } = state;
  const address = attributes['r'];
  cell.column = address === undefined ? state.column + 1 : columnOf(address);
  if (cell.column <= state.column) state.sorted = false;
  state.column = cell.column;
  const style = attributes['s'];
  cell.format = style === undefined ? general : (state.context.formats[Number(style)] ?? general);
  cell.type = attributes['t'] ?? 'n';
  cell.value = '';
  cell.inline = '';
  cell.formula = '';
  cell.hasValue = false;
  cell.hasFormula = false;
  cell.sharedIndex = '';
  // a cell outside a row happens in damaged files only; its address still says where it is
  if (state.row < 0 && address !== undefined) state.row = rowOf(address);
}

function openFormula({ t, si }: Attributes, state: State): void {
  state.take = 'formula';
  state.cell.hasFormula = t !== 'dataTable';
  if (t === 'shared') state.cell.sharedIndex = si ?? '';
}

function closeCell(state: State): void {
  const { cell, context } = state;
  if ((!cell.hasValue && !cell.hasFormula) || cell.column < 0 || cell.column > lastColumn) return;
  const formula = cell.hasFormula ? formulaOf(state) : null;
  const value = cell.hasValue ? valueOf(cell, context.strings) : null;
  if (value === null && formula === null) return;
  context.counts.cells += 1;
  state.cells.push({ column: cell.column, value, format: cell.format, formula });
}

function formulaOf({ cell, shared, row }: State): string | null {
  if (cell.sharedIndex === '') return cell.formula === '' ? null : unescaped(cell.formula);
  if (cell.formula !== '') {
    const formula = unescaped(cell.formula);
    shared.set(cell.sharedIndex, { parts: formulaParts(formula), row, column: cell.column });
    return formula;
  }
  const master = shared.get(cell.sharedIndex);
  return master === undefined ? null : movedFormula(master.parts, row - master.row, cell.column - master.column);
}

function valueOf({ type, value, inline, hasValue }: OpenCell, strings: readonly string[]): CellValue {
  switch (type) {
    case 'n':
      return numberOf(value);
    case 's':
      return strings[Number(value)] ?? null;
    case 'inlineStr':
      return unescaped(inline);
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { error: value };
    case 'd':
      return serialOfIso(value) ?? value;
    default:
      return hasValue ? unescaped(value) : null;
  }
}

function numberOf(words: string): number | null {
  const number = Number(words);
  return Number.isNaN(number) || (number === 0 && words.trim() === '') ? null : number;
}
