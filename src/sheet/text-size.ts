/**
 * How much room text takes, estimated: the core knows no fonts. A full-width character is one em, others about half;
 * words are not broken, full-width characters may be. Widths are in characters of the default font, heights in points.
 */

/** Pixels of a character of column width, and of one em at 10 points. */
const COLUMN_PX = 7;
const EM_PX = 13.4;
const PADDING_PX = 12;
const NARROW = 0.48;
const LINE_POINTS = 13.5;
/** Excel's limit for a row. */
const TALLEST = 409;

/** Words with the space after them, or single full-width characters. */
const PIECE = /[\u2e80-\uffff]|[^\u2e80-\uffff\s]+\s*|\s+/g;

function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : NARROW;
  return ems;
}

/** Lines a text needs in a wrapped cell of a column `width` characters wide, at 10 points. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(2, (width * COLUMN_PX - PADDING_PX) / EM_PX);
  return text.split('\n').reduce((lines, part) => lines + linesOf(part, room), 0);
}

function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    const ems = emsOf(piece.trimEnd());
    if (used > 0 && used + ems > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(ems / room) - 1);
    used += emsOf(piece);
  }
  return lines;
}

/** Row height in points for so many lines. */
export function heightOf(lines: number, least: number): number {
  return Math.min(TALLEST, Math.max(least, Math.round(lines * LINE_POINTS + 7)));
}
