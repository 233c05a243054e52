/**
 * 变更记录: a line for each operation and for each field it changed, in an Excel Table that only grows; 依据 may be filled in
 * by people. In: lines. Out: the sheet with its first lines, and rows to be appended to one that stands.
 */
import type { Language, Wording } from '../wording';
import { COLUMNS } from './columns';
import type { ColumnKey } from './columns';
import type { Name, SheetLayout } from './layout';
import { LINE_STYLES, amountCell, dateCell, growingSheet, lineCells, textCell, timeCell } from './line-cells';
import type { LineCell, LineCells } from './line-cells';
import { sourceWords } from './track-lines';
import type { ChangeLine, LineValue } from './track-lines';

export type ChangeKey = keyof Wording['track']['changes']['columns'];
/** In the order of the sheet. */
export const CHANGE_KEYS: readonly ChangeKey[] = [
  'at',
  'kind',
  'what',
  'code',
  'name',
  'field',
  'before',
  'after',
  'grounds',
  'source',
  'operation',
];

/** Scoped to the sheet: the header cell of one of its columns. */
export function changeName(key: ChangeKey): string {
  return `YS_Chg_${key}`;
}

const WIDTHS: Readonly<Record<ChangeKey, number>> = {
  at: 17,
  kind: 14,
  what: 36,
  code: 16,
  name: 40,
  field: 12,
  before: 13,
  after: 13,
  grounds: 28,
  source: 24,
  operation: 18,
};
const STYLES = {
  at: LINE_STYLES.moment,
  kind: LINE_STYLES.text,
  what: LINE_STYLES.text,
  code: LINE_STYLES.text,
  name: LINE_STYLES.text,
  field: LINE_STYLES.moment,
  before: LINE_STYLES.amount,
  after: LINE_STYLES.amount,
  grounds: LINE_STYLES.typed,
  source: LINE_STYLES.text,
  operation: LINE_STYLES.quiet,
} as const;

const DATED: ReadonlySet<ColumnKey> = new Set(COLUMNS.filter(({ shape }) => shape === 'date').map(({ key }) => key));

export function changeCells(line: ChangeLine, words: Wording): LineCells {
  const { id, kind, at, values } = line.operation;
  const { kinds, sentences } = words.track;
  const head = [timeCell(at), textCell(kinds[kind])];
  if (line.of === 'operation') {
    const blank = Array.from({ length: 7 }, () => textCell(null));
    return lineCells([...head, textCell(sentences[kind](values)), ...blank, textCell(id)]);
  }
  const { change } = line;
  const value = (held: LineValue): LineCell =>
    DATED.has(change.field) ? dateCell(held) : amountCell(held, change.format);
  return lineCells([
    ...head,
    textCell(null),
    textCell(change.code),
    textCell(change.name),
    textCell(words.columns.titles[change.field]),
    value(change.before),
    value(change.after),
    textCell(change.grounds),
    textCell(sourceWords(change.source, words)),
    textCell(id),
  ]);
}

export interface ChangesInput {
  readonly lines: readonly ChangeLine[];
  readonly words: Wording;
  readonly language: Language;
  readonly title: string;
}

export function changesSheet({ lines, words, language, title }: ChangesInput): {
  readonly sheet: SheetLayout;
  readonly names: readonly Name[];
} {
  const said = words.track.changes;
  return growingSheet({
    key: 'changes',
    title,
    heading: said.heading,
    intro: said.intro,
    columns: CHANGE_KEYS.map((key) => ({ key, title: said.columns[key], width: WIDTHS[key], style: STYLES[key] })),
    nameOf: (key) => `YS_Chg_${key}`,
    lines: lines.map((line) => changeCells(line, words)),
    words,
    language,
  });
}
