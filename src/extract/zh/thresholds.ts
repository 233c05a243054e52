/**
 * A threshold that only says who or what is counted: 600分以上人数363人, 不足30人的小微园6所. In: a number and its place in the
 * sentence. Out: whether it is one.
 */
import type { CueToken, Frame, NumberToken } from '../engine/tokens';
import { behind, front, isBuilt, isFrequency } from './counting';

/** 超10亿元投资项目2个, 营收超亿元企业5家: the bound says which are counted. */
const isSizeOfNoun = (slot: NumberToken, f: Frame): boolean =>
  slot.unitClass === 'money' &&
  /(?:[超逾]|超过)$/.test(front(slot, f, 2)) &&
  /^的?[^，,。；;、：:\d]{0,6}(?:项目|企业|工程|产业|集群|园区|乡镇|村)\d/.test(behind(slot, f, 14));

/** The 以上, 以内 behind a number. */
function suffixOf(slot: NumberToken, f: Frame, at: number): CueToken | null {
  const next = f.tokens[at + 1];
  return next?.kind === 'cue' && /After$/.test(next.tag) && next.start <= slot.end + 1 ? next : null;
}

/** 不足30人的小微园6所: the bound describes the noun that is counted. */
function isBoundOfNoun(slot: NumberToken, f: Frame, at: number): boolean {
  const lead = f.tokens[at - 1];
  if (slot.unitClass === 'share' || lead?.kind !== 'cue' || slot.start - lead.end > 1) return false;
  if (lead.tag !== 'ge' && lead.tag !== 'le') return false;
  // 向不足3名党员的支部派员: only such a one is meant.
  if (/[向对给]/.test(f.view.charAt(lead.start - 1))) return true;
  return /^的(?!目标|要求|标准|比例|速度|任务|规模|水平)[^，,。；;]/.test(behind(slot, f, 4));
}

const thresholds = new Set<string>(['money', 'score', 'area', 'power']);

/** 3个10亿元以上项目: what is counted stands right before. */
function isOfCount(slot: NumberToken, f: Frame, at: number): boolean {
  const counted = f.tokens[at - 1];
  return counted?.kind === 'number' && counted.end === slot.start;
}

/** 连续两次排名末位, 分两次检查: what somebody must be to be meant. */
const isInARow = (slot: NumberToken, f: Frame): boolean =>
  /^[次批步轮]$/.test(slot.unit ?? '') && /连续$|(?:^|[^百十部])分$/.test(front(slot, f, 2));

/** 防止出现56人以上的班级: what is not to be, is no figure. */
const isShunned = (slot: NumberToken, f: Frame, rest: string): boolean =>
  rest.startsWith('的') && /(?:防止|杜绝|消除|避免|严禁|不得|不再|没有)[^，,。；;]{0,8}$/.test(front(slot, f, 12));

const rateBehind =
  /^[^，,。；;、：:(\d][^，,。；;、：:(\d]{2,23}(?:率|比例|占比|系数)(?:均|都|分别)?(?:达到?|为|保持在?|稳定在)?\d/;

const changeBehind =
  /^(?!同比|环比|[比较][上去]年)[^，,。；;、：:(\d]{2,20}?(?:同比|环比|[比较][上去]年)?(?:增长|下降|上升|上涨|下跌|回落)了?\d[\d.]*(?:%|个百分点)/;

const sharedBehind = /^[^，,。；;、：:(\d]{1,16}分别(?:为|是|达到?)[^，,。；;、：:\d]{0,8}\d/;

/** 三个镇的产值分别为3亿元、2亿元、1亿元: of so many things each has its figure; 5个国控断面优良水体比例80%, 五类主要案件同比下降9%: the rate is the figure, or how they changed. */
const isOfRate = (slot: NumberToken, f: Frame): boolean =>
  slot.unitClass === 'count' &&
  !isBuilt(slot, f) &&
  (rateBehind.test(behind(slot, f, 32)) ||
    (slot.form === 'words' &&
      /^[^，,。；;、：:\d]{2,14}(?:产值|产量|收入|投资|面积|人数|数量|[率额])(?:均|各)?分别/.test(
        behind(slot, f, 20),
      )) ||
    sharedBehind.test(behind(slot, f, 32)) ||
    (/^(?:大?类|种|项)$/.test(slot.unit ?? '') && changeBehind.test(behind(slot, f, 36))));

/** 高分段(600分以上)120人: marks alone in their brackets only say who is counted. */
const isBand = (slot: NumberToken, f: Frame, cue: CueToken): boolean =>
  slot.unitClass === 'score' &&
  /[一-龥][(（]$/.test(front(slot, f, 2)) &&
  /^[)）][^，,。；;]/.test(f.view.slice(cue.end, cue.end + 2));

/** 600分以上(的)人数363人; 500万元以上项目30个: a threshold that only says what is counted. */
export function isThreshold(slot: NumberToken, f: Frame, at: number): boolean {
  const cue = suffixOf(slot, f, at);
  if (cue === null) return isWhich(slot, f, at) || isInARow(slot, f) || isOfRate(slot, f);
  if (isOfCount(slot, f, at) || isBand(slot, f, cue)) return true;
  const rest = f.view.slice(cue.end, Math.min(f.end, cue.end + 10));
  if (/^的?(?:超?大|小|标准)?班/.test(rest) && slot.unit === '人') return true;
  if (/^[，,。；;、)）]|^$|^(?:和|及|的目标|的要求|目标|标准|要求|水平)/.test(rest)) return false;
  // 90%以上的村建有…: the share itself is the measure.
  if (slot.unitClass === 'share') return /^的?(?:方可|才可|才能|可以|不得|不予)/.test(rest);
  return isShunned(slot, f, rest) || countsNext(slot, f, at, rest);
}

/** 每学期组织不少于两次的教研活动: how often is the figure, not who is meant. */
const isHeld = (slot: NumberToken, f: Frame): boolean => slot.unitClass === 'event' && isFrequency(slot, f);

/** The next of a list has a figure or a deed of its own: 改造10个以上小区、安装5万个以上电表. */
const opensNext = (f: Frame, end: number): boolean =>
  /[\d一两]/.test(f.view.charAt(end)) ||
  f.tokens.some((token) => token.kind === 'cue' && token.tag === 'count' && token.start === end);

const isWhich = (slot: NumberToken, f: Frame, at: number): boolean =>
  isSizeOfNoun(slot, f) || (isBoundOfNoun(slot, f, at) && !isHeld(slot, f));

/** Another number or the clause's end follows what the bound describes; 3名以上专任教师、1名保育员: the next of the list has its own. */
function countsNext(slot: NumberToken, f: Frame, at: number, rest: string): boolean {
  const next = f.tokens
    .slice(at + 2, at + 8)
    .find(
      (token) =>
        token.kind === 'number' ||
        (token.kind === 'mark' && (token.mark !== 'list' || (slot.unitClass === 'count' && opensNext(f, token.end)))),
    );
  if (next === undefined) return thresholds.has(slot.unitClass);
  return next.kind === 'number' || (rest.startsWith('的') && slot.unitClass !== 'count');
}
