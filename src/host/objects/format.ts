// How the cells of a range look: fill, font, borders, alignment, sizes, cell protection. One property over cells that
// differ reads as null, as in Excel.
import { areaCells, isWholeColumns, isWholeRows, type Area } from '../book/area';
import { changeColumn, changeRow, columnLine, paint, rowLine, styleAt, type Sheet } from '../book/sheet';
import { EDGES, readColor, type Edge, type Style, type StylePatch } from '../book/style';
import { fittedHeight, fittedWidth } from '../book/fit';
import { tell } from '../book/book';
import { HostCollection, HostObject } from '../wire/object';
import { invalid } from '../wire/errors';
import { requireAllowed, type Permission } from './guard';
import type { Session } from '../wire/session';

/** The cells a format object speaks for: one rectangle, or several of a RangeAreas. */
export interface Spot {
  readonly sheet: () => Sheet;
  readonly areas: () => readonly Area[];
}

/** Cells asked for a common look; whole columns are asked at their top, so that the answer comes at once. */
function* sampled(spot: Spot): Generator<Style> {
  const sheet = spot.sheet();
  for (const area of spot.areas()) {
    const rows = isWholeColumns(area) ? 1 : area.bottom - area.top + 1;
    const columns = isWholeRows(area) ? 1 : area.right - area.left + 1;
    for (let r = 0; r < rows; r += 1)
      for (let c = 0; c < columns; c += 1) yield styleAt(sheet, area.top + r, area.left + c);
  }
}

abstract class Look extends HostObject {
  constructor(
    session: Session,
    readonly spot: Spot,
  ) {
    super(session);
  }
  $common<T>(read: (style: Style) => T): T | null {
    let first: T | undefined;
    for (const style of sampled(this.spot)) {
      const value = read(style);
      if (first === undefined) first = value;
      else if (JSON.stringify(first) !== JSON.stringify(value)) return null;
    }
    return first ?? null;
  }
  $paint(patch: StylePatch, permission: Permission = 'allowFormatCells'): void {
    const sheet = this.spot.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? permission : null);
    for (const area of this.spot.areas()) {
      paint(sheet, area, patch);
      tell(this.session.book, { kind: 'formatted', sheetId: sheet.id, area });
    }
  }
}

function color(text: unknown): string {
  const read = typeof text === 'string' ? readColor(text) : null;
  if (read === null) throw invalid(`No colour: ${String(text)}`);
  return read;
}
function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw invalid(`Expected one of ${allowed.join(', ')}, not ${String(value)}.`);
  return found;
}

class RangeFill extends Look {
  get className(): string {
    return 'RangeFill';
  }
  get color(): string | null {
    return this.$common((s) => s.fill || '#FFFFFF');
  }
  set color(value: string) {
    this.$paint({ fill: value === '' ? '' : color(value) });
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
    this.$paint({ fontColor: color(value) });
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

const SIDES = [...EDGES, 'InsideVertical', 'InsideHorizontal'] as const;
type Side = (typeof SIDES)[number];

/** The strips of cells and the edge of each that make up one side of a rectangle. */
function strips(area: Area, side: Side): readonly (readonly [Area, Edge])[] {
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, side]];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, side]];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, side]];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, side]];
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, 'EdgeBottom'],
            [{ ...area, top: area.top + 1 }, 'EdgeTop'],
          ];
    case 'InsideVertical':
      return area.left === area.right
        ? []
        : [
            [{ ...area, right: area.right - 1 }, 'EdgeRight'],
            [{ ...area, left: area.left + 1 }, 'EdgeLeft'],
          ];
    default:
      return [[area, side]];
  }
}

class RangeBorder extends Look {
  constructor(
    session: Session,
    spot: Spot,
    readonly side: Side,
  ) {
    super(session, spot);
  }
  get className(): string {
    return 'RangeBorder';
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.side };
  }
  #read(): { readonly style: string; readonly color: string; readonly weight: string } {
    const area = this.spot.areas()[0];
    const strip = area && strips(area, this.side)[0];
    const border = strip && styleAt(this.spot.sheet(), strip[0].top, strip[0].left).borders[strip[1]];
    return border ?? { style: 'None', color: '#000000', weight: 'Thin' };
  }
  #draw(change: Partial<{ style: string; color: string; weight: string }>): void {
    const before = this.#read();
    const style = change.style ?? (before.style === 'None' ? 'Continuous' : before.style);
    // A double line is thick, whatever was said.
    const next = { ...before, ...change, style, ...(style === 'Double' ? { weight: 'Thick' } : {}) };
    const sheet = this.spot.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? 'allowFormatCells' : null);
    for (const area of this.spot.areas())
      for (const [strip, edge] of strips(area, this.side)) paint(sheet, strip, { borders: { [edge]: next } });
    for (const area of this.spot.areas()) tell(this.session.book, { kind: 'formatted', sheetId: sheet.id, area });
  }
  get sideIndex(): string {
    return this.side;
  }
  get style(): string {
    return this.#read().style;
  }
  set style(value: string) {
    const known = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
    this.#draw({ style: oneOf(value, known) });
  }
  get color(): string {
    return this.#read().color;
  }
  set color(value: string) {
    this.#draw({ color: color(value) });
  }
  get weight(): string {
    return this.#read().weight;
  }
  set weight(value: string) {
    this.#draw({ weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'] as const) });
  }
}

class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(
    session: Session,
    readonly spot: Spot,
  ) {
    super(session);
  }
  get className(): string {
    return 'RangeBorderCollection';
  }
  protected list(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.session, this.spot, side));
  }
  protected matches(item: RangeBorder, key: string | number): boolean {
    return item.side === key;
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
    return sizes.size === 1 ? [...sizes][0]! : null;
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
