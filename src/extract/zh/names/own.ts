/**
 * The words a name takes from before its number: without examples, what a preposition brings and what is compared with,
 * at a bearable length. In: pieces. Out: pieces or spans.
 */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
import type { Frame } from '../../engine/tokens';
import { fromPlace, isTagged, lengthOf, spansOf, wordsIn } from './phrase';

const limits = { phrase: 18, name: 30 } as const;

export const isVerb = (piece: Piece): boolean => piece.kind === 'cue' && piece.tag === 'count';

const vague = /^(?:现象|问题|行为|情况|(?:刑事|犯罪|违法)?案件?$)/;
/** 等领域职务犯罪, 等环节行贿犯罪: the noun proper stands behind; 等领域项目 says nothing without it. */
const place =
  /^(?:重点)?(?:领域|环节|行业|方面)(?!的?(?:项目|问题|企业|人[员才]|工作|改革|活动|单位|任务|支出|投资)$)的?(?=.{2})/;

/** 新增工业互联网、智能网联等专业4个: the list is examples, the noun behind 等 is what counts, unless it says nothing alone (等现象). */
export function withoutExamples(f: Frame, pieces: readonly Piece[]): Piece[] {
  const etc = pieces.reduce((at, piece, i) => (piece.kind === 'cue' && piece.tag === 'etc' ? i : at), -1);
  // A等率: a grade by its letter.
  if (etc < 0 || /(?<![A-Z])[A-E]$/.test(f.view.slice(Math.max(0, (pieces[etc]?.start ?? 0) - 2), pieces[etc]?.start)))
    return [...pieces];
  if (!pieces.slice(etc + 1).some((piece) => piece.kind === 'words')) return [...pieces];
  if (vague.test(f.view.slice(pieces[etc]?.end, pieces[pieces.length - 1]?.end))) return [...pieces];
  const verb = pieces.slice(0, etc).find((piece) => isVerb(piece));
  return [...(verb ? [verb] : []), ...behindPlace(f, pieces.slice(etc + 1))];
}

function behindPlace(f: Frame, pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  const said = first?.kind === 'words' ? place.exec(f.view.slice(first.start, first.end)) : null;
  return first === undefined || said === null ? pieces : [fromPlace(first, first.start + said[0].length), ...rest];
}

/** 比上年增加学生300人, 较年初新增存款35亿元: what was done and to what, where more is said than that it changed. */
function deedOver(pieces: readonly Piece[]): Piece[] {
  const from = pieces.findIndex((piece) => isTagged(piece, ['up', 'down', 'count']));
  const isThen = ({ kind, start, end }: Piece): boolean => kind === 'time' || (kind === 'words' && end - start <= 3);
  const isDeed = from > 0 && pieces.slice(1, from).every(isThen) && pieces[from + 1]?.kind === 'words';
  return isDeed ? pieces.slice(from) : [];
}

/** Drops what a preposition brings (依托…), what is compared with (比2022年), and 其中 with what stands before it. */
export function core(pieces: readonly Piece[]): { pieces: Piece[]; apart: boolean } {
  const withAt = pieces.findIndex((piece) => piece.kind === 'cue' && piece.tag === 'with');
  let rest = withAt >= 0 ? pieces.slice(withAt + 1) : [...pieces];
  const compare = rest.findIndex((piece) => piece.kind === 'cue' && piece.tag === 'compare');
  if (compare >= 0) rest = compare === 0 ? deedOver(rest) : rest.slice(0, compare);
  const stop = rest.findIndex((piece) => piece.kind === 'cue' && piece.tag === 'stop');
  if (stop >= 0) {
    const verb = rest.findIndex((piece, i) => i > stop && isVerb(piece));
    rest =
      verb >= 0
        ? [...rest.slice(0, stop), ...rest.slice(verb)]
        : rest.slice(0, stop).length > 0
          ? rest.slice(0, stop)
          : rest.slice(stop + 1);
  }
  return { pieces: rest, apart: withAt >= 0 || (compare >= 0 && rest.length === 0) };
}

const openers = ['count', 'softTarget', 'drop', 'target', 'done'] as const;

/** From the last verb or auxiliary that has an object of five characters. */
function fromVerb(f: Frame, pieces: readonly Piece[]): Span[] | null {
  for (let i = pieces.length - 1; i >= 0; i--) {
    // 生活补助等各类经费: what 等 stands behind is no deed.
    if (!isTagged(pieces[i], openers) || f.view.charAt(pieces[i]?.end ?? 0) === '等') continue;
    const spans = spansOf(f, pieces.slice(i));
    if (lengthOf(spans) >= 5) return spans;
  }
  return null;
}

/** A long phrase begins at its last verb that has an object, else at its last mark. */
export function shortened(f: Frame, pieces: readonly Piece[]): Span[] {
  const whole = spansOf(f, pieces);
  const size = lengthOf(whole);
  // 招生数在总规模中的占比: what it is a share of belongs to it.
  if (size <= limits.phrase || (size <= limits.name && /[的中](?:比[例重]|占比)$/.test(wordsIn(f, whole))))
    return whole;
  const verbal = fromVerb(f, pieces);
  if (verbal !== null) return verbal;
  const mark = pieces.reduce((at, piece, i) => (piece.kind === 'mark' || piece.kind === 'time' ? i + 1 : at), 0);
  const tail = spansOf(f, pieces.slice(mark));
  return lengthOf(tail) >= 4 && lengthOf(tail) <= limits.name ? tail : whole.slice(-1);
}

/** The deed that opens a name and goes on to what is listed behind it: 新建、改建学校12所、幼儿园3所. */
export function verbOf(f: Frame, left: readonly Piece[], spans: readonly Span[]): Span[] {
  const [first] = spans;
  if (first === undefined) return [];
  const at = left.findIndex((piece) => (isVerb(piece) || isTagged(piece, ['up'])) && piece.start === first.start);
  // 培训费4万元、差旅费1万元: a fee is a noun.
  if (at >= 0 && f.view.startsWith('费', left[at]?.end)) return [];
  if (at >= 0) return [{ start: first.start, end: deedsEnd(f, left, at) }];
  return opensBy(f, left, first) ?? innerDeed(left, spans, first);
}

/** 发展蔬菜900亩、茶叶600亩: a verb here only, so often is it a noun. */
const opensBy = (f: Frame, left: readonly Piece[], { start, end }: Span): Span[] | null =>
  f.view.startsWith('发展', start) && end - start > 3 && left[0]?.start === start ? [{ start, end: start + 2 }] : null;

function innerDeed(left: readonly Piece[], spans: readonly Span[], first: Span): Span[] {
  // 工程完成路基28公里、桥涵46座: whose deed it is goes on as well.
  const inner = spans.length === 1 ? left.find((piece) => isVerb(piece) && piece.end + 1 < first.end) : undefined;
  const isNear = inner !== undefined && inner.start > first.start && inner.end - first.start <= 10;
  return isNear ? [{ start: first.start, end: inner.end }] : [];
}

/** Behind the last of the deeds in a list: 新建、改建; 完成改、扩建. */
function deedsEnd(f: Frame, left: readonly Piece[], at: number): number {
  let last = left[at];
  for (const piece of left.slice(at + 1)) {
    const gap = f.view.slice(last?.end ?? 0, piece.start);
    if (isVerb(piece) && /^.?[、和]$/.test(gap)) last = piece;
  }
  return last?.end ?? 0;
}
