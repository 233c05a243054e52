/**
 * Takes our columns out of somebody's own sheet. The operation that brought them is undone where the journal still knows it,
 * with the number formats and sheets of that time; else the names alone tell what is ours. Three rounds, four with rules.
 */
import { failureOf, problemOf } from '../wire/failure';
import { guarded } from '../perform/guard';
import type { When } from '../perform/guard';
import { newOperation } from '../journal/journal';
import type { Entry } from '../journal/journal';
import type { Outcome, Undone } from '../ledger';
import { readState } from '../stand/state';
import type { State } from '../stand/state';
import { tellLedger } from '../stand/which-ledger';
import { takeBack } from '../perform/take-back';
import type { Workbook } from '../wire/workbook';
import { adoptedPlaces } from '../stand/adopted-place';

export function release(workbook: Workbook, title: string, options: When): Promise<Outcome<Undone>> {
  tellLedger(workbook, null);
  return guarded(workbook, { sheets: [], ledger: null }, async (state) => {
    const place = adoptedPlaces(state).find(({ sheet }) => sheet.title === title);
    if (place === undefined) return { value: null, problems: [problemOf('not-adopted', { sheet: title })] };
    if (place.sheet.protected)
      return { value: null, problems: [problemOf('sheet-protected', { sheets: title, count: 1 })] };
    const entry = knownEntry(state, place.sheet.id) ?? unknownEntry(state, place.sheet.id, options.at);
    const isKnown = state.register.entries.includes(entry);
    const register = isKnown ? state.register : { ...state.register, entries: [...state.register.entries, entry] };
    const operation = newOperation(state.register, 'release', options.at, { sheet: title });
    try {
      const { restored, problems } = await takeBack(
        workbook,
        { ...state, register },
        { entry, whole: false, at: options.at },
      );
      return { value: { operation, restored }, problems };
    } catch (error) {
      return ended(workbook, entry, { operation, restored: 0 }, error);
    }
  });
}

/** Begun is begun: taking out goes by what stands, so it is simply done to the end. */
async function ended(workbook: Workbook, entry: Entry, value: Undone, error: unknown): Promise<Outcome<Undone>> {
  const now = await readState(workbook, null);
  const left = now.register.entries.find(({ operation }) => operation.id === entry.operation.id);
  if (left?.state === 'undoing') {
    const { restored, problems } = await takeBack(workbook, now, { entry: left, whole: false, at: value.operation.at });
    return { value: { ...value, restored }, problems };
  }
  const isDone =
    left === undefined && !adoptedPlaces(now).some(({ sheet }) => sheet.title === value.operation.values['sheet']);
  return isDone ? { value, problems: [] } : { value: null, problems: [failureOf(error)] };
}

function knownEntry({ register }: State, sheet: string): Entry | undefined {
  return register.entries.find(({ trace }) => 'sheet' in trace && trace.sheet === sheet);
}

/** The journal has forgotten how they came: formats and sheets of then stay as they are. */
function unknownEntry({ register }: State, sheet: string, at: string): Entry {
  return {
    operation: newOperation(register, 'adopt', at, {}),
    state: 'closed',
    trace: { of: 'adopted', sheet, made: null, filled: [] },
  };
}
