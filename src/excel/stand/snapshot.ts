/**
 * What the last refresh saw, kept in the workbook, and what is otherwise now. Compared by code, so that sorting and
 * inserting rows changes nothing. Texts and dates are compared as held.
 */
import { SHEET_NAMES, positionOf } from '../../sheet';
import type { Area, ColumnKey, Layout, SheetLayout } from '../../sheet';
import type { IsoDate } from '../../plan';
import { entryOf } from '../../status';
import type { StatusCode } from '../../status';
import type { Language } from '../../wording';
import { sameHeld } from '../journal/fingerprint';
import { heldDateOf } from '../wire/landing';
import type { Changed, Held, LedgerRow } from '../ledger';
import { areaOf } from '../lay/reference';
import { wordsOf } from './words';

/** name, actual, data date, target, due, status. */
type Seen = readonly [string, Held, Held, Held, Held, StatusCode | null];
export interface Snapshot {
  readonly form: 1;
  /** Absent in older ones. */
  readonly asOf?: IsoDate | null;
  readonly rows: Readonly<Record<string, Seen>>;
}

export function dueIn(snapshot: Snapshot | null, code: string): Held {
  return snapshot?.rows[code]?.[4] ?? null;
}

export function snapshotOf(rows: readonly LedgerRow[], asOf: IsoDate | null): Snapshot {
  return {
    form: 1,
    asOf,
    rows: Object.fromEntries(rows.filter(({ code }) => code !== '').map((row) => [row.code, seenOf(row)])),
  };
}

function seenOf(row: LedgerRow): Seen {
  return [row.name, row.actual, row.dataDate, row.target, row.due, row.status];
}

/** null where it cannot be read: the next refresh then begins anew. */
export function parsedSnapshot(text: string | null): Snapshot | null {
  if (text === null) return null;
  try {
    const found = JSON.parse(text) as Snapshot;
    return found.form === 1 ? found : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function changesSince(before: Snapshot, rows: readonly LedgerRow[]): readonly Changed[] {
  const now = new Set(rows.map(({ code }) => code));
  const gone = Object.entries(before.rows)
    .filter(([code]) => !now.has(code))
    .map(([code, [name]]): Changed => ({ code, name, what: 'gone', before: null, after: null, turn: null }));
  return [...rows.filter(({ code }) => code !== '').flatMap((row) => changesOf(before.rows[row.code], row)), ...gone];
}

function changesOf(seen: Seen | undefined, row: LedgerRow): readonly Changed[] {
  const { code, name } = row;
  if (seen === undefined) return [{ code, name, what: 'new', before: null, after: null, turn: null }];
  const now = seenOf(row);
  const of = (what: Changed['what'], at: 1 | 2 | 3 | 4): readonly Changed[] =>
    sameHeld(seen[at], now[at]) ? [] : [{ code, name, what, before: seen[at], after: now[at], turn: null }];
  const status: readonly Changed[] =
    seen[5] === now[5]
      ? []
      : [{ code, name, what: 'status', before: seen[5], after: now[5], turn: turnOf(seen[5], now[5]) }];
  return [...of('actual', 1), ...of('dataDate', 2), ...of('target', 3), ...of('due', 4), ...status];
}

function turnOf(before: StatusCode | null, after: StatusCode | null): Changed['turn'] {
  const lagged = isLagging(before);
  const lags = isLagging(after);
  if (lagged === lags) return null;
  return lags ? 'lagging' : 'recovered';
}

function isLagging(status: StatusCode | null): boolean {
  return status !== null && entryOf(status).class === 'lag';
}

/** What a refresh would see right after the layout is written: its own results stand for what Excel computes. */
export function snapshotOfLayout(layout: Layout): Snapshot {
  const sheet = layout.sheets.find(({ key }) => key === 'ledger');
  const data = layout.names.find(({ name, sheet: scope }) => name === SHEET_NAMES.ledger && scope === 'ledger');
  const area = data === undefined ? null : areaOf(data.refersTo);
  if (sheet === undefined || area === null) return { form: 1, rows: {} };
  const rows = Array.from({ length: area.rows }, (_, n) =>
    laidRow((key) => laidAt(sheet, area.row + n, positionOf(key))),
  );
  return { form: 1, rows: Object.fromEntries(rows.filter(([code]) => code !== '')) };
}

function laidRow(cell: (key: ColumnKey) => Held): readonly [string, Seen] {
  const date = (key: ColumnKey): Held => heldDateOf(cell(key), false);
  const status = statusIn('zh', cell('status')) ?? statusIn('en', cell('status'));
  return [
    String(cell('code') ?? ''),
    [String(cell('name') ?? ''), cell('actual'), date('dataDate'), cell('target'), date('due'), status],
  ];
}

function statusIn(language: Language, held: Held): StatusCode | null {
  return wordsOf(language).status(held);
}

function laidAt(sheet: SheetLayout, row: number, column: number): Held {
  const isIn = ({ area }: { readonly area: Area }): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  const values = sheet.values.find(isIn);
  if (values !== undefined) return values.values[row - values.area.row]?.[column - values.area.column] ?? null;
  const fill = sheet.fills.find(isIn);
  return fill?.results[row - fill.area.row]?.[column - fill.area.column] ?? null;
}
