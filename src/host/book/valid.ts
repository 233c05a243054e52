// Which cells hold what their validation does not allow ("circle invalid data"), asked of the engine in one go.
import { oneCell, overlap, type Area } from './area';
import { cellsIn, type Sheet } from './sheet';
import { comparisonFormula, literal } from './comparison';
import { pasteFormula } from './formula';
import type { Validation } from './validation';
import type { Value } from './cell';
import type { EngineQuestion } from '../calc/port';

type Ask = (questions: readonly EngineQuestion[]) => Promise<readonly Value[]>;
type Move = (formula: string) => string;

function inList(validation: Validation, value: Value, move: Move): string | boolean {
  const { formula1 } = validation;
  if (formula1.startsWith('=')) return `=COUNTIF(${move(formula1)},${literal(value)})>0`;
  const items = formula1.split(',').map((item) => item.trim());
  return items.includes(String(value));
}

/** The validation as a formula that is true when the value is allowed; true or false when it is known at once. */
function allowed(validation: Validation, value: Value, by: readonly [number, number]): string | boolean {
  const move: Move = (f) => (f.startsWith('=') ? pasteFormula(f, by[0], by[1]).slice(1) : f);
  if (validation.type === 'Custom') return `=AND(${move(validation.formula1)})`;
  if (validation.type === 'List') return inList(validation, value, move);
  if (validation.type !== 'TextLength' && typeof value !== 'number') return false;
  if (validation.type === 'WholeNumber' && !Number.isInteger(value)) return false;
  const subject = validation.type === 'TextLength' ? `LEN(${literal(value)})` : literal(value);
  const [first, second] = [validation.formula1, validation.formula2].map((f) => `(${move(f)})`) as [string, string];
  return comparisonFormula({ operator: validation.operator, value: subject, first, second }) ?? true;
}

interface Asked {
  readonly area: Area;
  readonly answer: string | boolean;
}

function* askedIn(sheet: Sheet, validation: Validation, area: Area): Generator<Asked> {
  const [anchor] = validation.areas;
  if (!anchor) return;
  for (const [row, column, { value }] of cellsIn(sheet, area)) {
    const answer =
      value === null ? validation.ignoreBlanks : allowed(validation, value, [row - anchor.top, column - anchor.left]);
    yield { area: oneCell(row, column), answer };
  }
}

/** The cells of the areas that hold a value their validation refuses, one rectangle each. */
export async function invalidCells(sheet: Sheet, areas: readonly Area[], ask: Ask): Promise<readonly Area[]> {
  const asked = sheet.validations.flatMap((validation) => {
    const common = validation.areas.flatMap((own) => areas.flatMap((area) => overlap(own, area) ?? []));
    return common.flatMap((area) => [...askedIn(sheet, validation, area)]);
  });
  const open = asked.filter(({ answer }) => typeof answer === 'string');
  const questions = open.map(({ area, answer }) => ({
    sheetId: sheet.id,
    row: area.top,
    column: area.left,
    formula: String(answer),
  }));
  const answers = await ask(questions);
  const refused = new Set(open.filter((_one, n) => answers[n] !== true));
  return asked.filter((one) => one.answer === false || refused.has(one)).map(({ area }) => area);
}
