/**
 * Rows of a flattened table of measures: a name with the figures behind it, put under the heads' columns in order. A row that lost a
 * cell keeps those figures that can stand under one kind of column only, and loses the others. In: atoms, heads. Out: rows of cells.
 */
import type { Span } from '../../document';
import { trimmed } from '../engine/view';
import type { GradedRole } from '../table-words';
import { at } from './graded-atoms';
import type { Atom, Scan } from './graded-atoms';

export interface GradedColumn {
  readonly role: GradedRole;
  readonly words: Span | null;
}

export interface Heads {
  /** Those of figures, in order. */
  readonly figures: readonly GradedColumn[];
  /** How many columns of words stand between a name and its first figure. */
  readonly before: number;
  /** No column between or behind them that we do not know (2025年, 现状值). */
  readonly isKnown: boolean;
}

/** A name with all that stood behind it up to the next. */
export interface RawRow {
  readonly texts: readonly Span[];
  readonly figures: readonly Atom[];
  readonly unit: Span | null;
  readonly line: number;
}

const widest = 8;
const longestUnit = 6;

/** Is a cell of words behind a bare figure its unit? */
function isUnit({ view, lexer }: Scan, { start, end }: Span): boolean {
  if (end - start > longestUnit) return false;
  const words = view.slice(start, end);
  return lexer.pack.unit(words, 0, words.length)?.end === words.length;
}

export function rowsOf(scan: Scan, atoms: Iterable<Atom & { readonly line: number }>): RawRow[] {
  const rows: RawRow[] = [];
  let texts: Span[] = [];
  let figures: Atom[] = [];
  let unit: Span | null = null;
  let sign: Span | null = null;
  let line = 0;
  const close = (): void => {
    if (figures.length > 0) rows.push({ texts, figures, unit, line });
    [texts, figures, unit] = figures.length > 0 ? [[], [], null] : [texts, figures, unit];
    sign = null;
  };
  for (const one of atoms) {
    const last = figures[figures.length - 1];
    if (one.kind === 'level') {
      close();
      texts = [];
    } else if (one.kind === 'sign') sign = one;
    else if (one.kind === 'figure') {
      if (figures.length === 0) line = one.line;
      if (figures.length <= widest)
        figures.push(sign === null ? one : { ...one, start: Math.min(sign.start, one.start), marked: true });
      sign = null;
    } else if (last !== undefined && isUnit(scan, one)) {
      unit ??= one;
      figures[figures.length - 1] = { ...last, marked: true };
    } else {
      close();
      texts.push(one);
    }
  }
  close();
  return rows;
}

const isPoints = ({ role }: GradedColumn): boolean => role === 'weight' || role === 'score';

const isValue = ({ role }: GradedColumn): boolean => role === 'target' || role === 'actual';

function fits(scan: Scan, figure: Atom, column: GradedColumn): boolean {
  if (!isPoints(column)) return true;
  const words = scan.view.slice(figure.start, figure.end);
  return (!figure.marked || /^[\d.]+ ?分$/.test(words)) && Number.parseFloat(words) <= 100;
}

/** All ways to put figures under columns, both in order. */
function* ways(scan: Scan, figures: readonly Atom[], columns: readonly GradedColumn[], from = 0): Iterable<number[]> {
  const first = figures[0];
  if (first === undefined) {
    yield [];
    return;
  }
  for (let c = from; c <= columns.length - figures.length; c++) {
    const column = columns[c];
    if (column === undefined || !fits(scan, first, column)) continue;
    for (const rest of ways(scan, figures.slice(1), columns, c + 1)) yield [c, ...rest];
  }
}

/** The column of each figure, or -1 where it may stand under columns of more than one kind. */
function placed(scan: Scan, figures: readonly Atom[], columns: readonly GradedColumn[]): number[] {
  // One bare number, and points to come: it may be those, or run into them (256).
  const isLost = figures.length < columns.length && figures.every(({ marked }) => !marked) && columns.some(isPoints);
  const all = isLost ? [] : [...ways(scan, figures, columns)];
  return figures.map((figure, i) => {
    const own = all.map((way) => way[i] ?? -1);
    const roles = new Set(own.map((c) => columns[c]?.role));
    if (roles.size === 1) return own[0] ?? -1;
    // A result says no sign where its target stands beside it.
    const target = columns.findIndex(({ role }) => role === 'target');
    const isSigned = scan.view.charCodeAt(figure.start) !== scan.view.charCodeAt(figure.digits.start);
    return i === 0 && isSigned && own.includes(target) ? target : -1;
  });
}

