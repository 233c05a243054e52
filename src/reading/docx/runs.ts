/**
 * In: one paragraph's element. Out: the characters a reader sees in Word's final view, with what hangs on them:
 * text boxes, notes, pictures. Deleted, moved-away and hidden text is not seen; a field shows its result;
 * of two alternatives for one thing only the first counts.
 */
import { child, childrenOf } from '../../xlsx';
import type { Element } from '../../xlsx';
import { mathText } from './mathematics';
import { isOn, valueOf } from './styles';
import type { Styles } from './styles';
import { raised, symbolOf, withoutPrivate } from './symbols';

/** A field's code comes first, then its result; fields nest and may run over many paragraphs. */
interface FieldState {
  code: string;
  inResult: boolean;
}

export interface Spelled {
  /** Characters in view; a line break is \n. */
  text: string;
  /** How many of them stand in a generated table of contents. */
  contents: number;
  readonly boxes: Element[];
  /** Ids of footnotes and endnotes referred to, in order. */
  readonly footnotes: string[];
  readonly endnotes: string[];
  images: number;
  /** Parts whose text stands in other files (diagrams, embedded sheets) and is not read. */
  embedded: number;
}

export interface Speller {
  spell(paragraph: Element, hiddenByStyle: boolean): Spelled;
  /** A group of blocks (a generated table of contents) was entered. */
  readonly fields: readonly FieldState[];
}

type Act = (node: Element, state: State) => void;

interface State {
  readonly out: Spelled;
  readonly fields: FieldState[];
  readonly styles: Styles;
  readonly hiddenByStyle: boolean;
}

/** One speller reads a whole story, since fields run from paragraph to paragraph. */
export function spellerOf(styles: Styles): Speller {
  const fields: FieldState[] = [];
  return {
    fields,
    spell(paragraph, hiddenByStyle) {
      const out: Spelled = { text: '', contents: 0, boxes: [], footnotes: [], endnotes: [], images: 0, embedded: 0 };
      walk(paragraph, { out, fields, styles, hiddenByStyle });
      // a code never runs past its paragraph in practice; a damaged one must not swallow the rest of the file
      while (fields.at(-1)?.inResult === false) fields.pop();
      return out;
    },
  };
}

function walk(node: Element, state: State): void {
  for (const inner of node.children) {
    if (typeof inner === 'string') continue;
    const act = ACTS[inner.name];
    if (act !== undefined) act(inner, state);
    else if (!DROPPED.has(inner.name)) walk(inner, state);
  }
}

/** Properties, deletions, and readings of ruby text. */
const DROPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:rubyPr',
  'w:softHyphen',
  'w:tblPr',
  'w:tblGrid',
  'w:customXmlPr',
  'w:smartTagPr',
  'mc:Fallback',
  'w:fldData',
  'w:ffData',
  'wp:docPr',
  'w:footnoteRef',
  'w:endnoteRef',
]);

const ACTS: Readonly<Record<string, Act>> = {
  'w:r': (node, state) => run(node, state),
  'w:sdt': (node, state) => {
    if (child(child(node, 'w:sdtPr'), 'w:showingPlcHdr') === undefined) walk(node, state);
  },
  'w:fldSimple': (node, state) => {
    state.fields.push({ code: node.attributes['w:instr'] ?? '', inResult: true });
    walk(node, state);
    state.fields.pop();
  },
  'mc:AlternateContent': (node, state) => walk(chosen(node), state),
  'm:oMath': (node, state) => put(mathText(node), state),
};

function chosen(node: Element): Element {
  const choice = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
  return choice === undefined ? node : { ...choice, children: choice.children };
}

interface Run {
  readonly font: string;
  readonly raised: boolean;
  /** The run carries a note mark of its own choosing, which is not text. */
  marks: boolean;
}

function run(node: Element, state: State): void {
  const properties = child(node, 'w:rPr');
  if (isHidden(properties, state)) {
    // a field's frame counts even where its result is hidden
    for (const inner of childrenOf(node, 'w:fldChar')) field(inner, state);
    return;
  }
  const fonts = child(properties, 'w:rFonts')?.attributes ?? {};
  const look: Run = {
    font: fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? '',
    raised: valueOf(child(properties, 'w:vertAlign')) === 'superscript',
    marks: false,
  };
  for (const inner of node.children) if (typeof inner !== 'string') runPart(inner, look, state);
}

