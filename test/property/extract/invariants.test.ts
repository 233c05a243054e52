// What holds of any text: spans are right, every figure is accounted for once, twice is the same, nothing throws.
import fc from 'fast-check';
import { documentOfText } from '../../../src/document';
import { accountsOf, extract } from '../../../src/extract';

const bits = [
  '2025年',
  '到2026年底',
  '6月底前',
  '20xx年',
  '新建',
  '培训',
  '完成',
  '覆盖率',
  '社区书屋',
  '达到',
  '不低于',
  '力争',
  '已',
  '其中',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '，',
  '。',
  '、',
  '；',
  '\n',
  '12所',
  '3.5%',
  '4万人次',
  '1,250',
  '一百五十',
  '三八零零',
  '百分之六十',
  '5—8',
  '1+X',
  '第3',
  '分别',
  '均',
  '占',
  '的',
  '每月',
  '一次',
  '约万个',
  '就业率。',
  '%',
  '一、',
  '（一）',
  '工作总结',
  '工作计划',
  'PM2.5',
  '\ud83d\ude00',
  ' ',
  '１２',
  '由',
  '提高到',
  '增长',
  '等',
];
const pieces = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((list) => list.join(''));
const noise = fc.string({ unit: 'binary', maxLength: 200 });
const texts = fc.oneof(
  pieces,
  noise,
  fc.tuple(pieces, noise).map(([a, b]) => a + b),
);

const found = (text: string): ReturnType<typeof extract> =>
  extract(documentOfText('random', text, 'txt'), { language: 'zh' });

test('spans lie in the text, and a number stands in its quote and its sentence', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const s of found(text).statements) {
        for (const span of [s.number, s.quote, s.sentence, ...s.nameSpans]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        expect(s.quote.start).toBeLessThanOrEqual(s.number.start);
        expect(s.name.value).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});

test('every Arabic digit outside labels and furniture belongs to exactly one kind of account', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      const extraction = found(text);
      const kinds = new Map<number, Set<string>>();
      for (const { is, span } of accountsOf(extraction))
        for (let at = span.start; at < span.end; at++) kinds.set(at, (kinds.get(at) ?? new Set()).add(is));
      for (const { span, kind } of extraction.outline) {
        if (kind !== 'paragraph') continue;
        for (let at = span.start; at < span.end; at++)
          if (/[0-9]/.test(text.charAt(at))) expect([...(kinds.get(at) ?? [])]).toHaveLength(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('twice the same', () => {
  fc.assert(
    fc.property(texts, (text) => expect(found(text)).toEqual(found(text))),
    { numRuns: 100 },
  );
});
