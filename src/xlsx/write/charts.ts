/**
 * Charts of a layout as parts of the package: a drawing a sheet, a chart part each, with the values it shows cached, since
 * Protected View draws those. In: the parts as the library wrote them, which knows no charts. Out: the same with charts.
 */
import { reference } from '../../sheet';
import type { Area, CellValue, ChartLayout, ChartSeries, Layout, SheetLayout } from '../../sheet';
import { OFFICE, PROLOG, addPart, addRelations, addToSheet } from './package-text';
import type { TextParts } from './package-text';
import { markup } from './text';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SHAPES = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

export function writeCharts(layout: Layout, parts: TextParts): void {
  let charts = 0;
  let drawings = 0;
  layout.sheets.forEach((sheet, index) => {
    const own = sheet.charts ?? [];
    if (own.length === 0) return;
    drawings += 1;
    const drawing = `xl/drawings/drawing${drawings}.xml`;
    const relations = own.map((chart, at) => {
      charts += 1;
      addPart(parts, `xl/charts/chart${charts}.xml`, CHART_TYPE, chartMarkup(chart, sheet));
      return { id: `rId${at + 1}`, type: 'chart', target: `../charts/chart${charts}.xml` };
    });
    addPart(parts, drawing, DRAWING_TYPE, drawingMarkup(own));
    addRelations(parts, drawing, relations);
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    addRelations(parts, part, [{ id: 'rIdDrawing', type: 'drawing', target: `../drawings/drawing${drawings}.xml` }]);
    addToSheet(parts, part, '<drawing r:id="rIdDrawing"/>');
  });
}

function drawingMarkup(charts: readonly ChartLayout[]): string {
  const anchors = charts.map(({ name, title, place }, index) => {
    const corner = (tag: string, row: number, column: number): string =>
      `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    return (
      `<xdr:twoCellAnchor>${corner('from', place.row, place.column)}` +
      corner('to', place.row + place.rows, place.column + place.columns) +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${markup(name)}" descr="${markup(title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${PROLOG}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${SHAPES}" xmlns:r="${OFFICE}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

const TEXT = '#404040';
/** A category's gap, in hundredths of its bar. */
const GAP = 45;

function chartMarkup(chart: ChartLayout, sheet: SheetLayout): string {
  const series = chart.series.map((each, index) => seriesMarkup(each, index, { chart, sheet }));
  return (
    `${PROLOG}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${SHAPES}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>` +
    titleMarkup(chart.title) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/>' +
    `<c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${GAP}"/><c:overlap val="100"/>` +
    '<c:axId val="111"/><c:axId val="112"/></c:barChart>' +
    // The first line of the cells on top; the counts stand in the bars, so that their axis is not drawn.
    '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${lineMarkup('#C9CDD3')}${textMarkup(1000, TEXT)}<c:crossAx val="112"/><c:crosses val="autoZero"/></c:catAx>` +
    '<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/>' +
    '<c:axPos val="t"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    '<c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>' +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textMarkup(1000, TEXT)}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="C9CDD3"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`
  );
}

function titleMarkup(title: string): string {
  const run = `<a:r><a:rPr lang="zh-CN" sz="1200" b="1">${fillMarkup('#1F3864')}</a:rPr><a:t>${markup(title)}</a:t></a:r>`;
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

interface Drawn {
  readonly chart: ChartLayout;
  readonly sheet: SheetLayout;
}

function seriesMarkup({ head, values, fill, color }: ChartSeries, index: number, { chart, sheet }: Drawn): string {
  const at = (area: Area): string => `<c:f>${markup(reference(sheet.title, area))}</c:f>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef>${at(head)}${textCache(valuesIn(sheet, head))}</c:strRef></c:tx>` +
    `<c:spPr>${fillMarkup(fill)}<a:ln w="3175">${fillMarkup(color)}</a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    // Nothing is said of a class without rows.
    `<c:dLbls><c:numFmt formatCode="0;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textMarkup(900, color)}` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef>${at(chart.categories)}${textCache(valuesIn(sheet, chart.categories))}</c:strRef></c:cat>` +
    `<c:val><c:numRef>${at(values)}${numberCache(valuesIn(sheet, values))}</c:numRef></c:val></c:ser>`
  );
}

function fillMarkup(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.replace('#', '')}"/></a:solidFill>`;
}

function lineMarkup(color: string): string {
  return `<c:spPr><a:ln w="6350">${fillMarkup(color)}</a:ln></c:spPr>`;
}

/** `size` in hundredths of a point. */
function textMarkup(size: number, color: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${fillMarkup(color)}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
  );
}

/** What the cells of an area show, row by row, constants and results alike. */
function valuesIn({ values, fills }: SheetLayout, area: Area): readonly CellValue[] {
  const blocks = [...values, ...fills.map((fill) => ({ area: fill.area, values: fill.results }))];
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const [row, column] = [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)];
    const block = blocks.find(
      ({ area: own }) =>
        row >= own.row && row < own.row + own.rows && column >= own.column && column < own.column + own.columns,
    );
    return block?.values[row - block.area.row]?.[column - block.area.column] ?? null;
  });
}

function textCache(values: readonly CellValue[]): string {
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${markup(String(value ?? ''))}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache>`;
}

function numberCache(values: readonly CellValue[]): string {
  const points = values.map((value, at) =>
    typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`;
}
