// Charts: stored, listed, placed, titled, their series and axes said. The host draws none.
import { parseArea, splitSheet } from '../book/address';
import { newId, sameText, sheetById, tell } from '../book/book';
import { columnLine, rowLine, type Chart as ChartData, type Sheet } from '../book/sheet';
import { HostCollection } from '../wire/object';
import { invalid, notFound } from '../wire/errors';
import { ChartAxes, ChartSeriesCollection } from './chart-details';
import { ChartPart, keptProperties } from './chart-part';
import { requireAllowed } from './guard';
import { makeWorksheet } from './makers';
import { RangePlace } from './range-place';
import type { Session } from '../wire/session';
import type { Worksheet } from './worksheet';
import type { Area } from '../book/area';

class ChartTitle extends ChartPart {
  get className(): string {
    return 'ChartTitle';
  }
  get text(): string {
    return this.of.chart.title;
  }
  set text(value: string) {
    this.$keep('text', value);
    this.of.chart.title = value;
    this.of.chart.titleVisible = true;
  }
  get visible(): boolean {
    return this.of.chart.titleVisible;
  }
  set visible(value: boolean) {
    this.$keep('visible', value);
    this.of.chart.titleVisible = value;
  }
}
class ChartLegend extends ChartPart {
  get className(): string {
    return 'ChartLegend';
  }
}
keptProperties(ChartLegend, { visible: true, position: 'Bottom', overlay: false });

export class Chart extends ChartPart {
  get className(): string {
    return 'Chart';
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { Id: this.of.chart.id };
  }
  get id(): string {
    return this.of.chart.id;
  }
  get name(): string {
    return this.of.chart.name;
  }
  set name(value: string) {
    this.$keep('name', value);
    this.of.chart.name = value;
  }
  get chartType(): string {
    return this.of.chart.type;
  }
  set chartType(value: string) {
    this.$keep('chartType', value);
    this.of.chart.type = value;
  }
  get title(): ChartTitle {
    return new ChartTitle(this.session, this.of);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.session, this.of);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.session, this.of);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.session, this.of);
  }
  get worksheet(): Worksheet {
    return makeWorksheet(this.session, this.of.sheet().id);
  }
  setData(source: RangePlace, seriesBy = 'Auto'): void {
    this.$keep('seriesBy', seriesBy);
    this.of.chart.source = { sheetId: source.$sheet.id, area: source.$area };
    this.of.chart.seriesBy = seriesBy;
  }
  setPosition(start: RangePlace | string, end?: RangePlace | string): void {
    const sheet = this.of.sheet();
    const from = areaOf(start);
    const { left, top } = cornerOf(sheet, from.left, from.top);
    this.$keep(
      'position',
      [start, end].map((at) => (at instanceof RangePlace ? at.address : (at ?? null))),
    );
    Object.assign(this.of.chart, { left, top });
    if (end === undefined) return;
    const to = areaOf(end);
    const far = cornerOf(sheet, to.right + 1, to.bottom + 1);
    Object.assign(this.of.chart, { width: far.left - left, height: far.top - top });
  }
  activate(): void {
    this.$keep('active', true);
  }
  delete(): void {
    const sheet = this.of.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? 'allowEditObjects' : null);
    sheet.charts = sheet.charts.filter((chart) => chart !== this.of.chart);
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }
}
for (const name of ['left', 'top', 'width', 'height'] as const)
  Object.defineProperty(Chart.prototype, name, {
    get(this: Chart) {
      return this.of.chart[name];
    },
    set(this: Chart, value: number) {
      this.$keep(name, value);
      this.of.chart[name] = value;
    },
    configurable: true,
  });

function areaOf(at: RangePlace | string): Area {
  const area = at instanceof RangePlace ? at.$area : parseArea(splitSheet(String(at)).rest);
  if (!area) throw invalid(`No cell: ${String(at)}`);
  return area;
}

/** Points from the sheet's corner to the top left of a cell. */
function cornerOf(sheet: Sheet, column: number, row: number): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let n = 0; n < column; n += 1)
    left += columnLine(sheet, n).hidden ? 0 : (columnLine(sheet, n).size ?? sheet.columnWidth);
  for (let n = 0; n < row; n += 1) top += rowLine(sheet, n).hidden ? 0 : (rowLine(sheet, n).size ?? sheet.rowHeight);
  return { left, top };
}

export class ChartCollection extends HostCollection<Chart> {
  constructor(
    session: Session,
    readonly sheetId: string,
  ) {
    super(session);
  }
  get className(): string {
    return 'ChartCollection';
  }
  get #sheet(): Sheet {
    const sheet = sheetById(this.session.book, this.sheetId);
    if (!sheet) throw notFound('The sheet was deleted.');
    return sheet;
  }
  protected list(): readonly Chart[] {
    return this.#sheet.charts.map((chart) => new Chart(this.session, { sheet: () => this.#sheet, chart }));
  }
  protected matches(item: Chart, key: string | number): boolean {
    return item.id === key || sameText(item.name, String(key));
  }
  add(type: string, source: RangePlace, seriesBy = 'Auto'): Chart {
    const sheet = this.#sheet;
    requireAllowed(this.session, sheet, sheet.protection ? 'allowEditObjects' : null);
    if (!(source instanceof RangePlace)) throw invalid('A chart needs a range.');
    const chart: ChartData = {
      id: newId(this.session.book),
      name: `图表 ${sheet.charts.length + 1}`,
      type,
      title: '',
      titleVisible: true,
      source: { sheetId: source.$sheet.id, area: source.$area },
      seriesBy,
      left: 100,
      top: 50,
      width: 360,
      height: 216,
      format: new Map(),
    };
    sheet.charts.push(chart);
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
    return new Chart(this.session, { sheet: () => this.#sheet, chart });
  }
}
