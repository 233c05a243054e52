// Cells of a kind ("go to special"): constants, formulas, blanks, visible ones, those with rules or validations.
import { overlap, type Area } from './area';
import { cellAt, columnIsSeen, rowIsSeen, usedArea, type Sheet } from './sheet';
import { valueType, type Cell } from './cell';

const KINDS: Readonly<Record<string, RegExp>> = {
  All: /./,
  Errors: /Error/,
  ErrorsLogical: /Error|Boolean/,
  ErrorsNumbers: /Error|Double/,
  ErrorsText: /Error|String/,
  ErrorsLogicalNumber: /Error|Boolean|Double/,
  ErrorsLogicalText: /Error|Boolean|String/,
  ErrorsNumberText: /Error|Double|String/,
  Logical: /Boolean/,
  LogicalNumbers: /Boolean|Double/,
  LogicalText: /Boolean|String/,
  LogicalNumbersText: /Boolean|Double|String/,
  Numbers: /Double/,
  NumbersText: /Double|String/,
  Text: /String/,
};

type Test = (cell: Cell, row: number, column: number) => boolean;

function testOf(sheet: Sheet, type: string, values: RegExp): Test | null {
  switch (type) {
    case 'Constants':
      return (cell) => cell.formula === null && cell.value !== null && values.test(valueType(cell.value));
    case 'Formulas':
      return (cell) => cell.formula !== null && values.test(valueType(cell.value));
    case 'Blanks':
      return (cell) => cell.formula === null && cell.value === null;
    case 'Visible':
      return (_cell, row, column) => rowIsSeen(sheet, row) && columnIsSeen(sheet, column);
    default:
      return null;
  }
}

/** Rectangles of matching cells: runs in a row, then equal runs joined downwards. null: no such type. */
export function specialAreas(sheet: Sheet, area: Area, type: string, valueKind: string): readonly Area[] | null {
  if (type === 'ConditionalFormats')
    return sheet.rules.flatMap((rule) => rule.areas.flatMap((own) => overlap(own, area) ?? []));
  if (type === 'DataValidations')
    return sheet.validations.flatMap((v) => v.areas.flatMap((own) => overlap(own, area) ?? []));
  const values = KINDS[valueKind];
  const test = values && testOf(sheet, type, values);
  if (!test) return null;
  const used = type === 'Visible' ? overlap(area, usedArea(sheet, null, false) ?? area) : usedArea(sheet, area, false);
  return used ? joined(runsIn(sheet, used, test)) : [];
}

function runsIn(sheet: Sheet, used: Area, test: Test): readonly Area[] {
  const runs: Area[] = [];
  for (let row = used.top; row <= used.bottom; row += 1)
    for (let column = used.left; column <= used.right; column += 1) {
      if (!test(cellAt(sheet, row, column), row, column)) continue;
      const left = column;
      while (column < used.right && test(cellAt(sheet, row, column + 1), row, column + 1)) column += 1;
      runs.push({ top: row, bottom: row, left, right: column });
    }
  return runs;
}

/** Equal runs in rows below each other become one rectangle. */
function joined(runs: readonly Area[]): readonly Area[] {
  const found: Area[] = [];
  for (const run of runs) {
    const above = found.findIndex((a) => a.bottom === run.top - 1 && a.left === run.left && a.right === run.right);
    const known = found[above];
    if (known) found[above] = { ...known, bottom: run.bottom };
    else found.push(run);
  }
  return found;
}
