/**
 * What a short noun before a number borrows from the name before it: the noun of a deed (新开工9个), what is measured of
 * a whole (其中公路…), the noun of a level (省级6家). Out: spans, or none.
 */
import type { Span } from '../../../document';
import { depthAt } from '../../engine/frame';
import type { Piece } from '../../engine/frame';
import type { Frame, NumberToken } from '../../engine/tokens';
import { insteadOf } from './instead';
import { closing, only, opening, schools, stageFirst } from './parts';
import { isTagged, lengthOf, tidy, wordsIn } from './phrase';
import type { Sides } from './sides';
import { wholeBefore } from './topic';

/** A verb that is none behind 亩均, 人均: 亩均投资. */
export const hasVerbIn = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece, i) => isTagged(piece, ['count']) && !isTagged(pieces[i - 1], ['per']));

/** The name before, at this depth or around it: the token's index, or -1. */
export function namedBefore(f: Frame, at: number, most: number): number {
  for (let i = at - 1; i >= 0 && at - i < most; i--) {
    if ((f.named.get(i)?.length ?? 0) > 0 && depthAt(f, i) <= depthAt(f, at)) return i;
  }
  return -1;
}

/** 小麦亩产1200斤，玉米1400斤: the name before, where it counts in the same unit. */
export function siblingOf(f: Frame, s: Sides, own: readonly Span[]): readonly Span[] {
  if (lengthOf(own) > 6 || hasVerbIn(s.left) || isTagged(s.left[0], ['up', 'down'])) return [];
  const i = namedBefore(f, s.at, 12);
  const token = f.tokens[i];
  if (token?.kind !== 'number' || !(token.unit === s.slot.unit || areHerds(token, s.slot, f.named.get(i), f)))
    return [];
  // Money has its own nouns (营业收入32亿元、净利润2.6亿元) unless they are parts of one sum.
  return token.unitClass === 'money' && !f.topics.has(i) ? [] : (f.named.get(i) ?? []);
}

const herd = /^[头只羽匹]$/;

/** 生猪出栏4万头、羊5万只: beasts, each by its own word. */
const areHerds = (a: NumberToken, b: NumberToken, said: readonly Span[] | undefined, f: Frame): boolean =>
  [a, b].every(({ unit }) => herd.test(unit ?? '')) && /[存出]栏量?$/.test(wordsIn(f, said ?? []));

export const wholeNoun =
  /(?:(?:播种|种植|养殖|建筑|治理)?面积|投资|收入|总?产[量值]|亩产|单产|支出|里程|销售额|贷款|余额|增加值|资金|经费|装机(?:容量)?|吞吐量|用电量|总额|产能|存栏|出栏|库容|(?<!消)费)$/;

/** The topic as a whole, unless a figure of another unit stands before: 收入15万元，其中50万元以上的村3个 is no income. */
export function wholeFor(f: Frame, s: Sides, topic: readonly Span[]): readonly Span[] {
  const token = f.tokens[namedBefore(f, s.at, 24)];
  const isOther = token?.kind === 'number' && token.unit !== s.slot.unit && wholeBefore(f, s.at).length === 0;
  return isOther ? [] : topic;
}

/** The end of a phrase that a pattern finds, as a span. */
function endOf(f: Frame, spans: readonly Span[], pattern: RegExp): Span[] | null {
  const last = spans[spans.length - 1];
  const noun = last === undefined ? null : pattern.exec(f.view.slice(last.start, last.end));
  return last && noun ? [{ start: last.end - noun[0].length, end: last.end }] : null;
}

/** 投资2136亿元，其中公路1684亿元: the part is named with what is measured of the whole. */
export const measureOf = (f: Frame, topic: readonly Span[]): Span[] | null => endOf(f, topic, wholeNoun);

/** 财政总额, 粮食产量, 学生: nouns that need no other. */
export const ownNoun =
  /^(?:[预决结概]算[数额]|.{2}总[量额值数]|(?![亩户校次单台班月日年平]均|累计).{2}(?:产[量值]|运量)|(?:事故|案件|火灾|警情|发案|死亡|受伤|伤亡).{1,2}数|.{2,3}天数|(?![免收缴学经消花自公])[一-龥]费|手术.{1,2}数|.{2}例数|.{2}台次|普惠率|扫盲率|家访[率面]|入户率|.{2}播面|[听评磨赛授上]课|文盲率|失业率|出生率|.[室库房楼堂]|学生|幼儿|儿童|老人|妇女|教师|老师|教职工|师生|职工|员工|党员|干部|居民|农户|医生|护士|罚款)$/;

export const deed =
  /(?:改扩建|改建|扩建|迁建|重建|开工|投产|竣工|签约|入库|建成|在建|达产|续建|获批|结题|立项|落地|上市|挂牌|结项|复工|申报|封顶|完工|投用|通车|交付|销号|办结|投入使用|正在实施|未启动)$/;
