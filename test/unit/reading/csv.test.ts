import { readFile } from '../../../src/reading';
import { seen } from './made-docx';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  [
    'commas, quotes, line breaks in a field',
    '指标,目标\n"入园率,公办","92%\n以上"\n',
    ['row 0|指标@0,0|目标@0,1', 'row 0|入园率,公办@1,0|92%\n以上@1,1'],
  ],
  [
    'semicolons',
    'name;target\na;1,5\nb;2,5\n',
    ['row 0|name@0,0|target@0,1', 'row 0|a@1,0|1,5@1,1', 'row 0|b@2,0|2,5@2,1'],
  ],
  ['a stated separator', 'sep=|\r\n甲|1\r\n', ['row 0|甲@0,0|1@0,1']],
  ['tabs', '甲\t1\n乙\t2', ['row 0|甲@0,0|1@0,1', 'row 0|乙@1,0|2@1,1']],
  [
    'blank lines keep the count of rows, kept zeros',
    '甲,="007"\n\n乙,2',
    ['row 0|甲@0,0|007@0,1', 'row 0|乙@2,0|2@2,1'],
  ],
])('%s', async (_, text, expected) => {
  expect((await seen(bytes(text), 'made.csv')).blocks).toEqual(expected);
});

test('GB18030 is found out and said', async () => {
  // 学校,5 in GBK
  const { blocks, problems } = await seen(new Uint8Array([0xd1, 0xa7, 0xd0, 0xa3, 0x2c, 0x35]), 'a.csv');
  expect(blocks).toEqual(['row 0|学校@0,0|5@0,1']);
  expect(problems).toMatchObject([{ code: 'encoding-guessed', severity: 'info', values: { encoding: 'gb18030' } }]);
});

test('a formula in a field is text', async () => {
  const { document } = await seen(bytes('名称,值\n"=HYPERLINK(""x"")",1\n'), 'a.csv');
  expect(document.text).toContain('=HYPERLINK("x")');
});

test('nothing but separators is no text', async () => {
  expect((await readFile('a.csv', bytes(',,\n,,\n'))).problems).toMatchObject([{ code: 'no-text' }]);
});

test('a million unclosed quotes come to an end', async () => {
  const { value, problems } = await readFile('a.csv', bytes('"a,'.repeat(300_000)));
  expect(value !== null || problems.length > 0).toBe(true);
});
