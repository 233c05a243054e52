/**
 * What the words before a number say besides its name: the level it starts from, what it is a rate of, the change
 * that no word at the number tells.
 */
import type { Span } from '../../../document';
import type { Change } from '../../../plan';
import type { Piece } from '../../engine/frame';
import type { Frame, NumberToken } from '../../engine/tokens';
import { isTagged, spansOf, wordsIn } from './phrase';
import { startsFrom } from './sides';
import type { Sides } from './sides';

export interface Told {
  readonly change?: Change;
  readonly per?: string;
}

/** 压减一般性支出10%: a change told by the verb in front. */
function changeInFront(s: Sides, own: readonly Span[]): Told {
  const first = s.left.find((piece) => piece.start === own[0]?.start);
  const isRate =
    s.slot.unitClass === 'share' ||
    s.slot.unitClass === 'point' ||
    s.left.some((piece) => isTagged(piece, ['compare']));
  if (!isRate || !isTagged(first, ['up', 'down'])) return {};
  if (s.left.some((piece) => isTagged(piece, ['level', 'share']))) return {};
  return { change: first?.tag === 'up' ? 'increase' : 'decrease' };
}

const above: Readonly<Record<string, Change>> = { ge: 'increase', 高: 'increase', le: 'decrease', 低: 'decrease' };

function isOverTime(f: Frame, piece: Piece): boolean {
  const token = f.tokens[piece.token];
  return token?.kind === 'time' && token.time.relation === 'compare';
}

/** What a treasury takes in and gives out: more of it is a change. */
const treasury = /(?:[税费]|税收|收入|支出|财政|财力|预算|利润|利税|合计|共计)$/;

/** 农户户均增收800元: what somebody gains, against nothing; 税收增收, 同比增收 and 税收9亿元，增收2亿元 are changes. */
export function isGain(f: Frame, slot: NumberToken, pieces: readonly Piece[]): boolean {
  const last = pieces[pieces.length - 1];
  return (
    slot.unitClass === 'money' &&
    isTagged(last, ['up', 'down']) &&
    /^[增减][收支]$/.test(f.view.slice(last?.start, last?.end)) &&
    pieces.some((piece) => piece.kind === 'words' || isTagged(piece, ['per'])) &&
    !treasury.test(wordsIn(f, spansOf(f, pieces.slice(0, -1)))) &&
    !pieces.some((piece) => isTagged(piece, ['compare']) || isOverTime(f, piece))
  );
}

/** 比年初新增12亿元: more than there was; 比年初新增学位900个 counts what is new. */
export function addedOver(f: Frame, pieces: readonly Piece[]): Piece | null {
  const last = pieces[pieces.length - 1];
  const isAdded = isTagged(last, ['count']) && f.view.slice(last?.start, last?.end) === '新增';
  return isAdded && pieces.some((piece) => isTagged(piece, ['compare']) || isOverTime(f, piece))
    ? (last ?? null)
    : null;
}

/** 超去年底870人, 比上年高2个百分点: more than at an earlier time. */
function changeOver(f: Frame, at: number, start: number): Told {
  const [time, over] = [f.tokens[at - 1], f.tokens[at - 2]];
  if (time?.kind !== 'time' || time.time.relation !== 'compare') return {};
  const change = above[f.view.slice(time.end, start)] ?? (over?.kind === 'cue' ? above[over.tag] : undefined);
  return change === undefined ? {} : { change };
}

/** The change that no word at the number says; `own`: the words of the name, empty where one says it. */
export function changeFor(f: Frame, s: Sides, own: readonly Span[]): Told {
  const over = changeOver(f, s.at, s.slot.start);
  return over.change === undefined ? changeInFront(s, own) : over;
}

/** 由81%提高到95%: the number before is where it starts from. */
export function startOf(f: Frame, previous: number): number | null {
  const slot = f.tokens[previous];
  return slot?.kind === 'number' && startsFrom(f, previous) ? slot.value : null;
}

/** What 每 alone is followed by, up to the verb: 每千人口拥有 → 千人口. */
const every = /^[^\d，,。]{1,5}?(?=达|为|拥有|有|不|补|的|提[高升]|[增减降]|\d|$)/;

/** 人均, 年均, 每千人口 before the number say what it is a rate of. */
export function perOf(f: Frame, s: Sides): Told {
  const piece = [...s.left].reverse().find((one) => isTagged(one, ['per']));
  if (piece === undefined) return {};
  const words = f.view.slice(piece.start, piece.end);
  if (!words.startsWith('每')) return { per: words.replace(/均$/, '') };
  // 每千 is so many of what follows.
  const isOpen = /[每十百千万]$/.test(words);
  const behind = isOpen ? every.exec(f.view.slice(piece.end, s.slot.start))?.[0] : '';
  const per = words.slice(1) + (behind ?? '');
  return per ? { per } : {};
}

/** 户均4.8万元 behind 发放小额信贷1.5亿元: the rate word is all there is of a name. */
export function perSpan(f: Frame, s: Sides): Span[] {
  const last = [...s.left]
    .reverse()
    .find((piece) => piece.kind !== 'words' && !isTagged(piece, ['ge', 'le', 'about', 'level']));
  return last?.kind === 'cue' && last.tag === 'per' && !f.view.startsWith('每', last.start)
    ? [{ start: last.start, end: last.end }]
    : [];
}
