// Whole documents, written as other hands and other programs write them: what they say stays the same, letter for letter in place.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOfText, joined, wordsOf } from '../../../src/document';
import { extract } from '../../../src/extract';
import type { Statement } from '../../../src/plan';

const cases = join(__dirname, '../../cases');
/** The open Chinese cases. */
const texts = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, about: readFileSync(join(cases, name, 'about.md'), 'utf8') }))
  .filter(({ about }) => !/^set: (?:aside|fresh)/m.test(about))
  .map(({ name }) => ({ name, text: readFileSync(join(cases, name, `${name}.txt`), 'utf8') }))
  .filter(({ text }) => /[\u4e00-\u9fff]{4}/.test(text));

/** A figure's words and a name's without blanks, wide signs and quotes: these the change itself touches. */
const bare = (words: string): string => words.normalize('NFKC').replace(/[\s\u00ad\u200b\ufeff"“”]/g, '');
const told = (text: string): readonly string[] => {
  const document = documentOfText('text', text, 'txt');
  const line = ({ number, name, kind, op, value, high, unit, when, change }: Statement): string =>
    [
      bare(wordsOf(document, number)),
      bare(name.value),
      ...[kind, op, value, high, unit, when, change].map((field) => String(field.value)),
    ].join(' ');
  return extract(document).statements.map(line);
};

const isSaid = (line: string): boolean => /[，。；]|[一-龥],(?!\d)/.test(line) && !/[\t|]| {2}/.test(line.trim());
/** In sentences, as Word or a PDF has it. */
const inSentences = (text: string, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => (isSaid(line) ? change(line) : line))
    .join('\n');

const ways: readonly (readonly [string, (text: string) => string])[] = [
  [
    'blanks around figures',
    (text) =>
      inSentences(text, (line) => line.replace(/(?<=[一-龥])(?=\d)/g, ' ').replace(/(?<=[\d%])(?=[一-龥])/g, ' ')),
  ],
  [
    'blanks that a PDF sets around Latin letters too',
    (text) => inSentences(text, (line) => line.replace(/(?<=[一-龥])(?=\w)|(?<=\w)(?=[一-龥])/g, ' ')),
  ],
  [
    'signs nobody sees',
    (text) =>
      text
        .replace(/(?<=[，。；：])/g, '\u200b')
        .replace(/(?<=[一-龥])(?=\d)/g, '\u00ad')
        .replace(/^/gm, '\ufeff'),
  ],
  ['full stops of an English keyboard', (text) => text.replace(/(?<=[一-龥%])。(?=[一-龥]|$)/gm, '.')],
  ['straight quotes', (text) => text.replace(/[“”]/g, '"')],
  ['full-width figures', (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['line ends of Windows', (text) => text.replace(/\r?\n/g, '\r\n')],
];

test('there are documents to write otherwise', () => {
  expect(texts.length).toBeGreaterThan(20);
});

describe.each(ways)('%s', (_, written) => {
  test.each(texts)('$name', ({ text }) => {
    expect(told(written(text))).toEqual(told(text));
  });
});

const tight = (line: string): string => {
  const document = documentOfText('line', line, 'txt');
  return (joined(document)?.document ?? document).text;
};

test.each([
  [
    '截至 10 月底，完成投资 3.2 亿元，占 D 级危房改造的 56% 以上。',
    '截至10月底，完成投资3.2亿元，占D级危房改造的56%以上。',
  ],
  ['累计投入资金 xxxx 万元，新建 __ 所，改建 ×× 所。', '累计投入资金xxxx万元，新建__所，改建××所。'],
  ['青禾县交通局 2026 年工作要点', '青禾县交通局 2026年工作要点'],
  ['工作要点 第 3 篇（共 12 篇）', '工作要点 第3篇（共12篇）'],
  ['1 疏浚河道 18 公里，改造闸门 6 座。', '1 疏浚河道18公里，改造闸门6座。'],
])('blanks that part nothing go: %s', (line, without) => {
  expect(tight(line)).toBe(without);
});

test.each([
  '1 疏浚河道 公里 18 水务局',
  '疏浚、清淤、护岸 公里 18 21 水务局',
  '办理民生实事，一件一档 件 40 36 政务办',
  '公办园占比 % 56 58',
  '指标名称\t2025 目标\t责任单位',
  '| 补种岸柳 | 900 棵，含口袋公园 |',
  '机场旅客  120 万人次，货邮  3 万吨',
  'Berth 12 in the 港 stays, and 3 quays too.',
])('columns beside each other stay apart: %s', (line) => {
  expect(tight(line)).toBe(line);
});
