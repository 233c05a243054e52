/**
 * Reads .csv and .tsv: every record a row of one table. The separator is the one the file states (`sep=`), else the
 * one that cuts its first lines most evenly; quoted fields may hold separators and line breaks.
 */
import type Papa from 'papaparse';
import { fault } from '../xlsx';
import { decodeText } from './decoding';
import { printing } from './printing';
import { notice, unread, warning } from './received';
import type { Reader, Reading, Received } from './received';

export const csvReader: Reader = {
  format: 'csv',
  extensions: ['csv', 'tsv'],
  read: readCsv,
};

/** Fields of a whole file; a table larger than this belongs into a workbook. */
export const csvLimits = { fields: 4_000_000 };

const SEPARATORS = [',', '\t', ';', '|', '，', '；'];

async function readCsv(file: Received): Promise<Reading> {
  const { default: parser } = await import('papaparse');
  const decoded = decodeText(file.bytes, file.options.encoding);
  if (!decoded.ok) return unread(file, decoded.fault);
  const { text, doubts } = decoded.value;
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const separator = stated?.[1] ?? likelySeparator(body, file.name, parser);
  const out = printing();
  let row = 0;
  let fields = 0;
  parser.parse<string[]>(body, {
    delimiter: separator,
    skipEmptyLines: false,
    step: ({ data }, parsing) => {
      fields += data.length;
      if (fields > csvLimits.fields) parsing.abort();
      const cells = data.map((words, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: unquoted(words) }));
      out.row(0, cells);
      row += 1;
    },
  });
  if (fields > csvLimits.fields)
    return unread(file, fault('too-much', { part: file.name, count: fields, limit: csvLimits.fields }));
  const printed = out.finish();
  if (printed.text === '') return unread(file, fault('no-text'));
  const problems = doubts.map((found) =>
    found.code === 'encoding-guessed' ? notice(file, found) : warning(file, found),
  );
  return { value: { name: file.name, format: 'csv', ...printed }, problems };
}

/** `="007"` is how other programs keep Excel from eating the zeros. */
function unquoted(words: string): string {
  return /^="([^"]*)"$/.exec(words)?.[1] ?? words;
}

/** The separator that cuts most of the first lines into the same number (two or more) of fields. */
function likelySeparator(text: string, name: string, parser: typeof Papa): string {
  if (/\.tsv$/i.test(name)) return '\t';
  const sample = text.slice(0, 20_000);
  let best = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const { data } = parser.parse<string[]>(sample, { delimiter: separator, preview: 20, skipEmptyLines: true });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const score = Math.max(
      0,
      ...[...widths].map(([width, lines]) => (lines / data.length) * 100 + Math.min(width, 50) / 100),
    );
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}
