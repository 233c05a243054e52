import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../../src/reading/node';
import { shown } from './made-docx';
import { madePdf } from './made-pdf';
import type { MadePage, Words } from './made-pdf';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/reading', name)));

async function blocks(bytes: Uint8Array): Promise<readonly string[]> {
  const { value, problems } = await readFile('made.pdf', bytes);
  if (value === null) throw new Error(JSON.stringify(problems));
  return value.blocks.map((block) => shown(value, block));
}

/** Lines of text one under another. */
const lines = (x: number, top: number, texts: readonly string[], size = 12): readonly Words[] =>
  texts.map((text, at) => ({ x, y: top - at * size * 1.5, text, size }));

test('Chinese set in a font that is not in the file: lines of a paragraph are joined without spaces', async () => {
  const page: MadePage = {
    words: [
      ...lines(74, 700, ['全年新建改建农村公路八十六点五公里，改造危桥']),
      ...lines(50, 682, ['七座，安排资金1.35亿元，其中县级配套不低于三成，', '按季度通报进展。']),
      ...lines(74, 646, ['一、农村供水。']),
    ],
  };
  expect(await blocks(madePdf([page]))).toEqual([
    'line|全年新建改建农村公路八十六点五公里，改造危桥七座，安排资金1.35亿元，其中县级配套不低于三成，按季度通报进展。',
    'line|一、农村供水。',
  ]);
});

test('English lines are joined with spaces, a hyphen at the end of a line goes', async () => {
  const page: MadePage = {
    words: lines(50, 700, [
      'The share of pupils who reach the expected standard will rise fr-',
      'om 61% in 2025 to 72% by the end of 2028/29 in every school of',
      'the district.',
      'A second paragraph stands by itself and does not belong to it.',
    ]),
  };
  expect(await blocks(madePdf([page]))).toEqual([
    'line|The share of pupils who reach the expected standard will rise from 61% in 2025 to 72% by the end of 2028/29 in every school of the district.',
    'line|A second paragraph stands by itself and does not belong to it.',
  ]);
});

test('a bullet set apart from its words makes no table', async () => {
  const items = ['Berths dredged: 12', 'Ladders repaired: 45', 'Buoys painted: 60'];
  const words = items.flatMap((text, at) => [
    { x: 50, y: 700 - at * 18, text: '·' },
    { x: 86, y: 700 - at * 18, text },
  ]);
  expect(await blocks(madePdf([{ words }]))).toEqual(items.map((text) => `line|· ${text}`));
});

test('items without stops, the words of a heading behind a full line', async () => {
  const page: MadePage = {
    words: lines(50, 700, [
      'The harbour board dredges 12 berths and repairs 45 ladders by summer.',
      'Fairway works',
      'The northern fairway is marked by 60 buoys, and the eastern one has 8',
      'lights more than a year ago.',
      '- the pilots trained for winter are 340 in all, with half of these in',
      'their first year at sea and the others with a licence of the old kind',
      '- the chain renewed in the old dock is 22 miles',
    ]),
  };
  expect((await blocks(madePdf([page]))).map((block) => block.slice(5, 40))).toEqual([
    'The harbour board dredges 12 berths',
    'Fairway works',
    'The northern fairway is marked by 6',
    '- the pilots trained for winter are',
    '- the chain renewed in the old dock',
  ]);
});

test('short lines are none of a paragraph where two lines show how wide the text is', async () => {
  const figures = [2026, 2025, 2024].flatMap((year) => [
    `Berths in use at the end of ${year}: 448`,
    `Share of ships that waited for a day or longer: 1.18%`,
    `Occupancy over the year 95.03%, which is under the target`,
  ]);
  const opening = [
    'These figures are published under the harbour order and show berths',
    'of all basins, but without the old dock, which has none since 2019.',
    'They are counted by the day.',
  ];
  const read = await blocks(madePdf([{ words: lines(50, 700, [...opening, ...figures]) }]));
  expect(read).toEqual([`line|${opening.join(' ')}`, ...figures.map((text) => `line|${text}`)]);
});

