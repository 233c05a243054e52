/** Excel holds 32,767 characters in a cell. A sentence that is longer (a page without a full stop) is cut, and shows it. */
const LONGEST = 32_000;

export function clipped(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
