/**
 * In: bytes of a text file. Out: its text without the byte order mark, and how it was decoded.
 * BOM, else UTF-8 if every byte agrees, else GB18030: detectors by statistics are wrong on short Chinese text,
 * and these two leave almost nothing else. The person's own choice goes before all of it.
 */
import type { Attempt, Fault } from '../xlsx';
import { failed, fault, got } from '../xlsx';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** What a person should look at: a guess, or characters that did not survive. */
  readonly doubts: readonly Fault[];
}

/** Decodes a text file. Faults: unknown-kind (not text), encoding-unknown (the chosen label does not exist). */
export function decodeText(bytes: Uint8Array, chosen?: string): Attempt<Decoded> {
  if (chosen !== undefined) return chosenText(bytes, chosen);
  const marked = bomOf(bytes);
  if (marked !== null) return got(decodedAs(bytes.subarray(marked.length), marked.encoding));
  const zeros = zerosIn(bytes);
  if (zeros.any) return zeros.wide === null ? failed('unknown-kind') : got(decodedAs(bytes, zeros.wide, true));
  const strict = strictly(bytes, 'utf-8');
  if (strict !== null && !looksCyrillic(strict)) return got({ text: strict, encoding: 'utf-8', doubts: [] });
  return got(withoutUnicode(bytes));
}

function chosenText(bytes: Uint8Array, chosen: string): Attempt<Decoded> {
  const marked = bomOf(bytes);
  try {
    const { encoding } = new TextDecoder(chosen);
    return got(decodedAs(marked?.encoding === encoding ? bytes.subarray(marked.length) : bytes, encoding));
  } catch (error) {
    if (errorName(error) === 'RangeError') return failed('encoding-unknown', { encoding: chosen });
    throw error;
  }
}

function bomOf(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Zero bytes mean UTF-16 without a mark when they all stand on one side of the pairs; else it is not text. */
function zerosIn(bytes: Uint8Array): { readonly any: boolean; readonly wide: 'utf-16le' | 'utf-16be' | null } {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const any = even + odd > 0;
  if (bytes.length % 2 === 1 || (even > 0 && odd > 0)) return { any, wide: null };
  return { any, wide: !any ? null : odd > 0 ? 'utf-16le' : 'utf-16be' };
}

/**
 * A few Chinese words in GB18030 happen to be right UTF-8 (学校 reads ѧУ). We read Chinese and English, so letters
 * of other scripts two by two are taken for Chinese; a single μ is left alone.
 */
function looksCyrillic(text: string): boolean {
  const others = text.match(/[^\x00-\x7f]+/g);
  return others !== null && others.every((run) => /^[\u0370-\u07ff]{2,}$/.test(run));
}

/** Chinese in GB18030 stands in runs of high bytes; western text has single ones (é, £, quotes). */
function withoutUnicode(bytes: Uint8Array): Decoded {
  const chinese = strictly(bytes, 'gb18030');
  const doubt = (encoding: string): Fault => fault('encoding-guessed', { encoding });
  if (looksWestern(bytes)) {
    return { text: western(bytes), encoding: 'windows-1252', doubts: [doubt('windows-1252')] };
  }
  if (chinese !== null) return { text: chinese, encoding: 'gb18030', doubts: [doubt('gb18030')] };
  const utf8 = decodedAs(bytes, 'utf-8', true);
  const gb = decodedAs(bytes, 'gb18030', true);
  return lostIn(utf8.text) <= lostIn(gb.text) ? utf8 : gb;
}

const CURLY = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node decodes this encoding as Latin-1, which has no quotes or dashes in 80–9F. */
function western(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (sign) => CURLY.charAt(sign.charCodeAt(0) - 0x80));
}

function looksWestern(bytes: Uint8Array): boolean {
  let high = 0;
  let single = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[index - 1] ?? 0) < 0x80 && (bytes[index + 1] ?? 0) < 0x80) single += 1;
  }
  return single * 2 > high;
}

function decodedAs(bytes: Uint8Array, encoding: string, guessed = false): Decoded {
  const text =
    encoding === 'windows-1252' ? western(bytes) : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const lost = lostIn(text);
  const doubts: Fault[] = guessed ? [fault('encoding-guessed', { encoding })] : [];
  if (lost > 0) doubts.push(fault('characters-lost', { encoding, count: lost }));
  return { text, encoding, doubts };
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (errorName(error) === 'TypeError') return null;
    throw error;
  }
}

function lostIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** By name, since the decoder may come from another realm than this code. */
function errorName(error: unknown): string {
  return typeof error === 'object' && error !== null ? String(Reflect.get(error, 'name')) : '';
}
