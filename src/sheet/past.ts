/**
 * The ledger as it stood on a past day: a copy with values only, made from what stands now, the check-ins and the change log.
 * In: the standing ledger, check-ins, changed promises, the day. Out: one sheet, its results by our own arithmetic at that
 * as-of. Rows that came to the ledger later are in it too, since nothing says when they came.
 */
import type { Indicator, IsoDate, Progress, Target } from '../plan';
import { wordingOf } from '../wording';
import type { CellValue, Fill, SheetLayout, Values } from './layout';
import { ledgerLayout } from './ledger-layout';
import type { StandingLedger } from './standing-ledger';

/** One line of 填报. */
export interface PastActual {
  readonly code: string;
  /** ISO date; null: none was given, the day it was recorded counts. */
  readonly dataDate: IsoDate | null;
  readonly entered: string;
  readonly value: number | string | null;
}

/** One line of 变更记录 about a target or a due date. */
export interface PastPromise {
  readonly code: string;
  readonly field: 'target' | 'due';
  readonly at: string;
  /** A due date as an ISO date. */
  readonly before: string | number | null;
}

export interface PastRequest {
  readonly standing: StandingLedger;
  readonly actuals: readonly PastActual[];
  readonly promises: readonly PastPromise[];
  readonly asOf: IsoDate;
  /** Title of the new sheet. */
  readonly title: string;
}

export function pastLedger({ standing, actuals, promises, asOf, title }: PastRequest): SheetLayout {
  const words = wordingOf(standing.language);
  const then = progressThen(actuals, asOf, standing);
  const before = promisesThen(promises, asOf);
  const layout = ledgerLayout({
    plan: {
      year: standing.plan.year,
      indicators: standing.plan.indicators.map((one) => indicatorThen(one, before, words.status.status['to-fill'])),
    },
    settings: { ...standing.settings, asOf },
    language: standing.language,
    palette: standing.palette,
    progress: then,
    typed: new Map(standing.rows.map(({ indicator, typed }) => [indicator.code, typed])),
    header: { ...headerOf(standing), title: words.track.past.heading(String(standing.header.title ?? ''), asOf) },
    titles: { ledger: title },
  });
  const sheet = layout.sheets.find(({ key }) => key === 'ledger');
  if (sheet === undefined) throw new Error('a ledger has a ledger sheet');
  return valuesOnly(sheet, title);
}

function headerOf({ header }: StandingLedger): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(header).filter(
      (entry): entry is [string, string | number] => typeof entry[1] !== 'boolean' && entry[1] !== null,
    ),
  );
}

/** Of each code the last one up to that day: by data date, then by when it was recorded. */
function progressThen(
  actuals: readonly PastActual[],
  asOf: IsoDate,
  { rows }: StandingLedger,
): ReadonlyMap<string, Progress> {
  const last = new Map<string, PastActual>();
  const dayOf = ({ dataDate, entered }: PastActual): string => dataDate ?? entered.slice(0, 10);
  for (const one of actuals) {
    const known = last.get(one.code);
    if (dayOf(one) > asOf) continue;
    const isLater =
      known === undefined || dayOf(one) > dayOf(known) || (dayOf(one) === dayOf(known) && one.entered >= known.entered);
    if (isLater) last.set(one.code, one);
  }
  const weights = new Map(rows.map(({ indicator, progress }) => [indicator.code, progress.weight]));
  return new Map(
    [...weights].map(([code, weight]) => {
      const found = last.get(code);
      return [code, { actual: found?.value ?? null, dataDate: found?.dataDate ?? null, weight }];
    }),
  );
}

type Promises = ReadonlyMap<string, PastPromise>;

/** What the first change after that day found. */
function promisesThen(promises: readonly PastPromise[], asOf: IsoDate): Promises {
  const first = new Map<string, PastPromise>();
  for (const one of [...promises].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const key = `${one.code}|${one.field}`;
    if (one.at.slice(0, 10) > asOf && !first.has(key)) first.set(key, one);
  }
  return first;
}

function indicatorThen(indicator: Indicator, promises: Promises, missing: string): Indicator {
  const [target, due] = [promises.get(`${indicator.code}|target`), promises.get(`${indicator.code}|due`)];
  return {
    ...indicator,
    ...(target === undefined ? {} : { target: targetOf(target.before, missing) }),
    ...(due === undefined ? {} : { due: typeof due.before === 'string' ? due.before : null }),
  };
}

function targetOf(held: string | number | null, missing: string): Target {
  if (typeof held === 'number') return { kind: 'number', value: held };
  if (held === null || held === '') return { kind: 'none' };
  return held === missing ? { kind: 'missing' } : { kind: 'text', text: held };
}

/** Nothing in it computes, is checked or leads anywhere; colours, columns and print stay. */
function valuesOnly(sheet: SheetLayout, title: string): SheetLayout {
  return {
    ...sheet,
    title,
    tabColor: '#A6A6A6',
    values: [...sheet.values, ...sheet.fills.map(resultsOf)],
    fills: [],
    validations: [],
    links: [],
  };
}

function resultsOf({ area, results }: Fill): Values {
  return { area, values: results.map((row) => row.map((value): CellValue => (value === '' ? null : value))) };
}
