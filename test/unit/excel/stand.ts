/**
 * A workbook to try things on: the embedded host behind the real office.js, and ledgers of our own making for it.
 */
import { createHost } from '../../../src/host';
import type { Host, HostOptions } from '../../../src/host';
import { loadOfficeInNode } from '../../../src/host/node';
import { newLedger } from '../../../src/excel';
import type { Outcome, Workbook } from '../../../src/excel';
import type { Indicator, IsoDate, Progress } from '../../../src/plan';
import { columnOf, ledgerLayout, letterOf } from '../../../src/sheet';
import type { Layout, LedgerRequest } from '../../../src/sheet';
import type { Titles } from '../../../src/excel';
import { DEFAULT_SETTINGS } from '../../../src/status';

export interface Stand {
  readonly host: Host;
  readonly workbook: Workbook;
}

export interface StandOptions extends HostOptions {
  /** Highest ExcelApi version this Excel claims. */
  readonly api?: string;
}

export function stand(options: StandOptions = {}): Stand {
  const host = createHost(options);
  const office = loadOfficeInNode(host);
  const api = Number(options.api?.split('.')[1] ?? 15);
  return {
    host,
    workbook: {
      run: (batch) => {
        // The library talks to one workbook at a time; a test may have several.
        office.connect(host);
        return office.Excel.run(batch);
      },
      supports: (set, version) => set === 'ExcelApi' && Number(version.split('.')[1]) <= api,
      readOnly: false,
    },
  };
}

export const AT = '2024-07-02T09:30';
export const LATER = '2024-07-03T16:05';
export const at = { at: AT };
export const later = { at: LATER };

export const codesOf = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code);

/** A ledger of five rows, as most tests begin. */
export async function ledgerOfFive(options: StandOptions = {}): Promise<Stand> {
  const here = stand(options);
  await newLedger(here.workbook, layoutOf({ indicators: indicators(5) }), at);
  return here;
}

export interface Likes extends Partial<Indicator> {
  readonly code: string;
}

export function indicator(likes: Likes): Indicator {
  return {
    area: '学前教育',
    name: `指标${likes.code}`,
    unit: '所',
    format: '#,##0',
    baseline: null,
    target: { kind: 'number', value: 100 },
    upper: null,
    kind: 'count',
    direction: 'up',
    basis: 'cumulative',
    start: '2024-01-01',
    due: '2024-12-31',
    owner: '基础教育科',
    modality: null,
    how: {},
    source: null,
    doubts: [],
    monthly: null,
    stages: [],
    ...likes,
  };
}

/** `count` indicators of several kinds, the same each time. */
export function indicators(count: number, from = 1): readonly Indicator[] {
  return Array.from({ length: count }, (_, n) => variant(from + n));
}

function variant(n: number): Indicator {
  const code = `2024-A${String(Math.ceil(n / 100)).padStart(2, '0')}-${String(n).padStart(3, '0')}`;
  const source = {
    document: '样例计划.docx',
    block: n,
    span: { start: n * 40, end: n * 40 + 4 },
    quote: `第${String(n)}项:新建公办幼儿园${String(10 + n)}所。`,
  };
  const count = indicator({
    code,
    name: `第${String(n)}批新建公办幼儿园`,
    target: { kind: 'number', value: 10 + n },
    source,
  });
  if (n % 5 === 1) {
    return {
      ...count,
      kind: 'rate',
      basis: 'point',
      unit: '%',
      format: '0.0%',
      name: `第${String(n)}片普惠园覆盖率`,
      target: { kind: 'number', value: 0.85 },
    };
  }
  if (n % 5 === 2)
    return {
      ...count,
      kind: 'floor',
      direction: 'down',
      unit: '起',
      target: { kind: 'number', value: 0 },
      name: `第${String(n)}类安全事故`,
    };
  if (n % 5 === 3) {
    return {
      ...count,
      kind: 'frequency',
      unit: '次',
      name: `第${String(n)}组月度例会`,
      target: { kind: 'number', value: 12 },
      monthly: Array.from({ length: 12 }, (_, m) => (m + 1) / 12),
    };
  }
  if (n % 5 === 4) return { ...count, target: { kind: 'missing' }, name: `=SUM(${String(n)})新增名教师` };
  return count;
}

export interface LayoutWish {
  readonly indicators: readonly Indicator[];
  readonly asOf?: IsoDate | null;
  readonly progress?: ReadonlyMap<string, Progress>;
  readonly language?: LedgerRequest['language'];
}

