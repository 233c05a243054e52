/**
 * Where the text of a page begins and ends from side to side. A few lines stick out (a wide table, a running head)
 * and many stop short (titles, lists), so the edge is where the longest tenth of the lines ends, or further out as far as
 * the margin is that the left side shows, where two lines reach. A page with little text goes by the pages of the same width.
 */
import type { Edges, Line } from './lines';
import type { Page } from './page';

/** Lines a page needs to say by itself where its edges are. */
const ENOUGH = 15;

export function pageEdges(pages: readonly Page[]): readonly Edges[] {
  const byWidth = new Map<number, Line[]>();
  for (const page of pages) {
    const width = Math.round(page.right - page.left);
    byWidth.set(width, [...(byWidth.get(width) ?? []), ...textLines(page)]);
  }
  return pages.map((page) => {
    const lines = textLines(page);
    const own = edgesOf(lines, page);
    const usual = edgesOf(byWidth.get(Math.round(page.right - page.left)) ?? lines, page);
    return lines.length >= ENOUGH && own.right - own.left > 0.85 * (usual.right - usual.left) ? own : usual;
  });
}

/** Lines of running text: in one piece, across the page. */
function textLines({ lines }: Page): readonly Line[] {
  const whole = lines.filter((line) => !line.furniture && line.column === undefined);
  const single = whole.filter((line) => line.segments.length === 1);
  return single.length > 0 ? single : whole;
}

function edgesOf(lines: readonly Line[], page: Pick<Page, 'left' | 'right'>): Edges {
  const lefts = lines.map((line) => line.left).sort((one, other) => one - other);
  const rights = lines.map((line) => line.right).sort((one, other) => one - other);
  const left = lefts[Math.floor(lefts.length / 10)] ?? 0;
  const right = rights[Math.ceil(rights.length * 0.9) - 1] ?? 0;
  const margin = page.right - (left - page.left) + 1;
  const within = rights.filter((each) => each <= margin);
  return { left, right: Math.max(right, within.at(-2) ?? 0) };
}
