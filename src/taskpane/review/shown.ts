/** A statement's figure as the review shows it: in the document's own scale, with its comparator; and back again. */
import type { Statement } from '../../plan';

const signs = { '=': '', '>=': '≥ ', '<=': '≤ ', range: '', '~': '≈ ' } as const;

function plainNumber(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(value);
}

/** The unit with its scale word as the document writes it: 万元, million GBP, 所, %. */
export function shownUnit({ scale, unit }: Pick<Statement, 'scale' | 'unit'>): string {
  const [word, named] = [scale?.word ?? '', unit.value ?? ''];
  return /[a-z]$/i.test(word) && named !== '' ? `${word} ${named}` : word + named;
}

function scaled(value: number, { scale }: Pick<Statement, 'scale'>): number {
  return scale === null ? value : Number((value / scale.factor).toPrecision(12));
}

/** `≥ 3,200 个`, `5–8 所`, `60%`; null where there is no figure. */
export function shownValue(statement: Statement): string | null {
  const { value, high, op } = statement;
  if (value.value === null) return null;
  const unit = shownUnit(statement);
  const low = plainNumber(scaled(value.value, statement));
  const figure = high.value === null ? low : `${low}–${plainNumber(scaled(high.value, statement))}`;
  const gap = unit === '' || unit === '%' || unit === '‰' ? '' : ' ';
  return `${signs[op.value]}${figure}${gap}${unit}`;
}

/** What stands in the input for a figure: no separators, in the document's scale. */
export function editableValue(value: number | null, statement: Pick<Statement, 'scale'>): string {
  return value === null ? '' : String(scaled(value, statement));
}

/** A typed figure back to the statement's own scale; undefined when it is no number. */
export function readValue(typed: string, statement: Pick<Statement, 'scale'>): number | null | undefined {
  const text = typed
    .replaceAll(/[,，\s]/g, '')
    .replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? Number((value * (statement.scale?.factor ?? 1)).toPrecision(15)) : undefined;
}
