/**
 * Whose measure a name is that says too little alone (合格率, 开工9个, 其中…): the topic it takes over, cut so that no
 * word stands twice. In: the own words of a name. Out: spans of the topic, or none.
 */
import type { Span } from '../../../document';
import type { Frame, NumberToken, Token } from '../../engine/tokens';
import { lengthOf, tidy, wordsIn } from './phrase';
import { branchBefore, siteBefore, toldBefore, worksBefore, worksNamed } from './antecedent';
import { deed, isPlace } from './borrow';
import { headingTopic } from './heading';
import { accompanying } from './lacks';
import { attending, ofTask, produced } from './owned';
import {
  echoBefore,
  eventBefore,
  eventful,
  isDeed,
  nearTopic,
  sameBefore,
  topicOf,
  wholeBefore,
  withoutVerb,
} from './topic';

const limits = { topic: 22 } as const;

/** A measured attribute or an accompanying deed: its subject is the one of the rate before, not the rate. */
const attribute =
  /(?:[率额面度值量比分产]|比[例重]|面积|里程|投资|收入|支出|结余|规模|[存出]栏|人口|户数)$|^(?:参与|参加|覆盖|涉及|惠及|受益)/;

/** A noun that may be a part of a whole; a rate is its own measure. */
export const isPartly = (f: Frame, own: readonly Span[]): boolean =>
  lengthOf(own) > 0 && !/(?:率|占比|比例|比重)$/.test(wordsIn(f, own));

const thingly = new Set<string>(['count', 'event', 'share', 'point', 'area', 'length', 'none']);

/** No building is enrolled: 新建校舍900平方米，入学率…. */
const personal = /^(?:入学|升学|毕业|巩固|辍学|入园|升入|就业|参保|出勤|上线|录取)率$/;
const isThing = ({ unitClass, unit }: NumberToken): boolean =>
  unitClass === 'area' || (unitClass === 'count' && /^[所个栋幢间座处台套件张]$/.test(unit ?? ''));

/** 净利润2.6亿元，毛利率25%; 平均住院日7天，药占比25%: only things have rates; 完成率 and the like are of anything. */
function isOwnRate(f: Frame, at: number, own: readonly Span[]): boolean {
  const words = wordsIn(f, own);
  if (!/^.{2,}[率比]$/.test(words) || vague.test(words)) return false;
  const isOfPersons = personal.test(words);
  for (let i = at - 1; i >= 0; i--) {
    const token = f.tokens[i];
    if (token?.kind !== 'number' || isPassed(f, i, isOfPersons, words)) continue;
    return !thingly.has(token.unitClass) || (isOfPersons && isThing(token));
  }
  return false;
}

/** 售电量28亿千瓦时，增长6%，线损率…: past how much something grew, and past a rate of the same persons. */
const isPassed = (f: Frame, i: number, isOfPersons: boolean, words: string): boolean =>
  isOfPersons && personal.test(wordsIn(f, f.named.get(i) ?? [])) ? true : words.endsWith('率') && isGrowth(f, i);

function isGrowth(f: Frame, i: number): boolean {
  const before = f.tokens[i - 1];
  return before?.kind === 'cue' && (before.tag === 'up' || before.tag === 'down');
}

/** 新建道路4条7.8公里: two figures of one thing. */
function twinOf(f: Frame, at: number): Span[] {
  const touches = f.tokens[at - 1]?.end === f.tokens[at]?.start;
  return touches ? [...(f.named.get(at - 1) ?? [])] : [];
}

/** 总户数320户，其中脱贫户45户; 企业总数90家，其中规上企业20家: who they are, they say themselves. */
function isOfAll(f: Frame, whole: readonly Span[], own: readonly Span[]): boolean {
  const [all, words] = [wordsIn(f, whole), wordsIn(f, own)];
  const head = /(..)总数$/.exec(all)?.[1];
  if (words.length < 2 || !/(?:户数|人口|总数|总人数)$/.test(all)) return false;
  return /[户人员力者生民工性]$/.test(words) || (head !== undefined && words.endsWith(head));
}

