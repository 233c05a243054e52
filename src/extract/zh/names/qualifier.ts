/**
 * What stands before a number and belongs to the noun behind it: the verb (修建7座…) and the words between that say which
 * (已获批筹建的8座…, 未批准的机构和30所…). In: the sides of a number. Out: spans of both; predicate.ts reads the other side.
 */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
import type { Frame } from '../../engine/tokens';
import { isTagged, lengthOf, spansOf } from './phrase';
import { isVerb, limits } from './predicate';
import type { Sides } from './sides';

const reaching = /^(?:覆盖|惠及|涉及|带动|辐射|服务|涵盖)$/;

export interface Left {
  readonly verb: Span[];
  readonly qualifier: Span[];
}

const isTo = (f: Frame, piece: Piece): boolean =>
  isTagged(piece, ['level']) &&
  f.view.startsWith('到', piece.start) &&
  reaching.test(f.view.slice(piece.start - 2, piece.start));

/** Indexes of the verbs; asked for every number, and no list made for each piece. */
function verbsOf(pieces: readonly Piece[]): number[] {
  const verbs: number[] = [];
  pieces.forEach((piece, i) => {
    if (isVerb(piece)) verbs.push(i);
  });
  return verbs;
}

/** The verb before the number and the qualifier between them. */
export function leftOf(f: Frame, s: Sides): Left {
  // 覆盖到9个村
  const pieces = s.left.filter((piece, i) => i === 0 || !isTo(f, piece));
  const etc = pieces.findIndex((piece) => piece.kind === 'cue' && piece.tag === 'etc');
  const verbs = verbsOf(pieces);
  const ending = pieces[pieces.length - 1];
  const words = ending === undefined ? '' : f.view.slice(ending.start, ending.end).trim();
  if (etc >= 0 && etc >= pieces.length - 2)
    return {
      verb: verbSpan(
        pieces,
        verbs.find((i) => !isOfNoun(f, pieces[i])),
      ),
      qualifier: [],
    };
  const lastVerb = verbs[verbs.length - 1];
  if (words.endsWith('的')) return qualified(f, pieces, verbs);
  if (isTagged(ending, ['conj'])) return { verb: [], qualifier: sharedQualifier(f, pieces) };
  if (lastVerb === undefined) return { verb: [], qualifier: qualifierOf(f, pieces, 0) };
  // 污水处理设施覆盖6个村: whose reach it is.
  if (lastVerb === pieces.length - 1 && reaching.test(words))
    return { verb: [], qualifier: qualifierOf(f, pieces, (verbs[verbs.length - 2] ?? -1) + 1) };
  return { verb: verbSpan(pieces, lastVerb), qualifier: qualifierOf(f, pieces, lastVerb + 1) };
}

/** 甲校扩建工程等3所学校: the verb is the project's. */
const isOfNoun = (f: Frame, verb: Piece | undefined): boolean =>
  verb !== undefined && /^(?:工程|项目|中心|基地|计划|[一二三]期)/.test(f.view.slice(verb.end, verb.end + 2));

/** 未批准的机构和30所幼儿园: what the first conjunct is qualified by holds for the second. */
function sharedQualifier(f: Frame, pieces: readonly Piece[]): Span[] {
  const spans = spansOf(f, pieces);
  const last = spans[spans.length - 1];
  const cut = last === undefined ? -1 : f.view.slice(last.start, last.end).lastIndexOf('的');
  if (last === undefined || cut < 0) return lengthOf(spans) <= limits.qualifier ? spans : [];
  const kept = [...spans.slice(0, -1), { start: last.start, end: last.start + cut + 1 }];
  return lengthOf(kept) <= limits.qualifier ? kept : [];
}

/** The verb at `i`; 推荐申报, 评选认定: verbs that touch are one. */
function verbSpan(pieces: readonly Piece[], i: number | undefined): Span[] {
  const verb = i === undefined ? undefined : pieces[i];
  if (i === undefined || verb === undefined) return [];
  let { start } = verb;
  for (const piece of pieces.slice(0, i).reverse()) {
    if (piece.end !== start || !isTagged(piece, ['count'])) break;
    start = piece.start;
  }
  return [{ start, end: verb.end }];
}

/** 已获批筹建的8座…, 限期整改的3座…: the words before 的, from behind the last auxiliary. */
function qualified(f: Frame, pieces: readonly Piece[], verbs: readonly number[]): Left {
  let from = 0;
  pieces.forEach((piece, i) => {
    if (
      piece.kind === 'cue' &&
      ['softTarget', 'target', 'modal', 'stop', 'drop', 'ensure', 'strive', 'region'].includes(piece.tag ?? '')
    )
      from = i + 1;
  });
  if (
    verbs.length > 0 &&
    verbs[0] !== undefined &&
    verbs[0] >= from &&
    lengthOf(spansOf(f, pieces.slice(from))) > limits.qualifier
  )
    from = verbs[verbs.length - 1] ?? from;
  const spans = spansOf(f, pieces.slice(from));
  return { verb: [], qualifier: lengthOf(spans) <= limits.qualifier ? spans : spans.slice(-1) };
}

/** 每人每学期 say how often, not of what. */
const isEvery = (f: Frame, { tag, start, end }: Piece): boolean =>
  tag === 'per' && end > start + 1 && f.view.startsWith('每', start);

function qualifierOf(f: Frame, pieces: readonly Piece[], from: number): Span[] {
  const tail = pieces.slice(from).filter((piece) => !isEvery(f, piece));
  const cut = tail.reduce(
    (at, piece, i) =>
      piece.kind === 'cue' &&
      ['softTarget', 'target', 'modal', 'stop', 'done', 'with', 'ensure', 'strive', 'region'].includes(piece.tag ?? '')
        ? i + 1
        : at,
    0,
  );
  const spans = spansOf(f, tail.slice(cut));
  return lengthOf(spans) <= limits.qualifier ? spans : [];
}
