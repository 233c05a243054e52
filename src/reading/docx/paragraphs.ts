/**
 * In: paragraph elements in order. Out: what each one prints: text, label, and whether it is a heading, a list
 * item or furniture. Paragraphs whose mark was deleted or moved away run on into the next one, as in Word.
 */
import { child } from '../../xlsx';
import type { Element } from '../../xlsx';
import type { Numbering } from './numbering';
import type { Speller, Spelled } from './runs';
import { isOn, outlineOf, valueOf } from './styles';
import type { ParagraphStyle, Styles } from './styles';

export interface Paragraph {
  readonly kind: 'line' | 'heading' | 'item' | 'furniture';
  /** Headings: 0 title, 1–9. Items: 1–9 by their depth in the list. */
  readonly level: number;
  readonly label: string;
  /** Lines of the paragraph, trimmed; empty ones are left out. */
  readonly lines: readonly string[];
  readonly hanging: Spelled;
}

export interface ParagraphReader {
  /** Null while the paragraph runs on into the next one. */
  read(element: Element, furniture?: boolean): Paragraph | null;
  /** What is left when nothing follows. */
  rest(): Paragraph | null;
}

export interface ParagraphParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly speller: Speller;
}

export function paragraphReader({ styles, numbering, speller }: ParagraphParts): ParagraphReader {
  let open: Spelled | null = null;
  return {
    read(element, furniture = false) {
      const properties = child(element, 'w:pPr');
      const style = styles.paragraph(valueOf(child(properties, 'w:pStyle')));
      const spelled = joined(open, speller.spell(element, style.hidden));
      const mark = child(properties, 'w:rPr');
      if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) {
        open = spelled;
        return null;
      }
      open = null;
      const vanish = child(mark, 'w:vanish');
      const unseen = spelled.text.trim() === '' && vanish !== undefined && isOn(valueOf(vanish));
      const label = furniture || unseen ? null : labelOf(properties, style, numbering);
      return paragraphOf(spelled, label, kindOf(properties, style, furniture, spelled));
    },
    rest() {
      const left = open;
      open = null;
      return left === null ? null : paragraphOf(left, null, { kind: 'line', level: 0 });
    },
  };
}

const NO_LINES: readonly string[] = [];

function paragraphOf(
  hanging: Spelled,
  label: NumberedLabel | null,
  { kind, level }: Pick<Paragraph, 'kind' | 'level'>,
): Paragraph {
  const text = hanging.text.trim();
  const lines = text === '' ? NO_LINES : linesOf(text);
  const words = label?.text ?? '';
  if (kind === 'line' && label !== null) return { kind: 'item', level: label.level + 1, label: words, lines, hanging };
  return { kind, level, label: words, lines, hanging };
}

function linesOf(text: string): readonly string[] {
  if (!text.includes('\n')) return [text];
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function kindOf(
  properties: Element | undefined,
  style: ParagraphStyle,
  furniture: boolean,
  spelled: Spelled,
): Pick<Paragraph, 'kind' | 'level'> {
  const seen = spelled.text.replace(/\s/g, '').length;
  if (furniture || style.contents || (seen > 0 && spelled.contents >= seen)) return { kind: 'furniture', level: 0 };
  const outline = outlineOf(properties);
  const level = outline === undefined ? style.heading : outline === 0 ? undefined : outline;
  return level === undefined ? { kind: 'line', level: 0 } : { kind: 'heading', level };
}

interface NumberedLabel {
  readonly text: string;
  readonly level: number;
}

/** A paragraph's own numbering goes before its style's; number 0 takes it out of any list. */
function labelOf(properties: Element | undefined, style: ParagraphStyle, numbering: Numbering): NumberedLabel | null {
  const own = child(properties, 'w:numPr');
  const num = valueOf(child(own, 'w:numId')) ?? style.numbering?.num;
  if (num === undefined || num === '0') return null;
  const stated = valueOf(child(own, 'w:ilvl'));
  const level = stated === undefined ? levelByStyle(num, style, numbering) : Number(stated);
  const text = numbering.count(num, level);
  return text === null ? null : { text, level };
}

function levelByStyle(num: string, style: ParagraphStyle, numbering: Numbering): number {
  const stating = style.numbering?.style ?? style.id;
  return numbering.levelOfStyle(num, style.id) ?? numbering.levelOfStyle(num, stating) ?? style.numbering?.level ?? 0;
}

function joined(open: Spelled | null, next: Spelled): Spelled {
  if (open === null) return next;
  return {
    text: open.text + next.text,
    contents: open.contents + next.contents,
    boxes: [...open.boxes, ...next.boxes],
    footnotes: [...open.footnotes, ...next.footnotes],
    endnotes: [...open.endnotes, ...next.endnotes],
    images: open.images + next.images,
    embedded: open.embedded + next.embedded,
  };
}
