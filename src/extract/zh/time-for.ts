/** The time that governs a Chinese number. In: a frame and its token index. Out: a time of the sentence, or null. */
import { clauseAt } from '../engine/frame';
import type { Frame, TimeToken } from '../engine/tokens';
import { timeFor as near } from '../engine/when';

const soFar =
  /^[，,；;\s]*(?:到?目前(?:为止)?|截至目前|现|[业均]?已)(?:[业均]?已|现|共|累计|仅)*(?:完成|开工|到位|支出|建成|实现|新增)/;

/** 已建成7个，其余…，确保11月底完成; 2所主体封顶，预计12月底前完工: what is so already has no deadline behind it. */
const isSo =
  /^[，,；;\s]*(?:到?目前|截至目前)?[，,]?[业均现]?已(?!列入|纳入|立项|确定|经)|主体(?:结构|工程)?(?:全部)?(?:封顶|完工)|在建/;

/** 自2022年起实施改造，目前覆盖学校86所: how things stand is of no such spell. */
const now = /[，,；;](?:截[至止]|到)?(?:目前|现(?:有|已|在|共))/;

/** 新建站2座、改建站3座，完成时限：2031年8月底: said as a label behind, it is the limit of all. */
function limitOf(f: Frame, at: number): TimeToken | null {
  if (!f.words.includes('时限')) return null;
  const found = f.tokens.find(
    (token, i) => i > at && token.kind === 'time' && /时限[:：]? ?$/.test(f.view.slice(f.start, token.start)),
  );
  return found?.kind === 'time' ? found : null;
}

/** 6月底前完成投资5000万元，目前完成3800万元: the deadline was the other's. */
export function timeFor(f: Frame, at: number): TimeToken | null {
  const time = near(f, at);
  if (time === null) return limitOf(f, at);
  if (time.time.to === null && now.test(f.view.slice(time.end, f.tokens[at]?.start))) return null;
  if (time.time.relation !== 'by') return time;
  const { start, end } = clauseAt(f, at);
  if (time.start >= end) return isSo.test(f.view.slice(start, end)) ? null : time;
  return time.start < start && soFar.test(f.view.slice(start, end)) ? null : time;
}
