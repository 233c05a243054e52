// What a chart part says of its series, axes and legend by hand: colours, names, labels, order. Out: entries as the client's own
// words are kept; what a file leaves to Excel is left to it here. Colours of a theme are not looked up.
import { childOf, childrenOf, type Element } from '../xml';

type Entry = readonly [string, unknown];

/** `#RRGGBB` of a solid fill. */
function solidOf(shape: Element | undefined): string | null {
  const color = childOf(childOf(shape, 'solidFill'), 'srgbClr')?.attributes['val'];
  return color === undefined ? null : `#${color}`;
}

const valueOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['val'];

function seriesLooks(series: Element, n: number): readonly Entry[] {
  const shape = childOf(series, 'spPr');
  const labels = childOf(series, 'dLbls');
  const entries: readonly Entry[] = [
    ['name', childOf(childOf(series, 'tx'), 'v')?.text],
    ['format.fill.color', solidOf(shape)],
    ['format.line.color', solidOf(childOf(shape, 'ln'))],
    ['hasDataLabels', valueOf(labels, 'showVal') === '1' ? true : null],
    ['labels.numberFormat', childOf(labels, 'numFmt')?.attributes['formatCode']],
  ];
  return entries.map(([name, value]) => [`ChartSeries.${n}.${name}`, value]);
}

function axisLooks(axis: Element | undefined, name: string): readonly Entry[] {
  return [
    [`ChartAxis.${name}.reversePlotOrder`, valueOf(childOf(axis, 'scaling'), 'orientation') === 'maxMin' ? true : null],
    [`ChartAxis.${name}.visible`, valueOf(axis, 'delete') === '1' ? false : null],
  ];
}

const SIDES: Readonly<Record<string, string>> = { l: 'Left', r: 'Right', t: 'Top' };

function legendLooks(legend: Element | undefined): readonly Entry[] {
  if (legend === undefined) return [['ChartLegend.visible', false]];
  return [['ChartLegend.position', SIDES[valueOf(legend, 'legendPos') ?? '']]];
}

export function looksOf(chart: Element): Map<string, unknown> {
  const plot = childOf(chart, 'plotArea');
  const series = (plot?.children ?? []).flatMap((kind) => childrenOf(kind, 'ser'));
  const entries = [
    ...series.flatMap(seriesLooks),
    ...axisLooks(childOf(plot, 'catAx'), 'category'),
    ...axisLooks(childOf(plot, 'valAx'), 'value'),
    ...legendLooks(childOf(chart, 'legend')),
  ];
  return new Map(entries.filter(([, value]) => value !== null && value !== undefined));
}
