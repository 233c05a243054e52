/**
 * The readers. One line here, one file beside it: that is all a new format takes.
 */
import type { Reader } from './received';
import { csvReader } from './csv';
import { docxReader } from './docx/docx';
import { htmlReader } from './html/html';
import { pdfReader } from './pdf/pdf';
import { xlsxReader } from './xlsx';
import { markdownReader, textReader } from './text';

export const readers: readonly Reader[] = [
  docxReader,
  xlsxReader,
  csvReader,
  htmlReader,
  pdfReader,
  textReader,
  markdownReader,
];
