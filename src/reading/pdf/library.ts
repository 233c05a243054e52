/**
 * pdf.js, loaded when the first PDF comes. In the pane it runs in a worker of our own origin and takes its tables
 * for Chinese encodings (cmaps) from there too; `configurePdf` says where they are. Node is set up in `../node.ts`.
 */
import type * as PdfJs from 'pdfjs-dist';

type Library = typeof PdfJs;
export type PdfDocument = PdfJs.PDFDocumentProxy;
export type PdfPage = PdfJs.PDFPageProxy;

export interface PdfSettings {
  /** Address of pdf.js's worker script; without one it works in the page itself. */
  readonly workerSrc?: string;
  /** Folder of the cmaps, with a slash at its end. */
  readonly cMapUrl?: string;
}

/** Where the pane's build puts them. */
let settings: PdfSettings = { workerSrc: 'pdf/pdf.worker.mjs', cMapUrl: 'pdf/cmaps/' };

export function configurePdf(wanted: PdfSettings): void {
  settings = wanted;
}

export async function loadPdf(): Promise<Library> {
  fillGaps();
  const library: Library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  if (settings.workerSrc !== undefined) library.GlobalWorkerOptions.workerSrc = settings.workerSrc;
  return library;
}

/** What pdf.js is asked for: text only, no fonts on screen, nothing from elsewhere. */
export function sourceOf(bytes: Uint8Array, password: string | undefined): Parameters<Library['getDocument']>[0] {
  return {
    // pdf.js takes the bytes over to its worker, and ours are not to vanish
    data: bytes.slice(),
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    ...(settings.cMapUrl === undefined ? {} : { cMapUrl: settings.cMapUrl }),
    ...(password === undefined ? {} : { password }),
  };
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
