/**
 * Cells of a table that hold sentences, read like paragraphs: under their row's name, with its deadline and its owner, planned or done
 * as their column says. In: a document's reading, a cell. Out: statements and rejections put behind those found so far.
 */
import type { Span } from '../document';
import type { Statement } from '../plan';
import type { Context } from './engine/context';
import { eachFrame } from './engine/frame';
import { tokensOf } from './engine/lex';
import { paragraphReader } from './engine/paragraph';
import { periodOf } from './engine/period';
import { trimmed } from './engine/view';
import { readTimes } from './reading';
import type { Found, Reading } from './reading';
import type { ProseCell } from './tables/prose';

/** What a row's name, its deadline and its column say stands above what its cells say. */
const underColumn = (context: Context, { name, due, mode, column }: ProseCell): Context => ({
  ...context,
  heading: name ?? context.heading,
  time: due ?? context.time,
  ...(mode === null ? {} : { mode, modeRule: 'kind-column', modeFrom: column }),
});

function paragraphsIn(view: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let at = start; at <= end; ) {
    const stop = view.indexOf('\n', at);
    const to = stop < 0 || stop > end ? end : stop;
    const span = trimmed(view, at, to);
    if (span.end > span.start) spans.push(span);
    at = to + 1;
  }
  return spans;
}

/** A share called 覆盖率 and no more is that of its row. */
function withName(one: Statement, name: Span | null, text: string): Statement {
  if (name === null || one.unit.value !== '%' || one.name.value.length > 4) return one;
  // It has taken its row's words already.
  const row = text.slice(name.start, name.end);
  if (row.endsWith(one.name.value) || one.nameSpans.some(({ start }) => start >= name.start && start < name.end))
    return one;
  const value = row + one.name.value;
  return { ...one, name: { ...one.name, value }, nameSpans: [name, ...one.nameSpans] };
}

/** 全年培训3000人次 in a row that is due by November: the row's date is the nearer one. */
function whenIn({ when, kind }: Statement, { due }: ProseCell, year: number | null): Statement['when'] | null {
  const value = due === null ? null : periodOf(due.time, year);
  const isWhole = kind.value === 'target' && when.value !== null && value?.startsWith(`${when.value}-`) === true;
  return isWhole && due !== null ? { value, how: 'said', rule: 'when-due-column', from: spanOf(due) } : null;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** What the row adds to what its sentence says. */
function inRow(one: Statement, cell: ProseCell, { text, year }: { text: string; year: number | null }): Statement {
  const { owner } = cell;
  const said: Statement['owner'] | null =
    owner === null || one.owner.value !== null || text.slice(owner.start, owner.end).trim() === ''
      ? null
      : { value: text.slice(owner.start, owner.end).trim(), how: 'said', rule: 'owner-column', from: spanOf(owner) };
  return {
    ...withName(one, cell.name, text),
    owner: said ?? one.owner,
    when: whenIn(one, cell, year) ?? one.when,
  };
}

/** A cell's sentences, under its row's name, with the row's deadline and owner; whether they said anything. */
export function readCell(reading: Reading, cell: ProseCell, found: Found): boolean {
  const { lexer, view, document } = reading;
  const [line, around] = [reading.outline.lines[cell.line], reading.contexts[cell.line]];
  if (line === undefined || around === undefined) return false;
  const context = underColumn(around, cell);
  const { heading, mode } = context;
  const own: Found = { statements: [], rejections: found.rejections, times: found.times, lead: null, going: null };
  for (const span of paragraphsIn(view, cell.span)) {
    const tokens = tokensOf(lexer, view, span.start, span.end);
    readTimes(tokens, context.year, own);
    const place = { view, text: document.text, span, block: cell.line, heading, mode };
    const keepsOn = (at: number): boolean => lexer.pack.keepsOn?.(view, at) ?? false;
    const damage = reading.articles[line.article]?.damage ?? 0;
    eachFrame(
      place,
      tokens,
      keepsOn,
      paragraphReader({ lexer, context, article: line.article, damage, lead: null, going: null }, own),
    );
  }
  found.statements.push(...own.statements.map((one) => inRow(one, cell, { text: document.text, year: context.year })));
  return own.statements.length > 0;
}
