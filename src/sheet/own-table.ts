/**
 * A table whose heads are the ledger's own titles (a ledger sent over, in either language) goes to exactly these columns.
 * In: a document. Out: its rows by block, each cell under its column; and an indicator with what its row says put in.
 */
import type { Cell, Document } from '../document';
import { dayIn } from '../plan';
import type { Indicator, IsoDate, Progress, Statement, Target } from '../plan';
import { serialOf } from '../status';
import { wordingOf } from '../wording';
import type { Language, Wording } from '../wording';
import { COLUMNS } from './columns';
import type { Column, ColumnKey } from './columns';
import type { Typed } from './ledger-row';

interface ToldCell {
  readonly text: string;
  readonly number: number | null;
}

type Told = Readonly<Partial<Record<ColumnKey, ToldCell>>>;

export interface OwnRow {
  readonly words: Wording;
  readonly told: Told;
}

/** What no other table has: with these and a few more it is one of ours. */
const needed: readonly ColumnKey[] = ['name', 'target', 'actual'];
const fewest = 8;

type Heads = ReadonlyMap<number, ColumnKey>;

function headsIn(document: Document, cells: readonly Cell[], language: Language): Heads | null {
  const { titles } = wordingOf(language).columns;
  const byTitle = new Map(COLUMNS.map(({ key }) => [titles[key], key]));
  const heads = new Map<number, ColumnKey>();
  for (const { span, column } of cells) {
    const key = byTitle.get(document.text.slice(span.start, span.end).trim());
    if (key !== undefined) heads.set(column, key);
  }
  const keys = new Set(heads.values());
  return heads.size >= fewest && needed.every((key) => keys.has(key)) ? heads : null;
}

const isHan = /[\u4e00-\u9fff]/;

/** The cells of another table's row that the ledger has columns for. */
export function rowOfCells(cells: NonNullable<Statement['cells']>): OwnRow {
  const told = Object.fromEntries(
    Object.entries(cells).map(([key, text]) => [key, { text, number: numberIn(text.replace(/(?<=\d)分$/, '')) }]),
  );
  return { told, words: wordingOf(Object.values(cells).some((text) => isHan.test(text)) ? 'zh' : 'en') };
}

function numberIn(text: string): number | null {
  const found = /^-?[\d,]+(?:\.\d+)?%?$/.test(text) ? Number(text.replace(/[,%]/g, '')) : NaN;
  if (!Number.isFinite(found)) return null;
  return text.endsWith('%') ? Number((found / 100).toPrecision(12)) : found;
}

function toldBy(document: Document, cells: readonly Cell[], heads: Heads): Told {
  const told: Partial<Record<ColumnKey, ToldCell>> = {};
  for (const { span, column, number } of cells) {
    const key = heads.get(column);
    const text = document.text.slice(span.start, span.end).trim();
    if (key !== undefined && text !== '') told[key] = { text, number: number ?? numberIn(text) };
  }
  return told;
}

/** By index of their block; empty where no table is one of ours. */
export function ownRows(document: Document): ReadonlyMap<number, OwnRow> {
  const rows = new Map<number, OwnRow>();
  const heads = new Map<number, { readonly heads: Heads; readonly words: Wording }>();
  document.blocks.forEach((block, at) => {
    if (block.kind !== 'row') return;
    const known = heads.get(block.table);
    if (known !== undefined) {
      const told = toldBy(document, block.cells, known.heads);
      if (told.name !== undefined) rows.set(at, { words: known.words, told });
      return;
    }
    for (const language of ['zh', 'en'] as const) {
      const found = headsIn(document, block.cells, language);
      if (found !== null) heads.set(block.table, { heads: found, words: wordingOf(language) });
    }
  });
  return rows;
}

const dateIn = (told: Told, key: ColumnKey): IsoDate | null =>
  dayIn(told[key]?.text ?? '', key === 'start' ? 'first' : 'last');

