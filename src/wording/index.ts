// All words we say, by language. `zh` gives the shape; a key that `en` lacks does not compile.
import { columns as enColumns } from './en/columns';
import { pane as enPane } from './en/pane';
import { sheet as enSheet } from './en/sheet';
import { status as enStatus } from './en/status';
import { columns } from './zh/columns';
import { pane } from './zh/pane';
import { sheet } from './zh/sheet';
import { status } from './zh/status';

export type Language = 'zh' | 'en';

const zh = { columns, pane, sheet, status };
export type Wording = typeof zh;
const en: Wording = { columns: enColumns, pane: enPane, sheet: enSheet, status: enStatus };

export function wordingOf(language: Language): Wording {
  return language === 'zh' ? zh : en;
}
