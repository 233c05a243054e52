/** What the rows ask of a language: which words mean a stock, a flow, a standing share; how growth is named; units and rates. */
import type { Change } from '../../plan';

/** How a unit behaves in the sheet. share: stored divided by 100; money and event: add up under a ceiling. */
export type UnitNature = 'share' | 'point' | 'money' | 'event' | 'score' | 'count';

export interface RowWords {
  readonly natureOf: (unit: string | null) => UnitNature;
  /** Verbs that make things: what they count adds up. */
  readonly makes: RegExp;
  /** Nouns of stocks, rates and averages: what must hold. */
  readonly holds: RegExp;
  /** A share that stands (占比, 比例): under 不低于 it is a floor to be held. */
  readonly standingShare: RegExp;
  /** Comparators that set a floor rather than a goal. */
  readonly floor: RegExp;
  /** Money spent or put in: under a floor it is paced until the due date. */
  readonly spends: RegExp;
  readonly growthName: (name: string, change: Change, share: boolean) => string;
  /** Times in a year that a `per` stands for; 0: no frequency. */
  readonly timesAYear: (per: string) => number;
  /** The unit as the sheet writes it, and by what the value is divided: 万元 with 10000 where the document writes 万元. */
  readonly unitInSheet: (
    unit: string | null,
    scale: { readonly word: string; readonly factor: number } | null,
  ) => { readonly unit: string; readonly divisor: number };
  readonly perUnit: (unit: string, per: string) => string;
  /** First month of the year meant by `2023/24`, from the words that said it and those the document opens with. */
  readonly yearStartsIn: (words: string, opening: string) => number;
}
