/**
 * Excel Tables of a layout as parts of the package. In: the parts as the library wrote them. Out: the same with a part a
 * table, the sheet's relation to it and its content type. The library's own tables write their cells anew, so they are not used.
 */
import { areaAddress } from '../../sheet';
import type { Layout, SheetLayout, TableLayout } from '../../sheet';
import { markup } from './text';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Reads and writes one part by its name; a part that is not there reads as ''. */
export interface TextParts {
  readonly read: (name: string) => string;
  readonly write: (name: string, xml: string) => void;
}

export function writeTables(layout: Layout, parts: TextParts): void {
  let id = 0;
  layout.sheets.forEach((sheet, index) => {
    const tables = sheet.tables ?? [];
    if (tables.length === 0) return;
    const relations: string[] = [];
    for (const table of tables) {
      id += 1;
      parts.write(`xl/tables/table${id}.xml`, tableMarkup(table, titlesOf(sheet, table), id));
      relations.push(`<Relationship Id="rIdTable${id}" Type="${OFFICE}/table" Target="../tables/table${id}.xml"/>`);
      const types = parts.read('[Content_Types].xml');
      const override = `<Override PartName="/xl/tables/table${id}.xml" ContentType="${TABLE_TYPE}"/>`;
      parts.write('[Content_Types].xml', types.replace('</Types>', `${override}</Types>`));
    }
    const name = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    const standing =
      parts.read(name) ||
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}"></Relationships>`;
    parts.write(name, standing.replace('</Relationships>', `${relations.join('')}</Relationships>`));
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const listed = tables.map((_, at) => `<tablePart r:id="rIdTable${id - tables.length + at + 1}"/>`).join('');
    const said = `<tableParts count="${tables.length}">${listed}</tableParts>`;
    parts.write(path, parts.read(path).replace('</worksheet>', `${said}</worksheet>`));
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
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<table xmlns="${MAIN}" id="${id}" name="${markup(name)}" displayName="${markup(name)}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${titles.length}">${columns}</tableColumns></table>`
  );
}