const deedNoun = /(?:项目|工程|企业|课题|专利|学校|幼儿园|小区|基地|产品|成果)$/;

/** 项目开工 → 项目. */
export function withoutDeed(f: Frame, spans: readonly Span[]): readonly Span[] {
  const [last, ...rest] = [...spans].reverse();
  const said = last === undefined ? null : deed.exec(f.view.slice(last.start, last.end).replace(/率$/, ''));
  if (last === undefined || said === null) return spans;
  return tidy(f, [...rest.reverse(), { start: last.start, end: last.start + said.index }]);
}

/** 学校40所，其中撤销3所、新建5所: what became of some is no noun that the others could lack. */
function withoutFate(f: Frame, spans: readonly Span[]): readonly Span[] {
  const last = spans[spans.length - 1];
  return last !== undefined && fate.test(f.view.slice(last.start, last.end)) ? spans.slice(0, -1) : spans;
}
const fate =
  /^(?:撤销|撤并|合并|注销|吊销|取缔|关停|关闭|停办|淘汰|退出|迁出|迁入|新建|新增|新设|新办|新开办|新成立|改建|扩建|改造)$/;

/** 新签约项目14个、新开工9个: the deed lacks the noun that the one before has. */
export function headBefore(f: Frame, s: Sides, own: readonly Span[]): Span[] {
  const goesOn = s.previous >= 0 || /[,，]/.test(f.view.charAt(s.start - 1));
  if (!goesOn || lengthOf(own) > 6) return [];
  const before = namedBefore(f, s.at, 24);
  const named = withoutFate(f, withoutDeed(f, f.named.get(before) ?? []));
  return lacksNoun(f, s, own, before) && lengthOf(named) > 0 ? behindDeed(f, named) : [];
}

/** 开工9个 of projects; 新建幼儿园4所、改扩建6所: nothing but verbs, and the same is counted. */
function lacksNoun(f: Frame, s: Sides, own: readonly Span[], before: number): boolean {
  const words = wordsIn(f, own);
  if (deed.test(words) && deedNoun.test(words.replace(deed, ''))) return false;
  if ((deed.test(words) || words === '新建') && deedNoun.test(wordsIn(f, withoutDeed(f, f.named.get(before) ?? []))))
    return true;
  return s.previous >= 0 && !isCostOf(f, s, before) && isVerbOf(f, own, before) && unitAt(f, before) === s.slot.unit;
}

/** 电费12万元、维修8万元: what money is for needs no noun, unless the one before is a deed with one (投入资金50万元、拨付30万元). */
function isCostOf(f: Frame, s: Sides, before: number): boolean {
  if (s.slot.unitClass !== 'money') return false;
  const start = f.named.get(before)?.[0]?.start;
  return !f.tokens.some((token) => token.kind === 'cue' && token.tag === 'count' && token.start === start);
}

/** The name before, where it counts in the same unit; behind a semicolon the first of the sentence. */
function sameUnit(f: Frame, s: Sides): readonly Span[] {
  const goesBack = /[;；]/.test(f.view.charAt(s.start - 1));
  const counts = (i: number): boolean => {
    const token = f.tokens[i];
    return token?.kind === 'number' && token.unit === s.slot.unit;
  };
  const before = goesBack ? [...f.named.keys()].find(counts) : namedBefore(f, s.at, 24);
  return before !== undefined && counts(before) ? (f.named.get(before) ?? []) : [];
}

const degree = /^(?:博士|硕士|研究生|(?:大学)?本科|专科|大专|中专)(?:研究生|生)?(?:及?以[上下])?(?:学历)?$/;

/** 语文85分，数学90分; 小学98%，初中95%; 研究生45名，本科215名: parts beside each other, none of the other. */
export function arePeers(f: Frame, s: Sides, words: string): boolean {
  const before = wordsIn(f, f.named.get(namedBefore(f, s.at, 12)) ?? []);
  if ((only.test(words) && only.test(before)) || (degree.test(words) && degree.test(before))) return true;
  // 出口20亿元、进口10亿元; 完成早稻3万亩，晚稻2万亩
  const noun = before.replace(/^完成/, '');
  return words.length === 2 && noun.length === 2 && words.charAt(1) === noun.charAt(1);
}

/** 出栏生猪4万头、羊5万只: beasts listed, with the word for all of them. */
export function herdDeed(f: Frame, s: Sides): Span[] {
  const token = f.tokens[s.previous];
  const [first] = f.named.get(s.previous) ?? [];
  const isHerd = token?.kind === 'number' && [token, s.slot].every(({ unit }) => herd.test(unit ?? ''));
  const isDeed = isHerd && first !== undefined && /^年?[存出]栏[^率量数]/.test(f.view.slice(first.start, first.end));
  return isDeed ? [{ start: first.start, end: f.view.indexOf('栏', first.start) + 1 }] : [];
}

