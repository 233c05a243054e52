/**
 * What money is spent on, where nothing before it tells: 投入12万元更换器材80套; 投入80万元，新建食堂2个; 投资30万元对校舍进行维修.
 * In: the words before the sum. Out: the deed behind it with its object, or none.
 */
import type { Span } from '../../../document';
import { clauseAt } from '../../engine/frame';
import type { Clause, Piece } from '../../engine/frame';
import type { Frame } from '../../engine/tokens';
import { withoutExamples } from './own';
import { isTagged, lengthOf, spansOf, stretch, withoutTimes, wordsIn } from './phrase';
import { rightOf } from './predicate';
import { behindSuffix, isSlot, sidesOf } from './sides';
import type { Sides } from './sides';

const put = /^(?:计划|累计)?(?:投入|投资|出资|斥资)(?:资金|经费)?$/;
/** 引进总投资8500万元的发电项目 */
const wholly = /^(?:引进|签约|落地|新上|实施|建设|续建|新建|在建)?(?:计划|规划|概算)?总投资额?$/;
const given = /^(?:发放|拨付|支出|列支)(?:资金|经费)?$/;
/** Verbs that count nothing elsewhere. */
const lead = /^(?:用于|更新|翻新|添置|修建|兴建|补充|增配)/;
const longest = 24;

/** 新建2所幼儿园, 完成甲、乙等7所学校: the noun stands behind the next number; behind two of them in 3所学校5个项目. */
function headBehind(f: Frame, next: number): Span[] {
  const sides = next < 0 ? null : sidesOf(f, next);
  if (sides === null) return [];
  const { head } = rightOf(f, sides.right);
  const touches = sides.next >= 0 && lengthOf(head) <= 2 && f.tokens[sides.next]?.start === head[0]?.end;
  return touches ? headBehind(f, sides.next) : head;
}

const capped = (spans: Span[]): Span[] => (lengthOf(spans) <= longest ? spans : []);

/** At a bearable length: the first of a list. */
function firstOf(f: Frame, pieces: readonly Piece[]): Span[] {
  const whole = spansOf(f, withoutExamples(f, pieces));
  const mark = pieces.findIndex((piece) => piece.kind === 'mark');
  const spans = lengthOf(whole) <= longest || mark < 0 ? whole : spansOf(f, pieces.slice(0, mark));
  return capped(spans);
}

/** 完成东岭3公里水泥路: what is so long stands behind the figure, and where it is before. */
function sizedBehind(f: Frame, pieces: readonly Piece[], next: number): Span[] {
  const [size, last] = [f.tokens[next], pieces[pieces.length - 1]];
  if (size?.kind !== 'number' || size.unitClass !== 'length' || last?.kind !== 'words' || last.end !== size.start)
    return [];
  const head = headBehind(f, next);
  return head[0]?.start === size.end ? head : [];
}

/** The deed that opens these pieces, with its object. */
function deedOf(f: Frame, all: readonly Piece[], next: number): Span[] {
  const pieces = withoutTimes(all, ['drop', 'region', 'done']);
  const [first] = pieces;
  const isVerb = first?.kind === 'words' && lead.test(f.view.slice(first.start, first.end));
  if (!isVerb && !isTagged(first, ['count', 'softTarget'])) return [];
  const verbs = pieces.findIndex((piece) => !isTagged(piece, ['count', 'softTarget']));
  const isOpen = verbs < 0 || isTagged(pieces[pieces.length - 1], ['etc']);
  const head = isOpen ? headBehind(f, next) : [];
  const spans =
    head.length > 0
      ? [...spansOf(f, pieces.slice(0, verbs < 0 ? 9 : verbs)), ...head]
      : [...firstOf(f, pieces), ...sizedBehind(f, pieces, next)];
  return lengthOf(spans) > 2 ? spans : [];
}

/** 对校舍进行维修, 为学校配备教师: whom it is for comes first. */
function forWhom(f: Frame, pieces: readonly Piece[], next: number): Span[] {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'cue' || !/^[对为]$/.test(f.view.slice(first.start, first.end))) return [];
  return rest.length > 0 ? firstOf(f, rest) : headBehind(f, next);
}

function directly(f: Frame, s: Sides): Span[] {
  const end = s.next < 0 ? s.end : (f.tokens[s.next]?.start ?? s.end);
  const pieces = stretch(f, s.at, behindSuffix(f, s.at), end);
  // 投资80万元的食堂
  if (f.view.startsWith('的', s.slot.end)) return capped(rightOf(f, s.right).head);
  const whom = forWhom(f, pieces, s.next);
  return whom.length > 0 ? whom : deedOf(f, pieces, s.next);
}

/** The first number of a clause at a depth, or -1. */
function firstSlot(f: Frame, clause: Clause, depth: number | undefined): number {
  for (let i = clause.first; i <= clause.last; i++) if (isSlot(f, i) && f.depth[i] === depth) return i;
  return -1;
}

/** The deed of the clause behind the comma. */
function inNextClause(f: Frame, s: Sides): Span[] {
  const at = clauseAt(f, s.at).last + 2;
  const [comma, first] = [f.tokens[at - 1], f.tokens[at]];
  if (
    comma?.kind !== 'mark' ||
    comma.mark !== 'comma' ||
    (first?.kind ?? 'mark') === 'mark' ||
    f.depth[at] !== f.depth[s.at]
  )
    return [];
  const clause = clauseAt(f, at);
  const next = firstSlot(f, clause, f.depth[s.at]);
  return deedOf(f, stretch(f, at, comma.end, f.tokens[next]?.start ?? clause.end), next);
}

/** `topic`: what the name would take over from before. */
export function spentOn(f: Frame, s: Sides, own: readonly Span[], topic: readonly Span[]): Span[] {
  if (s.slot.unitClass !== 'money') return [];
  const words = wordsIn(f, own);
  const isPut = put.test(words);
  const isWhole = f.view.startsWith('的', s.slot.end) && wholly.test(words);
  const said = isPut || isWhole || given.test(words) ? directly(f, s) : [];
  // 下达资金14亿元，投入2亿元，新建学校4所: money is not of money.
  const isOf = topic.length > 0 && !/(?:资金|经费)$/.test(wordsIn(f, topic));
  if (said.length > 0 || !isPut || s.next >= 0 || isOf) return said;
  const next = inNextClause(f, s);
  // 计划投资5亿元，累计完成投资4亿元: no sum is spent on the next.
  return /(?:投资|资金|经费)$/.test(wordsIn(f, next)) ? [] : next;
}
