// A range's contents: values, formulas, texts and number formats, read as Excel shows them and written as typing.
import { areaCells, areaColumns, areaRows, around, type Area } from '../book/area';
import { cellAt, paint, putCell, styleAt } from '../book/sheet';
import { isError, valueType, wireValue, type Cell } from '../book/cell';
import { enter, type Input } from '../book/enter';
import { fromR1C1, toR1C1 } from '../book/r1c1';
import { isFormatCode, shownText } from '../book/text';
import { tell } from '../book/book';
import { patchStyle, type Style } from '../book/style';
import { HostError, invalid } from '../wire/errors';
import { RangePlace, wrongSize } from './range-place';
import { requireAllowed, requireUnlocked } from './guard';

/** Above this many cells Excel answers no matrix but an error; whole columns are null. */
const MOST_CELLS = 5_000_000;

export abstract class RangeContent extends RangePlace {
  #matrix<T>(read: (cell: Cell, style: () => Style, row: number, column: number) => T): T[][] | null {
    const area = this.$area;
    if (this.isEntireColumn || this.isEntireRow) return null;
    if (areaCells(area) > MOST_CELLS)
      throw new HostError('ResponsePayloadSizeLimitExceeded', 'The range is too large.');
    const sheet = this.$sheet;
    const rows: T[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line: T[] = [];
      for (let column = area.left; column <= area.right; column += 1)
        line.push(read(cellAt(sheet, row, column), () => styleAt(sheet, row, column), row, column));
      rows.push(line);
    }
    return rows;
  }

  /** Calls `write` for each cell with its input: one for all, or a matrix of the range's size; null leaves alone. */
  #write<T>(input: unknown, write: (row: number, column: number, input: T) => void): void {
    const area = this.$area;
    const inputAt = inputsOf(input, area);
    if (this.isEntireColumn || this.isEntireRow)
      throw invalid('Whole rows and columns cannot be written cell by cell.');
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const value = inputAt(row - area.top, column - area.left);
        if (value !== null && value !== undefined) write(row, column, value as T);
      }
  }

  #enterAll(input: unknown, read: (text: Input, row: number, column: number) => Input): void {
    const sheet = this.$sheet;
    const { book } = this.session;
    const area = this.$area;
    requireUnlocked(this.session, sheet, area);
    const before = areaCells(area) === 1 ? wireValue(cellAt(sheet, area.top, area.left).value) : undefined;
    this.#write<Input>(input, (row, column, value) => {
      if (typeof value === 'object') throw invalid('A cell takes text, a number or a boolean.');
      const refusal = enter(book, sheet, [row, column], read(value, row, column));
      if (refusal) throw invalid(refusal);
    });
    const after = before === undefined ? undefined : wireValue(cellAt(sheet, area.top, area.left).value);
    tell(book, { kind: 'changed', sheetId: sheet.id, area, change: 'RangeEdited', before, after });
  }

  get values(): unknown[][] | null {
    return this.#matrix((cell) => wireValue(cell.value));
  }
  set values(input: unknown) {
    this.#enterAll(input, (text) => text);
  }
  get formulas(): unknown[][] | null {
    return this.#matrix((cell) => cell.formula ?? wireValue(cell.value));
  }
  set formulas(input: unknown) {
    this.#enterAll(input, (text) => text);
  }
  get formulasLocal(): unknown[][] | null {
    return this.formulas;
  }
  get formulasR1C1(): unknown[][] | null {
    return this.#matrix((cell, _style, row, column) =>
      cell.formula === null ? wireValue(cell.value) : toR1C1(cell.formula, row, column),
    );
  }
  set formulasR1C1(input: unknown) {
    this.#enterAll(input, (text, row, column) =>
      typeof text === 'string' && text.startsWith('=') ? fromR1C1(text, row, column) : text,
    );
  }
  get text(): string[][] | null {
    const { locale, date1904 } = this.session.book;
    return this.#matrix((cell, style) => shownText(cell.value, style().numberFormat, { locale, date1904 }));
  }
  get valueTypes(): string[][] | null {
    return this.#matrix((cell) => valueType(cell.value));
  }
  get hasSpill(): boolean | null {
    return false;
  }

  get numberFormat(): unknown[][] | null {
    return this.#matrix((_cell, style) => style().numberFormat);
  }
  set numberFormat(input: unknown) {
    const sheet = this.$sheet;
    const area = this.$area;
    requireAllowed(this.session, sheet, sheet.protection ? 'allowFormatCells' : null);
    const sole = soleInput(input);
    if (typeof sole === 'string') paint(sheet, area, { numberFormat: formatCode(sole) });
    else
      this.#write<string>(input, (row, column, code) => {
        const cell = cellAt(sheet, row, column);
        putCell(sheet, row, column, {
          ...cell,
          style: patchStyle(styleAt(sheet, row, column), { numberFormat: formatCode(code) }),
        });
      });
    tell(this.session.book, { kind: 'formatted', sheetId: sheet.id, area });
  }
  get numberFormatLocal(): unknown[][] | null {
    return this.numberFormat;
  }
  get numberFormatCategories(): unknown[][] | null {
    return this.#matrix((_cell, style) =>
      style().numberFormat === '@' ? 'Text' : style().numberFormat === 'General' ? 'General' : 'Custom',
    );
  }

  /** The smallest rectangle around the cells that hold an error value. */
  get $errors(): Area | null {
    let found: Area | null = null;
    this.#matrix((cell, _style, row, column) => {
      if (!isError(cell.value)) return;
      const here = { top: row, bottom: row, left: column, right: column };
      found = found ? around(found, here) : here;
    });
    return found;
  }
}

/** A single input: itself, or in a matrix of one. undefined: the input is a matrix of several. */
function soleInput(input: unknown): unknown {
  if (!Array.isArray(input)) return input;
  const [line, more] = input as readonly unknown[];
  return more === undefined && Array.isArray(line) && line.length === 1 ? (line as readonly unknown[])[0] : undefined;
}

/** The input of each cell, by row and column of the range. */
function inputsOf(input: unknown, area: Area): (row: number, column: number) => unknown {
  const sole = soleInput(input);
  if (sole !== undefined || !Array.isArray(input)) return () => sole;
  const matrix = input as readonly unknown[];
  const widths = new Set(matrix.map((line) => (Array.isArray(line) ? line.length : -1)));
  if (matrix.length !== areaRows(area) || widths.size !== 1 || !widths.has(areaColumns(area)))
    throw wrongSize(matrix.length, Math.max(...widths), area);
  return (row, column) => (matrix[row] as readonly unknown[])[column];
}

function formatCode(code: unknown): string {
  if (typeof code !== 'string') throw invalid('A number format is text.');
  if (!isFormatCode(code)) throw invalid(`No number format: ${code}`);
  return code === '' ? 'General' : code;
}
