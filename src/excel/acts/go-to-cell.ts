/** The cell a problem names, brought before the person's eyes. In: a sheet's title and an A1 address. One round. */
import { problemOf } from '../wire/failure';
import { tried } from './go-to';
import type { Spot } from './go-to';
import { inTurn, settled } from '../perform/guard';
import type { Outcome } from '../ledger';
import { areaOf } from '../lay/reference';
import { send } from '../wire/send';
import type { Workbook } from '../wire/workbook';

export function goToCell(workbook: Workbook, { sheet, address }: Spot): Promise<Outcome<Spot>> {
  const area = areaOf(`'${sheet.replaceAll("'", "''")}'!${address}`);
  if (area === null) return Promise.resolve({ value: null, problems: [problemOf('cell-gone', { sheet, address })] });
  return inTurn(workbook, () =>
    settled(async () => {
      const there = await tried(() =>
        send(
          workbook,
          [
            { do: 'activate', sheet },
            { do: 'select', sheet, area },
          ],
          () => () => true,
        ),
      );
      return there === null
        ? { value: null, problems: [problemOf('cell-gone', { sheet, address })] }
        : { value: { sheet, address }, problems: [] };
    }),
  );
}
