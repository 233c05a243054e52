/**
 * What a clause without its own subject speaks of: the head before its bracket, the name before it in the
 * sentence, the object of the clause before, the heading's words. Out: spans, or none.
 */
import type { Span } from '../../../document';
import { clauseAt, clauseBefore, depthAt } from '../../engine/frame';
import type { Piece } from '../../engine/frame';
import type { CueToken, Frame } from '../../engine/tokens';
import { lengthOf, spansOf, stretch, tidy, wordsIn } from './phrase';
import { headingTopic } from './heading';
import { startsFrom } from './sides';

const longestTopic = 18;

const isVerb = (piece: Piece): boolean =>
  piece.kind === 'cue' && (piece.tag === 'count' || piece.tag === 'predicate' || piece.tag === 'passive');

const isVerbal = (token: CueToken, later: boolean): boolean =>
  token.tag === 'count' || (later && ['conj', 'up', 'softTarget'].includes(token.tag));

/** 其中竣工项目3个，总投资…: how far they are is what they are called. */
const byStage = /^(?:续建|新建|在建|改建|改?扩建|迁建|新?开工|竣工|投产|完工|建成|签约|落地)(?:项目|工程|企业)$/;

/** Takes leading verbs off a name: 资助大学生 → 大学生, 新建和改造道路 → 道路. */
export function withoutVerb(f: Frame, spans: readonly Span[]): Span[] {
  const first = spans[0];
  const end = spans[spans.length - 1]?.end ?? 0;
  if (first === undefined) return [];
  let { start } = first;
  for (const token of f.tokens) {
    if (token.start > start) break;
    const opens = token.kind === 'cue' && token.start === start && token.end < end - 1;
    if (opens && isVerbal(token, start > first.start)) start = token.end;
  }
  // 资助金额: a bare measure is no noun of a deed.
  const isMeasure = /^(?:金额|总额|人数|资金|面积|里程)$/.test(f.view.slice(start, end));
  return start === first.start || isMeasure ? [...spans] : tidy(f, [{ start, end: first.end }, ...spans.slice(1)]);
}

/** 仲裁结案率 → 仲裁: the subject of a rate, for another rate of the same. */
export function subjectOf(f: Frame, spans: readonly Span[]): Span[] {
  const last = spans[spans.length - 1];
  if (last === undefined) return [];
  const words = f.view.slice(last.start, last.end);
  const rate =
    /占地$|[应实]到$|(?<=资金)到位$|(?:全|总)长$|装机(?:总?容量|规模)?$|平均(?:分|成绩)$|(?:总|营业|财政)(?:收入|支出)$|^(?:收入|支出)$|总?(?:播种|种植|建筑|占地|用地|校舍|使用|经营|表)?面积$|(?:数量|(?<!^(?:规划|计划|概算|预算|预计))总投资额?)$|(?:年|总|单|亩|平均单|平均亩)?产[量值]$|(?:平均)?[总单亩]产$|播面$|(?:年?出|存)栏量?$|(?:总|常住|户籍)(?:户数|人口)$|^户数$|[金总余数]额$|.[^金总余数]额$|[毛净]?.{2}(?:率|(?<!播)面|(?<![浓强密])度|值|数|比|(?<!数)量)$|.{0,2}(?:比例|占比|比重)$/.exec(
      words,
    );
  if (rate === null) return [...spans];
  const cut = tidy(f, [...spans.slice(0, -1), { start: last.start, end: last.start + rate.index }]);
  return lengthOf(cut) >= 2 ? cut : [];
}

/** A verb alone is no topic: 注销23家，年检率…. */
export function isDeed(f: Frame, spans: readonly Span[]): boolean {
  const [only, more] = spans;
  return (
    only !== undefined &&
    more === undefined &&
    f.tokens.some(
      (token) => token.kind === 'cue' && token.tag === 'count' && token.start === only.start && token.end === only.end,
    )
  );
}

/** A threshold in a name says who was counted there, not here: 中考600分以上 → 中考. */
function withoutThreshold(f: Frame, spans: readonly Span[]): Span[] {
  const cut = f.tokens.find(
    (token, i) =>
      token.kind === 'number' &&
      f.refused.get(i) === 'who-is-counted' &&
      spans.some((span) => span.start < token.start && token.start < span.end),
  );
  if (cut === undefined) return [...spans];
  const bound =
    /(?:超过?|[逾近]|不[足超满])$/.exec(f.view.slice(Math.max(f.start, cut.start - 2), cut.start))?.[0].length ?? 0;
  const end = cut.start - bound;
  // 超10亿元项目2个，总投资…: nothing but the bound says whose.
  if (spans.every((span) => span.start >= end)) return [...spans];
  return tidy(
    f,
    spans.filter((span) => span.start < end).map((span) => ({ start: span.start, end: Math.min(span.end, end) })),
  );
}

