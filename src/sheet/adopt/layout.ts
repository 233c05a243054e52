/**
 * The computed columns on somebody's own sheet as data: constants, native formulas that refer to the person's own columns,
 * one set of highlights on our status cells, names. Nothing that stood there is moved or written. Pure.
 */
import type { SheetGrid, SheetReading, SheetTable } from '../../plan';
import { FORMULAS, serialOf } from '../../status';
import type { Cells, RowCell } from '../../status';
import type { Wording } from '../../wording';
import type { Area, CellValue, Fill, Highlight, Name, Style, Styled, Values } from '../layout';
import { COLOURED, tintOf } from '../palette';
import type { Palette } from '../palette';
import { addressOf, reference } from '../place';
import { HELPERS, SHOWN, addedOf, isFraction } from './added';
import type { Added, AddedKey, Adoptee, Shown } from './added';
import { numberFormula, wordsAround } from './figures';

export interface AdoptRequest {
  readonly grid: SheetGrid;
  readonly adoptees: readonly Adoptee[];
  readonly words: Wording;
  readonly palette: Palette;
  /** How the table's own header and rows look, to be worn by the new columns. */
  readonly look?: { readonly head: Style; readonly body: Style };
}

export interface AdoptLayout {
  readonly added: Added;
  readonly values: readonly Values[];
  /** Without results: Excel computes them. */
  readonly fills: readonly Fill[];
  readonly styles: readonly Styled[];
  readonly highlights: readonly Highlight[];
  /** Scoped to the sheet. */
  readonly names: readonly Name[];
}

/** Columns that are found again by name: what a list of lagging rows shows, and what taking out must know. */
export const FOUND = ['name', 'area', 'unit', 'owner', 'target', 'actual', 'due', ...SHOWN, 'class'] as const;
export type FoundKey = (typeof FOUND)[number];

/** Scoped to the person's sheet: header cells of all that is ours, the data rows of the n-th table, its columns' heads. */
export const ADOPT_NAMES = {
  columns: 'YS_Adopted',
  rows: (n: number): string => `YS_Adopted_${String(n)}`,
  column: (n: number, key: FoundKey): string => `YS_Adopted_${String(n)}_${key}`,
} as const;

const NUMBER_FORMATS: Readonly<Partial<Record<AddedKey, string>>> = {
  completion: '0.0%',
  expected: '0.0%',
  elapsed: '0.0%',
  due: 'yyyy-mm-dd',
  dueSaid: 'yyyy-mm-dd',
  effectiveStart: 'yyyy-mm-dd',
};

interface Scene extends AdoptRequest {
  readonly added: Added;
}

/** Consecutive rows of a table that are computed. */
interface Run {
  readonly from: number;
  readonly count: number;
}

function runsOf({ readings }: Adoptee): Run[] {
  const runs: { from: number; count: number }[] = [];
  for (const { row } of readings) {
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.count === row) last.count++;
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}

const NONE = '""';

/** References of one row: ours where there is a column of ours, else the person's, else nothing. */
function cellsAt({ added }: Scene, { roles }: SheetTable, row: number): Cells {
  const at = (column: number | undefined): string => (column === undefined ? NONE : `$${addressOf(row, column)}`);
  const ours = (key: AddedKey): string => at(added.at[key]);
  const either = (key: 'target' | 'actual' | 'due' | 'upper'): string => at(added.at[key] ?? roles[key]);
  const none = { code: NONE, weight: NONE, gap: NONE, planRow: NONE } satisfies Partial<Record<RowCell, string>>;
  return {
    ...none,
    kind: ours('kind'),
    direction: ours('direction'),
    basis: ours('basis'),
    baseline: at(roles.baseline),
    start: at(roles.start),
    target: either('target'),
    actual: either('actual'),
    upper: either('upper'),
    due: either('due'),
    completion: ours('completion'),
    elapsed: ours('elapsed'),
    expected: ours('expected'),
    status: ours('status'),
    effectiveStart: ours('effectiveStart'),
    usesBaseline: ours('usesBaseline'),
    months: ours('months'),
    isLimit: ours('isLimit'),
  };
}

const CONSTANTS = new Set<AddedKey>(['kind', 'direction', 'basis', 'upper', 'dueSaid', 'scale']);
const READ = new Set<AddedKey>(['due', 'target', 'actual']);

