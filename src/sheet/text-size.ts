/**
 * How much room text takes, estimated: the core knows no fonts. A full-width character is one em, others about half.
 * Widths are in characters of the default font, heights in points.
 */

/** Pixels of a character of column width, and of one em at 10 points. */
const COLUMN_PX = 7;
const EM_PX = 13.4;
const PADDING_PX = 8;
export const LINE_POINTS = 13.5;

/** Widths in em. */
function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.54;
  return ems;
}

/** Lines a text needs in a wrapped cell of a column `width` characters wide, at 10 points. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, (width * COLUMN_PX - PADDING_PX) / EM_PX);
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(emsOf(part) / room)), 0);
}

/** Row height in points for so many lines. */
export function heightOf(lines: number, least: number): number {
  return Math.max(least, Math.round(lines * LINE_POINTS + 7));
}
