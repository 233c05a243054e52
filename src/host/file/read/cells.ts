// Rows, columns and cells of a sheet part. Shared formulas are written out; array formulas keep their text.
import { LAST_COLUMN, LAST_ROW } from '../../book/area';
import { parseArea } from '../../book/address';
import { errorOf, type Cell, type Value } from '../../book/cell';
import { pasteFormula } from '../../book/formula';
import { changeColumn, changeRow, putCell, type Line, type Sheet } from '../../book/sheet';
import { pointsOf } from '../terms';
import { childOf, childrenOf, isOn, numberOf, wordOf, type Element } from '../xml';
import type { Looks } from './styles';

export interface CellContext {
  readonly looks: Looks;
  readonly texts: readonly string[];
}

/** Text of a string item: its runs joined, without phonetic hints. */
export const itemText = (item: Element | undefined): string =>
  item
    ? (childOf(item, 't')?.text ??
      childrenOf(item, 'r')
        .map((run) => childOf(run, 't')?.text ?? '')
        .join(''))
    : '';

const numberValue = (text: string): Value => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));
type ReadValue = (text: string, texts: readonly string[]) => Value;
const VALUES: Readonly<Record<string, ReadValue>> = {
  s: (text, texts) => texts[Number(text)] ?? '',
  str: (text) => text,
  b: (text) => text === '1',
  e: (text) => errorOf(text) ?? text,
  n: numberValue,
};

function valueOf(cell: Element, texts: readonly string[]): Value {
  const type = wordOf(cell, 't', 'n');
  if (type === 'inlineStr') return itemText(childOf(cell, 'is'));
  const value = childOf(cell, 'v');
  return value ? (VALUES[type] ?? numberValue)(value.text, texts) : null;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const unfiled = (text: string): string => `=${text.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, '')}`;

function formulaOf(cell: Element, at: readonly [number, number], shared: Map<string, SharedFormula>): string | null {
  const element = childOf(cell, 'f');
  if (!element) return null;
  const { t, si } = element.attributes;
  if (t !== 'shared' || si === undefined) return element.text === '' ? null : unfiled(element.text);
  if (element.text !== '') {
    shared.set(si, { text: unfiled(element.text), row: at[0], column: at[1] });
    return unfiled(element.text);
  }
  const first = shared.get(si);
  return first ? pasteFormula(first.text, at[0] - first.row, at[1] - first.column) : null;
}

function readCell(
  element: Element,
  at: readonly [number, number],
  { looks, texts }: CellContext,
  shared: Map<string, SharedFormula>,
): Cell {
  const number = numberOf(element, 's');
  const look = number === null ? null : looks.cell(number);
  return {
    value: valueOf(element, texts),
    formula: formulaOf(element, at, shared),
    quoted: look?.quoted ?? false,
    style: look?.style ?? null,
  };
}

/** Cells without an address stand behind the one before; so do rows. */
export function readCells(sheet: Sheet, part: Element, context: CellContext): void {
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  for (const line of childrenOf(childOf(part, 'sheetData'), 'row')) {
    row = (numberOf(line, 'r') ?? row + 2) - 1;
    readLine(sheet, row, line, context.looks);
    let column = -1;
    for (const element of childrenOf(line, 'c')) {
      column = parseArea(wordOf(element, 'r'))?.left ?? column + 1;
      if (row <= LAST_ROW && column <= LAST_COLUMN)
        putCell(sheet, row, column, readCell(element, [row, column], context, shared));
    }
  }
}

function readLine(sheet: Sheet, row: number, line: Element, looks: Looks): void {
  const size = isOn(line, 'customHeight') ? numberOf(line, 'ht') : null;
  const style = isOn(line, 'customFormat') ? looks.cell(numberOf(line, 's')).style : null;
  changeRow(sheet, row, { size, hidden: isOn(line, 'hidden'), level: numberOf(line, 'outlineLevel') ?? 0, style });
}

function columnOf(column: Element, looks: Looks): Line {
  const number = numberOf(column, 'style');
  const width = isOn(column, 'customWidth') ? numberOf(column, 'width') : null;
  return {
    size: width === null ? null : pointsOf(width),
    hidden: isOn(column, 'hidden'),
    filtered: false,
    level: numberOf(column, 'outlineLevel') ?? 0,
    style: number === null ? null : looks.cell(number).style,
  };
}

export function readColumns(sheet: Sheet, part: Element, looks: Looks): void {
  for (const column of childrenOf(childOf(part, 'cols'), 'col')) {
    const from = (numberOf(column, 'min') ?? 1) - 1;
    const to = (numberOf(column, 'max') ?? from + 1) - 1;
    const line = columnOf(column, looks);
    // A span to the end of the sheet is the standard of what follows, not sixteen thousand columns.
    if (to - from > MOST_COLUMNS && from === 0 && line.style) sheet.style = line.style;
    else for (let n = from; n <= Math.min(to, from + MOST_COLUMNS); n += 1) changeColumn(sheet, n, line);
  }
}
const MOST_COLUMNS = 2000;

export function readStandards(sheet: Sheet, part: Element): void {
  const format = childOf(part, 'sheetFormatPr');
  const width = numberOf(format, 'defaultColWidth');
  if (width !== null) sheet.columnWidth = pointsOf(width);
  sheet.rowHeight = numberOf(format, 'defaultRowHeight') ?? sheet.rowHeight;
}
