/** What the ledger's cells accept: words of the lists, dates, numbers; a computed cell warns before it is typed over. */
import type { Wording } from '../wording';
import { COLUMNS } from './columns';
import type { Column } from './columns';
import type { Validated, Validation } from './layout';
import { DATA_ROW, FIRST_DAY, LAST_DAY } from './frame';
import { listName } from './names';

const HUGE = 1e15;

interface Check {
  readonly validation: Validation;
  readonly level: Validated['level'];
  readonly says: keyof Wording['sheet']['checks'];
}

export function ledgerChecks(words: Wording, rows: number): Validated[] {
  return COLUMNS.flatMap((column, index) => {
    const check = checkOf(column);
    if (check === null) return [];
    const { title, message } = words.sheet.checks[check.says];
    const area = { row: DATA_ROW, column: index, rows, columns: 1 };
    return [{ area, validation: check.validation, level: check.level, title, message }];
  });
}

/** Targets, baselines and bounds may be words (待补), so only people's own numbers are asked about. */
function checkOf({ content, list, shape }: Column): Check | null {
  if (content.by === 'formula') {
    return { validation: { rule: 'custom', formula: '=FALSE' }, level: 'warning', says: 'computed' };
  }
  if (list !== null) return { validation: { rule: 'list', source: `=${listName(list)}` }, level: 'stop', says: 'list' };
  if (shape === 'date')
    return { validation: { rule: 'date', from: FIRST_DAY, to: LAST_DAY }, level: 'warning', says: 'date' };
  if (content.by === 'person' && (shape === 'amount' || shape === 'number' || shape === 'share')) {
    return { validation: { rule: 'number', min: -HUGE, max: HUGE }, level: 'warning', says: 'number' };
  }
  return null;
}
