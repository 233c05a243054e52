/**
 * References that follow a list which grows. In: a formula, the list's rows, by how many it grows. Out: the formula with
 * ranges over the whole list reaching further and, where rows below had to make room, references to them moved along.
 */
export interface Growth {
  /** Title of the sheet that grows. */
  readonly title: string;
  /** First and last row of the list as it stands, 0-based. */
  readonly first: number;
  readonly last: number;
  readonly by: number;
  /** Rows below the list go down to make room. */
  readonly shift: boolean;
}

export interface Standpoint {
  /** The formula stands on the sheet that grows, so that bare references are its own. */
  readonly own: boolean;
  /** Ranges over the list reach further: in our own formulas and names only. */
  readonly extend: 'none' | 'whole' | 'to-last';
}

/** Text, another workbook's reference, a reference with or without its sheet, any other word: in this order. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'\[[^']*'|\[[^\]]*\][\p{L}\p{N}_.]*)!\$?[A-Za-z0-9$:]+|(?:('(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\?]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_(.!])|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

export function movedReferences(formula: string, growth: Growth, stands: Standpoint): string {
  return formula.replace(TOKEN, (token, sheet?: string, from?: string, to?: string) => {
    if (from === undefined) return token;
    const isOwn = sheet === undefined ? stands.own : isTitled(sheet, growth.title);
    if (!isOwn) return token;
    const lead = sheet === undefined ? '' : `${sheet}!`;
    if (to === undefined) return lead + withRow(from, movedRow(rowOf(from), growth));
    const [top, bottom] = [rowOf(from), rowOf(to)];
    const range = movedRange(top, bottom, growth, stands.extend);
    return `${lead}${withRow(from, range.top)}:${withRow(to, range.bottom)}`;
  });
}

export function movedRange(
  top: number,
  bottom: number,
  growth: Growth,
  extend: Standpoint['extend'],
): { readonly top: number; readonly bottom: number } {
  const { first, last, by, shift } = growth;
  const isWhole = bottom === last && (extend === 'to-last' || (extend === 'whole' && top === first));
  if (isWhole && (top < bottom || first === last)) return { top, bottom: bottom + by };
  if (!shift) return { top, bottom };
  return { top: movedRow(top, growth), bottom: movedRow(bottom, growth) };
}

function movedRow(row: number, { last, by, shift }: Growth): number {
  return shift && row > last ? row + by : row;
}

function isTitled(written: string, title: string): boolean {
  const plain = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return plain.toLowerCase() === title.toLowerCase();
}

function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0) - 1;
}

function withRow(reference: string, row: number): string {
  return reference.replace(/\d+$/, String(row + 1));
}
