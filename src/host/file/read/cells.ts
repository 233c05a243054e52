// Rows, columns and cells of a sheet part. Shared formulas are written out; array formulas keep their text.
import { LAST_COLUMN, LAST_ROW, type Area } from '../../book/area';
import { parseArea } from '../../book/address';
import { errorOf, type Cell, type Value } from '../../book/cell';
import { pasteFormula } from '../../book/formula';
import { changeColumn, changeRow, putCell, type Sheet } from '../../book/sheet';
import { pointsOf } from '../terms';
import { childOf, childrenOf, isOn, numberOf, type Element } from '../xml';
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

function valueOf(cell: Element, texts: readonly string[]): Value {
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return itemText(childOf(cell, 'is'));
  const text = childOf(cell, 'v')?.text;
  if (text === undefined) return null;
  if (type === 's') return texts[Number(text)] ?? '';
  if (type === 'str') return text;
  if (type === 'b') return text === '1';
  if (type === 'e') return errorOf(text) ?? text;
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
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

export function readCells(sheet: Sheet, part: Element, { looks, texts }: CellContext): void {
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  for (const line of childrenOf(childOf(part, 'sheetData'), 'row')) {
    row = (numberOf(line, 'r') ?? row + 2) - 1;
    readLine(sheet, row, line, looks);
    let column = -1;
    for (const element of childrenOf(line, 'c')) {
      const place: Area | null = parseArea(element.attributes['r'] ?? '');
      column = place?.left ?? column + 1;
      if (row > LAST_ROW || column > LAST_COLUMN) continue;
      const number = numberOf(element, 's');
      const look = number === null ? null : looks.cell(number);
      const cell: Cell = {
        value: valueOf(element, texts),
        formula: formulaOf(element, [row, column], shared),
        quoted: look?.quoted ?? false,
        style: look?.style ?? null,
      };
      putCell(sheet, row, column, cell);
    }
  }
}

function readLine(sheet: Sheet, row: number, line: Element, looks: Looks): void {
  const size = isOn(line, 'customHeight') ? numberOf(line, 'ht') : null;
  const style = isOn(line, 'customFormat') ? looks.cell(numberOf(line, 's')).style : null;
  changeRow(sheet, row, { size, hidden: isOn(line, 'hidden'), level: numberOf(line, 'outlineLevel') ?? 0, style });
}

export function readColumns(sheet: Sheet, part: Element, looks: Looks): void {
  for (const column of childrenOf(childOf(part, 'cols'), 'col')) {
    const from = (numberOf(column, 'min') ?? 1) - 1;
    const to = (numberOf(column, 'max') ?? from + 1) - 1;
    const number = numberOf(column, 's') ?? numberOf(column, 'style');
    const style = number === null ? null : looks.cell(number).style;
    const width = numberOf(column, 'width');
    const size = isOn(column, 'customWidth') && width !== null ? pointsOf(width) : null;
    const hidden = isOn(column, 'hidden');
    const level = numberOf(column, 'outlineLevel') ?? 0;
    // A span to the end of the sheet is the standard of what follows, not sixteen thousand columns.
    if (to - from > 2000 && from === 0 && style) sheet.style = style;
    else
      for (let n = from; n <= Math.min(to, from + 2000); n += 1) changeColumn(sheet, n, { size, hidden, level, style });
  }
}

export function readStandards(sheet: Sheet, part: Element): void {
  const format = childOf(part, 'sheetFormatPr');
  const width = numberOf(format, 'defaultColWidth');
  if (width !== null) sheet.columnWidth = pointsOf(width);
  sheet.rowHeight = numberOf(format, 'defaultRowHeight') ?? sheet.rowHeight;
}
