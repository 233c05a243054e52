/**
 * Numbers that stand together (20%、30%和40%) and the words they are shared out to. Out: groups of slots, the
 * conjuncts before them with the head or the opening words they share, comparator and change of all.
 */
import type { Span } from '../../../document';
import { memo, memoOf } from '../../engine/frame';
import type { Piece } from '../../engine/frame';
import type { CueTag, CueToken, Frame } from '../../engine/tokens';
import { isTagged, lengthOf, spansOf, splitAt, wordsIn } from './phrase';
import { isSlot, sidesOf } from './sides';

export const isList = (f: Frame, piece: Piece): boolean =>
  (piece.kind === 'mark' && f.view.charAt(piece.start) === '、') || isTagged(piece, ['conj']);

/** 分别上升3%和下降9%: the change that the second has of its own, behind the first's. */
export function turnBefore(f: Frame, at: number): CueToken | null {
  const own = f.tokens[at - 1];
  if (own?.kind !== 'cue' || (own.tag !== 'up' && own.tag !== 'down')) return null;
  const isNext = f.tokens[at - 3]?.kind === 'number' && [2, 1, 0].every((n) => touches(f, at - n));
  return isNext && isShared(f, at - 4) ? own : null;
}

const touches = (f: Frame, i: number): boolean => f.tokens[i - 1]?.end === f.tokens[i]?.start;

/** 分别 before in the clause. */
function isShared(f: Frame, from: number): boolean {
  for (let i = from; i >= 0 && from - i < 6; i--) {
    const token = f.tokens[i];
    if (token?.kind === 'mark' && token.mark !== 'list') return false;
    if (token?.kind === 'cue' && token.tag === 'zip') return true;
  }
  return false;
}

/** Only list marks and 以上 between two numbers. */
function areTogether(f: Frame, a: number, b: number): boolean {
  const [x, y] = [f.tokens[a], f.tokens[b]];
  if (x === undefined || y === undefined || y.start - x.end >= 9) return false;
  const gap = f.view.slice(x.end, turnBefore(f, b)?.start ?? y.start);
  return /^[、和及与,，\s以上下内左右]*$/.test(gap) && /[、和及与]/.test(gap);
}

/** The next number in one direction that stands together with this one, or -1. */
function nextTogether(f: Frame, at: number, step: 1 | -1): number {
  for (let i = at + step; i >= 0 && i < f.tokens.length && Math.abs(i - at) < 6; i += step) {
    if (!isSlot(f, i) || f.depth[i] !== f.depth[at]) continue;
    return areTogether(f, Math.min(i, at), Math.max(i, at)) ? i : -1;
  }
  return -1;
}

/** Slots that follow one another with only list marks between: 20%、30%和40%; sixteen at most. */
function run(f: Frame, at: number): number[] {
  const group = [at];
  for (let i = nextTogether(f, at, -1); i >= 0 && group.length < 16; i = nextTogether(f, i, -1)) group.unshift(i);
  for (let i = nextTogether(f, at, 1); i >= 0 && group.length < 16; i = nextTogether(f, i, 1)) group.push(i);
  return group;
}

export interface Group {
  readonly slots: readonly number[];
  readonly index: number;
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
}

/** The numbers that stand together with this one, worked out once; null where it stands alone. */
export function groupAt(f: Frame, at: number): Group | null {
  const known = memoOf<Group | null>(f, memo.group);
  const group = known[at];
  return group === undefined ? (known[at] = readGroup(f, at)) : group;
}

function readGroup(f: Frame, at: number): Group | null {
  const slots = run(f, at);
  const first = slots[0];
  const last = slots[slots.length - 1];
  if (slots.length < 2 || first === undefined || last === undefined) return null;
  const head = sidesOf(f, first);
  const tail = sidesOf(f, last);
  return head === null || tail === null
    ? null
    : { slots, index: slots.indexOf(at), left: head.left, right: tail.right };
}

