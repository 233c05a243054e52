/**
 * Writes small PDFs for the tests: words at places, straight lines, a picture, no embedded font. Chinese is set in a
 * font that the reader must know by its predefined character map, as old office PDFs have it.
 */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export interface MadePage {
  readonly words?: readonly Words[];
  /** Lines as x1, y1, x2, y2. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly picture?: boolean;
}

/** The sheet is 600 × 800 points. */
export function madePdf(pages: readonly MadePage[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${7 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
    stream('<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '\x80'),
  ];
  for (const page of pages) {
    const at = objects.length + 1;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${at + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 6 0 R >> >> >>`,
      stream('<<', contentOf(page)),
    );
  }
  return assembled(objects);
}

function contentOf({ words = [], lines = [], picture = false }: MadePage): string {
  const set = words.map(({ x, y, text, size = 12 }) => {
    const chinese = /[^\x20-\x7e]/.test(text);
    const shown = chinese ? `<${hexOf(text)}>` : `(${text.replace(/[\\()]/g, '\\$&')})`;
    return `BT /${chinese ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td ${shown} Tj ET`;
  });
  const drawn = lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
  return [...(picture ? ['q 500 0 0 700 50 50 cm /Im Do Q'] : []), ...drawn, ...set].join('\n');
}

function hexOf(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

function stream(head: string, content: string): string {
  return `${head} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.5\n';
  const places: number[] = [];
  objects.forEach((object, at) => {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}
