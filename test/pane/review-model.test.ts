import type { Statement } from '../../src/plan';
import { draftOf, withAct, withoutLastAct } from '../../src/taskpane/review/draft';
import type { Draft } from '../../src/taskpane/review/draft';
import { acceptedOf, fillings, groupsOf, nextOpen, sectionsOf, tallyOf } from '../../src/taskpane/review/groups';
import { reviewOf } from '../../src/taskpane/review/items';
import type { Item } from '../../src/taskpane/review/items';
import { keptOf, readKept, resumed } from '../../src/taskpane/review/kept';
import { likeCorrections, likeDoubts, likeRejections, nameChange } from '../../src/taskpane/review/like';
import { numbersOf } from '../../src/taskpane/review/numbers';
import { piecesOf, sentencePieces } from '../../src/taskpane/review/sentence';
import { editableValue, readValue, shownUnit, shownValue } from '../../src/taskpane/review/shown';
import { reviewDocument, said, statement } from './made';

const text = '全市新建小学3所。全市新建中学2所。全市新增学位800个。去年培训教师500人。';
const inherited = <T>(value: T, rule: string) => ({ value, how: 'inherited', rule }) as const;

function three(fields: Partial<Statement> = {}): readonly Statement[] {
  return [
    statement(text, { number: '3所', sentence: '全市新建小学3所。', name: '全市新建小学', fields }),
    statement(text, { number: '2所', sentence: '全市新建中学2所。', name: '全市新建中学', fields }),
    statement(text, { number: '800个', sentence: '全市新增学位800个。', name: '全市新增学位', unit: '个', fields }),
  ];
}

function drafted(statements: readonly Statement[]): Draft {
  return withAct(draftOf([reviewDocument(text, statements)]), { act: 'year', year: 2025 });
}

function item(draft: Draft, at: number): Item {
  const found = reviewOf(draft).items[at];
  if (found === undefined) throw new Error(`no record ${at}`);
  return found;
}

describe('acts', () => {
  test('are replayed, and the last one can be taken back', () => {
    const draft = drafted(three());
    const key = item(draft, 0).key;
    const accepted = withAct(draft, { act: 'accept', keys: [key] });
    expect(item(accepted, 0).decision).toBe('accepted');
    expect(item(withoutLastAct(accepted), 0).decision).toBe('open');
  });

  test('the year is asked once: taking back stops before it', () => {
    const draft = drafted(three());
    expect(withoutLastAct(draft)).toBe(draft);
    expect(reviewOf(draft).year).toBe(2025);
  });

  test('a correction changes the statement, keeps what was read, and accepts it', () => {
    const draft = drafted(three());
    const corrected = withAct(draft, {
      act: 'correct',
      changed: [{ key: item(draft, 0).key, change: { name: '新建小学', value: 4 }, accept: true }],
    });
    const { statement: now, original, decision, corrected: fields } = item(corrected, 0);
    expect([now.name.value, now.value.value, decision]).toEqual(['新建小学', 4, 'accepted']);
    expect([original.name.value, original.value.value]).toEqual(['全市新建小学', 3]);
    expect([...fields]).toEqual(['name', 'value']);
  });

  test('a figure taken away is missing, not zero', () => {
    const draft = drafted(three());
    const corrected = withAct(draft, {
      act: 'correct',
      changed: [{ key: item(draft, 0).key, change: { value: null }, accept: true }],
    });
    expect(item(corrected, 0).statement).toMatchObject({ missing: true, value: { value: null } });
  });

  test('on a record that is no longer found they do nothing', () => {
    const draft = withAct(drafted(three()), { act: 'accept', keys: ['0:s999'] });
    expect(tallyOf(reviewOf(draft)).accepted).toBe(0);
  });

  test('a rejected number can be made an indicator', () => {
    const start = text.indexOf('500人');
    const source = reviewDocument(text, [], {
      rejections: [{ span: { start, end: start + 4 }, rule: 'past', block: 0 }],
    });
    const draft = withAct(draftOf([source]), { act: 'year', year: 2025 });
    expect(numbersOf(reviewOf(draft)).map(({ words }) => words)).toEqual(['500人']);
    const adopted = withAct(draft, { act: 'adopt', document: 0, number: { start, end: start + 4 }, name: '培训教师' });
    const [found] = acceptedOf(reviewOf(adopted));
    expect(found?.statement).toMatchObject({
      name: { value: '培训教师' },
      value: { value: 500 },
      unit: { value: '人' },
    });
    expect(numbersOf(reviewOf(adopted))).toEqual([]);
  });
});

