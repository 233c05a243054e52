// Tables of graded measures (产出指标 数量指标 …) in text that lost their frame: one table in many layouts, damaged ones, and prose with their words.
import { documentOfText } from '../../../src/document';
import { extract, extractLazily } from '../../../src/extract';

const read = (text: string): string[] =>
  extract(documentOfText('表.txt', text, 'txt')).statements.map(({ name, op, value, unit, kind, when, number }) => {
    const said = text.slice(number.start, number.end);
    const sign = op.value === '=' ? '' : op.value;
    return `${name.value} ${sign}${value.value}${unit.value ?? ''} ${kind.value} ${when.value ?? '-'} «${said}»`;
  });

const planned = [
  '修缮操场数量 >=6个 target 2031 «6个»',
  '塑胶跑道合格率 100% target 2031 «100%»',
  '竣工及时率 >=98% target 2031 «98%»',
  '每平方米造价 <=210元 target 2031 «210元»',
  '师生认可度 >=92% target 2031 «92%»',
];
const title = '操场修缮专项绩效目标申报表\n(2031年度)\n';

describe('one table of targets', () => {
  test.each([
    [
      'bars, cells of merged rows gone',
      '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 修缮操场数量 | ≥6个 | |\n质量指标 | 塑胶跑道合格率 | 100% | |||\n时效指标 | 竣工及时率 | ≥98% | ||\n成本指标 | 每平方米造价 | ≤210元 | ||\n效益指标 | 社会效益指标 | 场地开放情况 | 明显改善 | |\n满意度指标 | 服务对象满意度指标 | 师生认可度 | ≥92% |',
    ],
    [
      'tabs',
      '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t修缮操场数量\t≥6个\n\t质量指标\t塑胶跑道合格率\t100%\n\t时效指标\t竣工及时率\t≥98%\n\t成本指标\t每平方米造价\t≤210元\n满意度指标\t满意度指标\t师生认可度\t≥92%',
    ],
    [
      'a cell a line, levels over two lines, words behind the figures',
      '一级指标\n\n二级指标\n\n三级指标\n\n指标值\n\n绩效标准\n\n产出指标\n\n数量指标\n\n修缮操场数量\n\n≥6个\n\n行业标准\n\n质量\n指标\n\n塑胶跑道合格率\n\n100%\n\n行业标准\n\n时效指标\n\n竣工及时率\n\n≥98%\n\n行业标准\n\n成本指标\n\n每平方米造价\n\n≤210元\n\n历史标准\n\n满意度指标\n\n服务对象满意度指标\n\n师生认可度\n\n≥92%\n\n问卷',
    ],
    [
      'lines without gaps',
      '绩效指标一级指标二级指标指标内容指标值\n产出指标数量指标修缮操场数量≥6个\n质量指标塑胶跑道合格率100%\n时效指标竣工及时率≥98%\n成本指标每平方米造价≤210元\n社会公众或服务对象满意度指标师生认可度≥92%',
    ],
    [
      'blanks',
      '一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 修缮操场数量 ≥6个\n质量指标 塑胶跑道合格率 100%\n时效指标 竣工及时率 ≥98%\n成本指标 每平方米造价 ≤210元\n满意度指标 满意度指标 师生认可度 ≥92%',
    ],
    [
      'signs and units in cells of their own',
      '一级指标\t二级指标\t三级指标\t指标性质\t指标值\t计量单位\n产出指标\t数量指标\t修缮操场数量\t≥\t6\t个\n\t质量指标\t塑胶跑道合格率\t=\t100\t%\n\t时效指标\t竣工及时率\t大于等于\t98\t%\n\t成本指标\t每平方米造价\t≤\t210\t元\n满意度指标\t满意度指标\t师生认可度\t≥\t92\t%',
    ],
  ])('%s', (_, table) => {
    const own = read(title + table).map((each) => each.replace(/«(\d+)»/, (_all, digits: string) => `«${digits}»`));
    const bare = planned.map((each) => each.replace(/«(\d+)\D+»/, '«$1»'));
    expect(own.map((each) => each.replace(/«(\d+)\D+»/, '«$1»'))).toEqual(bare);
  });
});

const reached = [
  '送教下乡场次 >=12场 target 2030 «12场»',
  '送教下乡场次 15场 actual 2030 «15场»',
  '听课教师出勤率 >=90% target 2030 «90%»',
  '听课教师出勤率 96% actual 2030 «96%»',
  '受训教师满意率 >=85% target 2030 «85%»',
  '受训教师满意率 91% actual 2030 «91%»',
];

