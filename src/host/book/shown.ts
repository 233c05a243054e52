// What a person sees in a cell: text, and the look after conditional formats. The first rule that holds wins each
// property; stop-if-true ends the list.
import { hasCell } from './area';
import { parseArea } from './address';
import { cellAt, styleAt, rowIsSeen, columnIsSeen, type Sheet } from './sheet';
import { sheetByName, type Book } from './book';
import { comparisonFormula, literal } from './comparison';
import { pasteFormula } from './formula';
import { shownText } from './text';
import { isError, type Value } from './cell';
import type { Rule } from './rule';
import type { EngineQuestion } from '../calc/port';

export interface Shown {
  readonly text: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Neither its row nor its column is hidden or filtered out. */
  readonly seen: boolean;
  /** Ids of the rules that hold, in order of priority. */
  readonly rules: readonly string[];
}
type Ask = (questions: readonly EngineQuestion[]) => Promise<readonly Value[]>;

const TEXT_TESTS: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  Contains: (text, part) => text.includes(part),
  NotContains: (text, part) => !text.includes(part),
  BeginsWith: (text, part) => text.startsWith(part),
  EndsWith: (text, part) => text.endsWith(part),
};

/** The rule for this cell: a formula to ask, or known at once. */
export function testOf(rule: Rule, value: Value, offset: readonly [number, number]): string | boolean {
  const formula = (f: string): string => pasteFormula(f, offset[0], offset[1]);
  if (rule.type === 'Custom') return rule.formula === '' ? false : formula(rule.formula);
  if (rule.type === 'ContainsText') {
    const text = value === null || isError(value) ? '' : String(value).toLowerCase();
    return TEXT_TESTS[rule.operator]?.(text, rule.formula.toLowerCase()) ?? false;
  }
  if (rule.type !== 'CellValue') return false;
  const side = (f: string): string =>
    f.startsWith('=') ? `(${formula(f).slice(1)})` : /^-?[\d.]+$/.test(f) ? f : literal(f);
  return (
    comparisonFormula({
      operator: rule.operator,
      value: literal(value),
      first: side(rule.formula),
      second: side(rule.formula2),
    }) ?? false
  );
}

export const holds = (answer: Value): boolean => answer === true || (typeof answer === 'number' && answer !== 0);

async function rulesAt(sheet: Sheet, at: readonly [number, number], ask: Ask): Promise<readonly Rule[]> {
  const [row, column] = at;
  const { value } = cellAt(sheet, row, column);
  const tests = sheet.rules.flatMap((rule) => {
    const [anchor] = rule.areas;
    const here = anchor && rule.areas.some((area) => hasCell(area, row, column));
    return here ? [{ rule, test: testOf(rule, value, [row - anchor.top, column - anchor.left]) }] : [];
  });
  const questions = tests.flatMap(({ test }) =>
    typeof test === 'string' ? [{ sheetId: sheet.id, row, column, formula: test }] : [],
  );
  const answers = [...(await ask(questions))];
  const held: Rule[] = [];
  for (const { rule, test } of tests) {
    if (!(typeof test === 'string' ? holds(answers.shift() ?? null) : test)) continue;
    held.push(rule);
    if (rule.stopIfTrue) break;
  }
  return held;
}

export async function shownAt(book: Book, sheetName: string, address: string, ask: Ask): Promise<Shown> {
  const sheet = sheetByName(book, sheetName);
  const area = parseArea(address);
  if (!sheet || !area) throw new Error(`No such cell: ${sheetName}!${address}`);
  const at = [area.top, area.left] as const;
  const held = await rulesAt(sheet, at, ask);
  const style = styleAt(sheet, ...at);
  const first = <T>(read: (rule: Rule) => T | null | '', otherwise: T): T => {
    for (const rule of held) {
      const value = read(rule);
      if (value !== null && value !== '') return value;
    }
    return otherwise;
  };
  const format = first((rule) => rule.look.numberFormat, style.numberFormat);
  return {
    text: shownText(cellAt(sheet, ...at).value, format, book),
    fill: first((rule) => rule.look.fill, style.fill),
    fontColor: first((rule) => rule.look.fontColor, style.fontColor),
    bold: first((rule) => rule.look.bold, style.bold),
    italic: first((rule) => rule.look.italic, style.italic),
    seen: rowIsSeen(sheet, at[0]) && columnIsSeen(sheet, at[1]) && sheet.visibility === 'Visible',
    rules: held.map((rule) => rule.id),
  };
}
