/**
 * Layout → the bytes of an .xlsx. The same layout and time give the same bytes. Formulas carry their cached results,
 * since Protected View and readers without an engine show those. The library is loaded when first needed.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Workbook, XlsxWriteOptions } from 'exceljs';
import type { Layout, SheetLayout } from '../../sheet';
import { argb } from './cell-style';
import { writeCharts } from './charts';
import type { TextParts } from './package-text';
import { patchDefaultFont, patchSheet, patchWorkbook } from './patches';
import { fillSheet } from './sheet-content';
import { writeTables } from './tables';

export interface WriteOptions {
  /** Time of making, shown by Excel in the file's properties; absent: a fixed day. */
  readonly at?: Date;
  readonly title?: string;
}

const SOME_DAY = new Date(Date.UTC(2024, 0, 1));
/** First day a zip can say, in local time as zips have it: the same bytes wherever it is made. */
const ZIP_DAY = new Date(1980, 0, 1, 0, 0, 0);

/** The library need not compress what is opened again; its types do not know the setting. */
const UNPACKED = { zip: { compression: 'STORE' } } as Partial<XlsxWriteOptions>;

export async function writeWorkbook(layout: Layout, options: WriteOptions = {}): Promise<Uint8Array> {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  describe(workbook, options);
  const active = Math.max(
    0,
    layout.sheets.findIndex(({ key }) => key === layout.active),
  );
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: active, visibility: 'visible' },
  ];
  for (const sheet of layout.sheets) addSheet(workbook, sheet);
  const made = await workbook.xlsx.writeBuffer(UNPACKED);
  return patched(new Uint8Array(made as ArrayBuffer), layout);
}

function describe(workbook: Workbook, { at = SOME_DAY, title }: WriteOptions): void {
  workbook.creator = 'Yardstick 标尺';
  workbook.lastModifiedBy = 'Yardstick 标尺';
  workbook.created = at;
  workbook.modified = at;
  if (title !== undefined) workbook.title = title;
}

function addSheet(workbook: Workbook, sheet: SheetLayout): void {
  const worksheet = workbook.addWorksheet(sheet.title, {
    properties: {
      defaultRowHeight: 18,
      ...(sheet.tabColor === undefined ? {} : { tabColor: { argb: argb(sheet.tabColor) } }),
    },
    state: sheet.hidden === true ? 'hidden' : 'visible',
    views: [
      sheet.freeze === null
        ? { showGridLines: sheet.gridlines }
        : { state: 'frozen', xSplit: sheet.freeze.columns, ySplit: sheet.freeze.rows, showGridLines: sheet.gridlines },
    ],
  });
  fillSheet(worksheet, sheet);
}

function patched(bytes: Uint8Array, layout: Layout): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (path: string, act: (xml: string) => string): void => {
    const part = parts[path];
    if (part === undefined) throw new Error(`the written workbook has no ${path}`);
    parts[path] = strToU8(act(strFromU8(part)));
  };
  change('xl/styles.xml', patchDefaultFont);
  change('xl/workbook.xml', (xml) => patchWorkbook(xml, layout));
  layout.sheets.forEach((sheet, index) =>
    change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => patchSheet(xml, sheet)),
  );
  const text: TextParts = {
    read: (name) => strFromU8(parts[name] ?? new Uint8Array()),
    write: (name, xml) => void (parts[name] = strToU8(xml)),
  };
  writeCharts(layout, text);
  writeTables(layout, text);
  return zipSync(parts, { level: 6, mtime: ZIP_DAY });
}
