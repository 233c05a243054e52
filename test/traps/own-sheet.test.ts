// The traps of a live workbook, one test each, played against taking on somebody's own sheet and letting it go.
import { recover, release } from '../../src/excel';
import type { Outcome, Workbook } from '../../src/excel';
import { OWN, drawOwn, takenOn, understoodOwn } from '../unit/excel/own-sheet';
import type { Understood } from '../unit/excel/own-sheet';
import { LATER, allOf, codesOf, stand } from '../unit/excel/stand';
import type { Stand, StandOptions } from '../unit/excel/stand';

const ROWS = [
  ['新建口袋公园', 12, 7, '住建局'],
  ['新增公共停车位', 1500, 640, '城管局'],
  ['老旧小区改造', 28, 28, '住建局'],
];

jest.setTimeout(180_000);

let here: Stand;
afterEach(() => here.host.dispose());

async function drawn(options: StandOptions = {}): Promise<void> {
  here = stand({ sheetNames: [OWN], engine: 'quick', ...options });
  await drawOwn(here, ROWS);
}

const understood = (): Promise<Understood> => understoodOwn(here);
const taken = (found: Understood, workbook: Workbook = here.workbook): Promise<Outcome<unknown>> =>
  takenOn(found, workbook);
const letGo = (workbook: Workbook = here.workbook): Promise<Outcome<unknown>> => release(workbook, OWN, { at: LATER });

/** Tried before it is taken on and behind: each time the same answer, and nothing changes. */
async function refusedWith(code: string, hinder: () => Promise<void>, clear: () => Promise<void>): Promise<void> {
  const found = await understood();
  for (const act of [() => taken(found), () => letGo()]) {
    const before = await allOf(here);
    await hinder();
    expect(codesOf(await act())).toEqual([code]);
    await clear();
    expect(await allOf(here)).toEqual(before);
    if (here.host.workbook.book.sheets.length === 1) expect(codesOf(await taken(found))).toEqual([]);
  }
}

test('a cell is being edited: every call fails', async () => {
  await drawn();
  const { user } = here.host;
  await refusedWith(
    'cell-being-edited',
    () => user.editing(true),
    () => user.editing(false),
  );
});

test('manual calculation', async () => {
  await drawn();
  const found = await understood();
  await here.host.user.calculation('Manual');
  expect(codesOf(await taken(found))).toEqual(['manual-calculation']);
  // Calculated all the same: half of the year is gone, and less than that is done.
  expect((await here.host.workbook.shown(OWN, 'G3')).text).toBe('滞后');
  expect(codesOf(await letGo())).toEqual(['manual-calculation']);
});

test.each(['readOnly', 'protectedView'] as const)('Protected View, read-only, web view mode: %s', async (how) => {
  await drawn();
  const { user } = here.host;
  await refusedWith(
    'read-only',
    () => user.open(how),
    () => user.open('ready'),
  );
});

test('protected sheet', async () => {
  await drawn();
  const { user } = here.host;
  await refusedWith(
    'sheet-protected',
    () => user.protect(OWN),
    () => user.unprotect(OWN),
  );
});

test('two people at once (co-authoring)', async () => {
  await drawn();
  const found = await understood();
  await here.host.user.type(`${OWN}!B2`, '14');
  const theirs = await allOf(here);
  expect(codesOf(await taken(found))).toEqual(['changed-meanwhile']);
  expect(await allOf(here)).toEqual(theirs);
});

test('AutoSave: cut off for good in its writing, taken back by the next who opens', async () => {
  await drawn();
  const before = await allOf(here);
  const found = await understood();
  for (const action of [8, 40, 120]) {
    let runs = 0;
    const cut: Workbook = {
      ...here.workbook,
      run: (batch) => {
        runs += 1;
        if (runs === 3) here.host.faults.failAction(action);
        if (runs > 3) here.host.faults.failRequest(1);
        return here.workbook.run(batch);
      },
    };
    expect((await taken(found, cut)).value).toBeNull();
    here.host.faults.clear();
    expect((await recover(here.workbook)).value).toMatchObject({ how: 'taken-back' });
    expect(await allOf(here)).toEqual(before);
  }
});

test('filtered, hidden, sorted rows; inserted columns; renamed or moved sheets', async () => {
  await drawn();
  const { user } = here.host;
  await user.filter(`${OWN}!A1:D4`, 3, { filterOn: 'Values', values: ['没有这个'] });
  await user.hide(`${OWN}!3:3`);
  const before = await allOf(here);
  expect(codesOf(await taken(await understood()))).toEqual([]);
  await user.insert(`${OWN}!B:B`);
  await user.rename(OWN, '改了名');
  expect(codesOf(await release(here.workbook, '改了名', { at: LATER }))).toEqual([]);
  await user.remove('改了名!B:B');
  await user.rename('改了名', OWN);
  expect(await allOf(here)).toEqual(before);
});

test('iPad, no custom XML or no page layout', async () => {
  const lacking = new Map([
    ['Workbook.customXmlParts', '1.16'],
    ['PageLayout.orientation', '1.16'],
  ]);
  await drawn({ strict: { upTo: '1.15', sets: lacking } });
  const before = (await allOf(here)).sheets;
  const done = await taken(await understood());
  expect(done.value).not.toBeNull();
  expect(here.host.workbook.book.xmlParts ?? []).toHaveLength(0);
  expect((await letGo()).value).not.toBeNull();
  expect((await allOf(here)).sheets).toEqual(before);
});
