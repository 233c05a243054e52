/**
 * The text as the lexer sees it: the same length, full-width forms and traditional characters read as their
 * plain ones. Offsets into the view are offsets into the raw text; names and quotes are cut from the raw text.
 */
const chunk = 8192;

export type FoldTable = Uint16Array;

export function foldTable(pairs: readonly [string, string], lower: boolean): FoldTable {
  const table = new Uint16Array(65536);
  for (let i = 0; i < table.length; i++) table[i] = i;
  // Full-width forms ！…～ and the ideographic and no-break spaces.
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const space of [0x3000, 0xa0, 0x2002, 0x2003, 0x2009, 0x202f, 9]) table[space] = 32;
  // What joins or colours little pictures.
  for (const joint of [0x200d, 0xfe0f]) table[joint] = 32;
  const [from, to] = pairs;
  for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i);
  if (lower) for (let code = 65; code <= 90; code++) table[code] = code + 32;
  return table;
}

/** Either half of a little picture (🌟 behind a heading): it says nothing and ends no word. */
function isPicture(code: number, text: string, at: number): boolean {
  if (code < 0xd83c || code > 0xdfff) return false;
  const lead = code < 0xdc00 ? code : text.charCodeAt(at - 1);
  return lead >= 0xd83c && lead <= 0xd83e;
}

export function viewOf(text: string, table: FoldTable): string {
  // Joined at once: a string put together piece by piece is slower to look into ever after.
  const parts: string[] = [];
  const codes = new Uint16Array(Math.min(chunk, text.length));
  for (let start = 0; start < text.length; start += chunk) {
    const size = Math.min(chunk, text.length - start);
    for (let i = 0; i < size; i++) {
      const code = text.charCodeAt(start + i);
      codes[i] = isPicture(code, text, start + i) ? 32 : (table[code] ?? 0);
    }
    parts.push(
      String.fromCharCode.apply(null, (size === chunk ? codes : codes.subarray(0, size)) as unknown as number[]),
    );
  }
  return parts.join('');
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** First offset at or after `at` that is no space. */
export function skipSpaces(view: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(view.charCodeAt(i))) i++;
  return i;
}

/** The stretch without spaces at its ends. */
export function trimmed(view: string, start: number, end: number): { start: number; end: number } {
  let s = start;
  let e = end;
  while (s < e && isSpace(view.charCodeAt(s))) s++;
  while (e > s && isSpace(view.charCodeAt(e - 1))) e--;
  return { start: s, end: e };
}
