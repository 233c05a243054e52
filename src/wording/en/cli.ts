/** What the command line says: usage, notes, and what to do when something is wrong. */
import type { CliWords } from '../zh/cli';
import { checks } from './cli-checks';
import { merge } from './pane-merge';

export const cli: CliWords = {
  listJoin: ', ',
  usage: `Usage:
  yardstick text FILE                          print a file's text as the extractor reads it
  yardstick extract FILE… [--json]             list the indicator statements; --json: one JSON object a line
  yardstick import FILE… --into LEDGER.xlsx    make a ledger of plan documents; merge into that year's if it stands
      [--year YEAR] [--as-of YYYY-MM-DD] [--actuals] [--plan N,…] [--renamed all|none|CODE,…] [--out NEW.xlsx]
  yardstick refresh LEDGER.xlsx [--json]       compute completion and status and print them; write results,
      [--as-of YYYY-MM-DD] [--out NEW.xlsx]    check-ins and the as-of date into the ledger
      [--year YEAR]                            of several ledgers that one, else the newest
  yardstick update LEDGER.xlsx --from FILE…    take actuals from a summary or a table; sure ones are written,
      [--as-of YYYY-MM-DD]                     the others listed; --take: which of the doubtful ones
      [--take all|CODE,…] [--year YEAR]        are written too
      [--out NEW.xlsx]
  yardstick check LEDGER.xlsx [--json]         list what is wrong and what to do; exit code 0 with findings too,
      [--year YEAR]                            1 only if the file cannot be read
Writing touches our own cells only; where it fails, the file stays as it was. --out leaves the original alone.
Every command takes --language zh or en (zh unless told).`,
  error: 'error: ',
  warning: 'note: ',
  unknownVerb: (verb) => `There is no command "${verb}".`,
  unknownOption: (option) => `There is no option "${option}".`,
  valueMissing: (option) => `${option} needs a value.`,
  badDate: (option, text) => `"${text}" after ${option} is no date; write it as 2025-06-30.`,
  badYear: (text) => `"${text}" after --year is no year; write it as 2025.`,
  badPlan: (text) => `"${text}" after --plan is no number of a plan; write it as 1 or 1,3.`,
  noSuchPlan: (number, most) => `There is no plan ${number}, the files hold ${most}; nothing was written.`,
  paper: (title, targets, actuals, taken) =>
    `  ${title} (${targets} targets, ${actuals} results)${taken ? '' : ': not taken'}`,
  severalPlans: (count, chosen) =>
    chosen
      ? `The files hold ${count} plans or reports; those that --plan names were taken.`
      : `The files hold ${count} plans or reports and all were taken; say which is yours with --plan, for example --plan 1.`,
  badLanguage: (text) => `--language is zh or en, not "${text}".`,
  fileMissing: (verb) => `${verb} needs a file name.`,
  oneFile: (verb) => `${verb} reads one file at a time.`,
  intoMissing: 'import needs --into with the ledger to make, such as --into ledger.xlsx.',
  intoNotBook: (path) => `"${path}" after --into is not the name of an .xlsx file.`,
  notFound: (path) => `"${path}" was not found. Check the name and the folder.`,
  isFolder: (path) => `"${path}" is a folder; name a file.`,
  noPermission: (path) =>
    `There is no permission to open "${path}". Check the file's permissions, or use another place.`,
  cannotRead: (path, reason) => `"${path}" cannot be read (${reason}).`,
  cannotWrite: (path, reason) =>
    `"${path}" cannot be written (${reason}). Does the folder exist, is the file open elsewhere?`,
  bookExists: (path) =>
    `"${path}" exists already; nothing was written. Choose another name, or move the old file away.`,
  outNotBook: (path) => `"${path}" after --out is not the name of an .xlsx file.`,
  fromMissing: 'update needs --from with the files to take actuals from, such as --from half-year.docx.',
  notYet: (verb) => `${verb} is not there yet.`,
  nothingToWrite: (path) => `${path} holds all of it already; nothing was written.`,
  saved: (path) => `Wrote ${path}.`,
  openElsewhere: (path) => `"${path}" is open in Excel; nothing was written. Close it, or use --out.`,
  changedMeanwhile: (path) => `"${path}" was changed while it was being read; nothing was written. Run it again.`,
  notWritten: {
    'no-room':
      'In "{sheet}" the rows from {row} down would have to make room for new ones, but "{by}" refers to or hangs on them; nothing was written. Insert some blank rows below the ledger\'s last row and run it again.',
    'formula-stands':
      'In "{sheet}" {cell} holds a formula where a value has to stand; nothing was written. Put a value there and run it again.',
  },
  linked: (cells, count) =>
    `Actuals linked to other sheets and left alone: ${count} (${cells}). They count with the results stored in the file: if that sheet was changed elsewhere, open and save the file in Excel first.`,
  kept: {
    formula: (sheet, column, cells, count) =>
      `"${column}" of "${sheet}" has ${count} cells with people's own formulas, left alone: ${cells}.`,
    'formula-changed': (sheet, column, cells, count) =>
      `"${column}" of "${sheet}" has ${count} cells whose formula is another one, left alone: ${cells}.`,
    'formula-replaced': (sheet, column, cells, count) =>
      `"${column}" of "${sheet}" has ${count} cells where a constant replaced the formula, left alone: ${cells}.`,
  },
  moved: (name, from, to) => `changed: ${name} ${from} → ${to}`,
  besideMade: (year, rows, doubts, standing) =>
    `Made a ledger for ${year} in the same file: ${rows} indicators${doubts > 0 ? `, ${doubts} of them with doubts: please look at the column Doubts` : ''}. The ledger for ${standing} stands as it was. If the year is wrong, delete the sheets marked ${year} in Excel and import again with --year.`,
  yearLeft: (year, sheets) =>
    `The ledger sheet for ${year} is gone, but other sheets of it are left: ${sheets}. Nothing was written. Delete those sheets in Excel and run it again.`,
  noLedgerOf: (year, standing) =>
    `The file has no ledger for ${year}; the file is as it was. It has: ${standing}. Change --year, or import the plan of that year first with: import PLAN --into THIS.xlsx --year ${year}.`,
  unread: {
    actual: (name, text) =>
      `"${name}": the actual is the text "${text}"; not written. Put only the number there, its unit under Unit, words under Progress note.`,
    target: (name, text) =>
      `"${name}": the target "${text}" is no single number; not imported. Make it a number in the table and import again, or add the row in the ledger.`,
  },
  recoded: (name, said, code) =>
    `The table's code ${said} of "${name}" belongs to another row; this row got ${code}. Please check the codes.`,
  baselineTaken: (name, value) =>
    `Last year's ${value} is the baseline of "${name}"; change it in the ledger if it is not.`,
  baselineOffered: (name, value) =>
    `An earlier ${value} was reported for "${name}" and not filled in; type it if it is the baseline.`,
  asOfTaken: (date) => `Actuals taken as of the end of last month, ${date}; say --as-of for another date.`,
  merge: {
    changed: 'changed',
    corrected: 'corrected by hand, kept',
    fresh: 'new',
    gone: 'not in the new version',
    undecided: 'perhaps renamed',
    reasons: merge.diff.renamedReasons,
    isRenamed: (code, before, after) =>
      `"${before}" (${code}) seems to be called "${after}" in the new version; this was left open and neither was touched. If they are one, run again with --renamed ${code} (--renamed all for every pair); if not, with --renamed none.`,
    replaced: (name) => `Taken for a new version of "${name}".`,
    cells: (column, count) => `${column} (${count})`,
    untaken: (cells, actuals) =>
      `Cells that people fill were left alone in rows that stand. The table says otherwise in: ${cells.join(', ')}. ${actuals ? 'Take the actuals with update --from this table; type' : 'Type'} the rest into the ledger.`,
    counts: ([same, changed, fresh, gone, corrected, undecided]) =>
      `${same ?? 0} the same, ${changed ?? 0} changed, ${fresh ?? 0} new, ${gone ?? 0} not in the new version (kept), ${corrected ?? 0} kept as corrected by hand, ${undecided ?? 0} perhaps renamed and left open.`,
  },
  update: {
    none: 'No actual was found in the files; nothing was written. Use extract to see what was read.',
    is: {
      write: 'written',
      same: 'the same',
      later: 'the ledger is newer, kept',
      linked: 'linked, kept',
      doubtful: 'doubtful',
    },
    unmatched: 'no row',
    takeDoubtful: (codes) =>
      `${codes.length} doubtful not written. To write those that are right, run it again with --take ${codes[0] ?? ''} (several with commas; --take all for all of 60% and more without a rival).`,
    nothingToTake: (code) => `--take ${code}: there is no doubtful figure for this code. Please check it.`,
    rival: (other) => `nearly as like: ${other}`,
    reasons: {
      'same-code': 'same code',
      'other-name': 'another name',
      about: 'about so much',
      abbreviation: 'may be short for it',
      'same-name': 'same name',
      'like-name': 'like name',
      'same-unit': 'same unit',
      'other-scale': 'unit converted',
      'other-unit': 'another unit',
      'same-area': 'same area',
      'in-period': 'in the period',
      'period-unknown': 'period unknown',
    },
    faults: {
      'unknown-code': ({ name, code }) =>
        `"${name}": the ledger has no code ${code}; not written. Check the code in the table, or import the row first.`,
      unit: ({ name, code, unit, rowUnit }) =>
        `"${name}" (${code}) is counted in "${unit}", its row in "${rowUnit}", which do not convert; not written. Put the figure in the ledger's unit.`,
      later: ({ name, day, asOf }) =>
        `"${name}" is dated ${day}, after the as-of date ${asOf}; not written. Correct the date in the table, or give --as-of ${day}.`,
      earlier: ({ name, day, start }) =>
        `"${name}" is dated ${day}, before its row starts on ${start}; not written. Check the date in the table.`,
      older: ({ name, day, value }) =>
        `"${name}" has figures of several days; the last is taken, ${value} of ${day} is not written.`,
      day: ({ name, day }) => `"${name}": "${day}" is no date; not written. Write it as 2025-06-30.`,
    },
    counts: ([written, kept, doubtful, unmatched, wrong]) =>
      `${written ?? 0} written, ${kept ?? 0} left, ${doubtful ?? 0} doubtful, ${unmatched ?? 0} without a row${(wrong ?? 0) > 0 ? `, ${wrong ?? 0} wrong and not written` : ''}.`,
  },
  yearUnknown: 'The documents do not say which year they plan. Say it with --year, such as --year 2025.',
  yearGuessed: (year) => `Plan year taken to be ${year}; say --year if it is another.`,
  asOfChosen: (date) =>
    `Data as of the end of last month, ${date}; say --as-of for another date, or change it in Settings.`,
  nothingFound: 'No indicator was found for a ledger; no file was made. Use extract to see what was read.',
  written: (path, rows, doubts) =>
    `Made ${path}: ${rows} indicators${doubts > 0 ? `, ${doubts} of them with doubts: please look at the column Doubts` : ''}.`,
  none: 'none',
  noStatements: (file) => `${file}: no indicator statement found.`,
  kinds: { target: 'target', actual: 'actual' },
  missing: '(figure missing)',
  summary: (rows, reported, lagging, watch) =>
    `${rows} indicators, ${reported} reported; lagging ${lagging}, to watch ${watch}.`,
  asOf: (date) => `Data as of ${date}`,
  noAsOf: 'No as-of date',
  of: '/',
  checks,
};
