/**
 * What can be wrong with a received file: what happened, where, and what to do. In braces the values the problem
 * carries; the file's name is said by whoever shows it.
 */
import type { ReadingProblem } from '../../document';

export const readingProblems: Record<ReadingProblem, string> = {
  'empty-file': 'The file is empty: it has no bytes at all. Check that it is the right file, or ask for it again.',
  'unknown-kind':
    'This is not a document that can be read; its format is not known. Open it in Word or Excel, save it as .docx, .xlsx or .txt, and import that.',
  'unsupported-kind':
    'This is a file of the kind {kind}, which cannot be read directly. Open it, save it as .docx, .xlsx, .pdf or .txt, and import that.',
  'old-format': 'This is an old {kind} file. Open it in Word or Excel, save it as {instead}, and import that.',
  'not-this-kind': 'A {wanted} file is needed here, and this is a {kind} file. Choose another one.',
  password:
    'The file is protected by a password, so its content cannot be read. Open it, remove the password, save a copy, and import that.',
  'wrong-password':
    'The password is not right, so the file was not opened. Check it and type it again, or save a copy without a password.',
  damaged:
    'The file is damaged: its part “{part}” cannot be read. Open it in Word or Excel, let it be repaired and save a copy; if that fails, ask for the file again.',
  truncated:
    'The file is not complete: its end is missing, as after a download that was cut off. Download it again, or ask for it again.',
  'part-missing':
    'The file lacks its part “{part}”, so it is not a whole Office document. Open it and save a copy, or ask for it again.',
  'too-large':
    '“{part}” is {size} MB when unpacked, over the limit of {limit} MB, and was not read. Remove empty rows, columns or content that is not needed, or split the file.',
  'too-much':
    '“{part}” holds more than {count} items, over the limit of {limit}, and was not read. Remove empty rows, formatting or content that is not needed, or split the file.',
  'size-untrue':
    '“{part}” unpacks to another size than the file states. It may be damaged or made so on purpose, and was not read. Ask the sender about it.',
  doctype:
    '“{part}” carries an outside declaration (DOCTYPE), which no ordinary Office document has. To be safe it was not read. Ask the sender, or open it and save a copy.',
  'too-deep':
    '“{part}” is nested more than {limit} levels deep, which no ordinary document is, and was not read. Open it and save a copy, or ask the sender.',
  'xml-broken':
    'The part “{part}” is badly written ({reason}) and cannot be read on. Open it in Word or Excel, let it be repaired, save a copy, and import that.',
  'only-images':
    'The file holds only pictures ({count}) and no text; it may be a scan. Run text recognition (OCR) on it first, or ask for a version whose text can be copied.',
  'no-text': 'The file has no text in it. Check that it is the right file.',
  'sheet-missing': 'The workbook has no sheet called “{sheet}”; it has: {sheets}. Choose one of these.',
  'reader-missing': 'A {kind} file cannot be read yet. Open it, save it as .docx, .xlsx or .txt, and import that.',
  'wrong-extension':
    'The name says {named}, but the content is {found}; it was read as {found}. Check the content, and correct the name when you keep the file.',
  'encoding-guessed':
    'The file does not state its encoding; it was read as {encoding}. If you see garbled characters, choose another encoding.',
  'encoding-unknown': 'There is no encoding called “{encoding}”. Choose one from the list.',
  'characters-lost':
    'Read as {encoding}, {count} characters could not be made out and stand as “\ufffd”. Check these places, or choose another encoding.',
  'embedded-unread':
    'The file has {count} embedded diagrams, sheets or documents whose text was not read. If there are indicators in them, paste their text.',
  'pages-unread':
    'Page {pages} has no text ({count} in all) and was not read; it may be a scanned picture. If there are indicators on it, run text recognition (OCR) first.',
  'ledger-views':
    'This is a ledger: only the ledger itself was read, not the sheets that say the same again: {sheets}. If one of them is needed, save it as a workbook of its own and import that.',
  'hidden-sheets':
    'Hidden sheets were not read ({count}): {sheets}. If they are needed, unhide them, save the file, and import it again.',
  'hidden-rows':
    '{count} hidden rows were not read. If they are needed, unhide them, save the file, and import it again.',
  'hidden-columns':
    '{count} hidden columns were not read. If they are needed, unhide them, save the file, and import it again.',
  'formula-without-value':
    '{count} formulas have no stored result; their values count as missing. Open the file in Excel, recalculate, and save it.',
};
