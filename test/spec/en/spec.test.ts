// The English pack, stage by stage: numerals and units, rejections, periods, kinds, names. The tables are the cases.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';
import type { Extraction, Statement } from '../../../src/plan';
import { tableOf } from '../table';

const read = (text: string): Extraction => extract(documentOfText('spec', text, 'txt'), { language: 'en' });
const under = (title: string, sentence: string): Extraction => read(`${title}\n\n${sentence}`);
const joined = (words: readonly string[]): string => (words.length === 0 ? '·' : words.join('; '));

function numberWords(text: string, s: Statement): string {
  const value = s.high.value === null ? `${s.value.value}` : `${s.value.value}..${s.high.value}`;
  return `${text.slice(s.number.start, s.number.end)} = ${value} ${s.unit.value ?? '–'}`;
}

describe('English numerals and units', () => {
  test.each(tableOf('en/numbers.md'))('$sentence', ({ sentence = '', numbers }) => {
    expect(joined(read(sentence).statements.map((s) => numberWords(sentence, s)))).toBe(numbers);
  });
});

describe('English rejections', () => {
  test.each(tableOf('en/rejections.md'))('$sentence', ({ sentence = '', rejected }) => {
    const text = `Report of the year.\n${sentence}`;
    expect(joined(read(text).rejections.map((one) => `${text.slice(one.span.start, one.span.end)} ${one.rule}`))).toBe(
      rejected,
    );
  });
});

describe('English periods', () => {
  test.each(tableOf('en/times.md'))('$title: $sentence', ({ title = '', sentence = '', when }) => {
    expect(joined(under(title, sentence).statements.map((s) => s.when.value ?? '-'))).toBe(when);
  });
});

describe('English kinds', () => {
  test.each(tableOf('en/kinds.md'))('$title: $sentence', ({ title = '', sentence = '', statements }) => {
    expect(
      joined(
        under(title, sentence.replaceAll('⏎', '\n')).statements.map(
          (s) => `${s.kind.value} ${s.op.value} ${s.change.value ?? '·'}`,
        ),
      ),
    ).toBe(statements);
  });
});

describe('English names', () => {
  test.each(tableOf('en/names.md'))('$sentence', ({ sentence = '', names }) => {
    expect(joined(under('Harbour plan 2026', sentence).statements.map((s) => s.name.value))).toBe(names);
  });
});

describe.each(['tables', 'lists'])('English %s without gaps or bullets', (file) => {
  test.each(tableOf(`en/${file}.md`))('$text', ({ text = '', statements }) => {
    const read = extract(documentOfText('spec', text.replaceAll('⏎', '\n'), 'txt'), { language: 'en' });
    expect(
      joined(read.statements.map((s) => `${s.name.value} ${s.value.value} ${s.kind.value} ${s.when.value ?? '-'}`)),
    ).toBe(statements);
  });
});

describe('English figures that are open or stripped', () => {
  test.each(tableOf('en/missing.md'))('$sentence', ({ sentence = '', figures }) => {
    const text = `Harbour plan 2026\n\n${sentence.replaceAll('⏎', '\n').replaceAll('¦', '|')}`;
    const { statements } = extract(documentOfText('spec', text, 'txt'), { language: 'en' });
    const open = statements.filter((s) => s.missing);
    expect(
      joined(
        open.map(
          (s) =>
            `${text.slice(s.number.start, s.number.end) || '–'} ${s.kind.value} ${s.op.value} ${s.unit.value ?? '–'}: ${s.name.value}`,
        ),
      ),
    ).toBe(figures);
    expect(open.every((s) => s.value.value === null && s.high.value === null)).toBe(true);
  });
});
