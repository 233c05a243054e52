/**
 * From pieces of a clause to the words of a name: which pieces are kept, which say nothing of the quantity.
 * In: a frame and a stretch of it. Out: pieces, and spans that join to a phrase.
 */
import type { Span } from '../../../document';
import { silent } from '../../engine/decide';
import { clauseAt, piecesOf } from '../../engine/frame';
import type { Clause, Piece } from '../../engine/frame';
import type { CueTag, Frame } from '../../engine/tokens';

const kept = new Set<CueTag>([
  'count',
  'passive',
  'predicate',
  'conj',
  'share',
  'prize',
  'not',
  'up',
  'down',
  'etc',
  'per',
  'basic',
]);
const roomFor = { bracket: 14, quote: 40 } as const;

/** The same as mere words. Written out: pieces copied by spreading have another hidden shape each. */
export const asWord = ({ start, end, token }: Piece): Piece => ({ kind: 'words', start, end, token, tag: null });

/** What is left of a piece from a place on. */
export const fromPlace = ({ kind, end, token, tag }: Piece, start: number): Piece => ({ kind, start, end, token, tag });

/** A number that is no indicator is only words here (600分以上人数, 第三批, 不足30人的小微园); 2024届 is a time. */
function asWords(f: Frame, pieces: Piece[]): Piece[] {
  let out = pieces;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined || !isPlain(f, pieces, i)) continue;
    // What is plain is told by its neighbours as they were: changed in a list of its own, which most do not need.
    if (out === pieces) out = [...pieces];
    out[i] = asWord(piece);
  }
  return out;
}

function isPlain(f: Frame, pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece?.kind === 'number') return isRefusedWord(f, piece);
  if (piece?.kind !== 'cue') return false;
  // 省级以上课题: behind a word it belongs to the noun.
  if (isTagged(piece, ['geAfter', 'leAfter'])) return pieces[i - 1]?.kind !== 'number' || isPlain(f, pieces, i - 1);
  if (isTagged(piece, ['ge', 'le', 'about'])) return isBoundOfWord(f, piece, pieces[i + 1]);
  return isInside(f, pieces, i) || isOrdinary(f, piece, pieces[i - 1], pieces[i + 1]);
}

/** 不足30人的小微园: the bound says which; 逾期率, 超采量: no bound without a figure. */
function isBoundOfWord(f: Frame, piece: Piece, next: Piece | undefined): boolean {
  if (next === undefined || next.start !== piece.end) return false;
  if (next.kind === 'number') return isRefusedWord(f, next);
  // 就业率超 90%: a space is no word.
  return next.kind === 'words' && piece.end - piece.start === 1 && f.view.charAt(next.start) !== ' ';
}

const told = /^(?:支持|推动|推进|加强|改善|优化|巩固|落实|保障|协助|促进|启动|完善)$/;

/** A word of effort that is a deed where no other stands. */
export const isTold = (f: Frame, piece: Span): boolean => told.test(f.view.slice(piece.start, piece.end));

/** 到户到人时间: no level without a figure; 财政支持3000万元: said last, it is what the number tells. */
function isOrdinary(f: Frame, piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  // 2项具有推广价值的成果
  if (piece.tag === 'light' && before === undefined)
    return /^具有[^，,。；;、\d]{1,14}的/.test(f.view.slice(piece.start, piece.start + 18));
  if (piece.tag === 'level') return next?.kind === 'words' && /^[到至]$/.test(f.view.slice(piece.start, piece.end));
  if (piece.tag !== 'softTarget' || next !== undefined) return false;
  // 尚未启动3个
  if (before === undefined || !(before.kind === 'words' || isTagged(before, ['not']))) return false;
  return before.end === piece.start && isTold(f, piece);
}

function isRefusedWord(f: Frame, piece: Piece): boolean {
  const rule = f.refused.get(piece.token);
  // 教龄三年以内的教师, 初中三年巩固率: a bound or a rate makes even a duration say which.
  const behind = f.view.slice(piece.end, piece.end + 8);
  if (f.view.startsWith('学前', piece.start - 2)) return true;
  if (rule === undefined || (rule === 'duration' && !/^(?:以[上下内]|[^，,。；;、\d]{1,6}率)/.test(behind)))
    return false;
  const token = f.tokens[piece.token];
  if (token?.kind !== 'number') return true;
  // 86个党支部达标率: how many is not whose.
  if (rule === 'who-is-counted' && token.unitClass === 'count' && !/^(?:以|的|及)/.test(behind)) return false;
  return token.unit === '届' ? (token.value ?? 0) < 1900 : token.unit !== '页';
}

const auxiliary = new Set<CueTag>(['softTarget', 'drop', 'level', 'ensure', 'target', 'modal', 'light', 'stop']);

const nounTail =
  /^(?:率|量|度|数额|面|费|金|品|站|点|性|人员|对象|资金|工程|项目|能力|水平|体系|机构|中心|标准|设施|系数|指数|效率|志愿|学[生员])/;

