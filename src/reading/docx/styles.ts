/**
 * In: styles.xml. Out: what a style means for reading, with everything it inherits by `basedOn`:
 * is it a heading and of what level, does it number, does it hide. Looks do not interest us.
 */
import { child, childrenOf } from '../../xlsx';
import type { Element } from '../../xlsx';

export interface StyleNumbering {
  readonly num?: string;
  readonly level?: number;
  /** The style in the chain that states the number; numbering levels point back to it. */
  readonly style: string;
}

export interface ParagraphStyle {
  readonly id: string;
  /** 0 title, 1–9 heading levels; absent for body text. */
  readonly heading?: number;
  readonly numbering?: StyleNumbering;
  readonly hidden: boolean;
  /** A line of a table of contents. */
  readonly contents: boolean;
}

export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle;
  /** Whether a character style hides its text. */
  hides(id: string | undefined): boolean;
  /** The numbering (`numId`) that a list style stands for. */
  listNumber(id: string): string | undefined;
}

const CHAIN = 32;

export function stylesOf(root: Element | null): Styles {
  const byId = new Map<string, Element>();
  let standard: string | undefined;
  for (const style of childrenOf(root ?? undefined, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    byId.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'] ?? '0')) standard ??= id;
  }
  const known = new Map<string, ParagraphStyle>();
  return {
    paragraph(id) {
      const wanted = id !== undefined && byId.has(id) ? id : standard;
      const found = known.get(wanted ?? '');
      if (found !== undefined) return found;
      const made = paragraphStyle(wanted ?? '', chainOf(byId, wanted));
      known.set(wanted ?? '', made);
      return made;
    },
    hides: (id) => hiddenIn(chainOf(byId, id)),
    listNumber: (id) => valueOf(child(child(child(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId')),
  };
}

/** A style and the styles it is based on, nearest first; bounded, since a file may make them a circle. */
function chainOf(byId: ReadonlyMap<string, Element>, id: string | undefined): readonly Element[] {
  const chain: Element[] = [];
  let next = id;
  while (next !== undefined && chain.length < CHAIN) {
    const style = byId.get(next);
    if (style === undefined || chain.includes(style)) break;
    chain.push(style);
    next = valueOf(child(style, 'w:basedOn'));
  }
  return chain;
}

function paragraphStyle(id: string, chain: readonly Element[]): ParagraphStyle {
  const heading = headingOf(chain);
  const numbering = numberingOf(chain);
  return {
    id,
    ...(heading === undefined ? {} : { heading }),
    ...(numbering === undefined ? {} : { numbering }),
    hidden: hiddenIn(chain),
    contents: chain.some((style) => /^(toc|目录)\s*(\d|heading|标题)/i.test(nameOf(style))),
  };
}

function headingOf(chain: readonly Element[]): number | undefined {
  for (const style of chain) {
    const outline = outlineOf(child(style, 'w:pPr'));
    if (outline !== undefined) return outline === 0 ? undefined : outline;
    const name = nameOf(style);
    // some writers leave the outline level of the built-in headings to their names
    const builtIn = /^(?:heading|标题)\s*([1-9])$/i.exec(name);
    if (builtIn !== null) return Number(builtIn[1]);
    if (/^(title|标题)$/i.test(name)) return 0;
  }
  return undefined;
}

/** Outline level as 1–9, 0 for body text, undefined when not stated. */
export function outlineOf(properties: Element | undefined): number | undefined {
  const stated = valueOf(child(properties, 'w:outlineLvl'));
  if (stated === undefined) return undefined;
  const level = Number(stated);
  return level >= 0 && level < 9 ? level + 1 : 0;
}

function numberingOf(chain: readonly Element[]): StyleNumbering | undefined {
  for (const style of chain) {
    const stated = child(child(style, 'w:pPr'), 'w:numPr');
    const num = valueOf(child(stated, 'w:numId'));
    if (num === undefined) continue;
    const level = valueOf(child(stated, 'w:ilvl'));
    const id = style.attributes['w:styleId'] ?? '';
    return level === undefined ? { num, style: id } : { num, level: Number(level), style: id };
  }
  return undefined;
}

function hiddenIn(chain: readonly Element[]): boolean {
  for (const style of chain) {
    const stated = child(child(style, 'w:rPr'), 'w:vanish');
    if (stated !== undefined) return isOn(valueOf(stated));
  }
  return false;
}

function nameOf(style: Element): string {
  return valueOf(child(style, 'w:name')) ?? '';
}

export function valueOf(element: Element | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** An on/off value of OOXML; an element without a value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
