// What may not change what an English text says: the way a number is written, the year around it, a second copy of it.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';
import type { Statement } from '../../../src/plan';

const read = (text: string): readonly Statement[] =>
  extract(documentOfText('plan', text, 'txt'), { language: 'en' }).statements;
/** All that is said but places: name, value, unit, comparator, kind, change, period. */
const said = (text: string): string[] =>
  read(text).map((s) =>
    JSON.stringify([
      s.name.value,
      s.value.value,
      s.high.value,
      s.unit.value,
      s.op.value,
      s.kind.value,
      s.change.value,
      s.when.value,
    ]),
  );
const without = (text: string, gone: 'when' | 'name'): string[] =>
  read(text).map((s) =>
    JSON.stringify([
      gone === 'name' ? '' : s.name.value,
      s.value.value,
      s.unit.value,
      s.op.value,
      s.kind.value,
      s.change.value,
      gone === 'when' ? '' : s.when.value,
    ]),
  );

const plan = `Marina plan 2026

What we will do
We will recruit 45 lifeguards by March 2027 and cut queueing by 25%.
Grants of £2.4bn will be paid. Raise visitor satisfaction from 61% to 74% by 2028.
- Keep complaints under 12 per 1,000 visitors.
- The forum will meet four times a year.
`;

describe('English texts said otherwise', () => {
  test.each([
    ['25%', 'twenty-five per cent'],
    ['25%', '25 percent'],
    ['25%', '25 pc'],
    ['£2.4bn', '£2,400m'],
    ['£2.4bn', '£2.4 billion'],
    ['£2.4bn', '£2,400,000,000'],
    ['45 lifeguards', 'forty-five lifeguards'],
    ['four times a year', '4 times a year'],
    ['by March 2027', 'by 31 March 2027'],
  ])('%s and %s read alike', (a, b) => {
    expect(said(plan.replace(a, b))).toEqual(said(plan));
  });

  test('a year more moves only the periods', () => {
    const later = plan.replace(/20(2\d)/g, (_, year: string) => `20${Number(year) + 1}`);
    expect(without(later, 'when')).toEqual(without(plan, 'when'));
    expect(read(later).map((s) => s.when.value?.slice(0, 4) ?? null)).toEqual(
      read(plan).map((s) => (s.when.value === null ? null : String(Number(s.when.value.slice(0, 4)) + 1))),
    );
  });

  test('a second copy says nothing else', () => {
    const one = said(plan);
    expect(one.length).toBeGreaterThan(6);
    expect(new Set(said(`${plan}\n${plan}`))).toEqual(new Set(one));
  });

  test('curly quotes and non-breaking spaces read as plain ones', () => {
    expect(said(plan.replace('25%', '25\u00a0%').replace('by 25', 'by\u00a025'))).toEqual(said(plan));
  });

  test('a number deleted leaves the others alone', () => {
    const fewer = plan.replace('- The forum will meet four times a year.\n', '');
    expect(said(fewer)).toEqual(said(plan).slice(0, -1));
  });
});

describe('English texts of any shape', () => {
  const noise = [
    '1,',
    'one ',
    '% ',
    'and ',
    '(',
    'by 2025 ',
    'from 5 to ',
    'attend 5 ',
    '5% of them ',
    'between 1 and ',
    'respectively 5 ',
    '2024/',
    'will be ',
  ];

  test.each(noise)('%s over and over: every numeral once, in its place, the same twice', (piece) => {
    const text = piece.repeat(400);
    const first = extract(documentOfText('noise', text, 'txt'), { language: 'en' });
    const second = extract(documentOfText('noise', text, 'txt'), { language: 'en' });
    expect(second).toEqual(first);
    for (const s of first.statements) {
      expect(s.number.start).toBeGreaterThanOrEqual(0);
      expect(s.number.end).toBeLessThanOrEqual(text.length);
      for (const span of s.nameSpans) expect(span.end).toBeGreaterThan(span.start);
    }
    const starts = [
      ...first.statements.filter((s) => s.id === `s${s.number.start}`).map((s) => s.number.start),
      ...first.rejections.map((one) => one.span.start),
    ];
    expect(new Set(starts).size).toBe(starts.length);
  });
});
