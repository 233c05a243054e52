/**
 * What writing costs on the wire: bytes a row sent by each operation, and their ratio to a bare write of the same cells
 * (values, each formula once and copied down, links; no format, no rule, no name). Journal and snapshot are counted apart.
 */
import { newLedger, refresh, typeActuals, writeIndicators } from '../../src/excel';
import type { Outcome, Workbook } from '../../src/excel';
import { createHost } from '../../src/host';
import type { Dump, Host } from '../../src/host';
import { loadOfficeInNode } from '../../src/host/node';
import { AT, LATER, indicators, layoutOf } from '../unit/excel/stand';
import { bareRequest } from './bare-write';

interface Sent {
  bytes: number;
  /** Of them, journal and snapshot. */
  apart: number;
  requests: number;
  /** What came back. */
  down: number;
}

interface Metered {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly sent: Sent;
}

const APART = /"YS_Journal"|<kept xmlns/;

/** Requests as they are sent; the answers as they come. */
export function metered(sheetNames: readonly string[] = ['Sheet1']): Metered {
  const inner = createHost({ engine: 'quick', sheetNames });
  const sent: Sent = { bytes: 0, apart: 0, requests: 0, down: 0 };
  const host: Host = {
    ...inner,
    processQuery: async (body) => {
      const { ObjectPaths: paths } = JSON.parse(body) as { readonly ObjectPaths: Readonly<Record<string, unknown>> };
      const texts = Object.values(paths).map((path) => JSON.stringify(path));
      sent.bytes += Buffer.byteLength(body);
      sent.requests += 1;
      for (const text of texts) if (APART.test(text)) sent.apart += Buffer.byteLength(text);
      const answer = await inner.processQuery(body);
      sent.down += Buffer.byteLength(answer);
      return answer;
    },
  };
  const office = loadOfficeInNode(host);
  const run: Workbook['run'] = (batch) => {
    office.connect(host);
    return office.Excel.run(batch);
  };
  return { host, sent, workbook: { run, supports: () => true, readOnly: false } };
}

interface Cost {
  readonly name: string;
  /** Without journal and snapshot. */
  readonly bytes: number;
  readonly apart: number;
  readonly bare: number;
  readonly down: number;
  readonly rounds: number;
}

async function costOf(
  { host, workbook, sent }: Metered,
  name: string,
  act: (workbook: Workbook) => Promise<Outcome<unknown>>,
): Promise<Cost> {
  const before = await host.workbook.dump();
  const start = { ...sent };
  const { value } = await act(workbook);
  if (value === null) throw new Error(`${name}: not done`);
  const [apart, down] = [sent.apart - start.apart, sent.down - start.down];
  const [bytes, rounds] = [sent.bytes - start.bytes - apart, sent.requests - start.requests];
  return { name, bytes, apart, down, rounds, bare: await bareBytes(before, await host.workbook.dump()) };
}

async function bareBytes(before: Dump, after: Dump): Promise<number> {
  const bare = metered(after.sheets.map(({ name }) => String(name)));
  await bareRequest(bare.workbook, before, after);
  bare.host.dispose();
  return bare.sent.bytes;
}

async function costs(rows: number): Promise<readonly Cost[]> {
  const here = metered();
  const entries = indicators(rows).map(({ code }, n) => ({ code, value: n, date: '2024-06-30', grounds: null }));
  const first = layoutOf({ indicators: indicators(rows) });
  const more = layoutOf({ indicators: indicators(rows, rows + 1) });
  const done = [
    await costOf(here, 'a new ledger', (workbook) => newLedger(workbook, first, { at: AT })),
    await costOf(here, 'actuals of a report for all rows', (workbook) =>
      typeActuals(workbook, { document: '总结.docx', entries }, { at: AT }),
    ),
    await costOf(here, 'the first refresh after them', (workbook) => refresh(workbook, { at: LATER })),
    await costOf(here, 'as many rows more', (workbook) => writeIndicators(workbook, more, { at: LATER })),
  ];
  here.host.dispose();
  return done;
}

/** What one row more costs, and all of `rows` with what is sent once. */
export async function wire(rows: number): Promise<readonly string[]> {
  const few = await costs(rows / 4);
  const many = await costs(rows);
  return many.map((all, n) => {
    const part = few[n] ?? all;
    const each = (of: 'bytes' | 'apart' | 'bare' | 'down'): number => (all[of] - part[of]) / (rows - rows / 4);
    return (
      `wire, ${all.name}: ${each('bytes').toFixed(0)} bytes a row, ${(each('bytes') / each('bare')).toFixed(2)} of a bare write ` +
      `of the same cells; journal and snapshot ${each('apart').toFixed(0)}, read ${each('down').toFixed(0)}; ${String(rows)} rows ` +
      `with all that is sent once ${(all.bytes / all.bare).toFixed(2)} of it, in ${String(all.rounds)} rounds`
    );
  });
}
