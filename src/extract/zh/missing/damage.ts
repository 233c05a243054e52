/**
 * How much a text shows that its figures were stripped: 达% 约万个 经费亿元 月日 占比。 Out: a count of signs, which
 * tells how bold the readings of missing figures may be.
 */
import type { Span } from '../../../document';

/** An article with as many signs has lost most of its figures. */
export const much = 4;

/** What a character may be a sign of; a rate is one whose figure is gone behind it. */
const roles = { percent: 1, about: 2, level: 3, unit: 4, day: 5, month: 6, rate: 7 } as const;
const triggers = new Uint8Array(65536);
for (const [role, chars] of [
  [roles.percent, '%'],
  [roles.about, '约'],
  [roles.level, '达为共至'],
  [roles.unit, '元人亩'],
  [roles.day, '日'],
  [roles.month, '月'],
  [roles.rate, '率比幅'],
] as const)
  for (const char of chars) triggers[char.charCodeAt(0)] = role;

/** How many signs of stripped figures a stretch of text shows; counting stops at nine. */
export function damage(view: string, span: Span): number {
  let count = 0;
  for (let at = span.start; at < span.end && count < 9; at++) {
    const role = triggers[view.charCodeAt(at)] ?? 0;
    if (role !== 0 && isSign(view, at, span.end, role)) count++;
  }
  return count;
}

const digits = /[\d\s〇零一二三四五六七八九十第]/;
const strippedRate = /(?:占比|就业率|达标率|完成率|增幅|合格率|录取率|上线率|升学率)$/;
const follows = (next: string, marks: string): boolean => next !== '' && marks.includes(next);

const level = (next: string): boolean => follows(next, '，,。；;、%');
const scaled = (before: string, second: string): boolean =>
  (before === '万' || before === '亿') && !/[\d\s.〇零一二两三四五六七八九十百千万亿数几上过近超每(（]/.test(second);

/** The character at `at` and its neighbours: a unit, a verb of level or a rate whose figure is gone. */
function isSign(view: string, at: number, end: number, role: number): boolean {
  const next = at + 1 < end ? view.charAt(at + 1) : '';
  const [before, second] = [view.charAt(at - 1), view.charAt(at - 2)];
  switch (role) {
    case roles.level:
      return level(next);
    case roles.unit:
      return scaled(before, second);
    case roles.percent:
      return !/[\d\s.〇零一二三四五六七八九十百(（〔]/.test(before);
    case roles.about:
      return follows(next, '万亿%');
    case roles.day:
      return before === '月' && !digits.test(second);
    case roles.month:
      return before === '年' && !digits.test(second);
    default:
      return follows(next, '，,。') && strippedRate.test(view.slice(at - 2, at + 1));
  }
}
