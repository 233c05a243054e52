// Requests as the real client sends them and answers as it takes them: a session's requests are recorded and checked
// one by one, and the samples captured beside the repository, where there are any, are sent again.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '../../../src/host';
import { loadOfficeInNode } from '../../../src/host/node';
import { ACTION, PATH, type Answer, type Query } from '../../../src/host/wire/protocol';
import { failing, stand, type Stand } from './stand';

interface Exchange {
  readonly query: Query;
  readonly answer: Answer & { readonly Error?: { readonly Code: string; readonly Location: string } };
}

/** A stand whose host's requests and answers are kept. */
function recorded(): Stand & { readonly exchanges: Exchange[] } {
  const here = stand();
  const exchanges: Exchange[] = [];
  const { Excel } = loadOfficeInNode({
    ...here.host,
    processQuery: async (body) => {
      const answer = await here.host.processQuery(body);
      exchanges.push({ query: JSON.parse(body) as Query, answer: JSON.parse(answer) as Exchange['answer'] });
      return answer;
    },
  });
  return {
    ...here,
    run: ((...args: Parameters<typeof Excel.run>) => Excel.run(...args)) as typeof Excel.run,
    exchanges,
  };
}

const valueOf = ({ query, answer }: Exchange, type: number, name = ''): unknown => {
  const action = query.Actions.find((entry) => entry.ActionType === type && (name === '' || entry.Name === name));
  return answer.Results.find(({ ActionId }) => ActionId === action?.Id)?.Value;
};

describe('a session', () => {
  let here: ReturnType<typeof recorded>;
  beforeEach(() => {
    here = recorded();
  });
  afterEach(() => here.host.dispose());

  test('every action but traces has its answer, by its id and in order; no path is left out', async () => {
    await here.run(async (context) => {
      const sheet = context.workbook.worksheets.add('台账');
      sheet.getRange('A1:R100').values = Array.from({ length: 100 }, (_r, r) =>
        Array.from({ length: 18 }, (_c, c) => r * c),
      );
      const rule = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$A1>4';
      sheet.getRange('B1:B9').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      context.workbook.names.add('YS_甲', sheet.getRange('A1:B2'));
      sheet.freezePanes.freezeRows(1);
      context.workbook.settings.add('k', [1, { a: '二' }]);
      context.workbook.customXmlParts.add('<y xmlns="urn:y"/>');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Auto');
      chart.load('name,id');
      sheet.onChanged.add(() => Promise.resolve());
      const used = sheet.getUsedRangeOrNullObject(true).load('address,values');
      const none = context.workbook.worksheets.getItemOrNullObject('没有').getRange('A1').load('values');
      await context.sync();
      expect(used.address).toBe('台账!A1:R100');
      expect(none.isNullObject).toBe(true);
    });
    await here.host.events.drained();
    expect(here.exchanges.length).toBeGreaterThan(0);
    for (const { query, answer } of here.exchanges) {
      expect(answer.Error).toBeUndefined();
      const acted = query.Actions.map(({ Id }) => Id);
      expect(answer.Results.map(({ ActionId }) => ActionId)).toEqual(acted);
      for (const path of Object.values(query.ObjectPaths)) expect(Object.values(PATH)).toContain(path.ObjectPathType);
    }
    const traces = here.exchanges.flatMap(({ query }) =>
      query.Actions.filter(({ ActionType }) => ActionType === ACTION.trace),
    );
    const answered = here.exchanges.flatMap(({ answer }) => answer.TraceIds ?? []);
    expect(traces.length).toBeGreaterThan(0);
    expect([...answered].sort()).toEqual(traces.map(({ Id }) => Id).sort());
  });

  test('a query answers names in upper case and items by `_Items`, a retrieval in lower case and by `items`', async () => {
    await here.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/position');
      await context.sync();
      // Not in the typings, but the library's own; its answer is checked on the wire below.
      (context.workbook.worksheets as unknown as { readonly retrieve: (select: string) => unknown }).retrieve(
        'items/name',
      );
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(['Sheet1']);
    });
    const asked = here.exchanges.find(({ query }) =>
      query.Actions.some(({ ActionType }) => ActionType === ACTION.query),
    );
    expect(asked && valueOf(asked, ACTION.query)).toEqual({
      _Items: [{ Id: expect.any(String) as unknown, Name: 'Sheet1', Position: 0 }],
    });
    const taken = here.exchanges.find(({ query }) =>
      query.Actions.some(({ ActionType }) => ActionType === ACTION.json),
    );
    expect(taken && valueOf(taken, ACTION.json)).toEqual({ items: [expect.objectContaining({ name: 'Sheet1' })] });
  });

  test('ids, kept references and nothing for what is not there', async () => {
    await here.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1').load('id');
      sheet.getRange('A1').load('values');
      context.workbook.worksheets.getItemOrNullObject('没有').load('name');
      await context.sync();
    });
    const [first] = here.exchanges;
    const made = first?.query.Actions.filter(({ ActionType }) => ActionType === ACTION.instantiate) ?? [];
    const answers = made.map(({ Id }) => first?.answer.Results.find(({ ActionId }) => ActionId === Id)?.Value);
    expect(answers).toContainEqual({ Id: here.host.workbook.book.sheets[0]?.id });
    expect(answers).toContain(null);
    expect(answers).toContainEqual({});
    const kept = here.exchanges.flatMap(({ query }) => query.Actions.filter(({ Name }) => Name === '_KeepReference'));
    expect(kept).toHaveLength(1);
    await here.host.events.drained();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const released = here.exchanges.at(-1)?.query.Actions.map(({ Name }) => Name);
    expect(released).toContain('_RemoveReference');
  });

  test('the same method path is run once, however often it is used', async () => {
    await here.run(async (context) => {
      const sheet = context.workbook.worksheets.add('一次');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    expect(here.host.workbook.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '一次']);
  });

  test('a large write comes in pieces and arrives whole', async () => {
    const values = Array.from({ length: 400 }, (_r, r) => Array.from({ length: 10 }, (_c, c) => `${r}-${c}x`));
    await here.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:J400').values = values;
      await context.sync();
    });
    const names = new Set(here.exchanges.flatMap(({ query }) => query.Actions.map(({ Name }) => Name)));
    const paths = here.exchanges.flatMap(({ query }) => Object.values(query.ObjectPaths).map(({ Name }) => Name));
    expect(names.has('_ValidateArraySize')).toBe(true);
    expect(paths).toEqual(expect.arrayContaining(['GetRow', 'GetBoundingRect']));
    expect((await here.cell('Sheet1', 'J400'))?.['value']).toBe('399-9x');
  });
});

