// xl/styles.xml → looks by number, and what conditional formats lay over.
import { PLAIN, patchStyle, type Border, type Edge, type Style } from '../../book/style';
import { plainLook, type RuleLook } from '../../book/rule';
import { BORDER_STYLES, HORIZONTAL, UNDERLINES, VERTICAL, builtInFormat, turned } from '../terms';
import { childOf, childrenOf, isOn, numberOf, type Element } from '../xml';

export interface Look {
  readonly style: Style;
  readonly quoted: boolean;
}
export interface Looks {
  readonly cell: (number: number | null) => Look;
  readonly rule: (number: number | null) => RuleLook;
}

/** The order in which files count theme colours. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];
const INDEXED = ['#000000', '#FFFFFF', '#FF0000', '#00FF00', '#0000FF', '#FFFF00', '#FF00FF', '#00FFFF'];

export function themeColors(theme: Element | null): readonly string[] {
  const scheme = childOf(childOf(theme ?? undefined, 'themeElements'), 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name, n) => {
    const color = childOf(scheme, name)?.children[0];
    const hex = color?.attributes['lastClr'] ?? color?.attributes['val'];
    return hex && /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : (OFFICE_THEME[n] ?? '#000000');
  });
}

/** Lighter (positive) or darker (negative) by a share. */
function tinted(color: string, tint: number): string {
  const part = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    const next = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(next).toString(16).padStart(2, '0').toUpperCase();
  };
  return tint === 0 ? color : `#${part(1)}${part(3)}${part(5)}`;
}

function colorOf(element: Element | undefined, theme: readonly string[]): string | null {
  if (!element) return null;
  const { rgb } = element.attributes;
  const tint = numberOf(element, 'tint') ?? 0;
  if (rgb && rgb.length >= 6) return tinted(`#${rgb.slice(-6).toUpperCase()}`, tint);
  const number = numberOf(element, 'theme');
  if (number !== null) return tinted(theme[number] ?? '#000000', tint);
  const indexed = numberOf(element, 'indexed');
  return indexed === null || indexed >= 64 ? null : (INDEXED[indexed % 8] ?? null);
}

const UNDERLINE_WORDS = turned(UNDERLINES);
const underlineOf = (font: Element | undefined): string | null => {
  const u = childOf(font, 'u');
  return u ? (UNDERLINE_WORDS[u.attributes['val'] ?? 'single'] ?? 'None') : null;
};
const flag = (font: Element | undefined, name: string): boolean | null => {
  const element = childOf(font, name);
  return element ? isOn(element, 'val', true) : null;
};

function fontPatch(font: Element | undefined, theme: readonly string[]): Partial<Style> {
  return {
    bold: flag(font, 'b') ?? false,
    italic: flag(font, 'i') ?? false,
    strikethrough: flag(font, 'strike') ?? false,
    underline: underlineOf(font) ?? 'None',
    fontSize: numberOf(childOf(font, 'sz'), 'val') ?? PLAIN.fontSize,
    fontName: childOf(font, 'name')?.attributes['val'] ?? PLAIN.fontName,
    fontColor: colorOf(childOf(font, 'color'), theme) ?? '#000000',
  };
}

function fillOf(fill: Element | undefined, theme: readonly string[]): string {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern || (pattern.attributes['patternType'] ?? 'none') === 'none') return '';
  return colorOf(childOf(pattern, 'fgColor'), theme) ?? '';
}

const BORDER_WORDS = turned(BORDER_STYLES);
const SIDES: readonly (readonly [string, Edge])[] = [
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
];
function bordersOf(border: Element | undefined, theme: readonly string[]): Style['borders'] {
  const read = (side: Element | undefined): Border | null => {
    const [style, weight] = (BORDER_WORDS[side?.attributes['style'] ?? ''] ?? '').split('/');
    return style && weight ? { style, weight, color: colorOf(childOf(side, 'color'), theme) ?? '#000000' } : null;
  };
  const edges = SIDES.flatMap(([name, edge]) => {
    const found = read(childOf(border, name));
    return found ? [[edge, found] as const] : [];
  });
  return Object.fromEntries(edges);
}

const HORIZONTAL_WORDS = turned(HORIZONTAL);
const VERTICAL_WORDS = turned(VERTICAL);
function rotationOf(alignment: Element | undefined): number {
  const turn = numberOf(alignment, 'textRotation') ?? 0;
  return turn === 255 ? 180 : turn > 90 ? 90 - turn : turn;
}
function alignmentPatch(alignment: Element | undefined): Partial<Style> {
  return {
    horizontal: HORIZONTAL_WORDS[alignment?.attributes['horizontal'] ?? 'general'] ?? 'General',
    vertical: VERTICAL_WORDS[alignment?.attributes['vertical'] ?? 'bottom'] ?? 'Bottom',
    wrap: isOn(alignment, 'wrapText'),
    indent: numberOf(alignment, 'indent') ?? 0,
    rotation: rotationOf(alignment),
    shrink: isOn(alignment, 'shrinkToFit'),
  };
}

function formatsOf(styles: Element | null): (id: number) => string {
  const own = new Map(
    childrenOf(childOf(styles ?? undefined, 'numFmts'), 'numFmt').map((f) => [
      numberOf(f, 'numFmtId') ?? -1,
      f.attributes['formatCode'] ?? 'General',
    ]),
  );
  return (id) => own.get(id) ?? builtInFormat(id) ?? 'General';
}

function ruleLook(dxf: Element | undefined, theme: readonly string[]): RuleLook {
  const font = childOf(dxf, 'font');
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  return {
    ...plainLook(),
    fill: colorOf(childOf(pattern, 'bgColor'), theme) ?? colorOf(childOf(pattern, 'fgColor'), theme) ?? '',
    fontColor: colorOf(childOf(font, 'color'), theme) ?? '',
    bold: flag(font, 'b'),
    italic: flag(font, 'i'),
    strikethrough: flag(font, 'strike'),
    underline: underlineOf(font),
    numberFormat: childOf(dxf, 'numFmt')?.attributes['formatCode'] ?? '',
  };
}

export function readLooks(styles: Element | null, theme: readonly string[]): Looks {
  const list = (name: string, of: string): readonly Element[] => childrenOf(childOf(styles ?? undefined, name), of);
  const [fonts, fills, borders, dxfs] = [
    list('fonts', 'font'),
    list('fills', 'fill'),
    list('borders', 'border'),
    list('dxfs', 'dxf'),
  ];
  const formats = formatsOf(styles);
  const looks = list('cellXfs', 'xf').map((xf): Look => {
    const protection = childOf(xf, 'protection');
    const style = patchStyle(PLAIN, {
      numberFormat: formats(numberOf(xf, 'numFmtId') ?? 0),
      ...fontPatch(fonts[numberOf(xf, 'fontId') ?? 0], theme),
      fill: fillOf(fills[numberOf(xf, 'fillId') ?? 0], theme),
      borders: bordersOf(borders[numberOf(xf, 'borderId') ?? 0], theme),
      ...alignmentPatch(childOf(xf, 'alignment')),
      locked: isOn(protection, 'locked', true),
      formulaHidden: isOn(protection, 'hidden'),
    });
    return { style, quoted: isOn(xf, 'quotePrefix') };
  });
  const plain: Look = looks[0] ?? { style: PLAIN, quoted: false };
  return { cell: (number) => looks[number ?? 0] ?? plain, rule: (number) => ruleLook(dxfs[number ?? -1], theme) };
}
