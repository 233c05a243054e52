/** Steps on whole sheets: adding and deleting, what is in front, freezing, the printed page, protection. */
import type { PrintLayout } from '../../sheet';
import { rangeOf, sheetOf } from './desk';
import type { Desk } from './desk';
import { hash } from './apply-cells';
import { drawChart } from './apply-chart';
import type { CellStep } from './apply-cells';
import type { LineStep } from './apply-lines';
import type { RuleStep } from './apply-rules';
import type { TableStep } from './apply-tables';
import { areaAddress } from '../../sheet';
import type { Step } from './step';

type SheetStep = Exclude<
  Step,
  CellStep | RuleStep | LineStep | TableStep | { readonly do: 'calculate' | 'suspend' | 'set' | 'keep' | 'drop' }
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
    case 'chart':
      return drawChart(desk, step.sheet, step.chart);
    case 'freeze':
      return freeze(desk, step);
    case 'protect':
      return sheetOf(desk, step.sheet).protection.protect(step.options);
    case 'unprotect':
      return sheetOf(desk, step.sheet).protection.unprotect();
    default:
      return applyPage(desk, step);
  }
}

/** Some tablets have no printed page: the ledger works without. */
function applyPage(desk: Desk, step: Extract<Step, { readonly do: 'print' | 'print-area' }>): void {
  if (desk.lacks.print) return;
  const sheet = sheetOf(desk, step.sheet);
  if (step.do === 'print') print(sheet, step.print);
  else sheet.pageLayout.setPrintArea(areaAddress(step.area));
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

function print(sheet: Excel.Worksheet, layout: PrintLayout): void {
  const { pageLayout } = sheet;
  if (layout.area !== null) pageLayout.setPrintArea(areaAddress(layout.area));
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
