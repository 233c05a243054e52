// xl/tables/tableN.xml
import { areaAddress } from '../../book/address';
import type { Table } from '../../book/table';
import { MAIN, PROLOG, tag } from '../xml';

export function tableXml(table: Table, id: number): string {
  const body = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  const filter = table.showFilterButton && table.showHeaders ? tag('autoFilter', { ref: areaAddress(body) }) : '';
  const columns = tag(
    'tableColumns',
    { count: table.columns.length },
    table.columns.map((column) => tag('tableColumn', { id: column.id, name: column.name })).join(''),
  );
  const style = tag('tableStyleInfo', {
    name: table.style,
    showFirstColumn: table.highlightFirstColumn ? '1' : '0',
    showLastColumn: table.highlightLastColumn ? '1' : '0',
    showRowStripes: table.showBandedRows ? '1' : '0',
    showColumnStripes: table.showBandedColumns ? '1' : '0',
  });
  const attributes = {
    xmlns: MAIN,
    id,
    name: table.name,
    displayName: table.name,
    ref: areaAddress(table.area),
    headerRowCount: table.showHeaders ? null : '0',
    totalsRowCount: table.showTotals ? '1' : null,
    totalsRowShown: '0',
  };
  return PROLOG + tag('table', attributes, filter + columns + style);
}
