/**
 * How much a text shows that its figures were stripped: 达% 约万个 经费亿元 月日 占比。 Out: a count of signs, which
 * tells how bold the readings of missing figures may be.
 */
import type { Span } from '../../../document';

/** An article with as many signs has lost most of its figures. */
export const much = 4;

const triggers = new Uint8Array(65536);
for (const char of '%约达为共至元人亩日月率比幅') triggers[char.charCodeAt(0)] = 1;

/** How many signs of stripped figures a stretch of text shows; counting stops at nine. */
export function damage(view: string, span: Span): number {
  let count = 0;
  for (let at = span.start; at < span.end && count < 9; at++) {
    if (triggers[view.charCodeAt(at)] !== 1) continue;
    if (isSign(view, at, span.end)) count++;
  }
  return count;
}

interface Around {
  readonly before: string;
  readonly second: string;
  readonly next: string;
}

const digits = /[\d\s〇零一二三四五六七八九十第]/;
const strippedRate = /(?:占比|就业率|达标率|完成率|增幅|合格率|录取率|上线率|升学率)$/;
const follows = (next: string, marks: string): boolean => next !== '' && marks.includes(next);

/** What each character says with its neighbours; those not listed end a rate whose figure is gone. */
const signs: Readonly<Record<string, (around: Around) => boolean>> = {
  '%': ({ before }) => !/[\d\s.〇零一二三四五六七八九十百(（〔]/.test(before),
  约: ({ next }) => follows(next, '万亿%'),
  日: ({ before, second }) => before === '月' && !digits.test(second),
  月: ({ before, second }) => before === '年' && !digits.test(second),
};
const level = ({ next }: Around): boolean => follows(next, '，,。；;、%');
const scaled = ({ before, second }: Around): boolean =>
  (before === '万' || before === '亿') && !/[\d\s.〇零一二两三四五六七八九十百千万亿数几上过近超每(（]/.test(second);

/** The character at `at` and its neighbours: a unit, a verb of level or a rate whose figure is gone. */
function isSign(view: string, at: number, end: number): boolean {
  const char = view.charAt(at);
  const next = at + 1 < end ? view.charAt(at + 1) : '';
  const around: Around = { before: view.charAt(at - 1), second: view.charAt(at - 2), next };
  if ('达为共至'.includes(char)) return level(around);
  if ('元人亩'.includes(char)) return scaled(around);
  return signs[char]?.(around) ?? (follows(next, '，,。') && strippedRate.test(view.slice(at - 2, at + 1)));
}
