/**
 * Shares and starting levels: X占Y的n%, 占Y比重达n%, X不低于Y的n%, X为Y的n%; 由2024年的71%提高到80%.
 */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
import type { Frame, TimeReading } from '../../engine/tokens';
import type { NameReading, NameRule } from '../../pack';
import { clean, plainly, reading } from './reading';
import { isTagged, lengthOf, spansOf, tidy, trimmedRight, withoutTimes, wordsIn } from './phrase';
import { sidesOf, startsFrom } from './sides';
import type { Sides } from './sides';
import { sameBefore, topicOf } from './topic';
import { topicFor } from './whose';
import { eachOf } from './zip';

const ofPlan = /(?:任务|目标|计划|预算)(?:任务|目标|总?数|总?量)?的\s*$/;

/** 为上年的…, 达到年度计划的…; 达到九成的…学校 is no share of anything. */
function isTold(f: Frame, piece: Piece, { left, slot }: Sides): boolean {
  if (!isTagged(piece, ['level'])) return false;
  const words = f.view.slice(piece.start, piece.end);
  if (/^(?:为|是|相当于)$/.test(words)) return true;
  const isOfPlan = /^达到?$/.test(words) && ofPlan.test(f.view.slice(piece.end, slot.start));
  return isOfPlan && !left.some((one) => isTagged(one, ['zip']));
}

/** …的 directly before the number: what it is a share of. */
const endsOf = (f: Frame, s: Sides): boolean =>
  /的\s*$/.test(f.view.slice(Math.max(s.start, s.slot.start - 3), s.slot.start));

/** 占, or 不低于…的, 为…的: what parts the share from what it is a share of. */
function cutOf(f: Frame, s: Sides): number {
  const whole = endsOf(f, s);
  return s.left.findIndex(
    (piece) => isTagged(piece, ['share']) || (whole && (isTagged(piece, ['ge', 'le']) || isTold(f, piece, s))),
  );
}

function baseOf(f: Frame, s: Sides, cut: number): Span[] {
  const cue = s.left[cut];
  if (cue !== undefined && endsOf(f, s)) return tidy(f, [{ start: cue.end, end: s.slot.start }]);
  return spansOf(
    f,
    s.left.slice(cut + 1).filter((piece) => !isTagged(piece, ['level'])),
  );
}

function shareReading(f: Frame, parts: { subject: Span[]; base: Span[]; cue: Piece; times: boolean }): NameReading {
  const { subject, base, cue, times } = parts;
  const words = (list: readonly Span[]): string => list.map((span) => f.text.slice(span.start, span.end)).join('');
  const glue = times || /(?:比例|比重|占比|率)$/.test(wordsIn(f, base)) ? '' : '比例';
  // 达到年度计划的85%: without a subject there is nothing that it is.
  const is = times || cue.tag === 'level' ? (subject.length > 0 || times ? '为' : '') : '占';
  const text = `${words(subject)}${is}${words(base)}${glue}`;
  const named = { spans: clean([...subject, ...base]), topic: subject, text };
  if (cue.tag === 'ge') return { ...named, op: '>=' };
  return cue.tag === 'le' ? { ...named, op: '<=' } : named;
}

/** 其中女教师80人，占32%: what was just counted, else what all speaks of. */
function subjectBefore(f: Frame, at: number): Span[] {
  const same = sameBefore(f, at);
  return same.length > 0 ? same : topicOf(f, at);
}

const allotted = /^(?:的(?:比例|标准))?([安计提拨设核配列][^，,。；;、]{3,16})/;

/** 按工资总额的2%安排培训经费: the deed is what the share is of; 按 parts it from that. */
function allottedBy(f: Frame, s: Sides): { by: number; deed: Span[] } {
  const by = s.left.findIndex((piece) => piece.kind === 'cue' && f.view.startsWith('按', piece.start));
  const [said, deed] = (by < 0 ? null : allotted.exec(f.view.slice(s.slot.end, s.slot.end + 24))) ?? [];
  if (said === undefined || deed === undefined) return { by: -1, deed: [] };
  const end = s.slot.end + said.length;
  return { by, deed: [{ start: end - deed.length, end }] };
}

