// Which records follow a correction: in one document, and across the files of one import.
import type { Statement } from '../../src/plan';
import { draftOf, withAct } from '../../src/taskpane/review/draft';
import type { Draft, ReviewDocument } from '../../src/taskpane/review/draft';
import { reviewOf } from '../../src/taskpane/review/items';
import type { Item } from '../../src/taskpane/review/items';
import { likeCorrections, likeRejections } from '../../src/taskpane/review/like';
import { reviewDocument, said, statement } from './made';

const inherited = <T>(value: T, rule: string) => ({ value, how: 'inherited', rule }) as const;

/** A school's form: a heading, and lines under it. */
function form(numbering: string, fields: Partial<Statement> = {}): ReviewDocument {
  const heading = `${numbering}重点工作`;
  const lines = ['全校开放课程12节。', '全校图书借阅3000册。', '开展家访40次。'];
  const text = [heading, ...lines].join('\n');
  const outline = [heading, ...lines].map((line, at) => {
    const start = text.indexOf(line);
    const kind = at === 0 ? ('heading' as const) : ('paragraph' as const);
    return { span: { start, end: start + line.length }, kind, level: 1, article: 0, under: at === 0 ? null : 0 };
  });
  const told = [
    { number: '12节', sentence: '全校开放课程12节。', name: '全校开放课程', unit: '节' },
    { number: '3000册', sentence: '全校图书借阅3000册。', name: '全校图书借阅', unit: '册' },
    { number: '40次', sentence: '开展家访40次。', name: '开展家访', unit: '次' },
  ].map((each, at) => ({ ...statement(text, { ...each, fields }), block: at + 1 }));
  return reviewDocument(text, told, { outline });
}

const drafted = (...documents: readonly ReviewDocument[]): Draft =>
  withAct(draftOf(documents), { act: 'year', year: 2025 });

function item(draft: Draft, document: number, at: number): Item {
  const found = reviewOf(draft).items.filter((each) => each.document === document)[at];
  if (found === undefined) throw new Error(`no record ${document}:${at}`);
  return found;
}

const names = (draft: Draft, keys: readonly string[]): string[] =>
  keys.map((key) => `${key.split(':')[0] ?? ''} ${reviewOf(draft).byKey.get(key)?.statement.name.value ?? ''}`);

test('a name pattern follows in every file of the import', () => {
  const draft = drafted(form('一、'), form('二、'));
  const like = likeCorrections(reviewOf(draft), item(draft, 0, 0), { name: '开放课程' });
  expect(like.map(({ change }) => change.name)).toEqual(['图书借阅', '开放课程', '图书借阅']);
});

test('a rewritten name follows where the other file has the same one', () => {
  const draft = drafted(form('一、'), form('二、'));
  const like = likeCorrections(reviewOf(draft), item(draft, 0, 2), { name: '教师家访次数' });
  expect(like.map(({ key, change }) => [key.split(':')[0], change.name])).toEqual([['1', '教师家访次数']]);
});

test('a kind that the same rule decided follows under a heading of the same words, numbered as it may be', () => {
  const draft = drafted(
    form('一、', { kind: inherited('target', 'kind-heading') }),
    form('3. ', { kind: inherited('target', 'kind-heading') }),
    form('一、', { kind: said('target', 'kind-cue') }),
  );
  const like = likeCorrections(reviewOf(draft), item(draft, 0, 0), { kind: 'actual' });
  expect(
    names(
      draft,
      like.map(({ key }) => key),
    ),
  ).toEqual(['0 全校图书借阅', '0 开展家访', '1 全校开放课程', '1 全校图书借阅', '1 开展家访']);
});

test('a period that the same words said of several numbers follows for all of them', () => {
  const from = { start: 0, end: 4 };
  const draft = drafted(form('一、', { when: { ...said<string | null>('2025'), from } }));
  const like = likeCorrections(reviewOf(draft), item(draft, 0, 0), { when: '2026' });
  expect(like.map(({ change }) => change.when)).toEqual(['2026', '2026']);
});

test('"not an indicator" follows for the same name in another file, and for the same sort of thing in doubt', () => {
  const plain = drafted(form('一、'), form('二、'));
  expect(
    names(
      plain,
      likeRejections(reviewOf(plain), item(plain, 0, 2)).map(({ key }) => key),
    ),
  ).toEqual(['1 开展家访']);
  const text = '一、获奖\n省级作品获奖3项。市级作品获奖9项。新增设备8项。';
  const doubted = { doubts: [{ code: 'kind-unsure' }] };
  const draft = drafted(
    reviewDocument(text, [
      statement(text, {
        number: '3项',
        sentence: '省级作品获奖3项。',
        name: '省级作品获奖',
        unit: '项',
        fields: doubted,
      }),
      statement(text, {
        number: '9项',
        sentence: '市级作品获奖9项。',
        name: '市级作品获奖',
        unit: '项',
        fields: doubted,
      }),
      statement(text, { number: '8项', sentence: '新增设备8项。', name: '新增设备', unit: '项', fields: doubted }),
    ]),
  );
  expect(
    names(
      draft,
      likeRejections(reviewOf(draft), item(draft, 0, 0)).map(({ key }) => key),
    ),
  ).toEqual(['0 市级作品获奖']);
});

test('what stands in the ledger follows no more', () => {
  const draft = drafted(form('一、'), form('二、'));
  const written = withAct(draft, { act: 'written', keys: [item(draft, 1, 0).key, item(draft, 1, 1).key] });
  const like = likeCorrections(reviewOf(written), item(written, 0, 0), { name: '开放课程' });
  expect(like.map(({ change }) => change.name)).toEqual(['图书借阅']);
});
