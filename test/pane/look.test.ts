import { CLASS_ORDER, coloursOf } from '../../src/taskpane/look/palette';
import { luminanceOf, modeOf } from '../../src/taskpane/look/mode';
import { waitingAfter } from '../../src/taskpane/parts/busy-line';
import { languageOfTag } from '../../src/taskpane/services/language';

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a) ?? 0, luminanceOf(b) ?? 0].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['standard', 'colour-blind'] as const)('the %s palette', (palette) => {
  test.each(['light', 'dark'] as const)('can be read on %s ground', (mode) => {
    for (const status of CLASS_ORDER) {
      const { fill, text } = coloursOf(palette, mode)[status];
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('the system’s forced colours come first, then Office’s theme, then the system’s wish', () => {
  const office = { bodyBackgroundColor: '#262626' };
  expect(modeOf({ forced: true, prefersDark: false, office })).toBe('contrast');
  expect(modeOf({ forced: false, prefersDark: false, office })).toBe('dark');
  expect(modeOf({ forced: false, prefersDark: true, office: { bodyBackgroundColor: '#FFFFFF' } })).toBe('light');
  expect(modeOf({ forced: false, prefersDark: true, office: null })).toBe('dark');
  expect(modeOf({ forced: false, prefersDark: false, office: { bodyBackgroundColor: 'not a colour' } })).toBe('light');
  expect(modeOf({ forced: false, prefersDark: false, office: { isDarkTheme: true } })).toBe('dark');
});

test('nothing for a second, a spinner for the next, then the bar', () => {
  expect([0, 999, 1000, 1999, 2000].map(waitingAfter)).toEqual(['none', 'none', 'spinner', 'spinner', 'bar']);
});

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
])('an Office in %s gets the pane in %s', (tag, language) => {
  expect(languageOfTag(tag)).toBe(language);
});
