/** Number format of a row's amounts: decimals as the number has them, at most four; shares always one at least. */
export function amountFormat(unit: string, value: number | null): string {
  const share = unit === '%';
  const shown = value === null ? 0 : share ? value * 100 : value;
  const decimals = Math.min(4, (/\.(\d+)$/.exec(String(Number(shown.toPrecision(12))))?.[1] ?? '').length);
  if (share) return `0.${'0'.repeat(Math.max(1, decimals))}%`;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
