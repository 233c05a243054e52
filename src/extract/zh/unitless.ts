/**
 * Which Chinese numbers without a unit are figures all the same: 达到4万, 使用率达0.85, 零事故, 升学率95.6. In: a slot, its frame and
 * token index. Out: yes or no.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import { behind, front } from './counting';
import { startsFrom } from './names/sides';

const zeroNouns =
  /^(?:事故|伤亡|死亡|发生|投诉|违规|差错|容忍|感染|案件|越级|群体|上访|失误|缺陷|重伤|轻伤|排放|增长|疫情|火灾|溺亡|辍学|失学)/;
const pureNumber = /(?:率|比|指数|系数|值|强度|数|PI|分|量|得分|PPM)[^，,。;]{0,12}$/i;

/** 达到, 不低于, 由, or a time directly before: a figure is told. */
function isTold(slot: NumberToken, f: Frame, at: number): boolean {
  const before = f.tokens[at - 1];
  if (before?.kind === 'time') return f.tokens[at - 2]?.kind === 'cue';
  // 分别为0.32和0.28
  const first = f.tokens[at - 2];
  if (first?.kind === 'number' && first.unit === null && /^[、和]$/.test(f.view.slice(first.end, slot.start)))
    return isTold(first, f, at - 2);
  return (
    before?.kind === 'cue' && ['level', 'ge', 'le', 'from', 'zip'].includes(before.tag) && before.end >= slot.start - 1
  );
}

/** 占(45): filled into a form, whose brackets the view leaves blank. */
const isFilledIn = (slot: NumberToken, f: Frame): boolean =>
  behind(slot, f, 1) === ' ' && /(?:[率占]|比[例重])[为是约达到]{0,2} $/.test(front(slot, f, 5));

/** 升学率95.6，: the sign is gone. */
const isBareRate = (slot: NumberToken, f: Frame): boolean =>
  (slot.value ?? 999) <= 100 &&
  (isFilledIn(slot, f) || (bareRate.test(front(slot, f, 5)) && (slot.value ?? 0) >= 10) || isBareShare(slot, f));
const bareRate = /(?<![频功汇利税心效费速倍])率(?:达到|[为是达])?$/;

/** 占教师总数的79.5。: the sign is gone; 占地15.5 and 占用23.5 are sizes. */
const isBareShare = (slot: NumberToken, f: Frame): boolean =>
  !Number.isInteger(slot.value ?? 0) &&
  /占(?![地用据道线])[^，,。；;、\d]{1,14}(?:总数|总量|总额|人数|数|比例|比重|学生|教师|人口|面积)的?$/.test(
    front(slot, f, 20),
  );

/** 运动场地面积7500，: the unit goes without saying. */
const isBareArea = (slot: NumberToken, f: Frame): boolean =>
  (slot.value ?? 0) >= 10 && /[一-龥]{2}面积$/.test(front(slot, f, 4));

const isBareFigure = (slot: NumberToken, f: Frame): boolean =>
  /(?:指数|系数|得分)$/.test(front(slot, f, 2)) || isBareRate(slot, f) || isBareArea(slot, f);

const nextPart =
  /^(?:以[内下上])?[、，,；;和](?:小学|初中|高中|中职|幼儿园|学前|城[区镇乡]|农村|乡[镇村])(?:控制在|不[高大]于|不超过|[低小]于|[下降]?降[至到]|为|是|达到?)?$/;

/** 差异系数小学为0.45、初中为0.38: the next part's figure of the same. */
function isNextPart(slot: NumberToken, f: Frame, at: number): boolean {
  if (Number.isInteger(slot.value ?? 0)) return false;
  for (let i = at - 1; i >= 0 && at - i < 6; i--) {
    const first = f.tokens[i];
    if (first?.kind !== 'number') continue;
    const isBare = first.unit === null && !Number.isInteger(first.value ?? 0) && !f.refused.has(i);
    return isBare && nextPart.test(f.view.slice(first.end, slot.start)) && pureNumber.test(front(first, f, 26));
  }
  return false;
}

/** 辍学率为零, 安全事故降为零 */
const isNone = /(?:[率数]|事故|案件|案例|现象)(?:均|都|全部|保持|始终)?(?:为|是|降[至为到])$/;
const endsHere = /^(?:$|[，,。；;、）)\n])/;
const isZero = (slot: NumberToken, f: Frame): boolean =>
  zeroNouns.test(behind(slot, f, 4)) || (isNone.test(front(slot, f, 8)) && endsHere.test(behind(slot, f, 1)));

/** A number without unit counts only where a word says that a figure follows: 达到4万, 使用率达0.85, 零事故. */
export function bareAllowed(slot: NumberToken, f: Frame, at: number): boolean {
  if (slot.value === 0 && slot.form === 'words') return isZero(slot, f);
  if (slot.scale !== null) return true;
  if (slot.form !== 'digits') return false;
  if (isBareFigure(slot, f)) return /^ ?(?:[，,。；;、)）]|$)/.test(behind(slot, f, 2));
  if (isNextPart(slot, f, at)) return true;
  if (!isTold(slot, f, at)) return false;
  const named = f.view.slice(Math.max(f.start, slot.start - 26), slot.start).replace(/\([^)]*\)/g, '');
  if (!/^(?:[，,。；;)）]|$|以[上下内]|[、和]\d)/.test(behind(slot, f, 2)))
    return startsFrom(f, at) && pureNumber.test(named);
  return pureNumber.test(named) || /(?:率|比)$/.test(front(slot, f, 8));
}
