// A layout as text that people can read and a diff can show: cells row by row, then formulas, then everything else.
import { addressOf, areaAddress, letterOf } from '../../src/sheet';
import type { Area, CellValue, Layout, SheetLayout, Style } from '../../src/sheet';

export function dumpOf(layout: Layout): string {
  const names = layout.names.map(
    ({ name, refersTo, sheet, hidden }) =>
      `${name}${sheet === undefined ? '' : ` (${sheet})`}${hidden === true ? ' hidden' : ''} ${refersTo}`,
  );
  return [...layout.sheets.flatMap(sheetLines), '# names', ...names.sort(), `# active ${layout.active}`, ''].join('\n');
}

function sheetLines(sheet: SheetLayout): string[] {
  const { key, title, gridlines, tabColor, freeze, filter, print } = sheet;
  return [
    `# ${key} ${title}${gridlines ? ' gridlines' : ''} tab ${tabColor ?? '-'}`,
    ...rowsOf(sheet),
    '## formulas',
    ...sheet.fills.map(
      ({ area, formula, results }) => `${areaAddress(area)} ${formula}\n    → ${results.flat().map(shown).join(' | ')}`,
    ),
    '## formats',
    ...sheet.formats.map(
      ({ area, formats }) => `${areaAddress(area)} ${formats.map((row) => [...new Set(row)].join(' ')).join(' | ')}`,
    ),
    '## styles',
    ...sheet.styles.map(({ area, style }) => `${areaAddress(area)} ${styleText(style)}`),
    '## view',
    `columns ${sheet.columns.map(({ column, width, hidden }) => `${letterOf(column)}:${width}${hidden === true ? ' hidden' : ''}`).join(' ')}`,
    `rows ${sheet.rowHeights.map(({ row, points }) => `${row + 1}:${points}`).join(' ')}`,
    ...sheet.groups.map(
      ({ from, to, collapsed }) => `group ${letterOf(from)}:${letterOf(to)}${collapsed ? ' collapsed' : ''}`,
    ),
    `freeze ${freeze === null ? '-' : addressOf(freeze.rows, freeze.columns)}, filter ${areaOrDash(filter)}`,
    ...sheet.highlights.map(
      ({ area, formula, fill, color, stop }) =>
        `highlight ${areaAddress(area)} ${formula} ${fill}/${color}${stop ? ' stop' : ''}`,
    ),
    ...sheet.validations.map(
      ({ area, validation, level, title: said }) =>
        `check ${areaAddress(area)} ${JSON.stringify(validation)} ${level} ${said}`,
    ),
    ...sheet.links.map(({ row, column, to, tip }) => `link ${addressOf(row, column)} → ${to} (${tip})`),
    ...(sheet.charts ?? []).map(
      ({ name, title, place, categories, series }) =>
        `chart ${name} "${title}" at ${areaAddress(place)} over ${areaAddress(categories)}: ` +
        series.map(({ title: said, values, fill, color }) => `${said} ${areaAddress(values)} ${fill}/${color}`).join(', '),
    ),
    print === null ? 'print -' : `print ${print.area === null ? 'all' : areaAddress(print.area)} ${JSON.stringify({ ...print, area: undefined })}`,
    '',
  ];
}

function rowsOf(sheet: SheetLayout): string[] {
  const rows = new Map<number, Map<number, string>>();
  const put = (area: Area, values: readonly (readonly CellValue[])[], mark: string): void => {
    values.forEach((cells, down) =>
      cells.forEach((value, right) => {
        if (value === null) return;
        const row = rows.get(area.row + down) ?? new Map<number, string>();
        rows.set(area.row + down, row.set(area.column + right, mark + shown(value)));
      }),
    );
  };
  for (const { area, values } of sheet.values) put(area, values, '');
  for (const { area, results } of sheet.fills) put(area, results, '=');
  const inOrder = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  return inOrder(rows).map(
    ([row, cells]) =>
      `${row + 1}: ${inOrder(cells)
        .map(([column, text]) => `${letterOf(column)} ${text}`)
        .join(' | ')}`,
  );
}

function shown(value: CellValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : String(value);
}

function styleText(style: Style): string {
  return Object.entries(style)
    .map(([key, value]) => (value === true ? key : `${key} ${String(value)}`))
    .join(', ');
}

function areaOrDash(area: Area | null): string {
  return area === null ? '-' : areaAddress(area);
}
