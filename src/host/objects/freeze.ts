// Frozen panes.
import { LAST_COLUMN, LAST_ROW } from '../book/area';
import { parseArea, splitSheet } from '../book/address';
import { tell } from '../book/book';
import { HostObject } from '../wire/object';
import { invalid } from '../wire/errors';
import { requireEditable } from './guard';
import { makeRange } from './makers';
import type { Range } from './range';
import { RangePlace } from './range-place';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';

export class FreezePanes extends HostObject {
  constructor(
    session: Session,
    readonly sheet: () => Sheet,
  ) {
    super(session);
  }
  get className(): string {
    return 'WorksheetFreezePanes';
  }
  #freeze(rows: number, columns: number): void {
    requireEditable(this.session);
    const sheet = this.sheet();
    sheet.freeze = rows > 0 || columns > 0 ? { rows, columns } : null;
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }
  /** Everything above and left of the range's end, and the range itself, stays in view. */
  freezeAt(range: RangePlace | string): void {
    const area = range instanceof RangePlace ? range.$area : parseArea(splitSheet(String(range)).rest);
    if (!area) throw invalid(`No range: ${String(range)}`);
    this.#freeze(area.bottom === LAST_ROW ? 0 : area.bottom + 1, area.right === LAST_COLUMN ? 0 : area.right + 1);
  }
  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }
  freezeColumns(count = 1): void {
    this.#freeze(0, count);
  }
  unfreeze(): void {
    this.#freeze(0, 0);
  }
  getLocation(): Range {
    const range = this.getLocationOrNullObject();
    if (!range) throw invalid('Nothing is frozen.');
    return range;
  }
  getLocationOrNullObject(): Range | null {
    const { freeze, id } = this.sheet();
    if (!freeze) return null;
    const bottom = freeze.rows === 0 ? LAST_ROW : freeze.rows - 1;
    const right = freeze.columns === 0 ? LAST_COLUMN : freeze.columns - 1;
    return makeRange(this.session, id, { top: 0, left: 0, bottom, right });
  }
}