/** Words around the figures of targets and actuals: both are stripped alike, so that 300万元 and 120万元 stay comparable. */
function around({ grid }: Scene, { table, readings }: Adoptee): readonly string[] {
  const columns = [table.roles.target, table.roles.actual].filter((column) => column !== undefined);
  return wordsAround(readings.flatMap(({ row }) => columns.map((column) => grid.cell(row, column))));
}

/** Reads the person's own cell: a date said in words, a figure with words around it. */
function readingFormula(scene: Scene, adoptee: Adoptee, key: 'due' | 'target' | 'actual', row: number): string {
  const column = adoptee.table.roles[key];
  const own = column === undefined ? NONE : `$${addressOf(row, column)}`;
  const at = (added: AddedKey): string => `$${addressOf(row, scene.added.at[added] ?? 0)}`;
  if (key === 'due') return `=IF(ISNUMBER(${own}),${own},${at('dueSaid')})`;
  const number = numberFormula(own, around(scene, adoptee));
  if (key === 'target' || scene.added.at.scale === undefined) return `=${number}`;
  return `=${asFraction(number, cellsAt(scene, adoptee.table, row).target, at('scale'))}`;
}

/** 85 typed beside a target of 93% means 85%: more than one and far over its target, it counts in hundredths. */
function asFraction(number: string, target: string, scale: string): string {
  const hundredths = `IF(AND(${number}>1,${number}>5*${target}),${number}/100,${number})`;
  return `IF(AND(${scale}="%",ISNUMBER(${target}),ISNUMBER(${number})),${hundredths},${number})`;
}

/** For the row given; null where the column holds constants. */
function formulaOf(scene: Scene, adoptee: Adoptee, key: AddedKey, row: number): string | null {
  if (CONSTANTS.has(key)) return null;
  if (READ.has(key)) return readingFormula(scene, adoptee, key as 'due' | 'target' | 'actual', row);
  return NATIVE[key as Native](cellsAt(scene, adoptee.table, row), scene.words.status);
}

type Native = Exclude<
  AddedKey,
  'kind' | 'direction' | 'basis' | 'upper' | 'dueSaid' | 'scale' | 'due' | 'target' | 'actual'
>;
const NATIVE: Readonly<Record<Native, (typeof FORMULAS)[Native]>> = FORMULAS;

function constantAt({ grid, words }: Scene, { table }: Adoptee, key: AddedKey, reading: SheetReading): CellValue {
  switch (key) {
    case 'kind':
      return words.status.kind[reading.kind];
    case 'direction':
      return words.status.direction[reading.direction];
    case 'basis':
      return words.status.basis[reading.basis];
    case 'upper':
      return reading.upper;
    case 'dueSaid':
      return serialOf(reading.due);
    default:
      return isFraction(grid, table, reading.row) ? '%' : null;
  }
}

function valuesOf(scene: Scene, adoptee: Adoptee, key: AddedKey, column: number): Values[] {
  if (!CONSTANTS.has(key)) return [];
  const byRow = new Map(adoptee.readings.map((reading) => [reading.row, reading]));
  return runsOf(adoptee).map(({ from, count }) => ({
    area: { row: from, column, rows: count, columns: 1 },
    values: Array.from({ length: count }, (_, i) => {
      const reading = byRow.get(from + i);
      return [reading === undefined ? null : constantAt(scene, adoptee, key, reading)];
    }),
  }));
}

function fillsOf(scene: Scene, adoptee: Adoptee, key: AddedKey, column: number): Fill[] {
  return runsOf(adoptee).flatMap(({ from, count }) => {
    const formula = formulaOf(scene, adoptee, key, from);
    return formula === null ? [] : [{ area: { row: from, column, rows: count, columns: 1 }, formula, results: [] }];
  });
}

/** A title that the person's own columns do not bear already. */
function titleOf({ words, added }: Scene, { table }: Adoptee, key: AddedKey): string {
  const own = table.heads.map((head) => head.words);
  const title = words.adopt.titles[key];
  const isTaken = own.some((each) => each === title || each.endsWith(` ${title}`));
  return isTaken && (added.at[key] ?? 0) >= added.from ? `${title}${words.adopt.ours}` : title;
}

