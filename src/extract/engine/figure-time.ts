/**
 * The time that stands at a figure itself, whatever the rest of its sentence says: 增加到2024年的780公里, 比上年的620公里增长,
 * 与2023年（61%）持平. In: a frame, the number's token index. Out: that time, or null.
 */
import type { Frame, TimeToken } from './tokens';

export const timeOfFigure = (f: Frame, at: number): TimeToken | null => ofBrackets(f, at) ?? ofLevel(f, at);

/** The level's own year, or the year a figure is compared with. */
function ofLevel(f: Frame, at: number): TimeToken | null {
  const [time, slot] = [f.tokens[at - 1], f.tokens[at]];
  if (slot?.kind !== 'number' || time?.kind !== 'time' || slot.start - time.end > 1) return null;
  if (time.time.relation === 'compare') return time.time.figure === true && slot.unitClass !== 'times' ? time : null;
  return isLevel(f, at - 2, time) ? time : null;
}

function isLevel(f: Frame, at: number, time: TimeToken): boolean {
  const cue = f.tokens[at];
  return cue?.kind === 'cue' && cue.tag === 'level' && time.start === cue.end;
}

/** The figure alone in the brackets behind its time. */
function ofBrackets(f: Frame, at: number): TimeToken | null {
  const [time, open] = [f.tokens[at - 2], f.tokens[at - 1]];
  if (open?.kind !== 'mark' || open.partner !== at + 1 || open.mark !== 'open') return null;
  return time?.kind === 'time' && time.end === open.start ? time : null;
}
