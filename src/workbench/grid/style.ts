/**
 * In: how the host says a cell looks (its style, and what a conditional format lays over it). Out: the grid's style.
 * Equal looks give one object with one key, so that thousands of cells share a dozen styles.
 */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { Border, RuleLook, Style } from '../../host';

export interface GridStyle {
  readonly key: string;
  readonly style: IStyleData;
}

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const weights: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
const lines: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

/** For a computer that lacks Excel's own fonts. */
const substitutes = 'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Arial, sans-serif';

const on = (flag: boolean | null | undefined): BooleanNumber => (flag ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function border(edge: Border | undefined): IBorderStyleData | null {
  if (!edge || edge.style === 'None') return null;
  return { s: lines[edge.style] ?? weights[edge.weight] ?? BorderStyleTypes.THIN, cl: { rgb: edge.color } };
}

function borders(style: Style): IBorderData | null {
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = style.borders;
  if (!EdgeTop && !EdgeBottom && !EdgeLeft && !EdgeRight) return null;
  return { t: border(EdgeTop), b: border(EdgeBottom), l: border(EdgeLeft), r: border(EdgeRight) };
}

/** How content of a kind stands in a cell that leaves it open: numbers right, booleans and errors in the middle. */
export type Stand = 'left' | 'right' | 'center';
const stands = { left: HorizontalAlign.LEFT, right: HorizontalAlign.RIGHT, center: HorizontalAlign.CENTER } as const;

const bar = (shown: boolean, key: 'ul' | 'st'): IStyleData => (shown ? { [key]: { s: BooleanNumber.TRUE } } : {});

function font(style: Style, look: RuleLook | null): IStyleData {
  return {
    ff: `${style.fontName}, ${substitutes}`,
    fs: style.fontSize,
    bl: on(look?.bold ?? style.bold),
    it: on(look?.italic ?? style.italic),
    cl: { rgb: look?.fontColor || style.fontColor },
    ...bar((look?.underline ?? style.underline) !== 'None', 'ul'),
    ...bar(look?.strikethrough ?? style.strikethrough, 'st'),
  };
}

function made(style: Style, look: RuleLook | null, stand: Stand): IStyleData {
  const fill = look?.fill || style.fill;
  const edges = borders(style);
  return {
    ...font(style, look),
    ...(fill ? { bg: { rgb: fill } } : {}),
    ht: horizontal[style.horizontal] ?? stands[stand],
    vt: vertical[style.vertical] ?? VerticalAlign.MIDDLE,
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style.indent > 0 ? { pd: { l: 2 + style.indent * 9 } } : {}),
    ...(edges ? { bd: edges } : {}),
  };
}

const known = new WeakMap<Style, Map<string, GridStyle>>();
let count = 0;

export function gridStyle(style: Style, look: RuleLook | null, stand: Stand): GridStyle {
  let byLook = known.get(style);
  if (!byLook) known.set(style, (byLook = new Map()));
  const lookKey = look ? stand + JSON.stringify(look) : stand;
  let found = byLook.get(lookKey);
  if (!found) byLook.set(lookKey, (found = { key: `s${(count += 1)}`, style: made(style, look, stand) }));
  return found;
}
