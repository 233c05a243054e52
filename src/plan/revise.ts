/**
 * From a merge's finding and a person's word to the row as it is to stand. In: the standing row, the fresh reading, the fields
 * that were agreed to with their grounds. Out: a Revision, which the live workbook (`excel/`) and the file (`cli/`) both write:
 * only what the tool itself wrote changes, codes and people's columns stay.
 */
import { amountFormat } from './amount-format';
import type { Indicator, IsoDate } from './indicator';
import { changesBetween } from './merge';
import type { FieldChange, Revisable } from './merge';
import type { Doubt } from './statement';

/** A change that somebody answers for (依据). */
export interface GroundedChange extends FieldChange {
  readonly grounds: string;
}

export interface Revision {
  readonly code: string;
  readonly before: Indicator;
  /** The same code; what was not agreed to is as before. */
  readonly after: Indicator;
  /** Empty: only the note in 存疑 changes. */
  readonly changes: readonly GroundedChange[];
}

/** The row with the agreed fields, source, doubts and number format of the fresh reading; null: nothing was agreed to. */
export function revised(before: Indicator, fresh: Indicator, changes: readonly GroundedChange[]): Revision | null {
  if (changes.length === 0) return null;
  const agreed = Object.fromEntries(changes.map(({ field }) => [field, fresh[field]])) as Partial<
    Pick<Indicator, Revisable>
  >;
  const amounts = changes.some(({ field }) => field === 'target' || field === 'upper' || field === 'unit');
  return {
    code: before.code,
    before,
    after: {
      ...before,
      ...agreed,
      format: amounts ? fresh.format : before.format,
      source: fresh.source ?? before.source,
      doubts: fresh.doubts,
      how: { ...before.how, ...fresh.how },
    },
    changes,
  };
}

/** What a person promises otherwise by their own word; what is not named stays. */
export interface Adjustment {
  /** As stored in the sheet. */
  readonly target?: number;
  readonly due?: IsoDate;
  readonly grounds: string;
}

/** The row with another target or due date; its document and sentence stay, the change says its grounds. null: nothing differs. */
export function adjusted(before: Indicator, { target, due, grounds }: Adjustment): Revision | null {
  const fresh: Indicator = {
    ...before,
    ...(target === undefined
      ? {}
      : { target: { kind: 'number', value: target }, format: wider(before.format, amountFormat(before.unit, target)) }),
    ...(due === undefined ? {} : { due }),
    doubts: target === undefined ? before.doubts : before.doubts.filter(({ code }) => code !== 'missing'),
  };
  const changes = changesBetween(before, fresh).map((change) => ({ ...change, grounds }));
  return revised(before, fresh, changes);
}

/** A row keeps its own format unless the new figure has more decimals than it shows. */
function wider(now: string, wanted: string): string {
  const decimals = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return decimals(wanted) > decimals(now) ? wanted : now;
}

/** A row that the new version does not name: it stays, and 存疑 says so. */
export function absent(before: Indicator, document: string): Revision {
  const doubts = [...withoutNotes(before.doubts), { code: 'not-in-version', values: { document } }];
  return { code: before.code, before, after: { ...before, doubts }, changes: [] };
}

/** A row that the new version gave up: without a target it is no longer judged. The old target stays in 存疑, in words. */
export function withdrawn(before: Indicator, target: FieldChange, said: Withdrawal): Revision {
  const { document, grounds, was } = said;
  const doubts = [...withoutNotes(before.doubts), { code: 'withdrawn', values: { document, before: was } }];
  return {
    code: before.code,
    before,
    after: { ...before, target: { kind: 'none' }, doubts },
    changes: [{ ...target, after: null, grounds }],
  };
}

export interface Withdrawal {
  readonly document: string;
  readonly grounds: string;
  /** The old target with its unit, as people read it. */
  readonly was: string;
}

/** Only the newest version's word counts. */
function withoutNotes(doubts: readonly Doubt[]): readonly Doubt[] {
  return doubts.filter(({ code }) => code !== 'not-in-version' && code !== 'withdrawn');
}
