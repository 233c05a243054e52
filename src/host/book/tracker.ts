// Rectangles that must stay with their cells while rows and columns come and go: ranges held by the client,
// and every range of the request in hand. A rectangle whose cells were all deleted is null, and using it an error.
import { shiftArea, type Shift } from './shift';
import type { Area } from './area';

export interface Held {
  readonly sheetId: string;
  area: Area | null;
}

export interface Tracker {
  readonly held: Set<Held>;
}

export const newTracker = (): Tracker => ({ held: new Set() });

export function hold(tracker: Tracker, sheetId: string, area: Area | null): Held {
  const held = { sheetId, area };
  tracker.held.add(held);
  return held;
}

export function shiftHeld(tracker: Tracker, shift: Shift): void {
  for (const held of tracker.held)
    if (held.sheetId === shift.sheetId && held.area) held.area = shiftArea(held.area, shift);
}

export function dropSheetHeld(tracker: Tracker, sheetId: string): void {
  for (const held of tracker.held) if (held.sheetId === sheetId) held.area = null;
}
