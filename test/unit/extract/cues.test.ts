// The words of each pack are cues that can be met: each stands once, in the characters that the folded text has.
import { languages } from '../../../src/extract';
import { foldTable, viewOf } from '../../../src/extract/engine/view';

describe.each(languages.map((pack) => [pack.id, pack] as const))('the cues of %s', (_, pack) => {
  const words = Object.values(pack.cues).flatMap((list) => list.split(/\s+/));

  test('stand under one tag each', () => {
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  test('are written as the folded text is', () => {
    const table = foldTable(pack.fold ?? ['', ''], pack.spaced);
    expect(words.filter((word) => viewOf(word, table) !== word)).toEqual([]);
  });
});
