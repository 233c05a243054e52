/**
 * A whole ledger workbook as data. In: a plan, what people typed, the settings, the language. Out: one `Layout` that
 * `excel/` writes into the live workbook and `xlsx/` into a file. Pure: the same request gives the same layout.
 */
import { wordingOf } from '../wording';
import type { Wording } from '../wording';
import { positionOf } from './columns';
import { DATA_ROW } from './frame';
import { guideSheet } from './guide';
import type { Layout, Name, SheetKey, SheetLayout } from './layout';
import { ledgerSheet } from './ledger';
import { ledgerRows } from './ledger-row';
import type { LedgerRow } from './ledger-row';
import { listsSheet } from './lists';
import { hasStages, milestonesSheet } from './milestones';
import { monthlySheet, plannedOf } from './monthly';
import { reportedRow } from './reports/reported-row';
import { reportSheets } from './reports/reports';
import { roomFor } from './reports/request';
import type { LedgerRequest } from './request';
import { settingsSheet } from './settings';
import { sourcesSheet } from './sources';

interface Made {
  readonly sheet: SheetLayout;
  readonly names: readonly Name[];
}

export function ledgerLayout(request: LedgerRequest): Layout {
  const { plan, settings, language, palette = 'standard' } = request;
  const { indicators, year } = plan;
  const words = wordingOf(language);
  const titles = titlesOf(request, words);
  const planned = plannedOf(indicators);
  const rows = ledgerRows({
    indicators,
    progress: request.progress ?? new Map(),
    typed: request.typed ?? new Map(),
    settings,
    words,
    updated: request.updated ?? null,
    planned: planned.map(({ code }) => code),
  });
  const common = { indicators, words, language, palette };
  const sources = sourcesSheet({
    ...common,
    title: titles.sources,
    ledgerTitle: titles.ledger,
    ledgerRows: rows.length,
  });
  const ledger = ledgerSheet({
    rows,
    settings,
    language,
    words,
    palette,
    sheetTitle: titles.ledger,
    title: String(request.header?.title ?? words.sheet.header.title(year)),
    header: request.header ?? {},
    sources: { title: titles.sources, rowOf: sources.rowOf },
  });
  const monthly = planned.length === 0 ? null : titles.monthly;
  const made: Made[] = [
    guideSheet({ ...common, title: titles.guide }),
    settingsSheet({ ...common, settings, title: titles.settings, monthly }),
    ledger,
    ...reportsOf(request, rows, titles, words),
    ...(monthly === null ? [] : [monthlySheet({ ...common, title: monthly })]),
    ...(hasStages(indicators) ? [milestonesSheet({ ...common, title: titles.milestones })] : []),
    sources,
    listsSheet({ ...common, title: titles.lists }),
  ];
  return {
    sheets: made.map(({ sheet }) => sheet),
    names: made.flatMap(({ names }) => names),
    active: 'ledger',
  };
}

type SheetTitles = Readonly<Record<SheetKey, string>>;

function reportsOf(request: LedgerRequest, rows: readonly LedgerRow[], titles: SheetTitles, words: Wording): Made[] {
  const reported = rows.map(reportedRow);
  const { sheets, names } = reportSheets({
    rows: reported,
    ledger: { title: titles.ledger, row: DATA_ROW, rows: rows.length, column: positionOf },
    titles,
    asOf: request.settings.asOf,
    language: request.language,
    words,
    palette: request.palette ?? 'standard',
    room: roomFor(reported, reported.filter(({ standing }) => standing.lagging).length),
  });
  return sheets.map((sheet, index) => ({ sheet, names: index === 0 ? names : [] }));
}

function titlesOf({ titles }: LedgerRequest, words: Wording): SheetTitles {
  return { ...words.sheet.titles, ...titles };
}
