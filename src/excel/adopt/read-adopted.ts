/**
 * What our columns on somebody's own sheets say now: each row with its status, found by names wherever it stands.
 * In: the workbook. Out: sheets with their rows, lagging ones to be told apart by class. Two rounds.
 */
import type { FoundKey } from '../../sheet';
import { entryOf } from '../../status';
import type { StatusClass, StatusCode } from '../../status';
import { addressOf } from '../../sheet';
import { rangeOf } from '../wire/desk';
import type { Desk } from '../wire/desk';
import { reading } from '../perform/guard';
import { heldOf } from '../wire/landing';
import type { Held, Outcome } from '../ledger';
import { send } from '../wire/send';
import type { State } from '../stand/state';
import { languageOf, wordsOf } from '../stand/words';
import type { Workbook } from '../wire/workbook';
import { adoptedPlaces } from '../stand/adopted-place';
import type { AdoptedPlace, AdoptedTable } from '../stand/adopted-place';

export interface AdoptedRow {
  readonly sheet: string;
  /** Of the status cell, to be gone to. */
  readonly address: string;
  readonly name: string;
  readonly owner: string;
  readonly unit: string;
  /** As the sheet shows them. */
  readonly target: string;
  readonly actual: string;
  readonly completion: number | null;
  readonly expected: number | null;
  readonly statusWord: string;
  /** null: the cell holds none of our words. */
  readonly status: StatusCode | null;
  readonly class: StatusClass;
  readonly severity: number;
}

export interface AdoptedSheet {
  readonly sheet: string;
  readonly rows: readonly AdoptedRow[];
}

type Cells = (key: FoundKey, row: number) => { readonly held: Held; readonly text: string };

function askCells(desk: Desk, id: string, { rows, columns }: AdoptedTable): () => Cells {
  const asked = new Map(
    [...columns].map(([key, column]) => {
      const range = rangeOf(desk, id, { ...rows, column, columns: 1 });
      range.load('values,text');
      return [key, range] as const;
    }),
  );
  return () => (key, row) => {
    const range = asked.get(key);
    return { held: heldOf(range?.values[row]?.[0]), text: (range?.text[row]?.[0] ?? '').trim() };
  };
}

const numberIn = (held: Held): number | null => (typeof held === 'number' ? held : null);

function rowsOf(state: State, place: AdoptedPlace, { rows, columns }: AdoptedTable, cells: Cells): AdoptedRow[] {
  const words = wordsOf(languageOf(state.said.language));
  return Array.from({ length: rows.rows }, (_, row) => row).flatMap((row): AdoptedRow[] => {
    const status = cells('status', row);
    const code = words.status(status.held);
    // Titles and sums between the rows have no status.
    if (status.text === '' && code === null) return [];
    const entry = code === null ? null : entryOf(code);
    return [
      {
        sheet: place.sheet.title,
        address: addressOf(rows.row + row, columns.get('status') ?? 0),
        name: cells('name', row).text,
        owner: cells('owner', row).text,
        unit: cells('unit', row).text,
        target: cells('target', row).text,
        actual: cells('actual', row).text,
        completion: numberIn(cells('completion', row).held),
        expected: numberIn(cells('expected', row).held),
        statusWord: status.text,
        status: code,
        class: entry?.class ?? 'void',
        severity: entry?.severity ?? 2,
      },
    ];
  });
}

/** In tab order; empty where no sheet was taken on. */
export function readAdopted(workbook: Workbook): Promise<Outcome<readonly AdoptedSheet[]>> {
  return reading(workbook, async (state) => {
    const places = adoptedPlaces(state);
    if (places.length === 0) return { value: [], problems: [] };
    const value = await send(workbook, [], (desk) => {
      if (state.manual) desk.context.workbook.application.calculate('Recalculate');
      const asked = places.map((place) => ({
        place,
        tables: place.tables.map((table) => ({ table, cells: askCells(desk, place.sheet.id, table) })),
      }));
      return () =>
        asked.map(({ place, tables }): AdoptedSheet => {
          const rows = tables.flatMap(({ table, cells }) => rowsOf(state, place, table, cells()));
          return { sheet: place.sheet.title, rows };
        });
    });
    return { value, problems: [] };
  });
}