describe('a table of results: points are no figures', () => {
  const head = '送教专项绩效自评表\n(2030年度)\n';
  test.each([
    [
      'points before the target',
      '一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |\n产出指标(40分) | 数量指标 | 送教下乡场次 | 20 | ≥12场 | 15场 | 20 |\n质量指标 | 听课教师出勤率 | 20 | ≥90% | 96% | 20 |\n效益指标(30分) | 社会效益指标 | 乡村教研氛围 | 30 | 提升 | 提升 | 28 |\n满意度指标(10分) | 受训教师满意率 | 10 | ≥85% | 91% | 10 |',
    ],
    [
      'points behind the result, all in one line',
      '一级指标二级指标三级指标年初目标值(A)实际完成值(B)得分产出指标数量指标送教下乡场次≥12场15场20质量指标听课教师出勤率≥90%96%20效益指标社会效益指标乡村教研氛围提升提升28满意度指标服务对象满意度指标受训教师满意率≥85%91%10总分78',
    ],
    [
      'two rows of heads',
      '绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 产出指标 | 数量指标 | 送教下乡场次 | ≥ | 12 | 场 | 15 | 20 | 20 |\n| 质量指标 | 听课教师出勤率 | ≥ | 90 | % | 96% | 20 | 20 |\n| 满意度指标 | 服务对象满意度指标等 | 受训教师满意率 | ≥ | 85 | % | 91% | 10 | 9 |',
    ],
  ])('%s', (_, table) => {
    const plain = (each: string): string => each.replace(/«(\d+)\D*»/, '«$1»');
    expect(read(head + table).map(plain)).toEqual(reached.map(plain));
  });

  test('points run into the target before them', () => {
    const table =
      '一级指标二级指标三级指标分值年度指标值全年实际值得分产出指标数量指标送教下乡场次20≥12场15场20质量指标听课教师出勤率1590%96%15满意度指标受训教师满意率10≥85%91%10';
    expect(read(head + table)).toEqual(reached.map((each) => each.replace('出勤率 >=90', '出勤率 90')));
  });

  test('without its heads: sign, figure and unit tell the target', () => {
    const table =
      '教具更新及时率 | = | 100 | % | 99 | 10 |\n|\n| |||\n效益指标 | 社会效益指标 | 课堂实验开出率 | ≥ | 80 | % | 83 | 20 |\n可持续影响指标 | 管理机制健全性 | 定性 | 优良中低差 |\n| 优 | 10 |\n满意度指标 | 服务对象满意度指标 | 家长认可率 | ≥ | 90 | % | 94 | 10 |\n合计 | 100 |';
    expect(read(table)).toEqual([
      '教具更新及时率 100% target - «100»',
      '教具更新及时率 99% actual - «99»',
      '课堂实验开出率 >=80% target - «80»',
      '课堂实验开出率 83% actual - «83»',
      '家长认可率 >=90% target - «90»',
      '家长认可率 94% actual - «94»',
    ]);
  });
});

test('labels before names; points without a figure; heads over heads say a column once', () => {
  const table =
    '年度绩效指标完成情况 一级\n指标\n二级指标 三级指标 年度指标值 实际完成值 分值 得分\n数量指标 指标1:改造实验室间数 3 4 10 10\n指标2:更新课桌套数 120 118 10 9\n……\n质量指标 指标1:设备运行良好 10 10\n满意度指标\n(10分)\n服务对象\n满意度指标\n指标1:任课教师满意率 90% 97% 10 10\n总分 100 98';
  expect(read(`设备更新自评表\n发布时间:2034-02-03\n(2033年度)\n${table}`)).toEqual([
    '改造实验室间数 3 target 2033 «3»',
    '改造实验室间数 4 actual 2033 «4»',
    '更新课桌套数 120 target 2033 «120»',
    '更新课桌套数 118 actual 2033 «118»',
    '任课教师满意率 90% target 2033 «90%»',
    '任课教师满意率 97% actual 2033 «97%»',
  ]);
});

test('units and signs before their figures, a cell a line; the table ends at the next heading', () => {
  const table =
    '（一）绩效目标。\n指标名称 |\n计量单位 |\n指标性质 |\n指标值 |\n护学岗人员 |\n人 |\n= |\n46 |\n护学岗持续期 |\n定性 |\n长期 | |\n护学岗概算 |\n万元 |\n≤ |\n58 |\n家长满意度 |\n% |\n≥ |\n95 |\n（二）机构情况。\n全校现有教师128人。';
  expect(read(`2033年护学岗自评报告\n${table}`)).toEqual([
    '护学岗人员 46人 target 2033 «46»',
    '护学岗概算 <=580000元 target 2033 «58»',
    '家长满意度 >=95% target 2033 «95»',
    '教师 128人 actual 2033 «128人»',
  ]);
});

test('a form for targets plans', () => {
  const [first] = extract(
    documentOfText('表.txt', '校园足球项目绩效目标申报表\n（2034年度）\n为全县带来足球课12节，组建校队6支。', 'txt'),
  ).statements;
  expect([first?.kind.value, first?.when.value]).toEqual(['target', '2034']);
});

