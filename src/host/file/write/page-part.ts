// How a sheet is printed, in a sheet part.
import type { Page } from '../../book/page';
import type { Sheet } from '../../book/sheet';
import { PAPERS, PRINT_COMMENTS, PRINT_ERRORS } from '../terms';
import { escapeText, tag } from '../xml';

const inches = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;

const SECTIONS = [
  ['left', '&L'],
  ['center', '&C'],
  ['right', '&R'],
] as const;

function sectionText(page: Page, pages: string, where: 'Header' | 'Footer'): string {
  return SECTIONS.map(([side, mark]) => {
    const text = page.headersFooters.get(`${pages}.${side}${where}`) ?? '';
    return text === '' ? '' : mark + text;
  }).join('');
}

function headersXml(page: Page): string {
  const part = (name: string, pages: string, where: 'Header' | 'Footer'): string => {
    const text = sectionText(page, pages, where);
    return text === '' ? '' : tag(name, {}, escapeText(text));
  };
  const odd = page.headerFooterState === 'Default' || page.headerFooterState === 'FirstAndDefault' ? 'default' : 'odd';
  const content = [
    part('oddHeader', odd, 'Header'),
    part('oddFooter', odd, 'Footer'),
    part('evenHeader', 'even', 'Header'),
    part('evenFooter', 'even', 'Footer'),
    part('firstHeader', 'first', 'Header'),
    part('firstFooter', 'first', 'Footer'),
  ].join('');
  if (content === '') return '';
  return tag(
    'headerFooter',
    {
      differentOddEven: page.headerFooterState.includes('OddAndEven'),
      differentFirst: page.headerFooterState.startsWith('First'),
    },
    content,
  );
}

export function pageXml({ page }: Sheet): string {
  const { margins, zoom } = page;
  const options = {
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    headings: page.printHeadings,
    gridLines: page.printGridlines,
  };
  const setup = {
    paperSize: PAPERS[page.paperSize] ?? null,
    scale: zoom.scale === undefined || zoom.scale === 100 ? null : zoom.scale,
    firstPageNumber: page.firstPageNumber === '' ? null : page.firstPageNumber,
    fitToWidth: zoom.scale === undefined ? (zoom.horizontalFitToPages ?? 0) : null,
    fitToHeight: zoom.scale === undefined ? (zoom.verticalFitToPages ?? 0) : null,
    pageOrder: page.printOrder === 'OverThenDown' ? 'overThenDown' : null,
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    cellComments: page.printComments === 'NoComments' ? null : PRINT_COMMENTS[page.printComments],
    useFirstPageNumber: page.firstPageNumber !== '',
    errors: page.printErrors === 'AsDisplayed' ? null : PRINT_ERRORS[page.printErrors],
  };
  const margin = {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: inches(margins.header),
    footer: inches(margins.footer),
  };
  const any = Object.values(options).some(Boolean);
  return (
    (any ? tag('printOptions', options) : '') + tag('pageMargins', margin) + tag('pageSetup', setup) + headersXml(page)
  );
}
