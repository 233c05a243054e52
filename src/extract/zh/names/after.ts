/**
 * Number–noun: 修建7座乡级垃圾中转站, 70%的站点通过验收, 派出6名医生及18名护士下乡, 9个省级和31个市级特色村.
 * The noun and its predicate stand behind the number; a verb or a qualifier ending in 的 before it belongs to it.
 */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
import type { Frame, NumberToken } from '../../engine/tokens';
import type { NameReading, NameRule } from '../../pack';
import { deed, namedBefore, ownNoun, withoutDeed } from './borrow';
import { isTagged, lengthOf, spansOf, wordsIn } from './phrase';
import { isLight, isVerb, limits, rightOf, verbish } from './predicate';
import type { Right } from './predicate';
import { leftOf } from './qualifier';
import type { Left } from './qualifier';
import { clean, isPassing, reading } from './reading';
import { namesWorks, sidesOf } from './sides';
import type { Sides } from './sides';
import { topicOf } from './topic';
import { generic } from './whose';

/** What follows the number is no noun it counts: a quantity word, a requirement, the end. */
const junk =
  /^(?:的)?(?:\/|要求|目标|标准(?!化|厂房|地|件|间)|水平|任务|比例|额度|速度|幅度|增速|规模|大关|关口|以上|以下|以内|左右|的?$|时|后|前|内|中(?![小学等央心职高医药西青层型外考班部])|间|起|为)/;
const moneyNouns =
  /^(?:的)?(?:资金|经费|奖金|补助|补贴|专项|贷款|投资|债券|物资|设备|款|奖励|基金|学费|低保|财政|中央|省级|上级|项目|产业)/;

function firstWords(pieces: readonly Piece[]): Piece | null {
  return pieces.find((piece) => piece.kind !== 'time' && !(piece.kind === 'cue' && piece.tag === 'region')) ?? null;
}

const counted = new Set<string>(['count', 'event', 'none']);

/** The words behind the number are a noun that it counts. */
function nounBehind(f: Frame, s: Sides): boolean {
  const first = firstWords(s.right);
  if (first === null || isYardstick(f, s, first)) return false;
  if (first.kind === 'nested')
    return f.view.charAt(first.start) === '(' ? nestedThenNoun(f, s) : takesNoun(f, s, first);
  if (first.kind === 'words') return !junk.test(f.view.slice(first.start, s.end)) && takesNoun(f, s, first);
  return first.kind === 'cue' && (takesNoun(f, s, first) || isLacking(f, s, first));
}

/** 使用率保持在93%的合理区间, 能耗下降5%的目标: what the figure is called says nothing of what it measures. */
function isYardstick(f: Frame, s: Sides, first: Piece): boolean {
  if (s.slot.unitClass !== 'share' || !f.view.startsWith('的', first.start)) return false;
  const words = f.view.slice(first.start, Math.min(s.end, first.start + 18)).trim();
  if (
    /^的(?:合理|良好|较高|较低|较好|正常|历史|相对|稳定|可控|先进|高|低|预期|规定|目标|安全|[省市县区]?平均|全[国省市县区](?:平均)?){0,2}(?:水平|区间|高位|低位|范围)(?:以上|之?内)?$/.test(
      words,
    )
  )
    return true;
  const told = s.left.findIndex((piece) => isTagged(piece, ['up', 'down', 'level']));
  const noun = told < 0 ? undefined : s.left[told - 1];
  return (
    noun?.kind === 'words' &&
    !/的 ?$/.test(f.view.slice(noun.start, noun.end)) &&
    /^的[^，,。；;、\d]{0,12}(?:目标|任务|指标|要求)$/.test(words)
  );
}

