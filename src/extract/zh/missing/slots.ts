/** Whether a place of a Chinese sentence is free for a number whose digits are gone. */
import type { Frame } from '../../engine/tokens';

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
