/**
 * A ledger file after an operation. In: the file, what changes (settings, revised rows, actuals, new rows, lines of the
 * lists). Out: its bytes, or null where nothing is to be written, and what was left alone because it is a person's.
 */
import { COLUMNS, SHEET_NAMES, reportedRow, sourceName, toolCells } from '../../sheet';
import type { CellValue, ColumnKey, StandingRow } from '../../sheet';
import type { Revision } from '../../plan';
import { NAMES, NO_PROGRESS, rowOf, serialOf } from '../../status';
import type { Row, Settings } from '../../status';
import { wordingOf } from '../../wording';
import { addressOf } from '../read/addresses';
import type { SheetCell } from '../read/workbook-types';
import { editedBook } from './book';
import type { Edited } from './book';
import { draftOf } from './draft';
import type { Draft } from './draft';
import { formulaStands } from './formula-stands';
import { setCell } from './grow-list';
import { headerResults } from './header-results';
import type { Counted } from './header-results';
import type { LedgerFile } from './ledger-file';
import { addRows, dayIn } from './new-rows';
import type { NewRows } from './new-rows';
import { reportResults } from './report-results';
import type { RowsAfter } from './report-results';
import { COMPUTED, arithmeticOf, formulasFor, isNear, isSameFormula, serialIn, shownOf } from './results';
import type { Arithmetic, Shown } from './results';
import { cellAt, sheetWith, spotNamed } from './spots';
import { appendTrack } from './track';
import type { TrackLines } from './track';

export interface NewActual {
  /** 0-based row of the ledger. */
  readonly row: number;
  readonly value: number;
  /** ISO date. */
  readonly dataDate: string;
}

export interface LedgerChange {
  readonly settings: Settings;
  readonly revisions: readonly Revision[];
  readonly actuals: readonly NewActual[];
  readonly fresh: Omit<NewRows, 'updated'>;
  readonly track: TrackLines;
  /** Serial date and time; stamps the rows that changed. */
  readonly updated: number;
}

/** A cell that was not written: a formula of a person's, or one that is no longer ours, stands there. */
export interface Kept {
  readonly address: string;
  readonly key: ColumnKey;
  readonly why: 'formula' | 'formula-changed' | 'formula-replaced';
}

/** A row as it is to be. */
export interface After {
  readonly row: StandingRow;
  readonly facts: Row;
  readonly shown: Shown;
}

export interface Planned {
  readonly draft: Draft;
  readonly after: readonly After[];
  readonly kept: readonly Kept[];
}

export const NO_CHANGE: Omit<LedgerChange, 'settings' | 'updated'> = {
  revisions: [],
  actuals: [],
  fresh: { indicators: [], progress: new Map() },
  track: { checkIns: [], changes: [] },
};

export function plannedChange(file: LedgerFile, change: LedgerChange): Planned {
  const draft = draftOf();
  const kept: Kept[] = [];
  const arithmetic = arithmeticOf(file, change.settings);
  writeAsOf(file, draft, change.settings);
  for (const revision of change.revisions) revise(file, draft, { revision, updated: change.updated, kept });
  for (const actual of change.actuals) writeActual(file, draft, { actual, updated: change.updated, kept });
  const after = file.rows.map((row) => afterOf(row, change, arithmetic));
  writeResults(file, draft, after, kept);
  backLinkResults(file, draft);
  addRows(file, draft, { ...change.fresh, updated: change.updated }, arithmetic);
  headerResults(file, draft, [...after.map(countedOf), ...freshCounted(change, arithmetic)], change.settings);
  reportResults(file, draft, reportedAfter(file, change, after, arithmetic), change.settings);
  appendTrack(file, draft, change.track);
  return { draft, after, kept };
}

