// How a sheet is printed, as data. Margins in points.
import type { Area } from './area';

export interface Page {
  orientation: string;
  paperSize: string;
  /** Percent scale, or pages wide and tall to fit; as the API gives it. */
  zoom: Readonly<{ scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number }>;
  margins: Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | '';
  printComments: string;
  printErrors: string;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  areas: readonly Area[];
  /** Whole rows and whole columns repeated on each page. */
  titleRows: Area | null;
  titleColumns: Area | null;
  headerFooterState: string;
  readonly headersFooters: Map<string, string>;
}

export const newPage = (): Page => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: '',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  areas: [],
  titleRows: null,
  titleColumns: null,
  headerFooterState: 'Default',
  headersFooters: new Map(),
});

export const copyPage = (page: Page): Page => ({
  ...page,
  margins: { ...page.margins },
  headersFooters: new Map(page.headersFooters),
});
