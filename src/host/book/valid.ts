// Which cells hold what their validation does not allow ("circle invalid data"), asked of the engine in one go.
import { oneCell, overlap, type Area } from './area';
import { cellAt, cellsIn, type Sheet } from './sheet';
import { pasteFormula } from './formula';
import type { Validation } from './validation';
import type { Book } from './book';
import type { Value } from './cell';
import type { EngineQuestion } from '../calc/port';

type Ask = (questions: readonly EngineQuestion[]) => Promise<readonly Value[]>;

const COMPARE: Readonly<Record<string, (value: string, a: string, b: string) => string>> = {
  Between: (v, a, b) => `AND(${v}>=${a},${v}<=${b})`,
  NotBetween: (v, a, b) => `OR(${v}<${a},${v}>${b})`,
  EqualTo: (v, a) => `${v}=${a}`,
  NotEqualTo: (v, a) => `${v}<>${a}`,
  GreaterThan: (v, a) => `${v}>${a}`,
  LessThan: (v, a) => `${v}<${a}`,
  GreaterThanOrEqualTo: (v, a) => `${v}>=${a}`,
  LessThanOrEqualTo: (v, a) => `${v}<=${a}`,
};

const literal = (value: Value): string =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);

/** The validation as a formula that is true when the cell's value is allowed; true or false when it is known at once. */
function test(validation: Validation, value: Value, by: readonly [number, number]): string | boolean {
  const move = (f: string): string => (f.startsWith('=') ? `(${pasteFormula(f, by[0], by[1]).slice(1)})` : f);
  const a = move(validation.formula1);
  if (validation.type === 'Custom') return `=AND(${a})`;
  if (validation.type === 'List') {
    if (validation.formula1.startsWith('=')) return `=COUNTIF(${a.slice(1, -1)},${literal(value)})>0`;
    return validation.formula1
      .split(',')
      .map((item) => item.trim())
      .includes(String(value));
  }
  if (validation.type !== 'TextLength' && typeof value !== 'number') return false;
  if (validation.type === 'WholeNumber' && typeof value === 'number' && !Number.isInteger(value)) return false;
  const subject = validation.type === 'TextLength' ? `LEN(${literal(value)})` : literal(value);
  return `=${COMPARE[validation.operator]!(subject, a, move(validation.formula2))}`;
}

export async function invalidCells(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  ask: Ask,
): Promise<readonly Area[]> {
  void book;
  const wrong: Area[] = [];
  const questions: EngineQuestion[] = [];
  for (const validation of sheet.validations) {
    const anchor = validation.areas[0];
    const common = validation.areas.flatMap((own) => areas.flatMap((area) => overlap(own, area) ?? []));
    for (const area of common)
      for (const [row, column] of cellsIn(sheet, area)) {
        const { value } = cellAt(sheet, row, column);
        if (value === null) {
          if (!validation.ignoreBlanks) wrong.push(oneCell(row, column));
          continue;
        }
        const formula = test(validation, value, [row - anchor!.top, column - anchor!.left]);
        if (typeof formula === 'string') questions.push({ sheetId: sheet.id, row, column, formula });
        else if (!formula) wrong.push(oneCell(row, column));
      }
  }
  const answers = await ask(questions);
  for (const [n, answer] of answers.entries())
    if (answer !== true) wrong.push(oneCell(questions[n]!.row, questions[n]!.column));
  return wrong;
}