/** 余额新增: behind a noun it is how much more. */
const isChange = (f: Frame, { tag, start, end }: CueToken): boolean =>
  tag === 'up' || tag === 'down' || (tag === 'count' && f.view.slice(start, end) === '新增');

/** Takes the change off a name: 投资同比增长 → 投资. */
function withoutChange(f: Frame, spans: readonly Span[]): Span[] {
  const last = spans[spans.length - 1];
  const change = f.tokens.find((token) => token.kind === 'cue' && token.end === last?.end && isChange(f, token));
  if (last === undefined || change === undefined || change.start < last.start) return [...spans];
  // 收入自然增幅
  const end = change.start - (/(?:自然|名义|实际)$/.test(f.view.slice(last.start, change.start)) ? 2 : 0);
  return tidy(f, [...spans.slice(0, -1), { start: last.start, end }]);
}

/** How far a mark parts a name from what was named before it: a comma one clause, a semicolon two. */
function stepAt(f: Frame, i: number): number {
  const token = f.tokens[i];
  if (token?.kind !== 'mark' || depthAt(f, i) > 0) return 0;
  return token.mark === 'comma' ? 1 : token.mark === 'semicolon' ? 2 : 0;
}

/** 学校9所，其中甲镇5所、乙镇4所；投资…: behind the semicolon none of the parts owns anything. Out: the token before them. */
function partsFrom(f: Frame, i: number): number {
  for (let k = i - 1; k >= 0 && i - k <= 24 && stepAt(f, k) < 2; k--) {
    const token = f.tokens[k];
    if (token?.kind === 'cue' && token.tag === 'with' && depthAt(f, k) <= depthAt(f, i)) return k;
  }
  return i;
}

/** 总投资2亿元的县一中新校区已完成…: what follows is of the works behind, not of their cost. */
function worksBehind(f: Frame, spans: readonly Span[]): readonly Span[] {
  const [cost, works, more] = spans;
  if (cost === undefined || works === undefined || more !== undefined) return spans;
  const isCost = /^(?:总|计划|概算|规划)*投资额?$/.test(f.view.slice(cost.start, cost.end));
  return isCost && /\d[^，,。；;、]*的$/.test(f.view.slice(cost.end, works.start)) ? [works] : spans;
}

/** What a name said before gives as a topic; null where it is only a deed. */
function topicIn(f: Frame, spans: readonly Span[], whole: boolean, ofRate = false): Span[] | null {
  const said = withoutChange(f, worksBehind(f, spans));
  const name = withoutThreshold(f, byStage.test(wordsIn(f, said)) ? said : withoutVerb(f, said));
  // A verb alone says what a later number is of (培训3200人次，力争4000人次), not whose rate a rate is.
  if (isDeed(f, name)) return whole ? [...spans] : null;
  return whole ? name : subjectOf(f, ofRate ? withoutState(f, name) : name);
}

/** 在建14个，未开工5个，开工率85%: a rate is of all, whatever state the ones before are in. */
function withoutState(f: Frame, spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans;
  const state = states.exec(wordsIn(f, spans))?.[0].length ?? 0;
  if (first === undefined || state === 0) return spans;
  const cut = { start: Math.min(first.end, first.start + state), end: first.end };
  return cut.start < cut.end ? [cut, ...rest] : rest;
}
const states = /^(?:未?[开完竣动]工|未?建成|在建|未启动)(?=项目|工程|学校)/;

const isRate = (f: Frame, at: number): boolean => {
  const own = f.tokens[at];
  return own?.kind === 'number' && own.unitClass === 'share';
};

/** The name of the number before in the sentence, at this depth or around it. */
export function nameBefore(f: Frame, at: number, whole: boolean): Span[] | null {
  const ofRate = isRate(f, at);
  for (let i = at - 1, clauses = 0; i >= 0 && at - i <= 40 && clauses < 3; i--) {
    const step = stepAt(f, i);
    clauses += step;
    if (step === 2) i = partsFrom(f, i);
    if (depthAt(f, i) > depthAt(f, at)) continue;
    const shared = f.topics.get(i);
    if (shared) return whole ? [...shared] : subjectOf(f, withoutThreshold(f, shared));
    const spans = f.named.get(i) ?? [];
    const topic = spans.length > 0 ? topicIn(f, spans, whole, ofRate) : [];
    // 学校3所，建筑面积2万平方米，总投资…: a mere measure owns nothing.
    if (topic?.length !== 0) return topic;
  }
  return null;
}

