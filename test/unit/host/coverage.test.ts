// What the host serves against the library's own lists: nothing invented, nothing missing that is not said to be.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '../../../src/host';
import { loadOfficeInNode, readApiSets } from '../../../src/host/node';
import { HostCollection, HostObject, servedMembers } from '../../../src/host/wire/object';

type Class = (abstract new (...args: never[]) => HostObject) & { readonly prototype: HostObject };
type ClientClass = { readonly prototype: object } | undefined;

/** Members of ExcelApi 1.1 to 1.9 the host does not serve: pictures, pivots, linked data, and what ledgers never use. */
const NOT_SERVED: Readonly<Record<string, readonly string[]>> = {
  Chart:
    'dataLabels format pivotOptions plotArea categoryLabelLevel displayBlanksAs plotBy plotVisibleOnly seriesNameLevel showAllFieldButtons showDataLabelsOverMaximum style getImage'.split(
      ' ',
    ),
  ChartLegend: 'format legendEntries top left width height showShadow'.split(' '),
  ChartTitle:
    'format horizontalAlignment top left width height verticalAlignment textOrientation position showShadow overlay getSubstring setFormula'.split(
      ' ',
    ),
  ChartAxes: 'getItem seriesAxis'.split(' '),
  ChartAxis:
    'alignment axisGroup baseTimeUnit categoryType customDisplayUnit displayUnit format height isBetweenCategories left linkNumberFormat logBase majorTickMark majorTimeUnitScale majorUnit maximum minimum minorGridlines minorTickMark minorTimeUnitScale minorUnit multiLevel numberFormat offset position positionAt scaleType setCategoryNames setCustomDisplayUnit setPositionAt showDisplayUnitLabel textOrientation tickLabelPosition tickLabelSpacing tickMarkSpacing title top type width'.split(
      ' ',
    ),
  ChartDataLabels:
    'autoText format horizontalAlignment linkNumberFormat separator showBubbleSize showCategoryName showLegendKey showPercentage showSeriesName textOrientation verticalAlignment'.split(
      ' ',
    ),
  ChartGridlines: 'format'.split(' '),
  ChartLineFormat: 'clear'.split(' '),
  ChartSeries:
    'axisGroup binOptions boxwhiskerOptions bubbleScale chartType delete doughnutHoleSize explosion filtered firstSliceAngle gradientMaximumColor gradientMaximumType gradientMaximumValue gradientMidpointColor gradientMidpointType gradientMidpointValue gradientMinimumColor gradientMinimumType gradientMinimumValue gradientStyle invertColor invertIfNegative mapOptions markerBackgroundColor markerForegroundColor markerSize markerStyle overlap parentLabelStrategy plotOrder points secondPlotSize setBubbleSizes showConnectorLines showLeaderLines showShadow smooth splitType splitValue trendlines varyByCategories xErrorBars yErrorBars'.split(
      ' ',
    ),
  ChartSeriesCollection: 'add'.split(' '),
  ConditionalFormat:
    'colorScale colorScaleOrNullObject dataBar dataBarOrNullObject iconSet iconSetOrNullObject preset presetOrNullObject topBottom topBottomOrNullObject'.split(
      ' ',
    ),
  ConditionalFormatRule: ['formulaLocal', 'formulaR1C1'],
  ConditionalRangeFormat: ['borders'],
  DocumentProperties: ['custom', 'revisionNumber'],
  NamedItem: ['arrayValues'],
  NamedItemCollection: ['addFormulaLocal'],
  Range:
    'linkedDataTypeState style autoFill convertDataTypeToText convertToLinkedDataType flashFill getCellProperties getColumnProperties getImage getRowProperties getTables removeDuplicates replaceAll setCellProperties setColumnProperties setDirty setRowProperties showCard'.split(
      ' ',
    ),
  RangeAreas:
    'addressLocal isEntireColumn isEntireRow style convertDataTypeToText convertToLinkedDataType copyFrom getEntireColumn getEntireRow getIntersection getIntersectionOrNullObject getOffsetRangeAreas getSpecialCells getSpecialCellsOrNullObject getTables getUsedRangeAreas getUsedRangeAreasOrNullObject setDirty'.split(
      ' ',
    ),
  RangeBorder: ['tintAndShade'],
  RangeBorderCollection: ['tintAndShade'],
  RangeFill: ['patternColor', 'patternTintAndShade', 'tintAndShade'],
  RangeFont: ['subscript', 'superscript', 'tintAndShade'],
  RangeFormat: ['autoIndent', 'readingOrder'],
  RangeView: 'rows formulasLocal formulasR1C1 index getRange'.split(' '),
  Table: 'autoFilter sort legacyId clearFilters reapplyFilters'.split(' '),
  TableColumn: ['filter', 'delete'],
  TableColumnCollection: ['add'],
  TableRow: [],
  Workbook:
    'bindings dataConnections pivotTables styles getActiveChart getActiveChartOrNullObject getIsActiveCollabSession getSelectedRanges'.split(
      ' ',
    ),
  Worksheet: 'horizontalPageBreaks verticalPageBreaks pivotTables shapes findAll findAllOrNullObject replaceAll'.split(
    ' ',
  ),
};
/** Worksheet functions called from the client: one of several hundred is served. */
const APART = new Set(['Functions', 'AddinInternalService']);
/** The client's own, on every class. */
const CLIENTS = new Set(
  'constructor load toJSON set retrieve ensureUnchanged track untrack isNullObject context'.split(' '),
);
/** Setters of two Worksheet properties send these names. */
const WIRE_ONLY = new Set(['gridlines', 'headings']);

