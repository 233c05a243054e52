// Several rectangles of one sheet, formatted and cleared together.
import { areaAddress, sheetPrefix } from '../book/address';
import { areaCells } from '../book/area';
import { HostError } from '../wire/errors';
import { HostCollection, HostObject } from '../wire/object';
import { ConditionalFormatCollection } from './rules';
import { DataValidation } from './validation';
import { RangeFormat } from './format';
import type { Spot } from './look';
import type { Range } from './range';
import type { Session } from '../wire/session';
import type { Worksheet } from './worksheet';

class RangeCollection extends HostCollection<Range> {
  constructor(
    session: Session,
    readonly ranges: readonly Range[],
  ) {
    super(session);
  }
  get className(): string {
    return 'RangeCollection';
  }
  protected list(): readonly Range[] {
    return this.ranges;
  }
  protected matches(item: Range, key: string | number): boolean {
    return item.address === key;
  }
}

export class RangeAreas extends HostObject {
  constructor(
    session: Session,
    readonly ranges: readonly Range[],
  ) {
    super(session);
  }
  get className(): string {
    return 'RangeAreas';
  }
  get $first(): Range {
    const [range] = this.ranges;
    if (!range) throw new HostError('InvalidReference', 'These ranges have no cells any more.');
    return range;
  }
  get $spot(): Spot {
    return { sheet: () => this.$first.$sheet, areas: () => this.ranges.map((range) => range.$area) };
  }
  _KeepReference(): void {
    for (const range of this.ranges) range._KeepReference();
  }
  get address(): string {
    return this.ranges.map((range) => `${sheetPrefix(range.$sheet.name)}!${areaAddress(range.$area)}`).join(',');
  }
  get areaCount(): number {
    return this.ranges.length;
  }
  get cellCount(): number {
    return this.ranges.reduce((sum, range) => sum + areaCells(range.$area), 0);
  }
  get areas(): RangeCollection {
    return new RangeCollection(this.session, this.ranges);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.session, this.$spot);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this.$spot);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.session, this.$spot);
  }
  get worksheet(): Worksheet {
    return this.$first.worksheet;
  }
  clear(applyTo = 'All'): void {
    for (const range of this.ranges) range.clear(applyTo);
  }
  calculate(): Promise<void> {
    return this.session.settler.settle('recalculate');
  }
}
