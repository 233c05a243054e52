// Borders of a range: four edges, two diagonals, and the lines inside.
import { paint, styleAt } from '../book/sheet';
import { EDGES, type Edge } from '../book/style';
import { tell } from '../book/book';
import { HostCollection } from '../wire/object';
import { requireAllowed } from './guard';
import { Look, colorGiven, oneOf, type Spot } from './look';
import type { Area } from '../book/area';
import type { Session } from '../wire/session';

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
    this.#draw({ color: colorGiven(value) });
  }
  get weight(): string {
    return this.#read().weight;
  }
  set weight(value: string) {
    this.#draw({ weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'] as const) });
  }
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
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
