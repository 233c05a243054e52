/**
 * Numbers shared out: 三年分别完成10%、25%、65%; 东片、西片床位数为80张、95张; A和B均达到60%.
 * Out: one reading a number, or several on one number.
 */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
import type { Frame, TimeReading } from '../../engine/tokens';
import type { NameReading, NameRule } from '../../pack';
import { clean, plainly, reading } from './reading';
import { changeAtEnd, changeOf, conjuncts, groupAt, grouped, isList, spreadOf, turnBefore } from './group';
import type { Group } from './group';
import { isTagged, lengthOf, spansOf, splitAt, tidy, trimmedRight, withoutTimes, wordsIn } from './phrase';
import { sidesOf, startsFrom } from './sides';
import { subjectOf, topicOf, withoutVerb } from './topic';

/** Goes on a list of years: 、 or 和. */
function isLink(f: Frame, i: number): boolean {
  const token = f.tokens[i];
  return (token?.kind === 'mark' && token.mark === 'list') || (token?.kind === 'cue' && token.tag === 'conj');
}

/** 2025年、2026年、2027年; 一季度、二季度: times listed one by one. */
function listedTimes(f: Frame, last: number): readonly TimeReading[] {
  const times: TimeReading[] = [];
  for (let i = last; i >= 0 && times.length < 12; i--) {
    const token = f.tokens[i];
    if (token?.kind === 'time' && token.time.from === null) times.unshift({ ...token.time, relation: 'in' });
    else if (!isLink(f, i)) break;
  }
  return times;
}

function seriesBefore(f: Frame, at: number): readonly TimeReading[] | null {
  for (let i = at - 1, n = 0; i >= 0 && n < 24; i--, n++) {
    const token = f.tokens[i];
    if (token?.kind === 'time' && token.time.relation !== 'compare')
      return token.time.series?.map(inYear) ?? listedTimes(f, i);
  }
  return null;
}

const counted = ['两', '三', '四', '五', '六'];
/** 三年分别为, 各年度分别为: the years said the sentence before. */
const eachYear = /(?:([两三四五六]|[2-6])|[几各历])个?年(?:度|来|间)?[^,，。；;\d]{0,8}分别/;

function seriesSaid(f: Frame, at: number, many: number): readonly TimeReading[] | null {
  const found = f.before === null ? null : eachYear.exec(f.view.slice(f.start, f.tokens[at]?.start ?? f.start));
  if (found === null || f.before === null) return null;
  const [, said] = found;
  const count = said === undefined ? many : /\d/.test(said) ? Number(said) : counted.indexOf(said) + 2;
  return count === many ? seriesBefore(f.before, f.before.tokens.length) : null;
}

const inYear = (year: number): TimeReading => ({
  from: null,
  to: { year: { kind: 'year', year }, part: '' },
  relation: 'in',
});

/** 的额度, 的比例 behind the last number tell nothing of the name. */
function behindNumbers(f: Frame, pieces: readonly Piece[]): Span[] {
  const spans = spansOf(f, withoutTimes(pieces)).map((span) => {
    const lead = /^的(?:额度|比例|标准|幅度)?/.exec(f.view.slice(span.start, span.end));
    return { ...span, start: span.start + (lead?.[0].length ?? 0) };
  });
  const behind = tidy(f, spans);
  return lengthOf(behind) <= 16 ? behind : [];
}

/** The change word of its own that a later number of the group has (和下降9%), or none. */
function turned(f: Frame, { slots, index }: Group): Piece | undefined {
  const at = index > 0 ? slots[index] : undefined;
  const cue = at === undefined ? null : turnBefore(f, at);
  return cue === null || at === undefined
    ? undefined
    : { kind: 'cue', start: cue.start, end: cue.end, token: at - 1, tag: cue.tag };
}

