/**
 * The ledger's columns in their order: one entry each. A column more: an entry here, a title in each language
 * (`wording/`), and a file in `status/` if it is computed.
 */
import { serialOf } from '../status';
import type { Computed } from '../status';
import type { Indicator } from '../plan';
import type { Wording } from '../wording';
import { clipped } from './clip';
import type { Align, CellValue } from './layout';
import type { LedgerRow } from './ledger-row';
import { doubtsIn } from './doubts';

export type ColumnKey = keyof Wording['columns']['titles'];
export type GroupKey = keyof Wording['columns']['groups'];
export type ListName = 'kind' | 'direction' | 'basis' | 'modality' | 'closure';

/** `amount` takes each row's own number format. */
export type Shape = 'text' | 'long' | 'amount' | 'date' | 'number' | 'share' | 'mark' | 'time';

export type Content =
  | { readonly by: 'tool'; readonly of: (indicator: Indicator, row: LedgerRow) => CellValue }
  | { readonly by: 'formula'; readonly formula: Computed; readonly result: (row: LedgerRow) => CellValue }
  /** Typed by people: tinted, and no refresh writes it. */
  | { readonly by: 'person'; readonly of: (row: LedgerRow) => CellValue };

export interface Column {
  readonly key: ColumnKey;
  readonly group: GroupKey;
  readonly shape: Shape;
  readonly format: string;
  /** Characters, in zh and in en. */
  readonly width: Width;
  readonly align: Align;
  readonly list: ListName | null;
  readonly content: Content;
}

type Width = readonly [zh: number, en: number];
type Entry = Omit<Column, 'group'>;
type More = Partial<Pick<Column, 'format' | 'align' | 'list'>>;
type ToolRead = (indicator: Indicator, row: LedgerRow) => CellValue;

const FORMATS: Readonly<Record<Shape, string>> = {
  text: '@',
  long: '@',
  amount: 'General',
  date: 'yyyy-mm-dd',
  number: '#,##0.0',
  share: '0.0%',
  mark: 'General',
  time: 'yyyy-mm-dd hh:mm',
};
const ALIGNS: Readonly<Record<Shape, Align>> = {
  text: 'left',
  long: 'left',
  amount: 'right',
  date: 'center',
  number: 'right',
  share: 'right',
  mark: 'center',
  time: 'center',
};

function entry(key: ColumnKey, shape: Shape, width: Width, rest: Pick<Column, 'content'> & More): Entry {
  return { key, shape, width, format: FORMATS[shape], align: ALIGNS[shape], list: null, ...rest };
}

const tool =
  (shape: Shape) =>
  (key: ColumnKey, width: Width, of: ToolRead, more: More = {}): Entry =>
    entry(key, shape, width, { content: { by: 'tool', of }, ...more });
const text = tool('text');
const long = tool('long');
const amount = tool('amount');
const date = tool('date');

const formula =
  (shape: Shape) =>
  (key: ColumnKey & Computed, width: Width, result: (row: LedgerRow) => CellValue, more: More = {}): Entry => {
    const shown = (row: LedgerRow): CellValue => result(row) ?? '';
    return entry(key, shape, width, { content: { by: 'formula', formula: key, result: shown }, ...more });
  };
const share = formula('share');
const figure = formula('number');
const mark = formula('mark');

function person(key: ColumnKey, shape: Shape, width: Width, more: More = {}): Entry {
  return entry(key, shape, width, { content: { by: 'person', of: (row) => row.typed[key] ?? null }, ...more });
}

function group(key: GroupKey, entries: readonly Entry[]): Column[] {
  return entries.map((each) => ({ ...each, group: key }));
}

export function targetCell({ target }: Pick<Indicator, 'target'>, { words }: Pick<LedgerRow, 'words'>): CellValue {
  if (target.kind === 'number') return target.value;
  if (target.kind === 'missing') return words.status.status['to-fill'];
  return target.kind === 'text' ? target.text : null;
}

