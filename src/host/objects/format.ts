// How the cells of a range look: fill, font, alignment, sizes, cell protection. One property over cells that differ
// reads as null, as in Excel.
import { areaCells, isWholeColumns, isWholeRows, type Area } from '../book/area';
import { changeColumn, changeRow, columnLine, rowLine, type Sheet } from '../book/sheet';
import { fittedHeight, fittedWidth } from '../book/fit';
import { tell } from '../book/book';
import { invalid } from '../wire/errors';
import { RangeBorderCollection } from './borders';
import { requireAllowed } from './guard';
import { Look, colorGiven, oneOf } from './look';

class RangeFill extends Look {
  get className(): string {
    return 'RangeFill';
  }
  get color(): string | null {
    return this.$common((s) => s.fill || '#FFFFFF');
  }
  set color(value: string) {
    this.$paint({ fill: value === '' ? '' : colorGiven(value) });
  }
  get pattern(): string | null {
    return this.$common((s) => (s.fill ? 'Solid' : 'None'));
  }
  set pattern(value: string) {
    if (oneOf(value, ['None', 'Solid'] as const) === 'None') this.$paint({ fill: '' });
  }
  clear(): void {
    this.$paint({ fill: '' });
  }
}

class RangeFont extends Look {
  get className(): string {
    return 'RangeFont';
  }
  get bold(): boolean | null {
    return this.$common((s) => s.bold);
  }
  set bold(value: boolean) {
    this.$paint({ bold: Boolean(value) });
  }
  get italic(): boolean | null {
    return this.$common((s) => s.italic);
  }
  set italic(value: boolean) {
    this.$paint({ italic: Boolean(value) });
  }
  get underline(): string | null {
    return this.$common((s) => s.underline);
  }
  set underline(value: string) {
    this.$paint({
      underline: oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const),
    });
  }
  get strikethrough(): boolean | null {
    return this.$common((s) => s.strikethrough);
  }
  set strikethrough(value: boolean) {
    this.$paint({ strikethrough: Boolean(value) });
  }
  get color(): string | null {
    return this.$common((s) => s.fontColor);
  }
  set color(value: string) {
    this.$paint({ fontColor: colorGiven(value) });
  }
  get name(): string | null {
    return this.$common((s) => s.fontName);
  }
  set name(value: string) {
    this.$paint({ fontName: String(value) });
  }
  get size(): number | null {
    return this.$common((s) => s.fontSize);
  }
  set size(value: number) {
    if (!(value >= 1 && value <= 409)) throw invalid('A font size is 1 to 409.');
    this.$paint({ fontSize: value });
  }
}

