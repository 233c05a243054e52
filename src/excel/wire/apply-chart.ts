/** A chart of the layout: bars of stacked parts, in ExcelApi 1.8. What it shows is said series by series, nothing is guessed. */
import { areaAddress } from '../../sheet';
import type { ChartLayout } from '../../sheet';
import { hash } from './apply-cells';
import { rangeOf, sheetOf } from './desk';
import type { Desk } from './desk';

/** A bar's gap, in hundredths of the bar. */
const GAP = 45;

export function drawChart(desk: Desk, sheet: string, { name, title, place, categories, series }: ChartLayout): void {
  const [first] = series;
  if (first === undefined) return;
  const source = rangeOf(desk, sheet, { ...first.values, columns: series.length });
  const chart = sheetOf(desk, sheet).charts.add('BarStacked', source, 'Columns');
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  // The first line of the cells on top; the counts stand in the bars, so that their axis is not drawn.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  series.forEach((each, index) => {
    const part = chart.series.getItemAt(index);
    part.name = each.title;
    part.setValues(rangeOf(desk, sheet, each.values));
    part.setXAxisValues(rangeOf(desk, sheet, categories));
    part.gapWidth = GAP;
    part.format.fill.setSolidColor(hash(each.fill));
    part.format.line.color = hash(each.color);
    part.hasDataLabels = true;
    // Nothing is said of a class without rows.
    part.dataLabels.numberFormat = '0;;';
  });
  const [from = '', to = from] = areaAddress(place).split(':');
  chart.setPosition(from, to);
}
