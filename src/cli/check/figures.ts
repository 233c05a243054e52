/** Checks of the figures: text for numbers, magnitude, falls, shares, parts and totals, dates, no change for two periods. */
import type { ColumnKey, StandingRow } from '../../sheet';
import { serialOf, standing } from '../../status';
import { wordingOf } from '../../wording';
import { checkInHistory } from '../../xlsx';
import { found } from './finding';
import type { Check, CheckCode, Finding } from './finding';
import { proposed } from './proposal';

const NUMBERS: readonly ColumnKey[] = ['baseline', 'target', 'actual', 'upper', 'weight', 'benchmark', 'selfReported'];

const texts: Check = (file) => {
  const words = wordingOf(file.ledger.language);
  return file.rows.flatMap(({ row }) =>
    NUMBERS.flatMap((key): Finding[] => {
      const value = file.cell(row, key)?.value ?? null;
      const isToFill = key === 'target' && value === words.status.status['to-fill'];
      if (typeof value !== 'string' || value.trim() === '' || isToFill) return [];
      const offer = proposed(value);
      const values = { column: words.columns.titles[key], text: value, offer: offer.join(' / ') };
      return [found(file, { code: 'C24', says: offer.length > 0 ? 'C24-offer' : 'C24' }, { row, key }, values)];
    }),
  );
};

type History = ReturnType<typeof checkInHistory>;

/** The newest check-in that was told for an earlier day than the figure that stands. */
function earlier(history: History, { indicator, progress }: StandingRow): number | null {
  const told = history.get(indicator.code) ?? [];
  const before = told.filter(({ dataDate }) => dataDate !== null && (progress.dataDate ?? '9999') > dataDate).at(-1);
  return typeof before?.value === 'number' ? before.value : null;
}

const MYRIAD = 10_000;
/** How far from exactly ten thousand times a figure may be to look like a slip of the unit. */
const ABOUT = 5;

function isSlip(value: number, other: number | null): boolean {
  if (other === null || other === 0 || value === 0) return false;
  const ratio = Math.abs(value / other);
  const near = (times: number): boolean => ratio > times / ABOUT && ratio < times * ABOUT;
  return near(MYRIAD) || near(1 / MYRIAD);
}

const magnitude: Check = (file) => {
  const history = checkInHistory(file);
  return file.rows.flatMap((line): Finding[] => {
    const { row, facts } = line;
    const { actual } = facts;
    if (actual === null) return [];
    const before = earlier(history, line);
    const target = facts.target.kind === 'number' ? facts.target.value : null;
    const values = { value: actual, before: before ?? target ?? '' };
    return oddities(actual, { before, target, isCumulative: facts.basis === 'cumulative' }).map((code) =>
      found(file, { code, says: code }, { row, key: 'actual' }, values),
    );
  });
};

interface Beside {
  readonly before: number | null;
  readonly target: number | null;
  readonly isCumulative: boolean;
}

function oddities(actual: number, { before, target, isCumulative }: Beside): readonly CheckCode[] {
  const slip = isSlip(actual, before ?? target);
  const fell = isCumulative && before !== null && actual < before;
  const isFar = actual < 0 || (target !== null && target > 0 && actual > 3 * target);
  return [
    ...(slip ? (['C25'] as const) : []),
    ...(fell ? (['C26'] as const) : []),
    ...(isFar && !slip ? (['C27'] as const) : []),
  ];
}

const shares: Check = (file) =>
  file.rows.flatMap(({ row, indicator, facts }): Finding[] => {
    if (indicator.unit !== '%') return [];
    return (['baseline', 'target', 'actual'] as const).flatMap((key): Finding[] => {
      const value = file.cell(row, key)?.value;
      if (typeof value !== 'number') return [];
      if (value > 1.5) return [found(file, { code: 'C28', says: 'C28' }, { row, key }, { value, share: value / 100 })];
      const isOutside = facts.kind === 'rate' && facts.basis === 'point' && (value < 0 || value > 1);
      return isOutside ? [found(file, { code: 'C28', says: 'C28-outside' }, { row, key }, { value })] : [];
    });
  });

/** Rows that say 其中 stand under their total: together they are no more than it. */
const parts: Check = (file) => {
  const findings: Finding[] = [];
  let total: StandingRow | null = null;
  let sum = 0;
  for (const line of file.rows) {
    const isPart = /^(?:其中|of which)/i.test(line.indicator.name);
    if (!isPart) {
      total = line;
      sum = 0;
      continue;
    }
    sum += line.facts.actual ?? 0;
    const whole = total?.facts.actual ?? null;
    if (total === null || whole === null || total.indicator.unit !== line.indicator.unit || sum <= whole + 1e-9)
      continue;
    const values = { sum, whole, name: total.indicator.name };
    findings.push(found(file, { code: 'C29', says: 'C29' }, { row: line.row, key: 'actual' }, values));
  }
  return findings;
};

const selfReported: Check = (file) =>
  file.rows.flatMap(({ row, facts }): Finding[] => {
    const told = file.cell(row, 'selfReported')?.value;
    const { completion } = standing(facts, file.ledger.settings);
    if (typeof told !== 'number' || completion === null || Math.abs(told - completion) <= 0.005) return [];
    const shown = (share: number): string => `${(share * 100).toFixed(1)}%`;
    const values = { told: shown(told), computed: shown(completion) };
    return [found(file, { code: 'C30', says: 'C30' }, { row, key: 'selfReported' }, values)];
  });

/** Two months without a newer figure. */
const STALE_DAYS = 62;

const dates: Check = (file) =>
  file.rows.flatMap(({ row, progress }): Finding[] => {
    const { asOf } = file.ledger.settings;
    const [day, end] = [serialOf(progress.dataDate), serialOf(asOf)];
    if (day === null || end === null || progress.actual === null) return [];
    const at = { row, key: 'dataDate' } as const;
    const values = { date: progress.dataDate ?? '', asOf: asOf ?? '' };
    if (day > end) return [found(file, { code: 'C31', says: 'C31' }, at, values)];
    return end - day > STALE_DAYS ? [found(file, { code: 'C31', says: 'C31-stale' }, at, values)] : [];
  });

const unchanged: Check = (file) => {
  const history = checkInHistory(file);
  return file.rows.flatMap(({ row, indicator, facts }): Finding[] => {
    const told = (history.get(indicator.code) ?? []).filter(({ dataDate }) => dataDate !== null);
    const last = told.slice(-3);
    const days = new Set(last.map(({ dataDate }) => dataDate)).size;
    const isStill = days === 3 && last.every(({ value }) => value === facts.actual);
    const completion = standing(facts, file.ledger.settings).completion ?? 1;
    const values = { value: facts.actual ?? '', since: last[0]?.dataDate ?? '' };
    return isStill && completion < 1 ? [found(file, { code: 'C32', says: 'C32' }, { row, key: 'actual' }, values)] : [];
  });
};

export const FIGURES: readonly Check[] = [texts, magnitude, shares, parts, selfReported, dates, unchanged];
