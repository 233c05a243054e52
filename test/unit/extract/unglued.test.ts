// Papers that a page gives as one long line: their headings and items are found again by labels that count on.
import { documentOfText } from '../../../src/document';
import { extract } from '../../../src/extract';
import { extractLazily } from '../../../src/extract/lazily';
import { unglued } from '../../../src/extract/zh/unglued';

const filler = '各村各社认真落实部署，层层压实责任，扎实推进各项任务，为全年工作开好局、起好步打下了扎实基础'.repeat(9);
const partsOf = (text: string): readonly string[] =>
  unglued(documentOfText('a.txt', text, 'txt')).blocks.map(({ span }) => text.slice(span.start, span.end));
const heads = (text: string): readonly string[] => partsOf(text).map((words) => words.slice(0, 8));

const lines = [
  '云溪镇2025年工作总结和2026年工作计划',
  `过去一年，${filler}。`,
  '一、2025年工作总结',
  '（一）供水。新建泵站6座，改造管网32公里。',
  '（二）道路。硬化村道18公里。',
  '二、2026年工作计划',
  '（一）供水。新建泵站9座，改造管网40公里。',
  '（二）道路。硬化村道25公里。',
];
const told = (text: string): readonly string[] =>
  extract(documentOfText('a.txt', text, 'txt')).statements.map(({ number, kind, name, when }) =>
    [text.slice(number.start, number.end), kind.value, name.value, when.value].join(' '),
  );

test('in one line it tells what it tells in many', () => {
  const many = told(lines.join('\n'));
  expect(many).toHaveLength(6);
  expect(many[0]).toBe('6座 actual 新建泵站 2025');
  expect(many[5]).toBe('25公里 target 硬化村道 2026');
  expect(told(`${lines[0] ?? ''}\n${lines.slice(1).join('')}`)).toEqual(many);
});

test('loaded in parts it is read the same', async () => {
  const document = documentOfText('a.txt', `${lines[0] ?? ''}\n${lines.slice(1).join('')}`, 'txt');
  const { statements } = await extractLazily(document);
  expect(statements).toEqual(extract(document).statements);
});

test.each([
  ['a short line', '一、供水。新建泵站6座。二、道路。硬化村道18公里。'],
  ['one label alone', `${filler}。一、供水。新建泵站6座。${filler}`],
  ['labels that do not count on', `${filler}。一、供水。${filler}。三、道路。${filler}`],
  ['classes and lists of numbers', `${filler}，一、二年级学生120人，三、四年级学生130人，统一、规范、高效。${filler}`],
  ['a clause that is referred to', `按照第（一）项和第（二）项的要求，${filler}。${filler}`],
  ['decimals and dates', `${filler}。1.5万元用于供水，2.3万元用于道路，1月、2月各一次。${filler}`],
])('%s is left as it stands', (_, text) => {
  expect(partsOf(text)).toEqual([text]);
});

test('a heading that runs into its first sentence is parted from it, a verb with its object is not', () => {
  const text = `一、基本情况全镇有泵站45座。${filler}。二、设施条件我站占地3亩。${filler}。三、推动建设全镇12个站点。${filler}。`;
  expect(heads(text)).toEqual([
    '一、基本情况',
    '全镇有泵站45座。'.slice(0, 8),
    '二、设施条件',
    '我站占地3亩。各',
    '三、推动建设全镇',
  ]);
  expect(told(`2025年工作总结\n${text}`)[0]).toBe('45座 actual 泵站 2025');
});

test('narrow labels begin anew under each wide one, and papers under their own title', () => {
  const text = `第一篇 2025年水务计划${filler}。一、供水（一）泵站。（二）管网。二、排水（一）泵站。（二）管网。第二篇 2025年道路计划${filler}。1.村道。2.桥梁。`;
  expect(heads(text)).toEqual([
    '第一篇 2025',
    filler.slice(0, 8),
    '一、供水',
    '（一）泵站。',
    '（二）管网。',
    '二、排水',
    '（一）泵站。',
    '（二）管网。',
    '第二篇 2025',
    filler.slice(0, 8),
    '1.村道。',
    '2.桥梁。',
  ]);
  expect(partsOf(text).join('')).toBe(text);
});

test('what is ahead begins its own part where the whole paper is one line', () => {
  const text = `2025年，${filler}。新建泵站6座。下一步，我们将加快建设。新建泵站9座。`;
  expect(heads(text)[1]).toBe('下一步，我们将加');
});

test('figures on lines of their own join the words around them', () => {
  const broken = '2024年工作总结\n发放补助\n1304\n万元，为\n1464\n名村民办理了贷款，新建书屋\n4\n所，投入使用。';
  expect(partsOf(broken)).toHaveLength(2);
  expect(told(broken)).toEqual([
    '1304\n万元 actual 发放补助 2024',
    '1464\n名 actual 村民办理贷款 2024',
    '4\n所 actual 新建书屋 2024',
  ]);
});

test('cells of a table that lost its frame, and page numbers, stay apart', () => {
  for (const text of [
    '指标\n单位\n目标\n书屋\n所\n12\n农田\n万亩\n15\n造林\n万亩\n3\n',
    '书屋\n12\n所\n农田\n15\n万亩\n造林\n3\n万亩\n',
    '书屋座位供给数量\n320\n码头泊位供给数量\n210\n护林站点供给数量\n120\n泵站机组供给数量\n90',
    '书屋建成。\n1\n农田整治完成，群众满意。\n2\n造林工作有序推进，进展良好。\n3\n其他工作正常开展，没有问题。',
  ])
    expect(partsOf(text)).toHaveLength(text.trim().split('\n').length);
});
