// Copying cells onto others, as paste does: a larger target is tiled, relative references move, looks, rules and
// validations go along with a full copy.
import { areaColumns, areaRows, movedBy, overlap, type Area } from './area';
import { pasteFormula } from './formula';
import { cellAt, putCell, styleAt, type Sheet } from './sheet';
import { EMPTY, type Cell } from './cell';
import { layValidation } from './validation';
import { newId, touch, type Book } from './book';
import { copyRule } from './rule';

export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';
export interface CopySource {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
}
export interface CopyTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What lands in the target cell; the offset is that of the copy. */
function landing(cell: Cell, old: Cell, kind: CopyKind, offset: readonly [number, number]): Cell {
  if (kind === 'Formats') return old;
  if (kind === 'Values') return { ...EMPTY, value: cell.value, quoted: cell.quoted, style: old.style };
  const formula = cell.formula === null ? null : pasteFormula(cell.formula, offset[0], offset[1]);
  return { value: cell.value, formula, quoted: cell.quoted, style: old.style };
}

export function copyCells(book: Book, source: CopySource, target: CopyTarget): void {
  const { top, left } = source.area;
  const height = areaRows(source.area);
  const width = areaColumns(source.area);
  // Read all first: source and target may overlap.
  const cells = new Map<string, readonly [Cell, ReturnType<typeof styleAt>]>();
  for (let r = 0; r < height; r += 1)
    for (let c = 0; c < width; c += 1)
      cells.set(`${r} ${c}`, [cellAt(source.sheet, top + r, left + c), styleAt(source.sheet, top + r, left + c)]);
  const looks = source.kind === 'All' || source.kind === 'Formats';
  for (let row = target.area.top; row <= target.area.bottom; row += 1)
    for (let column = target.area.left; column <= target.area.right; column += 1) {
      const r = (row - target.area.top) % height;
      const c = (column - target.area.left) % width;
      const [cell, style] = cells.get(`${r} ${c}`)!;
      if (source.skipBlanks && cell.value === null && cell.formula === null) continue;
      const old = cellAt(target.sheet, row, column);
      const next = landing(cell, old, source.kind, [row - top - r, column - left - c]);
      putCell(
        target.sheet,
        row,
        column,
        looks ? { ...next, style: styleAt(target.sheet, row, column) === style ? next.style : style } : next,
      );
      if (source.kind !== 'Formats') touch(book, target.sheet.id, row, column);
    }
  if (looks) copyRules(book, source, target);
  if (source.kind === 'All') copyValidations(source, target);
}

/** Each place the source lands, as offsets. */
function* landings(source: Area, target: Area): Generator<readonly [number, number]> {
  for (let row = target.top; row <= target.bottom; row += areaRows(source))
    for (let column = target.left; column <= target.right; column += areaColumns(source))
      yield [row - source.top, column - source.left];
}

function landed(areas: readonly Area[], source: Area, target: Area): readonly Area[] {
  const parts = areas.flatMap((area) => overlap(area, source) ?? []);
  return [...landings(source, target)].flatMap(([r, c]) => parts.flatMap((part) => movedBy(part, r, c) ?? []));
}

/** On the same sheet the rule grows, elsewhere a copy is made: that is how pasting multiplies them. */
function copyRules(book: Book, source: CopySource, target: CopyTarget): void {
  for (const rule of [...source.sheet.rules]) {
    const areas = landed(rule.areas, source.area, target.area);
    if (areas.length === 0) continue;
    if (source.sheet === target.sheet) {
      rule.areas = [...rule.areas, ...areas.filter((area) => !rule.areas.some((old) => overlap(old, area)))];
    } else {
      const anchor = rule.areas[0]!;
      const first = areas[0]!;
      const copy = copyRule(rule, newId(book), areas);
      copy.formula = rule.formula.startsWith('=')
        ? pasteFormula(rule.formula, first.top - anchor.top, first.left - anchor.left)
        : rule.formula;
      target.sheet.rules.push(copy);
    }
  }
}

function copyValidations(source: CopySource, target: CopyTarget): void {
  for (const validation of [...source.sheet.validations]) {
    const areas = landed(validation.areas, source.area, target.area);
    if (areas.length === 0) continue;
    const anchor = validation.areas[0]!;
    const by = [areas[0]!.top - anchor.top, areas[0]!.left - anchor.left] as const;
    const move = (formula: string): string => (formula.startsWith('=') ? pasteFormula(formula, by[0], by[1]) : formula);
    const formula1 = move(validation.formula1);
    const formula2 = move(validation.formula2);
    target.sheet.validations = layValidation(target.sheet.validations, { ...validation, areas, formula1, formula2 });
  }
}