/** The conjuncts before the numbers: 文科、理科最高分 → 文科最高分, 理科最高分; a long first one lends its opening words. */
export function conjuncts(f: Frame, pieces: readonly Piece[]): Span[][] {
  const parts = splitAt(pieces, (piece) => isList(f, piece))
    .map((part) => spansOf(f, part))
    .filter((part) => lengthOf(part) > 0);
  const [first, second] = parts;
  const tail = parts[parts.length - 1]?.slice(-1)[0];
  if (first === undefined || second === undefined || tail === undefined) return parts;
  const middle = parts.length > 2 ? lengthOf(second) : null;
  const head = areWhole(f, parts) ? null : commonHead(f, { first: wordsIn(f, first), middle }, tail);
  const opening =
    perOpening(f, first) ??
    stageOpening(f, parts) ??
    (middle === null ? subjectOpening(f, parts) : openingOf(first, middle));
  return parts.map((part, i) => [
    ...(i > 0 ? opening : []),
    ...part,
    ...(i < parts.length - 1 && head !== null ? [head] : []),
  ]);
}

/** 六年级监测语文、数学、英语…: what the first has before its own word. */
function openingOf(first: readonly Span[], middle: number): Span[] {
  const span = first[0];
  if (first.length !== 1 || span === undefined || span.end - span.start < middle + 4 || middle > 3) return [];
  return [{ start: span.start, end: span.end - middle }];
}

const perWords = /^每(?:千|万|百|十万|百万)?[名位个]?[^，,、]{0,4}(?:人口|老年人|学生|居民|儿童|职工)/;

/** 每千常住人口医师、护士: what both are rates of. */
function perOpening(f: Frame, first: readonly Span[]): Span[] | null {
  const span = first[0];
  const words = span === undefined ? null : perWords.exec(f.view.slice(span.start, span.end));
  return span && words ? [{ start: span.start, end: span.start + words[0].length }] : null;
}

const stage = /^(?:小学|初中|高中|中职|学前|初[一二三]|高[一二三]|[七八九]年级)(?=.{2,6}率$)/;
const stageRate = /^(?:[毛净]?(?:入学|入园)|巩固|毕业|升学|辍学|流失|及格|合格|优秀|优良|低分|完学|结业|达标)率$/;

/** 小学入学率、巩固率、毕业率: rates of the same pupils. */
function stageOpening(f: Frame, parts: readonly (readonly Span[])[]): Span[] | null {
  const [first, ...others] = parts;
  const span = first?.[0];
  const words = span === undefined || first?.length !== 1 ? null : stage.exec(f.view.slice(span.start, span.end));
  if (span === undefined || words === null || !others.every((part) => stageRate.test(wordsIn(f, part)))) return null;
  return [{ start: span.start, end: span.start + words[0].length }];
}

/** 安全事故起数、死亡人数: the second is a bare count of the first's subject. */
function subjectOpening(f: Frame, [first, second]: readonly (readonly Span[])[]): Span[] {
  const span = first?.[0];
  if (span === undefined || first?.length !== 1 || !/^.{0,2}[人起次户件宗]数$/.test(wordsIn(f, second ?? [])))
    return [];
  const own = /[起次件宗人]数$/.exec(f.view.slice(span.start, span.end));
  return own === null ? [] : [{ start: span.start, end: span.end - own[0].length }];
}

const measured = /(?:[率数额量分面度]|比[例重]|占比|收入|支出|投资|增加值|标准|产值)$/;

const sharedNoun =
  /(?:[一-龥]{2}人数|[一-龥]{2}(?:率|分|数|额|面|度|值)|比例|占比|比重|收入|支出|投资|增加值|产量|减排量|浓度|经费|标准|产值|学位|项目|人员)$/;

const ownMeasure =
  /(?:[率数额量分面度]|比[例重]|占比|收入|支出|投资|增加值|标准|[总产]值|利润|税收|进出口|人次|人口|GDP)$/;

/** 生产总值、财政收入、存款余额: each with its own measure, so that none lends the others its end. */
const areWhole = (f: Frame, parts: readonly (readonly Span[])[]): boolean =>
  parts.length > 2 && parts.every((part) => ownMeasure.test(wordsIn(f, part)));

/** 入学率、巩固率: the first has its own head. */
function isWhole(first: string, last: string, middle: number | null): boolean {
  if (!measured.test(first)) return false;
  return middle === null || last.length <= middle + 2 || /率$/.test(first);
}

