// Events and answers leave through one queue, in order. An event is filtered by registration when it happens and
// again when it leaves, so that a handler never hears of what was done before it was there or after it went.
import { areaAddress } from '../book/address';
import type { Area } from '../book/area';
import { sheetById, type Book, type News } from '../book/book';

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: '';
}
/** 'type target' → how often it was registered. */
export type Registrations = Map<string, number>;
export const WORKBOOK_TARGET = 'Workbook';

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  formatted: 18,
  sortedRows: 19,
  hiddenRows: 22,
  protection: 24,
  renamed: 25,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const key = (type: number, target: string): string => `${type} ${target}`;

export function register(registrations: Registrations, type: number, target: string): void {
  registrations.set(key(type, target), (registrations.get(key(type, target)) ?? 0) + 1);
}
export function unregister(registrations: Registrations, type: number, target: string): void {
  const left = (registrations.get(key(type, target)) ?? 0) - 1;
  if (left > 0) registrations.set(key(type, target), left);
  else registrations.delete(key(type, target));
}
export const isRegistered = (registrations: Registrations, entry: EventEntry): boolean =>
  registrations.has(key(entry.messageType, entry.targetId));

interface Told {
  readonly type: number;
  readonly sheetId: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Body = Readonly<Record<string, unknown>>;
type Teller<K extends News['kind']> = (
  news: News & { readonly kind: K },
  book: Book,
) => readonly [type: number, body?: Body];

const where = ({ area }: { readonly area: Area }): Body => ({ address: areaAddress(area) });

/** News that are events; the others are for a grid that shows the book. */
const TELLERS: { readonly [K in News['kind']]?: Teller<K> } = {
  changed: (news) => {
    const details = news.before === undefined ? {} : { details: { valueBefore: news.before, valueAfter: news.after } };
    return [EVENT.changed, { ...where(news), changeType: news.change, ...details }];
  },
  formatted: (news) => [EVENT.formatted, where(news)],
  activated: () => [EVENT.activated],
  deactivated: () => [EVENT.deactivated],
  added: () => [EVENT.added],
  deleted: () => [EVENT.deleted],
  selected: (news) => [EVENT.selected, where(news)],
  calculated: (news) => [EVENT.calculated, where(news)],
  sorted: (news) => [EVENT.sortedRows, where(news)],
  'hidden-rows': (news) => [EVENT.hiddenRows, { ...where(news), changeType: 'RowHidden' }],
  protected: (news, book) => [EVENT.protection, { isProtected: Boolean(sheetById(book, news.sheetId)?.protection) }],
  renamed: (news) => [EVENT.renamed, { nameBefore: news.before, nameAfter: news.after }],
  table: (news) => [
    news.change === 'added' ? EVENT.tableAdded : EVENT.tableDeleted,
    { tableId: news.tableId, tableName: news.name },
  ],
};

function toldOf(news: News, book: Book): Told | null {
  const teller = TELLERS[news.kind] as Teller<News['kind']> | undefined;
  if (!teller || news.kind === 'sheets' || news.kind === 'names') return null;
  const [type, body = {}] = teller(news as never, book);
  return { type, sheetId: news.sheetId, body: { worksheetId: news.sheetId, ...body } };
}

/** The entries this news sends: one for the sheet's own handlers, one for the workbook's. */
export function entriesOf(news: News, book: Book, trigger: 'ThisLocalAddin' | 'Unknown'): readonly EventEntry[] {
  const told = toldOf(news, book);
  if (!told) return [];
  const source = news.kind === 'changed' && news.remote ? 'Remote' : 'Local';
  const message = JSON.stringify({ ...told.body, source, triggerSource: trigger });
  return [told.sheetId, WORKBOOK_TARGET].map((targetId) => ({
    messageCategory: 65536 as const,
    messageType: told.type,
    targetId,
    message,
    id: '' as const,
  }));
}