function runPart(node: Element, look: Run, state: State): void {
  const part = RUN_PARTS[node.name];
  if (part !== undefined) part(node, state, look);
  else if (!DROPPED.has(node.name)) walk(node, state);
}

const RUN_PARTS: Readonly<Record<string, (node: Element, state: State, look: Run) => void>> = {
  'w:t': (node, state, look) => {
    if (look.marks) return;
    const words = withoutPrivate(textOf(node), look.font);
    put(look.raised ? raised(words) : words, state);
  },
  'w:tab': (_, state) => put('\t', state),
  'w:ptab': (_, state) => put('\t', state),
  'w:br': (_, state) => put('\n', state),
  'w:cr': (_, state) => put('\n', state),
  'w:noBreakHyphen': (_, state) => put('-', state),
  'w:sym': (node, state) => {
    const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
    if (!Number.isNaN(code)) put(symbolOf(node.attributes['w:font'] ?? '', code), state);
  },
  'w:fldChar': (node, state) => field(node, state),
  'w:instrText': (node, state) => {
    const open = state.fields.at(-1);
    if (open !== undefined && !open.inResult) open.code += textOf(node);
  },
  'w:footnoteReference': (node, state, look) => note(node, state.out.footnotes, look),
  'w:endnoteReference': (node, state, look) => note(node, state.out.endnotes, look),
  'w:drawing': (node, state) => drawing(node, state),
  'w:pict': (node, state) => drawing(node, state),
  'w:object': (node, state) => drawing(node, state),
  'mc:AlternateContent': (node, state, look) => {
    for (const inner of chosen(node).children) if (typeof inner !== 'string') runPart(inner, look, state);
  },
};

function put(words: string, { out, fields }: State): void {
  if (words === '' || fields.some((open) => !open.inResult)) return;
  out.text += words;
  if (fields.some((open) => /^\s*TOC\b/i.test(open.code))) out.contents += words.trim().length;
}

function field(node: Element, { fields }: State): void {
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') fields.push({ code: '', inResult: false });
  else if (type === 'separate') {
    const open = fields.at(-1);
    if (open !== undefined) open.inResult = true;
  } else if (type === 'end') fields.pop();
}

function note(node: Element, ids: string[], look: Run): void {
  const id = node.attributes['w:id'];
  if (id !== undefined) ids.push(id);
  look.marks = look.marks || isOn(node.attributes['w:customMarkFollows'] ?? '0');
}

function isHidden(properties: Element | undefined, { styles, hiddenByStyle }: State): boolean {
  const stated = child(properties, 'w:vanish');
  if (stated !== undefined) return isOn(valueOf(stated));
  // hidden is a toggle: a hiding character style inside a hiding paragraph style shows again
  return styles.hides(valueOf(child(properties, 'w:rStyle'))) !== hiddenByStyle;
}

/** Text boxes are kept for after the paragraph; pictures and what stands in other parts is counted. */
function drawing(node: Element, state: State): void {
  for (const inner of childrenOf(node)) {
    if (inner.name === 'w:txbxContent') state.out.boxes.push(inner);
    else if (inner.name === 'mc:AlternateContent') drawing(chosen(inner), state);
    else {
      if (inner.name === 'a:blip' || inner.name === 'v:imagedata') state.out.images += 1;
      if (inner.name === 'dgm:relIds' || isSheet(inner)) state.out.embedded += 1;
      drawing(inner, state);
    }
  }
}

/** An embedded workbook or document; formulas and icons are objects too, but nothing is lost with them. */
function isSheet(node: Element): boolean {
  return node.name === 'o:OLEObject' && /^(Excel|Word|PowerPoint|ET|WPS)\./i.test(node.attributes['ProgID'] ?? '');
}

function textOf(node: Element): string {
  let words = '';
  for (const inner of node.children) if (typeof inner === 'string') words += inner;
  return words.replace(/[\r\n]+/g, ' ');
}
