/**
 * Deeds with a deadline and no number: 9月底前完成综合楼建设并投入使用 (milestone), 到2027年基本形成…格局 (quality). Out: the
 * words of the deed. Precise rather than many: a deadline in the same clause and a verb that ends the deed, or none.
 */
import type { Span } from '../../document';
import { clauseAt, depthAt } from '../engine/frame';
import type { Frame, TimeToken } from '../engine/tokens';
import type { LanguagePack } from '../pack';
import { lengthOf, spansOf, stretch, withoutTimes } from './names/phrase';

const deed =
  /(?:建成|完成|竣工|投入使用|投用|通车|开工|启用|运营|上线|挂牌|验收|出台|印发|交付|封顶|开园|开馆|开通|投产)/;
const quality = /^(?:基本|初步|全面)?(?:形成|建立|构建|建成|实现).{2,30}(?:格局|体系|机制|局面|现代化|全覆盖)$/;

function deadline(f: Frame): { token: TimeToken; at: number } | null {
  for (const [at, token] of f.tokens.entries()) {
    if (token.kind === 'number' && !f.refused.has(at)) return null;
    if (token.kind === 'time' && token.time.relation === 'by' && !token.time.weak && depthAt(f, at) === 0)
      return { token, at };
  }
  return null;
}

/** The words behind the deadline in its clause, or, where it stands alone, in the next one. */
function deedBehind(f: Frame, found: { token: TimeToken; at: number }): Span | null {
  const clause = clauseAt(f, found.at);
  const own = { start: found.token.end, end: clause.end };
  if (f.view.slice(own.start, own.end).trim() !== '') return own;
  const mark = f.tokens[clause.last + 1];
  if (mark === undefined) return null;
  const next = clauseAt(f, Math.min(clause.last + 2, f.tokens.length - 1));
  return next.start >= mark.end ? { start: next.start, end: next.end } : null;
}

export const milestone: NonNullable<LanguagePack['milestone']> = (f) => {
  const found = deadline(f);
  const behind = found === null ? null : deedBehind(f, found);
  if (found === null || behind === null || f.tokens.some((token, i) => token.kind === 'number' && !f.refused.has(i)))
    return null;
  const words = f.view.slice(behind.start, behind.end).trim();
  const spans = spansOf(f, withoutTimes(stretch(f, found.at, behind.start, behind.end), ['region']));
  const size = lengthOf(spans);
  if (size < 5 || size > 36) return null;
  if (quality.test(words)) return { nature: 'quality', spans, at: behind.end };
  return deed.test(words) ? { nature: 'milestone', spans, at: behind.end } : null;
};
