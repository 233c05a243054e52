// A chart as a native chart part: bars, columns, lines, pies over the rows or columns of its source.
import { absoluteAddress, sheetPrefix } from '../../book/address';
import type { Area } from '../../book/area';
import { seriesIn, type Said, type Series } from '../../book/chart-series';
import { cellAt, type Chart, type Sheet } from '../../book/sheet';
import { isError } from '../../book/cell';
import { PROLOG, RELATIONS, escapeText, tag } from '../xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const reference = (sheet: Sheet, area: Area): string => `${sheetPrefix(sheet.name)}!${absoluteAddress(area)}`;
const plain = (sheet: Sheet, row: number, column: number): string => {
  const { value } = cellAt(sheet, row, column);
  return value === null ? '' : isError(value) ? value.error : String(value);
};

function cache(sheet: Sheet, area: Area, kind: 'str' | 'num'): string {
  const points: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      points.push(tag('c:pt', { idx: points.length }, tag('c:v', {}, escapeText(plain(sheet, row, column)) || '0')));
  return tag(
    `c:${kind}Cache`,
    {},
    (kind === 'num' ? tag('c:formatCode', {}, 'General') : '') +
      tag('c:ptCount', { val: points.length }) +
      points.join(''),
  );
}
const data = (sheet: Sheet, area: Area, kind: 'str' | 'num'): string =>
  tag(`c:${kind}Ref`, {}, tag('c:f', {}, escapeText(reference(sheet, area))) + cache(sheet, area, kind));

const solid = (color: string): string => tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '') }));

function looks(said: Said | undefined): string {
  const fill = said?.fill ? solid(said.fill) : '';
  const line = said?.line ? tag('a:ln', {}, solid(said.line)) : '';
  const shape = fill + line === '' ? '' : tag('c:spPr', {}, fill + line);
  if (!said?.shown) return shape;
  const format = tag('c:numFmt', { formatCode: said.shown, sourceLinked: 0 });
  return shape + tag('c:dLbls', {}, format + tag('c:showVal', { val: 1 }));
}

function seriesXml(sheet: Sheet, series: Series, n: number): string {
  const { said } = series;
  const spoken = said?.name ? tag('c:tx', {}, tag('c:v', {}, escapeText(said.name))) : '';
  const name = spoken || (series.name ? tag('c:tx', {}, data(sheet, series.name, 'str')) : '');
  const labels = series.labels ? tag('c:cat', {}, data(sheet, series.labels, 'str')) : '';
  return tag(
    'c:ser',
    {},
    tag('c:idx', { val: n }) +
      tag('c:order', { val: n }) +
      name +
      looks(said) +
      labels +
      tag('c:val', {}, data(sheet, series.values, 'num')),
  );
}

function plotXml(type: string, series: string): string {
  const axes = tag('c:axId', { val: 1 }) + tag('c:axId', { val: 2 });
  if (/^(?:Pie|Doughnut)/.test(type)) return tag('c:pieChart', {}, tag('c:varyColors', { val: 1 }) + series);
  const grouping = /Stacked100/.test(type)
    ? 'percentStacked'
    : /Stacked/.test(type)
      ? 'stacked'
      : /^Line/.test(type)
        ? 'standard'
        : 'clustered';
  if (/^Line/.test(type)) return tag('c:lineChart', {}, tag('c:grouping', { val: grouping }) + series + axes);
  const overlap = grouping === 'clustered' ? '' : tag('c:overlap', { val: 100 });
  return tag(
    'c:barChart',
    {},
    tag('c:barDir', { val: /^Bar/.test(type) ? 'bar' : 'col' }) +
      tag('c:grouping', { val: grouping }) +
      series +
      tag('c:gapWidth', { val: 80 }) +
      overlap +
      axes,
  );
}

interface Axis {
  readonly id: number;
  readonly crosses: number;
  readonly position: string;
  readonly kept: (name: string) => unknown;
}
const axisXml = (name: string, { id, crosses, position, kept }: Axis): string =>
  tag(
    name,
    {},
    tag('c:axId', { val: id }) +
      tag('c:scaling', {}, tag('c:orientation', { val: kept('reversePlotOrder') === true ? 'maxMin' : 'minMax' })) +
      tag('c:delete', { val: kept('visible') === false ? 1 : 0 }) +
      tag('c:axPos', { val: position }) +
      tag('c:crossAx', { val: crosses }),
  );

export function chartXml(sheet: Sheet, chart: Chart): string {
  const series = seriesIn(sheet, chart);
  const pie = /^(?:Pie|Doughnut)/.test(chart.type);
  const bar = /^Bar/.test(chart.type);
  const kept =
    (axis: string) =>
    (name: string): unknown =>
      chart.format.get(`ChartAxis.${axis}.${name}`);
  const categories = { id: 1, crosses: 2, position: bar ? 'l' : 'b', kept: kept('category') };
  const values = { id: 2, crosses: 1, position: bar ? 'b' : 'l', kept: kept('value') };
  const axes = pie ? '' : axisXml('c:catAx', categories) + axisXml('c:valAx', values);
  const text = tag('a:p', {}, tag('a:r', {}, tag('a:t', {}, escapeText(chart.title))));
  const title =
    chart.title === '' || !chart.titleVisible
      ? ''
      : tag('c:title', {}, tag('c:tx', {}, tag('c:rich', {}, tag('a:bodyPr') + text)) + tag('c:overlay', { val: 0 }));
  const position = String(chart.format.get('ChartLegend.position') ?? 'Bottom')
    .charAt(0)
    .toLowerCase();
  const legend =
    chart.format.get('ChartLegend.visible') === false ? '' : tag('c:legend', {}, tag('c:legendPos', { val: position }));
  const plot = tag(
    'c:plotArea',
    {},
    tag('c:layout') + plotXml(chart.type, series.map((s, n) => seriesXml(sheet, s, n)).join('')) + axes,
  );
  const body =
    title + tag('c:autoTitleDeleted', { val: title === '' ? 1 : 0 }) + plot + legend + tag('c:plotVisOnly', { val: 1 });
  return (
    PROLOG +
    tag('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONS }, tag('c:chart', {}, body))
  );
}

const EMU = 12_700;
export function drawingXml(charts: readonly Chart[], relation: (n: number) => string): string {
  const anchors = charts.map((chart, n) => {
    const frame = tag(
      'xdr:nvGraphicFramePr',
      {},
      tag('xdr:cNvPr', { id: n + 2, name: chart.name }) + tag('xdr:cNvGraphicFramePr'),
    );
    const place = tag('xdr:xfrm', {}, tag('a:off', { x: 0, y: 0 }) + tag('a:ext', { cx: 0, cy: 0 }));
    const graphic = tag(
      'a:graphic',
      {},
      tag('a:graphicData', { uri: CHART }, tag('c:chart', { 'xmlns:c': CHART, 'r:id': relation(n) })),
    );
    const emu = (points: number): number => Math.round(points * EMU);
    const position =
      tag('xdr:pos', { x: emu(chart.left), y: emu(chart.top) }) +
      tag('xdr:ext', { cx: emu(chart.width), cy: emu(chart.height) });
    return tag(
      'xdr:absoluteAnchor',
      {},
      position + tag('xdr:graphicFrame', { macro: '' }, frame + place + graphic) + tag('xdr:clientData'),
    );
  });
  return (
    PROLOG + tag('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONS }, anchors.join(''))
  );
}
