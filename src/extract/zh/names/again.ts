/**
 * A figure that only says how far something is, behind one that says of what: 计划培训教师600人次，实际完成720人次; 巩固率目标值95%，
 * 实际值96%; 新建校舍2栋（目标2栋）. In: a slot. Out: the name of the figure before in the same unit; null where its words say more.
 */
import type { Span } from '../../../document';
import type { Frame, NumberToken } from '../../engine/tokens';
import type { NameReading, NameRule } from '../../pack';
import { namedBefore } from './borrow';
import { tidy, withoutTimes, wordsIn } from './phrase';
import { plainly, reading } from './reading';
import { sidesOf } from './sides';
import type { Sides } from './sides';

const soFar = '(?:到?目前(?:为止)?|截[至止](?:目前)?|现已?|[业均]?已|全年|年[末底]|累计|共计?|总共|实际|[只仅])';
/** Nothing but how far it is, or that it is what was asked. */
const label = new RegExp(
  `^(?:${soFar}*完成[值数]?|实际(?:[值数]|完成[值数]|达到|实现)?|(?:原定|年度|全年|年初|[省市县]定|既定|预期|绩效|考核)*(?:目标|任务|计划)(?:任务)?[值数]?)[为是达约:： ]*$`,
);
/** 已新增3200个, 实际培训720人次: the deed said again. */
const deed = new RegExp(`^${soFar}+([一-龥]{2})了? ?$`);
/** 应拨付经费500万元，已拨付420万元: what is due, and what of it is done. */
const due = /^(?:应|须|需|拟|计划)(?=[一-龥]{4})/;
/** A rate is reached, set or counted; 完成80% is a share of work. */
const ofRate = /实际|[值数]|目标/;

/** 完成2000字的调研报告: of something else. */
const endsHere = /^ ?(?:以[上下]|左右)?(?:$|[，,。；;、）)\n])/;

/** The words of its own between the mark before and the number. */
const wordsOf = (f: Frame, s: Sides): string =>
  withoutTimes(s.left)
    .map((piece) => f.view.slice(piece.start, piece.end))
    .join('');

function isAgain(words: string, slot: NumberToken, before: string): boolean {
  const done = deed.exec(words)?.[1];
  if (done !== undefined && done !== '完成') return before.replace(due, '').startsWith(done);
  return label.test(words) && (slot.unitClass !== 'share' || ofRate.test(words));
}

/** 计划投资2亿元，已完成1.5亿元: what is done of it is no plan. */
function investment(f: Frame, s: Sides, words: string, spans: readonly Span[]): readonly Span[] {
  const last = spans[spans.length - 1];
  if (last === undefined || !words.includes('完成')) return spans;
  const at = f.view.indexOf('完成', s.start);
  if (at < 0 || at >= s.slot.start) return spans;
  return /^(?:计划|规划|预计|概算|估算|总)*投资额?$/.test(wordsIn(f, spans))
    ? [
        { start: at, end: at + 2 },
        { start: last.start + f.view.slice(last.start, last.end).indexOf('投资'), end: last.end },
      ]
    : spans;
}

const ofTarget = /(?:(?:年度|全年|绩效|考核|预期)?(?:目标(?:任务)?|计划)|目标任务)[值数]?$/;

/** 泵站改造目标120座（完成130座）→ 泵站改造, 录取计划300人，实际录取290人 → 录取: what is done of it is no target; 目标120座 alone says nothing that goes on. */
function untargeted(f: Frame, spans: readonly Span[]): Span[] {
  const last = spans[spans.length - 1];
  const size = last === undefined ? 0 : (ofTarget.exec(f.view.slice(last.start, last.end))?.[0].length ?? 0);
  const rest = last === undefined ? [] : tidy(f, [...spans.slice(0, -1), { start: last.start, end: last.end - size }]);
  const [first, ...more] = rest;
  const lead = first === undefined ? 0 : (due.exec(f.view.slice(first.start, first.end))?.[0].length ?? 0);
  return first === undefined || lead === 0 ? rest : [{ start: first.start + lead, end: first.end }, ...more];
}

/** The number before in the same unit, no growth of it: its index, or -1. */
function likeBefore(f: Frame, slot: NumberToken, at: number): number {
  const before = namedBefore(f, at, 24);
  const token = f.tokens[before];
  const isLike = token?.kind === 'number' && token.unit === slot.unit && token.change === null;
  return isLike && slot.unit !== null && slot.change === null ? before : -1;
}

