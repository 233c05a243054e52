/**
 * Rows of the standing ledger, read column by column: inputs as held, computed columns as Excel computed them.
 * In: the state of the workbook. Out: the ledger, with what looks wrong in it. Nothing is written.
 */
import type { ColumnKey } from '../../sheet';
import { NAMES, entryOf } from '../../status';
import type { ActualColumn } from './actual-cells';
import { answerRoom, lessRoom } from './answer-room';
import type { AnswerRoom } from './answer-room';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { askColumns } from './columns';
import type { Stretch } from './columns';
import { dateOf, heldDateOf, heldOf } from '../wire/landing';
import type { Held, Ledger, LedgerRow } from '../ledger';
import type { LedgerPlace } from './ledger-place';
import { formulaOf } from '../../sheet';
import { askNamed } from './named';
import type { State } from './state';
import type { Workbook } from '../wire/workbook';
import { send } from '../wire/send';
import type { Ask } from '../wire/send';
import { languageOf, wordsOf } from './words';
import type { Words } from './words';

/** What is read of each row: what a person typed or the plan says, and what Excel computed from it. */
export const READ: readonly ColumnKey[] = [
  'code',
  'area',
  'name',
  'unit',
  'owner',
  'kind',
  'direction',
  'basis',
  'baseline',
  'target',
  'upper',
  'actual',
  'weight',
  'start',
  'due',
  'dataDate',
  'completion',
  'elapsed',
  'expected',
  'gap',
  'forecast',
  'needed',
  'score',
  'status',
  'severity',
];

/** A row, its place among the data rows, and whether its date cells hold dates rather than text that looks like one. */
export interface PlacedRow {
  readonly row: LedgerRow;
  readonly at: number;
  readonly dated: { readonly start: boolean; readonly due: boolean };
}

export interface Rows {
  readonly ledger: Omit<Ledger, 'rows'>;
  readonly rows: readonly PlacedRow[];
}

export interface Place {
  readonly workbook: Workbook;
  readonly state: State;
  readonly place: LedgerPlace;
}

/**
 * Recalculates first where Excel does not do it by itself. `more` is asked in the first round. One round up to 4 MB of
 * answers, and one for each 4 MB more.
 */
export async function readRows<T>(where: Place, more: Ask<T>): Promise<Rows & { readonly more: T }> {
  const { rows } = where.place.area;
  const reading = async (room: AnswerRoom): Promise<Rows & { readonly more: T }> => {
    try {
      return await readInRoom(where, more, room);
    } catch (error) {
      const less = lessRoom(room, rows, error);
      if (less === null) throw error;
      return reading(less);
    }
  };
  return reading(answerRoom(where.state.register, rows));
}

async function readInRoom<T>(
  { workbook, state, place }: Place,
  more: Ask<T>,
  room: AnswerRoom,
): Promise<Rows & { readonly more: T }> {
  const [first, ...rest] = stretchesOf(place.area.rows, room);
  const head = await send(workbook, state.manual && !state.readOnly ? [{ do: 'calculate' }] : [], (desk) => {
    const ledger = askHead(desk, state, place);
    const rows = askRows(desk, place, first);
    const extra = more(desk);
    return () => {
      const found = ledger();
      return { ledger: found, rows: rows(wordsOf(found.language), state.date1904), more: extra() };
    };
  });
  const words = wordsOf(head.ledger.language);
  const others: PlacedRow[] = [];
  for (const stretch of rest) {
    const more = await send(workbook, [], (desk) => {
      const rows = askRows(desk, place, stretch);
      return () => rows(words, state.date1904);
    });
    others.push(...more);
  }
  return { ledger: head.ledger, rows: [...head.rows, ...others], more: head.more };
}

export function stretchesOf(rows: number, { first, each }: AnswerRoom): readonly Stretch[] {
  const one: Stretch = { from: 0, rows: Math.min(rows, first) };
  const others = Array.from({ length: Math.max(0, Math.ceil((rows - first) / each)) }, (_, n): Stretch => {
    const from = first + n * each;
    return { from, rows: Math.min(each, rows - from) };
  });
  return [one, ...others];
}

