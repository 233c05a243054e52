/**
 * Makes .docx files for the tests, part by part, so that a test shows the very markup it is about.
 */
import { strToU8, zipSync } from 'fflate';
import type { Block, Document, Problem, ReadingProblem } from '../../../src/document';
import { readFile } from '../../../src/reading';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

export interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly title?: string;
}

export function madeDocx(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': xml(`<w:document ${NAMESPACES}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`),
  };
  const side = {
    styles: parts.styles,
    numbering: parts.numbering,
    footnotes: parts.footnotes,
    endnotes: parts.endnotes,
  };
  for (const [name, inner] of Object.entries(side)) {
    if (inner !== undefined) files[`word/${name}.xml`] = xml(`<w:${name} ${NAMESPACES}>${inner}</w:${name}>`);
  }
  if (parts.header !== undefined) files['word/header1.xml'] = xml(`<w:hdr ${NAMESPACES}>${parts.header}</w:hdr>`);
  if (parts.title !== undefined) {
    files['docProps/core.xml'] = xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></cp:coreProperties>`,
    );
  }
  return zipSync(files);
}

export function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
}

/** A paragraph of plain text, with properties before it when given. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function tc(text: string, properties = ''): string {
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;
}

export interface Seen {
  readonly document: Document;
  readonly problems: readonly Problem<ReadingProblem>[];
  readonly text: string;
  /** Each block as `kind level|label|words`. */
  readonly blocks: readonly string[];
}

/** Reads made parts and fails the test when nothing came back. */
export async function seen(parts: Parts | Uint8Array, name = 'made.docx'): Promise<Seen> {
  const bytes = parts instanceof Uint8Array ? parts : madeDocx(parts);
  const { value, problems } = await readFile(name, bytes);
  if (value === null) throw new Error(`not read: ${JSON.stringify(problems)}`);
  return { document: value, problems, text: value.text, blocks: value.blocks.map((block) => shown(value, block)) };
}

export function shown(document: Document, block: Block): string {
  const words = (span: { start: number; end: number }): string => document.text.slice(span.start, span.end);
  switch (block.kind) {
    case 'heading':
    case 'item':
      return `${block.kind} ${block.level}|${block.label === undefined ? '' : words(block.label)}|${words(block.span)}`;
    case 'row':
      return `row ${block.table}|${block.cells.map((cell) => `${words(cell.span)}@${cell.row},${cell.column}${cell.rowSpan + cell.columnSpan > 2 ? `:${cell.rowSpan}x${cell.columnSpan}` : ''}`).join('|')}`;
    default:
      return `${block.kind}|${words(block.span)}`;
  }
}
