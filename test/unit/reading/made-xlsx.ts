/**
 * Makes .xlsx files for the tests from the very markup a test is about.
 */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface MadeSheet {
  readonly name?: string;
  readonly state?: string;
  /** Inside `<worksheet>`. */
  readonly xml: string;
  /** Inside `<table>`, with its attributes. */
  readonly table?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** Inside `<sst>`. */
  readonly strings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Inside `<workbook>`, before and after the list of sheets. */
  readonly before?: string;
  readonly after?: string;
}

export function madeXlsx(made: MadeWorkbook): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': part(
      `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': part(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${made.before ?? ''}<sheets>${made.sheets
        .map(
          (sheet, index) =>
            `<sheet name="${sheet.name ?? `表${index + 1}`}" sheetId="${index + 1}" r:id="s${index}"${sheet.state === undefined ? '' : ` state="${sheet.state}"`}/>`,
        )
        .join('')}</sheets>${made.after ?? ''}</workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...made.sheets.map((_, index) => [`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles', '/xl/styles.xml'],
    ]),
  };
  made.sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = part(
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet.xml}</worksheet>`,
    );
    if (sheet.table === undefined) return;
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([
      ['t1', 'table', `../tables/table${index + 1}.xml`],
    ]);
    files[`xl/tables/table${index + 1}.xml`] = part(sheet.table.replace('<table ', `<table xmlns="${MAIN}" `));
  });
  if (made.strings !== undefined) files['xl/sharedStrings.xml'] = part(`<sst xmlns="${MAIN}">${made.strings}</sst>`);
  if (made.styles !== undefined)
    files['xl/styles.xml'] = part(`<styleSheet xmlns="${MAIN}">${made.styles}</styleSheet>`);
  return zipSync(files);
}

/** Rows given as the inner markup of each. */
export function data(...rows: readonly string[]): string {
  return `<sheetData>${rows.map((cells, index) => (cells.startsWith('<row') ? cells : `<row r="${index + 1}">${cells}</row>`)).join('')}</sheetData>`;
}

export function text(words: string): string {
  return `<c t="inlineStr"><is><t>${words}</t></is></c>`;
}

export function number(value: number, style = 0): string {
  return `<c s="${style}"><v>${value}</v></c>`;
}

function part(xml: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}

function relations(list: readonly (readonly [string, string, string])[]): Uint8Array {
  const inner = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return part(`<Relationships xmlns="${PACKAGE}/relationships">${inner.join('')}</Relationships>`);
}
