/** Actuals and the as-of date typed, and undone. */
import { setAsOf, typeActual, typeActuals, undo } from '../../../src/excel';
import type { ActualsToType } from '../../../src/excel';
import { indicators } from '../../unit/excel/stand';
import { CODE, at, later, withActual, withLedger } from './before';
import type { Drills } from './before';

const summary: ActualsToType = {
  document: '总结.docx',
  entries: indicators(2).map(({ code }, n) => ({ code, value: n, date: '2024-06-30', grounds: '第二节' })),
};

export const actuals: Drills = {
  'an actual typed': {
    kind: 'type-actual',
    prepare: withLedger,
    act: (workbook) => typeActual(workbook, { code: CODE, value: 1, date: '2024-06-30' }, later),
  },
  'an actual typed into a protected sheet, opened for once': {
    kind: 'type-actual',
    prepare: async (here) => {
      await withLedger(here);
      await here.host.user.protect('台账');
      // Once through the library, which says every option.
      await typeActual(here.workbook, { code: CODE, value: 2 }, { ...at, unprotect: true });
      await undo(here.workbook, { ...at, unprotect: true });
    },
    act: (workbook) => typeActual(workbook, { code: CODE, value: 1 }, { ...later, unprotect: true }),
  },
  'an actual undone': { kind: 'undo', prepare: withActual, act: (workbook) => undo(workbook, later) },
  'the actuals of a summary': {
    kind: 'type-actuals',
    prepare: withLedger,
    act: (workbook) => typeActuals(workbook, summary, later),
  },
  'the actuals of a summary undone': {
    kind: 'undo',
    prepare: async (here) => {
      await withLedger(here);
      await typeActuals(here.workbook, summary, later);
    },
    act: (workbook) => undo(workbook, later),
  },
  'the as-of date set': {
    kind: 'set-as-of',
    prepare: withActual,
    act: (workbook) => setAsOf(workbook, '2024-09-30', later),
  },
};
