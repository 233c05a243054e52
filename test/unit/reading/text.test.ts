import { readFile, readPasted } from '../../../src/reading';

const words = '到2026年，建成6所学校。\r\n\n第二行';
const utf8 = new TextEncoder().encode(words);
const utf16 = (little: boolean): Uint8Array =>
  new Uint8Array(
    [...words].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
  ['UTF-16 little-endian with a mark', new Uint8Array([0xff, 0xfe, ...utf16(true)])],
  ['UTF-16 big-endian with a mark', new Uint8Array([0xfe, 0xff, ...utf16(false)])],
])('%s: the text is the file’s own, without the mark', async (_, bytes) => {
  const { value, problems } = await readFile('计划.txt', bytes);
  expect(value).toMatchObject({ name: '计划.txt', format: 'txt', text: words });
  expect(value?.blocks).toEqual([
    { kind: 'line', span: { start: 0, end: 14 } },
    { kind: 'line', span: { start: 17, end: 20 } },
  ]);
  expect(problems).toEqual([]);
});

test('GB18030 when UTF-8 does not fit; western bytes stand alone', async () => {
  const gbk = await readFile('a.txt', new Uint8Array([0xb9, 0xe6, 0xbb, 0xae, 0x35]));
  expect(gbk.value?.text).toBe('规划5');
  expect(gbk.problems).toMatchObject([{ code: 'encoding-guessed', values: { encoding: 'gb18030' } }]);
  const western = await readFile(
    'a.md',
    new Uint8Array([0xa3, 0x32, 0x2e, 0x34, 0x62, 0x6e, 0x20, 0x93, 0x48, 0x69, 0x94]),
  );
  expect(western.value).toMatchObject({ text: '£2.4bn “Hi”', format: 'md' });
});

test('Chinese that happens to be right UTF-8 is read as Chinese, a Greek letter in English is left alone', async () => {
  expect((await readFile('a.txt', new Uint8Array([0xd1, 0xa7, 0xd0, 0xa3]))).value?.text).toBe('学校');
  expect((await readFile('a.txt', new TextEncoder().encode('25 μg a day, café'))).value?.text).toBe(
    '25 μg a day, café',
  );
});

test('a person’s choice of encoding goes first; one that does not exist is said', async () => {
  const big5 = new Uint8Array([0xbe, 0xc7, 0xae, 0xd5]);
  expect((await readFile('a.txt', big5, { encoding: 'big5' })).value?.text).toBe('學校');
  expect((await readFile('a.txt', big5, { encoding: 'klingon' })).problems).toMatchObject([
    { code: 'encoding-unknown', values: { encoding: 'klingon' } },
  ]);
});

test('what does not survive is counted', async () => {
  const { value, problems } = await readFile('a.txt', utf8.slice(0, -1));
  expect(value?.text.endsWith('\ufffd')).toBe(true);
  expect(problems).toMatchObject([
    { code: 'encoding-guessed' },
    { code: 'characters-lost', severity: 'warning', values: { count: 1 } },
  ]);
});

test('pasted text is taken as it is', () => {
  expect(readPasted('粘贴', '甲\n乙')).toMatchObject({ name: '粘贴', format: 'pasted', text: '甲\n乙' });
});
