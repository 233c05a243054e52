// Print set-up of a sheet part.
import { newPage, type Page } from '../../book/page';
import { PAPERS, PRINT_COMMENTS, PRINT_ERRORS, turned } from '../terms';
import { childOf, isOn, numberOf, wordOf, type Element } from '../xml';

const points = (inches: number | null, otherwise: number): number =>
  inches === null ? otherwise : Math.round(inches * 72 * 1e4) / 1e4;
const PAPER_WORDS = turned(PAPERS);
const ERROR_WORDS = turned(PRINT_ERRORS);
const COMMENT_WORDS = turned(PRINT_COMMENTS);
const SIDES: Readonly<Record<string, string>> = { L: 'left', C: 'center', R: 'right' };

/** '&LLeft&CMiddle' → the three sections; what comes before a mark is the middle. */
function sections(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let side = 'center';
  for (const part of text.split(/(?=&[LCR])/)) {
    const mark = /^&([LCR])/.exec(part);
    if (mark) side = SIDES[mark[1] ?? 'C'] ?? 'center';
    const content = mark ? part.slice(2) : part;
    if (content !== '') found.set(side, (found.get(side) ?? '') + content);
  }
  return found;
}

function readHeaders(page: Page, part: Element): void {
  const element = childOf(part, 'headerFooter');
  if (!element) return;
  const [even, first] = [isOn(element, 'differentOddEven'), isOn(element, 'differentFirst')];
  page.headerFooterState = first ? (even ? 'FirstOddAndEven' : 'FirstAndDefault') : even ? 'OddAndEven' : 'Default';
  const take = (name: string, pages: string, where: 'Header' | 'Footer'): void => {
    for (const [side, text] of sections(childOf(element, name)?.text ?? ''))
      page.headersFooters.set(`${pages}.${side}${where}`, text);
  };
  for (const where of ['Header', 'Footer'] as const) {
    take(`odd${where}`, even ? 'odd' : 'default', where);
    take(`even${where}`, 'even', where);
    take(`first${where}`, 'first', where);
  }
}

/** Pages to fit, 0 meaning as many as it takes; or a scale. */
function zoomOf(part: Element): Page['zoom'] {
  const setup = childOf(part, 'pageSetup');
  if (!isOn(childOf(childOf(part, 'sheetPr'), 'pageSetUpPr'), 'fitToPage'))
    return { scale: numberOf(setup, 'scale') ?? 100 };
  const wide = numberOf(setup, 'fitToWidth') ?? 1;
  const tall = numberOf(setup, 'fitToHeight') ?? 1;
  return { ...(wide > 0 ? { horizontalFitToPages: wide } : {}), ...(tall > 0 ? { verticalFitToPages: tall } : {}) };
}

function readSetup(page: Page, part: Element): void {
  const setup = childOf(part, 'pageSetup');
  page.zoom = zoomOf(part);
  page.orientation = wordOf(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = PAPER_WORDS[wordOf(setup, 'paperSize')] ?? page.paperSize;
  page.printOrder = wordOf(setup, 'pageOrder') === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  page.printErrors = ERROR_WORDS[wordOf(setup, 'errors')] ?? 'AsDisplayed';
  page.printComments = COMMENT_WORDS[wordOf(setup, 'cellComments')] ?? 'NoComments';
  page.blackAndWhite = isOn(setup, 'blackAndWhite');
  page.draftMode = isOn(setup, 'draft');
  page.firstPageNumber = isOn(setup, 'useFirstPageNumber') ? (numberOf(setup, 'firstPageNumber') ?? '') : '';
}

export function readPage(part: Element): Page {
  const page = newPage();
  const options = childOf(part, 'printOptions');
  page.centerHorizontally = isOn(options, 'horizontalCentered');
  page.centerVertically = isOn(options, 'verticalCentered');
  page.printGridlines = isOn(options, 'gridLines');
  page.printHeadings = isOn(options, 'headings');
  const margins = childOf(part, 'pageMargins');
  for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const)
    page.margins[side] = points(numberOf(margins, side), page.margins[side]);
  readSetup(page, part);
  readHeaders(page, part);
  return page;
}
