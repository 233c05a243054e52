/** What the command line says: usage, notes, and what to do when something is wrong. */
import type { CliWords } from '../zh/cli';

export const cli: CliWords = {
  usage: `Usage:
  yardstick text FILE                          print a file's text as the extractor reads it
  yardstick extract FILE… [--json]             list the indicator statements; --json: one JSON object a line
  yardstick import FILE… --into LEDGER.xlsx    make a ledger of plan documents
      [--year YEAR] [--as-of YYYY-MM-DD] [--actuals]
  yardstick refresh LEDGER.xlsx [--json]       compute completion and status and print them; writes nothing
      [--as-of YYYY-MM-DD]
Every command takes --language zh or en (zh unless told).`,
  error: 'error: ',
  warning: 'note: ',
  unknownVerb: (verb) => `There is no command "${verb}".`,
  unknownOption: (option) => `There is no option "${option}".`,
  valueMissing: (option) => `${option} needs a value.`,
  badDate: (option, text) => `"${text}" after ${option} is no date; write it as 2025-06-30.`,
  badYear: (text) => `"${text}" after --year is no year; write it as 2025.`,
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
    `"${path}" exists already; nothing was written. A plan cannot be merged into a standing ledger yet: choose another name, or move the old file away.`,
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
};
