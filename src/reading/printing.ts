/**
 * Puts a document's text together line by line and notes where each block stands in it, so that spans are right
 * by construction. Lines end with one \n. Only a table row may hold line breaks of its own, inside a cell;
 * its cells are separated by tabs, with an empty place for every column a merged cell covers.
 */
import type { Block, Cell, Document, Span } from '../document';

export interface PrintedCell extends Omit<Cell, 'span'> {
  readonly text: string;
}

export interface Printing {
  /** All of these ignore text that is blank. */
  line(text: string): void;
  note(text: string): void;
  furniture(text: string): void;
  heading(level: number, text: string, label?: string): void;
  item(level: number, text: string, label?: string): void;
  row(table: number, cells: readonly PrintedCell[]): void;
  /** Number of characters so far. */
  length(): number;
  finish(): Pick<Document, 'text' | 'blocks'>;
}

export function printing(): Printing {
  const lines: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  const put = (text: string): Span => {
    const start = at;
    lines.push(text);
    at += text.length + 1;
    return { start, end: start + text.length };
  };
  const plain = (kind: 'line' | 'note' | 'furniture', text: string): void => {
    const words = oneLine(text);
    if (words !== '') blocks.push({ kind, span: put(words) });
  };
  const labelled = (kind: 'heading' | 'item', level: number, text: string, label: string): void => {
    const words = oneLine(text);
    if (words === '') return;
    const printed = label === '' ? words : label + gapAfter(label) + words;
    const span = put(printed);
    const labelSpan = { start: span.start, end: span.start + label.length };
    blocks.push({ kind, level, span, ...(label === '' ? {} : { label: labelSpan }) });
  };
  return {
    line: (text) => plain('line', text),
    note: (text) => plain('note', text),
    furniture: (text) => plain('furniture', text),
    heading: (level, text, label = '') => labelled('heading', level, text, label),
    item: (level, text, label = '') => labelled('item', level, text, label),
    row(table, cells) {
      if (cells.every((cell) => cell.text.trim() === '')) return;
      const printed = printedRow(cells, at);
      const span = put(printed.text);
      blocks.push({ kind: 'row', span, table, cells: printed.cells });
    },
    length: () => at,
    finish: () => ({ text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, blocks }),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}

/** Word puts a tab after a label; in running text a full-width mark needs no gap, anything else one space. */
function gapAfter(label: string): string {
  return /[、，。：；）】」』．①-⓿㈠-㊿]$/u.test(label) ? '' : ' ';
}

function printedRow(cells: readonly PrintedCell[], start: number): { text: string; cells: Cell[] } {
  const printed: Cell[] = [];
  let text = '';
  let column = 0;
  // what trails without words is not printed; its cells stand at the end of the row
  const last = cells.reduce((found, cell, index) => (cell.text.trim() === '' ? found : index), -1);
  cells.forEach((cell, index) => {
    const { text: words, ...rest } = cell;
    if (index <= last) {
      text += '\t'.repeat(Math.max(0, cell.column - column));
      column = Math.max(column, cell.column);
    }
    const from = start + text.length;
    text += cellText(words);
    printed.push({ ...rest, span: { start: from, end: start + text.length } });
  });
  return { text, cells: printed };
}

/** A cell's own lines stay apart; its tabs would look like cell borders. */
function cellText(words: string): string {
  return words
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
