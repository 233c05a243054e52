/**
 * Where everything of 汇总 stands, from how much room it has: chart, column titles, whole ledger, areas, owners. 0-based
 * rows. The chart comes first, so that no page break falls into it, and is as high as its bars need.
 */
import type { Area } from '../layout';
import type { Room } from './request';

const CHART = 4;
const BARS_A_ROW = 0.8;
/** Title and legend; the least that looks like a chart; the most that fits a page. */
const CHART_ROWS = { more: 4, least: 9, most: 24 };

export interface Block {
  readonly by: 'area' | 'owner';
  readonly title: number;
  readonly first: number;
  readonly lines: number;
  /** What the lines leave over. */
  readonly rest: number;
}

export interface Places {
  readonly chart: { readonly row: number; readonly rows: number };
  /** Column titles. */
  readonly head: number;
  readonly all: number;
  readonly areas: Block;
  readonly owners: Block;
  /** One more than the last row of the page. */
  readonly end: number;
  /** A helper column, a cell for each row of the ledger that is looked through. */
  readonly looked: (column: number) => Area;
}

export function placesOf({ areas, owners, looked }: Pick<Room, 'areas' | 'owners' | 'looked'>): Places {
  const needed = Math.ceil((areas + 1) / BARS_A_ROW) + CHART_ROWS.more;
  const chart = { row: CHART, rows: Math.max(CHART_ROWS.least, Math.min(CHART_ROWS.most, needed)) };
  const head = chart.row + chart.rows + 1;
  const ofAreas = blockAt('area', head + 2, areas);
  const ofOwners = blockAt('owner', ofAreas.rest + 1, owners);
  return {
    chart,
    head,
    all: head + 1,
    areas: ofAreas,
    owners: ofOwners,
    end: ofOwners.rest + 1,
    looked: (column) => ({ row: ofAreas.first, column, rows: looked, columns: 1 }),
  };
}

function blockAt(by: Block['by'], title: number, lines: number): Block {
  return { by, title, first: title + 1, lines, rest: title + 1 + lines };
}
