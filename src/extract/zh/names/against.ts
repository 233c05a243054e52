/**
 * Figures that say how far something is from another level: 高于全市平均水平3个百分点, 较全省平均高2个百分点. In: the sides of a number. Out: the
 * words of what was named before and of the level, or none.
 */
import type { Span } from '../../../document';
import type { Frame } from '../../engine/tokens';
import { isTagged, wordsIn } from './phrase';
import type { Sides } from './sides';
import { sameBefore } from './topic';

const yardstick = /(?:目标|水平|平均|平均[值分数]|标准|进度)$/;

/** What a figure before is called, without the level it was held against. */
const plainBefore = (f: Frame, at: number): Span[] =>
  sameBefore(f, at).filter(({ start, end }) => !/^(?:[高低]于|超[过出]|[较比]全?.平均)/.test(f.view.slice(start, end)));

/** 上线率66%，较全省平均高2个百分点: the same, held against another level. */
export function againstLevel(f: Frame, s: Sides): Span[] {
  const from = Math.max(s.start, s.slot.start - 16);
  const found =
    /[较比](?:全[国省市州县区旗盟]|[国省市县区])?(?:的?平均|同期)?(?:水平|[值数]|(?:年度|既定|预期)?目标(?:值|任务)?|标准)?[高低](?:出|了)?[约近 ]?$/.exec(
      f.view.slice(from, s.slot.start),
    );
  if (found === null || !/平均|水平|目标|标准/.test(found[0]) || s.slot.unitClass === 'share') return [];
  const same = plainBefore(f, s.at);
  return same.length === 0
    ? []
    : [...same, { start: from + found.index, end: from + found.index + found[0].trimEnd().length }];
}

/** 高于全市平均水平3个百分点: what is compared is the rate before. */
export function overWhat(f: Frame, s: Sides, own: readonly Span[]): Span[] {
  const bound = s.left.find((piece) => isTagged(piece, ['ge', 'le']));
  if (s.slot.unitClass === 'share' || bound === undefined || !yardstick.test(wordsIn(f, own))) return [];
  const end = own[own.length - 1]?.end ?? bound.end;
  const [first] = own;
  if (first !== undefined && first.start < bound.start) return [{ start: first.start, end }];
  const same = plainBefore(f, s.at);
  return same.length === 0 ? [] : [...same, { start: bound.start, end }];
}