export function layoutOf(wish: LayoutWish): (titles: Titles) => Layout {
  return (titles) =>
    ledgerLayout({
      plan: { year: 2024, indicators: wish.indicators },
      settings: { ...DEFAULT_SETTINGS, asOf: wish.asOf === undefined ? '2024-06-30' : wish.asOf, planYear: 2024 },
      language: wish.language ?? 'zh',
      ...(wish.progress === undefined ? {} : { progress: wish.progress }),
      titles,
    });
}

interface Content {
  readonly sheets: readonly { readonly validations: readonly { readonly areas: string }[] }[];
}

/**
 * The workbook's content, written so that equal workbooks are equal: references as Excel itself would write them (`'台账'!`
 * and `台账!` are the same), validations cell by cell.
 */
export async function contentOf({ host }: Stand): Promise<Content> {
  return withoutLog(normal(await host.workbook.dump()));
}

/** With the log: nothing left out. */
export async function allOf({ host }: Stand): Promise<Content> {
  return normal(await host.workbook.dump());
}

interface Logged {
  readonly sheets: readonly { readonly name: string; readonly validations: Content['sheets'][number]['validations'] }[];
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly xmlParts: readonly string[];
}

/** What an operation told is kept under its id and the snapshot's, until the next refresh. */
const TOLD = /^<kept xmlns="[^"]*\+[^"]*">/;

/** 填报 and 变更记录 tell what was done, undone things too: what they say is no content that comes back. */
function withoutLog(content: Content): Content {
  const { sheets, tables, settings, xmlParts, ...rest } = content as unknown as Logged;
  const ours = new Set(tables.filter(({ name }) => name.startsWith('YS_')).map(({ sheet }) => sheet));
  const { YS_Journal: journal, ...others } = settings;
  const register = typeof journal === 'string' ? (JSON.parse(journal) as Record<string, unknown>) : null;
  return {
    ...rest,
    sheets: sheets.filter(({ name }) => !ours.has(name)),
    tables: tables.filter(({ name }) => !name.startsWith('YS_')),
    xmlParts: xmlParts.filter((part) => !TOLD.test(part)),
    settings: register === null ? others : { ...others, YS_Journal: uncounted(register) },
  } as unknown as Content;
}

/** Operations are counted on, undone or not; a refresh makes room for the next operation. */
function uncounted({ last: _, entries, ...register }: Record<string, unknown>): unknown {
  const known = entries as readonly (Record<string, unknown> & { readonly operation: { readonly kind: string } })[];
  const lasting = known.filter(({ operation }) => operation.kind !== 'refresh');
  return { ...register, entries: lasting.map(({ made: __, ...entry }) => entry) };
}

export function normal(raw: unknown): Content {
  const dump = JSON.parse(JSON.stringify(raw).replace(/'([^'"!=()+*/, -]+)'!/g, '$1!')) as Content;
  return {
    ...dump,
    sheets: dump.sheets.map((sheet) => ({ ...sheet, validations: validatedCells(sheet.validations) })),
  };
}

function validatedCells(validations: readonly { readonly areas: string }[]): Content['sheets'][number]['validations'] {
  const cells = validations.flatMap(({ areas, ...rule }) =>
    areas
      .split(',')
      .flatMap(columnsIn)
      .map((one) => ({ areas: one, ...rule })),
  );
  const joined = new Map<string, string[]>();
  for (const { areas, ...rule } of cells)
    joined.set(JSON.stringify(rule), [...(joined.get(JSON.stringify(rule)) ?? []), areas]);
  return [...joined]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([rule, areas]) => ({ areas: [...areas].sort().join(), ...(JSON.parse(rule) as object) }));
}

/** `T7:U8` → T7, T8, U7, U8. */
function columnsIn(address: string): readonly string[] {
  const [from = '', to = from] = address.split(':');
  const part = (cell: string): readonly [number, number] => [
    columnOf(cell.replace(/\d+/, '')),
    Number(cell.replace(/\D+/, '')),
  ];
  const [[left, top], [right, bottom]] = [part(from), part(to)];
  return Array.from({ length: right - left + 1 }, (_, c) => left + c).flatMap((column) =>
    Array.from({ length: bottom - top + 1 }, (_, r) => `${letterOf(column)}${String(top + r)}`),
  );
}
