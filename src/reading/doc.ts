/**
 * Reads old .doc files by word-extractor, on node only: in the pane such a file is answered with "save as .docx".
 * The library gives text without structure: lines, with the notes behind them. Lines on end with the same number
 * of tabs are the rows of a table.
 */
import { fault } from '../xlsx';
import { printing } from './printing';
import type { Printing } from './printing';
import { unread } from './received';
import type { Reader, Reading, Received } from './received';

export const docReader: Reader = { format: 'doc', extensions: ['doc', 'dot', 'wps'], read: readDoc };

async function readDoc(file: Received): Promise<Reading> {
  const { default: Extractor } = await import('word-extractor');
  try {
    const extracted = await new Extractor().extract(Buffer.from(file.bytes));
    const out = printing();
    printBody(linesOf(extracted.getBody()), out);
    printBody(linesOf(extracted.getTextboxes({ includeHeadersAndFooters: false })), out);
    for (const line of linesOf(extracted.getFootnotes())) out.note(line);
    for (const line of linesOf(extracted.getEndnotes())) out.note(line);
    const printed = out.finish();
    if (printed.text === '') return unread(file, fault('no-text'));
    return { value: { name: file.name, format: 'doc', ...printed }, problems: [] };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return unread(file, /encrypt|password/i.test(words) ? fault('password') : fault('damaged', { part: '.doc' }));
  }
}

function printBody(lines: readonly string[], out: Printing): void {
  let table = -1;
  let row = 0;
  lines.forEach((line, at) => {
    const width = tabsIn(line);
    if (width === 0 || (tabsIn(lines[at - 1]) !== width && tabsIn(lines[at + 1]) !== width)) return out.line(line);
    if (tabsIn(lines[at - 1]) !== width) {
      table += 1;
      row = 0;
    }
    const cells = line.split('\t').map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text }));
    out.row(table, cells);
    row += 1;
  });
}

function tabsIn(line: string | undefined): number {
  return (line?.trimEnd() ?? '').split('\t').length - 1;
}

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n\v\f]+/);
}