export const COLUMNS: readonly Column[] = [
  ...group('core', [
    tool('number')('no', [5, 5], (_, { number }) => number, { format: '0', align: 'center' }),
    long('area', [13.5, 13], ({ area }) => area),
    long('name', [36.5, 33.5], ({ name }) => clipped(name)),
    long('unit', [8.5, 10.5], ({ unit }) => unit, { align: 'center' }),
    amount('baseline', [11, 10.5], ({ baseline }) => baseline),
    amount('target', [11, 11.5], targetCell),
    person('actual', 'amount', [11, 10.5]),
    date('due', [12.5, 12.5], ({ due }) => serialOf(due)),
    share('completion', [9.5, 13], ({ standing }) => standing.completion),
    share('expected', [10, 11.5], ({ standing }) => standing.expected),
    figure('gap', [8.5, 9.5], ({ standing }) => standing.gap, { format: '+0.0;-0.0;0.0' }),
    mark('status', [11, 14], ({ standing, words }) => words.status.status[standing.status]),
    mark('mark', [6.5, 7], ({ standing }) => standing.glyph),
    long('owner', [17, 15], ({ owner }) => owner),
  ]),
  ...group('definition', [
    text('code', [15, 15], ({ code }) => code),
    text('kind', [9, 11], ({ kind }, { words }) => words.status.kind[kind], { list: 'kind', align: 'center' }),
    text('direction', [11, 15], ({ direction }, { words }) => words.status.direction[direction], {
      list: 'direction',
      align: 'center',
    }),
    text('basis', [8, 13], ({ basis }, { words }) => words.status.basis[basis], { list: 'basis', align: 'center' }),
    amount('upper', [11, 12], ({ upper }) => upper),
    date('start', [12, 12], ({ start }) => serialOf(start)),
    person('dataDate', 'date', [12, 12]),
  ]),
  ...group('pace', [
    share('elapsed', [10, 12], ({ standing }) => standing.elapsed),
    formula('amount')('forecast', [11, 11], ({ standing }) => standing.forecast),
    figure('needed', [12, 12], ({ standing }) => standing.needed),
  ]),
  ...group('assessment', [
    person('weight', 'number', [8, 8], { format: '0.0' }),
    figure('score', [8, 8], ({ standing }) => standing.score, { format: '0.00' }),
  ]),
  ...group('people', [
    person('person', 'long', [11, 17]),
    person('support', 'long', [18, 18]),
    person('leader', 'long', [11, 14]),
  ]),
  ...group('remedy', [
    person('note', 'long', [32, 32]),
    person('cause', 'long', [28, 28]),
    person('measure', 'long', [28, 28]),
    person('measureDue', 'date', [12, 13]),
    person('closure', 'text', [11, 18], { list: 'closure', align: 'center' }),
    person('evidence', 'long', [20, 20]),
  ]),
  ...group('reference', [
    person('selfReported', 'share', [12, 13]),
    person('judgement', 'long', [14, 14]),
    person('benchmark', 'amount', [11, 11]),
    text(
      'modality',
      [8, 11],
      ({ modality }, { words }) => (modality === null ? null : words.status.modality[modality]),
      {
        list: 'modality',
        align: 'center',
      },
    ),
  ]),
  ...group('origin', [
    long('document', [24, 24], ({ source }) => source?.document ?? null),
    long('sentence', [48, 48], ({ source }) => (source === null ? null : clipped(source.quote))),
    long('doubts', [28, 28], doubtsIn),
    tool('time')('updated', [17, 17], (_, { updated }) => updated),
  ]),
  ...group('helper', [
    formula('date')('effectiveStart', [12, 13], ({ helpers }) => helpers.effectiveStart),
    mark('usesBaseline', [8, 14], ({ helpers }) => helpers.usesBaseline),
    figure('months', [8, 8], ({ helpers }) => helpers.months, { format: '0.00' }),
    figure('planRow', [8, 9], ({ helpers }) => helpers.planRow, { format: '0' }),
    mark('isLimit', [8, 10], ({ helpers }) => helpers.isLimit),
    mark('class', [8, 8], ({ standing }) => standing.class),
    figure('severity', [8, 9], ({ standing }) => standing.severity, { format: '0', align: 'center' }),
  ]),
];

const POSITIONS: ReadonlyMap<ColumnKey, number> = new Map(COLUMNS.map((each, index) => [each.key, index]));

/** 0-based position in a ledger as we make it; people may insert columns, so a standing ledger is read by its names. */
export function positionOf(key: ColumnKey): number {
  const position = POSITIONS.get(key);
  if (position === undefined) throw new Error(`column ${key} is not in the list`);
  return position;
}
