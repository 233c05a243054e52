/**
 * What stands in the ledger on the screen: rows found by the indicator's name, cells as the host says a person sees
 * them, and the colours of the grid's own canvas.
 */
import type { Page } from 'playwright-core';
import { cell, sheets, type CellLook } from './bench';

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

async function namesOf(page: Page, sheet: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let row = firstRow; ; row += 1) {
    const { text } = await cell(page, sheet, `${columns.name}${row}`);
    if (text === '') return names;
    names.push(text);
  }
}

export async function ledgerRow(page: Page, name: string): Promise<LedgerLine> {
  const sheet = await ledgerSheet(page);
  const names = await namesOf(page, sheet);
  const at = names.indexOf(name);
  if (at < 0) throw new Error(`No row "${name}" among ${names.join(', ')}`);
  const row = at + firstRow;
  const [named, actual, status] = [
    await cell(page, sheet, `${columns.name}${row}`),
    await cell(page, sheet, `${columns.actual}${row}`),
    await cell(page, sheet, `${columns.status}${row}`),
  ];
  return { row, name: named, actual, status, statusAddress: `${columns.status}${row}` };
}

/** Name and status of each row, in order. */
export async function statuses(page: Page): Promise<readonly string[]> {
  const sheet = await ledgerSheet(page);
  const names = await namesOf(page, sheet);
  const lines: string[] = [];
  for (const [at, name] of names.entries())
    lines.push(`${name}: ${(await cell(page, sheet, `${columns.status}${at + firstRow}`)).text}`);
  return lines;
}

/** The address the grid's name box shows: where the selection is on the screen. */
export const selected = (page: Page): Promise<string> => page.locator('.grid input').first().inputValue();

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
