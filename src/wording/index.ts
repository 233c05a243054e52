// All words we say, by language. `zh` gives the shape; a key that `en` lacks does not compile.
import { columns as enColumns } from './en/columns';
import { pane as enPane } from './en/pane';
import { sheet as enSheet } from './en/sheet';
import { status as enStatus } from './en/status';
import { workbench as enWorkbench } from './en/workbench';
import { columns } from './zh/columns';
import { pane } from './zh/pane';
import { sheet } from './zh/sheet';
import { status } from './zh/status';
import { workbench } from './zh/workbench';

export type Language = 'zh' | 'en';

const zh = { columns, pane, sheet, status };
export type Wording = typeof zh;
const en: Wording = { columns: enColumns, pane: enPane, sheet: enSheet, status: enStatus };

export function wordingOf(language: Language): Wording {
  return language === 'zh' ? zh : en;
}

/** The workbench's words stand apart, so that the pane does not carry them. */
export type WorkbenchWording = typeof workbench;
export function workbenchWordingOf(language: Language): WorkbenchWording {
  return language === 'zh' ? workbench : enWorkbench;
}
