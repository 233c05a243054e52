/**
 * The as-of date (数据截至) into its named cell. In: an ISO date. It is typed, never today's. Actuals that were edited in the
 * sheet since the last refresh are told in the log now: what stands there is a figure of the period that ends.
 */
import type { ChangedField } from '../../sheet';
import { NAMES } from '../../status';
import { untold } from './check-in-plan';
import { rangeOf } from '../wire/desk';
import { writtenOf } from '../stand/columns';
import { problemOf } from '../wire/failure';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import { dayOf } from '../wire/landing';
import type { Operation, Outcome } from '../ledger';
import { ledgerOf, namedPlace } from '../stand/ledger-place';
import { askTold } from '../perform/log';
import type { Told } from '../perform/log';
import { perform } from '../perform/perform';
import { readRows } from '../stand/rows';
import type { Rows } from '../stand/rows';
import { askSeen, changesSince } from '../stand/snapshot';
import type { Snapshot } from '../stand/snapshot';
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
    const read = await readRows({ workbook, state, place: ledger }, (desk) => {
      const range = rangeOf(desk, place.sheet.id, area);
      range.load('values,formulas');
      const [seen, told] = [askSeen(desk, state), askTold(desk, state)];
      return () => ({
        before: writtenOf(range.values[0]?.[0], range.formulas[0]?.[0]),
        seen: seen(),
        told: told(),
      });
    });
    const { before } = read.more;
    const after = { value: day };
    const operation = newOperation(state.register, 'set-as-of', options.at, { date });
    if (sameWritten(before, after)) return { value: operation, problems: [] };
    const write: Step = { do: 'values', sheet: place.sheet.id, area, values: [[day]] };
    return perform(workbook, state, {
      operation,
      trace: { of: 'cells', cells: [{ place: { name: NAMES.asOf }, before, after }] },
      changes: editedActuals(read),
      steps: [write, ...(state.manual ? [{ do: 'calculate' } satisfies Step] : [])],
      ask: () => () => operation,
    });
  });
}

type Read = Rows & { readonly more: { readonly seen: Snapshot | null; readonly told: Told } };

function editedActuals({ rows: placed, more: { seen, told } }: Read): readonly ChangedField[] {
  const rows = placed.map(({ row }) => row);
  const changes = seen === null ? [] : changesSince(seen, rows).filter(({ what }) => what === 'actual');
  return untold({ rows, changes, told });
}