function reportedAfter(
  { workbook }: LedgerFile,
  { revisions, fresh }: LedgerChange,
  after: readonly After[],
  { words, ...arithmetic }: Arithmetic,
): RowsAfter {
  const dated = (typed: StandingRow['typed']): StandingRow['typed'] => {
    const { measureDue } = typed;
    return workbook.date1904 && typeof measureDue === 'number' ? { ...typed, measureDue: measureDue - 1462 } : typed;
  };
  return {
    standing: new Map(
      after.map(({ row, facts, shown }) => {
        const indicator =
          revisions.find(({ code }) => code !== '' && code === row.indicator.code)?.after ?? row.indicator;
        const { actual, weight } = row.progress;
        const typed = { ...dated(row.typed), actual: facts.actual ?? actual, weight };
        return [row.row, reportedRow({ indicator, standing: shown.standing, typed, words })];
      }),
    ),
    fresh: fresh.indicators.map((indicator) => {
      const progress = fresh.progress.get(indicator.code) ?? NO_PROGRESS;
      const { standing } = shownOf(indicator.code, rowOf(indicator, progress), { words, ...arithmetic });
      const typed = {
        ...dated(fresh.typed?.get(indicator.code) ?? {}),
        actual: progress.actual,
        weight: progress.weight,
      };
      return reportedRow({ indicator, standing, typed, words });
    }),
  };
}

function countedOf({ row, facts, shown }: After): Counted {
  return { code: row.indicator.code, actual: facts.actual, class: shown.standing.class };
}

function freshCounted({ fresh }: LedgerChange, arithmetic: Arithmetic): readonly Counted[] {
  return fresh.indicators.map((indicator) => {
    const facts = rowOf(indicator, fresh.progress.get(indicator.code));
    const { standing } = shownOf(indicator.code, facts, arithmetic);
    return { code: indicator.code, actual: facts.actual, class: standing.class };
  });
}

/** Null: the file holds all of it already. */
export async function writtenLedger(file: LedgerFile, { draft }: Planned): Promise<Edited | null> {
  if (draft.isEmpty()) return null;
  const own = Object.values(SHEET_NAMES).flatMap((name) => sheetWith(file.workbook, name ?? '')?.name ?? []);
  const edit = draft.edit(new Set(own));
  const fault = formulaStands(file.workbook, edit);
  return fault === null ? editedBook(file.bytes, edit) : { ok: false, fault };
}

function writeAsOf({ workbook, ledger }: LedgerFile, draft: Draft, { asOf }: Settings): void {
  const spot = spotNamed(workbook, NAMES.asOf, null);
  if (spot === null || asOf === ledger.settings.asOf) return;
  setCell(draft, spot.sheet.name, spot.range.top, { column: spot.range.left, value: serialIn(workbook, asOf) });
}

function afterOf(row: StandingRow, { revisions, actuals }: LedgerChange, arithmetic: Arithmetic): After {
  const revision = revisions.find(({ code }) => code !== '' && code === row.indicator.code);
  const actual = actuals.find((each) => each.row === row.row);
  const stated =
    revision === undefined ? row.facts : { ...rowOf(revision.after, row.progress), monthly: row.facts.monthly };
  const facts = actual === undefined ? stated : { ...stated, actual: actual.value };
  return { row, facts, shown: shownOf(row.indicator.code, facts, arithmetic) };
}

interface Writing {
  readonly updated: number;
  readonly kept: Kept[];
}

/** Sets a constant where none of a person's formulas stands. */
function put(
  file: LedgerFile,
  draft: Draft,
  to: { row: number; key: ColumnKey; value: CellValue; format?: string },
): Kept[] {
  const column = file.columns.get(to.key);
  if (column === undefined) return [];
  const standing = cellAt(file.sheet, to.row, column);
  const value = dayIn(file, to.key, to.value);
  if ((standing?.value ?? null) === value && standing?.formula == null) return [];
  if (standing?.formula != null) return [{ address: addressOf(to.row, column), key: to.key, why: 'formula' }];
  setCell(draft, file.sheet.name, to.row, { column, value, ...(to.format === undefined ? {} : { format: to.format }) });
  return [];
}

const AMOUNTS: readonly ColumnKey[] = ['target', 'upper', 'baseline'];

