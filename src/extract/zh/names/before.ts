/**
 * Noun–number: 垃圾分类覆盖率达到85%, 创建特色村1个、市级特色村4个, 救助困难户90户, 财政收入增长6%.
 * The noun stands before the number; what tells nothing (达到, 全市, 力争, times) is left out; a bare noun takes a topic.
 */
import type { Span } from '../../../document';
import type { Change } from '../../../plan';
import type { Piece } from '../../engine/frame';
import type { Frame, NumberToken } from '../../engine/tokens';
import type { NameReading, NameRule } from '../../pack';
import { againstLevel, overWhat } from './against';
import { core, shortened, verbOf, withoutExamples } from './own';
import { clean, isPassing, reading } from './reading';
import { isDone, isTagged, isTold, lengthOf, spansOf, trimmedRight, wordsIn } from './phrase';
import {
  headBefore,
  herdDeed,
  isPlace,
  namedBefore,
  wholeFor,
  measureOf,
  siblingOf,
  wholeNoun,
  wholeOfPart,
} from './borrow';
import { holderOf } from './holder';
import { atLevel, isBenchmark, levelOf } from './region';
import { accompanying, isSchool, needsTopic, siblingTopic, startsClause } from './lacks';
import { earned, sidesOf } from './sides';
import type { Sides } from './sides';
import { labelBefore, rateOfLabel } from './listed';
import { spentOn } from './spent';
import { deedOfWorks } from './works';
import { addedOver, changeFor, isGain, perOf, perSpan, startOf } from './told';
import { fitting, isPartly, topicFor } from './whose';

/** The change word at the number, taken apart from the noun. */
function changeWord(f: Frame, slot: NumberToken, pieces: Piece[]): Span[] {
  // 增长（同口径）5%
  const [word, bracket] = pieces.slice(-2);
  if (bracket?.kind === 'nested' && f.view.charAt(bracket.start) === '(' && isTagged(word, ['up', 'down']))
    pieces.pop();
  const last = pieces[pieces.length - 1];
  const added = addedOver(f, pieces);
  if (added !== null) pieces.pop();
  if (added !== null) return [{ start: added.start, end: added.end }];
  if (last?.kind !== 'cue' || (last.tag !== 'up' && last.tag !== 'down') || isGain(f, slot, pieces)) return [];
  pieces.pop();
  // 增幅为, 增长率达: the noun of the change is its name.
  return [{ start: last.start, end: last.start + f.view.slice(last.start, last.end).replace(/[为达到]+$/, '').length }];
}

const ratey =
  /(?:[率比度面额量值数分幅]|比[例重]|增[速长加]|下降|提[高升]|降低|减少|改善|水平|收入|工资|支出|结余|成本|强度|均价|利润|缺口|杠杆)$/;
/** 出栏4万头，能繁母猪6000头，外销3万头: kept or sold, not slaughtered. */
const ownMeasure = /^(?:年产|外销|内销|年?出栏|年?存栏|能繁|可繁|在养|存塘)/;
const isListed = (f: Frame, s: Sides): boolean =>
  s.previous >= 0 && /[、和及与]/.test(f.view.slice(Math.max(0, s.start - 2), s.start + 1));

/** 提质改造80户: a deed of its own. */
const endsInVerb = (s: Sides): boolean => isTagged(s.left[s.left.length - 1], ['count']);

function inherited(f: Frame, s: Sides, own: readonly Span[]): readonly Span[] {
  // 新建幼儿园3所，小学2所
  if (isSchool(s, wordsIn(f, own)) && startsClause(f, s) && !s.left.some((piece) => isTagged(piece, ['le'])))
    return f.prefixes.get(namedBefore(f, s.at, 12)) ?? [];
  const shared = deedOfWorks(f, s, own);
  if (shared.length > 0) return shared;
  if (!isListed(f, s) || endsInVerb(s) || accompanying.test(wordsIn(f, own))) return [];
  const deed = f.prefixes.get(s.previous) ?? [];
  return deed.length > 0 ? deed : herdDeed(f, s);
}

/** 给予贫困学生每人每年800元补助: what the money is stands behind it. */
function grantBehind(f: Frame, s: Sides, own: readonly Span[]): Span[] {
  const words = s.slot.unitClass === 'money' && own.length > 0 ? f.view.slice(s.slot.end, s.slot.end + 8) : '';
  const [said, grant] = /^(?:的)?((?:.{2})?(?:资助|补助|补贴|奖励|救助)金?)(?:$|[，,。；;、）)])/.exec(words) ?? [];
  return said === undefined || grant === undefined
    ? []
    : [{ start: s.slot.end + said.indexOf(grant), end: s.slot.end + said.indexOf(grant) + grant.length }];
}

