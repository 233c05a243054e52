/**
 * Which language somebody's own sheet speaks, and its pack made ready with the words of sheets. In: a grid, packs or what tells them.
 * Out: the one it speaks; what the rest of this folder reads with. It loads no pack itself (at-once.ts, lazily.ts).
 */
import type { SheetGrid } from '../../plan';
import { languageOf } from '../engine/detect';
import { lexerOf } from '../engine/lex';
import type { WholePack } from '../pack';
import type { SheetWords } from '../table-words';
import type { TableLexer } from '../tables/header';
import type { Tongue } from '../tongues';

/** Ready to read a sheet with. */
export interface Speaking {
  readonly lexer: TableLexer;
  readonly words: SheetWords;
}

function sampleText(grid: SheetGrid): string {
  const texts: string[] = [];
  for (let r = 0; r < Math.min(grid.rows, 60); r++)
    for (let c = 0; c < Math.min(grid.columns, 40); c++) texts.push(grid.cell(r, c)?.text ?? '');
  return texts.join(' ');
}

export const spokenIn = <Told extends Tongue>(grid: SheetGrid, tongues: readonly Told[]): Told | null =>
  languageOf(sampleText(grid), tongues);

/** null where a language has no words of sheets. */
export const speaking = (pack: WholePack | null): Speaking | null =>
  pack?.sheet === undefined ? null : { lexer: { ...lexerOf(pack), pack }, words: pack.sheet };
