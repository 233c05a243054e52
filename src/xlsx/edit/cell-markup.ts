/**
 * One cell as markup. In: what is to stand in it, and the cell that stood there. Out: the cell's XML; its style and all
 * that is not asked about stay. Text is inline, so that the table of shared strings stays as it is.
 */
import { markup } from '../write/text';
import { attribute, elementEnd, nextTag, unmarked, withAttribute } from './tags';

export type Held = string | number | boolean | null;

export type CellEdit =
  /** A constant; null empties the cell and keeps its looks. `format`: a number format in place of the standing one. */
  | { readonly put: Held; readonly format?: string }
  /** The stored result of the formula that stands there. */
  | { readonly result: Held }
  | { readonly formula: string; readonly result: Held; readonly format?: string };

/** A cell as it stands: its tag, what is inside, and where both are. */
export interface StandingCell {
  readonly tag: string;
  /** `<f>…</f>` or nothing. */
  readonly formula: string;
  /** Of `<v>`, as meant; null when there is none. */
  readonly value: string | null;
  readonly raw: string;
  /** Of the tag within `raw`. */
  readonly tagLength: number;
}

export function standingCell(xml: string, start: number, tagEnd: number): StandingCell {
  const tag = xml.slice(start, tagEnd);
  if (tag.endsWith('/>')) return { tag, formula: '', value: null, raw: tag, tagLength: tag.length };
  let formula = '';
  let value: string | null = null;
  let at = tagEnd;
  for (let next = nextTag(xml, at); next !== null; next = nextTag(xml, at)) {
    if (next.kind === 'close') {
      return { tag, formula, value, raw: xml.slice(start, next.end), tagLength: tag.length };
    }
    at = elementEnd(xml, next);
    if (next.name === 'f') formula = xml.slice(next.start, at);
    else if (next.name === 'v') value = next.kind === 'empty' ? '' : unmarked(inner(xml.slice(next.start, at)));
  }
  throw new Error('a cell without its end in a part that was found well-formed');
}

function inner(element: string): string {
  return element.slice(element.indexOf('>') + 1, element.lastIndexOf('</'));
}

/** Whether a formula's stored result is this already; figures may differ in the last digits that engines print. */
export function holdsResult(cell: StandingCell, result: Held): boolean {
  const type = attribute(cell.tag, 't') ?? 'n';
  if (cell.value === null) return false;
  if (typeof result === 'string') return type === 'str' && cell.value === result;
  if (typeof result === 'boolean') return type === 'b' && (cell.value === '1' || cell.value === 'true') === result;
  if (result === null) return type === 'str' && cell.value === '';
  const held = type === 'n' && cell.value.trim() !== '' ? Number(cell.value) : Number.NaN;
  return Math.abs(held - result) <= 1e-12 * Math.max(1, Math.abs(result));
}

/** The standing cell with another stored result. */
export function withResult(cell: StandingCell, result: Held, prefix: string): string {
  const { type, value } = resultOf(result);
  const tag = openTag(withAttribute(cell.tag, 't', type));
  return `${tag}${cell.formula}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
}

/** A cell written whole under the tag it has or is to have. */
export function cellMarkup(tag: string, edit: CellEdit, prefix: string): string {
  if ('formula' in edit) {
    const { type, value } = resultOf(edit.result);
    const formula = `<${prefix}f>${markup(edit.formula.replace(/^=/, ''))}</${prefix}f>`;
    return `${openTag(withAttribute(tag, 't', type))}${formula}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
  }
  const held = 'put' in edit ? edit.put : edit.result;
  const bare = withAttribute(tag, 't', null);
  if (held === null || held === '') return bare.endsWith('/>') ? bare : `${bare.slice(0, -1)}/>`;
  if (typeof held === 'string') {
    const text = `<${prefix}is><${prefix}t xml:space="preserve">${markup(held)}</${prefix}t></${prefix}is>`;
    return `${openTag(withAttribute(bare, 't', 'inlineStr'))}${text}</${prefix}c>`;
  }
  const { type, value } = resultOf(held);
  return `${openTag(withAttribute(bare, 't', type))}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
}

function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

function resultOf(result: Held): { readonly type: string | null; readonly value: string } {
  if (typeof result === 'number') return { type: null, value: String(result) };
  if (typeof result === 'boolean') return { type: 'b', value: result ? '1' : '0' };
  return { type: 'str', value: markup(result ?? '') };
}
