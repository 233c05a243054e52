/**
 * What stands behind a counted noun: the noun itself and the predicate it does (…学校通过验收). In: pieces. Out: spans.
 */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
import type { Frame } from '../../engine/tokens';
import { asWord, lengthOf, spansOf, tidy } from './phrase';

export const limits = { predicate: 24, tail: 4, qualifier: 22, name: 40 } as const;

export const verbish = (piece: Piece): boolean =>
  piece.kind === 'cue' &&
  [
    'count',
    'predicate',
    'passive',
    'stop',
    'level',
    'up',
    'down',
    'done',
    'softDone',
    'each',
    'softTarget',
    'finished',
    'drop',
    'ensure',
    'target',
    'modal',
  ].includes(piece.tag ?? '');
export const isVerb = (piece: Piece): boolean =>
  piece.kind === 'cue' && (piece.tag === 'count' || piece.tag === 'passive' || piece.tag === 'predicate');
export const isLight = (piece: Piece): boolean =>
  piece.kind === 'time' ||
  (piece.kind === 'cue' && !['count', 'passive', 'predicate', 'etc', 'conj', 'share'].includes(piece.tag ?? ''));

export interface Right {
  readonly head: Span[];
  readonly predicate: Span[];
}
/** Noun and predicate behind the number; what 以及 joins on is another thing. */
export function rightOf(f: Frame, all: readonly Piece[]): Right {
  const joined = all.findIndex((piece) => f.view.startsWith('以及', piece.start));
  const pieces = joined < 0 ? all : all.slice(0, joined);
  const from = pieces.findIndex((piece) => piece.kind === 'words' || piece.kind === 'nested');
  const cut = pieces.findIndex((piece, i) => i > from && from >= 0 && verbish(piece) && !compound(f, pieces, i));
  const head = spansOf(f, cut < 0 ? pieces : pieces.slice(0, cut));
  return { head, predicate: cut < 0 ? [] : predicateOf(f, pieces.slice(cut)) };
}
/** A verb inside a noun: 平安校园建设项目, 职业技能培训基地; a short tail of words follows and then the end. */
function compound(f: Frame, pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  const next = pieces[i + 1];
  if (piece?.tag !== 'count' || /^(?:参加|参与|接受|获得|通过|享受|达成)$/.test(f.view.slice(piece.start, piece.end)))
    return false;
  if (next === undefined) return true;
  return (
    next.kind === 'words' &&
    next.start === piece.end &&
    pieces[i + 2] === undefined &&
    /^(?:重点|示范|配套|提升|专项)?(?:项目|工程|基地|中心|平台|活动|任务|工作|机构|企业|单位|学校|会|班|点|站|区|园|学员|人员|对象|课程|产品|设备|服务)/.test(
      f.view.slice(next.start, next.end),
    )
  );
}
/** 11个项目已完工: the deed in the word that says it is done. */
function doneIn(f: Frame, { start, end }: Piece): Span[] {
  const light = /^(?:均|都|已|全部)+/.exec(f.view.slice(start, end))?.[0].length ?? 0;
  return [{ start: start + light, end }];
}

function predicateOf(f: Frame, pieces: readonly Piece[]): Span[] {
  let from = 0;
  if (pieces.length === 1 && pieces[0]?.tag === 'finished') return doneIn(f, pieces[0]);
  if (pieces[0]?.kind === 'cue' && pieces[0].tag === 'stop') {
    // 以…形式开展结对帮扶: the way it is done says nothing of what is counted.
    const verb = pieces.findIndex(
      (piece, i) => i > 0 && (isVerb(piece) || (piece.kind === 'cue' && piece.tag === 'level')),
    );
    if (verb < 0) return [];
    from = verb;
  }
  const rest = pieces
    .slice(from)
    .map((piece) => (piece.kind === 'cue' && piece.tag === 'level' ? asWord(piece) : piece));
  const spans = spansOf(
    f,
    rest.filter((piece) => !(piece.kind === 'words' && /^[为是至到]$/.test(f.view.slice(piece.start, piece.end)))),
  );
  return shortened(f, spans);
}
/** A long predicate keeps its verb and its last words. */
function shortened(f: Frame, spans: readonly Span[]): Span[] {
  const first = spans[0];
  const last = spans[spans.length - 1];
  if (first === undefined || last === undefined || lengthOf(spans) <= limits.predicate) return [...spans];
  const cue = f.tokens.find((token) => token.kind === 'cue' && token.start === first.start);
  const verb: Span = { start: first.start, end: Math.min(first.end, cue?.end ?? first.start + 2) };
  // Not within a word: from behind the list's last mark.
  const mark = f.view.slice(last.start, last.end).lastIndexOf('、') + 1;
  const isNear = mark > 0 && last.end - last.start - mark <= limits.predicate / 2;
  const from = Math.max(isNear ? last.start + mark : last.end - limits.tail, last.start, verb.end);
  return tidy(f, [verb, { start: from, end: last.end }]);
}
