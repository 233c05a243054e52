/**
 * A zip rewritten part by part. In: the bytes of a package and the parts that change. Out: the bytes of a package in
 * which every other entry is copied raw: its own header, its compressed bytes, its place in the order. Source of the
 * format: PKWARE APPNOTE 6.3, §4.3. A package of 4 GB or more is not made.
 */
import { deflateSync } from 'fflate';
import { failed, got } from '../read/fault';
import type { Attempt } from '../read/fault';

/** By name of the part; null takes it out. Names that are not there are added at the end, in this order. */
export type Parts = ReadonlyMap<string, Uint8Array | null>;

interface Entry {
  readonly name: string;
  /** Its record in the directory. */
  readonly record: Uint8Array;
  /** Everything from its own header up to the next entry: header, bytes, and the descriptor where there is one. */
  readonly raw: Uint8Array;
}

interface Zip {
  /** In the order of the directory. */
  readonly entries: readonly Entry[];
  readonly comment: Uint8Array;
}

interface Written {
  readonly body: Uint8Array;
  /** The record, its offset still to be set. */
  readonly record: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64 = 1;
/** 1980-01-01, the first day a zip can say: the same edit gives the same bytes. */
const DAY = 0x0021;
const UTF8_NAME = 0x0800;

export function rewritten(bytes: Uint8Array, parts: Parts): Attempt<Uint8Array> {
  const zip = zipOf(bytes);
  if (!zip.ok) return zip;
  const open = new Map([...parts].map(([name, content]) => [keyOf(name), { name, content }]));
  const made: Written[] = [];
  for (const entry of zip.value.entries) {
    const change = open.get(keyOf(entry.name));
    open.delete(keyOf(entry.name));
    if (change === undefined) made.push({ body: entry.raw, record: entry.record });
    else if (change.content !== null) made.push(packed(entry.name, change.content));
  }
  for (const { name, content } of open.values()) if (content !== null) made.push(packed(name, content));
  return got(joined(made, zip.value.comment));
}

/** Compressed bytes of each entry, for proving that they were not touched. */
export function rawEntries(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = zipOf(bytes);
  return new Map(zip.ok ? zip.value.entries.map(({ name, raw }) => [name, raw]) : []);
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function zipOf(given: Uint8Array): Attempt<Zip> {
  // A Buffer's slice is a view, which would be written into.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return failed('truncated');
  const { count, offset } = directoryOf(view, end);
  const found: { name: string; record: Uint8Array; at: number }[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return failed('damaged', { part: 'zip' });
    const size = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const record = plainRecord(bytes.subarray(at, at + size));
    const start = new DataView(record.buffer).getUint32(42, true);
    if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) return failed('damaged', { part: 'zip' });
    found.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)), record, at: start });
    at += size;
  }
  const starts = [...found.map((each) => each.at), offset].sort((a, b) => a - b);
  const entries = found.map(({ name, record, at: start }) => {
    const next = starts.find((each) => each > start) ?? offset;
    return { name, record, raw: bytes.subarray(start, next) };
  });
  return got({ entries, comment: bytes.slice(end + 22, end + 22 + view.getUint16(end + 20, true)) });
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function directoryOf(view: DataView, end: number): { readonly count: number; readonly offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  const isWide = count === 0xffff || offset === 0xffffffff;
  if (!isWide || locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { count, offset };
  const record = Number(view.getBigUint64(locator + 8, true));
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    offset: Number(view.getBigUint64(record + 48, true)),
  };
}

/** The record with sizes and offset in 32 bits and no zip64 field: some writers state it for every entry. */
function plainRecord(record: Uint8Array): Uint8Array {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const nameEnd = 46 + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const wide: number[] = [];
  const kept: Uint8Array[] = [];
  for (let at = nameEnd; at + 4 <= extraEnd; ) {
    const size = 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64) kept.push(record.subarray(at, at + size));
    else for (let field = at + 4; field + 8 <= at + size; field += 8) wide.push(Number(view.getBigUint64(field, true)));
    at += size;
  }
  if (wide.length === 0) return record.slice();
  const made = concatenated([record.subarray(0, nameEnd), ...kept, record.subarray(extraEnd)]);
  const plain = new DataView(made.buffer);
  plain.setUint16(
    30,
    kept.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  // Size, packed size, offset, in this order: only those that did not fit.
  for (const field of [24, 20, 42]) {
    if (plain.getUint32(field, true) === 0xffffffff) plain.setUint32(field, wide.shift() ?? 0, true);
  }
  return made;
}

function packed(name: string, content: Uint8Array): Written {
  const label = new TextEncoder().encode(name);
  const data = deflateSync(content, { level: 6 });
  const common = new Uint8Array(26);
  const view = new DataView(common.buffer);
  view.setUint16(0, 20, true);
  view.setUint16(2, UTF8_NAME, true);
  view.setUint16(4, 8, true);
  view.setUint16(8, DAY, true);
  view.setUint32(10, crcOf(content), true);
  view.setUint32(14, data.length, true);
  view.setUint32(18, content.length, true);
  view.setUint16(22, label.length, true);
  const record = concatenated([tagged(CENTRAL, 2, 20), common, new Uint8Array(14), label]);
  return { body: concatenated([tagged(LOCAL, 0, 0), common, label, data]), record };
}

function tagged(signature: number, more: number, version: number): Uint8Array {
  const bytes = new Uint8Array(4 + more);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  if (more > 0) view.setUint16(4, version, true);
  return bytes;
}

function joined(made: readonly Written[], comment: Uint8Array): Uint8Array {
  let offset = 0;
  for (const { body, record } of made) {
    new DataView(record.buffer, record.byteOffset).setUint32(42, offset, true);
    offset += body.length;
  }
  const size = made.reduce((sum, { record }) => sum + record.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, made.length, true);
  view.setUint16(10, made.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  return concatenated([...made.map(({ body }) => body), ...made.map(({ record }) => record), end, comment]);
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    made.set(piece, at);
    at += piece.length;
  }
  return made;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
