/** The as-of date in a sentence, by formula and by our own hand. */
import type { IsoDate } from '../../plan';
import { NAMES, text } from '../../status';

/** `"数据截至 "&…`; digits are put together one by one, since date formats are spelt differently in other countries. */
export function asOfFormula(before: string, none: string): string {
  const part = (name: string): string => `"-"&RIGHT("0"&${name}(${NAMES.asOf}),2)`;
  const day = `YEAR(${NAMES.asOf})&${part('MONTH')}&${part('DAY')}`;
  return `${text(before)}&IF(ISNUMBER(${NAMES.asOf}),${day},${text(none)})`;
}

export function asOfText(before: string, none: string, asOf: IsoDate | null): string {
  return before + (asOf ?? none);
}
