/**
 * In: pages of lines. Out: the same with running heads, feet, page numbers and lines of a table of contents marked.
 * A line at the edge of the page that comes again on other pages, its figures aside, belongs to the sheet.
 */
import { wordsOfLine } from './lines';
import type { Line } from './lines';
import type { Page } from './page';

/** How many lines at each edge may be running heads or feet. */
const EDGE = 3;
const PAGE_NUMBER =
  /^(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|page\s+\d+(?:\s+of\s+\d+)?|\d{1,4}\s*\/\s*\d{1,4}|[ivxlc]{1,6})$/i;
const CONTENTS = /(?:\.{4,}|…{2,}|·{4,}|．{4,}|_{4,})\s*\d{1,4}$/;

export function markFurniture(pages: readonly Page[]): readonly Page[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map((line) => keyOf(line, page)))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const isFurniture = (line: Line): boolean => {
      const words = wordsOfLine(line);
      if (CONTENTS.test(words)) return true;
      if (!edges.has(line)) return false;
      return isOutermost(line, page) && PAGE_NUMBER.test(words) ? true : (seen.get(keyOf(line, page)) ?? 0) >= often;
    };
    return { ...page, lines: page.lines.map((line) => (isFurniture(line) ? { ...line, furniture: true } : line)) };
  });
}

function edgesOf({ lines }: Page): readonly Line[] {
  if (lines.length <= 2 * EDGE) return lines;
  const byHeight = [...lines].sort((one, other) => other.y - one.y);
  return [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}

/** Words without figures, and the height on the page to a quarter of an inch. */
function keyOf(line: Line, page: Page): string {
  const fromEdge = Math.min(page.top - line.y, line.y - page.bottom);
  return `${wordsOfLine(line).replace(/[\d\s]+/g, '#')}@${Math.round(fromEdge / 18)}${page.top - line.y < line.y - page.bottom ? 't' : 'b'}`;
}

/** A bare number counts as a page number only as the first or last line, in the outer tenth of the sheet. */
function isOutermost(line: Line, { lines, top, bottom }: Page): boolean {
  const margin = (top - bottom) / 10;
  const highest = lines.every((other) => other.y <= line.y);
  const lowest = lines.every((other) => other.y >= line.y);
  return (highest && line.y > top - margin) || (lowest && line.y < bottom + margin);
}
