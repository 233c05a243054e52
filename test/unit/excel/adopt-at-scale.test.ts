/** Taking on somebody's own sheet takes as many rounds with ten thousand rows as with ten, and so does taking it back. */
import { readSheet, refresh, release, undo } from '../../../src/excel';
import { OWN, drawOwn, takenOn, understoodOwn } from './own-sheet';
import { costsOf } from './scale';
import type { Costs } from './scale';
import { later, stand } from './stand';
import { stillEngine } from './still-engine';

jest.setTimeout(600_000);

async function played(rows: number): Promise<Costs['of']> {
  const here = stand({ sheetNames: [OWN], engine: stillEngine().engine });
  const { host, workbook } = here;
  const lines = Array.from({ length: rows }, (_, n) => [
    `新建停车场（${String(n + 1)}号）`,
    100 + ((n * 7) % 50),
    (n * 13) % 90,
    '城管局',
  ]);
  await drawOwn(here, lines);
  const { of, ask } = costsOf(here);
  const found = await understoodOwn(here);
  const taken = await ask('taken on', () => takenOn(found, workbook));
  expect(taken.value.rows).toBe(rows);
  await ask('undone', () => undo(workbook, later));
  await takenOn(found, workbook);
  await ask('let go', () => release(workbook, OWN, later));
  const { value: left } = await readSheet(workbook, OWN);
  expect([left?.rows, left?.columns]).toEqual([rows + 1, 4]);
  expect((await refresh(workbook, later)).value).toBeNull();
  host.dispose();
  return of;
}

test('rounds are the same at ten, a thousand and ten thousand rows', async () => {
  const [few, some, many] = [await played(10), await played(1000), await played(10_000)];
  const rounds = (of: Costs['of']): unknown => Object.entries(of).map(([name, one]) => [name, one.rounds]);
  expect(rounds(few)).toEqual([
    ['taken on', 3],
    ['undone', 3],
    ['let go', 3],
  ]);
  expect(rounds(some)).toEqual(rounds(few));
  // Below 4 MB.
  expect(Object.values(many).map(({ more }) => more)).toEqual([0, 0, 0]);
  expect(rounds(many)).toEqual(rounds(few));
});
