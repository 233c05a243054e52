/** Name patterns of Chinese clauses, tried in order. */
import { clauseAt, piecesOf } from '../engine/frame';
import type { NameRule } from '../pack';

const plain: NameRule = {
  id: 'name-clause',
  read: (slot, f, at) => {
    const clause = clauseAt(f, at);
    const kept = (start: number, end: number): { start: number; end: number }[] =>
      piecesOf(f, { ...clause, start, end }, f.depth[at] ?? 0)
        .filter((piece) => piece.kind === 'words' || (piece.kind === 'cue' && piece.tag === 'count'))
        .map((piece) => ({ start: piece.start, end: piece.end }));
    const right = kept(slot.end, clause.end);
    const left = kept(clause.start, slot.start);
    const spans = right.length > 0 ? [...left.slice(-1), ...right.slice(0, 1)] : left.slice(-2);
    return spans.length === 0 ? [] : [{ spans }];
  },
};

export const names: readonly NameRule[] = [plain];
