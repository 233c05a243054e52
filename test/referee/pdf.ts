// What size text has on the printed page: the sizes that a PDF's content streams set, in points.
import { unzlibSync } from 'fflate';

export function fontSizes(pdf: Uint8Array): readonly number[] {
  const text = Buffer.from(pdf).toString('latin1');
  const sizes: number[] = [];
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    const content = inflated(pdf.subarray(start, end));
    for (const [, size] of content.matchAll(/\/F\d+ ([\d.]+) Tf/g)) sizes.push(Number(size));
  }
  return sizes;
}

/** Fonts and pictures are streams as well; what does not inflate holds no text. */
function inflated(bytes: Uint8Array): string {
  try {
    return Buffer.from(unzlibSync(bytes)).toString('latin1');
  } catch {
    return '';
  }
}
