/** The cell a problem names, brought before the person's eyes. In: a sheet's title and an A1 address. One round. */
import { problemOf } from './failure';
import type { Spot } from './go-to';
import { inTurn, settled } from './guard';
import type { Outcome } from './ledger';
import { areaOf } from './reference';
import { nothing, send } from './send';
import type { Workbook } from './workbook';

export function goToCell(workbook: Workbook, { sheet, address }: Spot): Promise<Outcome<Spot>> {
  const area = areaOf(`'${sheet.replaceAll("'", "''")}'!${address}`);
  if (area === null) return Promise.resolve({ value: null, problems: [problemOf('row-gone', { code: address })] });
  return inTurn(workbook, () =>
    settled(async () => {
      await send(workbook, [{ do: 'activate', sheet }, { do: 'select', sheet, area }], nothing);
      return { value: { sheet, address }, problems: [] };
    }),
  );
}
