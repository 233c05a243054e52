// How a sheet is printed.
import { LAST_COLUMN, LAST_ROW, type Area } from '../book/area';
import { parseArea, splitSheet } from '../book/address';
import { HostObject } from '../wire/object';
import { invalid, notFound } from '../wire/errors';
import { requireEditable } from './guard';
import { makeAreas, makeRange } from './makers';
import type { Range } from './range';
import { RangeAreas } from './range-areas';
import { RangePlace } from './range-place';
import type { Page } from '../book/page';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';

abstract class PagePart extends HostObject {
  constructor(
    session: Session,
    readonly sheet: () => Sheet,
  ) {
    super(session);
  }
  get $page(): Page {
    return this.sheet().page;
  }
  $set(change: Partial<Page>): void {
    requireEditable(this.session);
    Object.assign(this.$page, change);
  }
}

const PLACES = ['centerHeader', 'leftHeader', 'rightHeader', 'centerFooter', 'leftFooter', 'rightFooter'] as const;

class HeaderFooter extends PagePart {
  constructor(
    session: Session,
    sheet: () => Sheet,
    readonly pages: string,
  ) {
    super(session, sheet);
  }
  get className(): string {
    return 'HeaderFooter';
  }
  $read(place: string): string {
    return this.$page.headersFooters.get(`${this.pages}.${place}`) ?? '';
  }
  $write(place: string, text: string): void {
    requireEditable(this.session);
    if (typeof text !== 'string' || text.length > 255) throw invalid('A header or footer has at most 255 characters.');
    if (text === '') this.$page.headersFooters.delete(`${this.pages}.${place}`);
    else this.$page.headersFooters.set(`${this.pages}.${place}`, text);
  }
}
for (const place of PLACES)
  Object.defineProperty(HeaderFooter.prototype, place, {
    get(this: HeaderFooter) {
      return this.$read(place);
    },
    set(this: HeaderFooter, text: string) {
      this.$write(place, text);
    },
    configurable: true,
  });

class HeaderFooterGroup extends PagePart {
  get className(): string {
    return 'HeaderFooterGroup';
  }
  get state(): string {
    return this.$page.headerFooterState;
  }
  set state(value: string) {
    this.$set({ headerFooterState: value });
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.session, this.sheet, 'default');
  }
  get evenPages(): HeaderFooter {
    return new HeaderFooter(this.session, this.sheet, 'even');
  }
  get firstPage(): HeaderFooter {
    return new HeaderFooter(this.session, this.sheet, 'first');
  }
  get oddPages(): HeaderFooter {
    return new HeaderFooter(this.session, this.sheet, 'odd');
  }
}

const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
/** Points of one unit. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const PLAIN = [
  'orientation',
  'paperSize',
  'centerHorizontally',
  'centerVertically',
  'blackAndWhite',
  'draftMode',
  'firstPageNumber',
  'printComments',
  'printErrors',
  'printGridlines',
  'printHeadings',
  'printOrder',
] as const;

export class PageLayout extends PagePart {
  get className(): string {
    return 'PageLayout';
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.session, this.sheet);
  }
  get zoom(): Page['zoom'] {
    return this.$page.zoom;
  }
  set zoom(value: Page['zoom']) {
    const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = value ?? {};
    if (scale !== undefined && !(scale >= 10 && scale <= 400)) throw invalid('A print scale is 10 to 400 percent.');
    if (scale === undefined && wide === undefined && tall === undefined)
      throw invalid('Zoom needs a scale or pages to fit.');
    this.$set({
      zoom:
        scale === undefined
          ? { ...(wide ? { horizontalFitToPages: wide } : {}), ...(tall ? { verticalFitToPages: tall } : {}) }
          : { scale },
    });
  }
  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const factor = UNITS[unit];
    if (!factor) throw invalid(`No unit: ${unit}`);
    const given = MARGINS.flatMap((name) => {
      const size = margins[name];
      return typeof size === 'number' ? [[name, size * factor] as const] : [];
    });
    this.$set({ margins: { ...this.$page.margins, ...Object.fromEntries(given) } });
  }
  setPrintArea(area: RangePlace | RangeAreas | string): void {
    this.$set({ areas: this.#areas(area) });
  }
  #areas(given: RangePlace | RangeAreas | string): readonly Area[] {
    if (given instanceof RangePlace) return [given.$area];
    if (given instanceof RangeAreas) return given.ranges.map((range) => range.$area);
    const areas = String(given)
      .split(',')
      .map((part) => parseArea(splitSheet(part.trim()).rest));
    if (areas.some((area) => area === null)) throw invalid(`No range: ${String(given)}`);
    return areas as readonly Area[];
  }
  getPrintArea(): RangeAreas {
    const areas = this.getPrintAreaOrNullObject();
    if (!areas) throw invalid('There is no print area.');
    return areas;
  }
  getPrintAreaOrNullObject(): RangeAreas | null {
    return this.$page.areas.length === 0 ? null : makeAreas(this.session, this.sheet().id, this.$page.areas);
  }
  setPrintTitleRows(rows: RangePlace | string): void {
    const [area] = this.#areas(rows);
    this.$set({ titleRows: area ? { ...area, left: 0, right: LAST_COLUMN } : null });
  }
  setPrintTitleColumns(columns: RangePlace | string): void {
    const [area] = this.#areas(columns);
    this.$set({ titleColumns: area ? { ...area, top: 0, bottom: LAST_ROW } : null });
  }
  getPrintTitleRows(): Range {
    const rows = this.getPrintTitleRowsOrNullObject();
    if (!rows) throw notFound('No rows are repeated on each page.');
    return rows;
  }
  getPrintTitleColumns(): Range {
    const columns = this.getPrintTitleColumnsOrNullObject();
    if (!columns) throw notFound('No columns are repeated on each page.');
    return columns;
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    return this.$page.titleRows && makeRange(this.session, this.sheet().id, this.$page.titleRows);
  }
  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.$page.titleColumns && makeRange(this.session, this.sheet().id, this.$page.titleColumns);
  }
}

for (const name of PLAIN)
  Object.defineProperty(PageLayout.prototype, name, {
    get(this: PageLayout) {
      return this.$page[name];
    },
    set(this: PageLayout, value: never) {
      this.$set({ [name]: value });
    },
    configurable: true,
  });
for (const name of MARGINS)
  Object.defineProperty(PageLayout.prototype, `${name}Margin`, {
    get(this: PageLayout) {
      return this.$page.margins[name];
    },
    set(this: PageLayout, value: number) {
      this.$set({ margins: { ...this.$page.margins, [name]: value } });
    },
    configurable: true,
  });
