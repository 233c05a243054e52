/**
 * Cells that hold sentences: all of a table of tasks (重点任务 具体举措 责任单位 完成时限), and words that stand in a column of
 * figures (新建12所，新增学位8600个). In: rows under their header. Out: the cells, each with what its row says of it.
 */
import type { Span } from '../../document';
import { tokensOf } from '../engine/lex';
import type { TimeToken } from '../engine/tokens';
import type { ColumnRole } from '../table-words';
import type { Grid, GridRow } from './grid';
import { columnOf, isPreface } from './header';
import type { Column, Header, Words } from './header';
import type { TableScene } from './rows';

/** A cell to be read as sentences. */
export interface ProseCell {
  /** Index of the outline's line its row is. */
  readonly line: number;
  readonly span: Span;
  /** The row's name, where it stands in another cell. */
  readonly name: Span | null;
  readonly owner: Span | null;
  readonly due: TimeToken | null;
  /** What its column says of it: the head's words, and whether they speak of plans or of what was done. */
  readonly column: Span | null;
  readonly mode: 'plan' | 'summary' | null;
}

type Roles = ReadonlySet<ColumnRole | null>;
/** Who and until when: what makes a list of tasks of a table without figures. */
const answering: Roles = new Set<ColumnRole | null>(['owner', 'due', 'leader', 'person']);
const worded: Roles = new Set<ColumnRole | null>(['name', 'content', 'target', 'actual', 'note']);
const done: Roles = new Set<ColumnRole | null>(['actual', 'note']);
const valued: Roles = new Set<ColumnRole | null>(['target', 'actual', 'content']);
const deepest = 4;
const longestName = 60;

/** The heads of a table of tasks: who answers or until when, and what is to be done. */
export function tasksHeader({ rows }: Grid, words: Words): Header | null {
  for (let r = 0; r < Math.min(deepest, rows.length - 1); r++) {
    const row = rows[r];
    if (row === undefined || isPreface(row, words)) continue;
    const columns = row.cells.map((cell) => columnOf(cell, words));
    const has = (roles: Roles): boolean => columns.some(({ role }) => roles.has(role));
    if (has(answering) && has(worded)) return { columns, rows: r + 1 };
  }
  return null;
}

const numbersIn = ({ lexer, view }: TableScene, { start, end }: Span): boolean =>
  tokensOf(lexer, view, start, end).some(({ kind }) => kind === 'number');

function dueIn({ lexer, view }: TableScene, cell: Span | null): TimeToken | null {
  if (cell === null) return null;
  const token = tokensOf(lexer, view, cell.start, cell.end).find(({ kind }) => kind === 'time');
  return token?.kind === 'time' ? token : null;
}

/** 1—9月完成情况: the time of the column. */
const timeOf = ({ time, words }: Column): TimeToken | null =>
  time === null || words === null ? null : { kind: 'time', start: words.start, end: words.end, time };

/** A long one is no name. */
const short = (name: Span | null): Span | null =>
  name === null || name.end - name.start < 2 || name.end - name.start > longestName ? null : name;

/** A row with what it is called, without its label. */
export interface NamedRow {
  readonly row: GridRow;
  readonly name: Span | null;
}

/** Sentences of a row: those of its `wanted` columns that hold numbers nobody has taken. */
function cellsFor(
  scene: TableScene,
  { row, name }: NamedRow,
  header: Header,
  wanted: (role: ColumnRole | null) => boolean,
): ProseCell[] {
  const cellOf = (role: ColumnRole): Span | null => {
    const at = header.columns.findIndex((column) => column.role === role);
    return at < 0 ? null : (row.cells[at] ?? null);
  };
  const [owner, due] = [cellOf('owner'), dueIn(scene, cellOf('due'))];
  const seen = new Set<number>();
  return row.cells.flatMap((span, c): ProseCell[] => {
    const column = header.columns[c];
    if (span === null || column === undefined || seen.has(span.start)) return [];
    seen.add(span.start);
    if (!wanted(column.role) || !numbersIn(scene, span)) return [];
    const mode = done.has(column.role) ? 'summary' : valued.has(column.role) ? 'plan' : null;
    const isName = name !== null && span.start <= name.start && name.start < span.end;
    return [
      {
        line: row.line,
        span,
        name: isName ? null : short(name),
        owner,
        due: due ?? timeOf(column),
        column: column.words,
        mode,
      },
    ];
  });
}

/** All that a table of tasks says. */
export const proseOf = (scene: TableScene, row: NamedRow, header: Header): ProseCell[] =>
  cellsFor(scene, row, header, (role) => role === null || worded.has(role));

/** What stands in columns of figures and is none. */
export const besideFigures = (scene: TableScene, row: NamedRow, header: Header, taken: readonly Span[]): ProseCell[] =>
  cellsFor(scene, row, header, (role) => valued.has(role)).filter(
    ({ span }) => !taken.some(({ start }) => span.start <= start && start < span.end),
  );
