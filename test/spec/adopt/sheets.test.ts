/** Somebody's own sheets: each is understood without help, or what is not certain is asked. */
import { readingsLazily, readingsOf, tablesLazily, tablesOf } from '../../../src/extract';
import type { SheetTable } from '../../../src/plan';
import { drawnSheets } from './sheet-text';

const letter = (column: number): string => String.fromCharCode(65 + column);

function runsOf(rows: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < rows.length; ) {
    let end = i;
    while (rows[end + 1] === (rows[end] ?? 0) + 1) end++;
    runs.push(end === i ? `${String(rows[i])}` : `${String(rows[i])}-${String(rows[end])}`);
    i = end + 1;
  }
  return runs.join(' ');
}

function said(table: SheetTable): string[] {
  const asked = table.questions.map(({ role }) => role);
  const roles = Object.entries(table.roles)
    .filter(([role]) => !asked.some((each) => each === role))
    .map(([role, column]) => `${role} ${letter(column)}`);
  const rows = table.rows.filter(({ kind }) => kind === 'indicator').map(({ row }) => row + 1);
  return [...roles, `rows ${runsOf(rows)}`, ...(asked.length > 0 ? [`ask ${asked.join(' ')}`] : [])].sort();
}

const partsOf = (text: string): string[] =>
  text
    .split(' · ')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('year '))
    .sort();

describe("people's own sheets", () => {
  it.each(drawnSheets().map((sheet) => [sheet.name, sheet] as const))('%s', (_, { grid, expectation }) => {
    const year = Number(/year (\d+)/.exec(expectation)?.[1]);
    const wanted = expectation.split(' | ').map(partsOf);
    const found = tablesOf(grid, year).map(said);
    expect(found.length === 0 ? [['none']] : found).toEqual(wanted);
  });

  it('are understood alike where only their language is loaded', async () => {
    let rows = 0;
    for (const { grid } of drawnSheets()) {
      const tables = tablesOf(grid, 2025);
      expect(await tablesLazily(grid, 2025)).toEqual(tables);
      for (const table of tables) {
        const readings = readingsOf(grid, table, 2025);
        expect(await readingsLazily(grid, table, 2025)).toEqual(readings);
        rows += readings.length;
      }
    }
    expect(rows).toBeGreaterThan(60);
  });
});
