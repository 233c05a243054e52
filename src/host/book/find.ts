// Finding text in cells, as Ctrl+F over formulas and values does; * and ? are wildcards, ~ escapes them.
import { cellsIn, styleAt, type Sheet } from './sheet';
import { shownText } from './text';
import type { Area } from './area';
import type { Book } from './book';

export interface Sought {
  readonly text: string;
  readonly whole: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

export function wildcardPattern(text: string, whole: boolean, matchCase: boolean): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\])/g,
    (_whole, escaped?: string, wild?: string, sign?: string) => {
      if (wild) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
      // `\~` is no escape a pattern knows.
      return escaped === '~' ? '~' : `\\${escaped ?? sign ?? ''}`;
    },
  );
  return new RegExp(whole ? `^(?:${source})$` : source, matchCase ? 'u' : 'iu');
}

export function findText(sheet: Sheet, area: Area, book: Book, sought: Sought): readonly [number, number] | null {
  const pattern = wildcardPattern(sought.text, sought.whole, sought.matchCase);
  let last: readonly [number, number] | null = null;
  for (const [row, column, cell] of cellsIn(sheet, area)) {
    const texts = [cell.formula ?? '', shownText(cell.value, styleAt(sheet, row, column).numberFormat, book)];
    if (!texts.some((text) => text !== '' && pattern.test(text))) continue;
    if (!sought.backwards) return [row, column];
    last = [row, column];
  }
  return last;
}
