/** What a ledger is made from. */
import type { Plan, Progress } from '../plan';
import type { Settings } from '../status';
import type { Language } from '../wording';
import type { SheetKey } from './layout';
import type { Typed } from './ledger-row';
import type { Palette } from './palette';

export interface LedgerRequest {
  readonly plan: Plan;
  readonly settings: Settings;
  readonly language: Language;
  readonly palette?: Palette;
  /** By indicator code. */
  readonly progress?: ReadonlyMap<string, Progress>;
  /** What people typed in other columns, by code; dates as serials. */
  readonly typed?: ReadonlyMap<string, Typed>;
  /** What people typed into the header block. */
  readonly header?: Readonly<Partial<Record<HeaderField, string | number>>>;
  /** Titles of sheets where the wanted ones are taken: formulas and links say them. */
  readonly titles?: Readonly<Partial<Record<SheetKey, string>>>;
  /** Serial date and time of the writing; absent: the column stays blank. */
  readonly updated?: number;
}

/** Cells of the header block that people fill in; each has a sheet-scoped name `YS_Head_…`. */
export type HeaderField =
  | 'title'
  | 'unit'
  | 'reporter'
  | 'reviewer'
  | 'head'
  | 'phone'
  | 'filledOn'
  | 'deadline'
  | 'version'
  | 'secrecy';
