// Events and answers leave through one queue, in order. An event is filtered by registration when it happens and
// again when it leaves, so that a handler never hears of what was done before it was there or after it went.
import { areaAddress } from '../book/address';
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

function toldOf(news: News, book: Book): Told | null {
  const at = (type: number, body: Readonly<Record<string, unknown>> = {}): Told | null =>
    'sheetId' in news ? { type, sheetId: news.sheetId, body: { worksheetId: news.sheetId, ...body } } : null;
  switch (news.kind) {
    case 'changed': {
      const detail = news.before === undefined ? {} : { details: { valueBefore: news.before, valueAfter: news.after } };
      return at(EVENT.changed, { address: areaAddress(news.area), changeType: news.change, ...detail });
    }
    case 'formatted':
      return at(EVENT.formatted, { address: areaAddress(news.area) });
    case 'activated':
      return at(EVENT.activated);
    case 'deactivated':
      return at(EVENT.deactivated);
    case 'added':
      return at(EVENT.added);
    case 'deleted':
      return at(EVENT.deleted);
    case 'selected':
      return at(EVENT.selected, { address: areaAddress(news.area) });
    case 'calculated':
      return at(EVENT.calculated, { address: areaAddress(news.area) });
    case 'sorted':
      return at(EVENT.sortedRows, { address: areaAddress(news.area) });
    case 'hidden-rows':
      return at(EVENT.hiddenRows, { address: areaAddress(news.area), changeType: 'RowHidden' });
    case 'protected':
      return at(EVENT.protection, { isProtected: Boolean(sheetById(book, news.sheetId)?.protection) });
    case 'renamed':
      return at(EVENT.renamed, { nameBefore: news.before, nameAfter: news.after });
    case 'table':
      return at(news.change === 'added' ? EVENT.tableAdded : EVENT.tableDeleted, {
        tableId: news.tableId,
        tableName: news.name,
      });
    default:
      return null;
  }
}

/** The entries this news sends: one for the sheet's own handlers, one for the workbook's. */
export function entriesOf(
  news: News,
  book: Book,
  source: 'Local' | 'Remote',
  trigger: 'ThisLocalAddin' | 'Unknown',
): readonly EventEntry[] {
  const told = toldOf(news, book);
  if (!told) return [];
  const message = JSON.stringify({ ...told.body, source, triggerSource: trigger });
  return [told.sheetId, WORKBOOK_TARGET].map((targetId) => ({
    messageCategory: 65536 as const,
    messageType: told.type,
    targetId,
    message,
    id: '' as const,
  }));
}
