// A revision changes what was agreed to and nothing else; a row that a new version drops stays and says so.
import { absent, changesBetween, revised, withdrawn } from '../../../src/plan';
import type { Indicator } from '../../../src/plan';
import { indicator } from '../excel/stand';

const source = (quote: string): Indicator['source'] => ({
  document: '计划（二稿）.docx',
  block: 0,
  span: { start: 0, end: 2 },
  quote,
});
const before = indicator({ code: 'a', target: { kind: 'number', value: 12 }, due: '2025-12-31' });
const fresh = indicator({
  code: 'zz',
  target: { kind: 'number', value: 12.6 },
  due: '2025-10-31',
  owner: '别的科室',
  format: '#,##0.0',
  source: source('建成12.6公里'),
});

test('only what was agreed to changes; the code and the owner stay, the sentence is the new one', () => {
  const [target] = changesBetween(before, fresh).map((change) => ({ ...change, grounds: '二稿' }));
  if (target === undefined) throw new Error('nothing changed');
  const row = revised(before, fresh, [target]);
  expect(row).toMatchObject({ code: 'a', changes: [{ field: 'target', before: 12, after: 12.6, grounds: '二稿' }] });
  expect(row?.after).toMatchObject({
    code: 'a',
    target: { kind: 'number', value: 12.6 },
    due: '2025-12-31',
    owner: before.owner,
    format: '#,##0.0',
    source: { quote: '建成12.6公里' },
  });
  expect(revised(before, fresh, [])).toBeNull();
});

test('a row that is not in the new version keeps everything and says so, once', () => {
  const once = absent(before, '二稿');
  const twice = absent(once.after, '三稿');
  expect(once.after.target).toEqual(before.target);
  expect(twice.after.doubts).toEqual([{ code: 'not-in-version', values: { document: '三稿' } }]);
  expect(twice.changes).toEqual([]);
});

test('a withdrawn row loses its target with grounds, and keeps the old one in words', () => {
  const said = { document: '二稿', grounds: '县发〔2025〕3号', was: '12 所' };
  const { after, changes } = withdrawn(before, { field: 'target', before: 12, after: null }, said);
  expect(after.target).toEqual({ kind: 'none' });
  expect(after.doubts).toEqual([{ code: 'withdrawn', values: { document: '二稿', before: '12 所' } }]);
  expect(changes).toEqual([{ field: 'target', before: 12, after: null, grounds: said.grounds }]);
});
