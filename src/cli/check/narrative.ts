/** Checks of what people write beside the figures, and of targets against the change log and the baseline. */
import { CHANGE_KEYS, SHEET_NAMES, changeName } from '../../sheet';
import type { ColumnKey } from '../../sheet';
import { serialOf, standing } from '../../status';
import { wordingOf } from '../../wording';
import { cellAt, sheetWith, spotNamed } from '../../xlsx';
import type { LedgerFile } from '../../xlsx';
import { found } from './finding';
import type { Check, Finding } from './finding';

const NARRATIVE = ['cause', 'measure', 'measureDue'] as const;

const lagging: Check = (file) => {
  const { titles } = wordingOf(file.ledger.language).columns;
  return file.rows.flatMap(({ row, facts, typed, indicator }): Finding[] => {
    if (!standing(facts, file.ledger.settings).lagging) return [];
    const missing = NARRATIVE.filter((key) => typed[key] === undefined);
    const [key] = missing;
    if (key === undefined) return [];
    const values = { name: indicator.name, columns: missing.map((each) => titles[each]).join(' / ') };
    return [found(file, { code: 'C33', says: 'C33' }, { row, key }, values)];
  });
};

const closed: Check = (file) => {
  // 未销号 申请销号 已销号 退回, in this order in every language.
  const [, , done] = wordingOf(file.ledger.language).columns.closure;
  return file.rows.flatMap(({ row, typed, indicator }): Finding[] => {
    if (typed.closure !== done || typed.evidence !== undefined) return [];
    return [found(file, { code: 'C34', says: 'C34' }, { row, key: 'evidence' }, { name: indicator.name })];
  });
};

const baselines: Check = (file) =>
  file.rows.flatMap(({ row, facts }): Finding[] => {
    const target = facts.target.kind === 'number' ? facts.target.value : null;
    const { baseline, direction, basis, kind } = facts;
    if (target === null || baseline === null || basis !== 'point' || kind === 'limit' || kind === 'floor') return [];
    const isWorse = direction === 'up' ? target <= baseline : direction === 'down' && target >= baseline;
    return isWorse ? [found(file, { code: 'C18', says: 'C18' }, { row, key: 'target' }, { target, baseline })] : [];
  });

const PROMISED: readonly ColumnKey[] = [
  'target',
  'baseline',
  'due',
  'unit',
  'direction',
  'kind',
  'weight',
  'upper',
  'basis',
];

interface Logged {
  readonly code: string;
  readonly field: string;
  readonly after: unknown;
}

/** What the change log says last of each promise is what the ledger must hold. */
const logged: Check = (file) => {
  const { titles } = wordingOf(file.ledger.language).columns;
  const last = new Map(logOf(file).map((line) => [`${line.code}|${line.field}`, line]));
  return file.rows.flatMap(({ row, indicator }) =>
    PROMISED.flatMap((key): Finding[] => {
      const line = last.get(`${indicator.code}|${titles[key]}`);
      const value = file.cell(row, key)?.value ?? null;
      if (line === undefined || isSame(value, line.after, file.ledger.language)) return [];
      const values = { column: titles[key], now: String(value ?? ''), logged: String(line.after ?? '') };
      return [found(file, { code: 'C16', says: 'C16' }, { row, key }, values)];
    }),
  );
};

/** Words of kinds and directions stand in the log by their codes or by their words. */
function isSame(now: unknown, after: unknown, language: LedgerFile['ledger']['language']): boolean {
  if (typeof now === 'number' && typeof after === 'number')
    return Math.abs(now - after) < 1e-9 * Math.max(1, Math.abs(now));
  const { kind, direction, basis } = wordingOf(language).status;
  const words: Readonly<Record<string, string>> = { ...kind, ...direction, ...basis };
  const dated = typeof after === 'string' ? serialOf(after) : null;
  return now === after || (typeof after === 'string' && words[after] === now) || (dated !== null && dated === now);
}

function logOf({ workbook }: LedgerFile): readonly Logged[] {
  const sheet = sheetWith(workbook, SHEET_NAMES.changes ?? '');
  if (sheet === null) return [];
  const at = new Map(CHANGE_KEYS.map((key) => [key, spotNamed(workbook, changeName(key), sheet.name)?.range] as const));
  const head = at.get('code')?.top ?? -1;
  return sheet.rows.flatMap(({ row }): Logged[] => {
    const held = (key: 'code' | 'field' | 'after'): unknown =>
      cellAt(sheet, row, at.get(key)?.left ?? -1)?.value ?? null;
    const [code, field] = [held('code'), held('field')];
    return row > head && typeof code === 'string' && typeof field === 'string'
      ? [{ code, field, after: held('after') }]
      : [];
  });
}

export const NARRATIVES: readonly Check[] = [logged, baselines, lagging, closed];