/** An auxiliary of two characters that names no level reached. */
function mayBeNoun(f: Frame, piece: Piece): boolean {
  if (piece.kind !== 'cue' || piece.tag === null || !auxiliary.has(piece.tag)) return false;
  const words = f.view.slice(piece.start, piece.end);
  return words.length >= 2 && !/[到至达为在以过]$|^达到/.test(words);
}

/** 水土保持率, 去向落实率: an auxiliary between words that touch it is part of a noun. */
function isInside(f: Frame, pieces: readonly Piece[], i: number): boolean {
  const [before, piece, after] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  if (piece === undefined || after === undefined || after.start !== piece.end || !mayBeNoun(f, piece)) return false;
  // 薄弱环节改善与能力提升项目
  if (isTagged(after, ['conj'])) return before?.kind === 'words' && before.end === piece.start;
  if (after.kind !== 'words' || !nounTail.test(f.view.slice(after.start, after.end))) return false;
  return before?.kind === 'words' || !isTagged(piece, ['stop', 'ensure', 'target', 'modal']);
}

export function stretch(f: Frame, at: number, start: number, end: number): Piece[] {
  const { first, last } = clauseAt(f, at);
  const clause: Clause = { start, end, first, last };
  return asWords(f, piecesOf(f, clause, f.depth[at] ?? 0));
}

function keepNested(f: Frame, piece: Piece): boolean {
  const opener = f.tokens[piece.token];
  if (opener?.kind !== 'mark') return false;
  const size = piece.end - piece.start;
  if (opener.mark === 'open')
    return (
      size <= roomFor.bracket &&
      !/\d/.test(f.view.slice(piece.start, piece.end)) &&
      !/^(?:不?含|包括|其中|责任|牵头|见|详见|累计|以?下?简称)/.test(f.view.slice(piece.start + 1, piece.end))
    );
  return size <= roomFor.quote;
}

export function isKept(f: Frame, piece: Piece): boolean {
  if (piece.kind === 'words') return true;
  if (piece.kind === 'nested') return keepNested(f, piece);
  if (piece.kind === 'mark') return f.view.charAt(piece.start) === '、';
  return piece.kind === 'cue' && piece.tag !== null && kept.has(piece.tag);
}

const joinable = (a: Span, b: Span): boolean => a.end === b.start;

/** Spans of the kept pieces, trimmed and joined where they touch. */
export function spansOf(f: Frame, pieces: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  for (const piece of pieces) {
    if (!isKept(f, piece)) continue;
    const last = spans[spans.length - 1];
    if (last && joinable(last, piece)) spans[spans.length - 1] = { start: last.start, end: piece.end };
    else spans.push({ start: piece.start, end: piece.end });
  }
  return tidy(f, spans);
}

/** Which of a word's edges a character of glue stands at, by character: asked for every stretch of every name. */
const at = { opening: 1, closing: 2, empty: 4 } as const;
const edges = new Uint8Array(65536);
for (const [what, chars] of [
  [at.opening, '±、，, 的了和及与并或将把使让为而其:：-—·`"'],
  [at.closing, '、，, 的了和及与并或在于对将把按被从由为让使向到至达以而则其该各:：-—·`"'],
  [at.empty, '上予中数标值生'],
] as const)
  for (const char of chars) edges[char.charCodeAt(0)] = (edges[char.charCodeAt(0)] ?? 0) | what;

const isEdge = (f: Frame, i: number, what: number): boolean => ((edges[f.view.charCodeAt(i)] ?? 0) & what) !== 0;

/** Numbering within a line: 2.维修教室9栋；3、植树30棵。四、合格率98%; 三、四年级 is a noun, ③号泵站 one of several. */
const numbering =
  /^(?:[①-⑳⑴-⒇](?![号类级型])|\d{1,2}(?:[.、)](?!\d)|．)|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十\d]))\s?/;

function withoutNumbering(f: Frame, { start, end }: Span): { start: number; end: number } {
  const label =
    /[;；。\s]|^$/.test(f.view.charAt(start - 1)) || /[①-⑳⑴-⒇]/.test(f.view.charAt(start))
      ? numbering.exec(f.view.slice(start, Math.min(end, start + 5)))
      : null;
  return { start: Math.min(end, start + (label?.[0].length ?? 0)), end };
}

/** What stands at a name's end and is none of it: 40个重点项目中, 改造校舍任务数30所. */
const emptyEnd =
  /(?:的基础上|给予|(?<=项目|工程|学校|学生|教师|企业|群众|干部|党员|问题|任务|指标|乡镇|幼儿园|村|户)中|(?<=^[^完超达]{2,14})(?:目标)?(?:任务|计划|目标)数|(?<=[率数量额例比长]|[^年季]度)(?<!(?:完成|超过?|达到|实现|占|[高低]于)[^，,。]{0,14})目标值?|(?<=^[^每]{2,12})每生)$/;

