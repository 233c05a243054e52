/**
 * Tables of indicators in a document, read by their headers instead of as sentences. In: document, outline, contexts. Out:
 * statements and rejections of the tables' rows, and the lines that need no further reading. A table whose header is not
 * understood is left to the sentences' stages.
 */
import type { Document } from '../../document';
import type { Rejection, Statement } from '../../plan';
import type { Context } from '../engine/context';
import type { Lexer } from '../engine/lex';
import type { Outline } from '../engine/outline';
import { flatGridsOf } from './flat';
import { gridsOf } from './grid';
import { headerOf } from './header';
import { leftOver, readRow } from './rows';
import type { TableScene } from './rows';

export interface TablesRead {
  readonly statements: readonly Statement[];
  readonly rejections: readonly Rejection[];
  /** Indexes of outline lines that a table has read. */
  readonly lines: ReadonlySet<number>;
}

export interface TablesRequest {
  readonly document: Document;
  readonly view: string;
  readonly lexer: Lexer;
  readonly outline: Outline;
  readonly contexts: readonly Context[];
}

export function readTables({ document, view, lexer, outline, contexts }: TablesRequest): TablesRead {
  const statements: Statement[] = [];
  const rejections: Rejection[] = [];
  const lines = new Set<number>();
  const grids = gridsOf(document, outline);
  const taken = new Set(grids.flatMap(({ rows }) => rows.map(({ line }) => line)));
  for (const grid of [...grids, ...flatGridsOf({ view, lexer, outline, taken })]) {
    const header = headerOf(grid, { lexer, view, context: contexts[grid.rows[0]?.line ?? -1] });
    if (header === null) continue;
    const scene: TableScene = { document, view, lexer, contexts, article: grid.article };
    const data = grid.rows.slice(header.rows).map((row) => readRow(scene, row, header));
    if (!data.some((row) => row.statements.length > 0)) continue;
    grid.rows.slice(0, header.rows).forEach((row) => rejections.push(...leftOver(scene, row, [])));
    data.forEach((row) => {
      statements.push(...row.statements);
      rejections.push(...row.rejections);
    });
    for (const { line, lines: all } of grid.rows) for (const one of all ?? [line]) lines.add(one);
  }
  return { statements, rejections, lines };
}
