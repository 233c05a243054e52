/**
 * What a table says of its rows beside the promise goes along with them: codes, actuals and their dates, weights, owners, notes.
 * In: rows as extraction made them, the documents and their figures. Out: the rows under the codes their table gives them,
 * with what people had typed; and which codes could not be had.
 */
import type { Document } from '../document';
import type { Figure, Indicator, Progress, Statement } from '../plan';
import type { Typed } from './ledger-row';
import { asOwn, codeIn, ownRows, progressIn, rowOfCells, typedIn, withCells } from './own-table';
import type { OwnRow } from './own-table';

export interface ReadRow {
  readonly indicator: Indicator;
  /** As it was read. */
  readonly statement: Statement;
  /** Index into the documents. */
  readonly document: number;
  /** With what a person set right, where a table of ours says otherwise. */
  readonly corrected?: (own: Indicator, said: Indicator) => Indicator;
}

/** An actual that a document tells. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly statement: Statement;
  readonly document: number;
}

export interface CarriedRow {
  readonly indicator: Indicator;
  readonly progress: Progress;
  readonly typed: Typed;
  /** The code is the table's own word. */
  readonly coded: boolean;
  /** The table's code, where another row has it. */
  readonly refused: string | null;
}

export interface CarriedRequest {
  readonly documents: readonly Document[];
  readonly figures: readonly ReadFigure[];
  /** Codes of rows that stand: none is made twice. */
  readonly taken: ReadonlySet<string>;
  /** These rows may be those that stand, under the codes that their table says. */
  readonly again?: boolean;
}

/** In the order of the rows. */
export function carriedRows(rows: readonly ReadRow[], request: CarriedRequest): CarriedRow[] {
  const { documents, figures, taken, again = false } = request;
  const own = documents.map(ownRows);
  const told = rows.map((row) => toldOf(row, documents, own));
  const codes = codesOf(
    rows.map(({ indicator }, at) => ({ made: indicator.code, said: told[at]?.code ?? null })),
    taken,
    again,
  );
  return rows.map((row, at) => carriedRow(row, { told: told[at] ?? NOT_TOLD, code: codes[at] ?? '', figures }));
}

interface With {
  readonly told: ToldRow;
  /** The one it has now. */
  readonly code: string;
  readonly figures: readonly ReadFigure[];
}

function carriedRow(row: ReadRow, { told: { cells, isOwn, code: said }, code, figures }: With): CarriedRow {
  const { indicator, corrected } = row;
  const plain = isOwn ? asOwn(indicator, cells) : withCells(indicator, cells);
  const made = { ...(isOwn && corrected ? corrected(plain, indicator) : plain), code };
  const progress = progressIn(cells);
  const actual = progress.actual ?? (isOwn ? null : besideOf(row, made, figures));
  return {
    indicator: made,
    progress: { ...progress, actual },
    typed: typedIn(cells),
    coded: said === code,
    refused: said === code ? null : said,
  };
}

interface ToldRow {
  readonly cells: OwnRow;
  readonly isOwn: boolean;
  readonly code: string | null;
}

const NOT_TOLD: ToldRow = { cells: rowOfCells({}), isOwn: false, code: null };

function toldOf(
  { statement, document }: ReadRow,
  documents: readonly Document[],
  own: readonly ReadonlyMap<number, OwnRow>[],
): ToldRow {
  const { start, end } = statement.number;
  const rows = own[document];
  const block =
    rows === undefined || rows.size === 0
      ? -1
      : (documents[document]?.blocks.findIndex(({ span }) => span.start <= start && end <= span.end) ?? -1);
  const row = rows?.get(block);
  const cells = row ?? rowOfCells(statement.cells ?? {});
  const isOwn = row !== undefined;
  return { cells, isOwn, code: codeIn(cells, isOwn) };
}

interface Wish {
  readonly made: string;
  readonly said: string | null;
}

/** What tables say first, once each; then our own, counted on where a code is taken. */
function codesOf(wishes: readonly Wish[], standing: ReadonlySet<string>, again: boolean): readonly string[] {
  const said = new Set<string>();
  const told = wishes.map(({ said: code }) => {
    if (code === null || said.has(code) || (!again && standing.has(code))) return null;
    said.add(code);
    return code;
  });
  const taken = new Set([...standing, ...said]);
  return wishes.map(({ made }, at) => {
    const code = told[at] ?? freeCode(made, taken);
    taken.add(code);
    return code;
  });
}

/** `wanted`, or the next number behind it that is free. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  const [, stem = `${wanted}-`, digits = '0'] = /^(.*-)(\d+)$/.exec(wanted) ?? [];
  let code = wanted;
  for (let number = Number(digits) + 1; taken.has(code); number += 1) code = stem + String(number).padStart(3, '0');
  return code;
}

/** The actual that stands in the same row of the same table as a target, of the same period and in its unit. */
function besideOf(row: ReadRow, { unit }: Indicator, figures: readonly ReadFigure[]): number | null {
  const [found, ...more] = figures.filter((each) => isBeside(row, each));
  return found !== undefined && more.length === 0 && found.figure.unit === unit ? found.figure.value : null;
}

const yearOf = ({ when }: Statement): string => (when.value ?? '').slice(0, 4);

/** In one row of a table, under its name, of the same year. */
export function isBeside(row: Pick<ReadRow, 'document' | 'statement'>, other: Omit<ReadFigure, 'figure'>): boolean {
  const [{ statement: a }, { statement: b }] = [row, other];
  return (
    a.name.rule === 'name-column' &&
    b.name.rule === 'name-column' &&
    row.document === other.document &&
    a.block === b.block &&
    a.name.value === b.name.value &&
    yearOf(a) === yearOf(b)
  );
}
