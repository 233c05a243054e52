/**
 * Whether a document may hold a table: all that is loaded of this folder where it holds none. In: a document as outlined. Out: yes
 * wherever ./tables finds one, and seldom elsewhere; what it looks for here the readers of grids and of flat tables ask too.
 */
import type { Document, Span } from '../../document';
import type { Lexer } from '../engine/lex';
import type { Outline, OutlineLine } from '../engine/outline';
import { isDigit } from '../engine/view';
import type { LanguagePack } from '../pack';

/** Fewest columns of a table, most letters of a line of heads and of one cell. */
export const fewest = 3;
export const longest = { head: 140, row: 240, cell: 60 } as const;

const anyGap = /[\t|　]| {2}/;
export const gaps = /\t|[ ]*\|[ ]*|[　]+|[ ]{2,}/g;

/** As much of a line as is looked at for cells. */
export const rowIn = (text: string, { start, end }: Span): string => text.slice(start, Math.min(end, start + 600));

/** Do gaps part a line of text into as many cells as a table has? */
export function isParted(text: string, span: Span): boolean {
  if (span.end - span.start < fewest) return false;
  const words = rowIn(text, span);
  return anyGap.test(words) && words.split(gaps).length >= fewest;
}

export const short = (line: OutlineLine | undefined, most: number): line is OutlineLine =>
  line !== undefined && line.span.end - line.span.start <= most;

interface Heads {
  readonly words: readonly string[];
  readonly first: ReadonlySet<number>;
}

/** Built once a pack. */
const known = new Map<string, Heads>();

function headsOf({ heads }: LanguagePack): Heads {
  let own = known.get(heads);
  if (own === undefined) {
    const words = heads.split(' ').map((word) => word.replaceAll('_', ' '));
    known.set(heads, (own = { words, first: new Set(words.map((word) => word.charCodeAt(0))) }));
  }
  return own;
}

const star = 42;

/** May the line begin with a word that heads names, in any of a label's forms (`*指标`, `2025年指标`)? */
export function mayHead({ pack }: Lexer, view: string, { start, end }: Span): boolean {
  const { words, first } = headsOf(pack);
  const code = view.charCodeAt(start);
  if (!first.has(code) && code !== star && !isDigit(code)) return false;
  const said = view.slice(start, Math.min(end, start + 40)).replace(/[\s:：*]/g, pack.spaced ? ' ' : '');
  return words.some((word) => word !== '' && said.includes(word));
}

const years =
  /^(?:[a-z]{2} ?)?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?: (?:(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?|[a-z]{4,10}\*?)){0,10} (?:[a-z]{4,10} )?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?: [a-z]{4,10}\*?)?$/;

/** Years, words between them at most: `2021 2022 Target 2025`. */
export const isYears = (view: string, { start, end }: Span): boolean =>
  end - start < 90 && years.test(view.slice(start, end));

/** Heads in one line have spaces between them; else each stands in a line of its own. */
function isHead(lexer: Lexer, view: string, lines: Outline['lines'], i: number): boolean {
  const line = lines[i];
  if (!short(line, longest.head)) return false;
  if (isYears(view, line.span)) return true;
  if (!mayHead(lexer, view, line.span)) return false;
  const { start, end } = line.span;
  return (
    view.slice(start, end).split(' ').length >= fewest ||
    [line, lines[i + 1], lines[i + 2]].every((each) => short(each, longest.cell))
  );
}

export interface Outlined {
  readonly document: Document;
  readonly view: string;
  readonly lexer: Lexer;
  readonly outline: Outline;
}

export function holdsTables({ document, view, lexer, outline: { lines } }: Outlined): boolean {
  if (document.blocks.some(({ kind }) => kind === 'row')) return true;
  let rows = 0;
  return lines.some((line, i) => {
    const block = document.blocks[line.source];
    rows = block !== undefined && isParted(document.text, block.span) ? rows + 1 : 0;
    return rows > 1 || isHead(lexer, view, lines, i);
  });
}
