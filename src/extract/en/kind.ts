/**
 * Target or actual, by how an English sentence speaks of its number: baselines and `now`, words for a target, the tense of its verb,
 * the side its time lies on. In: slot, frame, scene. Out: the kind and its rule, or null where heading and article decide.
 */
import type { Frame, NumberToken } from '../engine/tokens';
import type { LanguagePack, SlotScene } from '../pack';
import { isAimed, isReached } from './aim';
import { groupFrom, leftOf, rightOf, word } from './clause';
import type { Left } from './clause';
import { directionOfTime } from './direction';
import { sentenceOf } from './sentence';
import type { Sentence, Tense, VerbGroup } from './sentence';
import { isBaseline } from './series';

type Told = NonNullable<ReturnType<NonNullable<LanguagePack['kind']>>>;

const target = (rule: string): Told => ({ kind: 'target', rule });
const actual = (rule: string): Told => ({ kind: 'actual', rule });

/** Item behind the last colon or semicolon before the number: no verb governs across it. */
function wallBefore(s: Sentence, k: number): number {
  const level = s.items[k]?.depth ?? 0;
  for (let i = k - 1; i >= 0 && k - i < 60; i--) {
    const mark = s.items[i]?.mark;
    if ((mark === 'colon' || mark === 'semicolon') && s.items[i]?.depth === level) return i + 1;
  }
  return 0;
}

/** The finite group that governs: own, else an earlier one of the sentence where own is none or an infinitive or -ing. */
function governing(s: Sentence, k: number, left: Left): { tense: Tense; group: VerbGroup } | null {
  const own = left.verb;
  const leans = own !== null && (own.tense === 'inf' || own.tense === 'ing' || (own.loose && left.subject.length === 0));
  if (own !== null && !leans) return { tense: own.tense, group: own };
  const wall = wallBefore(s, k);
  for (let i = s.groups.length - 1; i >= 0; i--) {
    const group = s.groups[i];
    if (group !== undefined && group.first < wall) break;
    if (group === undefined || group.first >= (own?.first ?? k) || k - group.first > 60) continue;
    if (group.tense === 'inf' || group.tense === 'ing' || /^(?:who|which)$/.test(word(s, group.first - 1))) continue;
    if (own?.tense === 'inf' && group.tense === 'present' && group.sense !== 'intend') break;
    return { tense: group.tense, group };
  }
  return own === null ? null : { tense: own.tense, group: own };
}

interface Spoken {
  readonly tense: Tense;
  readonly near: boolean;
  /** A form in -ed that may only describe its noun. */
  readonly loose: boolean;
}

function byTense(f: Frame, at: number): Spoken | null {
  const s = sentenceOf(f);
  const k = s.itemOf.get(at) ?? 0;
  const left = leftOf(f, at);
  if (left.verb === null) {
    const right = rightOf(f, at).verb;
    if (right !== null && groupFrom(s, right.first) !== null) return { tense: right.tense, near: true, loose: right.loose };
  }
  const found = governing(s, k, left);
  if (found === null) return null;
  // `has committed £780m`, `plans to open`: what is intended is ahead.
  const meant = found.group.sense === 'intend' && (found.tense !== 'past' || /^(?:has|have)$/.test(word(s, found.group.first)));
  return { tense: meant ? 'future' : found.tense, near: left.verb !== null, loose: found.group.loose && !left.spoken };
}

export function kind(slot: NumberToken, f: Frame, at: number, scene: SlotScene): Told | null {
  if (isBaseline(f, at)) return actual('kind-baseline');
  if (isReached(f, at)) return actual('kind-now');
  if (isAimed(f, at)) return target('kind-aimed');
  const tense = byTense(f, at);
  const side = scene.time === null ? null : directionOfTime(scene.time.time, scene.context);
  const isFuture = tense?.tense === 'future' || tense?.tense === 'base' || tense?.tense === 'inf';
  if (isFuture) return side === 'behind' && scene.time?.time.relation !== 'by' && !tense.near ? actual('kind-behind') : target('kind-tense');
  if (tense?.loose === true && tense.tense === 'past') return loosely(scene, side);
  const isDated = scene.context.articleTime !== null || scene.context.year !== null;
  if (tense?.tense === 'past') return side === 'ahead' && isDated && scene.time?.time.relation === 'by' ? target('kind-ahead') : actual('kind-tense');
  if (side !== null) return side === 'ahead' ? target('kind-ahead') : actual('kind-behind');
  if (tense?.tense === 'present' && slot.unitClass !== 'money' && scene.context.modeRule !== 'kind-heading') return actual('kind-present');
  return byMode(scene);
}

/** `complaints answered on time`: a target under a plan's heading or before a deadline, else done. */
function loosely(scene: SlotScene, side: ReturnType<typeof directionOfTime>): Told {
  if (side !== null) return side === 'ahead' ? target('kind-ahead') : actual('kind-behind');
  return scene.context.mode === 'plan' && scene.context.modeRule === 'kind-heading' ? target('kind-heading') : actual('kind-tense');
}

function byMode({ context }: SlotScene): Told | null {
  const mode = context.mode === 'mixed' || context.mode === 'unknown' ? context.articleMode : context.mode;
  if (mode === 'plan') return target(context.modeRule);
  return mode === 'summary' ? actual(context.modeRule) : null;
}