/** 接待游客69万人次，增长11%: the deed is what grows, where its noun is short. */
function shortDeed(f: Frame, spans: readonly Span[]): Span[] {
  const bare = withoutVerb(f, spans);
  const isShort = lengthOf(bare) < 5 && lengthOf(spans) <= lengthOf(bare) + 2;
  return isShort && !/^(?:完成|实现)/.test(wordsIn(f, spans)) ? [...spans] : bare;
}

/** The name before itself, for a change of it (报到率96%，较上年提高2个百分点) or a second figure of it. */
export function sameBefore(f: Frame, at: number): Span[] {
  for (let i = at - 1; i >= 0 && at - i <= 16; i--) {
    const spans = depthAt(f, i) > depthAt(f, at) || isGrowthOfShare(f, at, i) ? [] : (f.named.get(i) ?? []);
    const ofShare = isOther(f, at, i) || isTimes(f, i) ? f.topics.get(i) : undefined;
    if (spans.length > 0) return shortDeed(f, withoutChange(f, ofShare ?? spans));
  }
  return [];
}

/** 总值95亿元，是2019年的2.4倍，年均增长19%: the year it is measured by is not what grows. */
function isTimes(f: Frame, i: number): boolean {
  const token = f.tokens[i];
  return token?.kind === 'number' && token.unitClass === 'times';
}

/** 音体美教师占13%，较上年增加36人; 占年度预算的56%，增收3亿元: what grows is no share. */
function isOther(f: Frame, at: number, i: number): boolean {
  const [own, before] = [f.tokens[at], f.tokens[i]];
  return (
    own?.kind === 'number' &&
    /^(?:count|money|mass|area)$/.test(own.unitClass) &&
    before?.kind === 'number' &&
    before.unitClass === 'share'
  );
}

/** 投资21亿元，为年计划的106%，增长9%: what grows by a share is the amount. */
function isGrowthOfShare(f: Frame, at: number, i: number): boolean {
  const [own, before] = [f.tokens[at], f.tokens[i]];
  if (startsFrom(f, i)) return false;
  const isShare = own?.kind === 'number' && own.unitClass === 'share' && before?.kind === 'number';
  return isShare && before.unitClass === 'share' && f.view.charAt(before.start - 1) === '的';
}

/** Of the names before in the sentence the nearest that counts in the same unit: a whole for its part. */
export function wholeBefore(f: Frame, at: number): Span[] {
  const own = f.tokens[at];
  for (let i = at - 1; i >= 0 && at - i <= 24; i--) {
    const token = f.tokens[i];
    const spans = depthAt(f, i) > depthAt(f, at) ? [] : (f.named.get(i) ?? []);
    if (spans.length > 0 && token?.kind === 'number' && own?.kind === 'number' && token.unit === own.unit)
      return topicIn(f, spans, true) ?? [];
  }
  return [];
}

/** The object of a clause: what stands behind its last verb; a quoted phrase in it is the topic itself. */
export function objectOf(f: Frame, at: number, start: number, end: number): Span[] {
  const pieces = stretch(f, at, start, end).filter(
    (piece) => piece.kind !== 'time' && !(piece.kind === 'cue' && piece.tag === 'region'),
  );
  let last = -1;
  pieces.forEach((piece, i) => {
    if (isVerb(piece) && i < pieces.length - 1 && !nominal(f, pieces, i)) last = i;
  });
  const tail = spansOf(
    f,
    pieces.slice(last + 1).filter((piece) => piece.kind !== 'number'),
  );
  return lengthOf(tail) <= longestTopic ? tail : lastSpans(tail);
}

/** 学生资助政策, 名师送教活动: a verb between words that is part of a noun. */
function nominal(f: Frame, pieces: readonly Piece[], i: number): boolean {
  const [before, after] = [pieces[i - 1], pieces[i + 1]];
  return (
    before?.kind === 'words' &&
    after?.kind === 'words' &&
    pieces[i + 2] === undefined &&
    /^(?:政策|工作|活动|项目|工程)$/.test(f.view.slice(after.start, after.end).trim())
  );
}