/** 10家未达标的企业, 5个未开工项目: what it lacks only says which. */
const isLacking = (f: Frame, s: Sides, first: Piece): boolean =>
  counted.has(s.slot.unitClass) &&
  first.tag === 'not' &&
  /^(?:[^，,。；;、\d]{2,16}的|未[一-龥]{2}(?=项目|工程|学校|问题|案件|企业|事项|人员|学生|家庭|农户|小区))[一-龥]{2}/.test(
    f.view.slice(first.start, Math.min(s.end, first.start + 24)),
  );

/** By the class of the unit: shares need 的, money its own nouns, measures a place without a noun before. */
function takesNoun(f: Frame, s: Sides, first: Piece): boolean {
  const { unitClass } = s.slot;
  const words = f.view.slice(first.start, Math.min(s.end, first.start + 8));
  if (unitClass === 'share') return words.startsWith('的') || (leftIsOpen(s) && first.kind === 'words');
  if (unitClass === 'money') return moneyNouns.test(words);
  // 5000字的学习笔记
  if (s.slot.unit === '字') return /^(?:以上|左右)?的[一-龥]{2}/.test(words);
  if (!counted.has(unitClass)) return measured(s, words, first);
  if (first.kind !== 'cue') return true;
  if (isDoneOften(s, first)) return true;
  return (first.tag === 'count' || (isVerb(first) && nominal(f, s))) && leftIsOpen(s);
}

/** 市政府9次召开会议: what is done so often stands behind, and who does it before. */
const isDoneOften = ({ slot, left }: Sides, first: Piece): boolean =>
  slot.unit === '次' && isVerb(first) && first.start === slot.end && !left.some(isVerb);

/** 30万亩高标准农田, 5公里道路 count like pieces; a unit of score or time does not. */
function measured(s: Sides, words: string, first: Piece): boolean {
  if (!['area', 'length', 'mass', 'power', 'volume', 'energy'].includes(s.slot.unitClass)) return false;
  return first.kind === 'words' && leftIsOpen(s) && words.trim().length >= 2;
}

function nestedThenNoun(f: Frame, s: Sides): boolean {
  const i = s.right.findIndex((piece) => piece.kind !== 'nested');
  const piece = s.right[i];
  return piece?.kind === 'words' && !junk.test(f.view.slice(piece.start, s.end)) && leftIsOpen(s);
}

/** A verb behind the number that is the noun itself: 开展3次培训, 5个扩建项目, 136个续建项目完成投资3亿元. */
function nominal(f: Frame, s: Sides): boolean {
  return namesWorks(f, s.right) || s.right.filter((piece) => piece.kind === 'words' || isVerb(piece)).length <= 2;
}

/** Nothing on the left that would be the noun: a verb, a qualifier, a region, or the start of the clause. */
function leftIsOpen(s: Sides): boolean {
  const last = [...s.left].reverse().find((piece) => !isLight(piece) && piece.kind !== 'mark');
  if (last === undefined) return true;
  return (
    last.kind === 'cue' ||
    (s.left[s.left.length - 1]?.kind === 'cue' && s.left[s.left.length - 1]?.tag !== 'level' && isVerb(last))
  );
}

/** 4个国家级、6个省级、9个市级示范社: the head of the first that is more than a level. */
function headOfList(f: Frame, from: number): Span[] {
  for (let at = from, n = 0; at >= 0 && n < 6; n++) {
    const next = sidesOf(f, at);
    const head = next === null ? [] : rightOf(f, next.right).head;
    if (next === null || !onlyLevel.test(wordsIn(f, head))) return head;
    at = next.next;
  }
  return [];
}

const onlyLevel = /^[^、]{1,4}[级类型层等性办式制方籍]$/;

/** 9个省级和31个市级特色村: the head stands behind the last number. */
function sharedHead(f: Frame, s: Sides, right: Right): Span[] {
  if (s.next < 0 || lengthOf(right.head) > 5 || lengthOf(right.head) === 0) return [];
  if (!/[级类型层等性办式制方籍]$/.test(wordsIn(f, right.head))) return [];
  const others = headOfList(f, s.next);
  const first = others[0];
  if (first === undefined) return [];
  const words = f.view.slice(first.start, first.end);
  if (onlyLevel.test(words) && others.length > 1) return others.slice(1);
  const qualifier = /^[^、]{1,4}?[级类型层等性办式制方籍](?=.)/.exec(words);
  return qualifier ? [{ start: first.start + qualifier[0].length, end: first.end }, ...others.slice(1)] : [];
}

