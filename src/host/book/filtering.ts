// What the AutoFilter hides: rows whose shown text or value does not meet every column's criteria.
import { cellAt, changeRow, styleAt, type Sheet } from './sheet';
import { wildcardPattern } from './find';
import { shownText } from './text';
import { readTyped } from './typed';
import { habitsOf } from './enter';
import type { Criteria } from './filter';
import type { Book } from './book';
import type { Value } from './cell';

export function showAllRows(sheet: Sheet): void {
  for (const [row, line] of [...sheet.rows]) if (line.filtered) changeRow(sheet, row, { filtered: false });
}

type Test = (value: Value, text: string) => boolean;

const ORDER: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

function comparison(criterion: string, book: Book): Test {
  const [, operator = '', rest = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(criterion) ?? [];
  const typed = readTyped(rest, habitsOf(book)).value;
  const order = ORDER[operator];
  if (typeof typed === 'number' && order) return (value) => typeof value === 'number' && order(value, typed);
  if (rest === '') return operator === '<>' ? (_value, text) => text !== '' : (_value, text) => text === '';
  const pattern = wildcardPattern(rest, true, false);
  const equal: Test = (value, text) => (typeof typed === 'number' && value === typed) || pattern.test(text);
  return operator === '<>' ? (value, text) => !equal(value, text) : equal;
}

/** null: the host does not play this kind of filter. */
function testOf(criteria: Criteria, book: Book): Test | null {
  if (criteria.filterOn === 'Values') {
    const wanted = new Set((criteria.values ?? []).map((value) => String(value).toLowerCase()));
    return (_value, text) => wanted.has(text.toLowerCase());
  }
  if (criteria.filterOn !== 'Custom') return null;
  const first = comparison(criteria.criterion1 ?? '', book);
  if (criteria.criterion2 === undefined || criteria.criterion2 === null) return first;
  const second = comparison(criteria.criterion2, book);
  return criteria.operator === 'Or' ? (v, t) => first(v, t) || second(v, t) : (v, t) => first(v, t) && second(v, t);
}

/** Hides and shows the rows under the header; answers why it cannot. */
export function applyFilter(book: Book, sheet: Sheet): string | null {
  const { filter } = sheet;
  if (!filter) return null;
  const tests: (readonly [number, Test])[] = [];
  for (const [column, criteria] of filter.criteria) {
    const test = testOf(criteria, book);
    if (!test) return 'The host filters by values and custom criteria only.';
    tests.push([filter.area.left + column, test]);
  }
  showAllRows(sheet);
  for (let row = filter.area.top + 1; row <= filter.area.bottom; row += 1) {
    const passes = tests.every(([column, test]) => {
      const { value } = cellAt(sheet, row, column);
      return test(value, shownText(value, styleAt(sheet, row, column).numberFormat, book));
    });
    if (!passes) changeRow(sheet, row, { filtered: true });
  }
  return null;
}
