/** Traditional characters of the pack's words, read as their simplified ones: [from, to], the same length. */
export const fold: readonly [string, string] = ['', ''];
