/**
 * What lies ahead in a report though nothing plans it: …预计6月底竣工, 项目建成后可新增…. Out: target, or null where the
 * engine's cues decide.
 */
import { clauseAt } from '../engine/frame';
import type { Frame } from '../engine/tokens';
import type { LanguagePack } from '../pack';

/** So far before a number its condition is looked for. */
const reach = 80;
const expects = /预计|有望|可望/;
const onceDone =
  /(?:建成|投产|达产|完工|竣工|投用|投入使用|投入运营|交付|改造完成|全部完成)后[^。；;]{0,40}?(?:可|将|预计|能|年)/;

/** 计划投入…，新建…: a sentence that opens with a plan and says nothing done, in whatever report. */
function opensPlan({ tokens, start }: Frame): boolean {
  const first = tokens.find((token) => token.kind === 'cue' && token.start - start <= 6 && token.tag === 'target');
  return first !== undefined && !tokens.some((token) => token.kind === 'cue' && /^(?:done|finished)$/.test(token.tag));
}

export const kind: NonNullable<LanguagePack['kind']> = (slot, f, at, { context, time }) => {
  const ahead = { kind: 'target', rule: 'kind-ahead' } as const;
  if (time?.time.relation === 'by') {
    const clause = clauseAt(f, at);
    if (expects.test(f.view.slice(clause.start, clause.end))) return ahead;
  }
  if (context.mode === 'summary' && opensPlan(f)) return { kind: 'target', rule: 'kind-cue' };
  if (!f.words.includes('后')) return null;
  return onceDone.test(f.view.slice(Math.max(f.start, slot.start - reach), slot.start)) ? ahead : null;
};
