/**
 * What an OLE compound file holds, by the names in its directory: an old Word or Excel file, or a modern one
 * behind a password. Only the names are looked at, nothing inside is followed.
 */
const ENTRY = 128;
const HEADER = 512;

type CompoundKind = 'doc' | 'xls' | 'ppt' | 'encrypted' | 'compound';

const STREAMS: readonly (readonly [string, CompoundKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** Directory entries are 128 bytes, begin on a multiple of 128, and state their name and its length. */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const found = new Set<CompoundKind>();
  for (let at = HEADER; at + ENTRY <= bytes.length; at += ENTRY) {
    for (const [name, kind] of STREAMS) if (isEntry(bytes, at, name)) found.add(kind);
  }
  return STREAMS.map(([, kind]) => kind).find((kind) => found.has(kind)) ?? 'compound';
}

function isEntry(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== (name.length + 1) * 2 || bytes[at + 65] !== 0) return false;
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + index * 2] !== name.charCodeAt(index) || bytes[at + index * 2 + 1] !== 0) return false;
  }
  return true;
}
