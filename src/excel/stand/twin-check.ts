/** Twins: copying a sheet of ours copies its names, and nobody can tell any more which is meant. Pure. */
import { SHEET_NAMES } from '../../sheet';
import type { SheetKey } from '../../sheet';
import { problemOf } from '../wire/failure';
import type { LedgerProblem } from '../ledger';
import type { LedgerPlace } from './ledger-place';
import type { SheetState, State } from './state';

export interface Twin {
  readonly key: SheetKey;
  readonly copy: SheetState;
  readonly original: SheetState;
}

/** `台账 (2)` is Excel's own title for a copy of `台账`; else the one that comes first is the original. */
export function twinsIn(state: State): readonly Twin[] {
  return (Object.keys(SHEET_NAMES) as SheetKey[]).flatMap((key) => {
    const own = state.names.filter(({ name, sheet }) => sheet !== null && name === SHEET_NAMES[key]);
    const sheets = state.sheets.filter(({ id }) => own.some(({ sheet }) => sheet === id));
    const [first, ...rest] = sheets
      .filter(({ title }) => !isCopyOf(title, sheets))
      .concat(sheets.filter(({ title }) => isCopyOf(title, sheets)));
    return first === undefined ? [] : rest.map((copy): Twin => ({ key, copy, original: first }));
  });
}

function isCopyOf(title: string, sheets: readonly SheetState[]): boolean {
  const base = /^(.*?)\s*\(\d+\)$/.exec(title)?.[1];
  return (
    base !== undefined &&
    sheets.some((one) => one.title !== title && (one.title === base || one.title.startsWith(base)))
  );
}

export function twins(state: State, { sheet }: LedgerPlace): readonly LedgerProblem[] {
  return twinsIn(state)
    .filter(({ key }) => key === 'ledger')
    .map(({ copy, original }) =>
      problemOf(
        'sheet-twin',
        { sheet: copy.title, of: original.title, read: sheet.title },
        { in: 'sheet', sheet: copy.title },
      ),
    );
}
