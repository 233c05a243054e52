/**
 * In: sharedStrings.xml. Out: its strings by index. Rich text is joined, phonetic readings are left out,
 * and characters that XML cannot hold (`_x000D_`) come back.
 */
import type { Archive } from './archive';
import type { Fault } from './fault';
import { readMarkup } from './markup';
import type { MarkupSink } from './markup';

export interface StringsSink extends MarkupSink {
  readonly strings: readonly string[];
}

export function readStrings(archive: Archive, part: string, strings: string[]): Fault | null {
  return archive.has(part) ? readMarkup(archive, part, stringsSink(strings)) : null;
}

function stringsSink(strings: string[]): MarkupSink {
  let words = '';
  let inText = false;
  let phonetic = 0;
  return {
    open(name) {
      if (name === 'si') words = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic += 1;
    },
    text(piece) {
      if (inText && phonetic === 0) words += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') strings.push(unescaped(words));
    },
  };
}

/** Line ends become \n; `_x005F_` stands for an underscore that would begin such an escape. */
export function unescaped(words: string): string {
  if (words.includes('\r')) words = words.replace(/\r\n?/g, '\n');
  if (!words.includes('_x')) return words;
  return words
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
