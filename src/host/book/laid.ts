// What conditional formats lay over the cells of a whole sheet, for a grid that shows the book. Rules that compare a
// cell with a text are answered at once; the rest is asked of the engine, each different formula only once.
import { LAST_COLUMN, LAST_ROW, overlap, type Area } from './area';
import { cellAt, usedArea, type Sheet } from './sheet';
import { columnIndex } from './address';
import { holds, testOf } from './shown';
import type { Rule, RuleLook } from './rule';
import type { EngineQuestion } from '../calc/port';
import type { Value } from './cell';

export type Laid = ReadonlyMap<number, ReadonlyMap<number, RuleLook>>;
type Ask = (questions: readonly EngineQuestion[]) => Promise<readonly Value[]>;

/** `=$AW7="lag"` */
const COMPARES_TEXT = /^=(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)="([^"]*)"$/;

type Test = (row: number, column: number) => string | boolean;

/** The rule as a question about each cell; what is known without the engine is true or false. */
function testFor(rule: Rule, sheet: Sheet): Test {
  const anchor = rule.areas[0];
  if (!anchor) return () => false;
  const plain = rule.type === 'Custom' ? COMPARES_TEXT.exec(rule.formula) : null;
  const target = plain ? columnIndex(plain[2] ?? '') : null;
  if (!plain || target === null)
    return (row, column) => testOf(rule, cellAt(sheet, row, column).value, [row - anchor.top, column - anchor.left]);
  const [, fixedColumn, , fixedRow, line, text] = plain;
  return (row, column) => {
    const at = [
      Number(line) - 1 + (fixedRow ? 0 : row - anchor.top),
      target + (fixedColumn ? 0 : column - anchor.left),
    ] as const;
    const { value } = cellAt(sheet, ...at);
    return typeof value === 'string' && value.toLowerCase() === (text ?? '').toLowerCase();
  };
}

/** Only cells in use can look different by a rule about contents; a rule over whole columns stays cheap. */
function* cellsOf(areas: readonly Area[], used: Area): Generator<readonly [number, number]> {
  for (const area of areas) {
    const common = overlap(area, used);
    if (!common) continue;
    for (let row = common.top; row <= common.bottom; row += 1)
      for (let column = common.left; column <= common.right; column += 1) yield [row, column];
  }
}

interface Pending {
  readonly rule: Rule;
  readonly at: readonly [number, number];
  readonly answer: string | boolean;
}

async function answered(sheet: Sheet, pending: readonly Pending[], ask: Ask): Promise<(one: Pending) => boolean> {
  const first = new Map<string, Pending>();
  for (const one of pending) if (typeof one.answer === 'string' && !first.has(one.answer)) first.set(one.answer, one);
  const asked = [...first];
  const answers = await ask(
    asked.map(
      ([
        formula,
        {
          at: [row, column],
        },
      ]) => ({ sheetId: sheet.id, row, column, formula }),
    ),
  );
  const known = new Map(asked.map(([formula], n) => [formula, holds(answers[n] ?? null)]));
  return ({ answer }) => (typeof answer === 'string' ? known.get(answer) === true : answer);
}

/** The first rule that holds wins each property; stop-if-true ends the list. */
export async function laidLooks(sheet: Sheet, ask: Ask): Promise<Laid> {
  const laid = new Map<number, Map<number, RuleLook>>();
  const used = usedArea(sheet, { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN }, false);
  if (!used || sheet.rules.length === 0) return laid;
  const pending = sheet.rules.flatMap((rule): Pending[] => {
    const test = testFor(rule, sheet);
    return [...cellsOf(rule.areas, used)].map((at) => ({ rule, at, answer: test(...at) }));
  });
  const isTrue = await answered(sheet, pending, ask);
  const closed = new Set<string>();
  // Rules come in order of priority, so a cell's rules do too.
  for (const one of pending) {
    const [row, column] = one.at;
    const key = `${row} ${column}`;
    if (closed.has(key) || !isTrue(one)) continue;
    let line = laid.get(row);
    if (!line) laid.set(row, (line = new Map()));
    line.set(column, over(line.get(column), one.rule.look));
    if (one.rule.stopIfTrue) closed.add(key);
  }
  return laid;
}

/** What is laid already stays; the next rule fills what it leaves open. */
const over = (above: RuleLook | undefined, below: RuleLook): RuleLook =>
  above
    ? {
        fill: above.fill || below.fill,
        fontColor: above.fontColor || below.fontColor,
        bold: above.bold ?? below.bold,
        italic: above.italic ?? below.italic,
        underline: above.underline ?? below.underline,
        strikethrough: above.strikethrough ?? below.strikethrough,
        numberFormat: above.numberFormat || below.numberFormat,
      }
    : below;