describe('groups', () => {
  test('doubtful ones are apart from sure ones, achievements and milestones from both', () => {
    const statements = [
      ...three(),
      statement(text, {
        number: '500人',
        sentence: '去年培训教师500人。',
        unit: '人',
        fields: { kind: said('actual') },
      }),
    ].map((each, at) =>
      at === 1 ? { ...each, band: 'doubtful' as const } : at === 2 ? { ...each, nature: 'milestone' as const } : each,
    );
    const groups = groupsOf(reviewOf(drafted(statements)));
    expect(groups.map(({ group, items }) => [group, items.length])).toEqual([
      ['doubtful', 1],
      ['look', 0],
      ['sure', 1],
      ['milestones', 1],
      ['actuals', 1],
      ['aside', 0],
    ]);
  });

  test('only what asks for a decision is counted as open', () => {
    const passing = statement(text, { number: '500人', sentence: '去年培训教师500人。', fields: { core: false } });
    expect(tallyOf(reviewOf(drafted([...three(), passing])))).toMatchObject({ asked: 3, open: 3 });
  });

  test('after a decision the next open one follows, around the end', () => {
    const draft = drafted(three());
    const keys = reviewOf(draft).items.map(({ key }) => key);
    const decided = withAct(draft, { act: 'accept', keys: [keys[2] ?? ''] });
    const { items } = reviewOf(decided);
    expect(nextOpen(items, keys[2] ?? null)).toBe(keys[0]);
    expect(nextOpen(items, keys[0] ?? null)).toBe(keys[1]);
  });

  test('a section fills in only what the text does not state', () => {
    const [first, ...rest] = three();
    const stated = { ...first, owner: said('教育局') } as Statement;
    const { items } = reviewOf(drafted([stated, ...rest]));
    const [section] = sectionsOf(reviewOf(drafted([stated, ...rest])));
    expect(section?.items).toHaveLength(3);
    expect(fillings(items, { owner: '规划科', overwrite: false }).map(({ key }) => key)).toEqual(
      items.slice(1).map(({ key }) => key),
    );
    expect(fillings(items, { owner: '规划科', overwrite: true })).toHaveLength(3);
    expect(fillings(items, { overwrite: true })).toEqual([]);
  });
});

