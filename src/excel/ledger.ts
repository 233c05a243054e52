/**
 * What the operations say of a ledger: its rows as they stand, what changed, what is unfinished. Plain data for
 * the pane and the headless demo; no proxy of office.js leaves this folder.
 */
import type { ExcelProblem, Problem, Result } from '../document';
import type { Basis, Direction, IsoDate, Kind } from '../plan';
import type { Area, CellFormula, LedgerView, LinkedCell, SheetKey } from '../sheet';
import type { StatusClass, StatusCode } from '../status';
import type { Language } from '../wording';

/** null with an error among the problems: nothing was done, or what was done was taken back. */
export type Outcome<T> = Result<T | null, ExcelProblem>;
export type LedgerProblem = Problem<ExcelProblem>;

/** Local wall-clock time `yyyy-mm-ddThh:mm`, given by the caller: operations have no clock. */
export type LocalTime = string;

/** What a cell holds: null when blank; text where a person typed text, though a number belongs there. */
export type Held = string | number | boolean | null;

/** A date cell: ISO date when Excel holds a date, the text otherwise, null when blank. */
export type HeldDate = IsoDate | string | null;

/** One row as the sheet shows it now: inputs as held, computed columns as Excel computed them. */
export interface LedgerRow {
  readonly code: string;
  readonly area: string;
  readonly name: string;
  readonly unit: string;
  readonly owner: string;
  /** null: the cell's word is none of ours. */
  readonly kind: Kind | null;
  readonly direction: Direction | null;
  readonly basis: Basis | null;
  readonly baseline: Held;
  readonly target: Held;
  readonly upper: Held;
  readonly actual: Held;
  /** null: typed. */
  readonly actualFormula: CellFormula | null;
  readonly weight: Held;
  readonly start: HeldDate;
  readonly due: HeldDate;
  readonly dataDate: HeldDate;
  readonly dataDateFormula: CellFormula | null;
  /** Number format of the row's amounts. */
  readonly format: string;
  readonly completion: number | null;
  readonly elapsed: number | null;
  readonly expected: number | null;
  readonly gap: number | null;
  readonly forecast: number | null;
  readonly needed: number | null;
  readonly score: number | null;
  /** The word in the cell, and what it means; null: none of ours (an error value, a formula typed over). */
  readonly statusWord: string;
  readonly status: StatusCode | null;
  readonly class: StatusClass;
  readonly severity: number;
  readonly lagging: boolean;
}

/** A ledger read from the live workbook. */
export interface Ledger {
  readonly title: string;
  readonly language: Language;
  readonly asOf: IsoDate | null;
  readonly planYear: number | null;
  readonly rows: readonly LedgerRow[];
}

export type OperationKind =
  | 'new-ledger'
  | 'write-indicators'
  | 'merge-indicators'
  | 'adjust-promise'
  | 'refresh'
  | 'type-actual'
  | 'type-actuals'
  | 'link-actuals'
  | 'unlink-actuals'
  | 'set-as-of'
  | 'set-view'
  | 'look-back'
  | 'add-reports'
  | 'repair-highlight'
  | 'repair-formulas'
  | 'mend-twins'
  | 'adopt'
  | 'release'
  | 'undo';

/** An operation of the journal. `values` are for its sentence: rows, code, date … */
export interface Operation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly at: LocalTime;
  readonly values: Readonly<Record<string, string | number>>;
}

/** An operation that can be undone; `cells`: how many single cells it wrote, null where it did more than that. */
export interface Done extends Operation {
  readonly cells: number | null;
}

/** One ledger of the workbook; `beside`: its year where it stands beside the first, null for the first. */
export interface StandingYear {
  readonly title: string;
  readonly beside: number | null;
  /** null: 设置 of the first ledger says none. */
  readonly planYear: number | null;
}