/** X占Y的n%, 占Y比重达n%, X不低于Y的n%, 按Y的n%安排X. */
export const share: NameRule = {
  id: 'name-share',
  read: (slot, f, at) => {
    const s = slot.unitClass === 'share' || slot.unitClass === 'times' ? sidesOf(f, at) : null;
    if (s === null) return null;
    const { by, deed } = allottedBy(f, s);
    const cut = Math.max(cutOf(f, s), by);
    const cue = s.left[cut];
    // 分别占年计划的49%、50%: each of its own.
    if (cue === undefined || isTagged(s.left[cut - 1], ['zip'])) return null;
    const base = baseOf(f, s, cut);
    if (lengthOf(base) < 2) return null;
    const own = deed.length > 0 ? deed : subjectOf(f, s.left.slice(0, cut));
    return [
      shareReading(f, {
        subject: lengthOf(own) >= 2 ? own : subjectBefore(f, at),
        base,
        cue,
        times: slot.unitClass === 'times',
      }),
    ];
  },
};

/** The words from behind the last auxiliary or region. */
function subjectOf(f: Frame, pieces: readonly Piece[]): Span[] {
  const auxiliary = ['softTarget', 'target', 'modal', 'ensure', 'strive', 'drop', 'region'] as const;
  const own = trimmedRight(f, pieces);
  const from = own.reduce((at, piece, i) => (isTagged(piece, auxiliary) ? i + 1 : at), 0);
  return spansOf(f, own.slice(from));
}

const isStart = (f: Frame, at: number, end: number): boolean =>
  startsFrom(f, at) || f.view.startsWith('基础上', end) || f.view.startsWith('的基础上', end);

/** The time said with the level it starts from, or none. */
function ownTime(f: Frame, at: number): TimeReading | null {
  const said = f.tokens[at - 1];
  return said?.kind === 'time' ? said.time : null;
}

/** 由2024年的71%提高到80%: the level it starts from is what was, with its own time or none. */
export const from: NameRule = {
  id: 'name-from',
  read: (slot, f, at) => {
    const s = isStart(f, at, slot.end) ? sidesOf(f, at) : null;
    if (s === null || s.next < 0) return null;
    const cut = s.left.findIndex((piece) => isTagged(piece, ['from']));
    const time = ownTime(f, at);
    const names = eachOf(f, s.left, 8);
    if (names !== null)
      return names.map((one) => ({ ...reading(f, one, plainly), kind: 'actual', change: null, time }));
    const own = subjectOf(f, withoutTimes(cut < 0 ? s.left : s.left.slice(0, cut)));
    const spans = lengthOf(own) >= 2 ? own : topicFor(f, at, [], false);
    return [{ ...reading(f, spans, plainly), kind: 'actual', change: null, time }];
  },
};

const ofGoal = /(?:占|完成|为|达)[^，,。；;、\d]{0,6}(?:任务|目标|计划|预算)(?:任务|目标|数)?$/;

/** 失业率3.2%，低于4.5%的控制目标; 优良率58%，未完成60%的目标; 新增960个，超额完成900个的目标任务 */
const isGoal = (lead: string, behind: string): boolean =>
  /^的.{2}目标[，,。；;]/.test(behind) ||
  (/(?:未能?|没有|没能|尚未|超额|提前)(?:完成|达到|实现)了?$/.test(lead) &&
    /^的(?:年度|全年|预期)?(?:目标|任务|指标)(?:任务|值)?[，,。；;]/.test(behind));

/** 上半年完成2亿元，占全年任务5亿元的40%: what was planned is of the year. */
const ofYear = (lead: string): Partial<NameReading> =>
  /(?:全年|年度|年初)[^，,。；;]*$/.test(lead)
    ? { time: { from: null, to: { year: null, part: '' }, relation: 'in' } }
    : {};

/** 完成投资38亿元，占年度任务60亿元的64%: the figure between is what was planned of the same. */
export const goal: NameRule = {
  id: 'name-goal',
  read: (slot, f, at) => {
    if (!f.view.startsWith('的', slot.end)) return null;
    const lead = f.view.slice(Math.max(f.start, slot.start - 16), slot.start);
    const behind = f.view.slice(slot.end, slot.end + 8);
    // 失业率3.2%，低于4.5%的控制目标
    if (!(/^的\d/.test(behind) && ofGoal.test(lead)) && !isGoal(lead, behind)) return null;
    const spans = sameBefore(f, at);
    return spans.length === 0
      ? null
      : [{ ...reading(f, spans, plainly), kind: 'target', change: null, how: 'inherited', ...ofYear(lead) }];
  },
};