test('running heads and page numbers are furniture; a paragraph goes on over them', async () => {
  const page = (number: number, texts: readonly string[]): MadePage => ({
    words: [
      ...lines(50, 780, ['District Plan 2026'], 9),
      ...lines(50, 700, texts),
      { x: 295, y: 30, text: `- ${number} -`, size: 9 },
    ],
  });
  const read = await blocks(
    madePdf([
      page(1, [
        'The number of places will grow by 840 over three years, and one',
        'in three of them will be in the north of the district, where the',
      ]),
      page(2, ['need is greatest.', 'Two schools will open by 2027.']),
      page(3, ['Costs will not exceed 24 million.']),
    ]),
  );
  expect(read).toEqual([
    'furniture|District Plan 2026',
    'line|The number of places will grow by 840 over three years, and one in three of them will be in the north of the district, where the need is greatest.',
    'furniture|- 1 -',
    'furniture|District Plan 2026',
    'line|Two schools will open by 2027.',
    'furniture|- 2 -',
    'furniture|District Plan 2026',
    'line|Costs will not exceed 24 million.',
    'furniture|- 3 -',
  ]);
});

test('words that stand under each other are a table, without borders too', async () => {
  const rows = [
    ['Measure', '2025', '2029'],
    ['Attendance', '91.2%', '94%'],
    ['Vacancies', '2.3%', '1.5%'],
  ];
  const words = rows.flatMap((row, at) =>
    row.map((text, column) => ({ x: 60 + column * 150, y: 600 - at * 20, text })),
  );
  expect(await blocks(madePdf([{ words: [...words, ...lines(60, 480, ['A closing remark.'])] }]))).toEqual([
    'row 0|Measure@0,0|2025@0,1|2029@0,2',
    'row 0|Attendance@1,0|91.2%@1,1|94%@1,2',
    'row 0|Vacancies@2,0|2.3%@2,1|1.5%@2,2',
    'line|A closing remark.',
  ]);
});

test('borders show merged cells and cells of several lines; a table goes on over the page', async () => {
  const down = (x: number, top: number, bottom: number): [number, number, number, number] => [x, top, x, bottom];
  const across = (y: number, from = 50, to = 450): [number, number, number, number] => [from, y, to, y];
  const first: MadePage = {
    lines: [
      across(700),
      across(660),
      across(680, 150, 450),
      across(600),
      down(50, 700, 600),
      down(150, 700, 600),
      down(300, 680, 600),
      down(450, 700, 600),
    ],
    words: [
      { x: 60, y: 675, text: '指标' },
      { x: 270, y: 685, text: '目标' },
      { x: 200, y: 665, text: '2026年' },
      { x: 350, y: 665, text: '2027年' },
      { x: 60, y: 640, text: '自来水普' },
      { x: 60, y: 622, text: '及率' },
      { x: 200, y: 631, text: '96%' },
      { x: 350, y: 631, text: '97.5%' },
    ],
  };
  const second: MadePage = {
    lines: [
      across(700),
      across(670),
      down(50, 700, 670),
      down(150, 700, 670),
      down(300, 700, 670),
      down(450, 700, 670),
    ],
    words: [
      { x: 60, y: 680, text: '管网' },
      { x: 200, y: 680, text: '90公里' },
      { x: 350, y: 680, text: '212公里' },
    ],
  };
  expect(await blocks(madePdf([first, second]))).toEqual([
    'row 0|指标@0,0:2x1|目标@0,1:1x2',
    'row 0|2026年@1,1|2027年@1,2',
    'row 0|自来水普及率@2,0|96%@2,1|97.5%@2,2',
    'row 0|管网@3,0|90公里@3,1|212公里@3,2',
  ]);
});