/** What the workbook is to us, found in one round. */
export interface Look {
  /** All that stand. */
  readonly ledgers: readonly StandingYear[];
  /** The one that is meant. */
  readonly ledger: null | {
    readonly title: string;
    /** Its year, where it stands beside the first. */
    readonly beside: number | null;
    readonly language: Language;
    readonly asOf: IsoDate | null;
    readonly rows: number;
    /** 汇总 or 滞后清单 stands; older ledgers have neither. */
    readonly reports: boolean;
    /** Version of the add-in that made it. */
    readonly version: string;
    /** Chosen last; as made, it shows the page. */
    readonly view: LedgerView;
  };
  readonly readOnly: boolean;
  readonly manual: boolean;
  /** Sheets of ours that are protected. */
  readonly protected: readonly string[];
  /** Cut off, to be finished or undone by `recover` before anything else. */
  readonly unfinished: Operation | null;
  /** What `undo` would take back, newest first. */
  readonly undoable: readonly Done[];
  readonly hasDraft: boolean;
}

export interface Written {
  readonly operation: Operation;
  readonly sheets: readonly { readonly key: SheetKey; readonly title: string }[];
  readonly rows: number;
}

/** What came of a new version of a plan. */
export interface Merged {
  readonly operation: Operation;
  /** Rows that were there, and are changed; cells among them; rows that came. */
  readonly revised: number;
  readonly cells: number;
  readonly rows: number;
}

/** An actual for a row, as a summary or a table tells it. */
export interface ActualEntry {
  readonly code: string;
  /** As stored in the sheet: % divided by 100. */
  readonly value: number;
  readonly date: IsoDate;
  /** What a person saw in the cell and agreed to replace; anything else that is not older stays. */
  readonly over?: Held;
  /** 依据 in 变更记录; null: none given. */
  readonly grounds: string | null;
}

export interface TypedActuals {
  /** null: there was nothing to write. */
  readonly operation: Operation | null;
  readonly written: readonly string[];
  /** Codes whose actual was kept; each is among the problems. */
  readonly kept: readonly string[];
}

/** An actual to be taken from a cell of another sheet, its data date too where one is told. */
export interface LinkWish {
  readonly code: string;
  readonly actual: LinkedCell;
  readonly dataDate?: LinkedCell;
  /** The cell says 85 where the row stores 0.85. */
  readonly hundredth?: boolean;
}

export interface Linked {
  /** null: all of it stood so already. */
  readonly operation: Operation | null;
  readonly codes: readonly string[];
}

/** Cells that a person selected. */
export interface Selected {
  /** Title. */
  readonly sheet: string;
  /** `C3:C12`. */
  readonly address: string;
  readonly area: Area;
  /** Of the selected rows, from this column to the last selected one: 0-based. */
  readonly left: number;
  readonly values: readonly (readonly Held[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A row that stands otherwise than at the last refresh. */
export interface Changed {
  readonly code: string;
  readonly name: string;
  readonly what: 'new' | 'gone' | 'actual' | 'dataDate' | 'target' | 'due' | 'status';
  readonly before: Held;
  readonly after: Held;
  /** With `status`: newly lagging, lagging no more, or neither. */
  readonly turn: 'lagging' | 'recovered' | null;
}

/** Codes, by what is news about them since the last refresh. */
export interface News {
  readonly lagging: readonly string[];
  readonly recovered: readonly string[];
  /** Past their due date since; not among the newly lagging. */
  readonly overdue: readonly string[];
  /** Due within thirty days, and not yet so last time. */
  readonly due: readonly string[];
}

export interface Refreshed {
  readonly ledger: Ledger;
  /** By severity, then by gap. */
  readonly lagging: readonly LedgerRow[];
  /** Since the last refresh; empty at the first. */
  readonly changes: readonly Changed[];
  readonly news: News;
  readonly since: LocalTime | null;
}

export interface Undone {
  readonly operation: Operation;
  /** What was left because a person edited it since is among the problems. */
  readonly restored: number;
}

/** What became of a cut-off operation. */
export interface Recovered {
  readonly operation: Operation;
  readonly how: 'finished' | 'taken-back';
}

export type { CellFormula, LinkedCell } from '../sheet';
