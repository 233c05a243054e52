/**
 * What can stand in the way in the live workbook: what happened, what to do. In braces: the values a problem carries;
 * {column} becomes the column's title where it is shown.
 */
import type { ExcelProblem } from '../../document';

export const excelProblems: Readonly<Record<ExcelProblem, string>> = {
  'cell-being-edited':
    'A cell is being edited, so Excel refuses changes. Press Enter or Esc to leave it, then try again.',
  'read-only': 'The workbook is open for reading only. Enable editing, or save a copy and use that.',
  'sheet-protected': 'Sheet “{sheets}” is protected; nothing was written. Unprotect it under Review, then try again.',
  'sheet-password': 'Sheet “{sheets}” is protected with a password; nothing was written. Unprotect it, then try again.',
  'structure-protected':
    'The structure of the workbook is protected, so sheets cannot be added or deleted. Unprotect the workbook under Review, then try again.',
  'excel-too-old': 'This Excel is too old: it lacks {wanted}. Update Excel, or open the workbook in Excel on the web.',
  'no-ledger': 'There is no ledger in this workbook. Import a plan first.',
  'adopted-already': '“{sheet}” has been taken on already. To do it again, take our columns out first.',
  'not-adopted': 'There are no columns of Yardstick on “{sheet}”.',
  'sheet-empty': '“{sheet}” is blank. Open the sheet that is to be taken on and try again.',
  'ledger-exists':
    'This workbook has a ledger already, “{title}”; no other was made. Put new indicators into that one.',
  'year-left':
    'The ledger sheet for {year} is gone, but other sheets of it are left: {sheets}. Nothing was written. Delete those sheets, then try again.',
  'ledger-leaned-on':
    'The ledger “{title}” uses the same word lists, so this was not undone. To undo it, undo the making of that ledger first.',
  'ledger-newer': 'The ledger is of format {version}; this add-in knows up to {known}. Update the add-in.',
  'name-taken':
    'The name “{name}” is used elsewhere; nothing was written. Change it in Formulas › Name Manager, then try again.',
  'reports-exist':
    'The workbook already has a summary or a lagging list ("{title}"); nothing was added. To make them anew, delete both sheets first.',
  'column-missing':
    'The ledger lacks its column “{column}”; nothing was written. Bring the column back (undo the deletion), then try again.',
  'code-missing': 'No row of the ledger has the code {code}; it may have been deleted. Refresh and look again.',
  'code-twice':
    'The code {code} stands in {count} rows, so it is not clear which one is meant. Give them different codes.',
  'cell-gone':
    '{address} on sheet “{sheet}” cannot be found; it may have been deleted or renamed. Refresh and look again.',
  'not-a-date': '“{text}” is not a date. Type one such as 2025-06-30.',
  'nothing-to-add': 'The ledger has all of these indicators already; nothing to write.',
  'promise-changed':
    '“{column}” of {code} is now “{now}”, not what it was when compared, so nothing was written. Compare once more.',
  'nothing-to-undo': 'There is no operation to undo.',
  'nothing-linked': 'These rows have no link; nothing was changed.',
  'link-own-sheet':
    'The selected cells are on the ledger itself. Select the cell on the sheet it comes from, then try again.',
  'link-circular':
    '{from} is itself computed from the actual of {code} “{name}”, so the link would go in a circle; nothing was written. Select the cell the figure comes from.',
  'selection-invalid': 'The selection is not one block of cells. Select one cell or one block, then try again.',
  'selection-large': '{rows} rows are selected; {most} at most go at once. Select fewer, then try again.',
  'actual-linked':
    '{code} “{name}” is linked to {from}; it was not changed to {told}. To type it by hand, unlink it on the Update page.',
  'unfinished-first': 'An earlier operation was cut off and has to be dealt with first. Open the pane again.',
  'changed-meanwhile':
    'Somebody changed the same place while it was being written; everything is back as it was. Refresh and try again.',
  'too-large': 'That is more than Excel takes at once; everything is back as it was. Write it in several parts.',
  'connection-lost': 'The connection to Excel was lost; everything is back as it was. Check the network and try again.',
  'excel-refused':
    'Excel refused this ({code}, {member}: {words}); everything is back as it was. Try again; if it happens again, send this sentence to support.',
  'not-taken-back':
    'It failed half-way and is not wholly taken back yet ({code}). Open the pane again: it is dealt with then.',
  'title-taken': 'A sheet named “{wanted}” exists, so the new one is called “{title}”.',
  'manual-calculation': 'The workbook calculates by hand, so figures in the sheet may be old. Press F9.',
  'without-print':
    'This Excel cannot set up pages, so the print set-up was left out. To print, set landscape, one page wide.',
  'without-outline': 'This Excel cannot group columns, so the secondary columns are not folded away.',
  'code-kept': 'The row with code {code} was left alone.',
  'cell-kept': '{code} “{column}” was edited since (it says “{now}”) and was left alone.',
  'sheet-kept': 'Somebody wrote on this sheet, so it was not deleted. Delete it yourself if it is not needed.',
  'row-kept': 'Row {code} was edited since and was left alone.',
  'actual-kept':
    '{code} already has the actual {now} (data as of {date}); it was not changed to {told}. To change it, use the Update page.',
  'row-gone': 'Row {code} is no longer in the ledger and was skipped.',
  'link-broken':
    'The link of “{column}” of {code} “{name}” is broken: its cell or sheet was deleted. Link it again, or unlink it and type.',
  'link-text':
    '“{column}” of {code} “{name}” is linked to {from}, where it says “{text}”. That cannot be reckoned with and counts as not reported. Put it right on that sheet.',
  'link-lost': 'The link of {code} “{name}” had been broken, so there was no value to keep: the cell is empty now.',
  'link-gone': '“{column}” of {code} was linked to the sheet “{sheet}”, which is gone; the link was not restored.',
  'row-hidden': 'The row of {address} is hidden or filtered out. Clear the filter or unhide it to see it.',
  'row-without-code': 'Row {row} has no code and was left out. Give it a code.',
  'formula-replaced':
    'The formula of “{column}” at {address} was replaced, so that cell no longer computes. Restore it (copy it from the row above).',
  'value-stale': '{code} “{column}” shows {shown} and should be {computed}. Press F9 to recalculate.',
  'text-in-number':
    '{code} “{column}” holds the text “{text}”, which cannot be computed and counts as not filled in. Type the figure only; its unit stands in the Unit column.',
  'promise-unexplained':
    '{column} of {code} was changed in the sheet from “{before}” to “{after}” without grounds. It is in the change log: fill in the grounds there, or put the old value back.',
  'rules-multiplied':
    'The ledger has {count} colour rules, not {right} (pasting brings duplicates). Choose “Repair highlight” to set them anew.',
  'sheet-twin':
    '“{sheet}” is a copy of “{of}” and carries the names of a ledger too; “{read}” was read. Choose “Mend twin sheets”: the copy stays as an ordinary sheet.',
  'no-check-ins':
    'There are no check-ins to look back on. Fill in actuals and refresh once: from then on each one is recorded.',
  'nothing-to-repair': 'There is nothing to repair.',
  'storage-full': 'The browser’s storage is full: language and colours of the pane hold for this time only.',
  'storage-blocked': 'The browser lets nothing be stored: language and colours of the pane hold for this time only.',
};