/** A、B together do what stands behind the last: 5座中转站和11座公厕达到建设标准. */
function sharedPredicate(f: Frame, s: Sides): Span[] {
  let at = s.next;
  for (let n = 0; at >= 0 && n < 8; n++) {
    const next = sidesOf(f, at);
    if (next === null) return [];
    // 安装5万个电表、建成1个示范区: each has its own.
    if (next.left.length > 0 && s.left.some(isVerb)) return [];
    if (next.left.length > 0)
      return verbish(next.left[0] ?? { kind: 'words', start: 0, end: 0, token: -1, tag: null })
        ? short(spansOf(f, next.left))
        : [];
    const { predicate } = rightOf(f, next.right);
    if (predicate.length > 0) return predicate;
    at = next.next;
  }
  return [];
}

/** 5家景区接待游客20万人次: what the next number measures is no deed of the first, which is named in full; 8所完小合并为5所, 30所学校开工28所, 为45家企业提供贷款3亿元 are. */
function isSubject(f: Frame, s: Sides): boolean {
  if (/[为给向对与和同]/.test(f.view.charAt(s.slot.start - 1))) return false;
  const [first, next] = [sidesOf(f, s.next)?.left, f.tokens[s.next]];
  if (first?.length === 1 && next?.kind === 'number' && next.unit === s.slot.unit) return false;
  return first?.[0] !== undefined && verbish(first[0]) && !isTagged(first[first.length - 1], ['level']);
}

const short = (spans: Span[]): Span[] => (lengthOf(spans) <= 12 ? spans : []);

const conjoined = (f: Frame, s: Sides): boolean =>
  s.previous >= 0 &&
  s.left.length === 0 &&
  /[、和及与]\s*$/.test(f.view.slice(Math.max(0, s.slot.start - 3), s.slot.start));

function prefixFor(f: Frame, s: Sides, left: Left): readonly Span[] {
  if (left.verb.length + left.qualifier.length > 0) return [...left.verb, ...left.qualifier];
  if (conjoined(f, s)) return f.prefixes.get(s.previous) ?? [];
  return [];
}

/** 增加12个班: things that are added are counted, unless they are compared. */
const addedTo = ({ slot, left }: Sides): Partial<NameReading> =>
  slot.unitClass === 'count' &&
  isTagged(left[left.length - 1], ['up']) &&
  !left.some((piece) => isTagged(piece, ['compare']))
    ? { change: null }
    : {};

function glueFor(s: Sides): string {
  return s.slot.unitClass === 'share' ? '比例' : '';
}

export const after: NameRule = {
  id: 'name-after',
  read: (_slot, f, at) => {
    const s = sidesOf(f, at);
    if (s === null || !nounBehind(f, s)) return null;
    const left = leftOf(f, s);
    const right = rightOf(f, s.right);
    if (lengthOf(right.head) === 0) return null;
    const predicate = predicateFor(f, s, right);
    const prefix = prefixFor(f, s, left);
    const tail = sharedHead(f, s, right);
    const spans = clean([...prefix, ...right.head, ...tail, ...predicate]);
    const isShort = (lengthOf(spans) <= 2 && !isOwn(f, s, spans)) || lacksSubject(f, s, { prefix, right, spans });
    const bare = isSubject(f, s)
      ? spans
      : isShort
        ? withTopic(f, at, spans)
        : generic(f, at, { spans, head: right.head, predicate });
    return [reading(f, bare, { prefix, glue: glueFor(s), passing: isPassing(f, s) }, addedTo(s))];
  },
};