/** Only the cells whose words differ between the row before and after: a person's spelling of a name stays. */
function revise(file: LedgerFile, draft: Draft, { revision, updated, kept }: Writing & { revision: Revision }): void {
  const { language } = file.ledger;
  const [before, after] = [toolCells(revision.before, language), toolCells(revision.after, language)];
  const format = revision.before.format === revision.after.format ? {} : { format: revision.after.format };
  for (const { row, indicator } of file.rows) {
    if (indicator.code !== revision.code) continue;
    for (const { key } of COLUMNS) {
      const value = after.ledger.get(key);
      if (value === undefined || value === before.ledger.get(key) || key === 'no' || key === 'updated') continue;
      kept.push(...put(file, draft, { row, key, value, ...(AMOUNTS.includes(key) ? format : {}) }));
    }
    kept.push(...put(file, draft, { row, key: 'updated', value: updated }));
  }
  // A name that a person wrote otherwise in the ledger stays in 原文 as the document had it.
  const isSaid = (key: string): boolean => key !== 'name' || before.source.get(key) !== after.source.get(key);
  reviseSource(file, draft, revision.code, new Map([...after.source].filter(([key]) => isSaid(key))));
}

type SourceCells = ReturnType<typeof toolCells>['source'];

/** The line of 原文 that has this code, if it still stands. */
function reviseSource({ workbook }: LedgerFile, draft: Draft, code: string, cells: SourceCells): void {
  const sheet = sheetWith(workbook, SHEET_NAMES.sources ?? '');
  const codes = sheet === null ? null : spotNamed(workbook, sourceName('code'), sheet.name);
  if (sheet === null || codes === null) return;
  const { top, left } = codes.range;
  const line = sheet.rows.find(({ row }) => row > top && cellAt(sheet, row, left)?.value === code)?.row;
  if (line === undefined) return;
  for (const [key, value] of cells) {
    const column = spotNamed(workbook, sourceName(key), sheet.name)?.range.left;
    if (column !== undefined && isOpen(cellAt(sheet, line, column), value)) {
      setCell(draft, sheet.name, line, { column, value });
    }
  }
}

/** The way back from 原文: its word where the ledger has the code, nothing where not. */
function backLinkResults({ workbook, rows, ledger }: LedgerFile, draft: Draft): void {
  const sheet = sheetWith(workbook, SHEET_NAMES.sources ?? '');
  if (sheet === null) return;
  const codes = spotNamed(workbook, sourceName('code'), sheet.name);
  const links = spotNamed(workbook, sourceName('back'), sheet.name);
  if (codes === null || links === null) return;
  const known = new Set<unknown>(rows.map(({ indicator }) => indicator.code));
  const { back } = wordingOf(ledger.language).sheet.sources;
  for (const { row } of sheet.rows) {
    const cell = cellAt(sheet, row, links.range.left);
    if (cell === null || !isBackLink(cell)) continue;
    const result = known.has(cellAt(sheet, row, codes.range.left)?.value) ? back : '';
    if (cell.value !== result) draft.set(sheet.name, row, links.range.left, { result });
  }
}

function isBackLink({ formula }: SheetCell): boolean {
  return formula !== null && formula.startsWith('IFERROR(HYPERLINK(');
}

/** A constant that says otherwise, or nothing. */
function isOpen(cell: SheetCell | null, value: CellValue): boolean {
  return cell === null ? value !== null : cell.formula === null && cell.value !== value;
}

function writeActual(file: LedgerFile, draft: Draft, { actual, updated, kept }: Writing & { actual: NewActual }): void {
  const { row, value, dataDate } = actual;
  const blocked = put(file, draft, { row, key: 'actual', value });
  kept.push(...blocked);
  if (blocked.length > 0) return;
  kept.push(...put(file, draft, { row, key: 'dataDate', value: serialOf(dataDate) }));
  kept.push(...put(file, draft, { row, key: 'updated', value: updated }));
}

function writeResults(file: LedgerFile, draft: Draft, after: readonly After[], kept: Kept[]): void {
  const formulas = formulasFor(file.columns, file.ledger.language);
  for (const { row, shown } of after) {
    for (const key of COMPUTED) {
      const column = file.columns.get(key);
      const cell = column === undefined ? null : cellAt(file.sheet, row.row, column);
      if (column === undefined || cell === null) continue;
      const address = addressOf(row.row, column);
      if (cell.formula === null) kept.push({ address, key, why: 'formula-replaced' });
      else if (!isSameFormula(cell.formula, formulas(key, row.row)))
        kept.push({ address, key, why: 'formula-changed' });
      else {
        const value = dayIn(file, key, shown.of(key));
        if (!isNear(cell.value, value)) draft.set(file.sheet.name, row.row, column, { result: value });
      }
    }
  }
}
