/**
 * What a file is, by its content: names lie (an .xls that is a web page, a .docx that is an old .doc), and a
 * file that cannot be read deserves to be told by its right name what to do.
 */
import { openArchive, readTree, childrenOf } from '../xlsx';
import type { Archive } from '../xlsx';
import { compoundKind } from './compound';

/** Kinds with a content of their own. `text` is anything else: its name decides between txt, md, csv and html. */
export type Kind =
  | 'docx'
  | 'xlsx'
  | 'pdf'
  | 'html'
  | 'text'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'encrypted'
  | 'compound'
  | 'pptx'
  | 'xlsb'
  | 'opendocument'
  | 'zip'
  | 'broken-zip'
  | 'rtf'
  | 'mhtml'
  | 'image'
  | 'archive'
  | 'empty';

interface Signature {
  readonly kind: Kind;
  readonly starts: string;
}

/** First bytes as Latin-1 characters. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'rtf', starts: '{\\rtf' },
  { kind: 'image', starts: '\x89PNG' },
  { kind: 'image', starts: '\xff\xd8\xff' },
  { kind: 'image', starts: 'GIF8' },
  { kind: 'image', starts: 'BM' },
  { kind: 'image', starts: 'II*\0' },
  { kind: 'image', starts: 'MM\0*' },
  { kind: 'archive', starts: 'Rar!' },
  { kind: 'archive', starts: '7z\xbc\xaf' },
  { kind: 'archive', starts: '\x1f\x8b' },
];

export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  const head = latin(bytes.subarray(0, 1024));
  if (head.startsWith('PK')) return zipKind(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(bytes);
  // a few writers put blank lines or a mark before the header; viewers accept it within the first kilobyte
  if (/%PDF-\d/.test(head)) return 'pdf';
  const signed = SIGNATURES.find(({ starts }) => head.startsWith(starts));
  if (signed !== undefined && !(signed.starts === 'BM' && !head.includes('\0'))) return signed.kind;
  return markedKind(head);
}

function markedKind(head: string): Kind {
  const words = head
    .replace(/\0/g, '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/^MIME-Version:/i.test(words)) return 'mhtml';
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(words)
    ? 'html'
    : 'text';
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function zipKind(bytes: Uint8Array): Kind {
  const opened = openArchive(bytes);
  if (!opened.ok) return 'broken-zip';
  return partsKind(opened.value);
}

/** By the main part's content type; without one, by the folders every such file has. */
function partsKind(archive: Archive): Kind {
  if (archive.has('[Content_Types].xml')) {
    const types = readTree(archive, '[Content_Types].xml');
    const stated = types.ok ? childrenOf(types.value).map((type) => type.attributes['ContentType'] ?? '') : [];
    const known = stated.map(contentKind).find((kind) => kind !== null);
    if (known !== undefined && known !== null) return known;
  }
  if (archive.has('word/document.xml')) return 'docx';
  if (archive.has('xl/workbook.xml')) return 'xlsx';
  return archive.has('META-INF/manifest.xml') && archive.has('content.xml') ? 'opendocument' : 'zip';
}

function contentKind(type: string): Kind | null {
  if (!/\.main\+xml$|binary\.macroEnabled\.main$/.test(type)) return null;
  if (/wordprocessingml|ms-word/.test(type)) return 'docx';
  if (/sheet\.binary/.test(type)) return 'xlsb';
  if (/spreadsheetml|ms-excel/.test(type)) return 'xlsx';
  return /presentationml|ms-powerpoint/.test(type) ? 'pptx' : null;
}
