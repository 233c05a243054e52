/** One lived-in workbook through a refresh, a second import and its undo, and what changed of people's in each. */
import { mergeIndicators, newLedger, readStanding, refresh, undo } from '../../../../src/excel';
import type { Merged, Outcome } from '../../../../src/excel';
import { changesBetween, revised } from '../../../../src/plan';
import type { Revision } from '../../../../src/plan';
import { copyOf, putBack } from '../../../faults/copy';
import type { BookCopy } from '../../../faults/copy';
import { AT, LATER, contentOf, indicators, layoutOf, stand } from '../stand';
import type { Stand } from '../stand';
import { live } from './deeds';
import type { LivedIn } from './deeds';
import { changedCells } from './people';

const FRESH = indicators(2, 7);
const REVISED = ['2024-A01-002', '2024-A01-005'];
/** The column of moments of our own, which a refresh fills. */
const ours = ['更新时间'];
/** Words of our links from 原文 back to the ledger. */
const OUR_LINK = '← 台账';
const nothing = { fresh: [], revised: [], ours };
const allowed = { fresh: FRESH.map(({ code }) => code), revised: REVISED, ours };

export interface Played {
  /** Codes of what each step said was wrong. */
  readonly refresh: readonly string[];
  readonly merge: readonly string[];
  readonly undo: readonly string[];
  /** Rows that the second import brought and revised; null: it was not done. */
  readonly rows: number | null;
  readonly revised: number | null;
  /** People's cells that are otherwise than before, by step. */
  readonly changed: readonly string[];
  /** Content before the second import and after its undo. */
  readonly before: unknown;
  readonly after: unknown;
}

export async function played(scenario: LivedIn): Promise<Played> {
  const here = await livedIn(scenario);
  const dump = () => here.host.workbook.dump();
  const lived = await dump();
  const refreshed = await refresh(here.workbook, { at: AT, unprotect: true });
  const first = await dump();
  await here.host.user.calculate();
  const before = await contentOf(here);
  const merged = await secondImport(here);
  const second = await dump();
  const undone = await undo(here.workbook, { at: LATER, unprotect: true });
  const third = await dump();
  await here.host.user.calculate();
  const after = await contentOf(here);
  here.host.dispose();
  return {
    refresh: codesOf(refreshed),
    merge: codesOf(merged),
    undo: codesOf(undone),
    rows: merged.value?.rows ?? null,
    revised: merged.value?.revised ?? null,
    changed: [
      ...changedCells(lived, first, nothing),
      ...changedCells(first, second, allowed),
      ...changedCells(first, third, nothing),
    ].filter((words) => scenario.mended !== 'links' || !words.includes(OUR_LINK)),
    before,
    after,
  };
}

const codesOf = ({ problems }: Outcome<unknown>): readonly string[] => [...new Set(problems.map(({ code }) => code))];

/** Ledgers as they were made, by what stood before. */
const made = new Map<string, BookCopy>();

async function livedIn({ name, deeds, before = [], date1904 }: LivedIn): Promise<Stand> {
  const here = stand({ engine: 'quick', date1904: date1904 === true });
  const start = before.length > 0 ? name : String(date1904 === true);
  const known = made.get(start);
  if (known !== undefined) putBack(here, known);
  else {
    await live(here, before);
    await newLedger(here.workbook, layoutOf({ indicators: indicators(6) }), { at: AT });
    made.set(start, copyOf(here));
  }
  await live(here, deeds);
  return here;
}

/** A new version: two targets higher, two rows more. */
async function secondImport({ workbook }: Stand): Promise<Outcome<Merged>> {
  const rows = (await readStanding(workbook)).value?.plan.indicators ?? [];
  const revisions = rows.flatMap((row): Revision[] => {
    if (!REVISED.includes(row.code)) return [];
    const higher = { ...row, target: { kind: 'number', value: 99 } as const };
    const changes = changesBetween(row, higher).map((change) => ({ ...change, grounds: '二稿' }));
    const one = revised(row, higher, changes);
    return one === null ? [] : [one];
  });
  const wish = { revisions, layoutOf: layoutOf({ indicators: FRESH }), document: '二稿.docx' };
  return mergeIndicators(workbook, wish, { at: LATER, unprotect: true });
}
