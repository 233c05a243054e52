// Series and axes of a chart: values, names, colours and labels are kept as they are set, and written into a file.
import { invalid } from '../wire/errors';
import { HostCollection } from '../wire/object';
import { RangePlace } from './range-place';
import { ChartPart, keptProperties, type Of } from './chart-part';
import { areaColumns, areaRows } from '../book/area';
import { sameText } from '../book/book';
import { cellAt } from '../book/sheet';
import type { Session } from '../wire/session';

/** A part that is one of several: the fourth series, the value axis. */
abstract class ChartDetail extends ChartPart {
  constructor(
    session: Session,
    of: Of,
    readonly path: string,
  ) {
    super(session, of);
  }
  override get $path(): string {
    return this.path;
  }
}

export class ChartFill extends ChartDetail {
  get className(): string {
    return 'ChartFill';
  }
  setSolidColor(color: string): void {
    this.$keep('color', color);
  }
  clear(): void {
    this.$keep('color', null);
  }
}
export class ChartLineFormat extends ChartDetail {
  get className(): string {
    return 'ChartLineFormat';
  }
}
keptProperties(ChartLineFormat, { color: '', weight: 0.75, lineStyle: 'Automatic' });

export class ChartSeriesFormat extends ChartDetail {
  get className(): string {
    return 'ChartSeriesFormat';
  }
  get fill(): ChartFill {
    return new ChartFill(this.session, this.of, `${this.path}.fill`);
  }
  get line(): ChartLineFormat {
    return new ChartLineFormat(this.session, this.of, `${this.path}.line`);
  }
}
export class ChartDataLabels extends ChartDetail {
  get className(): string {
    return 'ChartDataLabels';
  }
}
keptProperties(ChartDataLabels, { numberFormat: 'General', position: 'None', showValue: true });

export class ChartSeries extends ChartDetail {
  get className(): string {
    return 'ChartSeries';
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.session, this.of, `${this.path}.format`);
  }
  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.session, this.of, `${this.path}.labels`);
  }
  setValues(source: RangePlace): void {
    this.#point('values', source);
  }
  setXAxisValues(source: RangePlace): void {
    this.#point('labels', source);
  }
  #point(what: string, source: RangePlace): void {
    if (!(source instanceof RangePlace)) throw invalid('A series needs a range.');
    this.$keep(what, { sheetId: source.$sheet.id, area: source.$area });
  }
}
keptProperties(ChartSeries, { name: '', hasDataLabels: false, gapWidth: 80 });

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  constructor(
    session: Session,
    readonly of: Of,
  ) {
    super(session);
  }
  get className(): string {
    return 'ChartSeriesCollection';
  }
  /** As many as the source has columns (or rows) of numbers: a first one of text names the others. */
  protected list(): readonly ChartSeries[] {
    const { source, seriesBy } = this.of.chart;
    if (!source) return [];
    const { area } = source;
    const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && areaRows(area) >= areaColumns(area));
    const named = typeof cellAt(this.of.sheet(), area.bottom, area.left).value === 'string' ? 1 : 0;
    const count = (byColumns ? areaColumns(area) : areaRows(area)) - named;
    return Array.from({ length: count }, (_, n) => new ChartSeries(this.session, this.of, `ChartSeries.${n}`));
  }
  protected matches(item: ChartSeries, key: string | number): boolean {
    return sameText(String(item.$kept('name', '')), String(key));
  }
}

export class ChartGridlines extends ChartDetail {
  get className(): string {
    return 'ChartGridlines';
  }
}
keptProperties(ChartGridlines, { visible: true });

export class ChartAxis extends ChartDetail {
  get className(): string {
    return 'ChartAxis';
  }
  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.session, this.of, `${this.path}.gridlines`);
  }
}
keptProperties(ChartAxis, { visible: true, reversePlotOrder: false });

export class ChartAxes extends ChartPart {
  get className(): string {
    return 'ChartAxes';
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.session, this.of, 'ChartAxis.category');
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.session, this.of, 'ChartAxis.value');
  }
}
