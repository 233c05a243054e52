/**
 * In: the elements of a document's body, one after another. Out: printed blocks.
 * Footnotes follow the paragraph (or table) that refers to them, endnotes stand at the end, a text box follows
 * the paragraph it is anchored in. Headers and footers are not part of the text.
 */
import { child, childrenOf } from '../../xlsx';
import type { Element } from '../../xlsx';
import type { PrintedCell, Printing } from '../printing';
import type { Paragraph, ParagraphParts, ParagraphReader } from './paragraphs';
import { paragraphReader } from './paragraphs';
import { spellerOf } from './runs';
import { valueOf } from './styles';
import { gridOf, isFrame } from './tables';
import type { GridCell } from './tables';

export interface Notes {
  readonly footnotes: ReadonlyMap<string, Element>;
  readonly endnotes: ReadonlyMap<string, Element>;
}

export interface Counts {
  images: number;
  /** Things whose text stands in other parts of the file. */
  embedded: number;
}

export interface Body {
  block(element: Element): void;
  end(): Counts;
}

interface Story {
  readonly out: Printing;
  readonly parts: ParagraphParts;
  readonly reader: ParagraphReader;
  readonly notes: Notes;
  readonly counts: Counts;
  readonly endnotes: string[];
  tables: number;
}

export function bodyOf(out: Printing, parts: ParagraphParts, notes: Notes): Body {
  const counts: Counts = { images: 0, embedded: 0 };
  const reader = paragraphReader(parts);
  const story: Story = { out, parts, reader, notes, counts, endnotes: [], tables: 0 };
  return {
    block: (element) => block(element, story, false),
    end() {
      flush(story);
      for (const id of story.endnotes) note(notes.endnotes.get(id), story);
      return counts;
    },
  };
}

function block(element: Element, story: Story, furniture: boolean): void {
  switch (element.name) {
    case 'w:p':
      return paragraph(story.reader.read(element, furniture), story);
    case 'w:tbl':
      flush(story);
      return table(element, story, furniture);
    case 'w:sdt':
      return control(element, story, furniture);
    case 'w:altChunk':
      story.counts.embedded += 1;
      return;
    case 'mc:AlternateContent':
      return blocks(child(element, 'mc:Choice') ?? child(element, 'mc:Fallback'), story, furniture);
    case 'w:customXml':
    case 'w:sdtContent':
    case 'w:ins':
    case 'w:moveTo':
      return blocks(element, story, furniture);
    default:
  }
}

function blocks(parent: Element | undefined, story: Story, furniture: boolean): void {
  for (const element of childrenOf(parent)) block(element, story, furniture);
}

function control(element: Element, story: Story, furniture: boolean): void {
  const properties = child(element, 'w:sdtPr');
  if (child(properties, 'w:showingPlcHdr') !== undefined) return;
  const gallery = valueOf(child(child(properties, 'w:docPartObj'), 'w:docPartGallery'));
  blocks(child(element, 'w:sdtContent'), story, furniture || gallery === 'Table of Contents');
}

function flush(story: Story): void {
  paragraph(story.reader.rest(), story);
}

function paragraph(read: Paragraph | null, story: Story): void {
  if (read === null) return;
  print(read, story.out);
  hangings(read, story, (id) => note(story.notes.footnotes.get(id), story));
}

function print({ kind, level, label, lines }: Paragraph, out: Printing): void {
  if (kind === 'heading') return out.heading(level, lines.join(' '), label);
  if (kind === 'furniture') return lines.forEach((line) => out.furniture(line));
  lines.forEach((line, index) => {
    if (kind === 'item' && index === 0) out.item(level, line, label);
    else out.line(line);
  });
}

/** What hangs on a paragraph: text boxes are printed, notes are given on, the rest is counted. */
function hangings({ hanging }: Paragraph, story: Story, footnote: (id: string) => void): void {
  story.counts.images += hanging.images;
  story.counts.embedded += hanging.embedded;
  story.endnotes.push(...hanging.endnotes);
  for (const box of hanging.boxes) blocks(box, story, false);
  hanging.footnotes.forEach(footnote);
}

/** Notes do not nest, and their fields are their own, so that a damaged note harms nothing else. */
function note(element: Element | undefined, story: Story): void {
  const reader = paragraphReader({ ...story.parts, speller: spellerOf(story.parts.styles) });
  for (const inner of childrenOf(element, 'w:p')) {
    for (const line of reader.read(inner)?.lines ?? []) story.out.note(line);
  }
}

function table(element: Element, story: Story, furniture: boolean): void {
  const grid = gridOf(element);
  if (isFrame(grid)) {
    for (const cell of grid.flat()) blocks(cell.element, story, furniture);
    return;
  }
  const number = story.tables;
  story.tables += 1;
  const later: Paragraph[] = [];
  for (const row of grid) {
    const cells = row.map((cell) => printedCell(cell, story, later));
    if (furniture) story.out.furniture(cells.map((cell) => cell.text).join(' '));
    else story.out.row(number, cells);
  }
  for (const read of later) hangings(read, story, (id) => note(story.notes.footnotes.get(id), story));
}

function printedCell(cell: GridCell, story: Story, later: Paragraph[]): PrintedCell {
  const { row, column, rowSpan, columnSpan } = cell;
  return { row, column, rowSpan, columnSpan, text: cellLines(cell.element, story, later).join('\n') };
}

/** The lines of a cell; a table inside it gives one line a row, its cells set apart by spaces. */
function cellLines(element: Element, story: Story, later: Paragraph[]): readonly string[] {
  const reader = paragraphReader(story.parts);
  const keep = (read: Paragraph | null): readonly string[] => {
    if (read === null) return [];
    later.push(read);
    const [first, ...others] = read.lines;
    return first === undefined ? [] : [labelled(read.label, first), ...others];
  };
  const linesOf = (node: Element): readonly string[] => {
    if (node.name === 'w:p') return keep(reader.read(node));
    if (node.name === 'w:tbl') return nestedLines(node, story, later);
    return INSIDE.has(node.name) ? childrenOf(node).flatMap(linesOf) : [];
  };
  return [...childrenOf(element).flatMap(linesOf), ...keep(reader.rest())];
}

const INSIDE = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function nestedLines(element: Element, story: Story, later: Paragraph[]): readonly string[] {
  return gridOf(element).map((row) =>
    row
      .map((cell) => cellLines(cell.element, story, later).join(' '))
      .filter((words) => words !== '')
      .join(' '),
  );
}

function labelled(label: string, line: string): string {
  return label === '' ? line : `${label} ${line}`;
}