describe('like records', () => {
  test('follow when the same rule decided the same thing under the same heading', () => {
    const draft = drafted(three({ kind: inherited('target', 'kind-article') }));
    const like = likeCorrections(reviewOf(draft), item(draft, 0), { kind: 'actual' });
    expect(like.map(({ change }) => change)).toEqual([{ kind: 'actual' }, { kind: 'actual' }]);
  });

  test('do not follow when their own words said so', () => {
    const draft = drafted(three({ when: said('2025-06') }));
    expect(likeCorrections(reviewOf(draft), item(draft, 0), { when: '2025-09' })).toEqual([]);
  });

  test('a figure never spreads', () => {
    const draft = drafted(three());
    expect(likeCorrections(reviewOf(draft), item(draft, 0), { value: 5 })).toEqual([]);
  });

  test('lose the same words at the head of their names', () => {
    const draft = drafted(three());
    const like = likeCorrections(reviewOf(draft), item(draft, 0), { name: '新建小学' });
    expect(like.map(({ change }) => change.name)).toEqual(['新建中学', '新增学位']);
  });

  test('keep what a person set right in them before', () => {
    const draft = drafted(three());
    const second = item(draft, 1).key;
    const corrected = withAct(draft, {
      act: 'correct',
      changed: [{ key: second, change: { name: '中学' }, accept: true }],
    });
    const like = likeCorrections(reviewOf(corrected), item(corrected, 0), { name: '新建小学' });
    expect(like.map(({ key }) => key)).not.toContain(second);
  });

  test('are settled with it when they have no other doubt', () => {
    const doubted = three({
      kind: inherited('target', 'kind-article'),
      doubts: [{ code: 'kind-unsure' }],
      band: 'doubtful',
    });
    const draft = drafted(
      doubted.map((each, at) =>
        at === 2 ? { ...each, doubts: [{ code: 'kind-unsure' }, { code: 'name-unsure' }] } : each,
      ),
    );
    const like = likeCorrections(reviewOf(draft), item(draft, 0), { kind: 'actual' });
    expect(like.map(({ accept }) => accept)).toEqual([true, false]);
    expect(likeDoubts(reviewOf(draft), item(draft, 0))).toHaveLength(1);
  });

  test('are rejected together only where they say the same thing', () => {
    const twice = '建设3所。其中建设3所。';
    const statements = [
      statement(twice, { id: 'a', number: '3所', sentence: '建设3所。', name: '建设' }),
      statement(twice, { id: 'b', number: '3所', sentence: '其中建设3所。', name: '建设' }),
      statement(twice, { id: 'c', number: '3所', sentence: '其中建设3所。', name: '另一项', unit: '个' }),
    ];
    const draft = withAct(draftOf([reviewDocument(twice, statements)]), { act: 'year', year: 2025 });
    expect(likeRejections(reviewOf(draft), item(draft, 0)).map(({ key }) => key)).toEqual(['0:b']);
  });

  test.each([
    ['全市新建小学', '新建小学', { cutHead: '全市' }],
    ['新建小学工程', '新建小学', { cutTail: '工程' }],
    ['小学', '新建小学', { addHead: '新建' }],
    ['小学', '小学数', { addTail: '数' }],
    ['小学', '中学', null],
  ])('%s → %s is a change at one end, or none', (before, after, change) => {
    const got = nameChange(before, after);
    if (change === null) expect(got).toBeNull();
    else expect(got).toMatchObject(change);
  });
});

describe('the draft', () => {
  test('comes back from the workbook as the same review', () => {
    const before = withAct(drafted(three()), { act: 'accept', keys: [item(drafted(three()), 0).key] });
    const kept = readKept(keptOf(before));
    const after = resumed(
      kept?.documents ?? [],
      before.documents.map(({ extraction }) => extraction),
      kept?.acts ?? [],
    );
    expect(reviewOf(after)).toEqual(reviewOf(before));
  });

  test.each(['', '{', '[]', '{"version":99,"documents":[],"acts":[]}', '{"version":1,"documents":[{}],"acts":[]}'])(
    '%s is no draft of ours',
    (kept) => {
      expect(readKept(kept)).toBeNull();
    },
  );
});

describe('showing', () => {
  test('a sentence is cut at its marks, the number over the name', () => {
    const pieces = piecesOf('新建小学3所。', { start: 0, end: 7 }, [
      { span: { start: 0, end: 5 }, mark: 'name' },
      { span: { start: 4, end: 6 }, mark: 'number' },
    ]);
    expect(pieces).toEqual([
      { text: '新建小学', mark: 'name' },
      { text: '3所', mark: 'number' },
      { text: '。', mark: null },
    ]);
  });

  test('its pieces are the sentence, character for character', () => {
    for (const each of three()) {
      const whole = sentencePieces(text, each)
        .map((piece) => piece.text)
        .join('');
      expect(whole).toBe(text.slice(each.sentence.start, each.sentence.end));
    }
  });

  test('a figure keeps the scale of the document', () => {
    const wan = {
      ...three()[0],
      value: said(35_000),
      scale: { word: '万', factor: 10_000 },
      unit: said('元'),
    } as Statement;
    expect([shownValue(wan), shownUnit(wan), editableValue(35_000, wan), readValue('4.2', wan)]).toEqual([
      '3.5 万元',
      '万元',
      '3.5',
      42_000,
    ]);
    const million = { word: 'million', factor: 1e6 };
    expect(shownValue({ ...wan, value: said(4_380_000), scale: million, unit: said('GBP') })).toBe('4.38 million GBP');
    expect(shownValue({ ...wan, op: said('>='), high: said(null) } as Statement)).toBe('≥ 3.5 万元');
    expect(readValue('abc', wan)).toBeUndefined();
    expect(readValue('', wan)).toBeNull();
  });
});
