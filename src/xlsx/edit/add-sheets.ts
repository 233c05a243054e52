/** Sheets of ours that come into a workbook: their parts, relations, content types, tab and names. */
import { YEAR_NAME } from '../../sheet';
import type { Layout } from '../../sheet';
import type { Parts } from './book';
import { viewNames } from '../write/patches';
import { grafted } from './graft';
import type { Grafted } from './graft';
import { freeIds, withContentTypes, withRelations } from './parts-list';
import type { NewPart } from './parts-list';
import { attribute, findTag, withAttribute } from './tags';
import { withNames, withSheets } from './workbook-part';

const KINDS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '[Content_Types].xml';
const NO_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

interface Book {
  readonly parts: Parts;
  readonly main: string;
  readonly stylesPart: string;
}

export async function addSheets(book: Book, layouts: readonly Layout[]): Promise<void> {
  // One after the other: each takes names and numbers that are free by then.
  for (const layout of layouts) await addSheet(book, layout);
}

async function addSheet({ parts, main, stylesPart }: Book, layout: Layout): Promise<void> {
  const [sheet] = layout.sheets;
  if (sheet === undefined) return;
  const made = await grafted(layout, parts.read(stylesPart));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = freePart(parts, `${folder}worksheets/sheet`);
  const rels = relationsPart(main);
  const [id = ''] = freeIds(parts.read(rels), 1);
  parts.write(stylesPart, made.styles);
  parts.write(name, made.sheet);
  const target = `/${name}`;
  parts.write(rels, withRelations(parts.read(rels), [{ id, type: `${OFFICE}/worksheet`, target }]));
  const types = [{ name, contentType: `${KINDS}worksheet+xml` }];
  if (made.table !== null) types.push(addTable(parts, name, made.table, folder));
  if (made.drawing !== null) types.push(...addDrawing(parts, name, made.drawing, folder));
  parts.write(TYPES, withContentTypes(parts.read(TYPES), types));
  const book = withSheets(parts.read(main), [{ title: sheet.title, relation: id }]);
  // Lists that come to a ledger by and by have none of these names; the sheets of a whole ledger have them from the start.
  const isBeside = layout.names.some(({ name: each }) => each === YEAR_NAME);
  const names = [...layout.names, ...(isBeside ? viewNames(sheet) : [])].map(
    ({ name: each, refersTo, sheet: scope, hidden }) => ({
      name: each,
      refersTo,
      sheet: scope === undefined ? null : sheet.title,
      hidden: hidden === true,
    }),
  );
  parts.write(main, withNames(book, names));
}

function addTable(parts: Parts, sheet: string, xml: string, folder: string): { name: string; contentType: string } {
  const name = freePart(parts, `${folder}tables/table`);
  const id = Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 1);
  const taken = parts.archive.names
    .filter((each) => /\/tables\/[^/]+\.xml$/i.test(each))
    .map((each) => {
      const table = findTag(parts.read(each), 'table');
      return table === null ? 0 : Number(attribute(parts.read(each).slice(table.start, table.end), 'id') ?? 0);
    });
  const free = Math.max(id, ...taken.map((each) => each + 1));
  const tag = findTag(xml, 'table');
  const words = tag === null ? '' : xml.slice(tag.start, tag.end);
  parts.write(
    name,
    xml.replace(words, () => withAttribute(words, 'id', String(free))),
  );
  const relation = /<tablePart r:id="([^"]+)"/.exec(parts.read(sheet))?.[1] ?? 'rIdTable1';
  parts.write(
    relationsPart(sheet),
    withRelations(NO_RELATIONS, [{ id: relation, type: `${OFFICE}/table`, target: `/${name}` }]),
  );
  return { name, contentType: `${KINDS}table+xml` };
}

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';

function addDrawing(
  parts: Parts,
  sheet: string,
  { xml, charts }: NonNullable<Grafted['drawing']>,
  folder: string,
): readonly NewPart[] {
  const drawing = freePart(parts, `${folder}drawings/drawing`);
  parts.write(drawing, xml);
  const relations = charts.map((chart, index) => {
    const name = freePart(parts, `${folder}charts/chart`);
    parts.write(name, chart);
    return { id: `rId${index + 1}`, type: `${OFFICE}/chart`, target: `/${name}` };
  });
  parts.write(relationsPart(drawing), withRelations(NO_RELATIONS, relations));
  parts.write(
    relationsPart(sheet),
    withRelations(parts.read(relationsPart(sheet)) || NO_RELATIONS, [
      { id: 'rIdDrawing', type: `${OFFICE}/drawing`, target: `/${drawing}` },
    ]),
  );
  return [
    { name: drawing, contentType: DRAWING },
    ...relations.map(({ target }) => ({ name: target.slice(1), contentType: CHART })),
  ];
}

function relationsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The first number that no part of the package has. */
function freePart(parts: Parts, stem: string): string {
  const taken = new Set(parts.archive.names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number}.xml`;
    if (!taken.has(name.toLowerCase()) && parts.read(name) === '') return name;
  }
}