/** 另外30人是临时聘用 */
const isWho = (f: Frame, s: Sides, piece: Piece): boolean =>
  s.slot.unitClass === 'count' &&
  s.previous < 0 &&
  piece.start === s.slot.end &&
  f.view.startsWith('是', piece.start) &&
  !s.left.some(({ kind }) => kind === 'words');

/** 120名渔民参加，20人获奖。 */
const isWinning = (f: Frame, s: Sides, piece: Piece): boolean =>
  s.left.length === 0 &&
  piece.start === s.slot.end &&
  f.view.slice(piece.start, piece.end) === '获奖' &&
  /^(?:$|[，,。；;、）)])/.test(f.view.slice(piece.end, piece.end + 1));

/** 7人被评为优秀; 教师60%以上为本地人. */
function passiveBehind(f: Frame, s: Sides): Span[] {
  const isWhat = (piece: Piece): boolean =>
    (s.slot.unitClass === 'share' && /^[为是]$/.test(f.view.slice(piece.start, piece.end))) || isWho(f, s, piece);
  const first = s.right.findIndex((piece) => isTagged(piece, ['passive']) || isWhat(piece) || isWinning(f, s, piece));
  return first < 0 || first > 1 ? [] : spansOf(f, s.right.slice(first)).slice(0, 1);
}

/** The words of a name, each part as it is found. */
interface Parts {
  readonly own: Span[];
  /** The noun a deed lacks (开工9个). */
  readonly head: Span[];
  readonly change: Span[];
  readonly prefix: readonly Span[];
  readonly carried: readonly Span[];
  readonly topic: Span[];
  /** What is measured of the whole, for a part of it (其中公路…). */
  readonly tail: Span[] | null;
}

function partsOf(f: Frame, s: Sides): Parts {
  const pieces = trimmedRight(f, s.left);
  const change = changeWord(f, s.slot, pieces);
  const inner = core(withoutExamples(f, trimmedRight(f, pieces)));
  const own = ownOf(f, s, inner.pieces);
  const hasOwn = lengthOf(own) > 0;
  const prefix = hasOwn ? verbOf(f, s.left, own) : [];
  const head = headBefore(f, s, own);
  const carried = prefix.length === 0 && hasOwn && head.length === 0 ? inherited(f, s, own) : [];
  const lacks = needsTopic(f, s, own, inner.apart) || siblingTopic(f, s, own);
  const wants = carried.length === 0 && head.length === 0 && lacks;
  const topic = wants ? topicFor(f, s.at, own, inner.apart) : [];
  const isPart = change.length === 0 && isPartly(f, own);
  const tail = isPart ? tailOf(f, s, inner.apart ? wholeFor(f, s, topic) : siblingOf(f, s, own)) : null;
  return { own, change, head, prefix, carried, topic, tail };
}

const tailOf = (f: Frame, s: Sides, whole: readonly Span[]): Span[] | null => measureOf(f, whole) ?? rateOfLabel(f, s);

/** 东湖公园占地面积300亩，绿化面积180亩 */
function heldParts(f: Frame, s: Sides, parts: Parts): Parts {
  const held = startsClause(f, s) ? holderOf(f, s.at, parts.own) : [];
  return held.length === 0 ? parts : { ...parts, head: [], carried: [], topic: held, tail: null };
}

/** 已竣工4所, 累计保障80人: the deed stands in the word that says it is done, or what is done is no noun's. */
function finishedDeed(f: Frame, s: Sides): Span[] {
  const last = s.left[s.left.length - 1];
  if (last === undefined || !isTagged(last, ['finished', 'softTarget'])) return [];
  const { start, end } = last;
  if (last.tag === 'softTarget') return isTold(f, last) ? [{ start, end }] : [];
  if (f.view.startsWith('完成', end - 2)) return [];
  return f.view.slice(start, end).length > 2 ? [{ start: end - 2, end }] : [];
}

/** 每生每年1200元: whose rate it is tells nothing of what is paid. */
const withoutPer = (f: Frame, s: Sides, own: Span[]): Span[] =>
  s.slot.unitClass === 'money' && /^每[^\d，,。]{1,4}$/.test(wordsIn(f, own)) && topicFor(f, s.at, [], false).length > 0
    ? []
    : own;

/** 扣除留抵退税因素后增长3%: reckoned otherwise, of what was said. */
const adjusted = /^(?:按.{2,10}口径|(?:扣除|剔除)[^，,]{2,14}后|[^，,]{0,10}汇率(?:计算|折算|折合)?)$/;

/** 已完成投资5000万元; 已开工项目24个、已竣工项目9个: how far they are tells them apart. */
const keepsDeed = (f: Frame, done: Span, said: readonly Span[]): boolean =>
  wordsIn(f, said) === '投资' || /^(?:[开动完竣]工|建成|投用)$/.test(f.view.slice(done.end - 2, done.end));