/** 建设4所学校纳入民生实事: where a deed is listed tells nothing of it; 8所投入使用: is all it does. */
function predicateFor(f: Frame, s: Sides, { head, predicate }: Right): Span[] {
  if (predicate.length === 0) return deed.test(wordsIn(f, head)) || isSubject(f, s) ? [] : sharedPredicate(f, s);
  // 124个项目已开工122个: what some of them did.
  const some = sidesOf(f, s.next);
  if (some !== null && some.left.length + some.right.length === 0) return [];
  return /^[列纳]入/.test(wordsIn(f, predicate)) ? [] : [...predicate];
}

const joining =
  /^(?:参[与加训会]|获奖|受益|到场|观[看摩]|受训|报名|就读|入学|在园|在校)(?:了|本?次?(?:活动|培训|比赛|竞赛|测试|考试|会议|演练))?$/;

/** 20人获奖, 其中4所投入使用: of what, the clause before says; 90%的村民参加医保 says it itself. */
function lacksSubject(
  f: Frame,
  s: Sides,
  { prefix, right, spans }: { prefix: readonly Span[]; right: Right; spans: readonly Span[] },
): boolean {
  if (isTagged(s.left[s.left.length - 1], ['with']) && deed.test(wordsIn(f, spans))) return true;
  const { head, predicate } = right;
  return prefix.length === 0 && lengthOf(head) <= 4 && lengthOf(predicate) <= 4 && joining.test(wordsIn(f, predicate));
}

/** 6个班，3个小班，2个中班: a kind of what was counted before has a name of its own. */
function isKindOf(f: Frame, slot: NumberToken, spans: readonly Span[]): boolean {
  const i = namedBefore(f, f.tokens.indexOf(slot), 12);
  const [token, words] = [f.tokens[i], wordsIn(f, spans)];
  const isSame = token?.kind === 'number' && token.unit === slot.unit && words.length === 2;
  return isSame && wordsIn(f, f.named.get(i) ?? []).endsWith(words.slice(1));
}

/** 甲、乙等3所学校: the list says which; 全县共有16所小学: the region. */
const isOwn = (f: Frame, { left, slot }: Sides, spans: readonly Span[]): boolean =>
  isTagged(left[left.length - 1], ['etc']) ||
  isKindOf(f, slot, spans) ||
  /[县区市乡镇校](?:共|现)?有 ?$/.test(f.view.slice(slot.start - 4, slot.start)) ||
  ownNoun.test(wordsIn(f, spans));

/** 志愿者队伍已有300名学生参与: the subject of the clause itself. */
function ownSubject(f: Frame, at: number): Span[] {
  const left = sidesOf(f, at)?.left ?? [];
  return left.some((piece) => isTagged(piece, ['done']) && piece !== left[0]) && !left.some(isVerb)
    ? spansOf(
        f,
        left.filter((piece) => !isTagged(piece, ['region'])),
      )
    : [];
}

const measure = /(?:收入|产值|投资|利润|税收|销售额|营业额|增加值|[^效概几频速税利倍]率|比[例重]|占比)$/;

function withTopic(f: Frame, at: number, spans: Span[]): Span[] {
  // 投入资金60万元，改造9个村…: money owns nothing.
  const said = f.tokens[namedBefore(f, at, 12)];
  const own = ownSubject(f, at);
  const before = said?.kind === 'number' && said.unitClass === 'money' ? [] : topicOf(f, at);
  // 财政收入5亿元，8家企业…: nor does what is earned, or a rate.
  const topic = lengthOf(own) > 2 ? own : measure.test(wordsIn(f, before)) ? [] : [...withoutDeed(f, before)];
  // 惠及5个村，已验收3个村
  if (wordsIn(f, topic).endsWith(wordsIn(f, spans))) return spans;
  return lengthOf(topic) > 0 && lengthOf(topic) <= limits.qualifier ? clean([...topic, ...spans]) : spans;
}
