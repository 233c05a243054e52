/**
 * 填报: one line for each actual that was recorded, in an Excel Table that only grows. In: check-ins. Out: the sheet with
 * its first lines, and rows to be appended to one that stands.
 */
import type { Language, Wording } from '../wording';
import type { Name, SheetLayout } from './layout';
import { LINE_STYLES, amountCell, dateCell, growingSheet, lineCells, textCell, timeCell } from './line-cells';
import type { LineCells } from './line-cells';
import { sourceWords } from './track-lines';
import type { CheckIn } from './track-lines';

export type CheckInKey = keyof Wording['track']['checkins']['columns'];
/** In the order of the sheet. */
export const CHECKIN_KEYS: readonly CheckInKey[] = [
  'code',
  'name',
  'dataDate',
  'value',
  'unit',
  'entered',
  'source',
  'operation',
];

/** Scoped to the sheet: the header cell of one of its columns. */
export function checkInName(key: CheckInKey): string {
  return `YS_Chk_${key}`;
}

const WIDTHS: Readonly<Record<CheckInKey, number>> = {
  code: 16,
  name: 44,
  dataDate: 13,
  value: 14,
  unit: 9,
  entered: 18,
  source: 26,
  operation: 18,
};
const STYLES = {
  code: LINE_STYLES.text,
  name: LINE_STYLES.text,
  dataDate: LINE_STYLES.moment,
  value: LINE_STYLES.amount,
  unit: LINE_STYLES.moment,
  entered: LINE_STYLES.moment,
  source: LINE_STYLES.text,
  operation: LINE_STYLES.quiet,
} as const;

export function checkInCells(one: CheckIn, words: Wording): LineCells {
  return lineCells([
    textCell(one.code),
    textCell(one.name),
    dateCell(one.dataDate),
    amountCell(one.value, one.format),
    textCell(one.unit),
    timeCell(one.entered),
    textCell(sourceWords(one.source, words)),
    textCell(one.operation),
  ]);
}

export interface CheckInsInput {
  readonly checkIns: readonly CheckIn[];
  readonly words: Wording;
  readonly language: Language;
  readonly title: string;
}

export function checkInsSheet({ checkIns, words, language, title }: CheckInsInput): {
  readonly sheet: SheetLayout;
  readonly names: readonly Name[];
} {
  const said = words.track.checkins;
  return growingSheet({
    key: 'checkins',
    title,
    heading: said.heading,
    intro: said.intro,
    columns: CHECKIN_KEYS.map((key) => ({
      key,
      title: said.columns[key],
      width: WIDTHS[key],
      style: STYLES[key],
    })),
    nameOf: (key) => `YS_Chk_${key}`,
    lines: checkIns.map((one) => checkInCells(one, words)),
    words,
    language,
  });
}
