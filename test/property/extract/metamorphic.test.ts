// Ways of writing the same thing read the same; what is changed in the text changes there and nowhere else.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';
import type { Statement } from '../../../src/plan';

const read = (text: string): readonly Statement[] =>
  extract(documentOfText('text', text, 'txt'), { language: 'zh' }).statements;
const told = (s: Statement): unknown[] => [
  s.name.value,
  s.value.value,
  s.unit.value,
  s.op.value,
  s.kind.value,
  s.when.value,
  s.change.value,
];

const base = '2025年工作要点\n到2026年，普惠托育覆盖率达到60%以上，新建社区书屋12所，培训农技员4万人次。\n';

test.each([
  ['full-width figures', '60%', '６０％'],
  ['digits one by one', '60%', '六〇%'],
  ['百分之', '60%', '百分之六十'],
  ['Chinese digits', '12所', '十二所'],
  ['a space before the unit', '12所', '12 所'],
  ['scale in digits', '4万人次', '40000人次'],
])('%s', (_, from, to) => {
  expect(base).toContain(from);
  expect(read(base.replace(from, to)).map(told)).toEqual(read(base).map(told));
});

test('a year later moves only when', () => {
  const [before, after] = [read(base), read(base.replace('2026', '2027'))];
  expect(before.length).toBeGreaterThan(0);
  expect(after.map((s) => [...told(s), null])).toEqual(
    before.map((s) => [...told(s).map((v) => (v === '2026' ? '2027' : v)), null]),
  );
});

test('two articles in one file give what each gives alone', () => {
  const one = '工作计划 第1篇\n2025年，新建社区书屋12所。\n';
  const two = '工作计划 第2篇\n2024年，已培训农技员328人。\n';
  expect(read(one + two).map(told)).toEqual([...read(one), ...read(two)].map(told));
});

test.each([
  ['毕业生1200人，就业率95%。', '95%', ''],
  ['骨干教师比例达35%。', '35', ''],
  ['投入资金3亿元。', '3', ''],
])('a deleted figure turns its record into a missing one of the same name: %s', (text, figure, left) => {
  const whole = read(text).at(-1);
  const stripped = read(text.replace(figure, left)).at(-1);
  expect(stripped?.missing).toBe(true);
  expect(stripped?.value.value).toBeNull();
  expect(stripped?.name.value).toBe(whole?.name.value);
});
