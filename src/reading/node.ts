/**
 * The same reading for programs on node: old .doc files too, and pdf.js without a worker, with its cmaps from the
 * package. Kept out of `index.ts`, so that the pane's bundle has none of it.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { readFile as readBytes } from 'node:fs/promises';
import { docReader } from './doc';
import { configurePdf } from './pdf/library';
import { pdfReader } from './pdf/pdf';
import { readWith, received } from './read';
import { readers } from './readers';
import type { Reader, Reading, ReadingOptions, Received } from './received';

export { notAWorkbook, readPasted } from './read';
export type { Reading, ReadingOptions } from './received';

/** Reads a file of any known kind, `.doc` included. */
export function readFile(name: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<Reading> {
  return readWith(onNode, received(name, bytes, options));
}

const pdfOnNode: Reader = { ...pdfReader, read: readPdf };

const onNode: readonly Reader[] = [...readers.filter((reader) => reader !== pdfReader), pdfOnNode, docReader];

async function readPdf(file: Received): Promise<Reading> {
  if (!Object.hasOwn(globalThis, 'pdfjsWorker')) {
    const cmaps = join(dirname(createRequire(__filename).resolve('pdfjs-dist/package.json')), 'cmaps') + sep;
    configurePdf({ cMapUrl: cmaps, fetchFile: async (address) => new Uint8Array(await readBytes(address)) });
    // pdf.js looks for its worker there before it would load one by address
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
  }
  return pdfReader.read(file);
}
