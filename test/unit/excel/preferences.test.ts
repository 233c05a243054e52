/** @jest-environment jsdom */
import { openPreferences } from '../../../src/excel/preferences';

afterEach(() => {
  jest.restoreAllMocks();
  window.localStorage.clear();
});

test('what is set is there at the next opening, as the text it was', () => {
  const first = openPreferences('part|');
  expect(first.problem).toBeNull();
  expect(first.get('language')).toBeNull();
  expect(first.set('language', 'en')).toBeNull();
  expect(first.set('seen', '2024-03-05T00:00:00.000Z')).toBeNull();
  const next = openPreferences('part|');
  expect(next.get('language')).toBe('en');
  expect(next.get('seen')).toBe('2024-03-05T00:00:00.000Z');
  expect(Object.keys(window.localStorage)).toContain('@part|yardstick/language');
});

test('partitions do not see each other', () => {
  openPreferences('one|').set('language', 'en');
  expect(openPreferences('two|').get('language')).toBeNull();
});

test('a full storage is a problem with words, and the choice holds for this page', () => {
  const preferences = openPreferences();
  jest.spyOn(Object.getPrototypeOf(window.localStorage) as Storage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(preferences.set('palette', 'colour-blind')).toMatchObject({ code: 'storage-full', severity: 'warning' });
  expect(preferences.get('palette')).toBe('colour-blind');
});

test('a browser that lets nothing be stored', () => {
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const preferences = openPreferences();
  expect(preferences.problem).toMatchObject({ code: 'storage-blocked' });
  expect(preferences.set('language', 'en')).toMatchObject({ code: 'storage-blocked' });
  expect(preferences.get('language')).toBe('en');
});
