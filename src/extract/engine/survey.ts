/** What has been found of a whole document before its lines are read one by one. */
import type { ArticleContext } from './articles';
import type { Headings } from './headings';
import type { Lexer } from './lex';
import type { Outline } from './outline';
import type { Signs } from './signs';
import type { TimeToken } from './tokens';

/** All that the lines of a document share. */
export interface Survey {
  readonly lexer: Lexer;
  readonly view: string;
  readonly outline: Outline;
  readonly articles: readonly ArticleContext[];
  readonly signs: readonly Signs[];
  readonly headings: Headings;
  readonly sections: ReadonlyMap<number, Signs>;
  readonly planYears: readonly (number | null)[];
  readonly plansFrom: readonly number[];
  /** For each line the years that its section opens with, over before the plan's. */
  readonly eras: readonly (TimeToken | null)[];
}
