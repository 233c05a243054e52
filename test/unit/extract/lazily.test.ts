// Extraction that loads what a document needs answers as the one that has all at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { documentOfText } from '../../../src/document';
import type { Document } from '../../../src/document';
import { extract, extractLazily, languages } from '../../../src/extract';
import { readingOf } from '../../../src/extract/extract';
import { flatGridsOf } from '../../../src/extract/tables/flat';
import { gridsOf } from '../../../src/extract/tables/grid';
import { holdsTables } from '../../../src/extract/tables/wanted';

const textOf = (name: string, text: string): Document => documentOfText(name, text, 'txt');

const prose = '2026年工作计划\n\n全年新建学校3所，完成投资1.2亿元。\n一、重点项目\n建成项目12个，其中农村项目5个。';
const tabs = '2026年工作计划\n\n指标\t单位\t2025年\t目标\n就业率\t%\t91\t95\n新建学校\t所\t2\t3';
const cells = 'Harbour plan 2026\n\nMeasure\nBaseline\nTarget\nWaiting time\n14\n10\nOpen berths\n3\n5';
const bars = 'Harbour plan 2026\n\nMeasure / Baseline / Target\nWaiting time / 14 / 10\nOpen berths / 3 / 5';
const traditional = '2026年工作計劃\n\n全年新建學校3所，完成投資1.2億元，就業率達95%以上。';
const stripped =
  '2025年工作总结\n\n全年完成投资亿元，增加学位约万个，就业率达%。新增名师工作室个、引进人才名，比例达%，共%。培训教师人次，惠及学生人。';

test.each([
  ['prose', prose, false],
  ['tabs', tabs, true],
  ['cells', cells, true],
  ['bars', bars, true],
  ['traditional', traditional, false],
  ['stripped', stripped, false],
])('%s', async (name, text, tables) => {
  const document = textOf(name, text);
  const [zh, en] = languages;
  const pack = /[一-龥]/.test(text) ? zh : en;
  const all = extract(document);
  expect(await extractLazily(document)).toEqual(all);
  expect(all.statements.length).toBeGreaterThan(1);
  if (pack === undefined) throw new Error('no pack');
  expect(holdsTables(readingOf(document, pack))).toBe(tables);
});

const cases = readdirSync('test/cases')
  .map((slug) => [slug, `test/cases/${slug}/${slug}.txt`] as const)
  .filter(([, path]) => existsSync(path))
  .map(([slug, path]) => textOf(slug, readFileSync(path, 'utf8')));

test('the cases: the same answers; no table of theirs is missed, and few without one are taken to have one', async () => {
  const [other, missed]: [string[], string[]] = [[], []];
  let loaded = 0;
  for (const document of cases) {
    const all = extract(document);
    if (JSON.stringify(await extractLazily(document)) !== JSON.stringify(all)) other.push(document.name);
    const pack = languages.find(({ id }) => id === all.language);
    if (pack === undefined) throw new Error('no pack');
    const { lexer, ...reading } = readingOf(document, pack);
    const grids = [
      ...gridsOf(document, reading.outline),
      ...flatGridsOf({ ...reading, lexer: { ...lexer, pack: { ...pack, ...lexer.pack } }, taken: new Set() }),
    ];
    const holds = holdsTables({ ...reading, lexer });
    if (grids.length > 0 && !holds) missed.push(document.name);
    if (holds) loaded++;
  }
  expect([other, missed]).toEqual([[], []]);
  expect(cases.length).toBeGreaterThan(60);
  expect(loaded).toBeLessThan(cases.length / 2);
});
