// What a ledger's layout must be, beyond what the goldens show.
import { COLUMNS, DATA_ROW, SHEET_NAMES, columnName, ledgerLayout, positionOf } from '../../../src/sheet';
import type { Layout, SheetLayout } from '../../../src/sheet';
import { SETTINGS, samplePlan } from '../../golden/sample';

const { plan, progress } = samplePlan('zh');
const layout = ledgerLayout({ plan, progress, settings: SETTINGS, language: 'zh' });

function sheetIn({ sheets }: Layout, key: SheetLayout['key']): SheetLayout {
  const sheet = sheets.find((each) => each.key === key);
  if (sheet === undefined) throw new Error(`no sheet ${key}`);
  return sheet;
}

test('the columns stand in their order: A–N core, O on the rest, AR–AX helpers', () => {
  expect(COLUMNS).toHaveLength(50);
  expect(COLUMNS.slice(0, 14).every(({ group }) => group === 'core')).toBe(true);
  expect([
    positionOf('code'),
    positionOf('score'),
    positionOf('person'),
    positionOf('effectiveStart'),
    positionOf('severity'),
  ]).toEqual([14, 25, 26, 43, 49]);
});

test('without rows that need them there is no monthly plan and no milestones, and their names still stand', () => {
  const bare = plan.indicators.map((each) => ({ ...each, monthly: null, stages: [] }));
  const small = ledgerLayout({ plan: { year: 2025, indicators: bare }, settings: SETTINGS, language: 'zh' });
  expect(small.sheets.map(({ key }) => key)).toEqual([
    'guide',
    'settings',
    'ledger',
    'summary',
    'lagging',
    'sources',
    'lists',
  ]);
  expect(
    small.names.filter(({ name }) => name.startsWith('YS_Plan')).map(({ name, refersTo }) => [name, refersTo]),
  ).toEqual([
    ['YS_PlanYear', "='设置'!$B$5"],
    ['YS_PlanCode', "='设置'!$B$11"],
    ['YS_PlanGrid', "='设置'!$B$11"],
  ]);
});

test('an empty plan makes a ledger with one blank row to type into', () => {
  const empty = ledgerLayout({ plan: { year: 2025, indicators: [] }, settings: SETTINGS, language: 'en' });
  const status = sheetIn(empty, 'ledger').fills.find(
    ({ area }) => area.column === positionOf('status') && area.row === DATA_ROW,
  );
  expect(status?.results).toEqual([['No target']]);
});

test('taken titles go into every formula, link and name', () => {
  const renamed = ledgerLayout({
    plan,
    progress,
    settings: SETTINGS,
    language: 'zh',
    titles: { ledger: '台账(2)', lists: "字典's" },
  });
  const said = JSON.stringify(renamed);
  expect(said).not.toContain("'台账'!");
  expect(said).not.toContain("'字典'!");
  expect(said).toContain("'台账(2)'!");
  expect(said).toContain("'字典''s'!");
});

test('names are unique in their scope, begin with YS_, and stand for every column', () => {
  const scoped = layout.names.map(({ name, sheet }) => `${sheet ?? ''}!${name.toLowerCase()}`);
  expect(new Set(scoped).size).toBe(scoped.length);
  for (const { name } of layout.names) expect(name).toMatch(/^YS_[A-Za-z_]+$/);
  for (const { key } of COLUMNS) expect(scoped).toContain(`ledger!${columnName(key).toLowerCase()}`);
  for (const { key } of layout.sheets) expect(scoped).toContain(`${key}!${SHEET_NAMES[key]?.toLowerCase() ?? ''}`);
});

test('formulas use functions of Excel 2016 only and stay far below the longest Excel takes', () => {
  const known = new Set(
    'ABS ADDRESS AND COLUMN COUNT COUNTA COUNTIF COUNTIFS DATE DAY EOMONTH HYPERLINK IF IFERROR INDEX ISNUMBER LARGE LEN MATCH MAX MIN MOD MONTH NOT OR RIGHT ROUND ROW ROWS SUBSTITUTE SUM SUMIFS YEAR'.split(
      ' ',
    ),
  );
  const formulas = layout.sheets.flatMap(({ fills, highlights }) =>
    [...fills, ...highlights].map(({ formula }) => formula),
  );
  for (const formula of formulas) {
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');
    for (const [, called = ''] of bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) expect(known).toContain(called);
    expect(bare).not.toContain('@');
    expect(formula.length).toBeLessThan(4000);
  }
});

test('no drop-down list is written out: all refer to the lists of the workbook', () => {
  for (const { validations } of layout.sheets) {
    for (const { validation } of validations)
      if (validation.rule === 'list') expect(validation.source).toMatch(/^=YS_List_/);
  }
});

test('computed cells are formulas only, inputs constants only', () => {
  const { values, fills } = sheetIn(layout, 'ledger');
  const computed = COLUMNS.filter(({ content }) => content.by === 'formula').map(({ key }) => positionOf(key));
  const written = values
    .filter(({ area }) => area.row >= DATA_ROW)
    .flatMap(({ area }) => Array.from({ length: area.columns }, (_, index) => area.column + index));
  expect(written.filter((column) => computed.includes(column))).toEqual([]);
  expect(
    fills
      .filter(({ area }) => area.row === DATA_ROW)
      .map(({ area }) => area.column)
      .sort((a, b) => a - b),
  ).toEqual(computed);
});

test('what people typed stays when a ledger is laid out again', () => {
  const typed = new Map([['2025-A-001', { cause: '征地慢', measureDue: 45_900 }]]);
  const again = sheetIn(
    ledgerLayout({ plan, progress, settings: SETTINGS, language: 'zh', typed, header: { reporter: '王某' } }),
    'ledger',
  );
  const cells = again.values.flatMap(({ area, values }) =>
    values.flatMap((row, down) => row.map((value, right) => [area.row + down, area.column + right, value] as const)),
  );
  expect(cells).toContainEqual([DATA_ROW, positionOf('cause'), '征地慢']);
  expect(cells).toContainEqual([DATA_ROW, positionOf('measureDue'), 45_900]);
  expect(cells).toContainEqual([2, positionOf('name'), '王某']);
});

test('a page without a full stop fits its cells and its rows', () => {
  const [first] = plan.indicators;
  if (first?.source == null) throw new Error('the sample has no source');
  const endless = { ...first, source: { ...first.source, quote: '一、'.repeat(30_000) } };
  const long = ledgerLayout({ plan: { year: 2025, indicators: [endless] }, settings: SETTINGS, language: 'zh' });
  for (const { values, rowHeights } of long.sheets) {
    for (const text of values.flatMap((each) => each.values.flat())) {
      if (typeof text === 'string') expect(text.length).toBeLessThanOrEqual(32_767);
    }
    for (const { points } of rowHeights) expect(points).toBeLessThanOrEqual(409);
  }
});