describe('files of real writers', () => {
  test('LibreOffice: numbered headings, a footnote, a table with merged cells, heads and feet', async () => {
    const read = await blocks(fixture('plan-libreoffice.pdf'));
    expect(read.filter((block) => block.startsWith('row'))).toEqual([
      'row 0|类别@0,0:2x1|指标@0,1:2x1|目标值@0,2:1x2|责任单位@0,4:2x1',
      'row 0|2026年@1,2|2028年@1,3',
      'row 0|普及@2,0|学前三年毛入园率（%）@2,1|97@2,2|98@2,3|区教育局、区发展改革局@2,4',
      'row 0|普惠@3,0|公办园在园幼儿占比（%），含教育部门办园和其他公办园@3,1|60@3,2|65@3,3|区教育局@3,4',
      'row 0|安全@4,0|责任事故（起）@4,1|0@4,2|0@4,3|区教育局、区公安分局@4,4',
    ]);
    expect(read).toContain('note|按在园幼儿总数计算，不含托班。');
    expect(read).toContain(
      'line|到2028年，公办园在园幼儿占比达到65%，普惠性幼儿园覆盖率稳定在95%以上，学前三年毛入园率不低于98%。',
    );
    expect(read.filter((block) => block.startsWith('furniture'))).toEqual([
      'furniture|青石区学前教育行动计划（征求意见稿）',
      'furniture|— 1 —',
      'furniture|青石区学前教育行动计划（征求意见稿）',
      'furniture|— 2 —',
    ]);
  });

  test('Chromium: two columns one after the other, a table across both', async () => {
    const read = await blocks(fixture('columns-chromium.pdf'));
    expect(read.map((block) => block.slice(0, 30))).toEqual([
      'heading 0||Harbour District Sc',
      'line|This plan sets out what t',
      'heading 1||1. Attainment',
      'line|By the end of 2028/29 the',
      'line|Persistent absence will f',
      'heading 1||2. Workforce',
      'line|The vacancy rate for clas',
      'line|Every school is expected ',
      'heading 1||3. Buildings',
      'line|Two new primary schools w',
      'row 0|Measure@0,0|Baseline 202',
      'row 0|Expected standard, readi',
      'row 0|Persistent absence@2,0|1',
      'row 0|Vacancy rate@3,0|2.3%@3,',
    ]);
  });

  test('Chromium: Chinese that came as radicals, a number that opens a paragraph', async () => {
    const read = await blocks(fixture('scheme-chromium.pdf'));
    expect(read[0]).toBe('heading 0||柳塘县二〇二六年乡村道路与供水实施方案');
    expect(read).toContain('line|3.2万户居民将在年底前用上稳定的自来水，覆盖全县14个乡镇186个村。');
    expect(read.join('')).not.toMatch(/[\u2e80-\u2fd5]/);
  });
});

test('a scan is told so; one page of pictures among others is named', async () => {
  const scan = await readFile('a.pdf', madePdf([{ picture: true }, { picture: true }]));
  expect(scan).toMatchObject({ value: null, problems: [{ code: 'only-images', values: { count: 2 } }] });
  const mixed = await readFile('a.pdf', madePdf([{ words: lines(50, 700, ['Some words.']) }, { picture: true }, {}]));
  expect(mixed.problems).toMatchObject([
    { code: 'pages-unread', severity: 'warning', values: { pages: '2', count: 1 } },
  ]);
  expect((await readFile('a.pdf', madePdf([{}]))).problems).toMatchObject([{ code: 'no-text' }]);
});

test('a password is asked for, checked, and opens the file', async () => {
  const locked = fixture('locked-libreoffice.pdf');
  expect((await readFile('a.pdf', locked)).problems).toMatchObject([{ code: 'password' }]);
  expect((await readFile('a.pdf', locked, { password: '9' })).problems).toMatchObject([{ code: 'wrong-password' }]);
  expect((await readFile('a.pdf', locked, { password: '1234' })).value?.text).toContain('新增学位3240个');
});

test('what is not whole is called damaged', async () => {
  expect((await readFile('a.pdf', new TextEncoder().encode('%PDF-1.7\nnothing'))).problems).toMatchObject([
    { code: 'damaged' },
  ]);
});
