/**
 * Points of a scoring rule: 每低1个百分点扣0.5分, 工作方案2分：, 被通报的每次扣1分. They say how a result is marked, and count nothing.
 */
import type { Frame, NumberToken } from '../engine/tokens';

/** So far around a figure the rule's own words are looked for. */
const reach = 120;

/** Words of such rules: points are taken or given for each of something, or on a condition. */
const rules =
  /每[^，,。；;]{0,20}[，,]?(?:倒?扣|(?<![增累])加|(?<![累合总])计|减|得)[^，,。；;\d]{0,4}\d[\d.]{0,4}\s?分(?![钟之])|[倒的]?扣\s?\d[\d.]{0,4}\s?分|不[得计]分|得满分|计满分|扣完为止|最高(?:加|扣|不超过)\s?\d/;

/** 考核得分95分, 平均分、满意度, 达到92分, 数学人均85分: a result. */
const results =
  /(?:平均|综合|满意度|总评|最终|成绩|得分|评分|[人班校]均)[^，,。；;\d]{0,6}$|(?:考核|测评|评议|考评)得$|(?:达到?|提[高升]到?|[升增]至?到?|均分)\s?$/;

export const isPoints = (slot: NumberToken, f: Frame): boolean =>
  slot.unit === '分' &&
  !results.test(f.view.slice(Math.max(f.start, slot.start - 14), slot.start)) &&
  rules.test(f.view.slice(Math.max(0, slot.start - reach), slot.end + reach));

/** 每低1个百分点扣0.5分, 每少一项扣2分: the step, not what is to be reached. */
export const isStep = (slot: NumberToken, f: Frame): boolean =>
  /每[^，,。；;、：:\d]{0,8}$/.test(f.view.slice(Math.max(f.start, slot.start - 10), slot.start)) &&
  /^[^，,。；;\d]{0,10}[，,]?(?:倒?扣|扣减|加|减|计|得)[^，,。；;\d]{0,4}\d[\d.]{0,4}\s?分/.test(
    f.view.slice(slot.end, slot.end + 24),
  );