/** Where no head tells: a target, what was reached, the points to be won and those won. */
function unheaded(rows: readonly RawRow[]): GradedColumn[] {
  const most = Math.max(...rows.map(({ figures }) => figures.length));
  const roles: readonly GradedRole[] = most === 2 ? ['target', 'words'] : ['target', 'actual', 'weight', 'score'];
  return roles.slice(0, Math.max(1, most)).map((role) => ({ role, words: null }));
}

/** The heads' columns, without that of results where no row has any. */
function columnsFor(rows: readonly RawRow[], heads: Heads | null): readonly GradedColumn[] {
  const isSaid = heads?.figures.some(({ role }) => role === 'target') === true;
  const isShort = (): boolean => rows.every(({ figures }) => figures.length > (heads?.figures.length ?? 0));
  if (!isSaid || (heads.isKnown && isShort())) return unheaded(rows);
  const { figures: columns } = heads;
  const isReported = rows.some(
    ({ figures }) => figures.length >= columns.length || figures.filter(({ marked }) => marked).length > 1,
  );
  return isReported ? columns : columns.filter(({ role }) => role !== 'actual');
}

/** 1020万元20万元10 under 分值 指标值 实际值 得分: the points to be won run into the target, and are those won. */
function parted(scan: Scan, figures: readonly Atom[], columns: readonly GradedColumn[]): readonly Atom[] {
  const [first, last] = [figures[0], figures[figures.length - 1]];
  const mayBe = columns[0]?.role === 'weight' && figures.length === columns.length - 1;
  if (!mayBe || first === undefined || last === undefined || first.start !== first.digits.start) return figures;
  const points = scan.view.slice(last.start, last.digits.end);
  const start = first.start + points.length;
  if (last.marked || !scan.view.startsWith(points, first.start) || start >= first.digits.end) return figures;
  const weight = { ...first, end: start, digits: { start: first.start, end: start }, marked: false };
  return [weight, { ...first, start, digits: { start, end: first.digits.end } }, ...figures.slice(1)];
}

export interface GradedRow {
  readonly line: number;
  readonly name: Span;
  readonly unit: Span | null;
  /** By column of figures. */
  readonly figures: readonly (Span | null)[];
  /** 覆盖率达到100% behind the row's name: a cell to be read as a sentence. */
  readonly sentence: Span | null;
}

const longestName = 80;
const ends = /[。;!?:]/;

/** Words of a name without stars, labels, placeholders and explanations; null where they name nothing. */
export function nameIn({ view, words }: Scan, span: Span): Span | null {
  if (span.end - span.start > 3 * longestName) return null;
  const said = view.slice(span.start, span.end);
  const start = span.start + (words.before.exec(said)?.[0].length ?? 0);
  const rest = view.slice(start, span.end);
  const end = start + (words.behind.exec(rest)?.index ?? rest.length);
  const name = trimmed(view, start, end);
  const isName = name.end - name.start >= 2 && name.end - name.start <= longestName;
  const plainly = view.slice(name.start, name.end).replace(/\([^()]*\)/g, '');
  return isName && !ends.test(plainly) ? name : null;
}

/** The figures of a row; where it has more than columns, without those its name holds (一户年最高5300元), which is then all of its cell. */
function figuresFor(
  scan: Scan,
  row: RawRow,
  columns: readonly GradedColumn[],
): Pick<RawRow, 'figures' | 'texts'> | null {
  const { figures, texts } = row;
  if (figures.length <= columns.length) return { figures: parted(scan, figures, columns), texts };
  const inner = figures.find(({ mixed }) => mixed !== null)?.mixed;
  const outer = figures.filter(({ mixed }) => mixed === null);
  const apart = parted(scan, outer, columns);
  return inner === undefined || inner === null || apart.length > columns.length
    ? null
    : { figures: apart, texts: [inner] };
}

/** 覆盖率, and no more. */
const isShare = ({ view, lexer }: Scan, { start, end }: Span): boolean =>
  end - start <= 4 && lexer.pack.share?.test(view.slice(start, end)) === true;

type Words = Pick<GradedRow, 'unit' | 'sentence'> & { readonly name: Span | null };