class FormatProtection extends Look {
  get className(): string {
    return 'FormatProtection';
  }
  get locked(): boolean | null {
    return this.$common((s) => s.locked);
  }
  set locked(value: boolean) {
    this.$paint({ locked: Boolean(value) });
  }
  get formulaHidden(): boolean | null {
    return this.$common((s) => s.formulaHidden);
  }
  set formulaHidden(value: boolean) {
    this.$paint({ formulaHidden: Boolean(value) });
  }
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const MOST_WIDTH = 1790;
const MOST_HEIGHT = 409.5;

export class RangeFormat extends Look {
  get className(): string {
    return 'RangeFormat';
  }
  get fill(): RangeFill {
    return new RangeFill(this.session, this.spot);
  }
  get font(): RangeFont {
    return new RangeFont(this.session, this.spot);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.session, this.spot);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.session, this.spot);
  }
  get horizontalAlignment(): string | null {
    return this.$common((s) => s.horizontal);
  }
  set horizontalAlignment(value: string) {
    this.$paint({ horizontal: oneOf(value, HORIZONTAL) });
  }
  get verticalAlignment(): string | null {
    return this.$common((s) => s.vertical);
  }
  set verticalAlignment(value: string) {
    this.$paint({ vertical: oneOf(value, VERTICAL) });
  }
  get wrapText(): boolean | null {
    return this.$common((s) => s.wrap);
  }
  set wrapText(value: boolean) {
    this.$paint({ wrap: Boolean(value) });
  }
  get indentLevel(): number | null {
    return this.$common((s) => s.indent);
  }
  set indentLevel(value: number) {
    if (!(value >= 0 && value <= 250)) throw invalid('An indent is 0 to 250.');
    this.$paint({ indent: value });
  }
  get shrinkToFit(): boolean | null {
    return this.$common((s) => s.shrink);
  }
  set shrinkToFit(value: boolean) {
    this.$paint({ shrink: Boolean(value) });
  }
  get textOrientation(): number | null {
    return this.$common((s) => s.rotation);
  }
  set textOrientation(value: number) {
    if (!((value >= -90 && value <= 90) || value === 180)) throw invalid('A text orientation is -90 to 90, or 180.');
    this.$paint({ rotation: value });
  }
  get columnWidth(): number | null {
    const sheet = this.spot.sheet();
    return this.#oneSize('columns', (n) => columnLine(sheet, n).size ?? sheet.columnWidth);
  }
  set columnWidth(value: number) {
    if (!(value >= 0 && value <= MOST_WIDTH)) throw invalid(`A column width is 0 to ${MOST_WIDTH} points.`);
    this.#resize('columns', () => value);
  }
  get rowHeight(): number | null {
    const sheet = this.spot.sheet();
    return this.#oneSize('rows', (n) => rowLine(sheet, n).size ?? sheet.rowHeight);
  }
  set rowHeight(value: number) {
    if (!(value >= 0 && value <= MOST_HEIGHT)) throw invalid(`A row height is 0 to ${MOST_HEIGHT} points.`);
    this.#resize('rows', () => value);
  }
  get useStandardWidth(): boolean | null {
    return this.#oneSize('columns', (n) => columnLine(this.spot.sheet(), n).size === null);
  }
  set useStandardWidth(value: boolean) {
    if (value) this.#resize('columns', () => null);
  }
  get useStandardHeight(): boolean | null {
    return this.#oneSize('rows', (n) => rowLine(this.spot.sheet(), n).size === null);
  }
  set useStandardHeight(value: boolean) {
    if (value) this.#resize('rows', () => null);
  }
  autofitColumns(): void {
    this.#resize('columns', (n) => fittedWidth(this.spot.sheet(), n, this.session.book));
  }
  autofitRows(): void {
    this.#resize('rows', (n) => fittedHeight(this.spot.sheet(), n, this.session.book));
  }

  #oneSize<T>(axis: 'rows' | 'columns', read: (n: number) => T): T | null {
    const sizes = new Set<T>();
    for (const area of this.spot.areas()) {
      const [from, to] = axis === 'columns' ? [area.left, area.right] : [area.top, area.bottom];
      for (let n = from; n <= Math.min(to, from + 2000); n += 1) sizes.add(read(n));
    }
    const [first] = sizes;
    return sizes.size === 1 ? (first ?? null) : null;
  }
  #resize(axis: 'rows' | 'columns', size: (n: number) => number | null): void {
    const sheet = this.spot.sheet();
    requireAllowed(
      this.session,
      sheet,
      sheet.protection ? (axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns') : null,
    );
    for (const area of this.spot.areas()) {
      const whole = axis === 'columns' ? isWholeRows(area) : isWholeColumns(area);
      if (whole && areaCells(area) > 1e9) this.#standard(sheet, axis, size(0));
      else this.#resizeLines(sheet, axis, area, size);
    }
  }
  #standard(sheet: Sheet, axis: 'rows' | 'columns', size: number | null): void {
    if (axis === 'columns') sheet.columnWidth = size ?? sheet.columnWidth;
    else sheet.rowHeight = size ?? sheet.rowHeight;
    const lines = axis === 'columns' ? sheet.columns : sheet.rows;
    const change = axis === 'columns' ? changeColumn : changeRow;
    for (const n of [...lines.keys()]) change(sheet, n, { size: null });
    tell(this.session.book, {
      kind: 'lines',
      sheetId: sheet.id,
      axis: axis === 'rows' ? 'row' : 'column',
      from: 0,
      to: 200,
    });
  }
  #resizeLines(sheet: Sheet, axis: 'rows' | 'columns', area: Area, size: (n: number) => number | null): void {
    const [from, to] = axis === 'columns' ? [area.left, area.right] : [area.top, area.bottom];
    const change = axis === 'columns' ? changeColumn : changeRow;
    for (let n = from; n <= to; n += 1) {
      const next = size(n);
      // A size above zero shows a hidden line again, zero hides it: so does Excel.
      change(sheet, n, next === null ? { size: null } : next === 0 ? { hidden: true } : { size: next, hidden: false });
    }
    tell(this.session.book, { kind: 'lines', sheetId: sheet.id, axis: axis === 'rows' ? 'row' : 'column', from, to });
  }
}
