/** The as-of date (数据截至) into its named cell. In: an ISO date. It is typed, never today's. */
import { NAMES } from '../../status';
import { rangeOf } from '../wire/desk';
import { writtenOf } from '../stand/columns';
import { problemOf } from '../wire/failure';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import { dayOf } from '../wire/landing';
import type { Operation, Outcome } from '../ledger';
import { ledgerOf, namedPlace } from '../stand/ledger-place';
import { perform } from '../perform/perform';
import { send } from '../wire/send';
import type { Step } from '../wire/step';
import { sameWritten } from '../journal/trace';
import type { Workbook } from '../wire/workbook';

export function setAsOf(workbook: Workbook, date: string, options: When): Promise<Outcome<Operation>> {
  return guarded(workbook, { sheets: ['settings'], unprotect: options.unprotect }, async (state) => {
    const day = dayOf(date, state.date1904);
    if (day === null) return { value: null, problems: [problemOf('not-a-date', { text: date })] };
    const ledger = ledgerOf(state);
    if ('severity' in ledger) return { value: null, problems: [ledger] };
    const place = namedPlace(state, NAMES.asOf);
    if (place === null) return { value: null, problems: [problemOf('column-missing', { column: NAMES.asOf })] };
    const area = { ...place.area, rows: 1, columns: 1 };
    const before = await send(workbook, [], (desk) => {
      const range = rangeOf(desk, place.sheet.id, area);
      range.load('values,formulas');
      return () => writtenOf(range.values[0]?.[0], range.formulas[0]?.[0]);
    });
    const after = { value: day };
    const operation = newOperation(state.register, 'set-as-of', options.at, { date });
    if (sameWritten(before, after)) return { value: operation, problems: [] };
    const write: Step = { do: 'values', sheet: place.sheet.id, area, values: [[day]] };
    return perform(workbook, state, {
      operation,
      trace: { of: 'cells', cells: [{ place: { name: NAMES.asOf }, before, after }] },
      steps: [write, ...(state.manual ? [{ do: 'calculate' } satisfies Step] : [])],
      ask: () => () => operation,
    });
  });
}
