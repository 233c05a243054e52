// xl/styles.xml: every different look once; cells refer to them by number.
import { EDGES, PLAIN, type Border, type Edge, type Style } from '../../book/style';
import type { RuleLook } from '../../book/rule';
import { BORDER_STYLES, HORIZONTAL, UNDERLINES, VERTICAL, builtInId } from '../terms';
import { MAIN, PROLOG, tag } from '../xml';

/** Entries of one list, each once, with its number. */
class List {
  readonly entries: string[] = [];
  readonly #known = new Map<string, number>();
  add(xml: string): number {
    const known = this.#known.get(xml);
    if (known !== undefined) return known;
    this.#known.set(xml, this.entries.length);
    this.entries.push(xml);
    return this.entries.length - 1;
  }
  xml(name: string): string {
    return this.entries.length === 0 ? '' : tag(name, { count: this.entries.length }, this.entries.join(''));
  }
}

const argb = (color: string): string => `FF${color.replace('#', '')}`;
const colorTag = (name: string, color: string): string => (color === '' ? '' : tag(name, { rgb: argb(color) }));

const fontXml = (s: Style): string =>
  tag(
    'font',
    {},
    [
      s.bold ? tag('b') : '',
      s.italic ? tag('i') : '',
      s.strikethrough ? tag('strike') : '',
      s.underline === 'None' ? '' : tag('u', { val: UNDERLINES[s.underline] ?? 'single' }),
      tag('sz', { val: s.fontSize }),
      colorTag('color', s.fontColor),
      tag('name', { val: s.fontName }),
    ].join(''),
  );

const fillXml = (color: string): string =>
  tag(
    'fill',
    {},
    color === ''
      ? tag('patternFill', { patternType: 'none' })
      : tag('patternFill', { patternType: 'solid' }, colorTag('fgColor', color) + tag('bgColor', { indexed: 64 })),
  );

function edgeXml(name: string, border: Border | undefined): string {
  if (!border) return tag(name);
  const exact = BORDER_STYLES[`${border.style}/${border.weight}`];
  const near = Object.entries(BORDER_STYLES).find(([key]) => key.startsWith(`${border.style}/`))?.[1];
  return tag(name, { style: exact ?? near ?? 'thin' }, colorTag('color', border.color));
}
const EDGE_TAGS: Readonly<Record<Edge, string>> = {
  EdgeLeft: 'left',
  EdgeRight: 'right',
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  DiagonalDown: 'diagonal',
  DiagonalUp: 'diagonal',
};

function borderXml(borders: Style['borders']): string {
  const diagonal = borders.DiagonalDown ?? borders.DiagonalUp;
  const sides = EDGES.filter((edge) => !edge.startsWith('Diagonal'));
  const order = ['left', 'right', 'top', 'bottom'];
  const xml = order
    .map((name) => edgeXml(name, borders[sides.find((edge) => EDGE_TAGS[edge] === name) ?? 'EdgeTop']))
    .join('');
  return tag(
    'border',
    { diagonalUp: borders.DiagonalUp !== undefined, diagonalDown: borders.DiagonalDown !== undefined },
    xml + edgeXml('diagonal', diagonal),
  );
}

function alignmentXml(s: Style): string {
  const plain =
    s.horizontal === 'General' && s.vertical === 'Center' && !s.wrap && !s.indent && !s.rotation && !s.shrink;
  if (plain) return tag('alignment', { vertical: 'center' });
  return tag('alignment', {
    horizontal: s.horizontal === 'General' ? null : HORIZONTAL[s.horizontal],
    vertical: VERTICAL[s.vertical],
    wrapText: s.wrap,
    indent: s.indent || null,
    textRotation: s.rotation === 0 ? null : s.rotation < 0 ? 90 - s.rotation : s.rotation === 180 ? 255 : s.rotation,
    shrinkToFit: s.shrink,
  });
}

export interface StyleTable {
  /** Number of a cell's look. */
  readonly look: (style: Style, quoted: boolean) => number;
  /** Number of what a conditional format lays over. */
  readonly rule: (look: RuleLook) => number;
  readonly xml: () => string;
}

const LISTS = ['fonts', 'fills', 'borders', 'formats', 'custom', 'looks', 'rules'] as const;
type Lists = Readonly<Record<(typeof LISTS)[number], List>>;

function formatId({ custom, formats }: Lists, code: string): number {
  const known = builtInId(code);
  if (known !== undefined) return known;
  const id = 164 + custom.add(code);
  formats.add(tag('numFmt', { numFmtId: id, formatCode: code }));
  return id;
}

const APPLIED = { applyNumberFormat: true, applyFont: true, applyFill: true, applyBorder: true, applyAlignment: true };

function protectionXml({ locked, formulaHidden }: Style): string {
  return locked && !formulaHidden ? '' : tag('protection', { locked: locked ? '1' : '0', hidden: formulaHidden });
}

function lookXml(lists: Lists, style: Style, quoted: boolean): string {
  const numbers = {
    numFmtId: formatId(lists, style.numberFormat),
    fontId: lists.fonts.add(fontXml(style)),
    fillId: lists.fills.add(fillXml(style.fill)),
    borderId: lists.borders.add(borderXml(style.borders)),
  };
  const protection = protectionXml(style);
  const applied = { ...APPLIED, applyProtection: protection !== '', quotePrefix: quoted };
  return tag('xf', { ...numbers, xfId: 0, ...applied }, alignmentXml(style) + protection);
}

const flag = (name: string, on: boolean | null): string => (on === null ? '' : tag(name, { val: on ? '1' : '0' }));

function ruleXml(
  lists: Lists,
  { fill, fontColor, bold, italic, strikethrough, underline, numberFormat }: RuleLook,
): string {
  const line = underline ? tag('u', { val: UNDERLINES[underline] ?? 'none' }) : '';
  const font =
    flag('b', bold) + flag('i', italic) + flag('strike', strikethrough) + line + colorTag('color', fontColor);
  const colors = colorTag('fgColor', fill) + colorTag('bgColor', fill);
  const parts = [
    font ? tag('font', {}, font) : '',
    numberFormat ? tag('numFmt', { numFmtId: formatId(lists, numberFormat), formatCode: numberFormat }) : '',
    fill ? tag('fill', {}, tag('patternFill', { patternType: 'solid' }, colors)) : '',
  ];
  return tag('dxf', {}, parts.join(''));
}

function styleSheetXml({ formats, fonts, fills, borders, looks, rules }: Lists): string {
  const plain = tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }, tag('alignment', { vertical: 'center' }));
  const parts = [
    formats.xml('numFmts'),
    fonts.xml('fonts'),
    fills.xml('fills'),
    borders.xml('borders'),
    tag('cellStyleXfs', { count: 1 }, plain),
    looks.xml('cellXfs'),
    tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    tag('dxfs', { count: rules.entries.length }, rules.entries.join('')),
    tag('tableStyles', { count: 0 }),
  ];
  return PROLOG + tag('styleSheet', { xmlns: MAIN }, parts.join(''));
}

export function newStyleTable(): StyleTable {
  const lists = Object.fromEntries(LISTS.map((name) => [name, new List()])) as unknown as Lists;
  // Every reader expects these two fills first, and the plain look as number 0.
  lists.fills.add(fillXml(''));
  lists.fills.add(tag('fill', {}, tag('patternFill', { patternType: 'gray125' })));
  const look = (style: Style, quoted: boolean): number => lists.looks.add(lookXml(lists, style, quoted));
  look(PLAIN, false);
  return { look, rule: (of) => lists.rules.add(ruleXml(lists, of)), xml: () => styleSheetXml(lists) };
}
