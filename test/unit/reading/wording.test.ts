import { readingProblems as en } from '../../../src/wording/en/reading';
import { readingProblems as zh } from '../../../src/wording/zh/reading';

const gaps = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test.each(Object.entries(zh))(
  '%s is said with the same values in both languages, and says what to do',
  (code, text) => {
    const english = Object.entries(en).find(([other]) => other === code)?.[1] ?? '';
    expect(gaps(english)).toEqual(gaps(text));
    expect(text).toMatch(/请|可|建议/);
    // more than one sentence: what is wrong, and what to do
    expect(english.split(/[.!?;] /).length).toBeGreaterThan(1);
  },
);
