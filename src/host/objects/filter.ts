// The sheet's AutoFilter: applied, read, reapplied, cleared, removed.
import { parseArea, splitSheet } from '../book/address';
import { areaCells, sameArea, type Area } from '../book/area';
import { applyFilter, showAllRows } from '../book/filtering';
import { regionAround, RangePlace } from './range-place';
import { tell } from '../book/book';
import { HostObject } from '../wire/object';
import { HostError, invalid } from '../wire/errors';
import { requireAllowed } from './guard';
import { makeRange } from './makers';
import type { Range } from './range';
import type { Criteria } from '../book/filter';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';

export class AutoFilter extends HostObject {
  constructor(
    session: Session,
    readonly sheet: () => Sheet,
  ) {
    super(session);
  }
  get className(): string {
    return 'AutoFilter';
  }
  get enabled(): boolean {
    return this.sheet().filter !== null;
  }
  get isDataFiltered(): boolean {
    return (this.sheet().filter?.criteria.size ?? 0) > 0;
  }
  get criteria(): readonly (Criteria | null)[] {
    const { filter } = this.sheet();
    if (!filter) return [];
    return Array.from(
      { length: filter.area.right - filter.area.left + 1 },
      (_, n) => filter.criteria.get(n) ?? { filterOn: '' },
    );
  }
  #require(): Sheet {
    const sheet = this.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? 'allowAutoFilter' : null);
    return sheet;
  }
  apply(range: RangePlace | string, columnIndex?: number, criteria?: Criteria): void {
    const sheet = this.#require();
    // A protected sheet lets one use its filter, not lay a new one.
    if (sheet.protection && !sheet.filter) requireAllowed(this.session, sheet, null);
    const area = this.#areaOf(range);
    const old = sheet.filter;
    const kept = old && sameArea(old.area, area) ? old.criteria : new Map<number, Criteria>();
    if (kept.size === 0) showAllRows(sheet);
    sheet.filter = { area, criteria: new Map(kept) };
    if (columnIndex !== undefined && !(columnIndex >= 0 && columnIndex <= area.right - area.left))
      throw invalid(`No column ${columnIndex} in the filter.`);
    if (columnIndex !== undefined && criteria) sheet.filter.criteria.set(columnIndex, criteria);
    this.reapply();
  }
  /** A single cell stands for the block around it. */
  #areaOf(range: RangePlace | string): Area {
    const given = range instanceof RangePlace ? range.$area : parseArea(splitSheet(String(range)).rest);
    if (!given) throw invalid(`No range: ${String(range)}`);
    return areaCells(given) === 1 ? regionAround(this.sheet(), given) : given;
  }
  reapply(): void {
    const sheet = this.#require();
    const fault = applyFilter(this.session.book, sheet);
    if (fault) throw new HostError('NotImplemented', fault, 'AutoFilter.apply');
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }
  clearCriteria(): void {
    const sheet = this.#require();
    sheet.filter?.criteria.clear();
    showAllRows(sheet);
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }
  clearColumnCriteria(columnIndex: number): void {
    this.#require().filter?.criteria.delete(columnIndex);
    this.reapply();
  }
  remove(): void {
    const sheet = this.sheet();
    requireAllowed(this.session, sheet, null);
    sheet.filter = null;
    showAllRows(sheet);
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalid('There is no filter.');
    return range;
  }
  getRangeOrNullObject(): Range | null {
    const { filter, id } = this.sheet();
    return filter && makeRange(this.session, id, filter.area);
  }
}