/** 新建农村公路200公里。已建成165公里: of the works in the sentence before, how far they are. */
const stage = new RegExp(`^${soFar}*(建成|完工|竣工|开工|在建|投用|通车)$`);
const personal = /^[人名位]$/;
/** A task told in so many characters, by itself. */
const longestTask = 30;

const areSameUnits = (a: NumberToken, b: NumberToken): boolean =>
  a.unit !== null && (a.unit === b.unit || (personal.test(a.unit) && personal.test(b.unit ?? '')));

/** The task that the sentence before tells alone: with its figure (培训教师600人次。), or as the title of an item (新增学位。). */
function taskBefore(f: Frame, slot: NumberToken): readonly Span[] {
  const { before } = f;
  if (before === null || before.end - before.start > longestTask) return [];
  const one = before.numbers[before.numbers.length - 1];
  if (one === undefined) return titleOf(before);
  const token = before.tokens[one];
  const isLike = token?.kind === 'number' && token.change === null && areSameUnits(token, slot);
  return isLike ? (before.named.get(one) ?? []) : [];
}

/** 民生实事扎实推进 is of 民生实事; 成效显著, 存在的问题 are no task. */
const underWay =
  /(?:正在|全面|扎实|有序|有力|稳步|持续|不断|顺利|加快|深入|积极|大力|整体)*(?:推进|开展|实施|进行|落实)(?:中|顺利|有力|到位)?$/;
const isJudged =
  /(?:显著|明显|凸显|增强|提升|提高|加大|平稳|有力|扎实|见效|[提增]效|到位|完善|加强|向好|改善|良好|巩固|深化|优化|突出|有序|稳定|问题|不足|打算|情况|成效)$/;

/** 1.新增学位。 */
function titleOf({ view, start, end }: Frame): Span[] {
  const words = /^\s*(?:\(?[\d一二三四五六七八九十]{1,3}[.、)．]\s?)?([^，,。；;：:、]{4,20})。?\s*$/.exec(
    view.slice(start, end),
  );
  const said = words?.[1]?.replace(underWay, '') ?? '';
  return said.length < 4 || isJudged.test(said)
    ? []
    : [{ start: view.indexOf(said, start), end: view.indexOf(said, start) + said.length }];
}

/** 城镇新增就业4万人。实际新增3.5万人; 免费筛查妇女2万名。完成筛查2.1万人 */
const saidAgain = new RegExp(`^(?:${soFar}|完成)+([一-龥]{2})了? ?$`);
const isOfTask = (words: string, slot: NumberToken, task: string): boolean => {
  const said = saidAgain.exec(words)?.[1];
  return isAgain(words, slot, task) || (said !== undefined && said !== '投资' && task.includes(said));
};

/** The first figure of a sentence that goes on telling of the task before it. */
function ofTask(f: Frame, s: Sides): NameReading | null {
  const words = f.numbers[0] === s.at && s.slot.change === null ? wordsOf(f, s) : '';
  const task = words === '' ? [] : taskBefore(f, s.slot);
  if (task.length === 0) return null;
  const told = { how: 'inherited', topic: task } as const;
  const deed = stage.exec(words)?.[1];
  if (deed !== undefined) {
    const start = f.view.lastIndexOf(deed, s.slot.start);
    return reading(f, [...task, { start, end: start + deed.length }], plainly, told);
  }
  return isOfTask(words, s.slot, wordsIn(f, task)) ? reading(f, investment(f, s, words, task), plainly, told) : null;
}

export const again: NameRule = {
  id: 'name-again',
  read: (slot, f, at) => {
    const s = endsHere.test(f.view.slice(slot.end, slot.end + 4)) ? sidesOf(f, at) : null;
    if (s === null) return null;
    const before = likeBefore(f, slot, at);
    if (before < 0) {
      const one = ofTask(f, s);
      return one === null ? null : [one];
    }
    const words = wordsOf(f, s);
    const spans = untargeted(f, f.named.get(before) ?? []);
    if (spans.length === 0 || words === '' || !isAgain(words, slot, wordsIn(f, spans))) return null;
    return [reading(f, investment(f, s, words, spans), plainly, { how: 'inherited', topic: spans })];
  },
};
