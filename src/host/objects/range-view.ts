// What of a range is seen: rows and columns neither hidden nor filtered out.
import { HostObject } from '../wire/object';
import { cellAt, styleAt } from '../book/sheet';
import { valueType, wireValue } from '../book/cell';
import { shownText } from '../book/text';
import { areaAddress } from '../book/address';
import { oneCell } from '../book/area';
import type { RangeActs } from './range-acts';
import type { Session } from '../wire/session';

export interface Seen {
  readonly range: RangeActs;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export class RangeView extends HostObject {
  constructor(
    session: Session,
    readonly seen: Seen,
  ) {
    super(session);
  }
  get className(): string {
    return 'RangeView';
  }
  #matrix<T>(read: (row: number, column: number) => T): T[][] {
    return this.seen.rows.map((row) => this.seen.columns.map((column) => read(row, column)));
  }
  get values(): unknown[][] {
    return this.#matrix((row, column) => wireValue(cellAt(this.seen.range.$sheet, row, column).value));
  }
  get formulas(): unknown[][] {
    return this.#matrix((row, column) => {
      const cell = cellAt(this.seen.range.$sheet, row, column);
      return cell.formula ?? wireValue(cell.value);
    });
  }
  get text(): string[][] {
    const sheet = this.seen.range.$sheet;
    return this.#matrix((row, column) =>
      shownText(cellAt(sheet, row, column).value, styleAt(sheet, row, column).numberFormat, this.session.book),
    );
  }
  get valueTypes(): string[][] {
    return this.#matrix((row, column) => valueType(cellAt(this.seen.range.$sheet, row, column).value));
  }
  get numberFormat(): string[][] {
    return this.#matrix((row, column) => styleAt(this.seen.range.$sheet, row, column).numberFormat);
  }
  get cellAddresses(): string[][] {
    return this.#matrix((row, column) => areaAddress(oneCell(row, column)));
  }
  get rowCount(): number {
    return this.seen.rows.length;
  }
  get columnCount(): number {
    return this.seen.columns.length;
  }
}