/** The name of all the series, with its change. */
function inSeries(f: Frame, at: number, group: Group): NameReading[] {
  const grown = grownBefore(f, group);
  if (grown !== null) return grown;
  const change = turned(f, group) ?? changeAtEnd(withoutTimes(group.left));
  const spans = clean([...spansOf(f, withoutTimes(group.left)), ...behindNumbers(f, group.right)]);
  const named = reading(f, lengthOf(spans) >= 2 ? spans : topicOf(f, at), plainly);
  return [change === undefined ? named : { ...named, change: changeOf(change) }];
}

/** 2031年至2033年分别补齐缺口的10%、25%、65%: one number a year, one name. */
export const years: NameRule = {
  id: 'name-series',
  read: (_slot, f, at) => {
    const group = groupAt(f, at);
    const first = group?.slots[0] ?? at;
    const series = group === null ? null : (seriesBefore(f, first) ?? seriesSaid(f, first, group.slots.length));
    const time = series?.[group?.index ?? 0];
    if (group === null || time === undefined || series?.length !== group.slots.length) return null;
    const op = spreadOf(f, group);
    return inSeries(f, at, group).map((named) => ({ ...named, time, ...(op ? { op } : {}) }));
  },
};

/** A name with the change word that stands before all the numbers. */
function changed(f: Frame, spans: readonly Span[], change: Piece | undefined): NameReading {
  if (change === undefined) return reading(f, clean(spans), plainly);
  const named = reading(f, clean([...spans, { start: change.start, end: change.end }]), plainly);
  return { ...named, change: changeOf(change) };
}

/** …分别为80万元、95万元，分别比上年增长3%、4%: what was said before grew. */
function grownBefore(f: Frame, group: Group): NameReading[] | null {
  const pieces = withoutTimes(group.left, ['region']);
  const change = changeAtEnd(pieces);
  const own = pieces.filter((piece) => piece !== change && piece.kind === 'words');
  if (change === undefined || lengthOf(spansOf(f, own)) > 1) return null;
  return namesBefore(f, group, turned(f, group) ?? change);
}

/** 每学期 says how often, not of what. */
const isOften = (f: Frame, piece: Piece): boolean =>
  isTagged(piece, ['per']) && /^每.*[期年月周]$/.test(f.view.slice(piece.start, piece.end));

/** 与上年相比分别下降5%、8%: 与 joins no list. */
function isWithThen(f: Frame, piece: Piece): boolean {
  const next = f.tokens[piece.token + 1];
  return isTagged(piece, ['conj']) && next?.kind === 'time' && next.time.relation === 'compare';
}

export const zip: NameRule = {
  id: 'name-zip',
  read: (_slot, f, at) => {
    const group = groupAt(f, at);
    if (group === null) return null;
    const left = group.left.filter((piece) => !isWithThen(f, piece));
    const pieces = withoutTimes(left, ['region']).filter((piece) => !isOften(f, piece));
    const said = changeAtEnd(pieces);
    const change = turned(f, group) ?? said;
    const nouns = trimmedRight(
      f,
      pieces.filter((piece) => piece !== said),
    );
    const quoted = nouns.filter((piece) => piece.kind === 'nested');
    const own = quoted.length === group.slots.length ? quoted[group.index] : undefined;
    // “国培”“省培”分别完成…: as many names as numbers, without a mark between.
    if (own !== undefined && quoted.length === nouns.length) return [changed(f, spansOf(f, [own]), change)];
    if (!pieces.some((piece) => isList(f, piece))) return unlisted(f, group, pieces, { nouns, change });
    const ofTask = taskShare(f, nouns, group);
    if (ofTask !== null) return ofTask;
    const names = deedBehind(f, nouns, group) ?? grouped(f, nouns, group.slots.length)?.[group.index];
    const op = spreadOf(f, group);
    return names?.map((spans) => ({ ...changed(f, spans, change), ...(op ? { op } : {}) })) ?? null;
  },
};

