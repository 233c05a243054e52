/**
 * Whether the words before a number say too little alone (合格率, 人数, 参加…, 其中…), so that the name takes a topic over. In:
 * the sides of a number and its own words. Out: yes or no.
 */
import type { Span } from '../../../document';
import type { Frame, NumberToken } from '../../engine/tokens';
import { deed, arePeers, hasVerbIn, namedBefore, ownNoun, wholeNoun } from './borrow';
import { isTagged, lengthOf, wordsIn } from './phrase';
import type { Sides } from './sides';
import { echoBefore, nearTopic } from './topic';
import { attending, ofTask, paid, produced } from './owned';

const bareNoun =
  /^(?:其中)?(?:.{1,2}|.{2,3}[率数额比量值面度分]|.{2}比[例重]|(?:占地|建筑)面积|(?:资助|贷款|投资|涉及|发放|补助|奖励|合同|到位|救助)资金|(?:总|计划|概算)投资|总(?:里程|面积|规模|库容|装机)|总(?:建筑|占地|用地)面积)$/;
/** An accompanying deed. */
export const accompanying =
  /^(?!带动就业)(?:参与|参加|覆盖|涉及|惠及|受益|观摩|吸引|参训|带动|受训|辐射|涵盖|受众|参会|吸纳|参演|可?容纳)/;

/** What the clause before owns: one pattern, tried on every name. */
const ofClause = new RegExp([attending, ofTask, paid, produced].map(({ source }) => source).join('|'));

const ofProject = /^(?:累计|当年|年度)?(?:完成投资|投资完成率)$/;

/** 改造项目26个，完成投资2亿元: of the projects just named. */
function hasProject(f: Frame, at: number): boolean {
  const named = nearTopic(f, at, true);
  return named !== null && /(?:项目|工程|改造|建设)$/.test(wordsIn(f, named));
}

export function needsTopic(f: Frame, s: Sides, spans: readonly Span[], apart: boolean): boolean {
  const words = wordsIn(f, spans);
  if (words.length === 0) return true;
  if (isSchool(s, words)) return false;
  if (s.slot.unitClass === 'share' && school.test(words)) return startsClause(f, s) && words.length <= 5;
  if (apart || accompanying.test(words)) return words.length <= 8 && !isOwnKind(f, s, words, apart);
  return lacksOwner(f, s, words);
}

/** Who they are, another part beside one, a whole noun or deed: no topic is lacking. */
const isOwnKind = (f: Frame, s: Sides, words: string, apart: boolean): boolean =>
  personal.test(words) || arePeers(f, s, words) || (apart && (wholeNoun.test(words) || isFull(words)));

/** 其中廉租住房开工20套: a deed with its noun. */
const isFull = (words: string): boolean => deed.test(words) && words.replace(deed, '').length >= 3;

/** 其中专任教师20人: who they are, they say themselves. */
const personal =
  /^(?!在|[参涉培受获])(?:..+教师|.*[小中大]学生|.+(?:[^学]生|儿童|子女)|.+人员|.+(?:领导|干部|职工|员工)|幼儿|.*[校园]长)$/;

function lacksOwner(f: Frame, s: Sides, words: string): boolean {
  if (ofProject.test(words)) return startsClause(f, s) && hasProject(f, s.at);
  if (ofClause.test(words)) return startsClause(f, s);
  if (startsClause(f, s) && echoBefore(f, s.at, words) !== null) return true;
  return hasVerbIn(s.left) && words.length >= 4 ? isVerbRate(f, s, words) : isBare(f, s, words);
}

/** 其中小学12所, 民办高中3所: a kind of school is called by its own name. */
export const isSchool = (s: Sides, words: string): boolean =>
  s.slot.unitClass === 'count' && s.slot.unit !== '人' && school.test(words) && !hasVerbIn(s.left);
const school = /(?:小学|完小|村[小校]|[办惠]园|教学点|初中|高中|[普职]高|中学|学校|幼儿园|大学|中专|高校|学院|院校)$/;

/** 合格率, 人数, 亩均投资: a measure without what it measures. */
function isBare(f: Frame, s: Sides, words: string): boolean {
  if (/^[亩户校次单台班月日人]均.{2,3}$/.test(words)) return startsClause(f, s) && isOfUnit(f, s.at, words);
  return (
    bareNoun.test(words) &&
    (words.length <= 4 || words.startsWith('总')) &&
    !ownNoun.test(words) &&
    !isApart(f, s, words) &&
    !arePeers(f, s, words) &&
    !isPeer(f, s) &&
    !isGroupSize(f, s, words) &&
    !isBehindStuff(f, s) &&
    !isOfRegion(f, s, words)
  );
}

/** 商户90家，辖区人口3万人: of the whole place, whatever was counted before; not 东湾村120户，全村人口300人. */
const isOfRegion = (f: Frame, { at, left }: Sides, words: string): boolean =>
  /^(?:总|常住|户籍|流动)?(?:人口|户数|面积)$/.test(words) &&
  left.some((piece) => isTagged(piece, ['region'])) &&
  !/[村镇乡县市区]$/.test(wordsIn(f, f.named.get(namedBefore(f, at, 12)) ?? []));

