/**
 * What stands left and right of a number in its clause, up to the neighbouring numbers: whose noun is whose.
 * In: frame and slot. Out: pieces of both sides, the neighbours, and what lies between them.
 */
import type { Span } from '../../../document';
import { clauseAt, memo, memoOf } from '../../engine/frame';
import type { Piece } from '../../engine/frame';
import type { CueTag, Frame, NumberToken, Token } from '../../engine/tokens';
import { isTagged, stretch } from './phrase';

export interface Sides {
  readonly at: number;
  readonly slot: NumberToken;
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  /** Token index of the number before and after in the same clause, or -1. */
  readonly previous: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
}

export function isSlot(f: Frame, i: number): boolean {
  const token = f.tokens[i];
  return token?.kind === 'number' && !f.refused.has(i);
}

/** Offset behind the number and its 以上, 左右. */
export function behindSuffix(f: Frame, at: number): number {
  const slot = f.tokens[at];
  const next = f.tokens[at + 1];
  if (slot === undefined) return 0;
  const isNext = next?.kind === 'cue' && /After$/.test(next.tag) && next.start - slot.end <= 1;
  if (isNext && f.view.slice(slot.end, next.start).trim() === '') return next.end;
  return slot.end;
}

export function neighbour(f: Frame, at: number, step: 1 | -1): number {
  const clause = clauseAt(f, at);
  for (let i = at + step; i >= clause.first && i <= clause.last; i += step) {
    if (f.depth[i] === f.depth[at] && isSlot(f, i)) return i;
  }
  return -1;
}

const isSeparator = (f: Frame, piece: Piece): boolean =>
  (piece.kind === 'mark' && f.view.charAt(piece.start) === '、') || (piece.kind === 'cue' && piece.tag === 'conj');

/** What a second number's words begin with. */
const begins: readonly CueTag[] = [
  'count',
  'passive',
  'predicate',
  'up',
  'down',
  'level',
  'stop',
  'share',
  'with',
  'per',
  'done',
  'softDone',
];

/** 总投资5亿元的储能项目2个: the second counts what the first only describes. */
function describes(f: Frame, behind: number, start: number, end: number): boolean {
  return (
    f.view.startsWith('的', start) && end - start > 2 && /^(?:$|[，,。；;、）)])/.test(f.view.slice(behind, behind + 1))
  );
}

/** A mark right before the second number, or right behind the first. */
const isAtEdge = (f: Frame, mark: Piece, start: number, end: number): boolean =>
  f.view.slice(mark.end, end).trim() === '' || f.view.slice(start, mark.start).trim() === '';

const finished =
  /.(?:[开完复动竣]工|投[产用]|封顶|验收|落[地成]|签约|挂牌|上市|通车|达标|完成|建成|结题|立项|[就创]业|[脱减]贫|获[奖批评])$/;

/** 12所学校完工、新增学位3000个: a deed of its own begins behind the mark; 3个养殖、种植基地带动50户 lists what the first are. */
function deedBehind(f: Frame, pieces: readonly Piece[], start: number): Piece | undefined {
  return pieces.find(
    (piece, i) =>
      piece.kind === 'mark' &&
      isTagged(pieces[i + 1], ['count']) &&
      pieces[i + 1]?.start === piece.end &&
      finished.test(f.view.slice(start, piece.start)),
  );
}

const whole =
  /(?:(?:计划|概算|估算|预算)?总投资额?|总造价|总(?:建筑)?面积|总长度?|总里程|总库容|总人口|总户数)[约达为近超 ]*$/;

/** What companies and places earn, before the sum. */
export const earned =
  /年?(?:(?:销售|营业|主营业务|经营性?|旅游|财政|总)(?:总?收入|总额)|总?产值|销售额|营业额|利润|利税|税收|纳税额?)[约达为近 ]*$/;

/** 10户企业实现工业总产值22亿元 */
const reached = /(?<=..)实现/;
const moneyIn = (words: string): RegExpExecArray | null => reached.exec(words) ?? earned.exec(words);

/** 12项工程总投资3亿元, 75家企业年销售收入18亿元: what is measured of all of them is the second's. */
function wholeAt(f: Frame, [first, second]: readonly [number, number], { start, end }: Span): number {
  const [token, next] = [f.tokens[first], f.tokens[second]];
  if (token?.kind !== 'number' || token.unitClass !== 'count') return end;
  const words = f.view.slice(start, end);
  const isMoney = next?.kind === 'number' && next.unitClass === 'money';
  const found = whole.exec(words) ?? (isMoney ? moneyIn(words) : null);
  const isNoun = found !== null && (found.index >= 2 || /[村镇乡县市区校户]/.test(words.charAt(0)));
  return isNoun && found.index > 0 ? start + found.index : end;
}