/** No names are listed: there is one of all, or they were said before. */
function unlisted(
  f: Frame,
  group: Group,
  pieces: readonly Piece[],
  { nouns, change }: { nouns: readonly Piece[]; change: Piece | undefined },
): NameReading[] | null {
  if (change === undefined && !pieces.some((piece) => piece.tag === 'zip')) return null;
  return oneName(f, nouns, change) ?? namesBefore(f, group, change, { task: taskOf(f, nouns), rate: rateOf(f, nouns) });
}

/** 城乡居民收入分别增长5.5%和7%: the one noun of both. */
function oneName(f: Frame, nouns: readonly Piece[], change: Piece | undefined): NameReading[] | null {
  const spans = spansOf(f, nouns);
  const last = nouns[nouns.length - 1];
  // 分别完成任务的98%、104%: of the ones named before.
  const isShare = last !== undefined && f.view.charAt(last.end - 1) === '的';
  return lengthOf(spans) < 4 || isShare ? null : [changed(f, spans, change)];
}

/** 分别完成全年任务的98%、104%: what they are a share of. */
function taskOf(f: Frame, nouns: readonly Piece[]): Span[] {
  const last = nouns[nouns.length - 1];
  const words = last?.kind === 'words' ? f.view.slice(last.start, last.end) : '';
  return last !== undefined && /^[^，,]{0,10}(?:任务|目标|计划|预算)(?:任务|目标|总?数|总?量)?的$/.test(words)
    ? tidy(f, [{ start: last.start, end: last.end }])
    : [];
}

/** 工业投资和技改投资分别完成全年任务的98%、104%: each with what it is a share of. */
function taskShare(f: Frame, nouns: readonly Piece[], group: Group): NameReading[] | null {
  const at = nouns.findIndex((piece) => isTagged(piece, ['zip']));
  const task = at < 0 ? [] : taskOf(f, nouns);
  const names = task.length === 0 ? null : grouped(f, nouns.slice(0, at), group.slots.length)?.[group.index];
  const deed = spansOf(f, nouns.slice(at + 1, -1));
  return names?.map((spans) => reading(f, clean([...spans, ...deed, ...task]), { ...plainly, glue: '比例' })) ?? null;
}

/** 一厂、二厂分别加工鱼粉300吨、200吨: what each did stands behind. */
function deedBehind(f: Frame, nouns: readonly Piece[], { slots, index }: Group): Span[][] | null {
  const at = nouns.findIndex((piece) => isTagged(piece, ['zip']));
  if (at < 1 || !isTagged(nouns[at + 1], ['count'])) return null;
  const name = grouped(f, nouns.slice(0, at), slots.length)?.[index];
  const deed = spansOf(f, nouns.slice(at + 1));
  return name === undefined || lengthOf(deed) < 3 ? null : name.map((spans) => [...spans, ...deed]);
}

/** 语文、数学平均分分别为85分、90分，及格率分别为95%、92%: another measure of each. */
function rateOf(f: Frame, nouns: readonly Piece[]): Span[] {
  const spans = spansOf(f, nouns);
  return /^(?:.{1,2}率|占比|[单亩]产|[平人]均分|[年总]?产[值量]|(?:年|总|销售)?收入|销售额|增加值|建筑面积)$/.test(
    wordsIn(f, spans),
  )
    ? spans
    : [];
}

/** 11个项目完成投资3亿元，8个项目完成投资2亿元，分别占…: how many they are is no figure of what they reach. */
function isOwner(f: Frame, i: number): boolean {
  const [token, next] = [f.tokens[i], f.tokens[sidesOf(f, i)?.next ?? -1]];
  return (
    token?.kind === 'number' &&
    token.unitClass === 'count' &&
    next?.kind === 'number' &&
    next.unitClass !== 'count' &&
    !/[、，,；;和及与]/.test(f.view.slice(token.end, next.start))
  );
}

