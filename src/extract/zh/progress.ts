/**
 * A task in a sentence of its own, and behind its stop how far it has come: 改造农村公路200公里。已建成165公里; 城镇新增就业4万人。实际新增
 * 3.5万人. In: the task's frame and number. Out: whether the sentence behind says so, so that its figure is what was to be reached.
 */
import type { Frame, NumberToken } from '../engine/tokens';

/** So far behind the stop the figure reached stands. */
const reach = 48;
const soFar =
  '(?:(?:截[至止到]{1,2}[^，,。；;]{1,10}|到?目前(?:为止)?|今年以来|\\d{1,2}[-—–~至]\\d{1,2}月(?:份)?)[，,]?)?';
/** 已完成165公里, 实际新增3.5万人, 完成筛查2.1万人: the deed, the figure, its scale, its unit. */
const reached = new RegExp(
  `^\\s?${soFar}(?:(?:目前|现|均|都|业)?已经?(?:累计|共)?|实际(?:累计|共)?|累计|共(?![有计])|(?=完成))([一-龥]{2,6}?)了?(?:约|近|超过?)?\\d[\\d.,]*(?:余|多)?[万亿]?(?:余|多)?([^\\d，,。；;、()（）]{1,4})`,
);
const built = /[建造修扩]/;
const works = /^(?:建成|完工|竣工|开工|投用|通车)$/;
/** What is told of is a task, not what was found: 排查隐患56处。已整改52处. */
const isDeedOf = (deed: string, lead: string): boolean =>
  deed.startsWith('完成') || lead.includes(deed) || (works.test(deed) && built.test(lead));

/** 投资2亿元改造校舍20所 */
const isMoney = (f: Frame, i: number): boolean => {
  const token = f.tokens[i];
  return token?.kind === 'number' && token.unitClass === 'money';
};

/** Is nothing said done before the number, but something to be done? */
const plansBefore = (f: Frame, slot: NumberToken): boolean =>
  f.before === null &&
  f.numbers.every((i) => f.tokens[i] === slot || isMoney(f, i)) &&
  (f.tokens.some((token) => token.kind === 'cue' && token.tag === 'count' && token.end <= slot.start) ||
    f.words.includes('新增')) &&
  !f.tokens.some((token) => token.kind === 'cue' && /^(?:done|softDone|finished|passive)$/.test(token.tag));

const persons = /^(?:人|名|位)$/;
const areSameUnits = (a: string, b: string): boolean =>
  b.startsWith(a) || (persons.test(a) && persons.test(b.charAt(0)));

/** Deed and unit of what the sentence behind says is reached; null where it says none. */
function reachedBehind(f: Frame): { deed: string; unit: string } | null {
  const end = f.view.charAt(f.end - 1) === '。' ? f.end : f.end + 1;
  const [, deed, unit] = f.view.charAt(end - 1) === '。' ? (reached.exec(f.view.slice(end, end + reach)) ?? []) : [];
  return deed === undefined || unit === undefined ? null : { deed, unit };
}

export function isTaskReported(slot: NumberToken, f: Frame): boolean {
  const behind = slot.unit === null || !plansBefore(f, slot) ? null : reachedBehind(f);
  if (behind === null || !areSameUnits(slot.unit ?? '', behind.unit)) return false;
  const lead = f.view.slice(f.start, slot.start);
  return !/完成|实现/.test(lead) && isDeedOf(behind.deed, lead);
}