/** 培训国培、省培、市培教师共900人次，其中国培300人次: of the whole only what stands before the list that names the part. */
function beforeList(f: Frame, whole: Span[], own: readonly Span[]): Span[] {
  const [words, last] = [wordsIn(f, own), whole[whole.length - 1]];
  const at = last === undefined || words.length < 2 ? -1 : f.view.slice(last.start, last.end).indexOf(`${words}、`);
  return last === undefined || at < 0
    ? whole
    : tidy(f, [...whole.slice(0, -1), { start: last.start, end: last.start + at }]);
}

/** What the same words as before, or a part of a whole, speak of. */
function ownerOf(f: Frame, at: number, own: readonly Span[], apart: boolean): Span[] {
  if (/^(?:占|占比|比例|比重)$/.test(wordsIn(f, own)) && !apart) return sameBefore(f, at);
  if (own.length > 0) return apart && isPartly(f, own) ? beforeList(f, withoutTask(f, wholeBefore(f, at)), own) : [];
  const twin = twinOf(f, at);
  return twin.length > 0 ? twin : sameBefore(f, at);
}

/** What says nothing alone may look back over the sentence's end; a noun of its own does not, and is of no 任务. */
export function topicFor(f: Frame, at: number, own: readonly Span[], apart: boolean): Span[] {
  const words = wordsIn(f, own);
  const place = siteBefore(f, at, words);
  if (place.length > 0) return place;
  const named = worksNamed(f, at, words);
  if (named.length > 0) return named;
  const told = toldBefore(f, at, words);
  if (told.length > 0) return told;
  const owner = ownerOf(f, at, own, apart);
  if (owner.length > 0) return apart && isOfAll(f, owner, own) ? [] : owner;
  if (isOwnRate(f, at, own)) return [];
  const branch = branchBefore(f, at, words);
  return branch.length > 0 || produced.test(words) ? branch : saidTopic(f, at, own, apart);
}

/** 全镇辖12个村，总户数3200户: what a place is made of owns nothing. */
const within = /^(?:下|现|管|共)?辖(?![区内])/;

function saidTopic(f: Frame, at: number, own: readonly Span[], apart: boolean): Span[] {
  const words = wordsIn(f, own);
  const isVague = apart || vague.test(words);
  const topic = echoBefore(f, at, words) ?? widest(f, at, own, isVague);
  if (!isVague && noOwner(words).test(wordsIn(f, topic))) return [];
  // 甲镇500亩、乙镇300亩
  if (isPlace(words) && isPlace(wordsIn(f, topic))) return [];
  if (isNone(f, at, own, topic) || within.test(wordsIn(f, topic))) return [];
  const other = withoutOther(f, words, topic);
  if (other !== null) return other;
  return isDeed(f, own) ? withoutDeed(f, topic) : isVague ? withoutTask(f, topic) : topic;
}

/** 年出栏生猪26万头，存栏9万头: the beasts, not what became of the others. */
function withoutHerdDeed(f: Frame, topic: Span[]): Span[] {
  const [first, ...rest] = topic;
  if (first === undefined) return topic;
  const size = /^年?[存出]栏(?=.)/.exec(f.view.slice(first.start, first.end))?.[0].length ?? 0;
  return [{ start: first.start + size, end: first.end }, ...rest];
}

/** One deed in the place of another. */
function withoutOther(f: Frame, words: string, topic: Span[]): Span[] | null {
  if (/^[存出]栏量?$/.test(words)) return withoutHerdDeed(f, topic);
  return paired.test(words) ? withoutPair(f, words, topic) : null;
}

const paired = /(?:[收受立发破结撤]案|[入出进离][院库口境港]|[应实][到收发])[率数]?$/;

/** 命案立案5起，破案4起; 入院900人，出院850人: the one stands in the place of the other. */
function withoutPair(f: Frame, words: string, topic: Span[]): Span[] {
  // 旧存案件10件，结案93件: what is done is of all.
  if (/^(?:旧存|新收)/.test(wordsIn(f, topic))) return [];
  const last = topic[topic.length - 1];
  const other = last === undefined ? null : paired.exec(f.view.slice(last.start, last.end));
  if (last === undefined || other === null || words.length > 3 || words.charAt(1) !== other[0].charAt(1)) return topic;
  const rest = tidy(f, [...topic.slice(0, -1), { start: last.start, end: last.start + other.index }]);
  return lengthOf(rest) < 2 ? [] : rest;
}

