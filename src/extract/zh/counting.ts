/**
 * What stands right beside a number, and whether it counts what is built or how often something is done. In: the number and
 * its sentence. Out: words, or yes or no.
 */
import type { Frame, NumberToken } from '../engine/tokens';

export const behind = (slot: NumberToken, f: Frame, n = 6): string =>
  f.view.slice(slot.end, Math.min(f.end, slot.end + n));
export const front = (slot: NumberToken, f: Frame, n = 6): string =>
  f.view.slice(Math.max(f.start, slot.start - n), slot.start);

const building =
  /(?:[建立办造]|[建完]成|建好|建设|新增|召开|组织|开[设展]|引进|培育|购置|配备|实施|制定|出台|[都均少现共设]有|(?<=^|[，,。；;])有)(?:了|成|并投用|并投入使用|完成)?$/;
/** 有一次失误, 有一所学校存在隐患: what is told, not counted. */
const isScene = (slot: NumberToken, f: Frame): boolean =>
  /(?:^|[^都均少现共设])有$/.test(front(slot, f, 2)) &&
  (!/^[所座家栋间处]$/.test(slot.unit ?? '') || /^[^，,。；;]{0,10}(?:存在|发生|出现|未|没)/.test(behind(slot, f, 14)));
export const physical = /^(?:所|座|家|栋|幢|条|处|台|辆|场|期|次|套|间|部|艘|架|口|节|轮)$/;
export const isBuilt = (slot: NumberToken, f: Frame): boolean =>
  physical.test(slot.unit ?? '') && building.test(front(slot, f, 6)) && !isScene(slot, f);

/** 每月(至少)(召开)一次: a frequency commits to something. */
export function isFrequency(slot: NumberToken, f: Frame): boolean {
  if (slot.unitClass !== 'event' && slot.unitClass !== 'count' && slot.unitClass !== 'time') return false;
  const lead = front(slot, f, 20);
  return (
    lead.includes('每') &&
    /每(?:个|半|[两三五]|\d)?(?:年|月|周|天|日|季度|季|学期|学年|星期|旬|个月|个季度|个学期)[^，,。；;]{0,14}$/.test(
      lead,
    )
  );
}
