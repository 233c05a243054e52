/** An edit of a workbook while it is being put together: cells, growing lists, sheets to come. Out: a `BookEdit`. */
import type { Layout } from '../../sheet';
import type { BookEdit, SheetEdit } from './book';
import type { CellEdit } from './cell-markup';
import type { NewLink } from './reach';
import type { Growth } from './references';
import type { RowEdit } from './rows';
import type { NewName } from './workbook-part';

export interface Draft {
  readonly set: (title: string, row: number, column: number, edit: CellEdit) => void;
  /** A new row that looks like a standing one. */
  readonly row: (title: string, row: number, look: Pick<RowEdit, 'like' | 'height'>) => void;
  readonly grow: (growth: Growth) => void;
  readonly link: (title: string, link: NewLink) => void;
  readonly add: (layout: Layout) => void;
  readonly name: (name: NewName) => void;
  readonly growthOf: (title: string) => Growth | null;
  /** What the cell is to hold, where something was set. */
  readonly at: (title: string, row: number, column: number) => CellEdit | null;
  readonly edit: (ours: ReadonlySet<string>) => BookEdit;
  readonly isEmpty: () => boolean;
}

interface Row {
  readonly cells: Map<number, CellEdit>;
  look: Pick<RowEdit, 'like' | 'height'>;
}

interface SheetDraft {
  readonly rows: Map<number, Row>;
  readonly links: NewLink[];
  growth: Growth | null;
}

export function draftOf(): Draft {
  const sheets = new Map<string, SheetDraft>();
  const add: Layout[] = [];
  const names: NewName[] = [];
  const sheetOf = (title: string): SheetDraft => {
    const known = sheets.get(title) ?? { rows: new Map(), links: [], growth: null };
    sheets.set(title, known);
    return known;
  };
  const rowOf = (title: string, row: number): Row => {
    const { rows } = sheetOf(title);
    const known = rows.get(row) ?? { cells: new Map(), look: {} };
    rows.set(row, known);
    return known;
  };
  return {
    set: (title, row, column, edit) => void rowOf(title, row).cells.set(column, edit),
    row: (title, row, look) => void (rowOf(title, row).look = look),
    grow: (growth) => void (sheetOf(growth.title).growth = growth),
    link: (title, link) => void sheetOf(title).links.push(link),
    add: (layout) => void add.push(layout),
    name: (name) => void names.push(name),
    growthOf: (title) => sheets.get(title)?.growth ?? null,
    at: (title, row, column) => sheets.get(title)?.rows.get(row)?.cells.get(column) ?? null,
    edit: (ours) => ({ sheets: new Map([...sheets].map(([title, each]) => [title, editOf(each)])), ours, add, names }),
    isEmpty: () => sheets.size === 0 && add.length === 0 && names.length === 0,
  };
}

function editOf({ rows, links, growth }: SheetDraft): SheetEdit {
  return {
    rows: new Map([...rows].map(([row, { cells, look }]) => [row, { cells, ...look }])),
    links,
    ...(growth === null ? {} : { growth }),
  };
}