describe('a row that lost a cell costs that row only', () => {
  const head = '乡村图书角绩效目标表\n(2032年度)\n一级指标\n二级指标\n三级指标\n指标值\n';
  const rest = '质量指标\n新书比例\n≥40%\n时效指标\n配送及时率\n100%\n满意度指标\n学生满意率\n≥88%';
  const kept = [
    '新书比例 >=40% target 2032 «40%»',
    '配送及时率 100% target 2032 «100%»',
    '学生满意率 >=88% target 2032 «88%»',
  ];
  test.each([
    ['its figure', '产出指标\n数量指标\n图书角个数\n'],
    ['its name', '产出指标\n数量指标\n≥25个\n'],
    ['it has a figure too many', '产出指标\n数量指标\n图书角个数\n25个\n30个\n'],
  ])('%s', (_, row) => {
    expect(read(head + row + rest)).toEqual(kept);
  });

  test('points that may be a target', () => {
    const table =
      '一级指标二级指标指标名称目标值分值\n产出数量指标图书角个数256\n质量指标新书比例≥40%10\n规章制度建立与否20\n时效指标配送及时率100%10\n满意度指标学生满意率≥88%10';
    expect(read(`乡村图书角绩效目标表\n(2032年度)\n${table}`)).toEqual(kept);
  });
});

test('prose that only speaks of levels is read as sentences', () => {
  const texts = [
    '2030年绩效管理工作总结\n全年设置一级指标3个、二级指标9个、三级指标27个，其中产出指标12个、效益指标8个、满意度指标7个。',
    '2030年自评报告\n1.产出指标完成情况。\n（1）数量指标：培训骨干教师320名，完成率106%。\n（2）质量指标：考核合格率达到98%。\n2.满意度指标：参训教师满意度96%。',
  ];
  for (const text of texts) {
    const names = extract(documentOfText('文.txt', text, 'txt')).statements.map(({ name }) => name.rule);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((rule) => rule === 'name-column')).toEqual([]);
  }
});

test('a table whose heads are years or levels of today is read by those', () => {
  const table =
    '一级指标\t二级指标\t2030年\t2035年\n普及水平\t学前毛入园率（%）\t92\t96\n普及水平\t高中毛入学率（%）\t94\t98\n师资水平\t骨干教师占比（%）\t21\t30\n师资水平\t心理教师数（人）\t12\t40';
  const own = read(`主要指标表\n${table}`);
  expect(own.filter((each) => each.includes('actual')).length).toBe(4);
  expect(own.filter((each) => each.includes('target 2035')).length).toBe(4);
});

test('every numeral of a table is accounted for once; what stands before it in its line is read; loaded as needed it says the same', async () => {
  const text =
    '2031年计划改造食堂4个。绩效指标一级指标二级指标三级指标指标值产出指标数量指标改造食堂数量=4个质量指标验收合格率=100%满意度指标服务对象满意度指标学生满意度≥90%总分100';
  const document = documentOfText('表.txt', text, 'txt');
  const all = extract(document);
  expect(all.statements.map(({ name, value }) => [name.value, value.value])).toEqual([
    ['改造食堂', 4],
    ['改造食堂数量', 4],
    ['验收合格率', 100],
    ['学生满意度', 90],
  ]);
  const spans = [...all.statements.map(({ number }) => number), ...all.rejections.map(({ span }) => span)];
  expect(new Set(spans.map(({ start }) => start)).size).toBe(spans.length);
  expect(await extractLazily(document)).toEqual(all);
});

test('time grows with the text only', () => {
  const rows: readonly string[] = [
    '产出指标数量指标培训人次≥90%10',
    '产出指标 | 数量指标 | 培训人次 | ≥90% | 10 |\n',
    '一级指标二级指标三级指标',
    '数量指标\n培训人次\n95%\n',
    '指标 | ',
    '产出指标 ',
  ];
  for (const row of rows) {
    const time = (n: number): number => {
      const document = documentOfText('表.txt', `一级指标二级指标三级指标指标值\n${row.repeat(n)}`, 'txt');
      const from = performance.now();
      extract(document);
      return performance.now() - from;
    };
    time(500);
    const least = (n: number): number => Math.min(time(n), time(n), time(n));
    // Four times the rows: sixteen times as long would be their square. A machine with other work is asked again.
    const growth = (): number => least(3200) / Math.max(least(800), 10);
    const seen = [growth()];
    while (Math.min(...seen) >= 9 && seen.length < 4) seen.push(growth());
    expect(Math.min(...seen)).toBeLessThan(9);
  }
});

test('rows as wide as their heads keep their columns where a result is words', () => {
  const rows = [
    '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
    '产出指标 | 数量指标 | 新建泵站 | 3座 | 已完成 | 10 | 10',
    '产出指标 | 数量指标 | 培训管护员 | 200人次 | 180人次 | 10 | 9',
    '产出指标 | 质量指标 | 水质合格率 | 100% | 达标 | 10 | 10',
  ];
  const found = read(`2031年泵站项目绩效目标表\n\n${rows.join('\n')}\n`);
  expect(found.filter((one) => one.includes('target'))).toHaveLength(3);
  expect(found.filter((one) => one.includes('actual'))).toHaveLength(1);
});

test('quotation marks may stand in a name', () => {
  const rows = [
    '一级指标 二级指标 三级指标 指标值',
    '产出指标 数量指标 “夜校”开班 ≥6个',
    '质量指标 结业率 100%',
    '时效指标 及时率 ≥98%',
  ];
  expect(read(`${title}${rows.join('\n')}`)[0]).toContain('“夜校”开班 >=6个');
});
