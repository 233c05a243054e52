// What inserting or deleting cells does to a rectangle elsewhere. One rule for held ranges, formulas, names,
// conditional formats, validations, filters and print areas, so that they cannot drift apart.
import { LAST_COLUMN, LAST_ROW, type Area } from './area';

/** `count` lines inserted (positive) or deleted (negative) at `at`, within the band `from…to` of the other axis. */
export interface Shift {
  readonly sheetId: string;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function shiftSpan(span: Span, shift: Shift, last: number): Span | null {
  const { at, count } = shift;
  if (count >= 0) {
    const start = span.start >= at ? span.start + count : span.start;
    const end = span.end >= at ? Math.min(span.end + count, last) : span.end;
    return start > last ? null : { start, end };
  }
  const gone = -count;
  const first = (n: number): number => (n < at ? n : n < at + gone ? at : n - gone);
  const final = (n: number): number => (n < at ? n : n < at + gone ? at - 1 : n - gone);
  const moved = { start: first(span.start), end: final(span.end) };
  return moved.start > moved.end ? null : moved;
}

/** Where the rectangle is afterwards; null when all of it was deleted (a reference becomes #REF!). */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const byRow = shift.axis === 'row';
  const [crossStart, crossEnd] = byRow ? [area.left, area.right] : [area.top, area.bottom];
  // Excel moves a rectangle only when the moved band covers it from side to side.
  if (crossStart < shift.from || crossEnd > shift.to) return area;
  const last = byRow ? LAST_ROW : LAST_COLUMN;
  const span = byRow ? { start: area.top, end: area.bottom } : { start: area.left, end: area.right };
  // A whole column stays whole under row inserts; a whole row likewise.
  if (span.start === 0 && span.end === last) return area;
  const moved = shiftSpan(span, shift, last);
  if (!moved) return null;
  return byRow ? { ...area, top: moved.start, bottom: moved.end } : { ...area, left: moved.start, right: moved.end };
}

/** For lists of rectangles (rules, validations): those wholly deleted fall out. */
export const shiftAreas = (areas: readonly Area[], shift: Shift): readonly Area[] =>
  areas.flatMap((area) => shiftArea(area, shift) ?? []);
