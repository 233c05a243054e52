// Of which documents an import is a new version: only rows of these may be called gone.
import { merge, replacedDocuments } from '../../../src/plan';
import type { Indicator } from '../../../src/plan';
import { indicator } from '../excel/stand';

const row = (code: string, name: string, document: string | null): Indicator =>
  indicator({
    code,
    name,
    due: '2026-12-31',
    source: document === null ? null : { document, block: 0, span: { start: 0, end: 2 }, quote: name },
  });

const schools = '青禾县教育局2026年工作计划.docx';
const health = '青禾县卫健局2026年工作计划.docx';
const standing = [
  row('a', '新建幼儿园', schools),
  row('b', '招聘教师', schools),
  row('c', '改造操场', schools),
  row('d', '新增床位', health),
  row('e', '培训村医', health),
  row('f', '手写的一项', null),
];

const replaced = (names: readonly string[], fresh: readonly string[], sure = false): readonly string[] => {
  const rows = fresh.map((name, n) => row(`x${n}`, name, names[0] ?? ''));
  const found = merge({ standing, fresh: rows, sameDocument: true });
  return [...replacedDocuments({ standing, merge: found, names, sure })];
};

test.each<[string, readonly string[], readonly string[]]>([
  ['the same name', [schools], ['另一件事']],
  ['the same name but for the version', ['青禾县教育局2026年工作计划（二稿）.docx'], ['招聘教师']],
  ['at least half of its rows', ['新文件.docx'], ['新建幼儿园', '招聘教师', '别的']],
])('%s', (_why, names, fresh) => {
  expect(replaced(names, fresh)).toEqual([schools]);
});

test('a name decides before rows do: what another office’s plan shares with it is not gone there', () => {
  expect(replaced([schools], ['新建幼儿园', '培训村医', '新增床位'])).toEqual([schools]);
});

test('nothing in common replaces nothing, even where a person is sure', () => {
  expect(replaced(['某市公园建设.docx'], ['新建口袋公园'])).toEqual([]);
  expect(replaced(['某市公园建设.docx'], ['新建口袋公园'], true)).toEqual([]);
});

test('a person is sure: the one with most rows found again, else the nearest name', () => {
  expect(replaced(['乙.docx'], ['改造操场', '别的'])).toEqual([]);
  expect(replaced(['乙.docx'], ['改造操场', '别的'], true)).toEqual([schools]);
  expect(replaced(['青禾县卫健局2026年重点工作计划.docx'], ['别的'], true)).toEqual([health]);
});

test('rows of no document never make one', () => {
  expect(replaced(['丙.docx'], ['手写的一项'], true)).toEqual([]);
});
