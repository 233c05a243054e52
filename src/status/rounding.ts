/**
 * Rounding as sheets round: half away from zero, on the 15 digits a sheet knows, so that 0.1+0.2 meets 0.3
 * in the code as it does in the cell.
 */

export function roundTo(value: number, digits: number): number {
  const power = 10 ** digits;
  const scaled = Number((Math.abs(value) * power).toPrecision(15));
  const rounded = Math.round(scaled) / power;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** Shares and ratios are compared on four digits. */
export const ratio = (value: number): number => roundTo(value, 4);

/** Amounts are compared on six digits. */
export const amount = (value: number): number => roundTo(value, 6);
