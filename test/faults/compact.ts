/**
 * A ledger with one of everything instead of all of it: each kind of step is still taken, on fewer cells, so that a fault
 * can be played at every single action.
 */
import type { Layout, SheetLayout } from '../../src/sheet';
import type { Titles } from '../../src/excel';
import { layoutOf } from '../unit/excel/stand';
import type { LayoutWish } from '../unit/excel/stand';

export function compactOf(wish: LayoutWish): (titles: Titles) => Layout {
  const known = new Map<string, Layout>();
  return (titles) => {
    // The operation asks anew each time it is played.
    const key = JSON.stringify(titles);
    const made = known.get(key) ?? compact(layoutOf(wish)(titles));
    known.set(key, made);
    return made;
  };
}

function compact(layout: Layout): Layout {
  const needed = layout.sheets.filter(({ key }) => key !== 'guide');
  return {
    ...layout,
    sheets: needed.map(compacted),
    names: layout.names.filter(({ sheet, name }) => sheet !== 'guide' && !name.startsWith('YS_Head_')),
  };
}

function compacted(sheet: SheetLayout): SheetLayout {
  const main = sheet.key === 'ledger';
  if (REPORTS.has(sheet.key)) return fewOf(sheet);
  return {
    ...sheet,
    values: main ? sheet.values.filter(({ area }) => area.row >= 5) : sheet.values,
    fills: main ? sheet.fills.filter(({ area }, n) => n < 4 || area.row < 6) : sheet.fills,
    styles: main ? someStyles(sheet) : [],
    validations: sheet.validations.slice(0, 1),
    rowHeights: sheet.rowHeights.slice(-2),
    columns: sheet.columns.slice(0, 1),
    print: main ? sheet.print : null,
  };
}

/** Sheets of formulas about the ledger: a formula is like the other. */
const REPORTS: ReadonlySet<SheetLayout['key']> = new Set(['summary', 'lagging']);

export function fewOf(sheet: SheetLayout): SheetLayout {
  const { values, fills, formats, rowHeights, columns } = sheet;
  const bare = { styles: [], validations: [], print: null };
  const few = { values: values.slice(0, 2), fills: fills.slice(0, 2), formats: formats.slice(0, 1) };
  return { ...sheet, ...bare, ...few, rowHeights: rowHeights.slice(-1), columns: columns.slice(0, 1) };
}

/** One of each property, and the formats that make text land as text. */
function someStyles({ styles }: SheetLayout): SheetLayout['styles'] {
  const seen = new Set<string>();
  return styles.filter(({ style, area }) => {
    const fresh = Object.keys(style).filter((property) => !seen.has(property));
    for (const property of fresh) seen.add(property);
    return fresh.length > 0 || (area.row === 6 && style.numberFormat === '@');
  });
}
