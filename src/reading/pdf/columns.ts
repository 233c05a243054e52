/**
 * Two columns of running text on a page, put one after the other. A gutter is seen where line after line is cut at
 * the same place and both sides are wide and mostly full, as no table is; headings across the page stay in between.
 */
import type { Line, Page, Segment } from './lines';

export function inReadingOrder(page: Page): readonly Line[] {
  const body = page.lines.filter((line) => !line.furniture);
  const gutter = gutterOf(body, page);
  if (gutter === null) return page.lines;
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = (): void => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const line of page.lines) {
    const [before, after] = sides(line, gutter);
    if (line.furniture || line.segments.some((segment) => segment.left < gutter && segment.right > gutter)) {
      flush();
      ordered.push(line);
    } else {
      if (before.length > 0) left.push(part(line, before));
      if (after.length > 0) right.push(part(line, after));
    }
  }
  flush();
  return ordered;
}

function sides(line: Line, gutter: number): readonly [readonly Segment[], readonly Segment[]] {
  return [
    line.segments.filter((segment) => segment.right <= gutter),
    line.segments.filter((segment) => segment.left >= gutter),
  ];
}

function part(line: Line, segments: readonly Segment[]): Line {
  return {
    ...line,
    segments,
    left: segments[0]?.left ?? 0,
    right: Math.max(...segments.map((segment) => segment.right)),
  };
}

/** Place of the gutter, or null for a page in one column. */
function gutterOf(lines: readonly Line[], page: Page): number | null {
  const cut = lines.filter((line) => line.segments.length === 2);
  if (cut.length < 8 || cut.length * 3 < lines.length) return null;
  const starts = cut.map((line) => line.segments[1]?.left ?? 0).sort((one, other) => one - other);
  const gutter = (starts[Math.floor(starts.length / 10)] ?? 0) - 1;
  const width = page.right - page.left;
  if (gutter < page.left + 0.35 * width || gutter > page.left + 0.65 * width) return null;
  const crossing = lines.filter((line) =>
    line.segments.some((segment) => segment.left < gutter && segment.right > gutter),
  );
  if (crossing.length * 4 > lines.length) return null;
  const full = cut.filter((line) => line.segments.every((segment) => segment.right - segment.left > 0.28 * width));
  return full.length * 10 >= cut.length * 6 ? gutter : null;
}
