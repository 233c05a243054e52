// A1 ↔ R1C1 notation of a formula standing in a given cell. R1C1 text is the same for the same formula in every row,
// which is how a changed formula is recognised whatever its position.
import { LAST_COLUMN, LAST_ROW } from './area';
import { columnLetters, sheetPrefix } from './address';
import { isReference, scanFormula, type Corner } from './scan';

const part = (letter: string, index: number | null, fixed: boolean, home: number): string => {
  if (index === null) return '';
  if (fixed) return `${letter}${index + 1}`;
  return index === home ? letter : `${letter}[${index - home}]`;
};
const cornerR1C1 = (c: Corner, row: number, column: number): string =>
  part('R', c.row, c.fixedRow, row) + part('C', c.column, c.fixedColumn, column);

export function toR1C1(formula: string, row: number, column: number): string {
  return scanFormula(formula)
    .map((piece) => {
      if (!isReference(piece)) return piece;
      const start = cornerR1C1(piece.start, row, column);
      const end = piece.end && cornerR1C1(piece.end, row, column);
      return (
        (piece.sheet === null ? '' : `${sheetPrefix(piece.sheet)}!`) +
        (end === null || end === start ? start : `${start}:${end}`)
      );
    })
    .join('');
}

const CORNER = String.raw`(?:R(?:\[-?\d+\]|\d+)?)?(?:C(?:\[-?\d+\]|\d+)?)?`;
const WORDS = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\]$])(?=[RC])${CORNER}(?::${CORNER})?(?![\w(.!\[])|[\w.\u00aa-\uffff]+`,
  'gi',
);

function index(text: string | undefined, home: number, last: number): { readonly n: number; readonly fixed: boolean } {
  if (!text) return { n: home, fixed: false };
  const relative = /^\[(-?\d+)\]$/.exec(text);
  if (!relative) return { n: Number(text) - 1, fixed: true };
  const size = last + 1;
  return { n: (((home + Number(relative[1])) % size) + size) % size, fixed: false };
}

/** One corner in A1 text; a whole row or column as its number or letters alone, `whole` telling so. */
function cornerA1(
  text: string,
  row: number,
  column: number,
): { readonly text: string; readonly whole: boolean } | null {
  const match = /^(?:(R)(\[-?\d+\]|\d+)?)?(?:(C)(\[-?\d+\]|\d+)?)?$/i.exec(text);
  if (!match || (!match[1] && !match[3])) return null;
  const r = index(match[2], row, LAST_ROW);
  const c = index(match[4], column, LAST_COLUMN);
  const rowText = match[1] ? `${r.fixed ? '$' : ''}${r.n + 1}` : '';
  const columnText = match[3] ? `${c.fixed ? '$' : ''}${columnLetters(c.n)}` : '';
  return { text: columnText + rowText, whole: !match[1] || !match[3] };
}

export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replaceAll(WORDS, (word) => {
    const [first = '', second] = word.split(':');
    const start = cornerA1(first, row, column);
    const end = second === undefined ? null : cornerA1(second, row, column);
    if (!start || (second !== undefined && !end)) return word;
    if (end) return `${start.text}:${end.text}`;
    return start.whole ? `${start.text}:${start.text}` : start.text;
  });
}
