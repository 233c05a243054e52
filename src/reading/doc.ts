/**
 * Reads old .doc files by word-extractor, on node only: in the pane such a file is answered with "save as .docx".
 * The library gives text without structure: lines, with the notes behind them. Lines on end with the same number
 * of tabs are the rows of a table.
 */
import { unbroken } from '../document';
import { fault } from '../xlsx';
import { printing } from './printing';
import type { Printing } from './printing';
import { unread } from './received';
import type { Reader, Reading, Received } from './received';

export const docReader: Reader = { format: 'doc', extensions: ['doc', 'dot', 'wps'], read: readDoc };

/** The library would make “一校一品” straight and 3—6 a minus. */
const asWritten = { filterUnicode: false } as const;

async function readDoc(file: Received): Promise<Reading> {
  const { default: Extractor } = await import('word-extractor');
  try {
    const extracted = await new Extractor().extract(Buffer.from(file.bytes));
    const out = printing();
    printBody(linesOf(extracted.getBody(asWritten)), out);
    printBody(linesOf(extracted.getTextboxes({ ...asWritten, includeHeadersAndFooters: false })), out);
    for (const line of linesOf(extracted.getFootnotes(asWritten))) out.note(line);
    for (const line of linesOf(extracted.getEndnotes(asWritten))) out.note(line);
    const printed = out.finish();
    if (printed.text === '') return unread(file, fault('no-text'));
    const blocks = unbroken(printed.text, printed.blocks);
    return { value: { name: file.name, format: 'doc', text: printed.text, blocks }, problems: [] };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return unread(file, /encrypt|password/i.test(words) ? fault('password') : fault('damaged', { part: '.doc' }));
  }
}

/** Rows may differ by a few cells where some are merged. */
const RAGGED = 3;

function printBody(lines: readonly string[], out: Printing): void {
  let table = -1;
  let row = 0;
  lines.forEach((line, at) => {
    const goesOn = isRowWith(line, lines[at - 1]);
    if (!goesOn && !isRowWith(line, lines[at + 1])) return out.line(line);
    row = goesOn ? row + 1 : 0;
    if (!goesOn) table += 1;
    const cells = line.replace(/\t$/, '').split('\t');
    out.row(
      table,
      cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
    );
  });
}

function isRowWith(line: string, other: string | undefined): boolean {
  const width = tabsIn(line);
  const otherWidth = tabsIn(other ?? '');
  return width > 0 && otherWidth > 0 && Math.abs(width - otherWidth) <= RAGGED;
}

function tabsIn(line: string): number {
  return line.split('\t').length - 1;
}

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n\v\f]+/);
}
