/** What is wrong with a ledger that is read back, and what to do; in braces the values of the problem. */
import type { LedgerProblem } from '../../document';

export const ledgerProblems: Readonly<Record<LedgerProblem, string>> = {
  'ledger-none': 'This workbook holds no ledger. Choose one made by this tool; import other tables first.',
  'ledger-newer': 'The ledger has layout version {version}; only {known} is known here. Update the tool, then open it.',
  'ledger-language': 'The ledger says its language is "{found}"; read as Chinese. Set it back to zh or en in Settings.',
  'setting-lost': '"{setting}" in Settings has no valid value; the default is used. Please fill it in.',
  'column-lost': 'The column "{column}" is gone and counts as blank. Restore it, or make the ledger anew.',
  'row-without-code': 'Row {row}, "{name}", has no code. Give it one, so that it is known next time.',
  'row-code-twice': 'The code {code} is used twice, first in row {first}. Give one of them another code.',
  'text-for-number':
    '"{column}" holds the text "{text}": it cannot be computed and counts as blank. Type the number alone.',
  'text-for-date': '"{text}" in "{column}" is no date and counts as blank. Type a date such as 2025-06-30.',
  'word-unknown': '"{text}" in "{column}" is not in the list and cannot be computed with. Choose from the list.',
};