/** What the words before a row's figures are: its name, a unit (计量单位 before 指标值), a share of its own in the figure's cell. */
function wordsOf(scan: Scan, { texts, figures, unit }: RawRow, before: number): Words {
  const nameAt = (back: number): Span | null => {
    const named = texts[Math.max(0, texts.length - 1 - back)];
    return named === undefined ? null : nameIn(scan, named);
  };
  const mixed = figures.find((figure) => figure.mixed !== null)?.mixed ?? null;
  const last = texts.length > 1 ? texts[texts.length - 1] : undefined;
  if (last !== undefined && mixed !== null && isShare(scan, last)) return { name: nameAt(1), unit, sentence: mixed };
  const leads = last !== undefined && unit === null && isUnit(scan, last);
  // 指标说明 between name and figure.
  const back = (leads ? 1 : 0) + (mixed === null ? before : 0);
  return { name: nameAt(back), unit: leads ? last : unit, sentence: null };
}

function rowOf(scan: Scan, row: RawRow, columns: readonly GradedColumn[], before: number): GradedRow | null {
  const own = figuresFor(scan, row, columns);
  if (own === null) return null;
  const { name, unit, sentence } = wordsOf(scan, { ...row, ...own }, before);
  if (name === null) return null;
  const columnOf = sentence === null ? placed(scan, own.figures, columns) : [];
  const cells = columns.map(({ role }, c): Span | null => {
    const figure = role === 'score' || role === 'words' ? undefined : own.figures[columnOf.indexOf(c)];
    return figure === undefined ? null : { start: figure.start, end: figure.end };
  });
  return { line: row.line, name, unit, figures: cells, sentence };
}

export interface GradedRows {
  readonly columns: readonly GradedColumn[];
  readonly rows: readonly GradedRow[];
}

export function gradedRows(scan: Scan, raw: readonly RawRow[], heads: Heads | null): GradedRows {
  const columns = raw.length === 0 ? [] : columnsFor(raw, heads);
  // Without heads a bare number may be anything.
  const sure = raw.filter(({ figures }) => heads !== null || figures.some(({ marked }) => marked));
  const rows = sure.flatMap((row) => rowOf(scan, row, columns, heads?.before ?? 0) ?? []);
  return {
    columns,
    rows: rows.filter(
      ({ figures, sentence }) => sentence ?? figures.some((one, c) => one && columns[c]?.role !== 'weight'),
    ),
  };
}

/** Words between the heads and the first row, or the run of words that is no head. */
const farthest = 40;

/** What the heads say from a place on, whatever parts them; and where they end. */
export function headsAt({ view, words }: Scan, from: number): { readonly heads: Heads; readonly end: number } {
  const said: GradedColumn[] = [];
  let end = from;
  let strange = 0;
  let isKnown = true;
  for (let i = from; i < view.length && strange < farthest; ) {
    if (/[\s|]/.test(view.charAt(i))) {
      i++;
      continue;
    }
    if (at(words.level, view, i) >= 0) break;
    const head = words.heads.flatMap(([role, pattern]) => {
      const to = at(pattern, view, i);
      return to > i ? [{ role, words: { start: i, end: to } }] : [];
    })[0];
    if (head === undefined) {
      if (/[\d,。;、:]/.test(view.charAt(i))) {
        isKnown &&= strange > 0 || !/\d/.test(view.charAt(i));
        break;
      }
      strange++;
      i++;
      continue;
    }
    // Words that are no head we know are a column of words.
    if (strange > 0 && said.some(({ role }) => role === 'name')) {
      isKnown = false;
      said.push({ role: 'words', words: null });
    }
    strange = 0;
    said.push(head);
    end = i = head.words.end;
  }
  return { heads: { ...inOrder(said), isKnown }, end };
}

/** Heads that stand before the levels' in a head of two rows belong behind them. */
function inOrder(said: readonly GradedColumn[]): Omit<Heads, 'isKnown'> {
  const first = said.findIndex(({ role }) => role === 'name');
  const last = said.reduce((found, { role }, c) => (role === 'name' ? c : found), -1);
  const own = said.slice(last + 1);
  const roles = new Set(own.map(({ role }) => role));
  const upper = said.slice(0, Math.max(0, first)).filter(({ role }) => !roles.has(role));
  const all = [...own, ...upper];
  const isFigure = (column: GradedColumn): boolean => isPoints(column) || isValue(column);
  const leading = all.slice(0, Math.max(0, all.findIndex(isFigure)));
  return { figures: all.filter(isFigure), before: leading.filter(({ role }) => role === 'words').length };
}