/** 学位数量，目标500个: what is asked, of what was named; 目标任务60部，已投用45部 at the head of a sentence has no other name. */
const asked = /^(?:年度|全年)?(?:目标|任务|计划)(?:任务)?$/;

/** 实际完成520亩, of what was planned; 实际增长5% is another growth than the nominal. */
const tellsNothing = (f: Frame, s: Sides, words: string): boolean =>
  adjusted.test(words) ||
  (asked.test(words) && /[一-龥]/.test(f.view.slice(f.start, s.start))) ||
  (words === '实际' && !s.left.some((piece) => isTagged(piece, ['up', 'down'])));

function ownOf(f: Frame, s: Sides, pieces: readonly Piece[]): Span[] {
  const first = firstPlace(f, pieces);
  if (first.length > 0) return first;
  const said = tellsNothing(f, s, wordsIn(f, spansOf(f, pieces))) ? [] : withoutPer(f, s, shortened(f, pieces));
  const done = s.left.find((piece) => isTagged(piece, ['finished']) && piece.end === said[0]?.start);
  // 已争取到位资金5000万元
  const got = s.left.find((piece) => isTagged(piece, ['done']) && piece.end === said[0]?.start);
  if (got && /^(?:资金|经费)$/.test(wordsIn(f, said)) && f.view.startsWith('到位', got.end - 2))
    return clean([{ start: got.end - 2, end: got.end }, ...said]);
  if (done && keepsDeed(f, done, said)) return clean([{ start: done.end - 2, end: done.end }, ...said]);
  return said.length > 0 ? said : s.left.length === 0 ? labelBefore(f, s.at) : finishedDeed(f, s);
}

/** 产值分别是东区5亿元、西区3亿元: the place, and what is measured of each. */
function firstPlace(f: Frame, pieces: readonly Piece[]): Span[] {
  const at = pieces.findIndex((piece) => isTagged(piece, ['zip']));
  const place = at < 1 ? [] : spansOf(f, pieces.slice(at + 1));
  const whole = spansOf(f, pieces.slice(0, Math.max(0, at)));
  return isPlace(wordsIn(f, place)) && lengthOf(whole) >= 2 ? [...place, ...whole] : [];
}

/** 75家企业年销售收入18亿元 */
const isEarned = (f: Frame, s: Sides): boolean => earned.exec(f.view.slice(s.start, s.slot.start))?.index === 0;

/** 10户企业实现产值22亿元 */
const isReached = (f: Frame, { slot, start }: Sides): boolean =>
  slot.unitClass === 'money' && f.view.startsWith('实现', start);

const opensDeed = (f: Frame, s: Sides): boolean =>
  isTagged(s.left[0], ['count', 'stop', 'done', 'predicate']) || isReached(f, s) || isEarned(f, s);

/** 35个党支部开展研讨135次: the noun the number before counts is who does it. */
function subjectBefore(f: Frame, s: Sides, own: readonly Span[]): Span[] {
  if (s.previous < 0 || own.length === 0 || f.view.charAt(s.start - 1) === '、' || !opensDeed(f, s)) return [];
  const subject = spansOf(f, sidesOf(f, s.previous)?.right ?? []);
  const size = lengthOf(subject);
  return size >= 2 &&
    size <= (isEarned(f, s) ? 16 : /(?:项目|工程)$/.test(wordsIn(f, subject)) ? 14 : 8) &&
    size + lengthOf(own) <= 20
    ? subject
    : [];
}

function joined(f: Frame, s: Sides, parts: Parts): Span[] {
  const { own, change, carried, topic, tail } = parts;
  const words = wordsIn(f, own);
  const measured = tail === null || ratey.test(words) || wholeNoun.test(words) || ownMeasure.test(words) ? [] : tail;
  const first = s.right[0];
  if (lengthOf(own) === 0 && first !== undefined && isWho(f, s, first)) return passiveBehind(f, s);
  const per = lengthOf(own) === 0 ? perSpan(f, s) : [];
  const head = tail === null ? fitting(f, topic, words) : [];
  const subject = head.length === 0 && carried.length === 0 ? subjectBefore(f, s, own) : [];
  return clean([
    ...subject,
    ...carried,
    ...head,
    ...own,
    ...measured,
    ...change,
    ...parts.head,
    ...per,
    ...passiveBehind(f, s),
    ...grantBehind(f, s, own),
  ]);
}

