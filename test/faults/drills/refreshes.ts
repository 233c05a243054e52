/** Refreshing, looking back, and what a refresh found put right. */
import { lookBack, mendTwins, refresh, repairFormulas, repairHighlight, undo } from '../../../src/excel';
import { later, withActual, withLists } from './before';
import type { Drills } from './before';

export const refreshes: Drills = {
  'a refresh that has news': {
    kind: 'refresh',
    prepare: withActual,
    act: (workbook) => refresh(workbook, later),
  },
  'a refresh that goes on with the lists': {
    kind: 'refresh',
    prepare: async (here) => {
      await withLists(here);
      await here.host.user.type('台账!G7', '0.8');
    },
    act: (workbook) => refresh(workbook, { at: '2024-07-04T08:00' }),
  },
  'a look back': {
    kind: 'look-back',
    prepare: withLists,
    act: (workbook) => lookBack(workbook, '2024-06-30', { at: '2024-07-04T08:00' }),
  },
  'a look back undone': {
    kind: 'undo',
    prepare: async (here) => {
      await withLists(here);
      await lookBack(here.workbook, '2024-06-30', later);
    },
    act: (workbook) => undo(workbook, { at: '2024-07-04T08:00' }),
  },
};

export const repairs: Drills = {
  'colours set anew': {
    kind: 'repair-highlight',
    prepare: async (here) => {
      await withActual(here);
      await here.host.user.paste('台账!C7:M7', '台账!C8:M8');
    },
    act: (workbook) => repairHighlight(workbook, later),
  },
  'formulas restored': {
    kind: 'repair-formulas',
    prepare: withLists,
    act: (workbook) => repairFormulas(workbook, later),
  },
  'restored formulas undone': {
    kind: 'undo',
    prepare: async (here) => {
      await withLists(here);
      await repairFormulas(here.workbook, later);
    },
    act: (workbook) => undo(workbook, later),
  },
  'a copied ledger mended': {
    kind: 'mend-twins',
    prepare: async (here) => {
      await withActual(here);
      await here.host.user.copy('台账', 0);
      await here.host.user.activate('Sheet1');
    },
    act: (workbook) => mendTwins(workbook, later),
  },
};