/** Only where, or at what level: 甲镇, 城区, 市级. */
export const isPlace = (words: string): boolean => only.test(words);

/** 新增学位900个，其中甲县600个; 小学入学率98%，初中95%: a part that only says where, of what was counted before. */
export function wholeOfPart(f: Frame, s: Sides, own: readonly Span[]): Span[] {
  const words = wordsIn(f, own);
  // 学校12所，其中小学8所: its own kind.
  const isPart = only.test(words) && !(s.slot.unit === '所' && schools.test(words));
  const said = isPart ? (labelled(f, s) ?? sameUnit(f, s)) : [];
  const taught = insteadOf(f, said, own);
  if (taught.length > 0) return lengthOf(taught) > 22 ? [] : taught;
  // 培育市级企业1家、县级2家: a level is of the noun.
  // 初中教师90人（民办12人）: whose they are leaves what they teach.
  const isOwner = /^(?:公办|民办|在编)$/.test(words) && stageFirst.test(wordsIn(f, said));
  const whole = isOwner ? [...said] : withoutPart(f, /[^本]级$/.test(words) ? behindDeed(f, said) : said);
  return isWhole(f, whole) ? [...own, ...whole] : [];
}

/** 义务教育（含学前教育）…，高中…: what is left may be another part. */
const isWhole = (f: Frame, spans: readonly Span[]): boolean =>
  lengthOf(spans) > 0 && lengthOf(spans) <= 22 && !/^..教育(?:阶段)?$/.test(wordsIn(f, spans));

const measured =
  /(?:^|[\n。；;，,])\s?(?:20\d\d年，?)?([^\n。；;，,：:\d]{1,24}?(?:率|比[例重]|占比|均值|分数?|收入|支出|经费|面积|投资|产值|产量|人数|标准|费用?|补助|工资|资金|金额|单价|均价))(?:分别|依次|具体)?[为是]?[：:]\s?$/;

/** 生均经费支出：小学1200元，初中1800元: the label before the colon says what is measured of each. */
function labelled(f: Frame, s: Sides): Span[] | null {
  const from = Math.max(0, s.start - 36);
  const found = measured.exec(f.view.slice(from, s.start));
  if (found?.[1] === undefined) return null;
  const start = from + found.index + found[0].indexOf(found[1]);
  return tidy(f, [{ start, end: start + found[1].length }]);
}

/** 甲县新增学位 → 新增学位; 示范企业省级 → 示范企业. */
function withoutPart(f: Frame, spans: readonly Span[]): Span[] {
  const words = wordsIn(f, spans);
  const front = opening.exec(words)?.[0].length ?? 0;
  const back = front > 0 ? 0 : (closing.exec(words)?.[0].length ?? 0);
  const [last, ...rest] = [...spans].reverse();
  const [first] = spans;
  // 甲镇500亩、乙镇300亩: neither is of the other.
  if (first === undefined || last === undefined || front + back >= words.length) return [];
  const cut = [...rest.reverse(), { start: last.start, end: last.end - back }];
  return tidy(
    f,
    cut.map((span) => (span.start === first.start ? { start: span.start + front, end: span.end } : span)),
  );
}

/** 改扩建 of 新建幼儿园; 出口20亿元、进口10亿元: neither has a noun. */
const isVerbOf = (f: Frame, own: readonly Span[], before: number): boolean =>
  onlyVerbs(f, own) && !onlyVerbs(f, f.named.get(before) ?? []);

function unitAt(f: Frame, i: number): string | null | undefined {
  const token = f.tokens[i];
  return token?.kind === 'number' ? token.unit : undefined;
}

/** Cues for deeds that touch, no other word. */
function onlyVerbs(f: Frame, own: readonly Span[]): boolean {
  const [only, more] = own;
  if (only === undefined || more !== undefined) return false;
  let end = only.start;
  for (const token of f.tokens)
    if (token.kind === 'cue' && token.tag === 'count' && token.start === end) end = token.end;
  return end === only.end;
}

/** 安排教育基建项目 → 教育基建项目: what stands behind the last verb of a name. */
function behindDeed(f: Frame, spans: readonly Span[]): Span[] {
  const last = spans[spans.length - 1];
  if (last === undefined) return [];
  const verb = f.tokens.reduce(
    (at, token) =>
      token.kind === 'cue' && token.tag === 'count' && token.start >= last.start && token.end < last.end
        ? token.end
        : at,
    last.start,
  );
  return [{ start: verb, end: last.end }];
}
