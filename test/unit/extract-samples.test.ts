// The sample documents as .docx and as .txt are read alike, and a plan's numbers are targets.
import { readFileSync } from 'node:fs';
import { extract } from '../../src/extract';
import type { Statement } from '../../src/plan';
import { readFile } from '../../src/reading';

async function statements(file: string): Promise<readonly Statement[]> {
  const { value } = await readFile(file, new Uint8Array(readFileSync(`assets/samples/${file}`)));
  if (value === null) throw new Error(file);
  return extract(value).statements;
}

/** A year and its December end on the same day: a date in a merged cell of the .docx is lost in the .txt. */
const ending = (when: string | null): string | null => when?.replace(/^(\d{4})-12$/, '$1') ?? null;

const told = (all: readonly Statement[]): string[] =>
  all
    .map(({ name, value, unit, kind, when }) =>
      [kind.value, name.value, value.value, unit.value, ending(when.value)].join(' '),
    )
    .sort();

test.each(['zh-plan', 'zh-summary', 'en-plan', 'en-summary'])('%s says the same as .docx and as .txt', async (slug) => {
  expect(told(await statements(`${slug}.docx`))).toEqual(told(await statements(`${slug}.txt`)));
});

// Of the Chinese plan nine are no targets: two stocks at the end of 2024, one baseline in words, six in its table.
test.each([
  ['zh-plan.docx', 38, 9],
  ['en-plan.docx', 34, 12],
])('%s is a plan', async (file, targets, actuals) => {
  const kinds = (await statements(file)).map(({ kind }) => kind.value);
  expect(kinds.filter((kind) => kind === 'target').length).toBeGreaterThanOrEqual(targets);
  expect(kinds.filter((kind) => kind === 'actual').length).toBeLessThanOrEqual(actuals);
});

test('owners said on a line of their own hold for the section above', async () => {
  const owners = new Set((await statements('zh-plan.docx')).map(({ owner }) => owner.value));
  expect([...owners]).toEqual(expect.arrayContaining(['学前教育科', '基础教育科', '人事科', '财务科']));
});
