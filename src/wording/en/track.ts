/** The sheets Check-ins and Change log, copies of the past, and the pane's history. */
import type { TrackWords } from '../zh/track';

type Counts = Readonly<Record<string, string | number>>;
const n = (counts: Counts, key: string): string => String(counts[key] ?? '');

export const track: TrackWords = {
  checkins: {
    heading: 'Check-ins',
    intro:
      'Each refresh adds a line for every actual or data date that changed; the ledger keeps the latest. The ledger as it stood on a past day is worked out from here.',
    columns: {
      code: 'Code',
      name: 'Indicator',
      dataDate: 'Data as of',
      value: 'Actual',
      unit: 'Unit',
      entered: 'Recorded',
      source: 'Source',
      operation: 'Operation',
    },
  },
  changes: {
    heading: 'Change log',
    intro:
      'A line for each operation, and one for each target, due date or actual it changed. Grounds may be filled in; the rest is kept by the tool.',
    columns: {
      at: 'Time',
      kind: 'Operation',
      what: 'What was done',
      code: 'Code',
      name: 'Indicator',
      field: 'Field',
      before: 'Old',
      after: 'New',
      grounds: 'Grounds',
      source: 'Source',
      operation: 'Operation no.',
    },
  },
  pane: {
    history: {
      title: 'History',
      last: (n) => `last ${n}`,
      cells: (n) => `${n} cells`,
      undo: (what) => `Undo: ${what}`,
      sure: 'Undo this one? Cells that somebody edited since stay and are listed; other operations are not touched.',
      sureLedger: 'Undoing deletes the sheets of the ledger, unless somebody has written in them.',
      yes: 'Undo',
      no: 'Keep',
      note: 'It works after closing and reopening too; everything is in the sheet Change log.',
    },
    repairs: {
      highlight: {
        act: 'Repair highlight',
        sure: 'Removes duplicate colour rules and sets the five anew. Rules of your own stay.',
      },
      formulas: {
        act: 'Restore formulas',
        sure: 'Puts the formulas back into computed cells that hold a number or nothing. It can be undone.',
      },
      twins: {
        act: 'Mend twin sheets',
        sure: 'The copy loses the names of the ledger and stays as an ordinary sheet. It can be undone.',
      },
      yes: 'Go ahead',
      no: 'Not now',
    },
    past: {
      heading: 'Look back',
      label: 'Which day',
      hint: 'Worked out from the check-ins, as a new sheet of values; the ledger is not touched.',
      act: 'Copy the ledger of that day',
    },
    done: (what) => `${what}.`,
    overdue: (n, names) => `Newly overdue, ${n}: ${names}`,
    due: (n, names) => `Due within thirty days, ${n}: ${names}`,
  },
  past: {
    title: (ledger, date) => `${ledger} ${date}`,
    heading: (title, date) => `${title} (as it stood on ${date}, values only)`,
  },
  kinds: {
    'new-ledger': 'New ledger',
    'write-indicators': 'Indicators written',
    'merge-indicators': 'Imported again',
    'adjust-promise': 'Target adjusted',
    refresh: 'Refresh',
    'type-actual': 'Check-in',
    'type-actuals': 'Check-ins',
    'set-as-of': 'As-of date',
    'look-back': 'Copy of the past',
    'repair-highlight': 'Highlight repaired',
    'repair-formulas': 'Formulas repaired',
    'mend-twins': 'Twin sheets mended',
    adopt: 'Adopted in place',
    release: 'Adoption removed',
    receive: 'Workbooks received',
    undo: 'Undo',
  },
  sentences: {
    'new-ledger': (c) => `New ledger with ${n(c, 'rows')} indicators`,
    'write-indicators': (c) => `${n(c, 'rows')} indicators written`,
    'merge-indicators': (c) => `Imported again: ${n(c, 'rows') || '0'} new, ${n(c, 'cells') || '0'} cells changed`,
    'adjust-promise': (c) => `Target or due date of ${n(c, 'code')} adjusted, ${n(c, 'cells') || '0'} cells`,
    refresh: (c) => `Refreshed: ${n(c, 'changes') || '0'} changes, ${n(c, 'checkins') || '0'} check-ins recorded`,
    'type-actual': (c) => `Actual of ${n(c, 'code')} typed`,
    'type-actuals': (c) => `Actuals of ${n(c, 'rows')} indicators typed`,
    'set-as-of': (c) => `As-of date set to ${n(c, 'date')}`,
    'look-back': (c) => `Copy of the ledger as of ${n(c, 'date')}`,
    'repair-highlight': (c) => `${n(c, 'rules') || '0'} duplicate highlight rules removed, the five set anew`,
    'repair-formulas': (c) => `Formulas of ${n(c, 'cells')} cells restored`,
    'mend-twins': (c) => `${n(c, 'sheets')} twin sheets mended`,
    adopt: (c) => `${n(c, 'rows')} rows adopted in place`,
    release: (c) => `Adoption removed ${n(c, 'rows')}`,
    receive: (c) => `${n(c, 'files')} workbooks received`,
    undo: (c) => `“${n(c, 'what')}” (${n(c, 'id')}) undone, ${n(c, 'restored')} restored`,
  },
  sources: {
    sheet: 'Typed in the sheet',
    pane: 'Typed in the pane',
    command: 'Command line',
    document: (name) => `Document “${name}”`,
    table: (name) => `Table “${name}”`,
    returned: (name) => `Workbook received “${name}”`,
    undo: (name) => `Undo of ${name}`,
  },
};