/** Names of events, courses and works, that people take part in. */
export const eventful =
  /(?:[”"』]|测试|考试|考核|比赛|大赛|竞赛|活动|培训|检查|调查|评估|抽检|抽查|排查|巡查|督查|演练|例会|教研|调研|监测|招聘|[军集]训|会议?|班|工程|项目|行动|专项|政策|(?:备课|例会|会议|教研|家访|值班|巡查|培训|检查|听课|走访|演练|排查|督导)制度|大桥|隧道|公路|水库|泵站|水厂|处理厂|管网|集团|公司|平台|中心|园区|基地|.{2}工作)$/;

/** The end of a long phrase: behind its last 的 or list mark. */
function lastSpans(spans: readonly Span[]): Span[] {
  const last = spans[spans.length - 1];
  return last === undefined
    ? []
    : [last.end - last.start > longestTopic ? { start: last.end - longestTopic, end: last.end } : last];
}

/** 办理助学贷款，贷款总额80万元: the object of the clause before ends as the measure begins. */
export function echoBefore(f: Frame, at: number, words: string): Span[] | null {
  const clause = words.length < 3 ? null : clauseBefore(f, clauseAt(f, at));
  if (clause === null || !f.view.startsWith(words.slice(0, 2), clause.end - 2)) return null;
  const spans = objectOf(f, Math.max(clause.first, Math.min(at, clause.last)), clause.start, clause.end);
  return lengthOf(spans) > 2 ? spans : null;
}

function clauseTopic(f: Frame, at: number): Span[] | null {
  let clause = clauseBefore(f, clauseAt(f, at));
  for (let n = 0; clause !== null && n < 2; n++) {
    const spans = objectOf(f, Math.max(clause.first, Math.min(at, clause.last)), clause.start, clause.end);
    if (lengthOf(spans) >= 2 && eventful.test(wordsIn(f, spans))) return spans;
    clause = clauseBefore(f, clause);
  }
  return null;
}

/** Topic for a bare noun (合格率, 其中…): nearest first. `whole`: the name before as it is, for changes and parts of it. */
export function topicOf(f: Frame, at: number, whole = true): Span[] {
  return nearTopic(f, at, whole) ?? sentenceBefore(f, at) ?? headingTopic(f) ?? [];
}

/** The same within the sentence. */
export function nearTopic(f: Frame, at: number, whole: boolean): Span[] | null {
  return nameBefore(f, at, whole) ?? bracketHead(f, at) ?? clauseTopic(f, at);
}

function bracketHead(f: Frame, at: number): Span[] | null {
  const opener = f.around[at] ?? -1;
  const mark = f.tokens[opener];
  if (mark?.kind !== 'mark' || mark.mark !== 'open') return null;
  const clause = clauseAt(f, opener);
  const spans = objectOf(f, opener, clause.start, mark.start);
  return lengthOf(spans) >= 2 ? spans : null;
}

/** The last name of the sentence before, sooner one that counts in the same unit. */
function lastNamed(f: Frame, at: number, before: Frame): readonly Span[] | undefined {
  const own = f.tokens[at];
  const named = [...before.named.entries()].reverse();
  const same = named.find(([i]) => {
    const token = before.tokens[i];
    return token?.kind === 'number' && own?.kind === 'number' && token.unit === own.unit;
  });
  return (same ?? named[0])?.[1];
}

function sentenceBefore(f: Frame, at: number): Span[] | null {
  const before = f.before;
  const last = before === null ? undefined : lastNamed(f, at, before);
  if (before && last && last.length > 0) return withoutVerb(before, withoutChange(before, last));
  return eventBefore(f);
}

/** 一是校园亮化工程。年内投入80万元: what a short sentence before without figures names. */
export function eventBefore(f: Frame): Span[] | null {
  const { before } = f;
  if (before === null || before.named.size > 0 || before.end - before.start > 60) return null;
  const spans = objectOf(before, Math.max(0, before.tokens.length - 2), before.start, before.end - 1);
  // 教师撰写周记。每月至少2篇: a sentence that says only how many is of the one before.
  const isTopic =
    lengthOf(spans) >= 2 &&
    lengthOf(spans) <= longestTopic &&
    (eventful.test(wordsIn(before, spans)) || /^每.{1,4}(?:至少|不少于|不低于)?\d/.test(f.words));
  return isTopic ? spans : null;
}