/** Takes glue off the end of the last span; an empty one goes. */
function tidyEnd(f: Frame, out: { start: number; end: number }[]): void {
  for (let last = out[out.length - 1]; last !== undefined; last = out[out.length - 1]) {
    if (isEdge(f, last.end - 1, at.empty))
      last.end -= emptyEnd.exec(f.view.slice(last.start, last.end))?.[0].length ?? 0;
    while (last.end > last.start && trailing(f, last)) last.end--;
    if (last.end > last.start) break;
    out.pop();
  }
}

/** Takes glue and numbering off both ends of the whole phrase. */
export function tidy(f: Frame, spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const span of spans) if (span.end > span.start) out.push(withoutNumbering(f, span));
  for (let first = out[0]; first !== undefined; first = out[0]) {
    while (first.start < first.end && isEdge(f, first.start, at.opening) && !protectedStart(f, first)) first.start++;
    if (f.view.startsWith('以及', first.start)) first.start += 2;
    if (first.start < first.end) break;
    out.shift();
  }
  tidyEnd(f, out);
  return out;
}

/** Words that begin with a glue character and are none: 为民, 其他, 和谐, 和平区. */
const protectedStart = (f: Frame, { start }: Span): boolean =>
  /^(?:为[民农老侨企]|并(?:[网购联]|轨(?!道))|其[他它余]|及(?:[格时]|第(?![\d一二三四五六七八九十]))|和(?:[谐睦]|美(?!术|化|容)|平(?![均房台方面衡])|解(?!决|放|答|读|析)|田(?=[市县地玉])|[顺静政](?=[县镇])|县(?![城级域直委]))|与会|把(?:握|关(?!口))|使(?:[用命馆]|领(?!导))|让利(?!民)|了解|将军)/.test(
    f.view.slice(start, start + 3),
  );

/** A glue character at the end that is no part of a word: 参与, 方向, 原则. */
function trailing(f: Frame, { start, end }: Span): boolean {
  if (!isEdge(f, end - 1, at.closing)) return false;
  return !/(?:参与|[普涉惠]及|[共总饱]和|[行作成认人]为|[签报实应]到|[表发传抵直下]达|[自理]由|[存所]在|[相绝应结核]对|[合撤归兼]并|[方定双取走面导倾转意]向|[所用予可难足]以|[规原准细总法]则|[主服]从)$/.test(
    f.view.slice(Math.max(start, end - 2), end),
  );
}

/** Is this piece a cue of one of these tags? */
export const isTagged = (piece: Piece | undefined, tags: readonly CueTag[]): boolean =>
  piece?.kind === 'cue' && piece.tag !== null && tags.includes(piece.tag);

/** Pieces without times and without cues of these tags. */
export const withoutTimes = (pieces: readonly Piece[], tags: readonly CueTag[] = []): Piece[] =>
  pieces.filter((piece) => piece.kind !== 'time' && !isTagged(piece, tags));

export function wordsIn(f: Frame, spans: readonly Span[]): string {
  const [only, more] = spans;
  // Nearly every name is one stretch.
  if (more === undefined) return only === undefined ? '' : f.view.slice(only.start, only.end);
  return spans.map((span) => f.view.slice(span.start, span.end)).join('');
}

export function lengthOf(spans: readonly Span[]): number {
  let sum = 0;
  for (const { start, end } of spans) sum += end - start;
  return sum;
}

/** Splits pieces at the tokens the test names. */
export function splitAt(pieces: readonly Piece[], test: (piece: Piece) => boolean): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (test(piece)) parts.push([]);
    else parts[parts.length - 1]?.push(piece);
  }
  return parts;
}

/** What says nothing of the noun before a number; which of several it is (分别, 全市) says nothing either. */
const isTransparent = (tag: CueTag): boolean => silent.has(tag) || tag === 'zip' || tag === 'basic' || tag === 'region';

/** 达标学校（中小学、幼儿园）, 交付率（OTD）: a list or a short form behind the noun tells nothing more. */
const glosses = (f: Frame, piece: Piece): boolean =>
  /^\((?:[A-Za-z\d&-]+|[^()]*、[^()]*)\)$/.test(f.view.slice(piece.start, piece.end));

/** 门急诊量完成56万人次: 完成 behind a noun tells nothing. */
export const isDone = (f: Frame, piece: Piece): boolean =>
  piece.tag === 'count' && /^(?:累计)?完成$/.test(f.view.slice(piece.start, piece.end));

function isLight(f: Frame, piece: Piece, alone: boolean): boolean {
  switch (piece.kind) {
    case 'time':
      return true;
    case 'cue':
      return (piece.tag !== null && isTransparent(piece.tag)) || (!alone && isDone(f, piece));
    case 'nested':
      return !alone && glosses(f, piece);
    default:
      return piece.kind === 'words' && f.view.slice(piece.start, piece.end).trim() === '';
  }
}

/** Takes off what stands between the noun and the number. */
export function trimmedRight(f: Frame, pieces: readonly Piece[]): Piece[] {
  const out = [...pieces];
  for (let last = out[out.length - 1]; last !== undefined; last = out[out.length - 1]) {
    if (!isLight(f, last, out.length === 1)) break;
    out.pop();
  }
  return out;
}
