/**
 * Figures that stand in front of what they are of: 为30户80人发放补贴, 30户80人享受补贴; and the share of a task whose own figure stands
 * between: 税收8亿元，占年度任务16亿元的50%. In: a slot. Out: a reading, or null.
 */
import type { Span } from '../../../document';
import { clauseAt } from '../../engine/frame';
import type { CueToken, Frame, NumberToken } from '../../engine/tokens';
import type { NameRule } from '../../pack';
import { after } from './after';
import { isTagged, lengthOf, tidy } from './phrase';
import { plainly, reading } from './reading';
import { isSlot, sidesOf } from './sides';
import { sameBefore } from './topic';

/** The number right behind or before another, without a word between. */
function twin(f: Frame, at: number, step: 1 | -1): number {
  const [one, two] = step > 0 ? [f.tokens[at], f.tokens[at + 1]] : [f.tokens[at - 1], f.tokens[at]];
  const isTwin = one?.kind === 'number' && two?.kind === 'number' && one.end === two.start && one.unit !== two.unit;
  return isTwin && isSlot(f, at + step) ? at + step : -1;
}

const longest = 16;

/** The first and last of the figures that stand together. */
const pairOf = (f: Frame, at: number): readonly [number, number] => [
  twin(f, at, -1) < 0 ? at : at - 1,
  twin(f, at, 1) < 0 ? at : at + 1,
];

/** The verb right behind 为30户80人. */
function verbBehind(f: Frame, [first, last]: readonly [number, number]): CueToken | null {
  const [head, tail, verb] = [f.tokens[first], f.tokens[last], f.tokens[last + 1]];
  if (head === undefined || verb?.kind !== 'cue' || verb.tag !== 'count' || verb.start !== tail?.end) return null;
  return /[为向给]/.test(f.view.charAt(head.start - 1)) ? verb : null;
}

/** The deed behind them, up to the next figure. */
function deedFor(f: Frame, at: number): Span[] {
  const pair = pairOf(f, at);
  const verb = verbBehind(f, pair);
  if (verb === null) return [];
  const behind = f.tokens.slice(pair[1] + 2, pair[1] + 8);
  const next = behind.find((token) => token.kind === 'number' || token.kind === 'mark');
  const spans = tidy(f, [{ start: verb.start, end: Math.min(next?.start ?? f.end, clauseAt(f, at).end) }]);
  const size = lengthOf(spans);
  return size > verb.end - verb.start && size <= longest ? spans : [];
}

/** 为…发放补贴: the deed done to so many. */
export const forWhom: NameRule = {
  id: 'name-after',
  read: (_slot, f, at) => {
    const spans = deedFor(f, at);
    return spans.length === 0 ? null : [reading(f, spans, plainly)];
  },
};

/** 30户80人享受补贴: the first is of what the second is; 清理3条12公里河道 has its deed in front. */
export const firstOfTwo: NameRule = {
  id: 'name-after',
  read: (_slot, f, at) => {
    const next = twin(f, at, 1);
    const second: NumberToken | null = next < 0 ? null : (f.tokens[next] as NumberToken);
    const left = sidesOf(f, at)?.left ?? [];
    if (second === null || left.some((piece) => piece.kind === 'words' || isTagged(piece, ['count']))) return null;
    return after.read(second, f, next);
  },
};

const task = /(?:占|完成|为|达)(?:到)?[^，,。；;、\d]{0,6}(?:任务|目标|计划|预算)(?:任务|目标|数)?$/;

/** The words of the task before its figure. */
function taskBefore(f: Frame, at: number): Span | null {
  const [between, slot] = [f.tokens[at - 1], f.tokens[at]];
  if (between?.kind !== 'number' || slot === undefined || !/^的 ?$/.test(f.view.slice(between.end, slot.start)))
    return null;
  const lead = f.view.slice(Math.max(f.start, between.start - 18), between.start);
  const found = task.exec(lead);
  return found === null ? null : { start: between.start - found[0].length, end: between.start };
}

/** 完成采购计划120万元的90%: says itself what is done. */
const named =
  /^完成(?!(?:全年|年度?|年初|半年|季度|既定|预定|[市县区省]里?下达|目标|下达)?的?(?:任务|目标|计划|预算))[^，,]{2,6}(?:任务|目标|计划|预算)/;

export const shareOfTask: NameRule = {
  id: 'name-share',
  read: (slot, f, at) => {
    const words = slot.unitClass === 'share' ? taskBefore(f, at) : null;
    const own = words === null ? [] : sameBefore(f, at);
    if (words === null || own.length === 0) return null;
    const isNamed = named.test(f.view.slice(words.start, words.end));
    return [reading(f, isNamed ? [words] : [...own, words], { ...plainly, glue: '比例' }, { topic: own })];
  },
};

const level = /恢复[到至][^，,。；;]{2,16}的 ?$/;

/** 接待游客52万人次，恢复至2018年同期水平的74%: what is back at how much of what. */
export const restored: NameRule = {
  id: 'name-share',
  read: (slot, f, at) => {
    const found =
      slot.unitClass === 'share' ? level.exec(f.view.slice(Math.max(f.start, slot.start - 24), slot.start)) : null;
    if (found === null) return null;
    const start = slot.start - found[0].length;
    const { left } = sidesOf(f, at) ?? { left: [] };
    const own = tidy(f, [{ start: Math.min(left[0]?.start ?? start, start), end: start }]);
    const subject = lengthOf(own) > 1 ? own : sameBefore(f, at);
    const end = start + found[0].lastIndexOf('的');
    return subject.length === 0 ? null : [reading(f, [...subject, { start, end }], plainly, { topic: subject })];
  },
};
