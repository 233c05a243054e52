// Text whose paragraphs a page's width broke into lines says what the same text says unbroken, and its places are those of the lines.
import { documentOfText, wordsOf } from '../../../src/document';
import { extract, extractLazily } from '../../../src/extract';
import type { Document } from '../../../src/document';
import type { Extraction } from '../../../src/plan';
import { readFile } from '../../../src/reading';
import { madeDocx, p, tc } from '../reading/made-docx';

const chinese =
  '甲县教育局2026年工作计划\n一、扩大普惠资源供给。全年计划新建公办幼儿园12所，改扩建幼儿园8所，新增公办学位3200个，到年底普惠性幼儿园覆盖率达到93%，' +
  '公办园在园幼儿占比达到58%以上，学前三年毛入园率保持在95%，新招聘教师260名，培训园长和骨干教师1200人次，建成市级示范园4所，资助家庭经济困难' +
  '幼儿2300人次，实现应助尽助。';
const english =
  'Harbour plan 2026\nWe will build 12 new berths and repair 8 quays by the end of the year. Berth occupancy will rise to 93%, and we will train ' +
  '1,200 pilots, hire 260 dockers and cut the average wait from 45 minutes to 30 minutes. No more than 2% of ships will wait longer than a day. ' +
  'We will also plant 400 trees along the northern promenade and open 3 reading rooms for the crews that winter with us.';

/** Each paragraph cut into lines of so many characters; at spaces where it has any. */
function broken(text: string, most: number, end: string): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    const found: string[] = [];
    let rest = paragraph;
    while (rest.length > most) {
      const space = rest.lastIndexOf(' ', most);
      const cut = space > 0 ? space : most;
      found.push(rest.slice(0, cut));
      rest = rest.slice(cut).trimStart();
    }
    return [...found, rest];
  });
  return lines.join(end);
}

const saidIn = ({ statements }: Extraction): readonly string[] =>
  statements.map(({ name, op, value, unit, when }) =>
    [name.value, op.value, value.value, unit.value, when.value].join(' '),
  );

const sentencesIn = (document: Document, { statements }: Extraction): readonly string[] =>
  statements.map(({ number, sentence }) => `${wordsOf(document, number)} in ${wordsOf(document, sentence)}`);

describe.each([
  ['Chinese', chinese, [24, 29, 37]],
  ['English', english, [62, 70, 88]],
] as const)('%s', (_, text, widths) => {
  const whole = extract(documentOfText('whole', text));

  test('says something', () => {
    expect(whole.statements.length).toBeGreaterThanOrEqual(6);
  });

  test.each(widths.flatMap((width) => ['\n', '\r\n'].map((end) => [width, end] as const)))(
    'in lines of %d characters, ending in %j',
    async (width, end) => {
      const lines = broken(text, width, end);
      const document = documentOfText('lines', lines);
      const found = extract(document);
      expect(saidIn(found)).toEqual(saidIn(whole));
      expect(sentencesIn(document, found)).toEqual(sentencesIn(documentOfText('whole', text), whole));
      expect(found.statements.map(({ id }) => id)).toEqual(found.statements.map(({ number }) => `s${number.start}`));
      expect(saidIn(await extractLazily(document))).toEqual(saidIn(whole));
    },
  );
});

