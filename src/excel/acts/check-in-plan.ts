/**
 * What a refresh records: check-ins for actuals and data dates that are otherwise than at the last one, however they got
 * there, and for figures of months that ended in between; log lines for promises and actuals that changed and were not
 * told yet. Pure.
 */
import type { IsoDate } from '../../plan';
import type { ChangedField, CheckIn, ColumnKey, LineSource } from '../../sheet';
import type { Told, ToldField } from '../perform/log';
import type { Changed, LedgerRow, LocalTime, Operation } from '../ledger';

export interface Recording {
  readonly rows: readonly LedgerRow[];
  /** Since the last refresh; null: there was none, and every actual is news. */
  readonly changes: readonly Changed[] | null;
  readonly told: Told;
  readonly operation: Operation;
  readonly at: LocalTime;
  /** As it stands now. */
  readonly asOf: IsoDate | null;
}

export function checkInsOf({ rows, changes, told, operation, at, asOf }: Recording): readonly CheckIn[] {
  const moved = changes === null ? null : codesWith(changes, ['actual', 'dataDate']);
  const fresh = changes === null ? null : codesWith(changes, ['new']);
  const figures = figuresOf(told);
  const [known, standing] = [rows.filter(({ code }) => code !== ''), new Map<string, ToldField>()];
  for (const one of told) if (one.line[1] === 'actual') standing.set(one.line[0], one);
  const past = known.flatMap((row) => pastOf(row, figures.get(row.code) ?? [], asOf));
  const now = known
    .filter(({ code, actual }) =>
      moved === null || fresh === null ? actual !== null : moved.has(code) || (fresh.has(code) && actual !== null),
    )
    .map((row): Entered => {
      const [, , value, by] = standing.get(row.code)?.line ?? [];
      const told = by !== undefined && value === row.actual ? sourceOf(by) : SHEET;
      return {
        row,
        dataDate: row.dataDate,
        value: row.actual,
        entered: at,
        source: linkedTo(row.actualFormula) ?? told,
      };
    });
  return [...past, ...now].map(({ row: { code, name, unit, format }, ...one }) => {
    return { code, name, unit, format, ...one, operation: operation.id };
  });
}

type Entered = Pick<CheckIn, 'dataDate' | 'value' | 'entered' | 'source'> & { readonly row: LedgerRow };

/** By code, actuals that were told with their day, in order; what was undone never was one. */
function figuresOf(told: Told): ReadonlyMap<string, readonly ToldField[]> {
  const undone = new Set(told.map(({ line: [code, , , by] }) => `${code}|${by}`));
  const figures = new Map<string, ToldField[]>();
  for (const one of told) {
    const [code, field, , by, day] = one.line;
    if (field !== 'actual' || day === undefined || by.startsWith('undo:')) continue;
    if (!undone.has(`${code}|undo:${one.operation}`)) figures.set(code, [...(figures.get(code) ?? []), one]);
  }
  return figures;
}

/**
 * Figures of periods before the one that stands: replaced by a later period's before any refresh saw them. A figure's period
 * is its data date, else the as-of date that it was told under; replaced within its period it was put right.
 */
function pastOf(row: LedgerRow, figures: readonly ToldField[], asOf: IsoDate | null): readonly Entered[] {
  return figures.flatMap(({ line: [, , value, by, day] }, n): readonly Entered[] => {
    if (day === undefined || value === null) return [];
    const [dataDate, under, entered] = day;
    const next = figures[n + 1]?.line[4];
    const until = next === undefined ? (row.dataDate ?? asOf) : (next[0] ?? next[1]);
    if ((dataDate ?? under) === until) return [];
    return [{ row, dataDate, value, entered, source: sourceOf(by) }];
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
export function untold({ rows, changes, told }: Pick<Recording, 'rows' | 'changes' | 'told'>): readonly ChangedField[] {
  const last = new Map(told.map(({ line: [code, field, value] }) => [`${code}|${field}`, value]));
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return (changes ?? []).flatMap(({ code, name, what, before, after }) => {
    const field = FIELDS[what];
    const row = byCode.get(code);
    if (field === undefined || row === undefined) return [];
    const key = `${code}|${field}`;
    if (last.has(key) && last.get(key) === after) return [];
    const known = last.has(key) ? (last.get(key) ?? null) : before;
    const source = (field === 'actual' ? linkedTo(row.actualFormula) : null) ?? SHEET;
    const change = { code, name, field, before: known, after, format: row.format, grounds: null, source };
    return [field === 'actual' ? { ...change, dataDate: row.dataDate } : change];
  });
}
