/**
 * In: the text pieces of a page as pdf.js gives them, each with its place. Out: the lines of the page from top to
 * bottom, each cut into segments where a gap is wider than any word space. Units are PDF points, y upwards.
 */
import { raised } from '../docx/symbols';
import { BULLET } from './labels';
import { withoutRadicals } from './radicals';

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Set apart from the word before it. */
  readonly spaced: boolean;
}

export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Its pieces at spaces, placed by the usual widths of characters: pdf.js joins what stands close, cells too. */
  readonly words: readonly Word[];
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  /** Height of its largest characters. */
  readonly height: number;
  /** Running head, foot or page number. */
  readonly furniture: boolean;
  /** Edges of the column it stands in, where the page has several. */
  readonly column?: Edges;
}

export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** What is taken of pdf.js's text items. */
export interface TextPiece {
  readonly str: string;
  /** Matrix: the first two say how the text lies, the last two where it begins. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A piece of text on the page. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** A gap wider than this many character heights sets cells apart. */
const CELL_GAP = 0.8;

export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  let open: Piece[] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const base = baseOf(open);
    if (base !== null && base.y - piece.y >= 0.5 * Math.max(base.height, piece.height)) {
      lines.push(lineOf(open, base));
      open = [];
    }
    open.push(piece);
  }
  const base = baseOf(open);
  if (base !== null) lines.push(lineOf(open, base));
  return lines;
}

export function piecesOf(items: readonly TextPiece[]): readonly Piece[] {
  return items.map(pieceOf).filter((piece) => piece !== null);
}

/** Upright text only: what stands across the page is a watermark or a drawing's caption. */
function pieceOf({ str, transform, width, height }: TextPiece): Piece | null {
  const [across = 0, slant = 0, , , left = 0, y = 0] = transform;
  if (str.trim() === '' || Math.abs(slant) > Math.abs(across)) return null;
  const size = height === 0 ? Math.abs(across) : height;
  return size === 0 ? null : { text: withoutRadicals(str), left, right: left + width, y, height: size };
}

function baseOf(pieces: readonly Piece[]): Piece | null {
  return pieces.reduce<Piece | null>(
    (base, piece) => (base === null || piece.height > base.height ? piece : base),
    null,
  );
}

function lineOf(pieces: readonly Piece[], base: Piece): Line {
  const inOrder = [...pieces].sort((one, other) => one.left - other.left);
  const open: { text: string; left: number; right: number; words: Word[] }[] = [];
  for (const piece of inOrder) {
    const last = open.at(-1);
    const text = isRaised(piece, base) ? raised(piece.text.trim()) : piece.text;
    if (last === undefined || piece.left - last.right > CELL_GAP * base.height) {
      open.push({ text: text.trimStart(), left: piece.left, right: piece.right, words: [...placedWords(piece, true)] });
    } else {
      const space = spaceBetween(last.text, text, (piece.left - last.right) / base.height);
      const spaced = space !== '' || /\s$/.test(last.text) || /^\s/.test(text);
      last.text += space + text;
      last.right = Math.max(last.right, piece.right);
      last.words.push(...placedWords({ ...piece, text }, spaced));
    }
  }
  const segments = withBullet(open.map((segment) => ({ ...segment, text: withoutGaps(segment.text) })));
  const right = Math.max(...segments.map((segment) => segment.right));
  return { segments, left: segments[0]?.left ?? 0, right, y: base.y, height: base.height, furniture: false };
}

/** A bullet set apart from its words is no cell of a table. */
function withBullet(segments: readonly Segment[]): readonly Segment[] {
  const [bullet, first, ...rest] = segments;
  if (bullet === undefined || first === undefined || !BULLET.test(bullet.text)) return segments;
  const words = [...bullet.words, ...first.words];
  return [{ text: `${bullet.text} ${first.text}`, left: bullet.left, right: first.right, words }, ...rest];
}

/** A piece's words with their likely places: Chinese characters are square, others half as wide, spaces share the rest. */
export function placedWords({ text, left, right, height }: Piece, spaced: boolean): readonly Word[] {
  if (!text.includes(' ')) return [{ text, left, right, spaced }];
  const words = text.split(/ +/).filter((word) => word !== '');
  const widths = words.map((word) => [...word].reduce((sum, sign) => sum + (isWide(sign) ? 1 : 0.5), 0) * height);
  const sum = widths.reduce((total, width) => total + width, 0);
  const space = Math.max((right - left - sum) / Math.max(1, words.length - 1), 0.1 * height);
  const scale = (right - left) / (sum + space * (words.length - 1));
  let at = left;
  return words.map((word, index) => {
    const start = at;
    at += ((widths[index] ?? 0) + space) * scale;
    return { text: word, left: start, right: start + (widths[index] ?? 0) * scale, spaced: spaced || index > 0 };
  });
}

/** Words of a segment put together as they stood. */
export function segmentOf(words: readonly Word[]): Segment {
  const text = words.map((word) => (word.spaced ? ` ${word.text}` : word.text)).join('');
  return { text: withoutGaps(text), left: words[0]?.left ?? 0, right: words.at(-1)?.right ?? 0, words };
}

function isRaised(piece: Piece, base: Piece): boolean {
  return piece.height < 0.8 * base.height && piece.y - base.y > 0.15 * base.height;
}

function spaceBetween(before: string, after: string, gap: number): string {
  if (gap < 0.15 || /\s$/.test(before) || /^\s/.test(after)) return '';
  return isWide(before.slice(-1)) && isWide(after.slice(0, 1)) ? '' : ' ';
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/;

export function isWide(sign: string): boolean {
  return WIDE.test(sign);
}

/** Writers space Chinese from figures by a little; such a gap comes back as a space that nobody typed. */
function withoutGaps(text: string): string {
  return text
    .replace(/\u3000/g, ' ')
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef\u3001-\u303f]) +(?=[\u2e80-\u9fff\uff00-\uffef\u3001-\u303f])/g, '')
    .replace(/(?<=[\u2e80-\u9fff]) (?=[\d.]+)|(?<=[\d%]) (?=[\u2e80-\u9fff])/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** All words of a line, segments apart by a space, unless a full-width mark makes its own. */
export function wordsOfLine(line: Line): string {
  return line.segments
    .map((segment) => segment.text)
    .join(' ')
    .replace(/(?<=[、，。：；）】」』．]) /g, '');
}

/** Joins two lines of one paragraph: no space in Chinese, one in English, a hyphen at the break goes. */
export function joinedLines(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  const tight = isWide(before.slice(-1)) || isWide(after.slice(0, 1)) || /[-–/]$/.test(before);
  return before + (tight ? '' : ' ') + after;
}