/** 化学需氧量、二氧化硫排放量: measures that no kind ends in, however long the last one's name. */
const sureHead = /(?:排放总?量|(?:年均|平均)?浓度|增加值|总产值|(?:种植|播种)面积|总?产量|[存出]栏量?)$/;

const pairs = /^.[两三四五六]/;

/** 东区、西区粮食产量: both end alike at the same length; 甲、乙两镇产量. */
const endAlike = (words: string, own: number, first: string): boolean =>
  own > 1 ? words.charAt(own - 1) === first.slice(-1) : pairs.test(words);

/** 公办小学和初中班额: stages of schooling, however much stands before the first. */
const ownStage = /(?:小学|初中|高中|中职|幼儿园)$/;
const nextStage = /^(?:小学|初中|高中|中职|幼儿园)(?![部段阶毕]|生(?!均))(?=.{2})/;

const stageIn = (words: string, first: string): number | null =>
  ownStage.test(first) ? (nextStage.exec(words)?.[0].length ?? null) : null;

/** How many characters of the last one say which it is; the others share the rest. `own`: as many as they have. */
function kindIn(words: string, own: number, first: string): number {
  const isPair = endAlike(words, own, first);
  const sure = isPair ? 0 : words.search(sureHead);
  if (sure > 1) return sure;
  if (words.length - own < 2 || own > 6) return words.search(sharedNoun);
  // Nor is 两 shared.
  if (isPair) return own === 1 ? 2 : own;
  // 工业、农业、服务业总投资: alike, at another length.
  return own > 1 && words.charAt(own) === first.slice(-1) ? own + 1 : own;
}

/** The end of the last conjunct that the others lack. */
function commonHead(f: Frame, others: { first: string; middle: number | null }, tail: Span): Span | null {
  const words = f.view.slice(tail.start, tail.end);
  if (isWhole(others.first, words, others.middle)) return null;
  const from = stageIn(words, others.first) ?? kindIn(words, others.middle ?? others.first.length, others.first);
  return from <= 0 || from >= words.length ? null : { start: tail.start + from, end: tail.end };
}

/** A和B、C分别不超过240和90 → A 240; B 90, C 90. */
export function grouped(f: Frame, pieces: readonly Piece[], count: number): Span[][][] | null {
  const flat = conjuncts(f, pieces);
  if (flat.length === count) return flat.map((one) => [one]);
  const byAnd = splitAt(pieces, (piece) => isTagged(piece, ['conj']));
  if (byAnd.length !== count) return null;
  return byAnd.map((part) =>
    splitAt(part, (piece) => piece.kind === 'mark')
      .map((one) => spansOf(f, one))
      .filter((one) => lengthOf(one) > 0),
  );
}

/** 同比增长了3%、5%: 了 behind the change. */
const isTail = (piece: Piece): boolean => isTagged(piece, ['done']) && piece.end - piece.start === 1;

/** The change word right before the numbers (分别增长5%、8%), over comparators. */
export function changeAtEnd(pieces: readonly Piece[]): Piece | undefined {
  const light: readonly CueTag[] = ['zip', 'each', 'ge', 'le', 'about', 'drop'];
  const last = [...pieces].reverse().find((piece) => !isTagged(piece, light) && !isTail(piece));
  return isTagged(last, ['up', 'down']) ? last : undefined;
}

export const changeOf = (piece: Piece): 'increase' | 'decrease' => (piece.tag === 'up' ? 'increase' : 'decrease');

/** The last 不低于 or 不超过 among the pieces. */
export function boundOf(pieces: readonly Piece[]): '>=' | '<=' | null {
  const last = [...pieces].reverse().find((piece) => isTagged(piece, ['ge', 'le']));
  if (last === undefined) return null;
  return last.tag === 'ge' ? '>=' : '<=';
}

/** A comparator before the first number, or behind the last, holds for all of them. */
export function spreadOf(f: Frame, group: Group): '>=' | '<=' | null {
  const bound = boundOf(group.left);
  const last = f.tokens[(group.slots[group.slots.length - 1] ?? 0) + 1];
  if (bound !== null || last?.kind !== 'cue') return bound;
  if (last.tag === 'geAfter') return '>=';
  return last.tag === 'leAfter' ? '<=' : null;
}
