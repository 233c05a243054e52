// What the objects of a format share: the cells they speak for, and one property over them all.
import { isWholeColumns, isWholeRows, type Area } from '../book/area';
import { paint, styleAt, type Sheet } from '../book/sheet';
import { readColor, type Style, type StylePatch } from '../book/style';
import { tell } from '../book/book';
import { HostObject } from '../wire/object';
import { invalid } from '../wire/errors';
import { requireAllowed, type Permission } from './guard';
import type { Session } from '../wire/session';

/** The cells a format object speaks for: one rectangle, or several of a RangeAreas. */
export interface Spot {
  readonly sheet: () => Sheet;
  readonly areas: () => readonly Area[];
}

/** Cells asked for a common look; whole columns are asked at their top, so that the answer comes at once. */
function* sampled(spot: Spot): Generator<Style> {
  const sheet = spot.sheet();
  for (const area of spot.areas()) {
    const rows = isWholeColumns(area) ? 1 : area.bottom - area.top + 1;
    const columns = isWholeRows(area) ? 1 : area.right - area.left + 1;
    for (let r = 0; r < rows; r += 1)
      for (let c = 0; c < columns; c += 1) yield styleAt(sheet, area.top + r, area.left + c);
  }
}

export abstract class Look extends HostObject {
  constructor(
    session: Session,
    readonly spot: Spot,
  ) {
    super(session);
  }
  $common<T>(read: (style: Style) => T): T | null {
    let first: T | undefined;
    for (const style of sampled(this.spot)) {
      const value = read(style);
      if (first === undefined) first = value;
      else if (JSON.stringify(first) !== JSON.stringify(value)) return null;
    }
    return first ?? null;
  }
  $paint(patch: StylePatch, permission: Permission = 'allowFormatCells'): void {
    const sheet = this.spot.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? permission : null);
    for (const area of this.spot.areas()) {
      paint(sheet, area, patch);
      tell(this.session.book, { kind: 'formatted', sheetId: sheet.id, area });
    }
  }
}

export function colorGiven(text: unknown): string {
  const read = typeof text === 'string' ? readColor(text) : null;
  if (read === null) throw invalid(`No colour: ${String(text)}`);
  return read;
}
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw invalid(`Expected one of ${allowed.join(', ')}, not ${String(value)}.`);
  return found;
}
