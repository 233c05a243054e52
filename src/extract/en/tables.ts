/** What English tables and sheets say, as one: loaded where a document has a table. */
import type { TableWords } from '../table-words';
import { columns, forecast, share } from './columns';
import { sheet } from './sheet';

export const tables: TableWords = { columns, forecast, share, sheet };