const ofStage = /^(?:续建|新建|在建|改建|改?扩建|迁建|新?开工|竣工|建成|签约|落地)$/;
const ofWorks = /^[^，,。；;、的]{0,6}(?:项目|工程|任务|企业|小区|基地|学校)$/;

/** 136个续建项目完成投资3亿元: the stage that the works are at is of their name. */
export const namesWorks = (f: Frame, [stage, noun]: readonly Piece[]): boolean =>
  noun?.kind === 'words' &&
  noun.start === stage?.end &&
  ofStage.test(f.view.slice(stage.start, stage.end)) &&
  ofWorks.test(f.view.slice(noun.start, noun.end));

/** 全县16个省、州续建工程完成投资6亿元: what is counted stands behind, as a list. */
function isListOfNoun(f: Frame, at: number, mark: Piece | undefined, verb: Piece | undefined): boolean {
  const token = f.tokens[at];
  if (mark === undefined || verb === undefined || verb.start <= mark.end) return false;
  if (token?.kind !== 'number' || token.unitClass !== 'count') return false;
  return /(?:^|[，,。；;：:\s]|[全我本][市县区省镇国])$/.test(
    f.view.slice(Math.max(f.start, token.start - 2), token.start),
  );
}

/**
 * Where the words between two numbers part: a list mark or 和 directly before the second number; else the first
 * such mark where the first number already stands behind its noun; else the first verb; else all to the first.
 */
export function partAt(f: Frame, first: number, second: number): number {
  const start = behindSuffix(f, first);
  const end = f.tokens[second]?.start ?? start;
  const pieces = stretch(f, second, start, end);
  const separators = pieces.filter((piece) => isSeparator(f, piece));
  const [one] = separators;
  const last = separators[separators.length - 1];
  const edge = [last, one].find((mark) => mark && isAtEdge(f, mark, start, end)) ?? deedBehind(f, pieces, start);
  if (edge) return edge.end;
  const verb = pieces.find((piece, i) => isTagged(piece, begins) && !(i === 0 && namesWorks(f, pieces)));
  if (isListOfNoun(f, first, last, verb)) return verb?.start ?? end;
  if (one === undefined || last === undefined) return partAtMeasure(f, [first, second], { start, end }, verb);
  return verb !== undefined && verb.start < one.start ? verb.start : last.end;
}

/** The same without a mark between: what is measured, else the verb. */
function partAtMeasure(f: Frame, numbers: readonly [number, number], span: Span, verb: Piece | undefined): number {
  const measure = wholeAt(f, numbers, span);
  if (verb !== undefined) return Math.min(measure, verb.start);
  return measure === span.end && describes(f, behindSuffix(f, numbers[1]), span.start, span.end) ? span.start : measure;
}

/** The sides of a number, worked out once: what is refused is known before naming begins. */
export function sidesOf(f: Frame, at: number): Sides | null {
  const known = memoOf<Sides | null>(f, memo.sides);
  const sides = known[at];
  return sides === undefined ? (known[at] = readSides(f, at)) : sides;
}

function readSides(f: Frame, at: number): Sides | null {
  const slot: Token | undefined = f.tokens[at];
  if (slot?.kind !== 'number') return null;
  const clause = clauseAt(f, at);
  const previous = neighbour(f, at, -1);
  const next = neighbour(f, at, 1);
  const start = previous < 0 ? clause.start : partAt(f, previous, at);
  const end = next < 0 ? clause.end : partAt(f, at, next);
  const from = Math.min(behindSuffix(f, at), end);
  return {
    at,
    slot,
    previous,
    next,
    start,
    end,
    left: stretch(f, at, start, slot.start),
    right: stretch(f, at, from, end),
  };
}

/** 由 or 从 directly before the number, a time between them allowed: the level it starts from. */
export function startsFrom(f: Frame, at: number): boolean {
  const slot = f.tokens[at];
  const before = f.tokens[at - 1];
  // 由目前的12%
  const isThen = before?.kind === 'time' || (before?.kind === 'cue' && before.tag === 'done');
  const cue = isThen ? f.tokens[at - 2] : before;
  if (slot === undefined || cue?.kind !== 'cue' || cue.tag !== 'from') return false;
  return /^的?$/.test(f.view.slice(before?.end, slot.start).trim());
}
