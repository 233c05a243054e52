/**
 * Characters that a document states by their place in a symbol font, as the characters they look like,
 * and small raised digits as their own characters: 10⁴ read as 104, or ≥ lost before a number, would be a false figure.
 */
const SYMBOL: Readonly<Record<number, string>> = {
  0x25: '%',
  0x2b: '+',
  0x2d: '−',
  0x3c: '<',
  0x3d: '=',
  0x3e: '>',
  0x61: 'α',
  0x62: 'β',
  0x6d: 'μ',
  0xa3: '≤',
  0xa5: '∞',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xd7: '⋅',
  0xe5: '∑',
};

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x9f: '•',
  0xa1: '○',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x2a: '□',
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0xa3: '□',
};

/** The character that `code` of a symbol font looks like; empty when it is only decoration. */
export function symbolOf(font: string, code: number): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = tableOf(font);
  if (table !== null) return table[place] ?? (table === SYMBOL ? asciiOf(place) : '');
  if (code >= 0xe000 && code <= 0xf8ff) return '';
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
}

function tableOf(font: string): Readonly<Record<number, string>> | null {
  if (/^symbol/i.test(font)) return SYMBOL;
  if (/^wingdings\s*2/i.test(font)) return WINGDINGS_2;
  return /^(wingdings|webdings)/i.test(font) ? WINGDINGS : null;
}

/** In the Symbol font digits and brackets stand where ASCII has them. */
function asciiOf(place: number): string {
  return place >= 0x20 && place <= 0x3f ? String.fromCharCode(place) : '';
}

/** Characters of the private area in running text, read by the font of their run. */
export function withoutPrivate(words: string, font: string): string {
  return words.replace(/[\uf000-\uf0ff]/g, (sign) => symbolOf(font, sign.charCodeAt(0)));
}

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
};

/** Raised digits as characters of their own; any other raised text as it is. */
export function raised(words: string): string {
  let made = '';
  for (const sign of words) {
    const small = RAISED[sign];
    if (small === undefined) return words;
    made += small;
  }
  return made;
}
