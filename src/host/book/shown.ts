// What a person sees in a cell: text, and the look after conditional formats. The first rule that holds wins each
// property; stop-if-true ends the list.
import { hasCell } from './area';
import { parseArea } from './address';
import { cellAt, styleAt, rowIsSeen, columnIsSeen, type Sheet } from './sheet';
import { sheetByName, type Book } from './book';
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

const literal = (value: Value): string => {
  if (value === null) return '""';
  if (isError(value)) return value.error;
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
};
const COMPARE: Readonly<Record<string, (v: string, a: string, b: string) => string>> = {
  Between: (v, a, b) => `AND(${v}>=${a},${v}<=${b})`,
  NotBetween: (v, a, b) => `NOT(AND(${v}>=${a},${v}<=${b}))`,
  EqualTo: (v, a) => `${v}=${a}`,
  NotEqualTo: (v, a) => `${v}<>${a}`,
  GreaterThan: (v, a) => `${v}>${a}`,
  LessThan: (v, a) => `${v}<${a}`,
  GreaterThanOrEqual: (v, a) => `${v}>=${a}`,
  LessThanOrEqual: (v, a) => `${v}<=${a}`,
};

/** The rule for this cell: a formula to ask, or known at once. */
export function testOf(rule: Rule, value: Value, offset: readonly [number, number]): string | boolean {
  const move = (f: string): string =>
    f.startsWith('=') ? `(${pasteFormula(f, offset[0], offset[1]).slice(1)})` : /^-?[\d.]+$/.test(f) ? f : `"${f}"`;
  if (rule.type === 'Custom') return rule.formula === '' ? false : pasteFormula(rule.formula, offset[0], offset[1]);
  if (rule.type === 'ContainsText') {
    const text = value === null || isError(value) ? '' : String(value).toLowerCase();
    const part = rule.formula.toLowerCase();
    const holds: Readonly<Record<string, boolean>> = {
      Contains: text.includes(part),
      NotContains: !text.includes(part),
      BeginsWith: text.startsWith(part),
      EndsWith: text.endsWith(part),
    };
    return holds[rule.operator] ?? false;
  }
  const compare = rule.type === 'CellValue' ? COMPARE[rule.operator] : undefined;
  return compare ? `=${compare(literal(value), move(rule.formula), move(rule.formula2))}` : false;
}

export const holds = (answer: Value): boolean => answer === true || (typeof answer === 'number' && answer !== 0);

async function rulesAt(sheet: Sheet, at: readonly [number, number], ask: Ask): Promise<readonly Rule[]> {
  const [row, column] = at;
  const { value } = cellAt(sheet, row, column);
  const own = sheet.rules.filter((rule) => rule.areas.some((area) => hasCell(area, row, column)));
  const tests = own.map((rule) => {
    const anchor = rule.areas[0]!;
    return testOf(rule, value, [row - anchor.top, column - anchor.left]);
  });
  const questions = tests.flatMap((formula) =>
    typeof formula === 'string' ? [{ sheetId: sheet.id, row, column, formula }] : [],
  );
  const answers = [...(await ask(questions))];
  const held: Rule[] = [];
  for (const [n, test] of tests.entries()) {
    if (!(typeof test === 'string' ? holds(answers.shift() ?? null) : test)) continue;
    held.push(own[n]!);
    if (own[n]!.stopIfTrue) break;
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
