/**
 * Tests by gestures: in an installed browser, on the built workbench, each sitting in a page of its own that ends without an
 * error of the page. Where no browser is installed the tests say in words that gestures were not tried; CI does not accept that.
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pictures, sit, type Seat, type Sitting } from './bench';
import { installedBrowser, startBrowser } from './chromium';
import { serve, type Served } from './served';

/** Sits down, acts, and leaves; `failed` names the picture of a sitting that went wrong. */
export type Seated = (seat: Seat, act: (sitting: Sitting) => Promise<void>, failed?: string) => Promise<void>;

export function gestures(tests: (seated: Seated) => void): void {
  const executable = installedBrowser();
  if (executable === null) {
    test('no Chromium, Chrome or Edge is installed here, so gestures were not tried', () => {
      expect(process.env['CI']).toBeFalsy();
    });
    return;
  }
  let [browser, served]: [Browser | null, Served | null] = [null, null];
  beforeAll(async () => {
    served = await serve();
    browser = await startBrowser(executable);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  tests(async (seat, act, failed = 'failed') => {
    if (browser === null || served === null) throw new Error('The browser has not started.');
    const sitting = await sit(browser, served.address, seat);
    try {
      await act(sitting);
      expect(sitting.errors).toEqual([]);
    } catch (error) {
      await sitting.page.screenshot({ path: join(pictures, `${failed}.png`) });
      throw error;
    } finally {
      await sitting.close();
    }
  });
}

/** The same in both languages, one on light and one on dark ground. */
export const bothSeats: readonly Seat[] = [
  { language: 'zh', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
];

export const lookOf = ({ language, scheme = 'light' }: Seat): string => `${language}-${scheme}`;