function askHead(desk: Desk, state: State, place: LedgerPlace): () => Omit<Ledger, 'rows'> {
  const asOf = askNamed(desk, state, NAMES.asOf);
  const year = askNamed(desk, state, NAMES.planYear);
  return () => {
    const planYear = year();
    return {
      title: place.sheet.title,
      language: languageOf(state.said.language),
      asOf: dateOf(asOf(), state.date1904),
      planYear: typeof planYear === 'number' ? planYear : null,
    };
  };
}

export function askRows(
  desk: Desk,
  place: LedgerPlace,
  stretch: Stretch = { from: 0, rows: place.area.rows },
): (words: Words, date1904: boolean) => readonly PlacedRow[] {
  const reading = askColumns(desk, place, READ, stretch);
  const column = place.columns.get('target');
  const target =
    column === undefined
      ? null
      : rangeOf(desk, place.sheet.id, { row: place.area.row + stretch.from, column, rows: stretch.rows, columns: 1 });
  target?.load('numberFormat');
  const formulas = new Map(
    (['actual', 'dataDate'] as const).map((key) => [key, askFormulas(desk, place, key, stretch)]),
  );
  return (words, date1904) => {
    const read = reading();
    const formats = target?.numberFormat ?? [];
    return Array.from({ length: stretch.rows }, (_, n) => n)
      .filter((n) => heldOf(read('code')[n]) !== null || heldOf(read('name')[n]) !== null)
      .map((n) =>
        placedRow((key) => read(key)[n] ?? null, stretch.from + n, {
          words,
          date1904,
          format: String(formats[n]?.[0] ?? 'General'),
          formulaAt: (key) => formulas.get(key)?.(n) ?? null,
        }),
      );
  };
}

/** Of two columns only: the others are typed, or computed by us. */
function askFormulas(
  desk: Desk,
  place: LedgerPlace,
  key: ActualColumn,
  { from, rows }: Stretch,
): (n: number) => unknown {
  const column = place.columns.get(key);
  if (column === undefined) return () => null;
  const range = rangeOf(desk, place.sheet.id, { row: place.area.row + from, column, rows, columns: 1 });
  range.load('formulas');
  return (n) => range.formulas[n]?.[0];
}

interface Sense {
  readonly words: Words;
  readonly date1904: boolean;
  readonly format: string;
  readonly formulaAt: (key: ActualColumn) => unknown;
}

type Cell = (key: ColumnKey) => Held;

function placedRow(cell: Cell, at: number, sense: Sense): PlacedRow {
  const dated = { start: typeof cell('start') === 'number', due: typeof cell('due') === 'number' };
  return { row: rowOf(cell, sense), at, dated };
}

function rowOf(cell: Cell, { words, date1904, format, formulaAt }: Sense): LedgerRow {
  const text = (key: ColumnKey): string => String(cell(key) ?? '');
  const number = (key: ColumnKey): number | null => numberOf(cell(key));
  const status = words.status(cell('status'));
  const entry = status === null ? null : entryOf(status);
  return {
    code: text('code'),
    area: text('area'),
    name: text('name'),
    unit: text('unit'),
    owner: text('owner'),
    kind: words.kind(cell('kind')),
    direction: words.direction(cell('direction')),
    basis: words.basis(cell('basis')),
    baseline: cell('baseline'),
    target: cell('target'),
    upper: cell('upper'),
    actual: cell('actual'),
    actualFormula: formulaOf(formulaAt('actual'), cell('actual')),
    weight: cell('weight'),
    start: heldDateOf(cell('start'), date1904),
    due: heldDateOf(cell('due'), date1904),
    dataDate: heldDateOf(cell('dataDate'), date1904),
    dataDateFormula: formulaOf(formulaAt('dataDate'), cell('dataDate')),
    format,
    completion: number('completion'),
    elapsed: number('elapsed'),
    expected: number('expected'),
    gap: number('gap'),
    forecast: number('forecast'),
    needed: number('needed'),
    score: number('score'),
    statusWord: text('status'),
    status,
    class: entry?.class ?? 'void',
    severity: number('severity') ?? entry?.severity ?? 0,
    lagging: entry?.class === 'lag',
  };
}

export function numberOf(held: Held): number | null {
  return typeof held === 'number' ? held : null;
}