const isOfPersons = ({ unit }: NumberToken): boolean => /^(?:人次?|[名户位])$/.test(unit ?? '');

/** 车间3个，仓库2个，水池5个; 护工56人，电脑60台，病人890人: things listed, of which none is the next one's. */
function isPeer(f: Frame, s: Sides): boolean {
  const one = namedBefore(f, s.at, 12);
  const [a, before] = [numberAt(f, one), numberAt(f, namedBefore(f, one, 12))];
  if (a === null) return false;
  if (s.slot.unitClass === 'money')
    return isCost(f, one) && [a, before].every((figure) => figure?.unitClass === 'money');
  if (s.slot.unitClass !== 'count') return false;
  if (isOfPersons(s.slot)) return isThingAmong(a, before);
  if (isOfPersons(a)) return true;
  const isShort = !f.topics.has(one) && lengthOf(f.named.get(one) ?? []) <= 3;
  return isShort && a.unit === s.slot.unit && before?.unit === s.slot.unit;
}

/** 学员411人，平均班额36人; 在院老人320人，入住规模400人: as many as a group or a place takes, which are none of the persons'. */
const isGroupSize = (f: Frame, s: Sides, words: string): boolean => {
  const one = namedBefore(f, s.at, 12);
  const before = numberAt(f, one);
  // 初中在校生1820人，班额…: a longer name says of which part.
  const isPlain = before !== null && isOfPersons(before) && lengthOf(f.named.get(one) ?? []) <= 4;
  return isPlain && /(?:班额|规模)$/.test(words) && isOfPersons(s.slot);
};

/** 土石方37万方，涵洞292道: what was moved or poured has no parts. */
const isStuff = (f: Frame, i: number): boolean =>
  numberAt(f, i)?.unitClass === 'volume' &&
  /(?:[土石]方|土石方|土方量|砌石|混凝土|砼)$/.test(wordsIn(f, f.named.get(i) ?? []));

function isBehindStuff(f: Frame, s: Sides): boolean {
  const one = namedBefore(f, s.at, 12);
  return isStuff(f, one) || isStuff(f, namedBefore(f, one, 12));
}

/** 支出50万元，电费12万元，设备购置30万元，维修8万元: costs listed, the last one named by itself. */
const isCost = (f: Frame, at: number): boolean =>
  !f.topics.has(at) && /(?:购置|维修|维护|改造|建设|采购|培训|[^经]费)$/.test(wordsIn(f, f.named.get(at) ?? []));

function numberAt(f: Frame, i: number): NumberToken | null {
  const token = f.tokens[i];
  return token?.kind === 'number' ? token : null;
}

/** Persons, things, persons. */
const isThingAmong = (a: NumberToken, before: NumberToken | null): boolean =>
  a.unitClass === 'count' && !isOfPersons(a) && before !== null && isOfPersons(before);

/** …；能耗下降2%, 材料精简60%, 教师达到150人: a noun of two characters is its own; a mere measure is not. */
function isApart(f: Frame, s: Sides, words: string): boolean {
  if (
    words.length !== 2 ||
    /^(?:自然|名义|实际)$|^缺|[率数额比量值面度分幅速]$|^(?:金额|面积|产值|投资|规模)$/.test(words)
  )
    return false;
  return /[;；]/.test(f.view.charAt(s.start - 1)) || s.left.some((piece) => isTagged(piece, ['level', 'up', 'down']));
}

/** 高标准农田35万亩，亩均投资2400元: only what is counted in 亩 has an average by 亩. */
function isOfUnit(f: Frame, at: number, words: string): boolean {
  const before = f.tokens
    .slice(Math.max(0, at - 12), at)
    .reverse()
    .find((token) => token.kind === 'number');
  return before?.kind === 'number' && before.unit?.includes(words.charAt(0)) === true;
}

/** 投资完成率, 取得证书率 at a clause's start: whose, the clause before says. */
function isVerbRate(f: Frame, s: Sides, words: string): boolean {
  return words.length <= 6 && words.endsWith('率') && isTagged(s.left[0], ['count', 'predicate']) && startsClause(f, s);
}

/** 750个（其中示范单位24个，合格单位726个）: parts in one bracket share the topic that the first took over. */
export function siblingTopic(f: Frame, s: Sides, own: readonly Span[]): boolean {
  const around = f.around[s.at] ?? -1;
  if (around < 0 || lengthOf(own) > 8) return false;
  return f.tokens.slice(around, s.at).some((token, k) => token.kind === 'number' && f.topics.has(around + k));
}

/** The phrase opens its clause, so its subject may stand in the one before. */
export function startsClause(f: Frame, s: Sides): boolean {
  return s.previous < 0 && /[,，;；(（]/.test(f.view.charAt(s.start - 1));
}
