// Two rows that a new version may only name otherwise: offered with reasons where unit, target, words and place are near, never paired.
import { merge, renamings } from '../../../src/plan';
import type { Indicator } from '../../../src/plan';
import { indicator } from '../excel/stand';

const sentence = (quote: string): Partial<Indicator> => ({
  source: { document: '计划.docx', block: 0, span: { start: 0, end: 2 }, quote },
});
const row = (code: string, name: string, value: number, more: Partial<Indicator> = {}): Indicator =>
  indicator({ code, name, target: { kind: 'number', value }, due: '2026-12-31', ...more });

const first = row('a', '普惠性幼儿园覆盖率', 0.9, { unit: '%' });
const last = row('c', '招聘教师', 200, { unit: '名' });
const standing = [first, row('b', '新建幼儿园', 12, sentence('新建幼儿园12所')), last];

const offered = (fresh: readonly Indicator[], before: readonly Indicator[] = standing) =>
  renamings({ standing: before, merge: merge({ standing: before, fresh, sameDocument: true }) });

test('a near name, sentence, target and place: one offer with its reasons, the name first of what would change', () => {
  const [offer, ...more] = offered([first, row('x', '新改扩建幼儿园', 15, sentence('新改扩建幼儿园15所')), last]);
  expect(more).toEqual([]);
  expect(offer).toMatchObject({
    standing: { code: 'b' },
    fresh: { name: '新改扩建幼儿园' },
    reasons: ['like-name', 'like-sentence', 'same-area', 'same-unit', 'near-target', 'same-place'],
    rival: null,
    changes: [
      { field: 'name', before: '新建幼儿园', after: '新改扩建幼儿园' },
      { field: 'target', before: 12, after: 15 },
    ],
  });
});

test.each<[string, Indicator]>([
  ['another unit', row('x', '新改扩建幼儿园', 12, { unit: '万元' })],
  ['another direction', row('x', '新改扩建幼儿园', 12, { direction: 'down' })],
  ['another year', row('x', '新改扩建幼儿园', 12, { due: '2028-12-31' })],
  ['nothing in common', row('x', '改造老旧管网', 12)],
  ['few words in common and another target', row('x', '新建小学', 40)],
])('no offer: %s', (_why, fresh) => {
  expect(offered([first, fresh, last])).toEqual([]);
});

test('few words in common are enough where target, heading and place are the same', () => {
  expect(offered([first, row('x', '增设幼儿园舍', 12), last]).map(({ fresh: { name } }) => name)).toEqual([
    '增设幼儿园舍',
  ]);
  expect(offered([first, last, row('x', '增设幼儿园舍', 12)])).toEqual([]);
});

test('two that fit alike are said with each other; after a no the other one is offered', () => {
  const two = [first, row('x', '新扩建幼儿园', 12), row('y', '新改建幼儿园', 12), last];
  const [offer] = offered(two);
  expect(offer?.rival).toBe(offer?.fresh.name === '新扩建幼儿园' ? '新改建幼儿园' : '新扩建幼儿园');
  const found = merge({ standing, fresh: two, sameDocument: true });
  const [other] = renamings({ standing, merge: found, refused: (_row, one) => one === offer?.fresh });
  expect(other?.fresh.name).toBe(offer?.rival);
});

test('what is found by its name, and another plan, offer nothing', () => {
  expect(offered(standing)).toEqual([]);
  const fresh = [row('x', '新改扩建幼儿园', 12)];
  expect(renamings({ standing, merge: merge({ standing, fresh, sameDocument: false }) })).toEqual([]);
});

test('a name that a person set right in the ledger is found again by its sentence, and stays', () => {
  const corrected = [first, row('b', '新建公办园', 12, sentence('新建 幼儿园12所')), last];
  const fresh = [first, row('x', '新建幼儿园', 12, sentence('新建幼儿园12所')), last];
  expect(merge({ standing: corrected, fresh, sameDocument: true }).rows.map(({ is }) => is)).toEqual([
    'same',
    'same',
    'same',
  ]);
});
