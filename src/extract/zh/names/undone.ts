/**
 * How many are not yet what they should be, with the deed behind the figure: 完工7所、在建4所，尚有2所未开工. In: a slot.
 * Out: the deed that is missing and the noun counted before; null where the clause has a noun of its own.
 */
import type { Span } from '../../../document';
import type { Frame } from '../../engine/tokens';
import type { NameRule } from '../../pack';
import { namedBefore, withoutDeed } from './borrow';
import { isTagged, wordsIn } from './phrase';
import { isLight } from './predicate';
import { isPassing, reading } from './reading';
import { sidesOf } from './sides';

const missing = /^(?:尚|还|仍)?(未[一-龥]{2,6}?)(?=$|[，,。；;、）)])/;

const works = /^(?:在建|[完开竣]工|建成|投用)$/;

/** 在建学校, 学校开工; 达标学校 before 未达标 → 学校. */
function counted(f: Frame, spans: readonly Span[], deed: string): readonly Span[] {
  const isDeed = ({ start, end }: Span): boolean => {
    const words = f.view.slice(start, end);
    return words === deed || works.test(words);
  };
  const [first, ...rest] = withoutDeed(f, spans).filter((span) => !isDeed(span));
  if (first === undefined) return [];
  const lead = /^(?:在建|[完开竣]工|建成)(?=..)/.exec(f.view.slice(first.start, first.end))?.[0].length ?? 0;
  return [{ start: first.start + lead, end: first.end }, ...rest];
}

export const undone: NameRule = {
  id: 'name-undone',
  read: (slot, f, at) => {
    const said = slot.unitClass === 'count' ? missing.exec(f.view.slice(slot.end, slot.end + 10)) : null;
    const s = said === null ? null : sidesOf(f, at);
    if (s === null || said?.[1] === undefined) return null;
    if (!s.left.every((piece) => isLight(piece) || isTagged(piece, ['with']))) return null;
    const before = namedBefore(f, at, 24);
    const token = f.tokens[before];
    if (token?.kind !== 'number' || token.unit !== slot.unit) return null;
    const noun = counted(f, f.named.get(before) ?? [], said[1].slice(1));
    if (wordsIn(f, noun).length < 2) return null;
    const start = slot.end + said[0].length - said[1].length;
    const about = { prefix: [], glue: '', passing: isPassing(f, s) };
    return [reading(f, [{ start, end: start + said[1].length }, ...noun], about, { how: 'inherited' })];
  },
};
