/**
 * Other forms of one name, and short names of one field's indicators: 普惠率 for 普惠性幼儿园覆盖率, GVA for Gross value added. In: two names. Out: whether one may
 * stand for the other. Shortness is only ever a reason to offer a pair to a person: it says nothing for certain.
 */
import { normalName } from './names';

const isHan = /^[\u4e00-\u9fff]+$/;
/** Whose it is; a short name leaves it out. */
const region = /^[全我本](?:省|市|县|区|州|旗|镇|乡|校|系统|行业|公司|集团)/;
const shortest = 3;
/** A name three times as long says more than the short one can mean. */
const longest = 3;
/** 公办|园|占比: more pieces are letters that happen to come in this order. */
const pieces = 3;

/** Its first two letters and its last one are the fuller name's too, the others follow in order in few pieces. */
function isShortHan(short: string, long: string): boolean {
  const fits = short.length >= shortest && short.length < long.length && long.length <= longest * short.length;
  if (!fits || !isHan.test(short) || !isHan.test(long)) return false;
  if (!long.startsWith(short.slice(0, 2)) || short.at(-1) !== long.at(-1)) return false;
  const runs = runsIn(short.slice(0, -1), long.slice(0, -1));
  return runs !== null && runs <= pieces;
}

/** In how many pieces the letters, and the end behind them, come in order; null: they do not. */
function runsIn(letters: string, long: string): number | null {
  let [at, runs] = [0, 0];
  for (const letter of letters) {
    const found = long.indexOf(letter, at);
    if (found < 0) return null;
    if (found > at || runs === 0) runs += 1;
    at = found + 1;
  }
  return runs + (at === long.length ? 0 : 1);
}

/** Longer names have letters in order by chance. */
const mostLetters = 8;

/**
 * 保租房, 保障性租赁住房; 粮播面积, 粮食播种面积: whether so much of the shorter name's letters, 0…1, come in order in the other. In: normal
 * names. Counts letters in common first, which settles nearly all pairs.
 */
export function comeInOrder(a: string, b: string, least: number): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const needed = least * short.length;
  if (short.length < shortest || short.length > mostLetters) return false;
  let common = 0;
  for (const letter of short) if (long.includes(letter)) common += 1;
  return common >= needed && isHan.test(short) && isHan.test(long) && lettersInOrder(short, long) >= needed;
}

/** The longest common subsequence. */
function lettersInOrder(short: string, long: string): number {
  let before: readonly number[] = Array.from({ length: long.length + 1 }, () => 0);
  for (const letter of short) {
    const row = [0];
    for (let j = 1; j <= long.length; j++)
      row.push(letter === long.charAt(j - 1) ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, row[j - 1] ?? 0));
    before = row;
  }
  return before[long.length] ?? 0;
}

const little = new Set(['of', 'the', 'and', 'in', 'for', 'per', 'to', 'a', 'on', 'by', 'with']);

/** The first letters of its words, those that say little in it or left out. */
function isInitials(short: string, long: string): boolean {
  if (!/^[A-Z]{3,6}$/.test(short.trim())) return false;
  const words = long.split(/[\s-]+/).filter((word) => /^[a-z]/i.test(word));
  const initials = (of: readonly string[]): string => of.map((word) => word.charAt(0).toUpperCase()).join('');
  const told = words.filter((word) => !little.has(word.toLowerCase()));
  return [initials(words), initials(told)].includes(short.trim());
}

/** Headings of a report that say nothing of what stands under them. */
const plainHeading = /(?:成效|情况|进展|总结|回顾|亮点|成绩|安排|打算|重点工作)$/;

export const tellsNoHeading = (area: string): boolean => area === '' || plainHeading.test(normalName(area));

/** 组织送戏下乡, 送戏下乡; 完成文物建筑修缮, 文物建筑修缮完成: what is done is the same. 新增, 新建 and the like say more. */
export function isSameDeed(a: string, b: string): boolean {
  const deed = (name: string): string =>
    normalName(name)
      .replace(/^(?:组织|开展|完成|实现|推进|实施)/, '')
      .replace(/(?:完成|开展)$/, '');
  const [x, y] = [deed(a), deed(b)];
  return x.length >= shortest && x === y;
}

export function mayAbbreviate(a: string, b: string): boolean {
  const [x, y] = [normalName(a).replace(region, ''), normalName(b).replace(region, '')];
  return isShortHan(x, y) || isShortHan(y, x) || isInitials(a, b) || isInitials(b, a);
}