function dataArea({ readings }: Adoptee, column: number, columns = 1): Area {
  const [first, last] = [readings[0]?.row ?? 0, readings.at(-1)?.row ?? 0];
  return { row: first, column, rows: last - first + 1, columns };
}

function highlightsOf({ added, palette }: Scene, adoptee: Adoptee): Highlight[] {
  const area = dataArea(adoptee, added.at.status ?? 0);
  const classCell = `$${addressOf(area.row, added.at.class ?? 0)}`;
  return COLOURED.map((key) => ({
    key,
    area,
    formula: `=${classCell}="${key}"`,
    stop: false,
    ...tintOf(palette, key),
  }));
}

const columnsOf = ({ added }: Scene): (readonly [AddedKey, number])[] =>
  [...SHOWN, ...HELPERS].flatMap((key) => {
    const column = added.at[key];
    return column === undefined ? [] : [[key, column] as const];
  });

function headerOf(scene: Scene, adoptee: Adoptee): Values[] {
  const row = adoptee.table.header.to;
  return columnsOf(scene)
    .filter(([, column]) => column >= scene.added.from)
    .map(([key, column]) => ({
      area: { row, column, rows: 1, columns: 1 },
      values: [[titleOf(scene, adoptee, key)]],
    }));
}

function stylesOf(scene: Scene, adoptee: Adoptee): Styled[] {
  const { added, look } = scene;
  return columnsOf(scene).flatMap(([key, column]) => {
    const area = dataArea(adoptee, column);
    // A formula written into a cell of text would stay text.
    const format: Styled[] = [{ area, style: { numberFormat: NUMBER_FORMATS[key] ?? 'General' } }];
    // A column of the person's own keeps its look.
    if (column < added.from) return format;
    const head: Area = { row: adoptee.table.header.to, column, rows: 1, columns: 1 };
    return [
      { area: head, style: { ...look?.head, align: 'center', vertical: 'center', wrap: true, border: 'thin' } },
      {
        area,
        style: { ...look?.body, align: key === 'status' ? 'center' : 'right', vertical: 'center', border: 'thin' },
      },
      ...format,
    ];
  });
}

function namesOf(scene: Scene): Name[] {
  const { grid, added, adoptees } = scene;
  const refersTo = (area: Area): string => `=${reference(grid.title, area)}`;
  const first = adoptees[0]?.table.header.to ?? 0;
  return [
    {
      name: ADOPT_NAMES.columns,
      refersTo: refersTo({ row: first, column: added.from, rows: 1, columns: added.to - added.from }),
    },
    ...adoptees.flatMap((adoptee, n) => [
      {
        name: ADOPT_NAMES.rows(n + 1),
        refersTo: refersTo(dataArea(adoptee, adoptee.table.left, added.to - adoptee.table.left)),
      },
      ...FOUND.flatMap((key) => {
        const column = isOurs(key) ? added.at[key] : adoptee.table.roles[key];
        const row = adoptee.table.header.to;
        return column === undefined
          ? []
          : [{ name: ADOPT_NAMES.column(n + 1, key), refersTo: refersTo({ row, column, rows: 1, columns: 1 }) }];
      }),
    ]),
  ];
}

const isOurs = (key: FoundKey): key is Extract<FoundKey, AddedKey> & (Shown | 'class') =>
  key === 'class' || SHOWN.some((each) => each === key);

/** The grid must be read from the sheet just now: places are taken as they stand. */
export function adoptLayout(request: AdoptRequest): AdoptLayout {
  const scene: Scene = { ...request, added: addedOf(request.grid, request.adoptees) };
  const { adoptees, added } = scene;
  const each = <T>(of: (adoptee: Adoptee, key: AddedKey, column: number) => readonly T[]): T[] =>
    adoptees.flatMap((adoptee) => columnsOf(scene).flatMap(([key, column]) => of(adoptee, key, column)));
  return {
    added,
    values: [
      ...adoptees.flatMap((adoptee) => headerOf(scene, adoptee)),
      ...each((adoptee, key, column) => valuesOf(scene, adoptee, key, column)),
    ],
    fills: each((adoptee, key, column) => fillsOf(scene, adoptee, key, column)),
    styles: adoptees.flatMap((adoptee) => stylesOf(scene, adoptee)),
    highlights: adoptees.flatMap((adoptee) => highlightsOf(scene, adoptee)),
    names: namesOf(scene),
  };
}
