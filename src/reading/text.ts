/**
 * Reads .txt and .md: the document's text is the file's own, without the byte order mark, so that offsets are
 * the file's. One `line` block for each line that is not blank; what the lines mean is for the extractor to say.
 */
import { documentOfText } from '../document';
import type { Format } from '../document';
import { fault } from '../xlsx';
import { decodeText } from './decoding';
import { notice, unread, warning } from './received';
import type { Reader, Reading, Received } from './received';

export const textReader: Reader = {
  format: 'txt',
  extensions: ['txt', 'text', 'log'],
  read: (file) => Promise.resolve(readText(file, 'txt')),
};

export const markdownReader: Reader = {
  format: 'md',
  extensions: ['md', 'markdown'],
  read: (file) => Promise.resolve(readText(file, 'md')),
};

function readText(file: Received, format: Format): Reading {
  const decoded = decodeText(file.bytes, file.options.encoding);
  if (!decoded.ok) return unread(file, decoded.fault);
  const { text, doubts } = decoded.value;
  if (text.trim() === '') return unread(file, fault('no-text'));
  const problems = doubts.map((found) =>
    found.code === 'encoding-guessed' ? notice(file, found) : warning(file, found),
  );
  return { value: documentOfText(file.name, text, format), problems };
}
