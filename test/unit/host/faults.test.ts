// What goes wrong on demand, and what it costs: the k-th action or request fails, an answer is lost, all is slow or big.
import { failing, stand, type Stand } from './stand';

let here: Stand;
beforeEach(() => {
  here = stand();
});
afterEach(() => here.host.dispose());

async function write(...values: readonly string[]): Promise<void> {
  await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    values.forEach((value, n) => {
      sheet.getCell(n, 0).values = [[value]];
    });
    await context.sync();
  });
}
const column = async (): Promise<unknown[]> =>
  Object.values((await here.dump('Sheet1'))['cells'] as Record<string, { readonly value: unknown }>).map(
    ({ value }) => value,
  );

test('each action can fail: what came before it in its request is done, what comes after is not', async () => {
  const { faults } = here.host;
  const seen: string[] = [];
  for (let k = 1; ; k += 1) {
    await write('1', '2', '3');
    await here.host.events.drained();
    faults.failAction(k);
    const done = await write('a', 'b', 'c').then(
      () => true,
      () => false,
    );
    faults.clear();
    // Past its last action there is only the library's clearing up, whose failures it keeps to itself.
    if (done) break;
    seen.push((await column()).join(''));
  }
  expect(new Set(seen)).toEqual(new Set(['123', 'a23', 'ab3']));
  expect(seen).toEqual([...seen].sort());
});

test('a fault happens once and says its code', async () => {
  here.host.faults.failAction(1, 'AccessDenied');
  await expect(write('a')).rejects.toMatchObject(failing('AccessDenied'));
  await write('b');
  expect(await column()).toEqual(['b']);
});

test('a request that fails did nothing; the one before it did', async () => {
  await write('first');
  await here.host.events.drained();
  here.host.faults.failRequest(1);
  await expect(write('second')).rejects.toMatchObject(failing('GeneralException'));
  expect(await column()).toEqual(['first']);
});

test('a lost answer: the client sees a broken connection, the work is done', async () => {
  here.host.faults.loseAnswer(1);
  await expect(write('done')).rejects.toMatchObject({ code: expect.any(String) as unknown });
  expect(await column()).toEqual(['done']);
  await write('again');
  expect(await column()).toEqual(['again']);
});

test('above 5 MB a request is refused before anything is done, and one below it is taken', async () => {
  const half = 'x'.repeat(30_000);
  const rows = Array.from({ length: 100 }, () => [half]);
  const fill = (more: number): Promise<void> =>
    here.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let n = 0; n < more; n += 1) sheet.getRangeByIndexes(0, n, 100, 1).values = rows;
      await context.sync();
    });
  await expect(fill(2)).rejects.toMatchObject(failing('RequestPayloadSizeLimitExceeded'));
  expect(await column()).toEqual([]);
  await fill(1);
  expect(await column()).toHaveLength(100);
});

test('an answer above 5 MB is refused, too', async () => {
  await here.host.edit((book) => {
    const [sheet] = book.sheets;
    const cell = { value: 'y'.repeat(30_000), formula: null, quoted: false, style: null };
    for (let row = 0; row < 200; row += 1) sheet?.cells.set(row, new Map([[0, cell]]));
  });
  const read = here.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').load('values');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject(failing('ResponsePayloadSizeLimitExceeded'));
});

test('a slow connection delays requests and changes nothing else', async () => {
  here.host.faults.latency = 60;
  const start = Date.now();
  await write('late');
  expect(Date.now() - start).toBeGreaterThanOrEqual(55);
  expect(await column()).toEqual(['late']);
  here.host.faults.clear();
  expect(here.host.faults.latency).toBe(0);
});

test('rounds count requests that ask or change, not the library’s own clearing up', async () => {
  const { meter } = here.host;
  meter.reset();
  await here.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  await here.host.events.drained();
  expect(meter.rounds).toBe(2);
  expect(meter.requests).toBeGreaterThan(2);
  expect(meter.bytesUp).toBeGreaterThan(meter.requests * 100);
});