/** 货物5.92亿吨、集装箱412万箱，分别增长7.5%、13.1%: as many names as numbers, said just before. */
function namesBefore(
  f: Frame,
  group: Group,
  change: Piece | undefined,
  { task, rate }: { task: readonly Span[]; rate: readonly Span[] } = { task: [], rate: [] },
): NameReading[] | null {
  const known: (readonly Span[])[] = [];
  const first = group.slots[0] ?? 0;
  for (let i = first - 1; i >= 0 && first - i < 40 && known.length < group.slots.length; i--) {
    const spans = f.named.get(i) ?? [];
    if (spans.length > 0 && !isOwner(f, i)) known.unshift(spans);
  }
  const own = known.length === group.slots.length ? known[group.index] : undefined;
  if (own === undefined) return null;
  const named = rate.length > 0 ? [...subjectOf(f, withoutVerb(f, own)), ...rate] : [...own, ...task];
  return [{ ...changed(f, named, change), how: 'inherited' }];
}

const auxiliary = ['region', 'softTarget', 'target', 'modal', 'ensure', 'strive'] as const;

function shareGlue(f: Frame, spans: readonly Span[]): string {
  return /(?:率|比例|占比|比重|面|度|幅|速)$/.test(wordsIn(f, spans)) ? '' : '比例';
}

/** 均, or 三个 right before 100%. */
const isEach = (f: Frame, piece: Piece): boolean =>
  isTagged(piece, ['each']) || (f.refused.get(piece.token) === 'listed-items' && piece.kind === 'words');

const isRate = (f: Frame, part: readonly Piece[]): boolean => /(?:率|平均分)$/.test(wordsIn(f, spansOf(f, part)));

/** 及格率、优秀率比上年提高2%: neither what they are compared with nor how they change is theirs; 提升 before them is no such. */
function beforeChange(f: Frame, pieces: readonly Piece[]): readonly Piece[] {
  const isLast = (piece: Piece, i: number): boolean =>
    isTagged(piece, ['compare', 'up', 'down']) && !pieces.slice(i).some((one) => isRate(f, [one]));
  const end = pieces.findIndex(isLast);
  return end < 0 ? pieces : pieces.slice(0, end);
}

/** 甲覆盖面、乙覆盖面均由71%提高到80%: both figures are of both; null where nothing says 均. */
export function eachOf(f: Frame, left: readonly Piece[], most: number): Span[][] | null {
  // One noun alone is not each of several.
  if (!left.some((piece) => isList(f, piece))) return null;
  const cut = left.findIndex((piece) => isEach(f, piece));
  const pieces = cut < 0 ? trimmedRight(f, beforeChange(f, left)) : left.slice(0, cut);
  // 入学率和巩固率达到95%: rates are each a figure.
  const areApart = cut > 0 || splitAt(pieces, (piece) => isList(f, piece)).every((part) => isRate(f, part));
  const names = cut !== 0 && areApart ? conjuncts(f, withoutTimes(pieces, auxiliary)) : [];
  return names.length < 2 || names.length > most ? null : names;
}

/** 垃圾站及公厕达标率均达到75%: one record for each. */
export const each: NameRule = {
  id: 'name-each',
  read: (slot, f, at) => {
    const own = sidesOf(f, at);
    const left = (own !== null && startsFrom(f, own.previous) ? sidesOf(f, own.previous) : own)?.left ?? [];
    const names = groupAt(f, at) === null ? eachOf(f, left, slot.unitClass === 'count' ? 3 : 8) : null;
    if (names === null) return null;
    const change = changeAtEnd(left.slice(left.findIndex((piece) => isEach(f, piece))));
    if (change) return names.map((spans) => changed(f, spans, change));
    const isShare = slot.unitClass === 'share';
    return names.map((spans) => reading(f, spans, { ...plainly, glue: isShare ? shareGlue(f, spans) : '' }));
  },
};
