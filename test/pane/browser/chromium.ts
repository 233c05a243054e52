/**
 * A real browser for gestures: an installed Chromium, Chrome or Edge, never one that is downloaded.
 * In CI a missing browser is a failure; elsewhere the tests say in words that gestures were not tried.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const onWindows = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
  (folder) =>
    folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
);

const places = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...onWindows,
];

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a browser is installed; null: nowhere, which CI does not accept. */
export function installedBrowser(): string | null {
  const found = places.find((place) => place !== '' && existsSync(place)) ?? null;
  if (found === null && process.env['CI'])
    throw new Error(`CI needs Chromium, Chrome or Edge; looked at: ${places.filter(Boolean).join(', ')}`);
  return found;
}

export const startBrowser = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args });
