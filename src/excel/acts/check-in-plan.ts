/**
 * What a refresh records: check-ins for actuals and data dates that are otherwise than at the last one, however they got
 * there, and log lines for promises and actuals that changed and were not told yet. Pure.
 */
import type { ChangedField, CheckIn, ColumnKey, LineSource } from '../../sheet';
import type { Told } from '../perform/log';
import type { Changed, LedgerRow, LocalTime, Operation } from '../ledger';

export interface Recording {
  readonly rows: readonly LedgerRow[];
  /** Since the last refresh; null: there was none, and every actual is news. */
  readonly changes: readonly Changed[] | null;
  readonly told: Told;
  readonly operation: Operation;
  readonly at: LocalTime;
}

export function checkInsOf({ rows, changes, told, operation, at }: Recording): readonly CheckIn[] {
  const moved = changes === null ? null : codesWith(changes, ['actual', 'dataDate']);
  const fresh = changes === null ? null : codesWith(changes, ['new']);
  const sources = new Map(told.filter(([, field]) => field === 'actual').map((one) => [one[0], one] as const));
  return rows
    .filter(({ code }) => code !== '')
    .filter(({ code, actual }) =>
      moved === null || fresh === null ? actual !== null : moved.has(code) || (fresh.has(code) && actual !== null),
    )
    .map(({ code, name, unit, dataDate, actual, actualFormula, format }): CheckIn => {
      const known = sources.get(code);
      const told = known !== undefined && known[2] === actual ? sourceOf(known[3]) : SHEET;
      const source = linkedTo(actualFormula) ?? told;
      return { code, name, unit, dataDate, value: actual, format, entered: at, source, operation: operation.id };
    });
}

function codesWith(changes: readonly Changed[], whats: readonly Changed['what'][]): ReadonlySet<string> {
  return new Set(changes.filter(({ what }) => whats.includes(what)).map(({ code }) => code));
}

const SHEET: LineSource = { by: 'sheet' };

/** However it came there, a linked actual is what its cell says. */
function linkedTo(formula: LedgerRow['actualFormula']): LineSource | null {
  return formula?.cell == null ? null : { by: 'link', name: formula.cell };
}

const NAMED: readonly string[] = ['document', 'table', 'returned', 'link', 'undo'];

function sourceOf(text: string): LineSource {
  const [by = '', ...name] = text.split(':');
  if (NAMED.includes(by)) return { by: by as 'document', name: name.join(':') };
  return { by: by === 'pane' || by === 'command' ? by : 'sheet' };
}

const FIELDS: Readonly<Partial<Record<Changed['what'], ColumnKey>>> = {
  target: 'target',
  due: 'due',
  actual: 'actual',
};

/** Edited in the sheet itself: changed since the last refresh, and no line says so. */
export function untold({ rows, changes, told }: Recording): readonly ChangedField[] {
  const last = new Map(told.map(([code, field, value]) => [`${code}|${field}`, value]));
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return (changes ?? []).flatMap(({ code, name, what, before, after }) => {
    const field = FIELDS[what];
    const row = byCode.get(code);
    if (field === undefined || row === undefined) return [];
    const key = `${code}|${field}`;
    if (last.has(key) && last.get(key) === after) return [];
    const known = last.has(key) ? (last.get(key) ?? null) : before;
    const source = (field === 'actual' ? linkedTo(row.actualFormula) : null) ?? SHEET;
    return [{ code, name, field, before: known, after, format: row.format, grounds: null, source }];
  });
}
