/**
 * Excel Tables of a layout as parts of the package. In: the parts as the library wrote them. Out: the same with a part a
 * table, the sheet's relation to it and its content type. The library's own tables write their cells anew, so they are not used.
 */
import { areaAddress } from '../../sheet';
import type { Layout, SheetLayout, TableLayout } from '../../sheet';
import { PROLOG, addPart, addRelations, addToSheet } from './package-text';
import type { Related, TextParts } from './package-text';
import { markup } from './text';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function writeTables(layout: Layout, parts: TextParts): void {
  let id = 0;
  layout.sheets.forEach((sheet, index) => {
    const tables = sheet.tables ?? [];
    if (tables.length === 0) return;
    const relations: Related[] = [];
    for (const table of tables) {
      id += 1;
      addPart(parts, `xl/tables/table${id}.xml`, TABLE_TYPE, tableMarkup(table, titlesOf(sheet, table), id));
      relations.push({ id: `rIdTable${id}`, type: 'table', target: `../tables/table${id}.xml` });
    }
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    addRelations(parts, part, relations);
    const listed = relations.map((relation) => `<tablePart r:id="${relation.id}"/>`).join('');
    addToSheet(parts, part, `<tableParts count="${tables.length}">${listed}</tableParts>`);
  });
}

/** The header cells' own texts: Excel asks that a table's columns are called as they say. */
function titlesOf(sheet: SheetLayout, { area }: TableLayout): readonly string[] {
  const block = sheet.values.find(
    (each) => each.area.row === area.row && each.area.column <= area.column && each.area.rows === 1,
  );
  return Array.from({ length: area.columns }, (_, at) =>
    String(block?.values[0]?.[area.column + at - block.area.column] ?? `${at + 1}`),
  );
}

function tableMarkup({ name, area }: TableLayout, titles: readonly string[], id: number): string {
  const ref = areaAddress(area);
  const columns = titles.map((title, at) => `<tableColumn id="${at + 1}" name="${markup(title)}"/>`).join('');
  return (
    PROLOG +
    `<table xmlns="${MAIN}" id="${id}" name="${markup(name)}" displayName="${markup(name)}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${titles.length}">${columns}</tableColumns></table>`
  );
}
