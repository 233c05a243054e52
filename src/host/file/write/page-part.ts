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

const optional = (value: string, plain: string, words: Readonly<Record<string, string>>): string | undefined =>
  value === plain ? undefined : words[value];

function setupXml(page: Page): string {
  const { scale, horizontalFitToPages = 0, verticalFitToPages = 0 } = page.zoom;
  const fits = scale === undefined;
  return tag('pageSetup', {
    paperSize: PAPERS[page.paperSize],
    scale: scale === 100 ? null : scale,
    firstPageNumber: page.firstPageNumber === '' ? null : page.firstPageNumber,
    fitToWidth: fits ? horizontalFitToPages : null,
    fitToHeight: fits ? verticalFitToPages : null,
    pageOrder: page.printOrder === 'OverThenDown' ? 'overThenDown' : null,
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    cellComments: optional(page.printComments, 'NoComments', PRINT_COMMENTS),
    useFirstPageNumber: page.firstPageNumber !== '',
    errors: optional(page.printErrors, 'AsDisplayed', PRINT_ERRORS),
  });
}

export function pageXml({ page }: Sheet): string {
  const options = {
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    headings: page.printHeadings,
    gridLines: page.printGridlines,
  };
  const { left, right, top, bottom, header, footer } = page.margins;
  const margins = Object.entries({ left, right, top, bottom, header, footer }).map(
    ([side, points]) => [side, inches(points)] as const,
  );
  const printed = Object.values(options).some(Boolean) ? tag('printOptions', options) : '';
  return printed + tag('pageMargins', Object.fromEntries(margins)) + setupXml(page) + headersXml(page);
}
