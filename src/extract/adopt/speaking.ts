/**
 * Which language somebody's own sheet speaks. In: a grid. Out: its pack made ready, with the words of sheets. It knows all packs;
 * the rest of this folder knows none, so that a document's tables, read by the same means, bring no second language along.
 */
import type { SheetGrid } from '../../plan';
import { languageOf } from '../engine/detect';
import { lexerOf } from '../engine/lex';
import { languages } from '../languages';
import type { SheetWords } from '../pack';
import type { TableLexer } from '../tables/header';

function sampleText(grid: SheetGrid): string {
  const texts: string[] = [];
  for (let r = 0; r < Math.min(grid.rows, 60); r++)
    for (let c = 0; c < Math.min(grid.columns, 40); c++) texts.push(grid.cell(r, c)?.text ?? '');
  return texts.join(' ');
}

/** The language a sheet speaks, ready to read with; null where none is known. */
export function speaking(grid: SheetGrid): { readonly lexer: TableLexer; readonly words: SheetWords } | null {
  const pack = languageOf(sampleText(grid), languages);
  if (pack?.sheet === undefined) return null;
  return { lexer: { ...lexerOf(pack), pack }, words: pack.sheet };
}
