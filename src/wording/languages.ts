// All words we say, by language. `zh` gives the shape; a key that `en` lacks does not compile.
import { adopt as enAdopt } from './en/adopt';
import { cli as enCli } from './en/cli';
import { columns as enColumns } from './en/columns';
import { demo as enDemo } from './en/demo';
import { ledgerProblems as enLedger } from './en/ledger';
import { links as enLinks } from './en/links';
import { pane as enPane } from './en/pane';
import { excelProblems as enExcel } from './en/excel';
import { readingProblems as enReading } from './en/reading';
import { doubts as enDoubts, rules as enRules } from './en/rules';
import { sheet as enSheet } from './en/sheet';
import { status as enStatus } from './en/status';
import { reportSheets as enReportSheets } from './en/summary';
import { track as enTrack } from './en/track';
import { views as enViews } from './en/views';
import { workbench as enWorkbench } from './en/workbench';
import { adopt } from './zh/adopt';
import { cli } from './zh/cli';
import { columns } from './zh/columns';
import { demo } from './zh/demo';
import { excelProblems as excel } from './zh/excel';
import { ledgerProblems as ledger } from './zh/ledger';
import { links } from './zh/links';
import { pane } from './zh/pane';
import { readingProblems as reading } from './zh/reading';
import { doubts, rules } from './zh/rules';
import { sheet } from './zh/sheet';
import { status } from './zh/status';
import { reportSheets } from './zh/summary';
import { track } from './zh/track';
import { views } from './zh/views';
import { workbench } from './zh/workbench';

export type Language = 'zh' | 'en';

/** Codes of extraction are any text to those who look them up. */
type Sentences = Readonly<Record<string, string>>;
const sentences = (known: Sentences): Sentences => known;

const zh = {
  adopt,
  columns,
  doubts: sentences(doubts),
  excel,
  ledger,
  links,
  pane,
  reading,
  reportSheets,
  rules: sentences(rules),
  sheet,
  status,
  track,
  views,
};
export type Wording = typeof zh;
const en: Wording = {
  adopt: enAdopt,
  columns: enColumns,
  doubts: enDoubts,
  excel: enExcel,
  ledger: enLedger,
  links: enLinks,
  pane: enPane,
  reading: enReading,
  reportSheets: enReportSheets,
  rules: enRules,
  sheet: enSheet,
  status: enStatus,
  track: enTrack,
  views: enViews,
};
export const wordingOf = (language: Language): Wording => (language === 'zh' ? zh : en);

/** The words of the workbench and of the command line stand apart, so that the pane does not carry them. */
export const workbenchWordingOf = (language: Language): typeof workbench =>
  language === 'zh' ? workbench : enWorkbench;
export const cliWordingOf = (language: Language): typeof cli => (language === 'zh' ? cli : enCli);
export type WorkbenchWording = typeof workbench;
export type CliWording = typeof cli;
export const demoWordingOf = (language: Language): typeof demo => (language === 'zh' ? demo : enDemo);
