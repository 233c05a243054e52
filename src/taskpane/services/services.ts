/**
 * What the pane asks of the world outside it, as one object handed in by context: the workbook, the reading of files,
 * preferences, the clock. The production one is put together in `office.ts`; tests hand in the embedded host's.
 */
import type { Document, Problem, Result } from '../../document';
import type {
  ActualsToType,
  Adopted,
  AdoptedSheet,
  Ledger,
  LedgerRow,
  LinkWish,
  Linked,
  Look,
  Merged,
  Operation,
  Outcome,
  Recovered,
  Refreshed,
  Selected,
  TypedActuals,
  Typing,
  Undone,
  Written,
} from '../../excel';
import type { Adoptee, ColumnKey, LedgerView, StandingLedger } from '../../sheet';
import type { Extraction, IsoDate, Plan, Progress, Revision, SheetGrid } from '../../plan';
import type { Language } from '../../wording';
import type { OfficeColours } from '../look/mode';
import type { PaletteName } from '../look/palette';
import type { Typed as TypedCells } from '../../sheet';
import type { Columns } from './columns-kept';

/** A file a person chose, or text they pasted. */
export type Given =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

export interface Read {
  readonly name: string;
  /** null: it could not be read; the problems say why. */
  readonly document: Document | null;
  readonly extraction: Extraction | null;
  readonly problems: readonly Problem[];
}

export interface Watching {
  readonly signal: AbortSignal;
  /** How many of the given files are done. */
  readonly progress: (done: number, total: number) => void;
}

export interface ReadingService {
  /** Each given file in order; `null` when it was cancelled. `columns`: what is known of tables like theirs. */
  readonly read: (given: readonly Given[], watching: Watching, columns?: Columns) => Promise<readonly Read[] | null>;
  /** Finds the statements again in documents that were read before (a draft that is resumed, a table that was told). */
  readonly find: (
    documents: readonly Document[],
    watching: Watching,
    columns?: Columns,
  ) => Promise<readonly Extraction[] | null>;
}

/** A place in the workbook to select. */
export type Place =
  | { readonly kind: 'row'; readonly code: string; readonly column?: ColumnKey }
  | { readonly kind: 'cell'; readonly sheet: string; readonly address: string };

/** What a refresh may find that we can put right. */
export type Repair = 'highlight' | 'formulas' | 'twins';

export interface ExcelService {
  /** `follow`: the ledger whose sheet is in front is meant from now on. */
  readonly look: (follow?: boolean) => Promise<Outcome<Look>>;
  /** Of several ledgers this one is meant from now on; `beside`: its year, null for the first. */
  readonly chooseLedger: (beside: number | null) => Promise<Outcome<unknown>>;
  readonly recover: () => Promise<Outcome<Recovered | null>>;
  readonly newLedger: (plan: Plan, making: Making) => Promise<Outcome<Written>>;
  readonly writeIndicators: (plan: Plan, making: Making) => Promise<Outcome<Written>>;
  readonly mergeIndicators: (version: Version, making: Making) => Promise<Outcome<Merged>>;
  /** A target or due date that a person changes. */
  readonly adjustPromise: (revision: Revision) => Promise<Outcome<Merged>>;
  readonly typeActuals: (actuals: ActualsToType) => Promise<Outcome<TypedActuals>>;
  readonly readStanding: () => Promise<Result<StandingLedger | null>>;
  readonly readLedger: () => Promise<Outcome<Ledger>>;
  readonly refresh: () => Promise<Outcome<Refreshed>>;
  readonly typeActual: (typing: Typing) => Promise<Outcome<LedgerRow>>;
  readonly setAsOf: (date: IsoDate) => Promise<Outcome<Operation>>;
  readonly readSelection: () => Promise<Outcome<Selected>>;
  readonly linkActuals: (wishes: readonly LinkWish[]) => Promise<Outcome<Linked>>;
  readonly unlinkActuals: (codes: readonly string[]) => Promise<Outcome<Linked>>;
  readonly setView: (view: LedgerView) => Promise<Outcome<Operation>>;
  /** The newest operation unless told. */
  readonly undo: (id?: string) => Promise<Outcome<Undone>>;
  readonly repair: (what: Repair) => Promise<Outcome<Operation>>;
  /** The ledger as it stood on that day, as a new sheet. */
  readonly addReports: () => Promise<Outcome<Written>>;
  readonly lookBack: (date: IsoDate) => Promise<Outcome<Written>>;
  /** The sheet in front, as a grid. */
  readonly readSheet: () => Promise<Outcome<SheetGrid>>;
  readonly adopt: (taking: Taking) => Promise<Outcome<Adopted>>;
  readonly readAdopted: () => Promise<Outcome<readonly AdoptedSheet[]>>;
  readonly release: (sheet: string) => Promise<Outcome<Undone>>;
  readonly goTo: (place: Place) => Promise<Outcome<unknown>>;
  readonly saveDraft: (text: string) => Promise<Outcome<unknown>>;
  readonly loadDraft: () => Promise<Outcome<string | null>>;
  readonly clearDraft: () => Promise<Outcome<unknown>>;
}

/** A new version of a plan, as agreed to. */
export interface Version {
  readonly revisions: readonly Revision[];
  readonly added: Plan;
  /** Name of its document. */
  readonly document: string;
}

/** Somebody's own sheet as it was agreed on. */
export interface Taking {
  readonly grid: SheetGrid;
  readonly adoptees: readonly Adoptee[];
  /** For a workbook without 设置. */
  readonly asOf: IsoDate;
  readonly language: Language;
  readonly palette: PaletteName;
}

/** What a new ledger needs beside its indicators. */
export interface Making {
  /** Fixed when the ledger is made. */
  readonly language: Language;
  readonly palette: PaletteName;
  /** The plan's year, where another year's ledger stands: the new one goes beside it. */
  readonly beside?: number;
  /** Actuals that come with new rows, by code. */
  readonly progress?: ReadonlyMap<string, Progress>;
  /** What people had typed in the other columns of new rows, by code. */
  readonly typed?: ReadonlyMap<string, TypedCells>;
}

export interface Preferences {
  readonly language: Language | 'auto';
  readonly palette: PaletteName;
  /** The card "how it works" has not been put away. */
  readonly firstRun: boolean;
  /** Tables whose columns were told once, the newest first. */
  readonly columns: Columns;
}

export const defaultPreferences: Preferences = { language: 'auto', palette: 'standard', firstRun: true, columns: [] };

export interface PreferencesService {
  readonly load: () => Preferences;
  readonly save: (preferences: Preferences) => void;
}

export interface Services {
  readonly excel: ExcelService;
  readonly reading: ReadingService;
  readonly preferences: PreferencesService;
  /** The sample plan in the given language. */
  readonly sample: (language: Language) => Promise<Given | null>;
  readonly displayLanguage: () => Language;
  readonly officeColours: () => OfficeColours | null;
  /** Local date of today, `yyyy-mm-dd`: for proposing an as-of date, never for computing. */
  readonly today: () => IsoDate;
  readonly version: string;
}
