// Copying cells onto others, as paste does: a larger target is tiled, relative references move, looks, rules and
// validations go along with a full copy.
import { areaColumns, areaRows, movedBy, overlap, type Area } from './area';
import { pasteFormula } from './formula';
import { cellAt, putCell, styleAt, type Sheet } from './sheet';
import { EMPTY, type Cell } from './cell';
import type { Style } from './style';
import { layValidation } from './validation';
import { newId, touch, type Book } from './book';
import { copyRule } from './rule';

export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';
export interface CopySource {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  /** A person's paste leaves a second rule where the client's copy extends the first. */
  readonly multiplies?: boolean;
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

type Taken = readonly (readonly (readonly [Cell, Style])[])[];

/** Everything is read before anything is written: source and target may overlap. */
function take({ sheet, area }: CopySource): Taken {
  return Array.from({ length: areaRows(area) }, (_row, r) =>
    Array.from({ length: areaColumns(area) }, (_column, c) => {
      const at = [area.top + r, area.left + c] as const;
      return [cellAt(sheet, ...at), styleAt(sheet, ...at)] as const;
    }),
  );
}

interface Landing {
  readonly sheet: Sheet;
  readonly at: readonly [number, number];
  readonly offset: readonly [number, number];
}
function land([cell, style]: readonly [Cell, Style], kind: CopyKind, { sheet, at, offset }: Landing): void {
  const next = landing(cell, cellAt(sheet, ...at), kind, offset);
  const looks = kind === 'All' || kind === 'Formats';
  const kept = !looks || styleAt(sheet, ...at) === style;
  putCell(sheet, at[0], at[1], kept ? next : { ...next, style });
}

export function copyCells(book: Book, source: CopySource, target: CopyTarget): void {
  const taken = take(source);
  const { top, left } = source.area;
  for (let row = target.area.top; row <= target.area.bottom; row += 1)
    for (let column = target.area.left; column <= target.area.right; column += 1) {
      const r = (row - target.area.top) % taken.length;
      const line = taken[r] ?? [];
      const c = (column - target.area.left) % line.length;
      const from = line[c];
      if (!from || (source.skipBlanks && isBlank(from[0]))) continue;
      const offset = [row - top - r, column - left - c] as const;
      land(from, source.kind, { sheet: target.sheet, at: [row, column], offset });
      if (source.kind !== 'Formats') touch(book, target.sheet.id, row, column);
    }
  if (source.kind === 'All' || source.kind === 'Formats') copyRules(book, source, target);
  if (source.kind === 'All') copyValidations(source, target);
}
const isBlank = (cell: Cell): boolean => cell.value === null && cell.formula === null;

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

/** A formula kept relative to one corner, made relative to another. */
const reanchored = (formula: string, from: Area, to: Area): string =>
  formula.startsWith('=') ? pasteFormula(formula, to.top - from.top, to.left - from.left) : formula;

/** On the same sheet the rule grows; elsewhere, and when a person pastes, a copy is made: that is how they multiply. */
function copyRules(book: Book, source: CopySource, target: CopyTarget): void {
  for (const rule of [...source.sheet.rules]) {
    const areas = landed(rule.areas, source.area, target.area);
    const [anchor] = rule.areas;
    const [first] = areas;
    if (!anchor || !first) continue;
    if (source.sheet === target.sheet && !source.multiplies) {
      rule.areas = [...rule.areas, ...areas.filter((area) => !rule.areas.some((old) => overlap(old, area)))];
      continue;
    }
    const copy = copyRule(rule, newId(book), areas);
    copy.formula = reanchored(rule.formula, anchor, first);
    copy.formula2 = reanchored(rule.formula2, anchor, first);
    target.sheet.rules.push(copy);
  }
}

function copyValidations(source: CopySource, target: CopyTarget): void {
  for (const validation of [...source.sheet.validations]) {
    const areas = landed(validation.areas, source.area, target.area);
    const [anchor] = validation.areas;
    const [first] = areas;
    if (!anchor || !first) continue;
    const formula1 = reanchored(validation.formula1, anchor, first);
    const formula2 = reanchored(validation.formula2, anchor, first);
    target.sheet.validations = layValidation(target.sheet.validations, { ...validation, areas, formula1, formula2 });
  }
}
