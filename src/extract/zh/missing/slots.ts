/** Number tokens without digits, and whether a place is free for one. */
import { numberToken } from '../../engine/numerals';
import type { Frame, NumberToken } from '../../engine/tokens';

export function slotAt(
  start: number,
  end: number,
  unit: { unit: string | null; unitClass: NumberToken['unitClass'] },
  more: Partial<NumberToken>,
): NumberToken {
  return numberToken({
    start,
    end,
    digits: { start, end: start },
    value: null,
    high: null,
    unit: unit.unit,
    unitClass: unit.unitClass,
    scale: null,
    inside: null,
    change: null,
    per: null,
    form: 'digits',
    article: false,
    missing: true,
    rule: 'missing',
    ...more,
  });
}

/** A numeral, or a word that stands for one, directly before. */
export const numeralBefore = /[\d.〇零一二两三四五六七八九十百千万亿数几上过半%]\s?$/;

/** No number and no time covers the place. Tokens stand in order and none over another: halved, not searched. */
export function free(f: Frame, at: number): boolean {
  let low = 0;
  let high = f.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = f.tokens[middle];
    if (token !== undefined && token.start <= at) low = middle + 1;
    else high = middle;
  }
  const token = f.tokens[low - 1];
  return token === undefined || token.end <= at || (token.kind !== 'number' && token.kind !== 'time');
}
