/**
 * What stands in the ledger on the screen: rows found by the indicator's name, cells as the host says a person sees
 * them, and the colours of the grid's own canvas.
 */
import type { Page } from 'playwright-core';
import type { Desk } from '../../../src/workbench/desk/desk';
import { cell, sheets, type CellLook } from './bench';

declare global {
  interface Window {
    workbench?: Desk;
  }
}

/** Columns of the ledger by columns.md; headers stand in row 6, data from row 7. */
const columns = { name: 'C', actual: 'G', status: 'L' } as const;
const firstRow = 7;

export interface LedgerLine {
  readonly row: number;
  readonly name: CellLook;
  readonly actual: CellLook;
  readonly status: CellLook;
  readonly statusAddress: string;
}

/** The ledger's sheet in a Chinese or an English workbook. */
async function ledgerSheet(page: Page): Promise<string> {
  const titles = await sheets(page);
  const found = titles.find((title) => /^(?:台账|Ledger)/.test(title));
  if (found === undefined) throw new Error(`No ledger among ${titles.join(', ')}`);
  return found;
}

interface Line {
  readonly row: number;
  readonly name: string;
  readonly status: string;
}

/** Name and status of every row, read from the host's book in one go; both are plain text, so value is what is seen. */
export function lines(page: Page, sheet: string): Promise<readonly Line[]> {
  return page.evaluate(
    ({ title, first }) => {
      const book = window.workbench?.host.workbook.book;
      const cells = book?.sheets.find((one) => one.name === title)?.cells;
      const found: { row: number; name: string; status: string }[] = [];
      for (let row = first; ; row += 1) {
        const line = cells?.get(row - 1);
        const name = String(line?.get(2)?.value ?? '');
        if (name === '') return found;
        found.push({ row, name, status: String(line?.get(11)?.value ?? '') });
      }
    },
    { title: sheet, first: firstRow },
  );
}

export async function ledgerRow(page: Page, name: string): Promise<LedgerLine> {
  const sheet = await ledgerSheet(page);
  const all = await lines(page, sheet);
  const found = all.find((line) => line.name === name);
  if (!found) throw new Error(`No row "${name}" among ${all.map((line) => line.name).join(', ')}`);
  const { row } = found;
  const [named, actual, status] = [
    await cell(page, sheet, `${columns.name}${row}`),
    await cell(page, sheet, `${columns.actual}${row}`),
    await cell(page, sheet, `${columns.status}${row}`),
  ];
  return { row, name: named, actual, status, statusAddress: `${columns.status}${row}` };
}

/** Name and status of each row, in order. */
export async function statuses(page: Page): Promise<readonly string[]> {
  return (await lines(page, await ledgerSheet(page))).map(({ name, status }) => `${name}: ${status}`);
}

/** The address the grid's name box shows: where the selection is on the screen. */
export const selected = (page: Page): Promise<string> => page.locator('.grid input').first().inputValue();

/** The title of the sheet in front. */
export const selectedSheet = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const book = window.workbench?.host.workbook.book;
    return book?.sheets.find(({ id }) => id === book.activeSheetId)?.name ?? '';
  });

/** Pixels of exactly this colour on the grid's canvas. */
export function pixels(page: Page, colour: readonly [number, number, number]): Promise<number> {
  return page.evaluate((wanted) => {
    const canvas = [...document.querySelectorAll<HTMLCanvasElement>('.grid canvas')].sort(
      (a, b) => b.width * b.height - a.width * a.height,
    )[0];
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (!data) return 0;
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === wanted[0] && data[at + 1] === wanted[1] && data[at + 2] === wanted[2]) count += 1;
    return count;
  }, colour);
}

/** Tries until it holds: what a person sees may take a moment. */
export async function eventually(holds: () => Promise<void>, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; ; ) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