/** 新建4座、提升14座: things are improved, no level is raised. */
function changeTold(f: Frame, s: Sides, { change, own }: Parts): { change?: Change | null } {
  if (change.length === 0) return isGain(f, s.slot, trimmedRight(f, s.left)) ? { change: null } : changeFor(f, s, own);
  const [word, bracket] = s.left.slice(-2);
  if (bracket?.kind === 'nested') return { change: isTagged(word, ['up']) ? 'increase' : 'decrease' };
  if (addedOver(f, trimmedRight(f, s.left)) !== null) return { change: 'increase' };
  const isDone = counted.has(s.slot.unitClass) && wordsIn(f, change) === '提升';
  return isDone ? { change: null } : {};
}

function shareGlue(words: string): string {
  // 学历合格率小学
  if (ratey.test(words) || /(?:率|比例|比重).{2,4}$/.test(words)) return '';
  return words.endsWith('占') ? '比' : '比例';
}

/** 出栏同比+8%: a sign is no word. */
const glueOf = (f: Frame, slot: NumberToken, spans: readonly Span[], isLevel: boolean): string =>
  slot.unitClass === 'share' && slot.change !== null ? '增长' : isLevel ? shareGlue(wordsIn(f, spans)) : '';

const group = /^每(?:班|校|村|户|个?班级)$/;
/** 每班控制在45人以内, 小学每班不超过45人: so many to a group, where nothing but the stage is said. */
function eachOf(f: Frame, s: Sides, own: string): Span | null {
  if (s.slot.unitClass !== 'count' || !/^(?:小学|初中|高中|幼儿园|普通高中|起始年级)?$/.test(own)) return null;
  const per = s.left.find((piece) => isTagged(piece, ['per']) && group.test(f.view.slice(piece.start, piece.end)));
  const isBound = s.left.some((piece) => isTagged(piece, ['le', 'ge', 'level']));
  return per !== undefined && isBound ? { start: per.start, end: per.end } : null;
}

/** The words of the name, and whether they are all its own. */
function spansFor(f: Frame, s: Sides, parts: Parts): { spans: Span[]; isOwn: boolean } {
  const each = eachOf(f, s, wordsIn(f, parts.own));
  if (each !== null) return { spans: [...parts.own, each], isOwn: true };
  const against = againstLevel(f, s);
  const over = against.length > 0 ? against : overWhat(f, s, parts.own);
  if (over.length > 0) return { spans: over, isOwn: true };
  const whole = wholeOfPart(f, s, parts.own);
  if (whole.length > 0) return { spans: whole, isOwn: false };
  const purpose = spentOn(f, s, parts.own, parts.topic);
  return purpose.length > 0
    ? { spans: [...parts.own, ...purpose], isOwn: true }
    : { spans: joined(f, s, parts), isOwn: false };
}

/** 截至目前累计完成8万亩: where nothing else is said, the deed. */
function deedAlone(f: Frame, s: Sides): Span[] {
  const last = s.left[s.left.length - 1];
  return last !== undefined && isDone(f, last) ? [{ start: last.start, end: last.end }] : [];
}

/** What goes on to the next, and where the name is not its own. */
function aroundOf(f: Frame, s: Sides, parts: Parts, isOwn: boolean): Partial<NameReading> {
  const from = parts.own.length === 0 ? startOf(f, s.previous) : null;
  if (from !== null) return { baseline: from, change: null };
  // 项目71个。其中亿元以上项目46个，总投资…: whose name is its own, that owns what follows.
  const isWhole = parts.own.length > 0 && fitting(f, parts.topic, wordsIn(f, parts.own)).length === 0;
  return parts.topic.length > 0 && !isOwn && !isWhole ? { how: 'inherited', topic: parts.topic } : {};
}

export const before: NameRule = {
  id: 'name-before',
  read: (slot, f, at) => {
    const s = sidesOf(f, at);
    if (s === null) return null;
    const parts = heldParts(f, s, partsOf(f, s));
    const { spans: said, isOwn } = spansFor(f, s, parts);
    const spans = said.length > 0 ? said : deedAlone(f, s);
    if (spans.length === 0) return null;
    const told = changeTold(f, s, parts);
    const isLevel = slot.unitClass === 'share' && parts.change.length === 0 && told.change === undefined;
    const level = parts.own.length === 0 && againstLevel(f, s).length === 0 ? levelOf(f, s) : [];
    const about = {
      prefix: parts.prefix.length > 0 ? parts.prefix : parts.carried,
      glue: glueOf(f, slot, spans, isLevel),
      passing: isPassing(f, s) || isBenchmark(f, s, level),
    };
    const topic = level.length > 0 ? { topic: parts.topic.length > 0 ? parts.topic : spans } : {};
    return [reading(f, atLevel(f, level, spans), about, perOf(f, s), told, topic, aroundOf(f, s, parts, isOwn))];
  },
};

const counted = new Set<string>(['count', 'area', 'length']);
