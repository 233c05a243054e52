/**
 * Words of tables: what a language says over columns, of growth, of measures under levels, on people's own sheets. Part of the
 * contract of a language pack (`pack.ts`), loaded where a document has tables.
 */
import type { CellRole, Change } from '../plan';

/** Growth by its name and which way; `isYearly`: over the year before, as reached or planned as the table's other figures. */
export interface GrowthReading {
  readonly name: string;
  readonly change: Change;
  readonly isYearly?: boolean;
}

/** What is known of a language to read tables in it. */
export interface TableWords {
  /** A table's column headed by growth (年均增速): its row's name as growth and which way; with no head, a row named so. */
  readonly growth?: (head: string | null, name: string) => GrowthReading | null;
  /** Words for a table's columns. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Words for a share or a rate, at the end of what a cell names. */
  readonly share?: RegExp;
  /** A head that says forecast: what one is going for, but none beside a target. */
  readonly forecast?: RegExp;
  /** What is said on people's own sheets; without it they are not read. */
  readonly sheet?: SheetWords;
}

/** What a column of a table of graded measures holds: its levels and names, figures, points to be won and won, signs, units, words. */
export type GradedRole = 'name' | 'target' | 'actual' | 'weight' | 'score' | 'sign' | 'unit' | 'words';

/** Words of tables whose measures stand under closed lists of levels (产出指标 数量指标 …); all are sticky. */
export interface GradedWords {
  /** What heads the columns of levels and names; global. */
  readonly opens: RegExp;
  /** Two levels one behind the other; global. */
  readonly pair: RegExp;
  readonly level: RegExp;
  /** Words over columns, the longer before the shorter. */
  readonly heads: readonly (readonly [GradedRole, RegExp])[];
  /** A group over the heads: columns said between it and the levels stand behind those. */
  readonly group: RegExp;
  /** What follows the table. */
  readonly ends: RegExp;
  /** Signs and words before a figure, those behind it. */
  readonly sign: RegExp;
  readonly tail: RegExp;
  /** The year of the table, said above it. */
  readonly year: RegExp;
  /** A cell that says of what kind a measure is. */
  readonly kind: RegExp;
  /** Heads of columns that hold figures. */
  readonly values: RegExp;
  /** Before the number of a label (指标1:). */
  readonly label: RegExp;
  /** What is no part of a name, at its start and at its end. */
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** Words of people's own sheets, each for the text of one cell. */
export interface SheetWords {
  /** A row that sums others: 合计, 小计. */
  readonly sum: RegExp;
  /** A line under the table: 注：, 填表人. */
  readonly note: RegExp;
  /** A head that speaks of the whole year. */
  readonly whole: RegExp;
  /** A head that speaks of all that was done so far. */
  readonly cumulative: RegExp;
  /** A head that says outright that indicators stand below it. */
  readonly indicator: RegExp;
  /** A name of which less is better, where no sign beside the target says so. */
  readonly less: RegExp;
}

export type ColumnRole =
  | 'name'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'actual'
  | 'owner'
  | 'due'
  | 'nature'
  | 'area'
  | 'number'
  | 'upper'
  /** What is to be done, in sentences: 具体举措. */
  | 'content'
  /** Columns that are computed from others, ours among them. */
  | 'completion'
  | 'expected'
  | 'gap'
  | 'status'
  | 'mark'
  /** Kept as written, under the ledger's column of that key. */
  | CellRole
  /** Known, and none of the above. */
  | 'other';
