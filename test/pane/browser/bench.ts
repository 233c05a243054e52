/**
 * A person at the workbench, in gestures: what they open, click, type and see. Words of the pane are those of
 * `wording`; a look behind the screen asks the host only what a cell shows.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { wordingOf, workbenchWordingOf, type Language } from '../../../src/wording';

export interface Sitting {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly words: ReturnType<typeof wordingOf>['pane'];
  readonly bench: ReturnType<typeof workbenchWordingOf>;
  /** Errors of the page and of the pane so far. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Seat {
  readonly language: Language;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

export const pictures = join(__dirname, '../../../out/gestures');

export async function sit(
  browser: Browser,
  address: string,
  { language, scheme = 'light', width = 1366 }: Seat,
): Promise<Sitting> {
  const context: BrowserContext = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height: 820 },
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    colorScheme: scheme,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await page.waitForFunction('window.workbench');
  mkdirSync(pictures, { recursive: true });
  const [words, bench] = [wordingOf(language).pane, workbenchWordingOf(language)];
  return { page, pane: page.frameLocator('.pane iframe'), words, bench, errors, close: () => context.close() };
}

/** Waits until the grid shows what the host holds, then takes a picture into out/gestures. */
export async function picture({ page }: Sitting, name: string): Promise<void> {
  await shown(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

export const shown = (page: Page): Promise<unknown> => page.evaluate('window.workbench.shown()');

export interface CellLook {
  readonly text: string;
  readonly fill: string;
  readonly seen: boolean;
}

/** What a person sees in a cell, by the host's own account. */
export const cell = (page: Page, sheet: string, address: string): Promise<CellLook> =>
  page.evaluate(`window.workbench.host.workbook.shown(${JSON.stringify(sheet)}, ${JSON.stringify(address)})`);

/** Titles of the workbook's sheets. */
export const sheets = (page: Page): Promise<readonly string[]> =>
  page.evaluate('window.workbench.host.workbook.book.sheets.map((sheet) => sheet.name)');
