// The range the client holds: a place, its contents, what is done to it, and the objects that hang from it.
import { hasCell, oneCell, overlap, type Area } from '../book/area';
import { findText } from '../book/find';
import { specialAreas } from '../book/special';
import { rowIsSeen, columnIsSeen } from '../book/sheet';
import { invalid, notFound } from '../wire/errors';
import { passingHold } from '../wire/session';
import { makeAreas, makeRange, makeWorksheet, registerMaker } from './makers';
import { RangeFormat } from './format';
import { RangeActs } from './range-acts';
import { ConditionalFormatCollection } from './rules';
import { DataValidation } from './validation';
import { RangeSort } from './sort';
import { RangeAreas } from './range-areas';
import { RangeView } from './range-view';
import { linkAt, setLink, type HyperlinkInput } from './hyperlink';
import type { Worksheet } from './worksheet';

export class Range extends RangeActs {
  $near(area: Area): this {
    return makeRange(this.session, this.held.sheetId, area) as this;
  }
  get worksheet(): Worksheet {
    return makeWorksheet(this.session, this.held.sheetId);
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
  get sort(): RangeSort {
    return new RangeSort(this.session, this.$spot);
  }
  get $spot(): { readonly sheet: () => RangeActs['$sheet']; readonly areas: () => readonly Area[] } {
    return { sheet: () => this.$sheet, areas: () => [this.$area] };
  }

  find(text: string, criteria: Readonly<Record<string, unknown>> = {}): Range {
    const found = this.findOrNullObject(text, criteria);
    if (!found) throw notFound(`No cell holds ${text}.`);
    return found;
  }
  findOrNullObject(text: string, criteria: Readonly<Record<string, unknown>> = {}): Range | null {
    if (typeof text !== 'string' || text === '') throw invalid('What to find is text.');
    const whole = criteria['completeMatch'] === true;
    const found = findText(this.$sheet, this.$area, this.session.book, {
      text,
      whole,
      matchCase: criteria['matchCase'] === true,
      backwards: criteria['searchDirection'] === 'Backwards',
    });
    return found && this.$near(oneCell(...found));
  }
  getSpecialCells(type: string, valueType = 'All'): RangeAreas {
    const found = this.getSpecialCellsOrNullObject(type, valueType);
    if (!found) throw notFound(`No ${type} cells.`);
    return found;
  }
  getSpecialCellsOrNullObject(type: string, valueType = 'All'): RangeAreas | null {
    const areas = specialAreas(this.$sheet, this.$area, type, valueType);
    if (areas === null) throw invalid(`No special cell type: ${type}`);
    return areas.length === 0 ? null : makeAreas(this.session, this.held.sheetId, areas);
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const areas = this.$sheet.merges.filter((merge) => overlap(merge, this.$area));
    return areas.length === 0 ? null : makeAreas(this.session, this.held.sheetId, areas);
  }
  getVisibleView(): RangeView {
    const { top, bottom, left, right } = this.$area;
    const used = this.$sheet;
    const rows: number[] = [];
    const columns: number[] = [];
    for (let row = top; row <= bottom; row += 1) if (rowIsSeen(used, row)) rows.push(row);
    for (let column = left; column <= right; column += 1) if (columnIsSeen(used, column)) columns.push(column);
    return new RangeView(this.session, { range: this, rows, columns });
  }
  get hyperlink(): Readonly<Record<string, string>> | null {
    return linkAt(this.$sheet, this.$area);
  }
  set hyperlink(value: HyperlinkInput) {
    setLink(this.session, this.$sheet, this.$area, value);
  }
  get $hasActiveCell(): boolean {
    return hasCell(this.$area, this.$sheet.selection.top, this.$sheet.selection.left);
  }
}

registerMaker({
  range: (session, sheetId, area) => new Range(session, passingHold(session, sheetId, area)),
  areas: (session, sheetId, areas) =>
    new RangeAreas(
      session,
      areas.map((area) => makeRange(session, sheetId, area)),
    ),
});
