/**
 * Words around a Chinese time: 截至 before it, 底前, 以来, 期间 behind it; whether it is only compared with, or belongs to a noun.
 */
import type { TimeReading } from '../engine/tokens';
import { trieOf, longest } from '../engine/trie';

const before = ['到', '至', '截至', '截止', '截止到', '截至到', '截止至'];
const tails: readonly (readonly [string, TimeReading['relation'] | 'since'])[] = [
  ['底之前', 'by'],
  ['底以前', 'by'],
  ['底前', 'by'],
  ['末前', 'by'],
  ['年底前', 'by'],
  ['以前', 'by'],
  ['之前', 'by'],
  ['前', 'by'],
  ['年底', 'by'],
  ['年末', 'by'],
  ['底', 'by'],
  ['末', 'by'],
  ['以来', 'since'],
  ['至今', 'since'],
  ['起', 'since'],
  ['开始', 'since'],
  ['期间', 'in'],
  ['内', 'in'],
  ['以内', 'in'],
  ['之内', 'in'],
  ['初', 'in'],
];
/** Words that go on as others: 前列, 起草, 内部, 初中. */
const goesOn: Readonly<Record<string, RegExp>> = {
  前: /[列三景期\d]/,
  起: /[草到来]/,
  内: /[部容涵]/,
  初: /[中步级]/,
  开始: /[^，,]/,
};
export const prefixTrie = trieOf(before.map((word) => [word, word] as const));
const tailTrie = trieOf(tails.map(([words, relation]) => [words, { words, relation }] as const));
/** 9月底前12所学校投用: before the end of a month, and no first twelve. */
const isBeforeCount = (view: string, at: number, next: number): boolean =>
  /[底末日号]/.test(view.charAt(at - 1)) && /[\d三]/.test(view.charAt(next));

export interface Tail {
  readonly end: number;
  readonly relation: TimeReading['relation'] | 'since' | null;
}
/** 底前, 以来, 期间 behind a time. */
export function tailAt(view: string, at: number, end: number): Tail {
  const tail = longest(tailTrie, view, at, end);
  if (tail === null || (goesOn[tail.value.words]?.test(view.charAt(tail.end)) && !isBeforeCount(view, at, tail.end)))
    return { end: at, relation: null };
  return { end: tail.end, relation: tail.value.relation };
}

/** 恢复到2019年的90%: how it was then is only what it is measured by. */
export const isRestored = (view: string, at: number): boolean =>
  /恢复[到至]$/.test(view.slice(Math.max(0, at - 3), at));

/** 比2022年, 较上年同期, 在2023年基础上: only what something is compared with. */
export function isCompared(view: string, at: number, stop: number): boolean {
  // 比“十四五”期间
  const lead = view.slice(Math.max(0, at - 4), at).replace(/[“"‘]$/, '');
  if (/(?:^|[^占生师])比 ?$|[较超] ?$/.test(lead) || /^(?:去年|上年)同期/.test(view.slice(at, at + 4))) return true;
  if (isRestored(view, at) || basisEnd(view, at, stop) !== null) return true;
  // 较“十三五”末的2020年
  if (/[较比][“"]?十.五[”"]?(?:规划)?期?[末初]的?\(?$/.test(view.slice(Math.max(0, at - 12), at))) return true;
  // 与上年比，…
  if (
    /[与同和跟] ?$/.test(view.slice(Math.max(0, at - 2), at)) &&
    /^(?:(?:同|对)?比较?[,，]|度?(?:同期|水平|末)?(?:基本|大体)?(?:持平|相当))/.test(view.slice(stop, stop + 8))
  )
    return true;
  // 以2030年为基数，…
  if (
    /以 ?$/.test(view.slice(Math.max(0, at - 2), at)) &&
    /^[^，,。；;：:\d]{0,14}(?:为|作为?)(?:计算|测算|比较)?(?:基[础数准期年线]|参照)/.test(view.slice(stop, stop + 24))
  )
    return true;
  return /相比|同期|基础上/.test(view.slice(stop - 3, stop + 4));
}

const basis = /^[^，,。；;：:、\d在]{1,18}?基础上/;
/** 在巩固2030年成果的基础上 */
const onBasis = /(?:为|在(?:[一-龥]{2}){0,2})$/;
const measured = /(?:[率分数量度额]|比[例重]|占比)(?:要|应|须|力争|争取|确保|均|都){0,2}(?:为在|在|为)$/;

/**
 * 合格率在近三年平均值的基础上提高3%: all up to 基础上 is what is compared with, where the measured noun stands before it;
 * 在上年优秀率的基础上提高: that noun is the name's, so only the time is. Out: how far it goes on, or null where it is none.
 */
export function basisEnd(view: string, at: number, stop: number): number | null {
  const lead = view.slice(Math.max(0, at - 12), at);
  const found = onBasis.test(lead) ? basis.exec(view.slice(stop, stop + 24)) : null;
  if (found === null) return null;
  return measured.test(lead) ? stop + found[0].length : stop;
}

/** 由2023年的62%提高到85%: the level it starts from, no year of the paper. */
const isBaseline = (view: string, at: number, stop: number): boolean =>
  /[由从]$/.test(view.slice(Math.max(0, at - 1), at)) && /^的\d/.test(view.slice(stop, stop + 2));

/** A time that belongs to a noun (2023年度考核, 2022年市级评审) and speaks for no other sentence. */
export function attributive(view: string, at: number, stop: number): NonNullable<TimeReading['weak']> | false {
  const next = view.charAt(stop);
  if (
    /^(?:建成|竣工|投产|出生|参加工作|入职|毕业|批准|立项|认定|建设|修建|投用)[^，,。]{0,6}的/.test(
      view.slice(stop, stop + 12),
    )
  )
    return true;
  // 去年签约的30个项目: which ones.
  if (/^(?!计划|拟|新)[^，,。；;、\d]{1,8}的\d/.test(view.slice(stop, stop + 11))) return true;
  // 值此2025年元旦之际: greeted, and the year before is told of.
  if (
    /^(?:的?(?:元旦|新年|新春|春节|除夕))(?:佳节)?(?:(?:即将)?[来到]|之际|钟声|贺词|献词)/.test(
      view.slice(stop, stop + 10),
    )
  )
    return 'passing';
  // 2024级新生: who they are; 2024届毕业生 are told of in their year, and what stands behind is not.
  const cohort = view.charAt(stop - 1);
  if (cohort === '级') return true;
  if (cohort === '届') return 'passing';
  if (next === '的' && isBaseline(view, at, stop)) return 'apart';
  return next === '的' || next === '》' || next === '”' || next === ')';
}
