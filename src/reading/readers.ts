/**
 * The readers. One line here, one file beside it: that is all a new format takes.
 */
import type { Reader } from './received';
import { docxReader } from './docx/docx';
import { xlsxReader } from './xlsx';
import { markdownReader, textReader } from './text';

export const readers: readonly Reader[] = [docxReader, xlsxReader, textReader, markdownReader];
