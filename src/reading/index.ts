// Bytes of a file → Document. See README.md for what is read and the limits.
import { readers } from './readers';
import { readWith, received } from './read';
import type { Reading, ReadingOptions } from './received';

export { configurePdf } from './pdf/library';
export type { PdfSettings } from './pdf/library';
export { readPasted } from './read';
export type { Reading, ReadingOptions } from './received';
export type { ReadingProblem } from '../document';

/** Reads a file of any known kind. Old `.doc` files are read on the command line only (`node.ts`). */
export function readFile(name: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<Reading> {
  return readWith(readers, received(name, bytes, options));
}
