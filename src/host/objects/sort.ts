// Sorting a range by columns; rows keep their cells together, formulas are adjusted as copies.
import { HostObject } from '../wire/object';
import { invalid } from '../wire/errors';
import { sortRows, type SortField } from '../book/sort';
import { tell } from '../book/book';
import { requireAllowed, requireUnlocked } from './guard';
import type { Spot } from './look';
import type { Area } from '../book/area';
import type { Session } from '../wire/session';

export class RangeSort extends HostObject {
  constructor(
    session: Session,
    readonly spot: Spot,
  ) {
    super(session);
  }
  get className(): string {
    return 'RangeSort';
  }
  apply(fields: readonly SortField[], matchCase = false, hasHeaders = false, orientation = 'Rows'): void {
    if (orientation !== 'Rows') throw invalid('The host sorts rows only.');
    const [area] = this.spot.areas();
    if (!area || !Array.isArray(fields) || fields.length === 0) throw invalid('A sort needs a range and a field.');
    this.#sort(hasHeaders ? { ...area, top: area.top + 1 } : area, fields, matchCase);
  }
  #sort(body: Area, fields: readonly SortField[], matchCase: boolean): void {
    const sheet = this.spot.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? 'allowSort' : null);
    if (sheet.protection) requireUnlocked(this.session, sheet, body);
    if (body.top > body.bottom) return;
    const fault = sortRows(this.session.book, sheet, { area: body, fields, matchCase });
    if (fault) throw invalid(fault);
    tell(this.session.book, { kind: 'sorted', sheetId: sheet.id, area: body });
    tell(this.session.book, { kind: 'changed', sheetId: sheet.id, area: body, change: 'RangeEdited' });
  }
}
