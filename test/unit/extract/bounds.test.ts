// However a text is made, the work grows in step with it: counted in questions put to a pack, never in time.
import { documentOfText } from '../../../src/document';
import { accountsOf, extract, languages } from '../../../src/extract';
import type { WholePack } from '../../../src/extract';

const patterns = [
  '一',
  '1,',
  '和',
  '(',
  '其中',
  '%、',
  '12%，',
  '建设3所学校和',
  '每月一次',
  '由3%',
  '“3个”、',
  '2024年3个，',
  '。',
  '。\n',
  'the ',
  'per cent ',
  'by 2027 ',
  '(a 3% ',
  'attend ',
  'will be ',
  'we reduce it ',
  'of 5 ',
];

interface Count {
  questions: number;
}

/** A pack that counts what it is asked. */
function counted(pack: WholePack, count: Count): WholePack {
  const asked =
    <A extends unknown[], R>(answer: (...args: A) => R) =>
    (...args: A): R => {
      count.questions++;
      return answer(...args);
    };
  return {
    ...pack,
    numeral: asked(pack.numeral),
    unit: asked(pack.unit),
    time: asked(pack.time),
    rangeMark: asked(pack.rangeMark),
    rejections: pack.rejections.map((rule) => ({ ...rule, test: asked(rule.test) })),
    names: pack.names.map((rule) => ({ ...rule, read: asked(rule.read) })),
    missing: pack.missing.map((rule) => ({ ...rule, find: asked(rule.find) })),
  };
}

function questionsFor(pack: WholePack, text: string): number {
  const count: Count = { questions: 0 };
  extract(documentOfText('pattern', text, 'txt'), {}, [counted(pack, count)]);
  return count.questions;
}

describe.each(languages.map((pack) => [pack.id, pack] as const))('in %s', (_, pack) => {
  test.each(patterns)('%j: twice the text asks about twice as much', (pattern) => {
    const once = questionsFor(pack, pattern.repeat(600));
    const twice = questionsFor(pack, pattern.repeat(1200));
    expect(twice).toBeLessThanOrEqual(2.2 * once + 100);
    expect(twice).toBeLessThan(60 * pattern.length * 1200);
  });
});

test('a sentence of more than 64 numbers is a table or noise: each of them is told so', () => {
  const accounts = accountsOf(extract(documentOfText('noise', `全市${'建设3所学校和'.repeat(80)}。`, 'txt')));
  expect(accounts).toHaveLength(80);
  expect(new Set(accounts.map(({ rule }) => rule))).toEqual(new Set(['crowded']));
});

test('sixty-four are still read', () => {
  const { statements } = extract(documentOfText('long', `全市${'建设3所学校，'.repeat(64)}共建。`, 'txt'));
  expect(statements).toHaveLength(64);
});

test('brackets a hundred thousand deep are read', () => {
  const text = `${'('.repeat(100000)}新增学位300个${')'.repeat(100000)}`;
  expect(accountsOf(extract(documentOfText('deep', text, 'txt')))).toHaveLength(1);
});
