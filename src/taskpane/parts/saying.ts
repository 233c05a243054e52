/** From outcomes, operations and problems as data to the words of the pane. */
import type { Problem } from '../../document';
import type { Operation } from '../../excel';
import type { Doubt } from '../../plan';
import { said } from '../../wording';
import type { Wording } from '../../wording';
import type { Place } from '../services/services';
import type { Notice, Outcome } from '../state/state';
import { count } from './figure';

type OperationWords = Wording['pane']['operation'];

/** What each kind says of its values. */
const SAYING: {
  readonly [K in Operation['kind']]?: (words: OperationWords, values: Operation['values']) => string;
} = {
  'new-ledger': (words, { rows }) => words['new-ledger'](count(Number(rows ?? 0))),
  'write-indicators': (words, { rows }) => words['write-indicators'](count(Number(rows ?? 0))),
  'merge-indicators': (words, { cells, rows }) =>
    words['merge-indicators'](count(Number(cells ?? 0)), count(Number(rows ?? 0))),
  'type-actuals': (words, { rows }) => words['type-actuals'](count(Number(rows ?? 0))),
  'type-actual': (words, { code }) => words['type-actual'](String(code ?? '')),
  'set-as-of': (words, { date }) => words['set-as-of'](String(date ?? '')),
  adopt: (words, { sheet }) => words.adopt(String(sheet ?? '')),
  release: (words, { sheet }) => words.release(String(sheet ?? '')),
  refresh: (words) => words.refresh,
  undo: (words) => words.undo,
};

/** In the pane's own words, else as the log says it. */
export function sayOperation({ pane, track }: Wording, { kind, values }: Operation): string {
  return SAYING[kind]?.(pane.operation, values) ?? track.sentences[kind](values);
}

export function sayOutcome(wording: Wording, outcome: Outcome): string {
  const words = wording.pane.outcome;
  switch (outcome.said) {
    case 'written':
      return words.written(count(outcome.rows));
    case 'merged':
      return wording.pane.merge.diff.done(count(outcome.changes), count(outcome.rows));
    case 'filled':
      return wording.pane.merge.told.done(count(outcome.actuals));
    case 'adopted':
      return wording.adopt.pane.taken(count(outcome.rows));
    case 'released':
      return wording.adopt.pane.released;
    case 'undone':
      return words.undone(sayOperation(wording, outcome.operation));
    case 'done':
      return wording.track.pane.done(sayOperation(wording, outcome.operation));
    case 'recovered':
      return words.recovered[outcome.how](sayOperation(wording, outcome.operation));
    case 'asOf':
      return words.asOf(outcome.date);
    default:
      return words[outcome.said];
  }
}

export function intentOf({ outcome, problems }: Notice): 'success' | 'warning' | 'error' | 'info' {
  if (outcome.said === 'failed' || problems.some(({ severity }) => severity === 'error')) return 'error';
  if (outcome.said === 'recovered' || problems.some(({ severity }) => severity === 'warning')) return 'warning';
  return outcome.said === 'nothing' || outcome.said === 'cancelled' ? 'info' : 'success';
}

/** Where a problem stands, in a word or two. */
export function placeOf({ pane: { place: words } }: Wording, { place }: Problem): string {
  switch (place.in) {
    case 'file':
      return words.file(place.file);
    case 'document':
      return words.document(place.file);
    case 'cell':
      return words.cell(place.sheet, place.address);
    case 'sheet':
      return words.sheet(place.sheet);
    case 'workbook':
      return '';
    case 'option':
      return words.option(place.option);
  }
}

/** The cell a problem can be jumped to, if it is in this workbook. */
export function spotOf({ place, values }: Problem): Place | null {
  if (place.in === 'cell' && place.file === undefined)
    return { kind: 'cell', sheet: place.sheet, address: place.address };
  const code = values['code'];
  // `excel-refused` says a code of office.js, not of a row.
  const ofRow =
    typeof code === 'string' && values['member'] === undefined && (place.in === 'sheet' || place.in === 'workbook');
  return ofRow ? { kind: 'row', code } : null;
}

/** The title of the column a problem names; what is no column of ours (the name of a setting) stays as it is. */
function columnTitle({ columns }: Wording, column: string): string {
  const titles: Readonly<Record<string, string>> = columns.titles;
  return titles[column] ?? column;
}

/** What is wrong and what to do. A code without words is shown as such rather than hidden. */
export function sayProblem(wording: Wording, { code, values }: Problem): string {
  const words: Readonly<Record<string, string>> = {
    ...wording.ledger,
    ...wording.reading,
    ...wording.excel,
    ...wording.pane.problems,
  };
  return said(words[code] ?? code, { ...values, column: columnTitle(wording, String(values['column'] ?? '')) });
}

/** Why a record is worth a look. */
export function sayDoubt({ doubts }: Wording, { code, values }: Doubt): string {
  return said(doubts[code] ?? code, values ?? {});
}

/** The sentence of an extraction rule, where it has one. */
export function sayRule({ rules }: Wording, rule: string): string | null {
  return rules[rule] ?? null;
}

/** Why a number is no indicator. */
export function sayRejection({ rules }: Wording, rule: string): string {
  return rules[rule] ?? rule;
}