/** 市下达植树任务 → 植树: a part is of what was asked, not of the asking. */
function withoutTask(f: Frame, topic: Span[]): Span[] {
  const [first] = topic;
  const last = topic[topic.length - 1];
  if (first === undefined || last === undefined) return topic;
  const asked = /^[^，,]{0,4}下达的?/.exec(f.view.slice(first.start, first.end))?.[0].length ?? 0;
  const task =
    asked === 0
      ? 0
      : (/(?:目标|建设|计划)?总?任务(?:总?[数量])?$/.exec(f.view.slice(last.start, last.end))?.[0].length ?? 0);
  const rest = topic.map((span) => ({
    start: span === first ? span.start + asked : span.start,
    end: span === last ? span.end - task : span.end,
  }));
  const kept = tidy(
    f,
    rest.filter((span) => span.end > span.start),
  );
  return task === 0 || lengthOf(kept) < 2 ? topic : kept;
}

const comesOrGoes = /^(?:新增|退出|注销|清退|调[入出]|迁[入出]|转[入出])$/;

/** 低保新增27户，退出30户: one deed in the place of the other. */
function withoutDeed(f: Frame, topic: Span[]): Span[] {
  const last = topic[topic.length - 1];
  const verb = f.tokens.find((token) => token.kind === 'cue' && token.tag === 'count' && token.end === last?.end);
  if (last === undefined || verb === undefined || verb.start < last.start + 2) return topic;
  if (!comesOrGoes.test(f.view.slice(verb.start, verb.end))) return topic;
  const rest = [...topic.slice(0, -1), { start: last.start, end: verb.start }];
  return isDeed(f, rest) ? topic : rest;
}

const total = /^(?:计划|概算)?(?:总投资额?|总(?:建筑|用地|占地)?面积|建筑面积|占地面积)$/;

/** 高标准农田项目6个。总投资3亿元: of the works the sentence before names last. */
function worksSaid(f: Frame, at: number): Span[] {
  const { before } = f;
  if (before === null || f.numbers[0] !== at) return [];
  const last = [...before.named.values()].pop() ?? eventBefore(f) ?? [];
  return /(?:项目|工程|学校|新校区|[校园]区|泵站|水库|中心)$/.test(wordsIn(before, last))
    ? withoutVerb(before, last)
    : [];
}

/** Within the sentence; what says nothing alone looks further. */
function widest(f: Frame, at: number, own: readonly Span[], isVague: boolean): Span[] {
  const words = wordsIn(f, own);
  const whole = words.length === 0 || !attribute.test(words);
  if (isVague) return topicOf(f, at, whole);
  const near = nearTopic(f, at, whole);
  if (near === null && total.test(words)) return worksSaid(f, at);
  return near ?? (isDeed(f, own) ? (eventBefore(f) ?? headingTopic(f) ?? []) : []);
}

