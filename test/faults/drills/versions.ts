/** A new version of a plan, merged and undone. */
import { adjustPromise, mergeIndicators, undo } from '../../../src/excel';
import type { Merging } from '../../../src/excel';
import { absent, revised } from '../../../src/plan';
import type { Revision } from '../../../src/plan';
import { indicators } from '../../unit/excel/stand';
import { compactOf } from '../compact';
import { later, withLedger } from './before';
import type { Drills } from './before';

/** Both rows revised: a target, an upper bound and a due date with their format and source, and a note alone. */
function revisions(): readonly Revision[] {
  const [first, second] = indicators(2);
  if (first === undefined || second === undefined) return [];
  const source = { document: '二稿.docx', block: 1, span: { start: 3, end: 5 }, quote: '=改后的句子' };
  const after = {
    ...second,
    target: { kind: 'number', value: 1.5 },
    due: '2024-10-31',
    format: '#,##0.0',
    source,
  } as const;
  const changed = revised(second, after, [
    { field: 'target', before: 0, after: 1.5, grounds: '二稿' },
    { field: 'due', before: second.due, after: after.due, grounds: '' },
  ]);
  return [absent(first, '二稿.docx'), ...(changed === null ? [] : [changed])];
}

/** One row's target, as a person changes it with grounds. */
function adjusted(): Revision {
  const [, second] = indicators(2);
  const after = second === undefined ? null : ({ ...second, target: { kind: 'number', value: 3 } } as const);
  const changes = [{ field: 'target', before: 0, after: 3, grounds: '会议纪要' }] as const;
  const changed = second === undefined || after === null ? null : revised(second, after, changes);
  if (changed === null) throw new Error('nothing is adjusted');
  return changed;
}

const merging = (withRows: boolean): Merging => ({
  revisions: revisions(),
  layoutOf: withRows ? compactOf({ indicators: indicators(2, 3) }) : null,
  document: '二稿.docx',
});

export const versions: Drills = {
  'a new version: promises changed, rows added, with a sheet that was not there': {
    kind: 'merge-indicators',
    prepare: withLedger,
    act: (workbook) => mergeIndicators(workbook, merging(true), later),
  },
  'a new version without new rows': {
    kind: 'merge-indicators',
    prepare: withLedger,
    act: (workbook) => mergeIndicators(workbook, merging(false), later),
  },
  'a promise adjusted': {
    kind: 'adjust-promise',
    prepare: withLedger,
    act: (workbook) => adjustPromise(workbook, adjusted(), later),
  },
  'a new version undone': {
    kind: 'undo',
    prepare: async (here) => {
      await withLedger(here);
      await mergeIndicators(here.workbook, merging(true), later);
    },
    act: (workbook) => undo(workbook, later),
  },
};