/** The word of ours that says so. */
function wordIn<T extends string>(words: Readonly<Record<T, string>>, said: string | undefined): T | null {
  const found = Object.entries<string>(words).find(([, word]) => word === said);
  return found === undefined ? null : (found[0] as T);
}

function targetIn({ told, words }: OwnRow, otherwise: Target): Target {
  const cell = told.target;
  if (cell === undefined) return otherwise;
  if (cell.number !== null) return { kind: 'number', value: cell.number };
  // 待定, TBC: read as a figure that is to come.
  if (otherwise.kind === 'missing') return otherwise;
  return cell.text === words.status.status['to-fill'] ? { kind: 'missing' } : { kind: 'text', text: cell.text };
}

/** The words of ours in the columns that hold nothing else. */
function kindsIn({ told, words: { status } }: OwnRow, otherwise: Indicator) {
  return {
    kind: wordIn(status.kind, told.kind?.text) ?? otherwise.kind,
    direction: wordIn(status.direction, told.direction?.text) ?? otherwise.direction,
    basis: wordIn(status.basis, told.basis?.text) ?? otherwise.basis,
    modality: wordIn(status.modality, told.modality?.text),
  };
}

/** The indicator as its row says it, but for its code. */
export function asOwn(indicator: Indicator, row: OwnRow): Indicator {
  const { told } = row;
  const text = (key: ColumnKey, otherwise: string): string => told[key]?.text ?? otherwise;
  return {
    ...indicator,
    area: text('area', ''),
    name: text('name', indicator.name),
    unit: text('unit', ''),
    baseline: told.baseline?.number ?? null,
    target: targetIn(row, indicator.target),
    upper: told.upper?.number ?? null,
    ...kindsIn(row, indicator),
    start: dateIn(told, 'start') ?? indicator.start,
    due: dateIn(told, 'due') ?? indicator.due,
    owner: text('owner', ''),
  };
}

/** The indicator with what the cells of its row say beside it, but for its code. */
export function withCells(indicator: Indicator, row: OwnRow): Indicator {
  const kinds = kindsIn(row, indicator);
  return {
    ...indicator,
    ...kinds,
    modality: kinds.modality ?? indicator.modality,
    start: dateIn(row.told, 'start') ?? indicator.start,
  };
}

/** The code its row says. One without a letter would be taken for a number in a sheet: only our own tables have such codes as text. */
export function codeIn({ told }: OwnRow, isOwn: boolean): string | null {
  const code = told.code?.text ?? '';
  return code !== '' && (isOwn || /[A-Za-z]/.test(code)) ? code : null;
}

/** What people had typed: the actual, its date, the weight. Words in place of a number stay words. */
export function progressIn({ told }: OwnRow): Progress {
  const { actual, weight } = told;
  return {
    actual: actual === undefined ? null : (actual.number ?? actual.text),
    dataDate: dateIn(told, 'dataDate'),
    weight: weight?.number ?? null,
  };
}

const typedByPeople = COLUMNS.filter(
  ({ key, content }) => content.by === 'person' && key !== 'actual' && key !== 'dataDate' && key !== 'weight',
);

/** Text stays as it was written: a day or leading zeros in a note are no number. */
function typedCell({ shape }: Column, { text, number }: ToldCell): string | number {
  if (shape === 'text' || shape === 'long') return text;
  if (shape === 'date') return serialOf(dayIn(text, 'last')) ?? number ?? text;
  // 85 in a column of shares may be 85 % or a slip: it stays as written, for a person to see.
  return number === null || (shape === 'share' && Math.abs(number) > 1.5) ? text : number;
}

export function typedIn({ told }: OwnRow): Typed {
  return Object.fromEntries(
    typedByPeople.flatMap((column) => {
      const cell = told[column.key];
      return cell === undefined ? [] : [[column.key, typedCell(column, cell)]];
    }),
  );
}
