/**
 * pdf.js, loaded when the first PDF comes. In the browser it works in a worker of our own origin, also when we are
 * in one ourselves, and takes its tables for Chinese encodings (cmaps) from there too; `configurePdf` says where they
 * are. Node is set up in `../node.ts`.
 */
import type * as PdfJs from 'pdfjs-dist';

type Library = typeof PdfJs;
export type PdfDocument = PdfJs.PDFDocumentProxy;
export type PdfPage = PdfJs.PDFPageProxy;

export interface PdfSettings {
  /** Address of pdf.js's worker script, relative to the page or to the worker that reads. None on node. */
  readonly workerSrc?: string;
  /** Folder of the cmaps, with a slash at its end. */
  readonly cMapUrl: string;
  /** Gets a file of that folder. */
  readonly fetchFile?: (address: string) => Promise<Uint8Array>;
}

/** Where the pane's build puts them. */
let settings: PdfSettings = { workerSrc: 'pdf/pdf.worker.mjs', cMapUrl: 'pdf/cmaps/' };

export function configurePdf(wanted: PdfSettings): void {
  settings = wanted;
}

export interface OpenPdf {
  readonly document: Promise<PdfDocument>;
  readonly operations: Library['OPS'];
  close(): Promise<void>;
}

/** Opens a PDF in a worker of its own (in the same thread on node). Close it in any case. */
export async function openPdf(bytes: Uint8Array, password: string | undefined): Promise<OpenPdf> {
  fillGaps();
  const library: Library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker =
    settings.workerSrc === undefined ? null : new Worker(addressOf(settings.workerSrc), { type: 'module' });
  library.GlobalWorkerOptions.workerPort = worker;
  const task = library.getDocument(sourceOf(bytes, password));
  return {
    document: worker === null ? task.promise : Promise.race([task.promise, failureOf(worker)]),
    operations: library.OPS,
    async close() {
      await task.destroy();
      worker?.terminate();
    },
  };
}

/** Name of the error when the worker script is not where it should be: our mistake, not the file's. */
export const workerFailure = 'WorkerFailure';

/** pdf.js waits for ever on a worker that could not be loaded. */
function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, refuse) => {
    worker.addEventListener('error', ({ message }) =>
      refuse(Object.assign(new Error(`the PDF worker did not start: ${message}`), { name: workerFailure })),
    );
  });
}

/** Relative to the page, or to the script where there is no page. */
function addressOf(relative: string): string {
  const page: unknown = Reflect.get(globalThis, 'document');
  const base =
    typeof page === 'object' && page !== null ? String(Reflect.get(page, 'baseURI')) : globalThis.location.href;
  return new URL(relative, base).href;
}

/** What pdf.js is asked for: text only, no fonts on screen, nothing drawn, nothing from elsewhere. */
function sourceOf(bytes: Uint8Array, password: string | undefined): Parameters<Library['getDocument']>[0] {
  return {
    // a copy: pdf.js takes the bytes over to its worker, and wants no Buffer of node
    data: new Uint8Array(bytes),
    cMapUrl: settings.cMapUrl,
    cMapPacked: true,
    BinaryDataFactory: dataFactory,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    ...NO_RENDERER,
    ...(password === undefined ? {} : { password }),
  };
}

/** Not in the package's types. */
const NO_RENDERER: object = { disableWorkerRendering: true };

/** pdf.js makes one with `new`; its own asks the page for its address, and in a worker there is no page. */
function dataFactory(): { fetch(wanted: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> } {
  return {
    fetch({ kind, filename }) {
      if (kind !== 'cMapUrl') return Promise.reject(new Error(`${filename} is not needed to read text`));
      const { cMapUrl, fetchFile } = settings;
      return fetchFile === undefined ? fetched(addressOf(cMapUrl + filename)) : fetchFile(cMapUrl + filename);
    },
  };
}

async function fetched(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

interface Deferring {
  withResolvers?: <T>() => { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void };
}

interface Transferring {
  transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer;
}

/** The two newer things pdf.js needs that Node 20 lacks. */
function fillGaps(): void {
  const promises = Promise as unknown as Deferring;
  promises.withResolvers ??= <T>() => {
    let resolve: (value: T) => void = () => undefined;
    let reject: (reason: unknown) => void = () => undefined;
    const promise = new Promise<T>((keep, refuse) => {
      resolve = keep;
      reject = refuse;
    });
    return { promise, resolve, reject };
  };
  const buffers = ArrayBuffer.prototype as Transferring;
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const made = new Uint8Array(length);
    made.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return made.buffer;
  };
}