describe('what the host does not know', () => {
  test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
    [
      'a method',
      (context) => context.workbook.worksheets.getItem('Sheet1').getRange('A1').getImage(),
      'Range.getImage',
    ],
    ['an object', (context) => context.workbook.pivotTables.load('items'), 'Workbook.pivotTables'],
    [
      'a property to set',
      (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.readingOrder = 'RightToLeft';
      },
      'RangeFormat.readingOrder',
    ],
    [
      'a property to read',
      (context) => context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('linkedDataTypeState'),
      'Range.linkedDataTypeState',
    ],
  ])('%s fails loudly, by its name', async (_kind, use, name) => {
    const here = stand();
    const tried = here.run(async (context) => {
      use(context);
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject(failing('ApiNotFound'));
    await expect(tried).rejects.toThrow(new RegExp(name.replace('.', '\\.'), 'i'));
    here.host.dispose();
  });
});

const samples = join(__dirname, '../../../../shared/design/wire-samples');
const files = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.json')) : [];
/** Samples that use what the host does not serve (see NOT_SERVED in coverage.test.ts and the README). */
const REFUSED: Readonly<Record<string, string>> = {
  '011': 'ApiNotFound TableColumnCollection.add',
  '013': 'NotImplemented ConditionalFormatCollection.add',
  '017': 'ApiNotFound NamedItemCollection.addFormulaLocal',
  '021': 'ApiNotFound ChartAxis.minimum',
  '031': 'ApiNotFound Range.getCellProperties',
  '035': 'ApiNotFound Workbook.insertWorksheetsFromBase64',
  '036': 'ApiNotFound Application.createWorkbook',
};
interface Sample {
  readonly request: Query;
  readonly response: Exchange['answer'];
}

if (files.length > 0)
  test('requests captured beside the repository are answered as they were, or refused by name', async () => {
    const host = createHost({ sheetNames: ['Sheet1', 'Lists'] });
    const odd: string[] = [];
    for (const file of files.sort()) {
      const { request, response } = JSON.parse(readFileSync(join(samples, file), 'utf8')) as Sample;
      const { Error: fault, Results } = JSON.parse(
        await host.processQuery(JSON.stringify(request)),
      ) as Exchange['answer'];
      const refusal = REFUSED[file.slice(0, 3)];
      const told = fault ? `${fault.Code} ${fault.Location}` : '';
      const fits = refusal ? told === refusal : fault?.Code === response.Error?.Code;
      if (!fits || (!refusal && Results.length !== response.Results.length)) odd.push(`${file}: ${told}`);
    }
    host.dispose();
    expect(odd).toEqual([]);
  });
