// A saved workbook with a ledger and a sheet taken on beside it, read as a file: both are read, the ledger's own views are not.
import { lookBack, newLedger, refresh, typeActual } from '../../../src/excel';
import { readFile } from '../../../src/reading/node';
import { OWN, drawOwn, takenOn, understoodOwn } from './own-sheet';
import { AT, codesOf, indicators, later, layoutOf, ledgerOfFive, stand } from './stand';

test('a sheet taken on is no view of the ledger', async () => {
  const here = stand({ sheetNames: [OWN] });
  await drawOwn(here, [['新建码头', 12, 5, '工程科']]);
  expect((await newLedger(here.workbook, layoutOf({ indicators: indicators(3) }), { at: AT })).problems).toEqual([]);
  expect((await takenOn(await understoodOwn(here), here.workbook)).problems).toEqual([]);
  const { value, problems } = await readFile('book.xlsx', await here.host.save());
  here.host.dispose();
  expect(value?.text).toContain('新建码头');
  const views = problems.find(({ code }) => code === 'ledger-views');
  expect(String(views?.values?.sheets)).toContain('设置');
  expect(String(views?.values?.sheets)).not.toContain(OWN);
});

test('the ledger of a past day is a view of it, not another ledger', async () => {
  const here = await ledgerOfFive();
  expect(codesOf(await typeActual(here.workbook, { code: '2024-A01-002', value: 3 }, later))).toEqual([]);
  expect(codesOf(await refresh(here.workbook, later))).toEqual([]);
  expect(codesOf(await lookBack(here.workbook, '2024-05-31', later))).toEqual([]);
  const past = here.host.workbook.book.sheets.find(({ name }) => name.includes('2024-05-31'))?.name ?? '';
  const { value, problems } = await readFile('book.xlsx', await here.host.save());
  here.host.dispose();
  expect(value?.text).not.toContain(past);
  const views = problems.find(({ code }) => code === 'ledger-views');
  expect(views?.values?.sheets).toContain(past);
});
