// Events as the real library hears them: who is told, what of, in what order, and who no longer.
import { stand, type Stand } from './stand';

let here: Stand;
beforeEach(() => {
  here = stand({ sheetNames: ['甲', '乙'] });
});
afterEach(() => here.host.dispose());

type Heard = [kind: string, what: unknown];

/** Runs with handlers on; `heard` fills as events come. */
async function listening(work: (heard: Heard[]) => Promise<void>): Promise<Heard[]> {
  const heard: Heard[] = [];
  await here.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('甲');
    sheet.onChanged.add((event) => {
      heard.push(['changed', [event.address, event.changeType, event.source]]);
      return Promise.resolve();
    });
    sheet.onSelectionChanged.add((event) => {
      heard.push(['selected', event.address]);
      return Promise.resolve();
    });
    worksheets.onAdded.add((event) => {
      heard.push(['added', event.source]);
      return Promise.resolve();
    });
    worksheets.onDeleted.add((event) => {
      heard.push(['deleted', event.source]);
      return Promise.resolve();
    });
    worksheets.onActivated.add((event) => {
      heard.push(['activated', event.worksheetId]);
      return Promise.resolve();
    });
    worksheets.onCalculated.add((event) => {
      heard.push(['calculated', event.address]);
      return Promise.resolve();
    });
    await context.sync();
  });
  await work(heard);
  await here.host.events.drained();
  return heard;
}

test('a person types, selects, adds, goes to and deletes sheets: told in that order', async () => {
  const { user } = here.host;
  const ids = here.host.workbook.book.sheets.map(({ id }) => id);
  const heard = await listening(async () => {
    await user.type('甲!B2', '5');
    await user.select('甲!C3:D4');
    await user.addSheet('丙');
    await user.activate('乙');
    await user.deleteSheet('丙');
  });
  expect(heard.map(([kind]) => kind)).toEqual(
    expect.arrayContaining(['changed', 'selected', 'added', 'activated', 'deleted']),
  );
  expect(heard[0]).toEqual(['changed', ['B2', 'RangeEdited', 'Local']]);
  expect(heard[1]).toEqual(['selected', 'C3:D4']);
  expect(heard.filter(([kind]) => kind === 'added' || kind === 'deleted')).toEqual([
    ['added', 'Local'],
    ['deleted', 'Local'],
  ]);
  expect(heard.filter(([kind, what]) => kind === 'activated' && what === ids[1])).toHaveLength(1);
});

test('changes of another author are told as remote, those of another sheet not at all', async () => {
  const heard = await listening(async () => {
    await here.host.user.put('甲!A1', { value: 1 });
    await here.host.user.type('乙!A1', '2');
  });
  expect(heard.filter(([kind]) => kind === 'changed')).toEqual([['changed', ['A1', 'RangeEdited', 'Remote']]]);
});

test('rows put in, and results that follow', async () => {
  await here.host.user.type('甲!A5', '=A4*2');
  const heard = await listening(async () => {
    await here.host.user.insert('甲!2:3');
    await here.host.user.type('甲!A6', '21');
  });
  expect(heard.filter(([kind]) => kind !== 'calculated')).toEqual([
    ['changed', ['2:3', 'RowInserted', 'Local']],
    ['changed', ['A6', 'RangeEdited', 'Local']],
  ]);
  expect(heard.at(-1)).toEqual(['calculated', 'A7']);
});

test('the add-in hears what it did itself, and that it did', async () => {
  const triggers: (string | undefined)[] = [];
  await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.onChanged.add((event) => {
      triggers.push(event.triggerSource);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
  await here.host.user.type('甲!A1', '2');
  await here.host.events.drained();
  expect(triggers).toEqual(['ThisLocalAddin', 'Unknown']);
});

test('a handler put on hears nothing of what was done before, in the same request or an earlier one', async () => {
  const heard: string[] = [];
  await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('A1').values = [['before']];
    await context.sync();
    sheet.getRange('A2').values = [['same request']];
    sheet.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('A3').values = [['after']];
    await context.sync();
  });
  await here.host.events.drained();
  expect(heard).toEqual(['A3']);
});

test('a handler taken off hears nothing more, and another of the same kind goes on', async () => {
  const heard: string[] = [];
  const handlers = await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    const made = ['one', 'two'].map((name) =>
      sheet.onChanged.add(() => {
        heard.push(name);
        return Promise.resolve();
      }),
    );
    await context.sync();
    return made;
  });
  await here.host.user.type('甲!A1', '1');
  await here.host.events.drained();
  const [first, second] = handlers;
  await here.run(async () => {
    first?.remove();
    await first?.context.sync();
  });
  await here.host.user.type('甲!A1', '2');
  await here.host.events.drained();
  second?.remove();
  await second?.context.sync();
  await here.host.user.type('甲!A1', '3');
  await here.host.events.drained();
  expect(heard).toEqual(['one', 'two', 'two']);
});

test('events that wait while their handler is taken off do not leave', async () => {
  const entries: unknown[] = [];
  here.host.events.listen((leaving) => entries.push(...leaving));
  await here.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    const handler = sheet.onChanged.add(() => Promise.resolve());
    await context.sync();
    // One request: the change comes first, taking the handler off after it; its event would leave after both.
    sheet.getRange('A1').values = [[1]];
    handler.remove();
    await context.sync();
  });
  await here.host.events.drained();
  expect(entries).toEqual([]);
});
