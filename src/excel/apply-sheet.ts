/** Steps on whole sheets: adding and deleting, widths, groups, freezing, the printed page, protection. */
import type { PrintLayout } from '../sheet';
import { rangeOf, sheetOf } from './apply';
import type { Desk } from './apply';
import { hash } from './apply-cells';
import { areaAddress, letterOf } from '../sheet';
import type { Step } from './step';

type SheetStep = Exclude<
  Step,
  {
    readonly do:
      | 'values' | 'number-format' | 'formula' | 'style' | 'clear' | 'link' | 'insert-rows' | 'delete-rows' | 'highlight'
      | 'delete-highlight' | 'validation' | 'filter' | 'add-name' | 'set-name' | 'delete-name' | 'calculate' | 'suspend'
      | 'set' | 'keep' | 'drop';
  }
>;

export function applySheet(desk: Desk, step: SheetStep): void {
  switch (step.do) {
    case 'add-sheet':
      desk.sheets.set(step.title, desk.context.workbook.worksheets.add(step.title));
      return;
    case 'delete-sheet':
      return sheetOf(desk, step.sheet).delete();
    case 'sheet-look':
      return lookOf(sheetOf(desk, step.sheet), step);
    case 'hide-sheet':
      sheetOf(desk, step.sheet).visibility = 'Hidden';
      return;
    case 'activate':
      return sheetOf(desk, step.sheet).activate();
    case 'select':
      return rangeOf(desk, step.sheet, step.area).select();
    case 'freeze':
      return freeze(desk, step);
    case 'print':
      if (!desk.lacks.print) print(sheetOf(desk, step.sheet), step.print);
      return;
    case 'print-area':
      if (!desk.lacks.print) sheetOf(desk, step.sheet).pageLayout.setPrintArea(areaAddress(step.area));
      return;
    case 'protect':
      return sheetOf(desk, step.sheet).protection.protect(step.options);
    case 'unprotect':
      return sheetOf(desk, step.sheet).protection.unprotect();
    default:
      return applyLines(desk, step);
  }
}

function lookOf(sheet: Excel.Worksheet, step: Extract<Step, { readonly do: 'sheet-look' }>): void {
  if (step.tabColor !== undefined) sheet.tabColor = hash(step.tabColor);
  if (!step.gridlines) sheet.showGridlines = false;
}

function freeze(desk: Desk, step: Extract<Step, { readonly do: 'freeze' }>): void {
  const { freezePanes } = sheetOf(desk, step.sheet);
  if (step.rows > 0 && step.columns > 0) {
    freezePanes.freezeAt(rangeOf(desk, step.sheet, { row: 0, column: 0, rows: step.rows, columns: step.columns }));
  } else if (step.rows > 0) freezePanes.freezeRows(step.rows);
  else freezePanes.freezeColumns(step.columns);
}

type LineStep = Extract<Step, { readonly do: 'width' | 'height' | 'hide-columns' | 'group' }>;

function applyLines(desk: Desk, step: LineStep): void {
  const sheet = sheetOf(desk, step.sheet);
  if (step.do === 'height') {
    const from = String(step.row + 1);
    sheet.getRange(`${from}:${String(step.row + step.rows)}`).untrack().format.rowHeight = step.points;
    return;
  }
  if (step.do === 'group') return group(desk, step);
  const columns = sheet.getRange(`${letterOf(step.column)}:${letterOf(step.column + step.columns - 1)}`).untrack();
  if (step.do === 'width') columns.format.columnWidth = step.points;
  else columns.columnHidden = true;
}

/** Groups came with ExcelApi 1.10; before that a collapsed group is hidden columns. */
function group(desk: Desk, step: Extract<Step, { readonly do: 'group' }>): void {
  const columns = sheetOf(desk, step.sheet).getRange(`${letterOf(step.from)}:${letterOf(step.to)}`).untrack();
  if (desk.lacks.outline) {
    if (step.collapsed) columns.columnHidden = true;
    return;
  }
  columns.group('ByColumns');
  if (step.collapsed) columns.hideGroupDetails('ByColumns');
}

function print(sheet: Excel.Worksheet, layout: PrintLayout): void {
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(areaAddress(layout.area));
  pageLayout.orientation = layout.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: layout.pagesWide };
  pageLayout.centerHorizontally = layout.centered;
  if (layout.titleRows !== null) {
    pageLayout.setPrintTitleRows(`$${String(layout.titleRows.from + 1)}:$${String(layout.titleRows.to + 1)}`);
  }
  pageLayout.setPrintMargins('Centimeters', layout.margins);
  const { footer } = layout;
  const page = pageLayout.headersFooters.defaultForAllPages;
  if (footer.left !== undefined) page.leftFooter = footer.left;
  if (footer.center !== undefined) page.centerFooter = footer.center;
  if (footer.right !== undefined) page.rightFooter = footer.right;
}