const gathering =
  /(?:[”"』]|测试|考试|考核|赛|活动|培训|检查|调查|督查|演练|会|课|讲座|班|工程|项目|行动|专项|政策|服务|.{2}工作)$/;

/** 栽植苗木30公顷，培训900人: persons, and something else before. */
function isOfOthers(f: Frame, at: number): boolean {
  const isOfPersons = (token: Token | undefined): boolean =>
    token?.kind === 'number' && /^(?:人次?|名)$/.test(token.unit ?? '');
  if (!isOfPersons(f.tokens[at])) return false;
  const before = f.tokens
    .slice(Math.max(0, at - 12), at)
    .reverse()
    .find(({ kind }) => kind === 'number');
  return before !== undefined && !isOfPersons(before);
}

/** Only an event is attended; 开工9个，完工7个: one deed is not of another, nor money of money. */
function isNone(f: Frame, at: number, own: readonly Span[], topic: readonly Span[]): boolean {
  const words = wordsIn(f, own);
  const said = wordsIn(f, topic);
  return (
    (attending.test(words) && !eventful.test(said)) ||
    (isDeed(f, own) && !accompanying.test(words) && isOfOthers(f, at) && !gathering.test(said)) ||
    (/(?:资金|经费)$/.test(words) && /(?:资金|经费|配套|补助)$/.test(said)) ||
    (deed.test(words) && /(?:阶段|施工|装修|在建|竣工|建成|开工|投用|完工|封顶)$/.test(said))
  );
}

/** Nothing is of a task, no rate of money; 点击量9万次，带动销售…: no deed is of a measure. */
const noOwner = (words: string): RegExp =>
  !attribute.test(words) && !ofTask.test(words)
    ? /(?:任务|目标|量|面积)$/
    : words.endsWith('率')
      ? /(?:任务|目标|投资)$/
      : /(?:任务|目标)$/;

const vague =
  /^(?:|.?[率数额比量值面度分]|(?:[A-E]等(?:及?以上)?|[高低优]分)率|(?:完成|合格|优秀|达标|参与|覆盖|通过|办结|及格|达成|整改|落实|到位|执行|优良|良好|优质|使用|修复|知晓|普及|利用)率|比例|占比|金额|人数|增幅|增速|分值)$/;

/** 查处超限车辆260台，超限率…: the rate says itself what it is of. */
const saysItself = (own: string, topic: string): boolean =>
  /^.{2}率$/.test(own) && !vague.test(own) && topic.startsWith(own.slice(0, 2)) && topic.length > 3;

/** 造林绿化 + 造林; 本科上线 + 上线率; 学位400个，其中小学学位300个: a kind of the same is called by its own name. */
const saysAll = (own: string, topic: string): boolean =>
  (topic.startsWith(own) && topic.length === own.length + 2 && own.length > 1) ||
  (own.length > topic.length && own.endsWith(topic)) ||
  (own.length >= 4 && own.slice(-2) === topic.slice(-2)) ||
  saysItself(own, topic);

/** The topic at a bearable length, without what the name begins with (中考分值 + 分值, 本科上线 + 上线率). */
export function fitting(f: Frame, topic: readonly Span[], own: string): readonly Span[] {
  const kept = lengthOf(topic) <= limits.topic ? topic : topic.slice(-1);
  const last = kept[kept.length - 1];
  const words = last === undefined ? '' : f.view.slice(last.start, last.end);
  if (saysAll(own, wordsIn(f, kept))) return [];
  let shared = Math.min(own.length, words.length);
  while (shared > 0 && !words.endsWith(own.slice(0, shared))) shared--;
  // 校区占地90亩，建筑面积…
  if (own.endsWith('面积') && words.endsWith('占地')) shared = 2;
  if (last === undefined || shared < 2) return kept;
  return tidy(f, [...kept.slice(0, -1), { start: last.start, end: last.end - shared }]);
}

/** 开展81场活动 behind …多维互动研讨活动, 302名评估员 behind …保教质量评估员培训班: the fuller phrase said just before. */
export function generic(
  f: Frame,
  at: number,
  name: { spans: Span[]; head: readonly Span[]; predicate: readonly Span[] },
): Span[] {
  const works = name.predicate.length > 0 ? worksBefore(f, at, wordsIn(f, name.head)) : null;
  return works === null ? fullerName(f, at, name) : [...works, ...name.head, ...name.predicate];
}

function fullerName(
  f: Frame,
  at: number,
  name: { spans: Span[]; head: readonly Span[]; predicate: readonly Span[] },
): Span[] {
  const words = wordsIn(f, name.head);
  const verb = lengthOf(name.spans) - words.length;
  if (words.length < 2 || words.length > 4 || verb > 2) return name.spans;
  const fuller = fullerOf(f, words.length === 2 ? topicOf(f, at) : (nearTopic(f, at, true) ?? []), words);
  if (fuller === null || name.predicate.length > 0)
    return fuller === null ? name.spans : [...fuller, ...name.predicate];
  return words.length > 2 && verb > 0 ? [...name.spans.slice(0, 1), ...fuller] : fuller;
}

/** A topic up to the noun in it; one of two characters only at its end. */
function fullerOf(f: Frame, topic: readonly Span[], noun: string): Span[] | null {
  const last = topic[topic.length - 1];
  if (last === undefined) return null;
  const place = f.view.slice(last.start, last.end).indexOf(noun);
  const end = last.start + place + noun.length;
  if (place < 1 || (noun.length === 2 && end !== last.end)) return null;
  return [...topic.slice(0, -1), { start: last.start, end }];
}
