/**
 * In: a file's name and bytes. Out: its Document, or null and the reason in plain words to be said.
 * The content decides which reader takes it, the name only where contents look alike. Never throws for anything
 * a file may contain.
 */
import { documentOfText } from '../document';
import type { Document, Problem, ReadingProblem } from '../document';
import { fault, openArchive, problemOf } from '../xlsx';
import { kindOf } from './kind';
import type { Kind } from './kind';
import { unread, warning } from './received';
import type { Reader, Reading, ReadingOptions, Received } from './received';

/**
 * Reads a file with one of the given readers. When its content is of another kind than its name says, it is read
 * as what it is, with a warning `wrong-extension`.
 */
export async function readWith(readers: readonly Reader[], file: Received): Promise<Reading> {
  const kind = kindOf(file.bytes);
  const extension = extensionOf(file.name);
  const reader = readerFor(readers, kind, extension);
  if (reader === null) return unread(file, refusalOf(kind, file, extension));
  const reading = await reader.read(file);
  const known = OFFICE.test(extension) || readers.some((other) => other.extensions.includes(extension));
  if (reading.value === null || extension === '' || reader.extensions.includes(extension)) return reading;
  const found = fault('wrong-extension', { named: `.${extension}`, found: `.${reader.extensions[0] ?? ''}` });
  return known || kind !== 'text' ? { ...reading, problems: [...reading.problems, warning(file, found)] } : reading;
}

/** Why these bytes are no workbook, by what they are rather than by their name; null: they are one. */
export function notAWorkbook(name: string, bytes: Uint8Array): Problem<ReadingProblem> | null {
  const kind = kindOf(bytes);
  if (kind === 'xlsx') return null;
  const file = received(name, bytes, {});
  const extension = extensionOf(file.name);
  const isRead = kind === 'text' || kind === 'html' || kind === 'docx' || kind === 'pdf';
  const found = isRead
    ? fault('not-this-kind', { kind: kind === 'text' ? textual(extension) : `.${kind}`, wanted: '.xlsx' })
    : refusalOf(kind, file, extension);
  return problemOf(file.name, found);
}

const textual = (extension: string): string => (TEXTUAL.has(extension) ? `.${extension}` : '.txt');

/** Names that promise a kind of file, read or not; any other ending of a text file promises nothing. */
const OFFICE = /^(?:docx?|xlsx?|pptx?|wps|et|rtf|pdf)$/;

/** Text pasted by a person: taken as it is. */
export function readPasted(title: string, text: string): Document {
  return documentOfText(title, text.startsWith('\ufeff') ? text.slice(1) : text, 'pasted');
}

export function received(name: string, bytes: Uint8Array, options: ReadingOptions): Received {
  return { name: name.replace(/^.*[\\/]/, ''), bytes, options };
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function readerFor(readers: readonly Reader[], kind: Kind, extension: string): Reader | null {
  if (kind !== 'text') return readers.find((reader) => reader.format === kind) ?? null;
  const named = readers.find((reader) => reader.extensions.includes(extension));
  if (named !== undefined && TEXTUAL.has(named.format)) return named;
  // a page saved under the old Excel's name is html and was seen as such; what is left there are columns of text
  const wanted = extension === 'xls' || extension === 'xlsx' ? 'csv' : 'txt';
  return readers.find((reader) => reader.format === wanted) ?? null;
}

const TEXTUAL: ReadonlySet<string> = new Set(['txt', 'md', 'csv', 'html']);

const INSTEAD: Readonly<Partial<Record<Kind, string>>> = { doc: '.docx', xls: '.xlsx', ppt: '.docx' };

const NAMES: Readonly<Partial<Record<Kind, string>>> = {
  pptx: '.pptx',
  xlsb: '.xlsb',
  opendocument: 'OpenDocument',
  zip: '.zip',
  rtf: '.rtf',
  mhtml: '.mht',
  image: 'image',
  archive: 'archive',
};

function refusalOf(kind: Kind, file: Received, extension: string): ReturnType<typeof fault> {
  if (kind === 'empty') return fault('empty-file');
  if (kind === 'encrypted') return fault('password');
  const instead = INSTEAD[kind];
  if (instead !== undefined) return fault('old-format', { kind: `.${kind}`, instead });
  if (kind === 'broken-zip') {
    const opened = openArchive(file.bytes);
    return opened.ok ? fault('damaged', { part: 'zip' }) : opened.fault;
  }
  const name = NAMES[kind];
  if (name !== undefined) return fault('unsupported-kind', { kind: name });
  return kind === 'compound'
    ? fault('unknown-kind')
    : fault('reader-missing', { kind: extension === '' ? kind : `.${extension}` });
}
