/**
 * In: the bytes of a zip. Out: its parts, each given in pieces. Nothing is inflated before its declared size
 * was seen and found allowed, and inflating stops as soon as more comes out than was declared: a zip bomb costs
 * milliseconds. Names are compared without case and with either slash, as Office does.
 */
import { Inflate } from 'fflate';
import type { Attempt, Fault } from './fault';
import { failed, fault, got } from './fault';

export interface ArchiveLimits {
  /** Largest inflated part, in bytes. */
  readonly part: number;
  /** Most entries a zip may list. */
  readonly entries: number;
}

export const archiveLimits: ArchiveLimits = { part: 256 * 1024 * 1024, entries: 20_000 };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export interface Archive {
  /** Names of the parts as written in the file. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Declared size of a part in bytes, 0 if it is not there. */
  sizeOf(name: string): number;
  /** Gives a part in pieces to `take`, until it answers false. Null when all went well. */
  feed(name: string, take: (piece: Uint8Array) => boolean): Fault | null;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const PIECE = 32 * 1024;
const MEGABYTE = 1024 * 1024;

/** Opens a zip. Faults: truncated, damaged, too-much. */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): Attempt<Archive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) return failed('truncated');
  const directory = directoryOf(view, end);
  if (directory === null) return failed('damaged', { part: 'zip' });
  if (directory.count > limits.entries) {
    return failed('too-much', { part: 'zip', count: directory.count, limit: limits.entries });
  }
  const entries = new Map<string, Entry>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return failed('damaged', { part: 'zip' });
    const entry = entryAt(view, bytes, at);
    if (entry === null) return failed('damaged', { part: 'zip' });
    entries.set(keyOf(entry.name), entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return got(archiveOf(bytes, view, entries, limits));
}

function archiveOf(
  bytes: Uint8Array,
  view: DataView,
  entries: ReadonlyMap<string, Entry>,
  limits: ArchiveLimits,
): Archive {
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(keyOf(name)),
    sizeOf: (name) => entries.get(keyOf(name))?.size ?? 0,
    feed(name, take) {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) return fault('part-missing', { part: name });
      const refused = refusal(entry, limits);
      if (refused !== null) return refused;
      const data = dataOf(bytes, view, entry);
      if (data === null) return fault('truncated');
      return entry.method === 0 ? feedStored(entry, data, take) : feedDeflated(entry, data, take);
    },
  };
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function refusal(entry: Entry, limits: ArchiveLimits): Fault | null {
  if (entry.encrypted) return fault('password');
  if (entry.method !== 0 && entry.method !== 8) return fault('damaged', { part: entry.name });
  if (entry.size <= limits.part) return null;
  const size = Math.ceil(entry.size / MEGABYTE);
  return fault('too-large', { part: entry.name, size, limit: Math.floor(limits.part / MEGABYTE) });
}

/** The end record stands in the last 64 kB, before a comment of the length it states. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function directoryOf(view: DataView, end: number): { readonly count: number; readonly offset: number } | null {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  // zip64: a locator of 20 bytes stands just before the end record
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { count, offset };
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) return null;
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    offset: Number(view.getBigUint64(record + 48, true)),
  };
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): Entry | null {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) return null;
  const plain = {
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    ...wideSizes(view, nameEnd, extraEnd, plain),
  };
}

type Sizes = Pick<Entry, 'packed' | 'size' | 'offset'>;

/** Sizes that do not fit 32 bits stand in the zip64 extra field, in this order, only those that are needed. */
function wideSizes(view: DataView, start: number, end: number, plain: Sizes): Sizes {
  let at = start;
  while (at + 4 <= end) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const wide = (value: number): number => {
        if (value !== 0xffffffff || field + 8 > end) return value;
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      const size = wide(plain.size);
      const packed = wide(plain.packed);
      return { size, packed, offset: wide(plain.offset) };
    }
    at += 4 + length;
  }
  return plain;
}

function dataOf(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | null {
  const at = entry.offset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + entry.packed > view.byteLength ? null : bytes.subarray(start, start + entry.packed);
}

function feedStored(entry: Entry, data: Uint8Array, take: (piece: Uint8Array) => boolean): Fault | null {
  if (data.length !== entry.size) return fault('size-untrue', { part: entry.name });
  for (let at = 0; at < data.length; at += PIECE) {
    if (!take(data.subarray(at, at + PIECE))) return null;
  }
  return null;
}

function feedDeflated(entry: Entry, data: Uint8Array, take: (piece: Uint8Array) => boolean): Fault | null {
  let out = 0;
  let goOn = true;
  const inflate = new Inflate((piece) => {
    out += piece.length;
    if (out <= entry.size && goOn && piece.length > 0) goOn = take(piece);
  });
  try {
    for (let at = 0; at < data.length && goOn; at += PIECE) {
      inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
      if (out > entry.size) return fault('size-untrue', { part: entry.name });
    }
  } catch (error) {
    // fflate speaks by exceptions; our own mistakes inside `take` must not be taken for damage
    if (isInflateError(error)) return fault('damaged', { part: entry.name });
    throw error;
  }
  return goOn && out !== entry.size ? fault('size-untrue', { part: entry.name }) : null;
}

/** fflate's errors carry a numeric code; a wrong length in damaged data may also surface as a RangeError. */
function isInflateError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return Reflect.get(error, 'name') === 'RangeError' || typeof Reflect.get(error, 'code') === 'number';
}
