/** How much of a text is English. In: a sample. Out: a share, 0…1. Apart from the pack, for it is asked before any pack is loaded. */
import { isLatin } from '../engine/view';

/** Share of letters that are Latin. */
export function recognise(sample: string): number {
  let latin = 0;
  let other = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (isLatin(code)) latin++;
    else if (code > 0x2e80) other++;
  }
  return latin === 0 ? 0 : latin / (latin + 4 * other);
}
