/**
 * Reads .pdf by its text layer, with pdf.js (legacy build, loaded when the first PDF comes). A PDF knows places of
 * glyphs only; lines, paragraphs, tables and running heads are worked out in the files beside this one.
 * A scan has no text layer and is told so; a page without one among others is named.
 */
import type { Document, Problem, ReadingProblem } from '../../document';
import { fault } from '../../xlsx';
import type { Fault } from '../../xlsx';
import { printing } from '../printing';
import { unread, warning } from '../received';
import type { Reader, Reading, Received } from '../received';
import { markFurniture } from './furniture';
import { gridsOf } from './grids';
import { linesOf, piecesOf } from './lines';
import type { Piece } from './lines';
import { pageOf } from './page';
import type { Page } from './page';
import { rulingsOf } from './rulings';
import { openPdf, workerFailure } from './library';
import type { OpenPdf, PdfDocument, PdfPage } from './library';
import { printPages } from './paragraphs';

export const pdfReader: Reader = { format: 'pdf', extensions: ['pdf'], read: readPdf };

/** Pages of one file, and pieces of text over all of them. */
export const pdfLimits = { pages: 3_000, pieces: 3_000_000 };

async function readPdf(file: Received): Promise<Reading> {
  const pdf = await openPdf(file.bytes, file.options.password);
  try {
    return await readPages(file, await pdf.document, pdf.operations);
  } catch (error) {
    return unread(file, faultOf(error, file.options.password !== undefined));
  } finally {
    await pdf.close();
  }
}

async function readPages(file: Received, document: PdfDocument, codes: OpenPdf['operations']): Promise<Reading> {
  if (document.numPages > pdfLimits.pages) {
    return unread(file, fault('too-much', { part: file.name, count: document.numPages, limit: pdfLimits.pages }));
  }
  const pages: Page[] = [];
  const blind: number[] = [];
  let pieces = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pieces += items.length;
    if (pieces > pdfLimits.pieces)
      return unread(file, fault('too-much', { part: file.name, count: pieces, limit: pdfLimits.pieces }));
    const onPage = piecesOf(items.filter((item) => 'str' in item));
    if (onPage.length === 0 && (await showsPicture(page, codes))) blind.push(number);
    const grids = asksForBorders(onPage, pages.at(-1)) ? gridsOf(rulingsOf(await page.getOperatorList(), codes)) : [];
    pages.push(pageOf(onPage, grids, page.view));
    page.cleanup();
  }
  return printed(file, pages, blind, await titleOf(document));
}

function printed(file: Received, pages: readonly Page[], blind: readonly number[], title: string): Reading {
  const out = printing();
  printPages(markFurniture(pages), out);
  const { text, blocks } = out.finish();
  if (text === '')
    return unread(file, blind.length > 0 ? fault('only-images', { count: blind.length }) : fault('no-text'));
  const problems: Problem<ReadingProblem>[] =
    blind.length === 0 ? [] : [warning(file, fault('pages-unread', { pages: rangesOf(blind), count: blind.length }))];
  const document: Document = { name: file.name, format: 'pdf', text, blocks };
  return { value: title === '' ? document : { ...document, title }, problems };
}

/** A page that paints an image but no text is most likely scanned; an empty page is just empty. */
async function showsPicture(page: PdfPage, codes: OpenPdf['operations']): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const painting = [codes.paintImageXObject, codes.paintInlineImageXObject, codes.paintImageMaskXObject];
  return fnArray.some((operation) => painting.includes(operation));
}

/**
 * Borders cost more than the text, so they are asked for only where two lines are cut into cells; one is enough
 * where a table may go on from the page before.
 */
function asksForBorders(pieces: readonly Piece[], before: Page | undefined): boolean {
  const cut = linesOf(pieces).filter((line) => line.segments.length > 1).length;
  return cut >= (endsInTable(before) ? 1 : 2);
}

/** Its last table may go on on the next page, with one row perhaps. */
function endsInTable(page: Page | undefined): boolean {
  const last = page?.tables.at(-1);
  return page !== undefined && last !== undefined && page.lines.length - last.before <= 2;
}

/** `1–3, 7`. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** Writers put the file's name there as often as its title; what looks like a file name is none. */
async function titleOf(document: PdfDocument): Promise<string> {
  const { info } = await document.getMetadata();
  const stated: unknown = Reflect.get(info, 'Title');
  const title = typeof stated === 'string' ? stated.trim() : '';
  return /^microsoft word|\.(docx?|wps|pdf|xlsx?|html?)$|^(untitled|无标题)/i.test(title) ? '' : title;
}

/** pdf.js tells its reasons by the name of the exception. */
function faultOf(error: unknown, hadPassword: boolean): Fault {
  const name = typeof error === 'object' && error !== null ? String(Reflect.get(error, 'name')) : '';
  if (name === workerFailure) throw error;
  if (name === 'PasswordException') return fault(hadPassword ? 'wrong-password' : 'password');
  return fault('damaged', { part: 'PDF' });
}
