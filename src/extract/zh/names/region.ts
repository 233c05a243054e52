/**
 * Another level's figure beside one's own: 增长8%（全市5%、全省4%）, 其中我县增长7%. In: the sides of a number that has no noun of its own.
 * Out: the words for the level, and whether it is only what one's own is measured by.
 */
import type { Span } from '../../../document';
import type { Frame } from '../../engine/tokens';
import { isTagged } from './phrase';
import type { Sides } from './sides';

const around = /^(?:同期|平均|水平|其中|平均水平)*$/;

/** The region that stands alone before the number. */
export function levelOf(f: Frame, { left }: Sides): Span[] {
  const region = left.find((piece) => isTagged(piece, ['region']));
  if (
    region === undefined ||
    !left.every((piece) => piece.kind !== 'words' || around.test(f.view.slice(piece.start, piece.end).trim()))
  )
    return [];
  return left.some((piece) => isTagged(piece, ['count', 'predicate', 'share']))
    ? []
    : [{ start: region.start, end: region.end }];
}

/** 全国, 全省 beside a county's figure; 全市 in the brackets behind it or at the same time. */
export function isBenchmark(f: Frame, { at, slot }: Sides, [level]: readonly Span[]): boolean {
  if (level === undefined) return false;
  const words = f.view.slice(level.start, level.end);
  if (/^全[国省]/.test(words)) return true;
  return (
    /^全[市州盟]/.test(words) && ((f.depth[at] ?? 0) > 0 || /同期|平均/.test(f.view.slice(level.start - 2, slot.start)))
  );
}

/** The name with its level in front, in the place of the one a neighbour has. */
export function atLevel(f: Frame, level: readonly Span[], spans: readonly Span[]): readonly Span[] {
  if (level.length === 0) return spans;
  return [
    ...level,
    ...spans.filter(({ start, end }) => !/^[全我][国省市州盟县区旗镇乡村]$/.test(f.view.slice(start, end))),
  ];
}