const folder = join(__dirname, '../../../src/host/objects');
const classes = new Map<string, HostObject>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- every file of the folder, whatever is added
  const module = require(join(folder, file)) as Readonly<Record<string, unknown>>;
  for (const value of Object.values(module)) {
    const made =
      typeof value === 'function' && (value as Class).prototype instanceof HostObject
        ? (Object.create((value as Class).prototype as object) as HostObject)
        : null;
    if (made?.className) {
      const before = classes.get(made.className);
      if (!before || servedMembers(made).size > servedMembers(before).size) classes.set(made.className, made);
    }
  }
}

const host = createHost();
const library = loadOfficeInNode(host).Excel as unknown as Readonly<Record<string, ClientClass>>;
const sets = readApiSets();
afterAll(() => host.dispose());

const clientMembers = (name: string): readonly string[] =>
  Object.getOwnPropertyNames(library[name]?.prototype ?? {}).filter(
    (member) => !member.startsWith('_') && !CLIENTS.has(member) && !/^on[A-Z]/.test(member),
  );
const asked = (name: string, member: string): boolean => {
  const set = sets.get(`${name}.${member}`);
  return set !== undefined && Number(set.split('.')[1]) <= 9;
};
const CASES = [...classes.keys()].filter((name) => !APART.has(name)).sort();

test('the table of requirement sets is read from the typings', () => {
  expect([
    sets.get('Range.values'),
    sets.get('Range.copyFrom'),
    sets.get('PageLayout.orientation'),
    sets.get('Worksheet.tabId'),
  ]).toEqual(['1.1', '1.9', '1.9', '1.14']);
});

test.each(CASES)('%s: the library knows every member served', (name) => {
  const known = new Set(clientMembers(name));
  const ofCollections = (member: string): boolean =>
    classes.get(name) instanceof HostCollection &&
    ['items', 'count', 'getItem', 'getItemAt', 'getItemOrNullObject', 'getCount'].includes(member);
  const own = [...servedMembers(classes.get(name) as HostObject).keys()];
  expect(
    own.filter(
      (member) => !member.startsWith('_') && !known.has(member) && !WIRE_ONLY.has(member) && !ofCollections(member),
    ),
  ).toEqual([]);
});

test.each(CASES)('%s: members of ExcelApi 1.9 not served are the ones named', (name) => {
  const served = servedMembers(classes.get(name) as HostObject);
  const missing = clientMembers(name).filter((member) => asked(name, member) && !served.has(member));
  expect(missing.sort()).toEqual([...(NOT_SERVED[name] ?? [])].sort());
});
