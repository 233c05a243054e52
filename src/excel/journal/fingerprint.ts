/**
 * A short print of what cells hold, to tell later whether a person touched them. What Excel computes is left out:
 * it changes by itself. Numbers count to twelve digits, so that a round through Excel does not matter.
 */
import type { CellValue } from '../../sheet';
import type { Held } from '../ledger';
import type { SheetTrace } from './trace';

export function printOf(rows: readonly (readonly Held[])[]): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  const eat = (code: number): void => {
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  };
  for (const row of rows) {
    for (const held of row) {
      const text = said(held);
      for (let at = 0; at < text.length; at += 1) eat(text.charCodeAt(at));
      eat(0x1f);
    }
    eat(0x1e);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}

/** Excel keeps line feeds only. Blank and empty text are the same. */
function said(held: Held): string {
  if (held === null || held === '') return '';
  if (typeof held === 'number') return `n${String(Number(held.toPrecision(12)))}`;
  if (typeof held === 'boolean') return `b${String(held)}`;
  return `t${held.replaceAll('\r', '')}`;
}

/** The same content, as the prints see it. */
export function sameHeld(one: Held, other: Held): boolean {
  return said(one) === said(other);
}

/** Constants of a sheet that are not masked, with their places. */
export function constantsPrint(blocks: readonly Block[], masks: SheetTrace['masks']): string {
  const cells = new Map<number, Held>();
  for (const { row, column, values } of blocks) {
    values.forEach((line, r) => {
      line.forEach((value, c) => {
        const at = [row + r, column + c] as const;
        if (value !== null && value !== '' && !isMasked(masks, at)) cells.set(at[0] * WIDEST + at[1], value);
      });
    });
  }
  return printOf([...cells].sort(([one], [other]) => one - other));
}

/** Columns of a sheet, at most. */
const WIDEST = 16384;

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

function isMasked(masks: SheetTrace['masks'], [row, column]: readonly [number, number]): boolean {
  return masks.some(
    ([top, left, rows, columns]) => row >= top && row < top + rows && column >= left && column < left + columns,
  );
}
