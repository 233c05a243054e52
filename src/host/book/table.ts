// A table as data. Its header texts live in the cells; column ids stay while columns move.
import type { Area } from './area';

export interface TableColumn {
  readonly id: number;
  name: string;
}
export interface Table {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** With header and totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: TableColumn[];
  nextColumnId: number;
}

export const tableBody = (table: Table): Area => ({
  ...table.area,
  top: table.area.top + (table.showHeaders ? 1 : 0),
  bottom: table.area.bottom - (table.showTotals ? 1 : 0),
});