/** Each line a paragraph, as when a PDF's text is pasted into Word; and a table whose cell has lines of its own. */
const inWord = (lines: readonly string[]): Uint8Array =>
  madeDocx({
    body: `${lines.map((line) => p(line)).join('')}<w:tbl><w:tr>${tc('责任单位')}<w:tc><w:p><w:r><w:t>教育局</w:t><w:br/><w:t>财政局</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
  });
const onPage = (lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    `<meta charset="utf-8">${lines.map((line) => `<p>${line}</p>`).join('')}<table><tr><td>责任单位</td><td>教育局<br>财政局</td></tr></table>`,
  );

test.each([
  ['lines.docx', inWord],
  ['lines.html', onPage],
] as const)('paragraphs that came as lines, in %s', async (name, made) => {
  const { value } = await readFile(name, made(broken(chinese, 29, '\n').split('\n')));
  if (value === null) throw new Error('not read');
  expect(value.blocks.map(({ kind }) => kind)).toEqual(['line', 'line', 'row']);
  const whole = extract(documentOfText('whole', chinese));
  const found = extract(value);
  expect(saidIn(found)).toEqual(saidIn(whole));
  expect(sentencesIn(value, found)).toEqual(sentencesIn(documentOfText('whole', chinese), whole));
  const cell = value.blocks.at(-1)?.span ?? { start: 0, end: 0 };
  expect(wordsOf(value, cell)).toContain('教育局\n财政局');
});

const told = [
  '我局上半年工作总结',
  '今年的主要任务是：改造闸门64座，疏浚河道1475米，清理暗渠18处，修复护岸29段，补种岸柳900棵，改造老旧泵站12座，新装水位计46台，加固病险水',
];
const rest = '库堤坝7座；铺设管网34公里。';
const next =
  '全年完成投资3030万元，其中省级补助1230万元，新增灌溉面积5800亩，改造中低产田2200亩，解决饮水困难人口23700人。';

test('a single line torn within a sentence is put together', () => {
  const text = [...told, rest, next].join('\n');
  const found = saidIn(extract(documentOfText('lines', text)));
  expect(found).toContain('加固病险水库堤坝 = 7 座 ');
  expect(found).toEqual(saidIn(extract(documentOfText('whole', text.replace('病险水\n', '病险水')))));
});

test.each([
  ['a label', '（二）库堤坝7座；铺设管网34公里。'],
  ['a blank line', `\n${rest}`],
  ['words without a figure', '库堤坝由各镇看护，每季检查一次。'],
])('a line that ends without a stop stays one before %s', (_, behind) => {
  expect(documentOfText('lines', [...told, behind, next].join('\n')).blocks).toHaveLength(4);
});

test('where no paragraph ends in a stop nothing is torn', () => {
  const open = next.replace('。', '');
  expect(documentOfText('lines', [...told, rest.slice(0, -1), open, open].join('\n')).blocks).toHaveLength(5);
});

test('a paragraph that begins further in is one of its own', () => {
  const text = chinese
    .split('\n')
    .map((one) => `　　${one}`)
    .join('\n');
  const lines = broken(`${text}\n${text.slice(text.indexOf('\n') + 1)}`, 30, '\n');
  expect(documentOfText('lines', lines).blocks).toHaveLength(3);
});

/** Texts that are no paragraph, however even their lines are. */
test.each([
  [
    'paragraphs that each tell of one office',
    [
      '东区水务站：改造闸门18座。新装水位计46台，更新泵12台',
      '西区水务站：清淤暗渠24处。新装水位计31台，更新泵20台',
      '南区水务站：修复护岸29段。补种岸柳900棵，铺设管34里',
      '北区水务站：铺设管网34里。新装水位计25台，更新泵16台',
      '中区水务站：改造泵站12座。补种岸柳300棵，修复岸19段',
      '新区水务站：疏浚河道75里。新装水位计19台，更新泵11台',
    ],
  ],
  [
    'English paragraphs of two sentences without a stop',
    [
      'Pilots guided 120 ships in July. Waits went down to 3 days',
      'Wardens checked 340 boats in June. Thefts went down by 4%',
      'Visitors spent £3m at our shops. Trips rose to 4,000 a day',
      'Skippers used 12 new sheds in May. Tolls came to £4m here',
      'Crews lit 45 lamps on the quay. Costs fell to £2m in 2024',
      'Divers cleared 9 wrecks in March. Spills went down by 12%',
    ],
  ],
  [
    'a list without bullets',
    [
      '水务局新建泵站12座，改造闸门8座，清淤河道1200米',
      '交通局新建车站3座，维修桥梁40座，铺设油路90公里',
      '文旅局新建书屋6处，开放球场12片，举办展览30场次',
      '住建局改造小区9个，加装电梯46部，更新管网18公里',
      '园林局补种岸柳900棵，新建口袋公园7座，增绿3万米',
      '应急局建成站点5处，储备帐篷600顶，演练队伍24支',
    ],
  ],
  [
    'columns parted by blanks',
    [
      '指标名称          单位      2023年实际      2024年实际',
      '疏浚河道          公里            18.5            21.5',
      '新建泵站          座               7.0             9.0',
      '补种岸柳          棵             900.0          1200.0',
      '加装电梯          部              45.0            46.0',
      '更新管网          公里            18.0            22.0',
    ],
  ],
  [
    'an English list in small letters',
    [
      'dredge 12 quays in the inner harbour, all before autumn',
      'repair 45 ladders along the outer mole, each in a month',
      'paint 60 buoys in the northern fairway, two every week',
      'train 340 pilots for the winter season, half of them new',
      'plant 900 willows on the eastern bank, none below a yard',
      'renew 22 miles of chain in the old dock, link after link',
    ],
  ],
])('%s stays in lines', (_, lines) => {
  expect(documentOfText('lines', lines.join('\n')).blocks).toHaveLength(lines.length);
});

test.each(['\n', '\r\n'])('a blank line parts paragraphs, ending in %j', (end) => {
  const lines = broken(chinese, 29, end).split(end);
  const parted = [...lines.slice(0, 3), '', ...lines.slice(3)].join(end);
  const [, first, second] = documentOfText('lines', parted).blocks;
  expect(first && second && parted.slice(first.span.end, second.span.start)).toBe(end + end);
});

test('a page number between two lines is no figure of theirs', () => {
  const lines = broken(chinese, 29, '\n').split('\n');
  const paged = [...lines.slice(0, 4), '7', ...lines.slice(4)].join('\n');
  expect(saidIn(extract(documentOfText('lines', paged))).filter((one) => / = 7 /.test(one))).toEqual([]);
});
