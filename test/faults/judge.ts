/**
 * What became of a workbook that was cut off: the pane opens anew and recovers, and all is as before or as after. Recovering
 * goes by the workbook alone, so the same workbook is recovered once and its verdict remembered.
 */
import { createHash } from 'node:crypto';
import { look, recover } from '../../src/excel';
import { normal } from '../unit/excel/stand';
import type { Stand } from '../unit/excel/stand';

export interface Judge {
  /** `before`, `after`, or where it differs from both. */
  readonly verdict: () => Promise<string>;
  /** A print of everything that stands in the workbook now. */
  readonly state: () => Promise<string>;
}

/** The content, as the host dumps it. */
export async function written({ host }: Stand): Promise<string> {
  return JSON.stringify(await host.workbook.dump());
}

export function newJudge(here: Stand, ends: Readonly<Record<'before' | 'after', string>>): Judge {
  const known = new Map<string, string>();
  const full = { before: normalText(ends.before), after: normalText(ends.after) };
  const compared = async (): Promise<string> => {
    const now = await written(here);
    if (now === ends.before) return 'before';
    if (now === ends.after) return 'after';
    // Written otherwise, and yet the same.
    const text = normalText(now);
    if (text === full.before) return 'before';
    if (text === full.after) return 'after';
    return `as before but ${difference(text, full.before)}; as after but ${difference(text, full.after)}`;
  };
  return {
    state: () => stateOf(here),
    verdict: async () => {
      const state = await stateOf(here);
      const verdict = known.get(state) ?? (await recovered(here)) ?? (await compared());
      known.set(state, verdict);
      return verdict;
    },
  };
}

/** null: the next opening found nothing left to do. */
async function recovered(here: Stand): Promise<string | null> {
  const next = { ...here.workbook };
  await recover(next);
  const seen = await look(next);
  return seen.value?.unfinished === null ? null : 'still unfinished';
}

/** With what a dump leaves out because it is no content: ids, selections, the sheet in front. */
async function stateOf(here: Stand): Promise<string> {
  const text = await written(here);
  const { sheets, tables, xmlParts, names, nextId, activeSheetId } = here.host.workbook.book;
  const ids = [...sheets, ...tables, ...xmlParts].map(({ id }) => id);
  const rest = [nextId, activeSheetId, ids, names.map(({ scope }) => scope), sheets.map(({ selection }) => selection)];
  return createHash('sha1').update(text).update(JSON.stringify(rest)).digest('hex');
}

const normalText = (text: string): string => JSON.stringify(normal(JSON.parse(text)));

/** Where two contents first part. */
function difference(text: string, wanted: string): string {
  let at = 0;
  while (at < text.length && text[at] === wanted[at]) at += 1;
  return `…${text.slice(Math.max(0, at - 120), at + 120)}… instead of …${wanted.slice(at, at + 120)}…`;
}
